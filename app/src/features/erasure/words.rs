//! Words for what is stored as codes.

use i18n::Messages;

/// What a store is called.
pub(super) fn store_name(store: &str, m: Messages) -> &'static str {
    match store {
        "profiles" => m.erasure_store_profiles(),
        "identifiers" => m.erasure_store_identifiers(),
        "traits" => m.erasure_store_traits(),
        "search words" => m.erasure_store_words(),
        "events" => m.erasure_store_events(),
        "visits" => m.erasure_store_visits(),
        "answers" => m.erasure_store_answers(),
        "landing pages" => m.erasure_store_landings(),
        "files" => m.erasure_store_files(),
        "debugger" => m.erasure_store_debugger(),
        "observed names" => m.erasure_store_observed(),
        "corrections" => m.erasure_store_corrections(),
        "consent states" => m.erasure_store_states(),
        "receipts" => m.erasure_store_receipts(),
        "ledger entries" => m.erasure_store_ledger(),
        "exports" => m.erasure_store_exports(),
        "mails" => m.erasure_store_mails(),
        "portal" => m.erasure_store_portal(),
        "requests" => m.erasure_store_requests(),
        "request messages" => m.erasure_store_messages(),
        "trail" => m.erasure_store_trail(),
        _ => m.erasure_store_other(),
    }
}

#[cfg(test)]
mod tests {
    use i18n::Language;

    use super::*;

    #[test]
    fn every_store_has_a_name_of_its_own() {
        for language in [Language::French, Language::English] {
            let m = Messages::new(language);
            for store in services::erasure::stores() {
                assert_ne!(store_name(store, m), m.erasure_store_other(), "{store}");
            }
        }
    }
}
