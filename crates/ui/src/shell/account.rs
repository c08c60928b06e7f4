//! Who is signed in.

use leptos::prelude::*;

use crate::{Icon, IconName, Monogram};

/// Who is signed in, with the way to their account and the way out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Their name.
    pub name: String,
    /// Their role, in a word.
    pub role: String,
    /// Where their account is.
    pub href: String,
    /// "Your account".
    pub label: String,
    /// Where signing out posts to.
    pub sign_out_action: String,
    /// "Sign out".
    pub sign_out: String,
}

impl Account {
    pub(super) fn view(self) -> AnyView {
        let tooltip = self.sign_out.clone();
        view! {
            <div class="m-who">
                <a class="m-who__link" href=self.href>
                    <Monogram name=self.name.clone() />
                    <span><b><bdi>{self.name}</bdi></b>{self.role}</span>
                    <span class="m-hidden">{format!(", {}", self.label)}</span>
                </a>
                <form class="m-push" method="post" action=self.sign_out_action>
                    <button
                        class="m-button m-button--quiet m-button--icon m-button--s"
                        type="submit"
                        title=tooltip
                    >
                        <Icon name=IconName::LogOut flip=true />
                        <span class="m-hidden">{self.sign_out}</span>
                    </button>
                </form>
            </div>
        }
        .into_any()
    }
}
