//! Words of files in the reader's language: what a column says, what is wrong with a row.

use domain::imports::Field;
use i18n::Messages;

/// What a field is called.
pub(super) fn field_name(field: Field, m: Messages) -> &'static str {
    match field {
        Field::CustomerId => m.imports_field_customer_id(),
        Field::Email => m.imports_field_email(),
        Field::Phone => m.imports_field_phone(),
        Field::FirstName => m.imports_field_first_name(),
        Field::LastName => m.imports_field_last_name(),
        Field::Name => m.imports_field_name(),
        Field::Title => m.imports_field_title(),
        Field::Gender => m.imports_field_gender(),
        Field::Birthday => m.imports_field_birthday(),
        Field::Company => m.imports_field_company(),
        Field::Street => m.imports_field_street(),
        Field::PostalCode => m.imports_field_postal_code(),
        Field::City => m.imports_field_city(),
        Field::Region => m.imports_field_region(),
        Field::Country => m.imports_field_country(),
        Field::Language => m.imports_field_language(),
        Field::CreatedAt => m.imports_field_created_at(),
        Field::Consent => m.imports_field_consent(),
        Field::ConsentPurpose => m.imports_field_consent_purpose(),
        Field::ConsentAt => m.imports_field_consent_at(),
        Field::ConsentSource => m.imports_field_consent_source(),
        Field::ConsentTextVersion => m.imports_field_consent_text_version(),
        Field::OrderId => m.imports_field_order_id(),
        Field::OccurredAt => m.imports_field_occurred_at(),
        Field::Total => m.imports_field_total(),
        Field::Currency => m.imports_field_currency(),
        Field::Status => m.imports_field_status(),
        Field::Tax => m.imports_field_tax(),
        Field::Shipping => m.imports_field_shipping(),
        Field::Discount => m.imports_field_discount(),
        Field::Coupon => m.imports_field_coupon(),
        Field::ProductId => m.imports_field_product_id(),
        Field::ProductName => m.imports_field_product_name(),
        Field::Category => m.imports_field_category(),
        Field::Quantity => m.imports_field_quantity(),
        Field::Price => m.imports_field_price(),
        Field::VisitorId => m.imports_field_visitor_id(),
        Field::PagePath => m.imports_field_page_path(),
        Field::PageTitle => m.imports_field_page_title(),
        Field::Referrer => m.imports_field_referrer(),
        Field::Source => m.imports_field_source(),
        Field::Medium => m.imports_field_medium(),
        Field::Campaign => m.imports_field_campaign(),
        Field::Device => m.imports_field_device(),
        Field::EventId => m.imports_field_event_id(),
        Field::Network => m.imports_field_network(),
        Field::Interaction => m.imports_field_interaction(),
        Field::Handle => m.imports_field_handle(),
        Field::NetworkUserId => m.imports_field_network_user_id(),
        Field::PostUrl => m.imports_field_post_url(),
        Field::Place => m.imports_field_place(),
        Field::Visitors => m.imports_field_visitors(),
    }
}

