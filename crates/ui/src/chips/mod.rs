//! What a list is narrowed by, each part removable.

use leptos::prelude::*;

use crate::{Icon, IconName, IconSize, MaybeText};

/// One filter that is applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What it says.
    pub label: String,
    /// The same list without it.
    pub href: String,
}

impl Chip {
    /// A filter and the way to remove it.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
        }
    }
}

/// How many there are, and the filters that made it so; announced when the page opens.
#[component]
pub fn Chips(
    /// How many, in words: "18,204 profiles".
    #[prop(into)]
    count: String,
    /// "with", between the count and the filters.
    #[prop(into, optional)]
    joiner: MaybeText,
    /// The filters.
    #[prop(optional)]
    items: Vec<Chip>,
    /// "remove this filter", for assistive technology.
    #[prop(into, optional)]
    remove: String,
    /// The word and the address that remove them all.
    #[prop(optional_no_strip)]
    clear: Option<(String, String)>,
) -> impl IntoView {
    let joiner = joiner
        .into_option()
        .filter(|_| !items.is_empty())
        .map(|joiner| format!(" {joiner} "));
    let chips = items
        .into_iter()
        .map(|chip| {
            view! {
                <a class="m-chip" href=chip.href>
                    <bdi>{chip.label}</bdi>
                    " "
                    <Icon name=IconName::X size=IconSize::Small />
                    <span class="m-hidden">{remove.clone()}</span>
                </a>
            }
        })
        .collect_view();
    view! {
        <p class="m-chips" role="status">
            <b class="m-num">{count}</b>
            {joiner}
            {chips}
            {clear.map(|(label, href)| view! { <a href=href>{label}</a> })}
        </p>
    }
}
