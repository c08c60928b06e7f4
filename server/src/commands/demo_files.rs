//! Files of the demonstration, brought in through the door that people hand files in by.

use std::error::Error;
use std::time::Duration;

use demo::HandedIn;
use domain::ids::{AccountId, SourceId};
use domain::imports::{Kind, Mapping, propose_settings};
use domain::workspace::Slug;
use services::Services;
use services::access::Visit;
use services::imports::{
    Basis, Description, FilePurpose, ImportAct, ImportState, UploadError, propose_columns,
};
use services::jobs::Stop;
use uuid::Uuid;

type Failure = Box<dyn Error + Send + Sync>;

/// Brings files in as the manager of a workspace would, and gives how many rows were taken.
pub(super) async fn bring_in(
    services: &Services,
    manager: AccountId,
    slug: &Slug,
    files: Vec<(SourceId, HandedIn)>,
) -> Result<i64, Failure> {
    let visit = services.visit(manager, slug).await?;
    let mut taken = 0;
    for (source, file) in files {
        taken += one(services, &visit, source, &file).await?;
    }
    Ok(taken)
}

async fn one(services: &Services, visit: &Visit, source: SourceId, file: &HandedIn) -> Result<i64, Failure> {
    let kind = Kind::parse(file.kind).ok_or("a file of the demonstration has no kind")?;
    let mut upload = services
        .begin_upload(visit, kind, source, &file.file_name)
        .await?;
    upload.push(&file.bytes).await?;
    let import = upload.finish().await.map_err(|error| match error {
        UploadError::File(fault) => format!("a file of the demonstration: {}", fault.code.as_str()),
        UploadError::Use(error) => error.to_string(),
    })?;
    let (row, _) = services.import(visit, import).await?;
    let samples = services.import_samples(visit, &row).await?;
    let targets = propose_columns(kind, &row.header, &samples)
        .into_iter()
        .map(|proposal| proposal.target)
        .collect();
    let mapping = Mapping { kind, targets };
    let settings = propose_settings(&mapping, &samples, services.import_customs(visit).await?);
    let french = visit.workspace().language == domain::account::Language::French;
    let said = Description {
        mapping,
        settings,
        purpose: Some(FilePurpose::Service),
        basis: Some(Basis::Contract),
        origin: String::from(if french {
            "Fiches et ventes saisies par nos équipes"
        } else {
            "Records and sales entered by our teams"
        }),
    };
    if let Err(faults) = services.describe_import(visit, import, &said).await {
        return Err(format!("a file of the demonstration cannot be described: {faults:?}").into());
    }
    reach(services, visit, import, ImportState::Checked).await?;
    services.act_on_import(visit, import, ImportAct::Run).await?;
    reach(services, visit, import, ImportState::Done).await?;
    let (done, _) = services.import(visit, import).await?;
    Ok(done.counts.new + done.counts.updated)
}

/// Works until an import has come to a state. Its job may be in the hands of another workspace's loader.
async fn reach(
    services: &Services,
    visit: &Visit,
    import: domain::ids::ImportId,
    state: ImportState,
) -> Result<(), Failure> {
    let (stop, worker) = (Stop::new(), Uuid::from_bytes(rand::random()));
    loop {
        let (row, _) = services.import(visit, import).await?;
        if row.state == state {
            return Ok(());
        }
        if row.state == ImportState::Failed {
            return Err(format!("a file of the demonstration: {:?}", row.error_code).into());
        }
        if !services.work_once(worker, &stop).await? {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
