//! The colours of a client, as a style sheet that only sets tokens.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, StatusCode};
use domain::portal::Shade;
use services::portal::Portal;

use super::inside::AtPortal;

pub(super) async fn show(at: AtPortal) -> (StatusCode, [(HeaderName, &'static str); 1], String) {
    (
        StatusCode::OK,
        [(CONTENT_TYPE, "text/css; charset=utf-8")],
        style(&at.portal),
    )
}

fn style(portal: &Portal) -> String {
    let palette = portal.palette();
    let both = |name: &str, of: &dyn Fn(Shade) -> domain::portal::Colour| {
        format!(
            "    --{name}: light-dark({}, {});\n",
            of(Shade::Light),
            of(Shade::Dark)
        )
    };
    let tokens = [
        both("brand", &|shade| palette.accent(shade)),
        both("accent", &|shade| palette.accent(shade)),
        both("accent-strong", &|shade| palette.strong(shade)),
        both("accent-soft", &|shade| palette.soft(shade)),
        both("on-accent", &|shade| palette.on(shade)),
        both("focus", &|shade| palette.accent(shade)),
    ];
    format!("@layer tokens {{\n  .m-portal {{\n{}  }}\n}}\n", tokens.concat())
}
