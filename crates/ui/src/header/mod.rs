//! The header of a page: where, what, since when; then a sentence that says it.

use leptos::prelude::*;

use crate::{Breadcrumbs, Crumb, Lead, MaybeText, Ruler, Slot};

/// Trail, title, what surrounds it, actions, the rule and the lead.
///
/// One per page, and the only place of its `h1`.
#[component]
pub fn PageHeader(
    /// The `h1`.
    #[prop(into)]
    title: String,
    /// Whether the title is a name somebody gave, whose direction may differ from the page's.
    #[prop(optional)]
    named: bool,
    /// A short line beside the title: a date, a count, a state.
    #[prop(into, optional)]
    meta: MaybeText,
    /// The name of the trail's landmark.
    #[prop(into, optional)]
    crumbs_label: String,
    /// The trail; none when empty.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// What stands before the title, such as a monogram.
    #[prop(into, optional)]
    ident: Slot,
    /// Buttons at the end of the title's line.
    #[prop(into, optional)]
    actions: Slot,
    /// The sentence that says what the page found.
    #[prop(into, optional)]
    lead: Slot,
    /// Leaves the graduated rule out, for forms and short pages.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let trail =
        (!crumbs.is_empty()).then(|| view! { <Breadcrumbs label=crumbs_label items=crumbs /> }.into_any());
    let title = if named {
        view! { <h1><bdi>{title}</bdi></h1> }.into_any()
    } else {
        view! { <h1>{title}</h1> }.into_any()
    };
    let meta = meta
        .into_option()
        .map(|meta| view! { <p class="m-head__meta">{meta}</p> }.into_any());
    let words = if let Some(ident) = ident.into_option() {
        view! {
            <div class="m-cluster m-ident">{ident}<div class="m-head__title">{title}{meta}</div></div>
        }
        .into_any()
    } else {
        view! { <div class="m-head__title">{meta}{title}</div> }.into_any()
    };
    view! {
        <header class="m-head">
            {trail}
            <div class="m-head__row">
                {words}
                {actions
                    .into_option()
                    .map(|actions| view! { <div class="m-head__actions">{actions}</div> })}
            </div>
            {(!plain).then(|| view! { <Ruler /> })}
            {lead.into_option().map(|lead| view! { <Lead wide=true>{lead}</Lead> })}
        </header>
    }
}
