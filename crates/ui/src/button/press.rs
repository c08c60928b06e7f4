//! A button of a form.

use leptos::prelude::*;

use super::{Variant, class, face};
use crate::{IconName, MaybeText};

/// What pressing a button does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Sends the form: all a button can do without script.
    #[default]
    Submit,
    /// Nothing by itself: for popovers and islands.
    Button,
    /// Puts the form back as it was.
    Reset,
}

impl ButtonKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Button => "button",
            Self::Reset => "reset",
        }
    }
}

/// A button: a verb and its object.
#[component]
pub fn Button(
    /// What it is for.
    #[prop(optional)]
    variant: Variant,
    /// What pressing it does.
    #[prop(optional)]
    kind: ButtonKind,
    /// 32 px tall.
    #[prop(optional)]
    small: bool,
    /// As wide as its place.
    #[prop(optional)]
    block: bool,
    /// Cannot be pressed; say why nearby.
    #[prop(optional)]
    disabled: bool,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Hides the words from sight: they remain its name.
    #[prop(optional)]
    icon_only: bool,
    /// The name it is sent under.
    #[prop(into, optional)]
    name: MaybeText,
    /// The value it is sent with.
    #[prop(into, optional)]
    value: MaybeText,
    /// The id of a form elsewhere in the page.
    #[prop(into, optional)]
    form: MaybeText,
    /// Sends the form to another address.
    #[prop(into, optional)]
    formaction: MaybeText,
    /// The id of a popover to open or close.
    #[prop(into, optional)]
    popover: MaybeText,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class=class(variant, small, block, icon_only)
            type=kind.as_str()
            disabled=disabled
            name=name.into_option()
            value=value.into_option()
            form=form.into_option()
            formaction=formaction.into_option()
            popovertarget=popover.into_option()
        >
            {face(icon, icon_only, children().into_any())}
        </button>
    }
}
