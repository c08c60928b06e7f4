//! Whole documents.

use std::panic::catch_unwind;

use leptos::prelude::*;

use super::{Document, Preload, Script, TextDirection, Theme, render_view};

fn document<'a>() -> Document<'a> {
    Document {
        lang: "fr",
        title: "Accueil · Mesure",
        stylesheets: &["/assets/main.css"],
        favicon: "/assets/favicon.svg",
        preloads: &[Preload::Font("/assets/fonts/a.woff2")],
        script: Some(Script {
            loader: "/pkg/loader.js",
            module: "/pkg/mesure.js",
            wasm: "/pkg/mesure.wasm",
        }),
        nonce: "n0nce",
        ..Document::default()
    }
}

#[test]
fn a_page_is_a_whole_document() {
    let html = document().render(|| view! { <main><h1>"Bonjour"</h1></main> }.into_any());
    assert_eq!(
        html,
        "<!doctype html><html lang=\"fr\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Accueil · Mesure</title>\
         <link rel=\"icon\" href=\"/assets/favicon.svg\" type=\"image/svg+xml\">\
         <link rel=\"preload\" href=\"/assets/fonts/a.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>\
         <link rel=\"stylesheet\" href=\"/assets/main.css\"></head><body>\
         <main><h1>Bonjour</h1></main></body></html>"
    );
}

#[test]
fn what_a_person_chose_is_on_the_root() {
    let html = Document {
        lang: "ar",
        dir: TextDirection::Rtl,
        theme: Some(Theme::Dark),
        compact: true,
        body_class: "m-portal",
        noindex: true,
        ..document()
    }
    .render(|| ().into_any());
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\" data-theme=\"dark\" data-density=\"compact\">"));
    assert!(html.contains("<body class=\"m-portal\">"));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
}

#[test]
fn a_title_cannot_break_out() {
    let html = Document {
        title: "</title><script>alert(1)</script>",
        ..document()
    }
    .render(|| ().into_any());
    assert!(!html.contains("<script>alert"));
    assert!(html.contains("<title>&lt;/title&gt;&lt;script&gt;"));
}

#[test]
fn text_and_attributes_of_a_view_cannot_break_out() {
    let evil = "\"><script>alert('1')</script>";
    let html = render_view(move || view! { <p title=evil><bdi>{evil}</bdi></p> }.into_any());
    assert_eq!(
        html,
        "<p title=\"&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;\">\
         <bdi>\"&gt;&lt;script&gt;alert('1')&lt;/script&gt;</bdi></p>"
    );
}

#[test]
fn only_pages_with_an_island_load_the_script() {
    let without = document().render(|| view! { <p>"still"</p> }.into_any());
    assert!(!without.contains("<script") && !without.contains("modulepreload"));

    let with = document().render(|| {
        view! { <div inner_html="<leptos-island data-component=\"A\"></leptos-island>"></div> }.into_any()
    });
    assert!(with.contains(
        "<script type=\"module\" nonce=\"n0nce\" src=\"/pkg/loader.js\" \
         data-module=\"/pkg/mesure.js\" data-wasm=\"/pkg/mesure.wasm\"></script></head>"
    ));
}

#[test]
fn talking_of_islands_loads_nothing() {
    let html = document().render(|| view! { <p>"<leptos-island"</p> }.into_any());
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn a_panic_goes_on_and_leaves_the_thread_clean() {
    let outcome = catch_unwind(|| document().render(|| panic!("the view failed")));
    assert!(outcome.is_err());
    assert!(Owner::current().is_none());
    assert!(document().render(|| ().into_any()).ends_with("</body></html>"));
}

#[test]
fn nothing_outlives_the_rendering() {
    use std::sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    };
    let cleaned = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&cleaned);
    render_view(move || {
        on_cleanup(move || flag.store(true, Ordering::SeqCst));
        ().into_any()
    });
    assert!(cleaned.load(Ordering::SeqCst));
    assert!(Owner::current().is_none());
}
