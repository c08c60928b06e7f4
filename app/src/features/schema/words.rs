//! Words for calls, types and findings.

use domain::collect::Call;
use domain::schema::{Sensitive, Type};
use i18n::Messages;

/// What a call is called.
pub(crate) fn call_name(call: Call, m: Messages) -> &'static str {
    match call {
        Call::Identify => m.schema_call_identify(),
        Call::Track => m.schema_call_track(),
        Call::Page => m.schema_call_page(),
        Call::Screen => m.schema_call_screen(),
        Call::Group => m.schema_call_group(),
        Call::Alias => m.schema_call_alias(),
    }
}

/// What an event is called: its own name, or that of its call.
pub(crate) fn event_label(call: &str, name: &str, m: Messages) -> String {
    if name.is_empty() {
        let call = Call::parse(call).map(|call| call_name(call, m));
        call.unwrap_or_else(|| m.schema_unknown()).to_owned()
    } else {
        name.to_owned()
    }
}

pub(super) fn type_name(kind: Type, m: Messages) -> &'static str {
    match kind {
        Type::String => m.schema_type_string(),
        Type::Number => m.schema_type_number(),
        Type::Boolean => m.schema_type_boolean(),
        Type::Array => m.schema_type_array(),
        Type::Object => m.schema_type_object(),
        Type::Null => m.schema_type_null(),
    }
}

pub(super) fn sensitive_name(group: Sensitive, m: Messages) -> &'static str {
    match group {
        Sensitive::Age => m.schema_sensitive_age(),
        Sensitive::Birthday => m.schema_sensitive_birthday(),
        Sensitive::Gender => m.schema_sensitive_gender(),
        Sensitive::Religion => m.schema_sensitive_religion(),
        Sensitive::Origin => m.schema_sensitive_origin(),
        Sensitive::Politics => m.schema_sensitive_politics(),
        Sensitive::Union => m.schema_sensitive_union(),
        Sensitive::Health => m.schema_sensitive_health(),
        Sensitive::Sexuality => m.schema_sensitive_sexuality(),
        Sensitive::Biometrics => m.schema_sensitive_biometrics(),
        Sensitive::Offences => m.schema_sensitive_offences(),
        Sensitive::NationalNumber => m.schema_sensitive_national_number(),
        Sensitive::Location => m.schema_sensitive_location(),
    }
}

/// What a finding means, and what to do about it.
pub(crate) fn found(code: &str, m: Messages) -> (&'static str, &'static str) {
    match code {
        "not_an_object" => (m.schema_found_not_an_object(), m.schema_found_not_an_object_do()),
        "unknown_type" => (m.schema_found_unknown_type(), m.schema_found_unknown_type_do()),
        "missing_identifier" => (
            m.schema_found_missing_identifier(),
            m.schema_found_missing_identifier_do(),
        ),
        "missing_event_name" => (
            m.schema_found_missing_event_name(),
            m.schema_found_missing_event_name_do(),
        ),
        "missing_reference" => (
            m.schema_found_missing_reference(),
            m.schema_found_missing_reference_do(),
        ),
        "message_id_too_long" => (
            m.schema_found_message_id_too_long(),
            m.schema_found_message_id_too_long_do(),
        ),
        "identifier_too_long" => (
            m.schema_found_identifier_too_long(),
            m.schema_found_identifier_too_long_do(),
        ),
        "too_large" => (m.schema_found_too_large(), m.schema_found_too_large_do()),
        "bad_timestamp" => (m.schema_found_bad_timestamp(), m.schema_found_bad_timestamp_do()),
        "event_unplanned" => (
            m.schema_found_event_unplanned(),
            m.schema_found_event_unplanned_do(),
        ),
        "event_blocked" => (m.schema_found_event_blocked(), m.schema_found_event_blocked_do()),
        "property_missing" => (
            m.schema_found_property_missing(),
            m.schema_found_property_missing_do(),
        ),
        "property_forbidden" => (
            m.schema_found_property_forbidden(),
            m.schema_found_property_forbidden_do(),
        ),
        "property_type" => (m.schema_found_property_type(), m.schema_found_property_type_do()),
        "not_covered" => (m.schema_found_not_covered(), m.schema_found_not_covered_do()),
        "property_unplanned" => (
            m.schema_found_property_unplanned(),
            m.schema_found_property_unplanned_do(),
        ),
        "email" => (m.schema_found_email(), m.schema_found_email_do()),
        "phone" => (m.schema_found_phone(), m.schema_found_phone_do()),
        "iban" => (m.schema_found_iban(), m.schema_found_iban_do()),
        "card" => (m.schema_found_card(), m.schema_found_card_do()),
        "ip" => (m.schema_found_ip(), m.schema_found_ip_do()),
        "uncovered" => (m.schema_found_uncovered(), m.schema_found_uncovered_do()),
        "event" => (m.schema_found_event(), m.schema_found_event_do()),
        "property" => (m.schema_found_property(), m.schema_found_property_do()),
        _ => (m.schema_unknown(), ""),
    }
}

#[cfg(test)]
mod tests {
    use domain::collect::{PersonalKind, Refusal};
    use domain::schema::ViolationKind;
    use i18n::Language;

    use super::*;

    #[test]
    fn every_code_has_words_and_something_to_do() {
        for language in [Language::French, Language::English] {
            let m = Messages::new(language);
            let refusals = Refusal::ALL.map(Refusal::code);
            let violations = ViolationKind::ALL.map(ViolationKind::code);
            let personal = PersonalKind::ALL.map(PersonalKind::as_str);
            let others = ["uncovered", "event", "property"];
            let codes = refusals.iter().chain(&violations).chain(&personal).chain(&others);
            for code in codes {
                let (what, action) = found(code, m);
                assert!(!action.is_empty() && what != m.schema_unknown(), "{code}");
            }
        }
    }
}
