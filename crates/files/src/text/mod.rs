//! Tables as text: cells between delimiters, rows between line ends.

pub(crate) mod decode;
pub(crate) mod guard;
mod records;
mod source;

pub(crate) use records::Records;

/// The mark at the beginning of a file, in UTF-8.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";
