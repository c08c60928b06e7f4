//! People and code.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Monogram", "shapes and sizes", monograms),
    Example::new("CodeBlock", "several lines", code),
];

fn monograms() -> AnyView {
    view! {
        <div class="m-cluster">
            <Monogram name="Claire Deschamps" />
            <Monogram name="Maison Lumière" square=true />
            <Monogram name="Hélène Marchand-Roussel" large=true />
            <Monogram name="ياسمين عبد الله" />
            <Monogram name="" />
        </div>
    }
    .into_any()
}

fn code() -> AnyView {
    view! {
        <CodeBlock
            label="Example of a call"
            code="mesure.track(\"Page viewed\",\n  { aisle: \"Pendants\" })"
        />
    }
    .into_any()
}
