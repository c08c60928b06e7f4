//! From the text to what it says, without judging whether it counts.

use jiff::{SignedDuration, Timestamp};

use super::bits::Bits;
use super::vendors::{Numbers, Vendors};
use super::{Core, PublisherTc, Restriction, RestrictionKind, TcString, TcfError};

/// No text longer than this is read. Those of real sites have 2 or 3 thousand characters at most.
pub const LONGEST: usize = 16_384;

/// Reads a TC string. Work and memory grow with its length only.
///
/// # Errors
///
/// When it is too long, holds other characters, ends too early, or says what cannot be.
pub fn decode(text: &str) -> Result<TcString, TcfError> {
    if text.len() > LONGEST {
        return Err(TcfError::TooLong);
    }
    let mut segments = text.split('.');
    let core = core(segments.next().unwrap_or_default())?;
    let mut decoded = TcString {
        core,
        disclosed: None,
        publisher: None,
    };
    // The core, and each of the four other types at most once.
    for (index, segment) in segments.enumerate() {
        if index >= 3 {
            return Err(TcfError::Malformed);
        }
        let mut bits = Bits::new(segment);
        match bits.u8(3)? {
            1 if decoded.disclosed.is_none() => decoded.disclosed = Some(Vendors::read(&mut bits)?),
            // Vendors that a publisher allows: a segment of version 2.0 that says nothing of the person.
            2 => {
                Vendors::read(&mut bits)?;
            }
            3 if decoded.publisher.is_none() => decoded.publisher = Some(publisher(&mut bits)?),
            _ => return Err(TcfError::Malformed),
        }
    }
    Ok(decoded)
}

fn core(segment: &str) -> Result<Core, TcfError> {
    let mut bits = Bits::new(segment);
    let version = bits.u8(6)?;
    if version != 2 {
        return Err(TcfError::Version(version));
    }
    let core = Core {
        created: time(&mut bits)?,
        updated: time(&mut bits)?,
        cmp_id: bits.u16(12)?,
        cmp_version: bits.u16(12)?,
        consent_screen: bits.u8(6)?,
        consent_language: bits.letters()?,
        vendor_list_version: bits.u16(12)?,
        policy_version: bits.u8(6)?,
        service_specific: bits.bit()?,
        non_standard_texts: bits.bit()?,
        special_features: Numbers::read(&mut bits, 12)?,
        purposes_consent: Numbers::read(&mut bits, 24)?,
        // Since 2.2, purposes 3 to 6 may not rest on a legitimate interest: bits that say so are as if they were 0.
        purposes_interest: Numbers::read(&mut bits, 24)?.without(3..=6),
        purpose_one_treatment: bits.bit()?,
        publisher_country: bits.letters()?,
        vendors_consent: Vendors::read(&mut bits)?,
        vendors_interest: Vendors::read(&mut bits)?,
        restrictions: restrictions(&mut bits)?,
    };
    Ok(core)
}

/// Tenths of seconds since 1970.
fn time(bits: &mut Bits<'_>) -> Result<Timestamp, TcfError> {
    let tenths = i64::try_from(bits.number(36)?).map_err(|_too_wide| TcfError::Malformed)?;
    Timestamp::UNIX_EPOCH
        .checked_add(SignedDuration::from_millis(tenths * 100))
        .map_err(|_too_late| TcfError::Malformed)
}

fn restrictions(bits: &mut Bits<'_>) -> Result<Vec<Restriction>, TcfError> {
    let count = bits.u16(12)?;
    if bits.left() < usize::from(count) * 20 {
        return Err(TcfError::TooShort);
    }
    let mut restrictions = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        let purpose = bits.u8(6)?;
        let kind = match bits.u8(2)? {
            0 => RestrictionKind::NotAllowed,
            1 => RestrictionKind::RequireConsent,
            2 => RestrictionKind::RequireInterest,
            _ => RestrictionKind::Undefined,
        };
        restrictions.push(Restriction {
            purpose,
            kind,
            vendors: Vendors::read_ranges(bits)?,
        });
    }
    Ok(restrictions)
}

fn publisher(bits: &mut Bits<'_>) -> Result<PublisherTc, TcfError> {
    let purposes_consent = Numbers::read(bits, 24)?;
    let purposes_interest = Numbers::read(bits, 24)?.without(3..=6);
    let custom = bits.u8(6)?;
    Ok(PublisherTc {
        purposes_consent,
        purposes_interest,
        custom_consent: Numbers::read(bits, custom)?,
        custom_interest: Numbers::read(bits, custom)?,
    })
}
