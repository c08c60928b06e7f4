//! The components in each of their states, on a developer's machine only.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::{Language, Theme};
use leptos::prelude::*;
use serde::Deserialize;
use ui::examples::{Example, all};
use ui::{LinkButton, PageHeader, PostForm, Section, Tab, Tabs};

use crate::Mode;
use crate::page::{ErrorKind, Frame, Page, PageError, count};

const PATH: &str = "/styleguide";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Look {
    theme: String,
}

pub(super) async fn show(
    page: Page,
    look: Result<Query<Look>, QueryRejection>,
) -> Result<Response, PageError> {
    if page.state.mode != Mode::Development {
        return Err(PageError::Show(ErrorKind::NotFound));
    }
    let theme = look
        .ok()
        .and_then(|Query(look)| Theme::ALL.into_iter().find(|theme| theme.as_str() == look.theme));
    let page = page.with_theme(theme.unwrap_or_default());
    let title = page.messages.styleguide_title();
    Ok(Frame::plain(&page, title).respond(StatusCode::OK, || view(&page, theme.unwrap_or_default())))
}

fn view(page: &Page, theme: Theme) -> AnyView {
    let m = page.messages;
    let examples = all();
    let number = count(examples.len());
    let components = by_component(&examples);
    let contents = components
        .iter()
        .map(|(component, _)| view! { <li><a href=format!("#{}", anchor(component))>{*component}</a></li> })
        .collect_view();
    let sections = components
        .into_iter()
        .map(|(component, states)| section(component, states))
        .collect_view();
    let (themes, languages) = (themes(page, theme), languages(page));
    let lead = view! { <strong>{m.styleguide_lead()}</strong> " " {m.styleguide_lead_first()} };
    view! {
        <PageHeader
            title=m.styleguide_title()
            meta=m.styleguide_meta(number, &page.format.number(number))
            lead=lead.into_any()
        />
        <Section id="look" title=m.styleguide_look()>
            <div class="m-stack">{themes} {languages}</div>
        </Section>
        <nav class="m-contents" aria-label=m.styleguide_contents()>
            <ul class="m-contents__list" role="list" lang="en" translate="no">{contents}</ul>
        </nav>
        <div class="m-stack m-stack--far" lang="en">{sections}</div>
    }
    .into_any()
}

fn themes(page: &Page, current: Theme) -> AnyView {
    let m = page.messages;
    let items = Theme::ALL
        .into_iter()
        .map(|theme| {
            let label = match theme {
                Theme::System => m.shared_theme_system(),
                Theme::Light => m.shared_theme_light(),
                Theme::Dark => m.shared_theme_dark(),
            };
            Tab::new(label, format!("{PATH}?theme={}", theme.as_str())).current(theme == current)
        })
        .collect();
    view! { <Tabs label=m.styleguide_themes() items=items /> }.into_any()
}

/// The languages, with those that show untranslated text and forgotten directions.
fn languages(page: &Page) -> AnyView {
    let buttons = Language::ALL
        .into_iter()
        .filter(|language| *language != page.language)
        .map(|language| {
            view! {
                <LinkButton name="lang" value=language.as_str() lang=language.as_str()>
                    {language.own_name()}
                </LinkButton>
            }
        })
        .collect_view();
    view! {
        <div class="m-cluster">
            <span class="m-faint">{page.messages.styleguide_languages()}</span>
            <PostForm action="/language" hidden=vec![("next".into(), page.here.clone())]>{buttons}</PostForm>
        </div>
    }
    .into_any()
}

fn section(component: &'static str, states: &[Example]) -> AnyView {
    let states = states
        .iter()
        .map(|example| {
            view! {
                <div class="m-stack m-stack--close">
                    <p class="m-faint m-small">{example.name}</p>
                    {(example.view)()}
                </div>
            }
        })
        .collect_view();
    view! {
        <Section id=anchor(component) title=component>
            <div class="m-stack">{states}</div>
        </Section>
    }
    .into_any()
}

/// Examples of the same component stand together already.
fn by_component(examples: &[Example]) -> Vec<(&'static str, &[Example])> {
    examples
        .chunk_by(|one, next| one.component == next.component)
        .filter_map(|states| states.first().map(|first| (first.component, states)))
        .collect()
}

/// The id of a component's section; components bring ids of their own in examples.
fn anchor(component: &str) -> String {
    format!("component-{}", component.to_lowercase().replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_component_has_one_section() {
        let examples = all();
        let components = by_component(&examples);
        let anchors: HashSet<_> = components
            .iter()
            .map(|(component, _)| anchor(component))
            .collect();
        assert_eq!(anchors.len(), components.len());
        assert_eq!(
            components.iter().map(|(_, states)| states.len()).sum::<usize>(),
            examples.len()
        );
    }
}
