//! What a request is called.

use jiff::civil::Date;

/// The number of a request as people read and type it: `DSR-2026-0114`. It can stand as the number of a case.
#[must_use]
pub fn reference(number: i64, received: Date) -> String {
    format!("DSR-{}-{number:04}", received.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profiles::CaseNumber;
    use jiff::civil::date;

    #[test]
    fn a_number_says_the_year_and_can_be_a_case() {
        assert_eq!(reference(7, date(2026, 11, 23)), "DSR-2026-0007");
        assert_eq!(reference(123_456, date(2027, 1, 1)), "DSR-2027-123456");
        assert!(CaseNumber::parse(&reference(7, date(2026, 11, 23))).is_ok());
    }
}
