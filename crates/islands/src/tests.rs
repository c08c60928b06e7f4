//! What the server renders of an island: whole without script.

use leptos::prelude::*;
use ui::document::render_view;

use super::{CopyValue, RevealPassword};

#[test]
fn a_value_is_there_to_select_and_the_button_waits() {
    let html = render_view(|| {
        view! { <CopyValue text="mw_live_8f2c<b>" label="Copy" copied="Copied" /> }.into_any()
    });
    assert!(
        html.starts_with("<leptos-island data-component=\"CopyValue_"),
        "{html}"
    );
    assert!(html.contains(">mw_live_8f2c&lt;b&gt;<"), "{html}");
    assert!(html.contains("<button type=\"button\" hidden"), "{html}");
    assert!(!html.contains(">Copied<"), "{html}");
}

#[test]
fn the_toggle_of_a_secret_waits() {
    let html =
        render_view(|| view! { <RevealPassword field="password" label="Show the password" /> }.into_any());
    assert!(html.contains(" hidden"), "{html}");
    assert!(html.contains("aria-pressed=\"false\""), "{html}");
    assert!(html.contains("aria-controls=\"password\""), "{html}");
}
