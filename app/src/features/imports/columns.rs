//! Saying what the columns of a file mean, and on which ground its data may be used.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::ids::ImportId;
use domain::imports::{Kind, MappingCode, MappingFault, Proposal, propose_settings};
use leptos::prelude::*;
use services::imports::{
    Basis, DescribeError, Description, FilePurpose, ImportRow, ImportState, ORIGIN, propose_columns,
};
use ui::{
    Button, ButtonLink, CardRadios, Choice, Column, Crumb, DataTable, ErrorSummary, Field, FieldWidth,
    Notice, NoticeTone, PageHeader, Section, Select, TextArea, Variant,
};

use super::choices::{
    Described, basis_name, date_orders, decimals, purpose_hint, purpose_name, target_choices,
};
use super::mask::veiled;
use super::words::{code_text, field_name};
use super::{columns_path, import_path, list_path};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, count};

/// Values shown of a column.
const SAMPLES: usize = 3;

/// A file about to be described.
struct Sheet {
    import: ImportRow,
    kind: Kind,
    samples: Vec<Vec<String>>,
    proposals: Vec<Proposal>,
}

impl Sheet {
    async fn load(state: &AppState, inside: &InWorkspace, import: &str) -> Result<Self, PageError> {
        let missing = || PageError::Show(ErrorKind::NotFound);
        let import = ImportId::parse(import).ok_or_else(missing)?;
        let (import, _refusals) = state.services.import(&inside.visit, import).await?;
        let kind = Kind::parse(&import.kind).ok_or_else(missing)?;
        let mut sheet = Self {
            import,
            kind,
            samples: Vec::new(),
            proposals: Vec::new(),
        };
        // Once it came in, the file itself is gone.
        if sheet.is_open() {
            sheet.samples = state
                .services
                .import_samples(&inside.visit, &sheet.import)
                .await?;
            sheet.proposals = propose_columns(kind, &sheet.import.header, &sheet.samples);
        }
        Ok(sheet)
    }

    /// Whether it can still be described.
    fn is_open(&self) -> bool {
        let states = [ImportState::Received, ImportState::Checked, ImportState::Failed];
        states.contains(&self.import.state) && self.import.started_at.is_none()
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, import)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let sheet = Sheet::load(&state, &inside, &import).await?;
    if !sheet.is_open() {
        return Ok(inside
            .page
            .redirect(&import_path(&inside, sheet.import.import), None));
    }
    let custom = state.services.import_customs(&inside.visit).await?;
    let said = sheet
        .import
        .mapping
        .clone()
        .and_then(|mapping| serde_json::from_value(mapping).ok())
        .zip(
            sheet
                .import
                .settings
                .clone()
                .and_then(|settings| serde_json::from_value(settings).ok()),
        );
    let (mapping, settings) = said.unwrap_or_else(|| {
        let mapping = domain::imports::Mapping {
            kind: sheet.kind,
            targets: sheet
                .proposals
                .iter()
                .map(|proposal| proposal.target.clone())
                .collect(),
        };
        let settings = propose_settings(&mapping, &sheet.samples, custom);
        (mapping, settings)
    });
    let mut form = Described::of(&mapping, &settings);
    form.purpose = sheet
        .import
        .purpose
        .map(|purpose| purpose.as_str().to_owned())
        .unwrap_or_default();
    form.basis = sheet
        .import
        .basis
        .map(|basis| basis.as_str().to_owned())
        .unwrap_or_default();
    form.origin.clone_from(&sheet.import.origin);
    Ok(render(&inside, &sheet, &form, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, import)): Path<(String, String)>,
    FormData(fields): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sheet = Sheet::load(&state, &inside, &import).await?;
    let back = import_path(&inside, sheet.import.import);
    if !sheet.is_open() {
        return Ok(inside.page.redirect(&back, Some(Flash::TooLate)));
    }
    let m = inside.page.messages;
    let form = Described::read(fields, sheet.import.header.len());
    let custom = state.services.import_customs(&inside.visit).await?;
    let mut errors = FormErrors::default();
    let settings = form.settings(custom.clone());
    if settings.is_none() {
        errors.add("country", m.imports_columns_country_wrong());
    }
    let country_is_wrong = settings.is_none();
    let said = Description {
        mapping: form.mapping(sheet.kind),
        settings: settings.unwrap_or(custom),
        purpose: FilePurpose::parse(&form.purpose),
        basis: Basis::parse(&form.basis),
        origin: form.origin.clone(),
    };
    let described = if country_is_wrong {
        Err(said.faults())
    } else {
        state
            .services
            .describe_import(&inside.visit, sheet.import.import, &said)
            .await
    };
    let refusals = match described {
        Ok(()) => return Ok(inside.page.redirect(&back, Some(Flash::CheckBegun))),
        Err(refusals) => refusals,
    };
    for refusal in refusals {
        match refusal {
            DescribeError::Mapping(fault) => errors.add("columns", mapping_error(&inside, &sheet, &fault)),
            DescribeError::PurposeMissing => errors.add("purpose", m.imports_columns_purpose_missing()),
            DescribeError::BasisMissing => errors.add("basis", m.imports_columns_basis_missing()),
            DescribeError::ConsentUnproven => errors.add("basis", m.imports_columns_basis_unproven()),
            DescribeError::OriginMissing => errors.add("origin", m.imports_columns_origin_missing()),
            DescribeError::OriginTooLong => {
                let limit = inside.page.format.number(count(ORIGIN));
                errors.add("origin", m.imports_columns_origin_long(&limit));
            }
            DescribeError::Use(services::UseError::NotFound) => {
                return Ok(inside.page.redirect(&back, Some(Flash::TooLate)));
            }
            DescribeError::Use(error) => return Err(error.into()),
        }
    }
    Ok(render(&inside, &sheet, &form, &errors))
}

