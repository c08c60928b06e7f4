//! Code to read or to copy.

use leptos::prelude::*;

use crate::MaybeText;

/// A block of code that scrolls sideways, by keyboard too.
#[component]
pub fn CodeBlock(
    /// The name of the region, such as "Example".
    #[prop(into)]
    label: String,
    /// The code.
    #[prop(into)]
    code: String,
    /// The id, for what copies it.
    #[prop(into, optional)]
    id: MaybeText,
) -> impl IntoView {
    view! {
        <pre
            class="m-code"
            id=id.into_option()
            tabindex="0"
            role="region"
            aria-label=label
            dir="ltr"
            translate="no"
        >
            <code>{code}</code>
        </pre>
    }
}
