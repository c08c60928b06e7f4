//! The frame of the staff's side: navigation beside the page.

use leptos::prelude::*;

use super::{Account, Foot, Nav, Switcher};
use crate::{Button, ButtonKind, Icon, IconName, Logo, SkipLink, Toasts};

/// Everything around a page of the staff's side.
///
/// Under 60 rem the navigation is a popover that the bar's button opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// "Skip to content".
    pub skip: String,
    /// Where the logo leads.
    pub home: String,
    /// What the bar says beside the logo: the workspace.
    pub place: String,
    /// "Menu".
    pub menu: String,
    /// "Close the menu".
    pub close_menu: String,
    /// The name of the side: "Navigation".
    pub side_label: String,
    /// The workspaces; none outside of any.
    pub switcher: Option<Switcher>,
    /// The links.
    pub nav: Nav,
    /// Who is signed in.
    pub account: Option<Account>,
    /// Help and languages.
    pub foot: Foot,
}

impl Shell {
    /// The frame around a page.
    #[must_use]
    pub fn view(self, page: AnyView) -> AnyView {
        self.view_with_toast(page, None)
    }

    /// The frame around a page, with a word about what just worked.
    #[must_use]
    pub fn view_with_toast(self, page: AnyView, toast: Option<AnyView>) -> AnyView {
        let Self {
            skip,
            home,
            place,
            menu,
            close_menu,
            side_label,
            switcher,
            nav,
            account,
            foot,
        } = self;
        let bar = bar(home.clone(), place, menu);
        view! {
            <SkipLink label=skip />
            <div class="m-shell">
                {bar}
                <aside class="m-shell__side" id="menu" popover="auto" aria-label=side_label>
                    <Logo href=home />
                    {close(close_menu)}
                    {switcher.map(Switcher::view)}
                    {nav.view()}
                    {account.map(Account::view)}
                </aside>
                <div class="m-shell__page">
                    <main class="m-shell__main" id="main" tabindex="-1">
                        {page}
                    </main>
                    <footer class="m-shell__foot">{foot.view()}</footer>
                </div>
            </div>
            {toast.map(|toast| view! { <Toasts>{toast}</Toasts> })}
            // Islands write here what changed; it is empty until then.
            <div class="m-hidden" id="live" role="status" aria-live="polite"></div>
        }
        .into_any()
    }
}

fn bar(home: String, place: String, menu: String) -> AnyView {
    view! {
        <header class="m-shell__bar">
            <Logo href=home />
            <span class="m-push m-small m-faint"><bdi>{place}</bdi></span>
            <Button kind=ButtonKind::Button small=true icon=IconName::Menu popover="menu">
                {menu}
            </Button>
        </header>
    }
    .into_any()
}

fn close(label: String) -> AnyView {
    view! {
        <button
            class="m-button m-button--quiet m-button--icon m-shell__close"
            type="button"
            popovertarget="menu"
            popovertargetaction="hide"
        >
            <Icon name=IconName::X />
            <span class="m-hidden">{label}</span>
        </button>
    }
    .into_any()
}