fn mapping_error(inside: &InWorkspace, sheet: &Sheet, fault: &MappingFault) -> String {
    let m = inside.page.messages;
    if fault.code == MappingCode::MissingIdentifier {
        return m.imports_columns_wrong_identifier().to_owned();
    }
    let problem = code_text(fault.code.as_str(), m);
    let column = fault.column.and_then(|column| sheet.import.header.get(column));
    match (column, fault.field) {
        (Some(column), _) => m.imports_columns_wrong_column(problem, column),
        (None, Some(field)) => m.imports_columns_wrong_field(problem, field_name(field, m)),
        (None, None) => problem.to_owned(),
    }
}

fn render(inside: &InWorkspace, sheet: &Sheet, form: &Described, errors: &FormErrors) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Imports, m.imports_columns_title(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let import = sheet.import.import;
        let lead = view! { <strong>{m.imports_columns_lead()}</strong> " " {m.imports_columns_lead_rest()} };
        view! {
            {summary}
            <PageHeader
                title=m.imports_columns_title()
                meta=sheet.import.file_name.clone()
                crumbs_label=m.shared_breadcrumb()
                crumbs=vec![
                    Crumb::link(m.imports_title(), list_path(inside)),
                    Crumb::link(sheet.import.file_name.clone(), import_path(inside, import)),
                    Crumb::here(m.imports_columns_title()),
                ]
                lead=lead.into_any()
            />
            <form method="post" action=columns_path(inside, import) novalidate class="m-stack">
                {meaning(inside, sheet, form, errors)}
                {reading(inside, form, errors)}
                {ground(inside, form, errors)}
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.imports_columns_submit()}</Button>
                    <ButtonLink href=import_path(inside, import) variant=Variant::Quiet>
                        {m.shared_cancel()}
                    </ButtonLink>
                </div>
            </form>
        }
        .into_any()
    })
}

fn meaning(inside: &InWorkspace, sheet: &Sheet, form: &Described, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.imports_columns_column()),
        Column::new(m.imports_columns_samples()),
        Column::new(m.imports_columns_means()),
        Column::number(m.imports_columns_sure()),
    ];
    let rows = sheet
        .import
        .header
        .iter()
        .enumerate()
        .map(|(place, name)| row(inside, sheet, form, place, name))
        .collect_view();
    let wrong = errors
        .get("columns")
        .map(|wrong| view! { <Notice tone=NoticeTone::Bad><p>{wrong}</p></Notice> });
    view! {
        <Section id="columns" title=m.imports_columns_section()>
            <div class="m-stack">
                {wrong}
                <DataTable caption=m.imports_columns_caption() columns=columns stack=true middle=true>
                    {rows}
                </DataTable>
            </div>
        </Section>
    }
    .into_any()
}