/// What a stable code means.
pub(super) fn code_text(code: &str, m: Messages) -> &'static str {
    match code {
        "EMPTY_FILE" => m.imports_code_empty_file(),
        "FILE_TOO_LARGE" => m.imports_code_file_too_large(),
        "NOT_A_TABLE" => m.imports_code_not_a_table(),
        "NO_HEADER" => m.imports_code_no_header(),
        "EMPTY_HEADER" => m.imports_code_empty_header(),
        "DUPLICATE_HEADER" => m.imports_code_duplicate_header(),
        "PADDED_HEADER" => m.imports_code_padded_header(),
        "BAD_HEADER" => m.imports_code_bad_header(),
        "HEADER_TOO_LONG" => m.imports_code_header_too_long(),
        "TOO_MANY_COLUMNS" => m.imports_code_too_many_columns(),
        "TOO_MANY_ROWS" => m.imports_code_too_many_rows(),
        "ROW_TOO_LONG" => m.imports_code_row_too_long(),
        "UNCLOSED_QUOTE" => m.imports_code_unclosed_quote(),
        "UNSUPPORTED_SPREADSHEET" => m.imports_code_unsupported_spreadsheet(),
        "BINARY_WORKBOOK" => m.imports_code_binary_workbook(),
        "MACRO_WORKBOOK" => m.imports_code_macro_workbook(),
        "ENCRYPTED_WORKBOOK" => m.imports_code_encrypted_workbook(),
        "BROKEN_WORKBOOK" => m.imports_code_broken_workbook(),
        "ARCHIVE_BOMB" => m.imports_code_archive_bomb(),
        "FORBIDDEN_XML" => m.imports_code_forbidden_xml(),
        "MISSING_SHEET" => m.imports_code_missing_sheet(),
        "BAD_CELL_REFERENCE" => m.imports_code_bad_cell_reference(),
        "BAD_SHARED_STRING" => m.imports_code_bad_shared_string(),
        "UNREADABLE" => m.imports_code_unreadable(),
        "WRONG_CELL_COUNT" => m.imports_code_wrong_cell_count(),
        "UNDECODABLE_BYTES" => m.imports_code_undecodable_bytes(),
        "STRAY_QUOTE" => m.imports_code_stray_quote(),
        "NUL_CHARACTER" => m.imports_code_nul_character(),
        "STRAY_BYTE_ORDER_MARK" => m.imports_code_stray_byte_order_mark(),
        "REPEATED_HEADER" => m.imports_code_repeated_header(),
        "MISREAD_CHARACTERS" => m.imports_code_misread_characters(),
        "CELL_TOO_LONG" => m.imports_code_cell_too_long(),
        "FORMULA_NOT_CALCULATED" => m.imports_code_formula_not_calculated(),
        "MISSING_IDENTIFIER" => m.imports_code_missing_identifier(),
        "MISSING_VALUE" => m.imports_code_missing_value(),
        "INVALID_IDENTIFIER" => m.imports_code_invalid_identifier(),
        "IDENTIFIER_TOO_LONG" => m.imports_code_identifier_too_long(),
        "DAMAGED_NUMBER" => m.imports_code_damaged_number(),
        "SPREADSHEET_ERROR" => m.imports_code_spreadsheet_error(),
        "INVALID_EMAIL" => m.imports_code_invalid_email(),
        "INVALID_PHONE" => m.imports_code_invalid_phone(),
        "INVALID_DATE" => m.imports_code_invalid_date(),
        "FUTURE_DATE" => m.imports_code_future_date(),
        "INVALID_AMOUNT" => m.imports_code_invalid_amount(),
        "AMOUNT_TOO_LARGE" => m.imports_code_amount_too_large(),
        "INVALID_CURRENCY" => m.imports_code_invalid_currency(),
        "CURRENCIES_DIFFER" => m.imports_code_currencies_differ(),
        "INVALID_NUMBER" => m.imports_code_invalid_number(),
        "INVALID_CHOICE" => m.imports_code_invalid_choice(),
        "INVALID_PATH" => m.imports_code_invalid_path(),
        "NOT_COMPLETED" => m.imports_code_not_completed(),
        "ITEMS_DIFFER" => m.imports_code_items_differ(),
        "CONSENT_WITHOUT_PROOF" => m.imports_code_consent_without_proof(),
        "TOO_LONG" => m.imports_code_too_long(),
        "CONFLICTING_IDENTIFIERS" => m.imports_code_conflicting_identifiers(),
        "MISSING_FIELD" => m.imports_code_missing_field(),
        "FIELD_TWICE" => m.imports_code_field_twice(),
        "TRAIT_TWICE" => m.imports_code_trait_twice(),
        "INVALID_TRAIT_NAME" => m.imports_code_invalid_trait_name(),
        "RESERVED_TRAIT" => m.imports_code_reserved_trait(),
        "SENSITIVE_TRAIT" => m.imports_code_sensitive_trait(),
        "WRONG_KIND" => m.imports_code_wrong_kind(),
        "DATABASE_AWAY" => m.imports_code_database_away(),
        "FILE_FORGOTTEN" => m.imports_code_file_forgotten(),
        "PANIC" => m.imports_code_panic(),
        _ => m.imports_code_other(),
    }
}

#[cfg(test)]
mod tests {
    use domain::imports::RowCode;
    use i18n::Language;

    use super::*;

    #[test]
    fn every_code_of_a_file_and_of_a_row_has_words_of_its_own() {
        for language in [Language::French, Language::English] {
            let m = Messages::new(language);
            let codes = services::imports::file::Code::ALL
                .iter()
                .map(|code| code.as_str());
            for code in codes.chain(RowCode::ALL.iter().map(|code| code.as_str())) {
                assert_ne!(code_text(code, m), m.imports_code_other(), "{code}");
            }
        }
    }
}
