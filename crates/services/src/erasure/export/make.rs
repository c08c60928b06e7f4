//! Making a file to take away.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::account::Language;
use domain::consent::purpose::{Offer, Purpose, Right};
use domain::consent::retention::{Keep, RetentionClass};
use domain::erasure::{category_of_event, category_of_trait, is_portable};
use domain::ids::ProfileId;
use domain::imports::Field;
use files::write::{Style, Writer};
use jiff::{Timestamp, ToSpan as _};
use serde_json::{Map, Value, json};
use store::consent::purposes;
use store::consent::retention::settings;
use store::erasure::{
    ExportState, NewExport, PersonFacts, TraitLine, Variant, add_export_chunk, create_export, derived_lines,
    event_lines, export, fail_export, finish_export, person_facts, restart_export, trait_lines,
};
use store::jobs::{LeasedJob, NewJob, enqueue};
use store::trail::{TrailEntry, record};
use store::{ReadOnly, StoreError, WorkspaceScope, WorkspaceTx};
use uuid::Uuid;

use super::super::asked::Asked;
use super::archive::Archive;
use super::said;
use super::seal::{FileKey, PIECE, SALT};
use super::tables::{Fields, Table};
use crate::jobs::{JobFailure, JobKind, Outcome};
use crate::{Services, UseError};

/// For how many days a file can be taken at most.
const DAYS: i64 = 7;
/// What sources say.
const TRAITS: Fields = &[
    ("name", "what it is about"),
    ("value", "what is known"),
    ("as_sent", "what was sent, where that differs"),
    ("source", "where it came from"),
    ("observed_at", "when it was true"),
];
/// What happened.
const EVENTS: Fields = &[
    ("id", "the number of the event"),
    ("at", "when it happened"),
    ("call", "what kind of message it was"),
    ("name", "what happened"),
    ("source", "where it came from"),
    ("properties", "what was sent with it"),
    ("context", "what was kept of the circumstances"),
];
/// What was worked out.
const DERIVED: Fields = &[
    ("kind", "what it is: a visit, or an answer"),
    ("at", "when"),
    ("value", "what was worked out"),
];
/// Events read at once.
const PAGE: i64 = 5_000;

impl Services {
    /// Has a file made of what is known of a person. Its id; when it is there, [`Services::export_link`] gives its link.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person.
    pub async fn make_export(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        request: Option<Uuid>,
        variant: Variant,
        language: Language,
    ) -> Result<Uuid, UseError> {
        self.new_export(scope, profile, request, variant, language, true)
            .await
    }

