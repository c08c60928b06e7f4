//! Coming in as whoever holds a browser, with the identifier that a client's site hands over.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::BrowserError;
use ui::{Button, ButtonLink, HiddenField, Variant};

use super::frame::hello;
use super::inside::{AtPortal, path_of, remember_session};
use crate::AppState;
use crate::features::signals::browser_of_place;
use crate::form::FormData;
use crate::page::PageError;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Handed {
    id: String,
}

/// What the page shows.
enum Shows {
    /// A button to come in.
    Button(String),
    /// Nothing is known of this browser.
    Unknown,
    /// Somebody was recognised in it.
    Somebody,
}

/// Opening the page does nothing yet. The page of consent of this place knows the browser by a cookie.
pub(super) async fn show(State(state): State<AppState>, at: AtPortal, headers: HeaderMap) -> Response {
    let known = browser_of_place(&state, at.portal.slug().as_str(), &headers);
    render(&at, known.map_or(Shows::Unknown, Shows::Button))
}

/// A client's site hands the identifier over in the body of a form, so that it stands in no address. Whoever made that form,
/// nothing is done yet: the button is on our page.
pub(super) async fn arrive(at: AtPortal, FormData(handed): FormData<Handed>) -> Response {
    let shows = if handed.id.is_empty() {
        Shows::Unknown
    } else {
        Shows::Button(handed.id)
    };
    render(&at, shows)
}

/// Whether a request is one by which sites hand an identifier over: it may come from anywhere.
#[must_use]
pub fn is_arrival(method: &Method, path: &str) -> bool {
    let place = path
        .strip_prefix("/p/")
        .and_then(|rest| rest.strip_suffix("/browser/arrive"));
    *method == Method::POST && place.is_some_and(|place| !place.contains('/'))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    at: AtPortal,
    FormData(handed): FormData<Handed>,
) -> Result<Response, PageError> {
    let entered = state
        .services
        .enter_by_browser(&at.portal, &handed.id, at.key.as_ref())
        .await;
    match entered {
        Ok(key) => {
            let mut response = at.page.redirect(&path_of(&at.portal, ""), None);
            if let Some(cookie) = remember_session(&state, &at.portal, &key) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Err(BrowserError::Unknown) => Ok(render(&at, Shows::Unknown)),
        Err(BrowserError::Somebody) => Ok(render(&at, Shows::Somebody)),
        Err(BrowserError::Use(error)) => Err(error.into()),
    }
}

fn render(at: &AtPortal, shows: Shows) -> Response {
    let m = at.page.messages;
    let (title, lead) = match shows {
        Shows::Button(_) => (m.portal_browser_title(), m.portal_browser_lead()),
        Shows::Unknown => (m.portal_browser_unknown_title(), m.portal_browser_unknown_lead()),
        Shows::Somebody => (
            m.portal_browser_somebody_title(),
            m.portal_browser_somebody_lead(),
        ),
    };
    at.respond(title, StatusCode::OK, || {
        let way_in = path_of(&at.portal, "enter");
        let act = match shows {
            Shows::Button(id) => view! {
                <form method="post" action=path_of(&at.portal, "browser")>
                    <HiddenField name="id" value=id />
                    <Button variant=Variant::Primary>{m.portal_browser_submit()}</Button>
                </form>
                <p class="m-soft">
                    <a href=way_in>{m.portal_browser_by_mail()}</a>
                </p>
            }
            .into_any(),
            Shows::Unknown | Shows::Somebody => view! {
                <p>
                    <ButtonLink href=way_in variant=Variant::Primary>
                        {m.portal_browser_by_mail()}
                    </ButtonLink>
                </p>
            }
            .into_any(),
        };
        view! { {hello(title, Some(lead.to_owned()), None)} {act} }.into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_handing_over_may_come_from_anywhere() {
        assert!(is_arrival(&Method::POST, "/p/maison-lumiere/browser/arrive"));
        for path in [
            "/p/maison-lumiere/browser",
            "/p/a/b/browser/arrive",
            "/w/maison-lumiere/browser/arrive",
            "/p/maison-lumiere/browser/arrive/",
            "/p/browser/arrive",
        ] {
            assert!(!is_arrival(&Method::POST, path), "{path}");
        }
        assert!(!is_arrival(&Method::PUT, "/p/maison-lumiere/browser/arrive"));
    }
}
