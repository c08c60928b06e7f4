//! The logo of a brand: pictures of three kinds, known by their first bytes. Nothing is decoded, only measured.

/// The most bytes.
pub const LOGO_BYTES: usize = 100_000;
/// The most pixels across.
pub const LOGO_WIDTH: u32 = 2_000;
/// The most pixels down.
pub const LOGO_HEIGHT: u32 = 1_000;

/// A kind of picture. SVG is none: it can hold scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
}

impl LogoKind {
    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }
}

/// What the header of a picture says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogoShape {
    /// The kind, whatever its name ended with.
    pub kind: LogoKind,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Why a file is not taken for a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More than [`LOGO_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// Neither PNG nor JPEG nor WebP.
    #[error("neither PNG nor JPEG nor WebP")]
    Unknown,
    /// One of them by its first bytes, whose size cannot be read.
    #[error("the header of the picture cannot be read")]
    Broken,
    /// More pixels than [`LOGO_WIDTH`] by [`LOGO_HEIGHT`].
    #[error("the picture is {width} by {height} pixels")]
    Dimensions {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
}

/// Reads what a picture is, and whether it may be a logo.
///
/// # Errors
/// Why not.
pub fn read_logo(bytes: &[u8]) -> Result<LogoShape, LogoError> {
    if bytes.is_empty() {
        return Err(LogoError::Empty);
    }
    if bytes.len() > LOGO_BYTES {
        return Err(LogoError::TooLarge);
    }
    let (kind, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (LogoKind::Png, png(bytes))
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        (LogoKind::Jpeg, jpeg(bytes))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        (LogoKind::Webp, webp(bytes))
    } else {
        return Err(LogoError::Unknown);
    };
    let (width, height) = size
        .filter(|(width, height)| *width > 0 && *height > 0)
        .ok_or(LogoError::Broken)?;
    if width > LOGO_WIDTH || height > LOGO_HEIGHT {
        return Err(LogoError::Dimensions { width, height });
    }
    Ok(LogoShape { kind, width, height })
}

/// The first chunk says it (PNG, 11.2.1).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(8..16)? == b"\0\0\0\rIHDR").then_some(())?;
    Some((big(bytes, 16)?, big(bytes, 20)?))
}

/// The first frame says it (ITU-T T.81, B.2.2): marks are passed over until it begins.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        (*bytes.get(at)? == 0xff).then_some(())?;
        let mark = *bytes.get(at + 1)?;
        match mark {
            // A byte that only fills.
            0xff => at += 1,
            // Marks without anything behind them.
            0x01 | 0xd0..=0xd7 => at += 2,
            // The picture ends or its lines begin, and no frame has said anything.
            0xd8..=0xda => return None,
            0xc0..=0xcf if !matches!(mark, 0xc4 | 0xc8 | 0xcc) => {
                return Some((u32::from(pair(bytes, at + 7)?), u32::from(pair(bytes, at + 5)?)));
            }
            _ => {
                let length = usize::from(pair(bytes, at + 2)?);
                (length >= 2).then_some(())?;
                at += 2 + length;
            }
        }
    }
}

/// The first chunk says it: the picture itself, with or without losses, or the canvas (RFC 9649, 2.5 to 2.7).
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let byte = |at: usize| bytes.get(at).copied().map(u32::from);
    match bytes.get(12..16)? {
        b"VP8 " => {
            (bytes.get(23..26)? == [0x9d, 0x01, 0x2a]).then_some(())?;
            let side = |at: usize| Some((byte(at)? | (byte(at + 1)? << 8)) & 0x3fff);
            Some((side(26)?, side(28)?))
        }
        b"VP8L" => {
            (byte(20)? == 0x2f).then_some(())?;
            let bits = byte(21)? | (byte(22)? << 8) | (byte(23)? << 16) | (byte(24)? << 24);
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8X" => {
            let side = |at: usize| Some((byte(at)? | (byte(at + 1)? << 8) | (byte(at + 2)? << 16)) + 1);
            Some((side(24)?, side(27)?))
        }
        _ => None,
    }
}

fn big(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

fn pair(bytes: &[u8], at: usize) -> Option<u16> {
    let two: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_be_bytes(two))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0]);
        bytes
    }

    fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
        // What cameras write before the frame, a table, and a byte that only fills.
        let mut bytes = vec![
            0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff, 0xc2, 0, 11, 8,
        ];
        bytes.extend(height.to_be_bytes());
        bytes.extend(width.to_be_bytes());
        bytes.extend([1, 1, 0x11, 0]);
        bytes
    }

    fn webp_of(chunk: &[u8; 4], rest: &[u8]) -> Vec<u8> {
        let mut bytes = b"RIFF\x20\0\0\0WEBP".to_vec();
        bytes.extend(chunk);
        bytes.extend([10, 0, 0, 0]);
        bytes.extend(rest);
        bytes
    }

    #[test]
    fn each_kind_says_how_large_it_is() {
        let shape = |kind| {
            Ok(LogoShape {
                kind,
                width: 400,
                height: 120,
            })
        };
        assert_eq!(read_logo(&png_of(400, 120)), shape(LogoKind::Png));
        assert_eq!(read_logo(&jpeg_of(400, 120)), shape(LogoKind::Jpeg));
        let lossy = webp_of(b"VP8 ", &[0, 0, 0, 0x9d, 1, 0x2a, 0x90, 1, 120, 0]);
        assert_eq!(read_logo(&lossy), shape(LogoKind::Webp));
        let bits: u32 = 399 | (119 << 14) | (1 << 28);
        let mut lossless = vec![0x2f];
        lossless.extend(bits.to_le_bytes());
        assert_eq!(read_logo(&webp_of(b"VP8L", &lossless)), shape(LogoKind::Webp));
        let canvas = webp_of(b"VP8X", &[0x10, 0, 0, 0, 0x8f, 1, 0, 119, 0, 0]);
        assert_eq!(read_logo(&canvas), shape(LogoKind::Webp));
    }

    #[test]
    fn what_is_no_picture_of_the_three_is_refused() {
        for other in [
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..],
            b"<?xml version=\"1.0\"?><svg/>",
            b"GIF89a\x01\0\x01\0",
            b"BM\0\0",
            b"%PDF-1.7",
            b"RIFF\x20\0\0\0WAVE",
            b"x",
        ] {
            assert_eq!(read_logo(other), Err(LogoError::Unknown));
        }
        assert_eq!(read_logo(&[]), Err(LogoError::Empty));
    }

    #[test]
    fn too_much_is_refused_with_what_it_is() {
        let mut heavy = png_of(400, 120);
        heavy.resize(LOGO_BYTES, 0);
        assert!(read_logo(&heavy).is_ok());
        heavy.push(0);
        assert_eq!(read_logo(&heavy), Err(LogoError::TooLarge));
        assert!(read_logo(&png_of(LOGO_WIDTH, LOGO_HEIGHT)).is_ok());
        for (width, height) in [(2_001, 100), (100, 1_001), (u32::MAX, u32::MAX)] {
            let refused = Err(LogoError::Dimensions { width, height });
            assert_eq!(read_logo(&png_of(width, height)), refused);
        }
        for (width, height) in [(0, 100), (100, 0)] {
            assert_eq!(read_logo(&png_of(width, height)), Err(LogoError::Broken));
        }
    }

    #[test]
    fn a_header_that_is_cut_off_is_broken_wherever_it_is_cut() {
        for whole in [png_of(40, 12), jpeg_of(40, 12)] {
            for length in 8..23.min(whole.len()) {
                assert_eq!(read_logo(&whole[..length]), Err(LogoError::Broken), "{length}");
            }
        }
        // A length of a segment that leads backwards, or beyond the end.
        for length in [[0, 0], [0, 1], [0xff, 0xff]] {
            let bytes = [&[0xff, 0xd8, 0xff, 0xe0][..], &length, &[0; 8]].concat();
            assert_eq!(read_logo(&bytes), Err(LogoError::Broken));
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_reading_fail_otherwise(rest in proptest::collection::vec(any::<u8>(), 0..200), kind in 0..4) {
            let magic: &[u8] = match kind {
                0 => b"\x89PNG\r\n\x1a\n",
                1 => b"\xff\xd8\xff",
                2 => b"RIFF\0\0\0\0WEBPVP8",
                _ => b"",
            };
            let bytes = [magic, &rest].concat();
            if let Ok(shape) = read_logo(&bytes) {
                prop_assert!(shape.width <= LOGO_WIDTH && shape.height <= LOGO_HEIGHT);
            }
        }
    }
}
