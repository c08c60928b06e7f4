//! The foot of every page: help at the same place everywhere, and the languages.

use leptos::prelude::*;

use crate::LinkButton;

/// A language one can change to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its tag: `en`.
    pub tag: String,
    /// Its name in itself: "English".
    pub name: String,
}

/// The other languages, as buttons of one form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageSwitch {
    /// Where it posts to.
    pub action: String,
    /// The page to come back to.
    pub next: String,
    /// The languages, without the present one.
    pub languages: Vec<Language>,
}

impl LanguageSwitch {
    fn view(self) -> AnyView {
        let buttons = self
            .languages
            .into_iter()
            .map(|language| {
                view! {
                    <LinkButton name="lang" value=language.tag.clone() lang=language.tag>
                        {language.name}
                    </LinkButton>
                }
            })
            .collect_view();
        view! {
            <form class="m-languages" method="post" action=self.action>
                <input type="hidden" name="next" value=self.next />
                {buttons}
            </form>
        }
        .into_any()
    }
}

/// Links and languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Words and addresses: help, data protection, accessibility.
    pub links: Vec<(String, String)>,
    /// The other languages.
    pub languages: Option<LanguageSwitch>,
}

impl Foot {
    /// The inside of the footer.
    pub(super) fn view(self) -> AnyView {
        let links = self
            .links
            .into_iter()
            .map(|(label, href)| view! { <a href=href>{label}</a> })
            .collect_view();
        let languages = self
            .languages
            .filter(|switch| !switch.languages.is_empty())
            .map(LanguageSwitch::view);
        (links, languages).into_any()
    }
}
