//! A question before what cannot be undone.

use leptos::prelude::*;

use crate::class::{join, when};

/// A dialog: names the object, says what cannot be undone, offers the safe choice first.
///
/// It is opened by script. Without script, the question has its own page, where the dialog is
/// `shown`: it then lies in the flow of the page.
#[component]
pub fn Dialog(
    /// The id of the dialog; its title's is derived from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    title: String,
    /// Lies open in the flow of the page.
    #[prop(optional)]
    shown: bool,
    /// The answers, the safe one first: usually a form with two buttons.
    #[prop(into)]
    actions: AnyView,
    /// What will happen.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog
            class=join(&["m-dialog", when(shown, "m-dialog--static")])
            id=id
            open=shown
            aria-labelledby=labelled_by
        >
            <div class="m-dialog__body">
                <h2 id=title_id>{title}</h2>
                {children()}
            </div>
            <div class="m-dialog__foot">{actions}</div>
        </dialog>
    }
}
