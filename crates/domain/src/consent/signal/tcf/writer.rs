//! Writes strings for the tests, by the book and bit by bit. It is compiled for tests only: the product issues none.

/// Bits, most significant first.
#[derive(Debug, Default, Clone)]
pub(super) struct Writer(Vec<bool>);

impl Writer {
    pub(super) fn put(mut self, width: u32, value: u64) -> Self {
        self.0
            .extend((0..width).rev().map(|shift| (value >> shift) & 1 == 1));
        self
    }

    pub(super) fn letters(self, text: &str) -> Self {
        text.bytes()
            .fold(self, |all, letter| all.put(6, u64::from(letter - b'A')))
    }

    /// Numbers from 1, each a bit of a section.
    pub(super) fn numbers(self, width: u32, numbers: &[u32]) -> Self {
        let value = numbers
            .iter()
            .fold(0_u64, |value, number| value | 1 << (width - number));
        self.put(width, value)
    }

    pub(super) fn field(self, max: u16, vendors: &[u16]) -> Self {
        let head = self.put(16, u64::from(max)).put(1, 0);
        (1..=max).fold(head, |all, vendor| {
            all.put(1, u64::from(vendors.contains(&vendor)))
        })
    }

    pub(super) fn entries(self, ranges: &[(u16, u16)]) -> Self {
        let head = self.put(12, ranges.len().try_into().unwrap());
        ranges.iter().fold(head, |all, (first, last)| {
            let all = all.put(1, u64::from(first != last)).put(16, u64::from(*first));
            if first == last {
                all
            } else {
                all.put(16, u64::from(*last))
            }
        })
    }

    pub(super) fn ranges(self, max: u16, ranges: &[(u16, u16)]) -> Self {
        self.put(16, u64::from(max)).put(1, 1).entries(ranges)
    }

    pub(super) fn text(&self) -> String {
        const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        self.0
            .chunks(6)
            .map(|chunk| {
                let value = (0..6).fold(0_usize, |value, index| {
                    value << 1 | usize::from(chunk.get(index).copied().unwrap_or(false))
                });
                char::from(ALPHABET[value])
            })
            .collect()
    }
}

/// First and last vendors.
pub(super) type Ranges = Vec<(u16, u16)>;

/// What tests vary in a first segment.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    pub seconds: u64,
    pub cmp_id: u64,
    pub policy: u64,
    pub service_specific: bool,
    pub consents: Vec<u32>,
    pub interests: Vec<u32>,
    pub restrictions: Vec<(u64, u64, Ranges)>,
}

impl Default for Sample {
    fn default() -> Self {
        Self {
            // 2026-11-01.
            seconds: 1_793_491_200,
            cmp_id: 300,
            policy: 5,
            service_specific: true,
            consents: vec![1, 5, 6, 8],
            interests: vec![2, 3, 4, 5, 6, 7],
            restrictions: Vec::new(),
        }
    }
}

impl Sample {
    pub(super) fn head(&self) -> Writer {
        Writer::default()
            .put(6, 2)
            .put(36, self.seconds * 10)
            .put(36, self.seconds * 10)
            .put(12, self.cmp_id)
            .put(12, 3)
            .put(6, 1)
            .letters("FR")
            .put(12, 120)
            .put(6, self.policy)
            .put(1, u64::from(self.service_specific))
            .put(1, 0)
            .numbers(12, &[2])
            .numbers(24, &self.consents)
            .numbers(24, &self.interests)
            .put(1, 0)
            .letters("FR")
    }

    pub(super) fn tail(&self, head: Writer) -> Writer {
        let count = head.put(12, self.restrictions.len().try_into().unwrap());
        self.restrictions
            .iter()
            .fold(count, |all, (purpose, kind, ranges)| {
                all.put(6, *purpose).put(2, *kind).entries(ranges)
            })
    }

    /// Vendors 1, 2, 8 by consent and 10 to 12, 40 by interest.
    pub(super) fn core(&self) -> String {
        let vendors = self.head().field(9, &[1, 2, 8]).ranges(40, &[(10, 12), (40, 40)]);
        self.tail(vendors).text()
    }

    pub(super) fn disclosed() -> String {
        Writer::default()
            .put(3, 1)
            .ranges(40, &[(1, 12), (40, 40)])
            .text()
    }

    pub(super) fn publisher(consents: &[u32]) -> String {
        Writer::default()
            .put(3, 3)
            .numbers(24, consents)
            .numbers(24, &[2, 3])
            .put(6, 3)
            .put(3, 0b101)
            .put(3, 0b010)
            .text()
    }
}
