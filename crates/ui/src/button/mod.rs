//! Buttons, links that look like them, and forms of one button.

mod link;
mod more;
mod post;
mod press;

pub use self::{
    link::ButtonLink,
    more::MoreLink,
    post::{LinkButton, PostForm},
    press::{Button, ButtonKind},
};
use crate::{
    IconName,
    class::{join, when},
    icon::icon,
};
use leptos::prelude::*;

/// What a button is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// Something that can be done.
    #[default]
    Plain,
    /// What the page is for: one per page.
    Primary,
    /// What cannot be undone: outlined, never filled.
    Danger,
    /// What is rarely wanted: no frame.
    Quiet,
}

impl Variant {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Primary => "m-button--primary",
            Self::Danger => "m-button--danger",
            Self::Quiet => "m-button--quiet",
        }
    }
}

fn class(variant: Variant, small: bool, block: bool, icon_only: bool) -> String {
    join(&[
        "m-button",
        variant.class(),
        when(small, "m-button--s"),
        when(block, "m-button--block"),
        when(icon_only, "m-button--icon"),
    ])
}

/// The inside of a button: an icon, then the words, hidden when only the icon shows.
fn face(symbol: Option<IconName>, icon_only: bool, words: AnyView) -> AnyView {
    let words = if icon_only {
        view! { <span class="m-hidden">{words}</span> }.into_any()
    } else {
        words
    };
    (symbol.map(icon), words).into_any()
}