fn row(inside: &InWorkspace, sheet: &Sheet, form: &Described, place: usize, name: &str) -> AnyView {
    let m = inside.page.messages;
    let chosen = form.targets.get(place).map_or("", String::as_str);
    let samples: Vec<String> = sheet
        .samples
        .iter()
        .filter_map(|row| row.get(place))
        .filter(|value| !value.trim().is_empty())
        .take(SAMPLES)
        .map(|value| veiled(value))
        .collect();
    let samples = if samples.is_empty() {
        view! { <span class="m-faint">{m.imports_columns_blank()}</span> }.into_any()
    } else {
        let list = samples
            .into_iter()
            .map(|value| view! { <li dir="auto">{value}</li> });
        view! { <ul class="m-samples" role="list">{list.collect_view()}</ul> }.into_any()
    };
    let proposed = sheet
        .proposals
        .get(place)
        .filter(|proposal| proposal.target.to_string() == chosen && !chosen.is_empty());
    let sure = match proposed {
        Some(proposal) => inside
            .page
            .format
            .percent(f64::from(proposal.confidence) / 100.0, 0),
        None => m.imports_columns_no_guess().to_owned(),
    };
    let choices = target_choices(sheet.kind, name, chosen, m);
    view! {
        <tr>
            <th scope="row">
                <bdi>{name.to_owned()}</bdi>
            </th>
            <td data-label=m.imports_columns_samples()>{samples}</td>
            <td data-label=m.imports_columns_means()>
                <Select
                    name=format!("column_{place}")
                    label=m.imports_columns_means_of(name)
                    label_hidden=true
                    choices=choices
                />
            </td>
            <td class="m-num" data-label=m.imports_columns_sure()>{sure}</td>
        </tr>
    }
    .into_any()
}

fn reading(inside: &InWorkspace, form: &Described, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let country = errors.get("country");
    let fields = view! {
        <Select
            name="date_order"
            label=m.imports_columns_date_order()
            choices=date_orders(&form.date_order, m)
            width=FieldWidth::Medium
        />
        <Select
            name="decimal"
            label=m.imports_columns_decimal()
            choices=decimals(&form.decimal, m)
            width=FieldWidth::Medium
        />
        <Field
            name="country"
            label=m.imports_columns_country()
            hint=m.imports_columns_country_hint()
            value=form.country.clone()
            width=FieldWidth::Tiny
            maxlength=2
            autocomplete="off"
            required=true
            error=country
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any();
    view! {
        <Section id="reading" title=m.imports_columns_reading()>
            <div class="m-form">{fields}</div>
        </Section>
    }
    .into_any()
}

fn ground(inside: &InWorkspace, form: &Described, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let purposes = FilePurpose::ALL
        .into_iter()
        .map(|purpose| {
            Choice::new(purpose.as_str(), purpose_name(purpose, m))
                .hint(purpose_hint(purpose, m))
                .selected(purpose.as_str() == form.purpose)
        })
        .collect::<Vec<_>>();
    let bases = std::iter::once(Choice::new("", m.imports_columns_basis_choose()))
        .chain(Basis::ALL.into_iter().map(|basis| {
            Choice::new(basis.as_str(), basis_name(basis, m)).selected(basis.as_str() == form.basis)
        }))
        .collect::<Vec<_>>();
    let fields = view! {
        <CardRadios
            name="purpose"
            label=m.imports_columns_purpose()
            choices=purposes
            error=errors.get("purpose")
            error_prefix=m.shared_error_prefix()
        />
        <Select
            name="basis"
            label=m.imports_columns_basis()
            choices=bases
            width=FieldWidth::Medium
            required=true
            error=errors.get("basis")
            error_prefix=m.shared_error_prefix()
        />
        <TextArea
            name="origin"
            label=m.imports_columns_origin()
            hint=m.imports_columns_origin_hint()
            value=form.origin.clone()
            rows=2
            required=true
            error=errors.get("origin")
            error_prefix=m.shared_error_prefix()
        />
        <Notice>
            <p>{m.imports_columns_stays_shut()}</p>
        </Notice>
    }
    .into_any();
    view! {
        <Section id="ground" title=m.imports_columns_ground()>
            <div class="m-form">{fields}</div>
        </Section>
    }
    .into_any()
}
