//! The certificate of an erasure: for whoever has its number. It says what was treated, and nothing of anybody.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::erasure::Certificate;
use leptos::prelude::*;
use services::erasure::CertificatePage;
use ui::{Column, DataTable, DescriptionList, Detail, Notice, NoticeTone, PageHeader, Section};
use uuid::Uuid;

use super::words::store_name;
use crate::AppState;
use crate::page::{ErrorKind, Frame, Page, PageError};

pub(super) async fn show(
    State(state): State<AppState>,
    Path(number): Path<String>,
    page: Page,
) -> Result<Response, PageError> {
    let number = Uuid::try_parse(&number).map_err(|_cause| PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.certificate(number).await?;
    let title = page.messages.erasure_certificate_title();
    Ok(Frame::plain(&page, title).respond(StatusCode::OK, || view(&page, &found)))
}

fn view(page: &Page, found: &CertificatePage) -> AnyView {
    let m = page.messages;
    let Some(signed) = &found.signed else {
        let begun = page.format.date_time(found.begun_at);
        return view! {
            <PageHeader title=m.erasure_certificate_title() lead=view! { {m.erasure_running_lead(&begun)} }.into_any() />
            <Notice><p>{m.erasure_running_what()}</p><p>{m.erasure_running_keep()}</p></Notice>
        }
        .into_any();
    };
    let certificate = &signed.certificate;
    let finished = page.format.date_time(certificate.finished_at);
    let backups = page.format.civil_date_long(certificate.backups_until);
    let lead = view! {
        <strong>{m.erasure_certificate_lead(&finished)}</strong>
        " "
        {m.erasure_certificate_backups(&backups)}
    };
    let (tone, signature) = if found.is_good {
        (NoticeTone::Good, m.erasure_signature_good())
    } else {
        (NoticeTone::Bad, m.erasure_signature_bad())
    };
    let facts = facts(page, certificate);
    let stores = stores(page, certificate);
    let (key, text) = (found.public_key.clone(), found.text.clone());
    view! {
        <PageHeader title=m.erasure_certificate_title() lead=lead.into_any() />
        <div class="m-stack m-stack--far">
            <Notice tone=tone><p>{signature}</p></Notice>
            <Section id="facts" title=m.erasure_certificate_facts()>{facts}</Section>
            <Section id="stores" title=m.erasure_certificate_stores()>{stores}</Section>
            <Section id="signed" title=m.erasure_certificate_signed() note=m.erasure_certificate_signed_note()>
                <DescriptionList>
                    <Detail label=m.erasure_certificate_key()><code class="m-erasure__number">{key}</code></Detail>
                </DescriptionList>
                <pre class="m-erasure__signed"><code>{text}</code></pre>
            </Section>
        </div>
    }
    .into_any()
}

fn facts(page: &Page, certificate: &Certificate) -> AnyView {
    let m = page.messages;
    let suppressed = i64::try_from(certificate.suppressed).unwrap_or(i64::MAX);
    let suppressed = page.format.number(suppressed);
    let number = certificate.number.to_string();
    let controller = certificate.controller.clone();
    let begun = page.format.date_time(certificate.begun_at);
    let finished = page.format.date_time(certificate.finished_at);
    view! {
        <DescriptionList>
            <Detail label=m.erasure_column_number()><code class="m-erasure__number">{number}</code></Detail>
            <Detail label=m.erasure_certificate_controller()><bdi>{controller}</bdi></Detail>
            <Detail label=m.erasure_column_begun()>{begun}</Detail>
            <Detail label=m.erasure_column_finished()>{finished}</Detail>
            <Detail label=m.erasure_certificate_suppressed()>{suppressed}</Detail>
        </DescriptionList>
    }
    .into_any()
}

fn stores(page: &Page, certificate: &Certificate) -> AnyView {
    let m = page.messages;
    if certificate.stores.is_empty() {
        return view! { <p>{m.erasure_certificate_nothing()}</p> }.into_any();
    }
    let columns = vec![
        Column::new(m.erasure_column_store()),
        Column::number(m.erasure_column_rows()),
        Column::new(m.erasure_column_when()),
    ];
    let rows = certificate
        .stores
        .iter()
        .map(|store| {
            let count = page.format.number(i64::try_from(store.rows).unwrap_or(i64::MAX));
            view! {
                <tr>
                    <th scope="row">{store_name(&store.store, m)}</th>
                    <td class="m-num" data-label=m.erasure_column_rows()>{count}</td>
                    <td data-label=m.erasure_column_when()>{page.format.date_time(store.at)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <DataTable caption=m.erasure_certificate_caption() columns=columns stack=true>
            {rows}
        </DataTable>
    }
    .into_any()
}
