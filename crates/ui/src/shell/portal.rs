//! The frame of the customers' side: a brand, a language, one column, help at the foot.

use leptos::prelude::*;

use super::LanguageSwitch;
use crate::{Icon, IconName, Menu, SkipLink, Toasts};

/// The logo of a brand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrandLogo {
    /// Its address.
    pub src: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl BrandLogo {
    /// The picture, which says the name of the brand to whoever does not see it.
    #[must_use]
    pub fn view(self, brand: String) -> AnyView {
        view! {
            <img
                class="m-brandlogo"
                src=self.src
                alt=brand
                width=self.width.to_string()
                height=self.height.to_string()
            />
        }
        .into_any()
    }
}

/// Everything around a page of the customers' side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portal {
    /// "Skip to content".
    pub skip: String,
    /// Where the brand leads.
    pub home: String,
    /// The name that people know.
    pub brand: String,
    /// Its logo, which stands in place of the name.
    pub logo: Option<BrandLogo>,
    /// The present language, in itself.
    pub language: String,
    /// The other languages; no menu where there are none.
    pub languages: LanguageSwitch,
    /// The way out, where somebody is in: what it says, and where it posts to.
    pub leave: Option<(String, String)>,
    /// Words and addresses at the foot, the same on every page.
    pub links: Vec<(String, String)>,
    /// Who runs the service for whom.
    pub credit: String,
}

impl Portal {
    /// The frame around a page, with a word about what just worked.
    #[must_use]
    pub fn view(self, page: AnyView, toast: Option<AnyView>) -> AnyView {
        let links = self
            .links
            .into_iter()
            .map(|(label, href)| view! { <a href=href>{label}</a> })
            .collect_view();
        let leave = self.leave.map(|(label, action)| {
            view! {
                <form class="m-inline" method="post" action=action>
                    <button class="m-button m-button--quiet m-button--s" type="submit">
                        <Icon name=IconName::LogOut />
                        {label}
                    </button>
                </form>
            }
        });
        let brand = match self.logo {
            Some(logo) => logo.view(self.brand),
            None => view! { <bdi>{self.brand}</bdi> }.into_any(),
        };
        view! {
            <SkipLink label=self.skip />
            <header class="m-portal__head">
                <a class="m-portal__brand" href=self.home>{brand}</a>
                <div class="m-portal__tools">{languages(self.language, self.languages)} {leave}</div>
            </header>
            <main class="m-portal__main" id="main" tabindex="-1">{page}</main>
            <footer class="m-portal__foot">
                <div>{links}<span>{self.credit}</span></div>
            </footer>
            {toast.map(|toast| view! { <Toasts>{toast}</Toasts> })}
            <div class="m-hidden" id="live" role="status" aria-live="polite"></div>
        }
        .into_any()
    }
}

fn languages(present: String, switch: LanguageSwitch) -> Option<AnyView> {
    if switch.languages.is_empty() {
        return None;
    }
    let items = switch
        .languages
        .into_iter()
        .map(|language| {
            view! {
                <li>
                    <form method="post" action=switch.action.clone()>
                        <input type="hidden" name="next" value=switch.next.clone() />
                        <button type="submit" name="lang" value=language.tag.clone() lang=language.tag>
                            {language.name}
                        </button>
                    </form>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <Menu label=present icon=IconName::Globe small=true quiet=true>
                {items}
            </Menu>
        }
        .into_any(),
    )
}
