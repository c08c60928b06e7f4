//! A fact and one thing to do, in the flow of the page.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// What a notice means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeTone {
    /// Good to know.
    #[default]
    Info,
    /// Something worked.
    Good,
    /// Something to be careful about.
    Warn,
    /// Something failed.
    Bad,
}

impl NoticeTone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "m-notice",
            Self::Good => "m-notice m-notice--good",
            Self::Warn => "m-notice m-notice--warn",
            Self::Bad => "m-notice m-notice--bad",
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::Info => IconName::Info,
            Self::Good => IconName::CircleCheck,
            Self::Warn => IconName::TriangleAlert,
            Self::Bad => IconName::CircleAlert,
        }
    }
}

/// A notice: paragraphs, the first opening with the fact in bold. Two on a page at most.
#[component]
pub fn Notice(
    /// What it means.
    #[prop(optional)]
    tone: NoticeTone,
    /// Another icon than the tone's own.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Announces the notice when the page opens: for the outcome of what the person just did.
    #[prop(optional)]
    announced: bool,
    /// The paragraphs.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class() role=announced.then_some("status")>
            <Icon name=icon.unwrap_or_else(|| tone.icon()) />
            <div class="m-notice__body">{children()}</div>
        </div>
    }
}
