//! Files, from their arrival to their being taken back, on a real database.

mod customers;
mod happened;
mod resume;
mod undo;

use domain::access::Role;
use domain::ids::{ImportId, SourceId};
use domain::imports::{Kind, Mapping, propose_settings};
use jiff::SignedDuration;
use services::access::Visit;
use services::imports::{
    Basis, Counts, Description, FilePurpose, ImportAct, ImportRow, ImportState, UploadError, propose_columns,
};
use services::jobs::Stop;
use testkit::World;
use uuid::Uuid;

/// A world, and its manager visiting ours.
pub(crate) struct Desk {
    pub(crate) world: World,
    pub(crate) visit: Visit,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let world = World::new().await;
        let visit = world.visit(Role::Manager).await;
        Self { world, visit }
    }

    pub(crate) fn source(&self) -> SourceId {
        self.world.ours.source
    }

    /// Sends a file.
    pub(crate) async fn send(&self, kind: Kind, text: &str) -> Result<ImportId, UploadError> {
        let services = &self.world.services;
        let mut upload = services
            .begin_upload(&self.visit, kind, self.source(), "file.csv")
            .await?;
        // In uneven parts, as a network gives them.
        for part in text.as_bytes().chunks(701) {
            upload.push(part).await?;
        }
        upload.finish().await
    }

    /// Describes it as proposed, and has it tried out.
    pub(crate) async fn describe(&self, import: ImportId, kind: Kind) {
        let services = &self.world.services;
        let (row, _) = services.import(&self.visit, import).await.unwrap();
        let samples = services.import_samples(&self.visit, &row).await.unwrap();
        let targets = propose_columns(kind, &row.header, &samples)
            .into_iter()
            .map(|proposal| proposal.target)
            .collect();
        let mapping = Mapping { kind, targets };
        let customs = services.import_customs(&self.visit).await.unwrap();
        let settings = propose_settings(&mapping, &samples, customs);
        let said = Description {
            mapping,
            settings,
            purpose: Some(FilePurpose::Service),
            basis: Some(Basis::Contract),
            origin: "Forms filled in at the shop".to_owned(),
        };
        services
            .describe_import(&self.visit, import, &said)
            .await
            .expect("the description is taken");
    }

    /// Works until nothing is left to do.
    pub(crate) async fn work(&self) {
        let stop = Stop::new();
        while self
            .world
            .services
            .work_once(Uuid::from_u128(1), &stop)
            .await
            .unwrap()
        {}
    }

    pub(crate) async fn row(&self, import: ImportId) -> ImportRow {
        self.world.services.import(&self.visit, import).await.unwrap().0
    }

    pub(crate) async fn act(&self, import: ImportId, act: ImportAct) -> bool {
        self.world
            .services
            .act_on_import(&self.visit, import, act)
            .await
            .unwrap()
    }

    /// Sends a file, tries it out and brings it in: what was counted each time.
    pub(crate) async fn bring(&self, kind: Kind, text: &str) -> (ImportId, Counts, Counts) {
        // Ids tell the time.
        self.world.clock.advance(SignedDuration::from_secs(1));
        let import = self.send(kind, text).await.expect("the file is taken");
        self.describe(import, kind).await;
        self.work().await;
        let checked = self.row(import).await;
        assert_eq!(checked.state, ImportState::Checked, "{:?}", checked.error_code);
        assert!(self.act(import, ImportAct::Run).await);
        self.work().await;
        let done = self.row(import).await;
        assert_eq!(done.state, ImportState::Done, "{:?}", done.error_code);
        (import, checked.counts, done.counts)
    }

    pub(crate) async fn undo(&self, import: ImportId) {
        assert!(self.act(import, ImportAct::Undo).await);
        self.work().await;
        let undone = self.row(import).await;
        assert_eq!(undone.state, ImportState::Undone, "{:?}", undone.error_code);
    }

    /// Rows of a query behind the back of the code.
    pub(crate) async fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        self.world.database.superuser().await.rows(sql).await.unwrap()
    }

    /// Everything that is known of people in ours: what an import must leave as it was when it is taken back.
    pub(crate) async fn everything(&self) -> Vec<Vec<String>> {
        let workspace = self.world.ours.workspace;
        let mut all = Vec::new();
        for sql in [
            "select profile_id, display_name, name_order, email, phone, city, country, known_traits, first_seen_at,
                last_seen_at, event_count, order_count, revenue_minor, merged_into from app.profile",
            "select profile_id, name, source_id, value, original, observed_at, fixed_at, previous from app.trait",
            "select profile_id, kind, value from app.identifier",
            "select profile_id, term from app.profile_term",
            "select profile_id, occurred_at, event_id, name, revenue_minor from app.event",
            "select message_hash from app.message",
            "select sum(profiles) from app.profile_tally",
        ] {
            let order = if sql.contains("sum") { "" } else { " order by 1, 2, 3" };
            let order = if sql.contains("term from") { " order by 1, 2" } else { order };
            let order = if sql.contains("message_hash from") { " order by 1" } else { order };
            all.extend(self.rows(&format!("{sql} where workspace_id = '{workspace}'{order}")).await);
        }
        all
    }
}

pub(crate) fn counts(new: i64, updated: i64, unchanged: i64, suppressed: i64, refused: i64) -> Counts {
    Counts {
        new,
        updated,
        unchanged,
        suppressed,
        refused,
    }
}
