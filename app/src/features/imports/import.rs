//! One import: where it stands, what it says or said, and what can be done with it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::ImportId;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::imports::{ImportAct, ImportRow, ImportState, Refusal};
use ui::{Button, ButtonLink, Crumb, IconName, Notice, NoticeTone, PageHeader, PostForm, Section, Variant};

use super::state::{badge, stored_kind_name};
use super::words::code_text;
use super::{columns_path, counts, facts, import_path, list_path, progress, refused};
use crate::AppState;
use crate::page::{ErrorKind, InWorkspace, PageError, Place};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, import)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let import = ImportId::parse(&import).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let (import, refusals) = state.services.import(&inside.visit, import).await?;
    let yeses = state.services.import_yeses(&inside.visit, &import).await?;
    let title = import.file_name.clone();
    Ok(inside.respond(Place::Imports, &title, StatusCode::OK, || {
        view(&inside, &import, &refusals, yeses)
    }))
}

fn view(inside: &InWorkspace, import: &ImportRow, refusals: &[Refusal], yeses: i64) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let (found, rest) = lead(import, m, &format);
    let lead = view! { <strong>{found}</strong> " " {rest} };
    let meta = m.imports_one_meta(stored_kind_name(&import.kind, m), &import.source_name);
    let why = import.error_code.as_deref().map(|code| {
        let text = code_text(code, m);
        view! { <Notice tone=NoticeTone::Bad><p>{text}</p></Notice> }
    });
    view! {
        <PageHeader
            title=import.file_name.clone()
            named=true
            meta=meta
            crumbs_label=m.shared_breadcrumb()
            crumbs=vec![
                Crumb::link(m.imports_title(), list_path(inside)),
                Crumb::here(import.file_name.clone()),
            ]
            actions=badge(import.state, m)
            lead=lead.into_any()
        />
        {why}
        {progress::section(import, import_path(inside, import.import), m, &format)}
        {acts(inside, import)}
        {counts::section(import, m, &format)}
        {refused::section(inside, import, refusals)}
        {facts::section(import, m, &format)}
        {undo(inside, import, yeses)}
    }
    .into_any()
}

fn lead(import: &ImportRow, m: Messages, format: &Format) -> (String, String) {
    let told = |rows: i64| (rows, format.number(rows));
    match import.state {
        ImportState::Receiving | ImportState::Received => {
            (m.imports_one_lead_received().to_owned(), String::new())
        }
        ImportState::Checking => (m.imports_one_lead_checking().to_owned(), String::new()),
        ImportState::Checked => {
            let counts = import.checked.unwrap_or(import.counts);
            let (rows, text) = told(counts.new + counts.updated);
            (
                m.imports_one_lead_checked(rows, &text),
                m.imports_one_lead_checked_rest().to_owned(),
            )
        }
        ImportState::Running => (m.imports_one_lead_running().to_owned(), String::new()),
        ImportState::Done => {
            let (rows, text) = told(import.counts.new + import.counts.updated);
            (m.imports_one_lead_done(rows, &text), String::new())
        }
        ImportState::Cancelled => (m.imports_one_lead_cancelled().to_owned(), String::new()),
        ImportState::Failed => (m.imports_one_lead_failed().to_owned(), String::new()),
        ImportState::Undoing => (m.imports_one_lead_undoing().to_owned(), String::new()),
        ImportState::Undone => {
            let (yeses, text) = told(import.consents_withdrawn);
            let withdrawn = (yeses > 0).then(|| m.imports_one_lead_withdrawn(yeses, &text));
            (
                m.imports_one_lead_undone().to_owned(),
                withdrawn.unwrap_or_default(),
            )
        }
    }
}

/// What can be done now, the likeliest first.
fn acts(inside: &InWorkspace, import: &ImportRow) -> Option<AnyView> {
    let m = inside.page.messages;
    let describe = |label: &'static str, variant| {
        view! {
            <ButtonLink href=columns_path(inside, import.import) variant=variant>{label}</ButtonLink>
        }
        .into_any()
    };
    let post = |act, label, variant| post(inside, import, act, label, variant);
    let discard = || post(ImportAct::Discard, m.imports_one_discard(), Variant::Quiet);
    let begun = import.started_at.is_some();
    let buttons: Vec<AnyView> = match import.state {
        ImportState::Received => vec![describe(m.imports_one_describe(), Variant::Primary), discard()],
        ImportState::Checked => vec![
            post(ImportAct::Run, m.imports_one_run(), Variant::Primary),
            describe(m.imports_one_change(), Variant::Plain),
            discard(),
        ],
        ImportState::Checking | ImportState::Running => {
            vec![post(ImportAct::Stop, m.imports_one_stop(), Variant::Plain)]
        }
        ImportState::Cancelled => vec![post(ImportAct::Resume, m.imports_one_resume(), Variant::Primary)],
        ImportState::Failed if begun => {
            vec![post(ImportAct::Resume, m.imports_one_resume(), Variant::Primary)]
        }
        ImportState::Failed => vec![describe(m.imports_one_change(), Variant::Plain), discard()],
        ImportState::Receiving | ImportState::Done | ImportState::Undoing | ImportState::Undone => {
            return None;
        }
    };
    Some(view! { <div class="m-cluster m-import-acts">{buttons}</div> }.into_any())
}

fn post(
    inside: &InWorkspace,
    import: &ImportRow,
    act: ImportAct,
    label: &'static str,
    variant: Variant,
) -> AnyView {
    let hidden = vec![("action".to_owned(), act.as_str().to_owned())];
    view! {
        <PostForm action=import_path(inside, import.import) hidden=hidden>
            <Button variant=variant>{label}</Button>
        </PostForm>
    }
    .into_any()
}

/// Taking it back: asked before it is done.
fn undo(inside: &InWorkspace, import: &ImportRow, yeses: i64) -> Option<AnyView> {
    let m = inside.page.messages;
    let consent = (yeses > 0).then(|| {
        let words = m.imports_one_undo_consent(yeses, &inside.page.format.number(yeses));
        view! { <p>{words}</p> }
    });
    let ended = matches!(
        import.state,
        ImportState::Done | ImportState::Cancelled | ImportState::Failed
    );
    (ended && import.started_at.is_some()).then(|| {
        let sure = post(
            inside,
            import,
            ImportAct::Undo,
            m.imports_one_undo_sure(),
            Variant::Danger,
        );
        let icon = IconName::Undo2;
        view! {
            <Section id="undo" title=m.imports_one_undo_title()>
                <div class="m-stack m-stack--close">
                    <p class="m-soft">{m.imports_one_undo_what()}</p>
                    {consent}
                    <details class="m-confirm">
                        <summary class="m-button">
                            <ui::Icon name=icon />
                            {m.imports_one_undo()}
                        </summary>
                        <div class="m-confirm__body">{sure}</div>
                    </details>
                </div>
            </Section>
        }
        .into_any()
    })
}