    /// Writes down that a file is to be made, and causes the job that makes it, unless that is the caller.
    pub(in crate::erasure) async fn new_export(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        request: Option<Uuid>,
        variant: Variant,
        language: Language,
        causes_job: bool,
    ) -> Result<Uuid, UseError> {
        let now = self.now();
        let id = self.new_id();
        let mut tx = self.database.write(scope).await?;
        let person = person_facts(&mut tx, profile).await?.ok_or(UseError::NotFound)?;
        let new = NewExport {
            export: id,
            profile: person.profile,
            request,
            variant,
            language: language.as_str().to_owned(),
            created_at: now,
            expires_at: in_days(now),
        };
        create_export(&mut tx, &new).await?;
        if causes_job {
            let job = NewJob {
                id: self.new_id(),
                kind: JobKind::Export.as_str(),
                subject: id,
                run_at: now,
            };
            enqueue(&mut tx, &job, now).await?;
        }
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "export.make",
            object: Some(id),
            detail: variant.as_str(),
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// The one turn of the job: a file is made whole, or begun anew. Its subject is a file, or the request that asks for one.
    pub(crate) async fn export_turn(&self, job: &LeasedJob) -> Result<Outcome, JobFailure> {
        let scope = job.scope();
        let mut tx = self.database.read(scope).await?;
        let is_file = export(&mut tx, job.subject()).await?.is_some();
        tx.finish().await?;
        if is_file {
            self.make_file(scope, job.subject()).await?;
        } else if let Asked::Work(file) = self.export_asked_for(scope, job.subject()).await? {
            self.make_file(scope, file).await?;
            self.end_file_request(scope, job.subject()).await?;
        }
        Ok(Outcome::Done)
    }

    /// Makes a file that is to be made.
    async fn make_file(&self, scope: &WorkspaceScope, file: Uuid) -> Result<(), JobFailure> {
        let mut tx = self.database.read(scope).await?;
        let Some(row) = export(&mut tx, file).await? else {
            // The person was erased meanwhile.
            return Ok(());
        };
        if row.state != ExportState::Making {
            return Ok(());
        }
        let language = Language::parse(&row.language).unwrap_or(Language::English);
        let Some(archive) = self.archive(&mut tx, row.profile, row.variant, language).await? else {
            return Ok(());
        };
        tx.finish().await?;
        let salt: [u8; SALT] = rand::random();
        let key = FileKey::of(&self.secret, scope.workspace(), row.export, &salt);
        let mut tx = self.database.write(scope).await?;
        restart_export(&mut tx, row.export).await?;
        add_export_chunk(&mut tx, row.export, 0, &salt).await?;
        let pieces = archive.chunks(PIECE).len();
        for (number, piece) in archive.chunks(PIECE).enumerate() {
            let sealed = u32::try_from(number)
                .ok()
                .and_then(|place| key.seal(place, number + 1 == pieces, piece))
                .ok_or(JobFailure::for_good("TOO_LARGE"))?;
            let place = i32::try_from(number + 1).map_err(|_cause| JobFailure::for_good("TOO_LARGE"))?;
            add_export_chunk(&mut tx, row.export, place, &sealed).await?;
        }
        let now = self.now();
        let bytes = i64::try_from(archive.len()).unwrap_or(i64::MAX);
        finish_export(&mut tx, row.export, bytes, now, in_days(now)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Tells whoever waits that the file could not be made.
    pub(crate) async fn export_failed(&self, job: &LeasedJob, code: &'static str) -> Result<(), StoreError> {
        let mut tx = self.database.write(job.scope()).await?;
        fail_export(&mut tx, job.subject()).await?;
        tx.commit().await?;
        self.request_failed(job.scope(), job.subject(), code).await
    }

    /// The file itself.
    async fn archive(
        &self,
        tx: &mut WorkspaceTx<'_, ReadOnly>,
        profile: ProfileId,
        variant: Variant,
        language: Language,
    ) -> Result<Option<Vec<u8>>, JobFailure> {
        let Some(person) = person_facts(tx, profile).await? else {
            return Ok(None);
        };
        let now = self.now();
        let in_force = purposes::in_force(tx, now).await?;
        let takes = |category| variant == Variant::Access || is_portable(category, &in_force);
        let traits: Vec<TraitLine> = trait_lines(tx, person.profile)
            .await?
            .into_iter()
            .filter(|line| takes(category_of_trait(&line.name)))
            .collect();
        let mut facts = Map::new();
        facts.insert("variant".to_owned(), variant.as_str().into());
        facts.insert("language".to_owned(), language.as_str().into());
        facts.insert("controller".to_owned(), person.workspace.clone().into());
        facts.insert("made_at".to_owned(), now.to_string().into());

        let mut archive = Archive::new();
        let mut about = profile_facts(&person, &traits, variant);
        if variant == Variant::Access {
            let said = settings(tx)
                .await?
                .into_iter()
                .map(|row| (row.class, row.keep))
                .collect();
            about.extend(circumstances(&in_force, &traits, &said, language));
        }
        let text = serde_json::to_vec_pretty(&about).map_err(|_cause| broken())?;
        archive
            .add("profile.json", "profile", &text)
            .map_err(|_cause| broken())?;
        if variant == Variant::Portability {
            let text = customers(&person, &traits).map_err(|_cause| broken())?;
            archive
                .add("customers.csv", "customers", &text)
                .map_err(|_cause| broken())?;
        }
        let profiles = &person.profiles;
        let (consents, signals) = said::choices(tx, profiles).await?;
        let (receipts, signed) = said::receipts(tx, profiles).await?;
        let mut tables = vec![
            ("traits", traits_table(&traits).map_err(|_cause| broken())?),
            ("events", events(tx, profiles, &takes).await?),
            ("consents", consents),
            ("signals", signals),
            ("receipts", receipts),
            ("preferences", said::preferences(tx, profiles).await?),
            ("requests", said::requests(tx, profiles).await?),
        ];
        if variant == Variant::Access {
            tables.extend([
                ("request_steps", said::steps(tx, profiles).await?),
                ("request_messages", said::messages(tx, profiles).await?),
                ("derived", derived(tx, profiles).await?),
            ]);
        }
        for (name, table) in tables {
            archive.add_table(name, table).map_err(|_cause| broken())?;
        }
        for (name, document) in signed {
            archive
                .add(&name, "receipt", document.as_bytes())
                .map_err(|_cause| broken())?;
        }
        Ok(Some(archive.finish(facts).map_err(|_cause| broken())?))
    }
}

/// What no trying again can heal: a text that cannot be written.
pub(super) const fn broken() -> JobFailure {
    JobFailure::for_good("EXPORT")
}

fn in_days(now: Timestamp) -> Timestamp {
    now.checked_add((DAYS * 24).hours()).unwrap_or(now)
}

fn profile_facts(person: &PersonFacts, traits: &[TraitLine], variant: Variant) -> Map<String, Value> {
    let identifiers: Vec<Value> = person
        .identifiers
        .iter()
        .map(|(kind, value)| json!({"kind": kind, "value": value}))
        .collect();
    let latest: BTreeMap<&str, &str> = traits
        .iter()
        .rev()
        .map(|line| (line.name.as_str(), line.value.as_str()))
        .collect();
    let mut about = Map::new();
    about.insert("controller".to_owned(), person.workspace.clone().into());
    about.insert("profile".to_owned(), person.profile.to_string().into());
    about.insert("identifiers".to_owned(), identifiers.into());
    about.insert("traits".to_owned(), json!(latest));
    if variant == Variant::Access {
        let figures = json!({
            "first_seen_at": person.first_seen_at.to_string(), "last_seen_at": person.last_seen_at.to_string(),
            "events": person.events, "orders": person.orders, "revenue_minor": person.revenue_minor,
            "currency": person.currency,
        });
        about.insert("figures".to_owned(), figures);
    }
    about
}

/// What article 15 asks for beside the data: purposes, recipients, sources, how long, and which rights there are.
fn circumstances(
    in_force: &[Purpose],
    traits: &[TraitLine],
    said: &HashMap<RetentionClass, Keep>,
    language: Language,
) -> Map<String, Value> {
    let purposes: Vec<Value> = in_force
        .iter()
        .map(|purpose| {
            let meaning = purpose.meaning();
            let text = purpose
                .draft
                .text(language)
                .or_else(|| purpose.draft.texts.first().map(|(_, text)| text));
            let rights: Vec<Value> = [
                Right::Access,
                Right::Rectification,
                Right::Erasure,
                Right::Restriction,
                Right::Portability,
                Right::Objection,
            ]
            .into_iter()
            .filter(|right| purpose.right(*right) != Offer::NotOffered)
            .map(|right| json!(right))
            .collect();
            json!({
                "key": purpose.key().as_str(), "version": purpose.version,
                "name": text.map(|text| &text.name), "description": text.map(|text| &text.description),
                "basis": meaning.basis.as_str(), "categories": meaning.categories, "recipients": meaning.recipients,
                "profiling": meaning.profiling, "automated_decisions": meaning.automated_decisions,
                "retention_days": meaning.retention_days, "rights": rights,
            })
        })
        .collect();
    let recipients: BTreeSet<&String> = in_force
        .iter()
        .flat_map(|purpose| &purpose.meaning().recipients)
        .collect();
    let sources: BTreeSet<&str> = traits.iter().map(|line| line.source.as_str()).collect();
    let retention: Vec<Value> = RetentionClass::ALL
        .into_iter()
        .map(|class| {
            let (unit, amount) = match said.get(&class).copied().unwrap_or(class.default()) {
                Keep::Days(days) => ("days", days),
                Keep::Months(months) => ("months", months),
            };
            json!({"class": class.as_str(), "unit": unit, "amount": amount})
        })
        .collect();
    let mut about = Map::new();
    about.insert("purposes".to_owned(), purposes.into());
    about.insert("recipients".to_owned(), json!(recipients));
    about.insert("sources".to_owned(), json!(sources));
    about.insert("retention".to_owned(), retention.into());
    about
}

fn traits_table(traits: &[TraitLine]) -> std::io::Result<Table> {
    let mut table = Table::new(TRAITS)?;
    for line in traits {
        table.row(vec![
            json!(line.name),
            json!(line.value),
            json!(line.original),
            json!(line.source),
            json!(line.observed_at.to_string()),
        ])?;
    }
    Ok(table)
}

/// What is known, as a file of customers that any instance of this product takes in.
fn customers(person: &PersonFacts, traits: &[TraitLine]) -> std::io::Result<Vec<u8>> {
    let mut columns: BTreeMap<String, &str> = BTreeMap::new();
    for line in traits.iter().rev() {
        let field = Field::ALL
            .iter()
            .find(|field| field.trait_name() == Some(line.name.as_str()));
        let name = field.map_or_else(|| line.name.clone(), |field| field.as_str().to_owned());
        columns.insert(name, line.value.as_str());
    }
    if let Some((_, user)) = person.identifiers.iter().find(|(kind, _)| kind == "user") {
        columns.insert(Field::CustomerId.as_str().to_owned(), user);
    }
    let mut writer = Writer::new(Vec::new(), Style::PLAIN)?;
    writer.row(columns.keys())?;
    writer.row(columns.values())?;
    writer.finish()
}

async fn events(
    tx: &mut WorkspaceTx<'_, ReadOnly>,
    profiles: &[ProfileId],
    takes: &(dyn Fn(domain::consent::purpose::DataCategory) -> bool + Sync),
) -> Result<Table, JobFailure> {
    let mut table = Table::new(EVENTS).map_err(|_cause| broken())?;
    let mut after = None;
    loop {
        let page = event_lines(tx, profiles, after, PAGE).await?;
        let Some(last) = page.last() else {
            return Ok(table);
        };
        after = Some((last.occurred_at, last.event));
        for line in page {
            if !takes(category_of_event(line.name.as_deref().unwrap_or_default())) {
                continue;
            }
            table
                .row(vec![
                    json!(line.event),
                    json!(line.occurred_at.to_string()),
                    json!(line.call),
                    json!(line.name),
                    json!(line.source),
                    line.properties,
                    line.context,
                ])
                .map_err(|_cause| broken())?;
        }
    }
}

/// What was worked out: access shows it, portability does not cover it.
async fn derived(tx: &mut WorkspaceTx<'_, ReadOnly>, profiles: &[ProfileId]) -> Result<Table, JobFailure> {
    let mut table = Table::new(DERIVED).map_err(|_cause| broken())?;
    for line in derived_lines(tx, profiles).await? {
        table
            .row(vec![json!(line.kind), json!(line.at.to_string()), line.value])
            .map_err(|_cause| broken())?;
    }
    Ok(table)
}
