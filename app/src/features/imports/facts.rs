//! What is known of the file itself.

use i18n::{Format, Messages};
use jiff::Timestamp;
use leptos::prelude::*;
use services::imports::ImportRow;
use services::imports::file::{Delimiter, Encoding, Format as FileFormat};
use ui::{DescriptionList, Detail, Section};

use super::choices::{basis_name, purpose_name};
use crate::page::float;

/// The section.
pub(super) fn section(import: &ImportRow, m: Messages, format: &Format) -> AnyView {
    let time = |label: &'static str, at: Option<Timestamp>| {
        at.map(|at| {
            let (machine, written) = (at.to_string(), format.date_time(at));
            detail(
                label,
                view! { <time datetime=machine>{written}</time> }.into_any(),
            )
        })
    };
    let file_format: Option<FileFormat> = import.format.as_deref().and_then(|format| format.parse().ok());
    let text = |label, text: Option<String>| text.map(|text| detail(label, text.into_any()));
    let ended = import.finished_at.filter(|_| import.started_at.is_some());
    let kept = import
        .started_at
        .is_none()
        .then(|| m.imports_fact_kept_file().to_owned());
    let details = vec![
        text(
            m.imports_fact_format(),
            file_format.map(|known| format_words(&known, m)),
        ),
        text(m.imports_fact_size(), Some(size(import.file_bytes, m, format))),
        text(m.imports_fact_columns(), Some(format.list_and(&import.header))),
        text(
            m.imports_fact_rows(),
            import.rows_total.map(|rows| format.number(rows)),
        ),
        time(m.imports_fact_arrived(), Some(import.created_at)),
        time(m.imports_fact_ended(), ended),
        time(m.imports_fact_undone(), import.undone_at),
        text(
            m.imports_fact_purpose(),
            import.purpose.map(|purpose| purpose_name(purpose, m).to_owned()),
        ),
        text(
            m.imports_fact_basis(),
            import.basis.map(|basis| basis_name(basis, m).to_owned()),
        ),
        text(
            m.imports_fact_origin(),
            (!import.origin.is_empty()).then(|| import.origin.clone()),
        ),
        text(m.imports_fact_kept(), kept),
    ];
    view! {
        <Section id="file" title=m.imports_one_facts()>
            <DescriptionList>{details}</DescriptionList>
        </Section>
    }
    .into_any()
}

fn detail(label: &'static str, value: AnyView) -> AnyView {
    view! { <Detail label=label>{value}</Detail> }.into_any()
}

fn size(bytes: i64, m: Messages, format: &Format) -> String {
    if bytes >= 1_000_000 {
        m.imports_fact_megabytes(&format.decimal(float(bytes) / 1_000_000.0, 1))
    } else {
        m.imports_fact_kilobytes(&format.decimal(float(bytes) / 1_000.0, 1))
    }
}

fn format_words(found: &FileFormat, m: Messages) -> String {
    match found {
        FileFormat::Text { encoding, delimiter } => {
            let encoding = match encoding {
                Encoding::Utf8 => "UTF-8",
                Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
                Encoding::Windows1252 => "Windows-1252",
            };
            let delimiter = match delimiter {
                Delimiter::Comma => m.imports_fact_comma(),
                Delimiter::Semicolon => m.imports_fact_semicolon(),
                Delimiter::Tab => m.imports_fact_tab(),
                Delimiter::Pipe => m.imports_fact_pipe(),
            };
            m.imports_fact_text(encoding, delimiter)
        }
        FileFormat::Workbook { sheet: None } => m.imports_fact_workbook().to_owned(),
        FileFormat::Workbook { sheet: Some(sheet) } => m.imports_fact_sheet(sheet),
    }
}
