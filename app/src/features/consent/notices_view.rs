//! A notice as a person reads it: the first layer, and the second below it, section by section.

use domain::account::Language;
use domain::consent::notice::{Edition, Notice, Section};
use i18n::Messages;
use leptos::prelude::*;

use super::notices_words::section_name;

/// The layers in one language. Words around the texts are in that language too.
pub(super) fn layers(notice: &Notice, edition: &Edition, language: Language) -> AnyView {
    let m = Messages::new(language);
    let sections = Section::ALL
        .into_iter()
        .filter_map(|section| Some((section, edition.section(section)?)))
        .map(|(section, text)| {
            view! {
                <details class="m-layer">
                    <summary>{section_name(section, m)}</summary>
                    <div class="m-layer__text">{paragraphs(text)}</div>
                </details>
            }
        })
        .collect_view();
    let name = (!notice.controller.name.is_empty())
        .then(|| view! { <p class="m-told__language">{notice.controller.name.clone()}</p> });
    let title = (!edition.title.trim().is_empty())
        .then(|| view! { <h3 class="m-told__name">{edition.title.clone()}</h3> });
    view! {
        <article class="m-notice-paper m-stack" lang=language.as_str() dir="ltr">
            {name}
            {title}
            <div class="m-reading">{paragraphs(&edition.summary)}</div>
            <div class="m-layers">{sections}</div>
        </article>
    }
    .into_any()
}

/// A paragraph for each line.
fn paragraphs(text: &str) -> AnyView {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view()
        .into_any()
}
