//! The summary of what is wrong in a form.

use leptos::prelude::*;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field: of the first button in a group.
    pub field: String,
    /// The same words as beside the field.
    pub message: String,
}

impl FieldError {
    /// Ties a message to a field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// The summary, first in `main`, above the `h1`.
///
/// It takes the focus when the page opens, so it is read first, with or without script. Each
/// line leads to its field. The page's title should begin with "Error: " in its language.
#[component]
pub fn ErrorSummary(
    /// What it says, such as "Three answers need another look".
    #[prop(into)]
    title: String,
    /// What is wrong, in the order of the fields.
    errors: Vec<FieldError>,
    /// The id of the heading, if `errors-title` is taken.
    #[prop(into, default = "errors-title".to_owned())]
    id: String,
) -> impl IntoView {
    let lines = errors
        .into_iter()
        .map(|error| view! { <li><a href=format!("#{}", error.field)>{error.message}</a></li> })
        .collect_view();
    let labelled_by = id.clone();
    view! {
        <div class="m-errors" role="alert" aria-labelledby=labelled_by tabindex="-1" autofocus=true>
            <h2 id=id>{title}</h2>
            <ul class="m-errorlist" role="list">{lines}</ul>
        </div>
    }
}
