//! What people see when they choose on a site: its words, and the digest by which it is found again.

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::canonical::canonical;
use domain::consent::purpose::Purpose;
use i18n::Messages;
use serde_json::{Value, json};

/// The script that shows the banner on clients' sites.
pub const BANNER_SCRIPT: &str = include_str!("../../../../frontend/banner.js");

/// Where people choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interface {
    /// The banner on a client's site.
    Banner,
    /// The page of ours that does the same without a script.
    Page,
}

/// The words of the banner, by the names that its script knows.
#[must_use]
pub fn words(m: Messages, place: &str) -> Value {
    json!({
        "title": m.signals_banner_title(place),
        "lead": m.signals_banner_lead(),
        "detail": m.signals_banner_detail(),
        "gpc": m.signals_banner_gpc(),
        "accept": m.signals_accept(),
        "refuse": m.signals_refuse(),
        "choose": m.signals_choose(),
        "save": m.signals_save(),
        "again": m.signals_again(),
        "notice": m.signals_notice(),
        "data": m.signals_data(),
        "failed": m.signals_failed(),
        "changed": m.signals_changed(),
    })
}

/// What is asked, as it is shown: the digest, and the content that shows it again.
#[must_use]
pub fn shown(
    interface: Interface,
    language: Language,
    place: &str,
    asked: &[&Purpose],
) -> Option<(Digest, String)> {
    let script = match interface {
        Interface::Banner => Some(Digest::of(BANNER_SCRIPT.as_bytes()).to_string()),
        Interface::Page => None,
    };
    let purposes: Vec<Value> = asked
        .iter()
        .map(|purpose| {
            let text = purpose.draft.text(language);
            json!({
                "key": purpose.key().as_str(),
                "version": purpose.version,
                "name": text.map(|text| text.name.as_str()),
                "description": text.map(|text| text.description.as_str()),
                "consequence": text.map(|text| text.consequence.as_str()),
            })
        })
        .collect();
    let content = canonical(&json!({
        "interface": match interface {
            Interface::Banner => "banner",
            Interface::Page => "page",
        },
        "language": language.as_str(),
        "purposes": purposes,
        "script": script,
        "words": words(Messages::new(language), place),
    }))
    .ok()?;
    Some((Digest::of(content.as_bytes()), content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_or_another_place_is_another_interface() {
        let digest = |interface, language, place| shown(interface, language, place, &[]).unwrap().0;
        let french = digest(Interface::Banner, Language::French, "Basile");
        assert_eq!(french, digest(Interface::Banner, Language::French, "Basile"));
        for other in [
            digest(Interface::Banner, Language::English, "Basile"),
            digest(Interface::Page, Language::French, "Basile"),
            digest(Interface::Banner, Language::French, "Fell"),
        ] {
            assert_ne!(french, other);
        }
    }
}
