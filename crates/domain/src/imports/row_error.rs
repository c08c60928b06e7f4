//! What is wrong with a row.

use super::Field;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $message:literal;)+) => {
        /// A stable name for each way in which a row can be wrong. It is written into error files, and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum RowCode {
            $($(#[$doc])* $name,)+
        }

        impl RowCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// What it means, in English, for who has no better words.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self {
                    $(Self::$name => $message,)+
                }
            }
        }
    };
}

codes! {
    /// Nothing says whom the row is about.
    MissingIdentifier = "MISSING_IDENTIFIER", "nothing says whom the row is about";
    /// A cell that every row needs is blank.
    MissingValue = "MISSING_VALUE", "a required cell is blank";
    /// An id with line breaks, or one that stands for nobody (`null`, `0`, `unknown`).
    InvalidIdentifier = "INVALID_IDENTIFIER", "this cannot be an identifier";
    /// An id has more than 200 characters.
    IdentifierTooLong = "IDENTIFIER_TOO_LONG", "the identifier is longer than 200 characters";
    /// A spreadsheet made a number of it: `3.36E+10`.
    DamagedNumber = "DAMAGED_NUMBER", "a spreadsheet turned this into a rounded number";
    /// The error of a formula: `#N/A`.
    SpreadsheetError = "SPREADSHEET_ERROR", "the cell holds the error of a formula";
    /// Not an e-mail address.
    InvalidEmail = "INVALID_EMAIL", "this is not an e-mail address";
    /// Not a telephone number.
    InvalidPhone = "INVALID_PHONE", "this is not a telephone number";
    /// Not a date, or none in the order that the file is said to have.
    InvalidDate = "INVALID_DATE", "this is not a date in the order of this file";
    /// More than a day from now.
    FutureDate = "FUTURE_DATE", "this date lies in the future";
    /// Not an amount.
    InvalidAmount = "INVALID_AMOUNT", "this is not an amount";
    /// Beyond what can be an order.
    AmountTooLarge = "AMOUNT_TOO_LARGE", "this amount is too large";
    /// Not a currency.
    InvalidCurrency = "INVALID_CURRENCY", "this is not a currency";
    /// Two currencies in one row.
    CurrenciesDiffer = "CURRENCIES_DIFFER", "the row has amounts in more than one currency";
    /// Not a whole number.
    InvalidNumber = "INVALID_NUMBER", "this is not a whole number";
    /// Neither yes nor no.
    InvalidChoice = "INVALID_CHOICE", "this is neither yes nor no";
    /// Not a path of a page.
    InvalidPath = "INVALID_PATH", "this is not the address of a page";
    /// The order was never completed: a draft, a failed payment.
    NotCompleted = "NOT_COMPLETED", "the order was not completed";
    /// Cells of several articles do not have the same number of values.
    ItemsDiffer = "ITEMS_DIFFER", "the cells of the articles have different numbers of values";
    /// Consent without all of purpose, time, source and version of the text.
    ConsentWithoutProof = "CONSENT_WITHOUT_PROOF", "consent needs its purpose, time, source and version of the text";
    /// More than 2,000 characters.
    TooLong = "TOO_LONG", "the text is longer than 2,000 characters";
}

impl RowCode {
    /// Reads the stable word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == word)
    }
}

/// What is wrong, and in which cell. It holds no content of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowError {
    /// What is wrong.
    pub code: RowCode,
    /// In which column, from 0; none where a column is missing.
    pub column: Option<usize>,
    /// What the column is.
    pub field: Option<Field>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_word_that_is_read_back() {
        for code in RowCode::ALL {
            assert_eq!(RowCode::parse(code.as_str()), Some(*code));
            assert!(!code.message().is_empty());
        }
    }
}
