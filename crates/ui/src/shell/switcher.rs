//! From one workspace to another.

use leptos::prelude::*;

use crate::{Icon, IconName, Monogram};

/// A workspace one can go to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// Its name.
    pub name: String,
    /// Its home.
    pub href: String,
    /// Whether it is the present one.
    pub current: bool,
}

/// The present workspace, and the others behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Switcher {
    /// The name of the present workspace, or of the agency outside of any.
    pub name: String,
    /// The agency, under the name; empty outside of any workspace.
    pub owner: String,
    /// "Switch workspace", for assistive technology.
    pub label: String,
    /// The workspaces.
    pub workspaces: Vec<Workspace>,
    /// The word and the address of the list of all of them.
    pub all: Option<(String, String)>,
}

impl Switcher {
    pub(super) fn view(self) -> AnyView {
        let workspaces = self
            .workspaces
            .into_iter()
            .map(|workspace| {
                view! {
                    <li>
                        <a
                            href=workspace.href
                            aria-current=workspace.current.then_some("true")
                        >
                            <Monogram name=workspace.name.clone() square=true />
                            <bdi>{workspace.name}</bdi>
                        </a>
                    </li>
                }
            })
            .collect_view();
        let all = self.all.map(|(label, href)| {
            view! { <li><a href=href><Icon name=IconName::Building2 />{label}</a></li> }
        });
        // Outside of any workspace there is no name to make a sign of.
        let sign = if self.owner.is_empty() {
            view! { <Icon name=IconName::Building2 /> }.into_any()
        } else {
            view! { <Monogram name=self.name.clone() square=true /> }.into_any()
        };
        let owner = (!self.owner.is_empty()).then(|| view! { <small><bdi>{self.owner}</bdi></small> });
        view! {
            <details class="m-switcher">
                <summary>
                    {sign}
                    <span><bdi>{self.name}</bdi>{owner}</span>
                    <span class="m-hidden">{self.label}</span>
                    <Icon name=IconName::ChevronsUpDown />
                </summary>
                <ul class="m-switcher__list" role="list">{workspaces}{all}</ul>
            </details>
        }
        .into_any()
    }
}
