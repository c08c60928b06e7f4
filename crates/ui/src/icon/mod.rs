//! Icons: references into one sprite, always decorative.
//!
//! The word beside an icon (visible or hidden) carries the meaning, so the drawing itself is
//! hidden from assistive technology.

mod names;

use leptos::prelude::*;

pub use self::names::IconName;
use crate::{
    assets::sprite,
    class::{join, when},
};

/// How large an icon is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IconSize {
    /// 15 px: beside small text.
    Small,
    /// 18 px: beside body text.
    #[default]
    Medium,
    /// 24 px: on its own.
    Large,
}

impl IconSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "m-icon--s",
            Self::Medium => "",
            Self::Large => "m-icon--l",
        }
    }
}

/// One icon of the sprite.
#[component]
pub fn Icon(
    /// Which symbol.
    name: IconName,
    /// How large.
    #[prop(optional)]
    size: IconSize,
    /// Mirrors in right-to-left pages: for arrows that mean "onwards" or "back".
    #[prop(optional)]
    flip: bool,
    /// A further class, such as a state (`is-due`).
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let class = join(&["m-icon", size.class(), when(flip, "m-icon--flip"), class]);
    view! {
        <svg class=class aria-hidden="true">
            <use href=format!("{}#{}", sprite(), name.id())></use>
        </svg>
    }
}

/// An icon of ordinary size, without the ceremony of the component.
#[must_use]
pub fn icon(name: IconName) -> AnyView {
    view! { <Icon name=name /> }.into_any()
}

/// A small icon, without the ceremony of the component.
#[must_use]
pub fn small_icon(name: IconName) -> AnyView {
    view! { <Icon name=name size=IconSize::Small /> }.into_any()
}
