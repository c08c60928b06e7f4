//! What people answer to "how did you hear of us?", what their words mean, and how to ask.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::social::Heard;
use islands::CopyValue;
use leptos::prelude::*;
use serde::Deserialize;
use services::social::{Answered, WordsRow};
use ui::{
    Button, Choice, CodeBlock, Column, DataTable, EmptyState, FieldWidth, IconName, PageHeader, PostForm,
    Section, Select,
};

use super::tabs::{SocialTab, tabs};
use super::words::{heard_name, ratio};
use super::{answers_path, matrix};
use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    action: String,
    said: String,
    heard: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let found = state.services.answers(&inside.visit).await?;
    let title = inside.page.messages.social_tab_answers();
    Ok(inside.respond(Place::Social, title, StatusCode::OK, || view(&inside, &found)))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(form): FormData<AnswerForm>,
) -> Result<Response, PageError> {
    let (services, visit) = (&state.services, &inside.visit);
    let done = match form.action.as_str() {
        "decide" => {
            services.decide_words(visit, &form.said, &form.heard).await?;
            Flash::WordDecided
        }
        "open" => {
            services.open_hear_form(visit).await?;
            Flash::FormOpened
        }
        "close" => {
            services.close_hear_form(visit).await?;
            Flash::FormClosed
        }
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    Ok(inside.page.redirect(&answers_path(&inside), Some(done)))
}

fn view(inside: &InWorkspace, found: &Answered) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let people = found.matrix.people();
    let number = |value: u32| format.number(i64::from(value));
    let lead = ratio(found.matrix.said(Some(Heard::Person)), people).map(|share| {
        let all =
            m.social_answers_lead_count(i64::from(people), &number(people), &number(found.matrix.joined()));
        view! {
            <strong>{m.social_answers_lead_person(&format.percent(share, 0))}</strong>
            " "
            {all}
        }
        .into_any()
    });
    let body = if people == 0 {
        view! {
            <Section id="matrix" title=m.social_matrix_title()>
                <EmptyState title=m.social_answers_none() icon=IconName::MessageCircle>
                    <p class="m-soft">{m.social_answers_none_what()}</p>
                </EmptyState>
            </Section>
        }
        .into_any()
    } else {
        matrix::section(&found.matrix, m, format)
    };
    view! {
        <PageHeader title=m.social_tab_answers() lead=lead />
        {tabs(inside, SocialTab::Answers)}
        {body}
        {(!found.words.is_empty()).then(|| words(inside, found))}
        {ask(inside, found)}
    }
    .into_any()
}

fn words(inside: &InWorkspace, found: &Answered) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.social_words_word()),
        Column::number(m.social_words_people()),
        Column::new(m.social_words_means()),
    ];
    let rows = found
        .words
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let means = if found.may_edit {
                decide(inside, index, row)
            } else {
                heard_name(row.heard, m).into_any()
            };
            // The public form sends what was chosen by its key.
            let said = Heard::parse(&row.said)
                .map_or_else(|| row.said.clone(), |heard| heard_name(Some(heard), m).to_owned());
            view! {
                <tr>
                    <th scope="row"><bdi>{said}</bdi></th>
                    <td class="m-num" data-label=m.social_words_people()>
                        {inside.page.format.number(i64::from(row.people))}
                    </td>
                    <td class="m-means" data-label=m.social_words_means()>{means}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Section id="said" title=m.social_words_said() note=m.social_words_note()>
            <DataTable caption=m.social_words_caption() columns=columns stack=true middle=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}

/// What words mean, to be changed. Nothing chosen: the list of words decides.
fn decide(inside: &InWorkspace, index: usize, row: &WordsRow) -> AnyView {
    let m = inside.page.messages;
    let by_list = if row.decided {
        m.social_words_rule().to_owned()
    } else {
        format!("{} ({})", heard_name(row.heard, m), m.social_words_by_rule())
    };
    let mut choices = vec![Choice::new("", by_list).selected(!row.decided)];
    choices.extend(Heard::ALL.into_iter().map(|heard| {
        Choice::new(heard.as_str(), heard_name(Some(heard), m))
            .selected(row.decided && row.heard == Some(heard))
    }));
    let note = row
        .decided
        .then(|| view! { <span class="m-soft">{m.social_words_by_us()}</span> });
    let hidden = vec![
        ("action".to_owned(), "decide".to_owned()),
        ("said".to_owned(), row.said.clone()),
    ];
    let (id, label) = (format!("heard-{index}"), m.social_words_decide_named(&row.said));
    view! {
        <PostForm action=answers_path(inside) hidden=hidden>
            <div class="m-cluster m-meaning">
                <Select
                    name="heard"
                    id=id
                    label=label
                    label_hidden=true
                    choices=choices
                    width=FieldWidth::Medium
                />
                <Button small=true>{m.social_words_decide()}</Button>
                {note}
            </div>
        </PostForm>
    }
    .into_any()
}

/// How to ask: by an event, or by the public page.
fn ask(inside: &InWorkspace, found: &Answered) -> AnyView {
    let m = inside.page.messages;
    let form = match (&found.form, found.may_edit) {
        (Some(code), may_edit) => {
            let close = may_edit.then(|| form_button(inside, "close", m.social_ask_close()));
            view! {
                <CopyValue
                    text=format!("{}/hear/{code}", inside.page.state.origin)
                    label=m.social_links_copy().to_owned()
                    copied=m.social_links_copied().to_owned()
                />
                {close}
            }
            .into_any()
        }
        (None, true) => form_button(inside, "open", m.social_ask_open()),
        (None, false) => ().into_any(),
    };
    view! {
        <Section id="ask" title=m.social_ask_title()>
            <div class="m-stack">
                <p class="m-reading">{m.social_ask_events()}</p>
                <CodeBlock label=m.social_ask_label() code=SNIPPET.to_owned() />
                <p class="m-reading">{m.social_ask_form()}</p>
                <div class="m-cluster">{form}</div>
            </div>
        </Section>
    }
    .into_any()
}

/// What a site sends.
const SNIPPET: &str = "analytics.track('How Did You Hear Answered', {
  answer: 'A friend',
  detail: '',
})";

fn form_button(inside: &InWorkspace, action: &str, label: &'static str) -> AnyView {
    let hidden = vec![("action".to_owned(), action.to_owned())];
    view! {
        <PostForm action=answers_path(inside) hidden=hidden>
            <Button>{label}</Button>
        </PostForm>
    }
    .into_any()
}
