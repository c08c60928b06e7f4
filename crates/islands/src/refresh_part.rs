//! A part of a page that looks after itself while something is under way.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Response, SupportedType};

/// Asks for the page again every few seconds, and puts what the part with this id says now in the place of what it said.
/// When the page no longer has that part, the work is over, and the whole page is shown anew.
///
/// It draws nothing. Without script the part stays as it was: a link beside it leads to the same page.
#[island]
pub fn RefreshPart(
    /// The id of the part.
    #[prop(into)]
    part: String,
    /// How many seconds pass between two looks.
    seconds: u32,
) -> impl IntoView {
    let part = StoredValue::new(part);
    // A look that takes long is not overtaken by the next.
    let looking = StoredValue::new(false);
    Effect::new(move || {
        let look = move || {
            if looking.get_value() {
                return;
            }
            looking.set_value(true);
            spawn_local(async move {
                // Offline, or between two servers: the next look may find it.
                let _missed = refresh(&part.get_value()).await;
                looking.set_value(false);
            });
        };
        let _never_ends = set_interval_with_handle(look, Duration::from_secs(u64::from(seconds.max(1))));
    });
}

async fn refresh(part: &str) -> Result<(), JsValue> {
    let location = window().location();
    let answer = JsFuture::from(window().fetch_with_str(&location.href()?)).await?;
    let answer: Response = answer.dyn_into()?;
    if !answer.ok() {
        return Ok(());
    }
    let text = JsFuture::from(answer.text()?).await?;
    let page = DomParser::new()?
        .parse_from_string(&text.as_string().unwrap_or_default(), SupportedType::TextHtml)?;
    match (page.get_element_by_id(part), document().get_element_by_id(part)) {
        (Some(new), Some(old)) => {
            let (new, old) = (new.inner_html(), old);
            if old.inner_html() != new {
                old.set_inner_html(&new);
            }
        }
        (None, Some(_)) => location.reload()?,
        (_, None) => {}
    }
    Ok(())
}
