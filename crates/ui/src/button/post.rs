//! Acts that need no other field: a form of one button, and a button that reads as a link.

use leptos::prelude::*;

use crate::MaybeText;

/// A form that only posts: its hidden fields and one or more buttons, laid out in the line.
#[component]
pub fn PostForm(
    /// Where it posts to.
    #[prop(into)]
    action: String,
    /// Names and values sent along.
    #[prop(optional)]
    hidden: Vec<(String, String)>,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="m-inline" method="post" action=action>
            {hidden
                .into_iter()
                .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
                .collect_view()}
            {children()}
        </form>
    }
}

/// A submit button that reads as a link.
#[component]
pub fn LinkButton(
    /// The name it is sent under.
    #[prop(into, optional)]
    name: MaybeText,
    /// The value it is sent with.
    #[prop(into, optional)]
    value: MaybeText,
    /// The language of its words, where it differs from the page's.
    #[prop(into, optional)]
    lang: MaybeText,
    /// The id of a form elsewhere in the page.
    #[prop(into, optional)]
    form: MaybeText,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class="m-linkbutton"
            type="submit"
            name=name.into_option()
            value=value.into_option()
            lang=lang.into_option()
            form=form.into_option()
        >
            {children()}
        </button>
    }
}
