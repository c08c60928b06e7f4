//! Records of processing activities, from the registry and the notice that holds: those of a client, who decides (GDPR,
//! article 30(1)), and those of the agency, which processes for its clients (30(2)).

use domain::access::Capability;
use domain::consent::notice::Notice;
use domain::consent::purpose::Purpose;
use domain::workspace::Slug;
use jiff::Timestamp;
use store::consent::purposes;

use super::notices::published;
use crate::access::Visit;
use crate::{Services, UseError};

/// The records.
#[derive(Debug, Clone)]
pub struct Records {
    /// When they were made.
    pub made_at: Timestamp,
    /// The notice that holds: who decides, the officer, transfers. None before the first.
    pub notice: Option<Notice>,
    /// Each purpose in force, once, by key.
    pub purposes: Vec<Purpose>,
}

/// What an agency does for one client.
#[derive(Debug, Clone)]
pub struct ClientRecord {
    /// The name of the workspace.
    pub workspace: String,
    /// The notice that holds there: who decides, the officer, transfers. None before the first.
    pub notice: Option<Notice>,
    /// Each purpose in force there, once, by key.
    pub purposes: Vec<Purpose>,
}

/// The register of a processor.
#[derive(Debug, Clone)]
pub struct ProcessorRecords {
    /// When it was made.
    pub made_at: Timestamp,
    /// The organisation that processes.
    pub organisation: String,
    /// Each client whose purposes the visitor may see, by name.
    pub clients: Vec<ClientRecord>,
}

impl Services {
    /// The register of the organisation as a processor, as of now: of every workspace of it whose purposes the visitor may
    /// see.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn processor_records(&self, visit: &Visit) -> Result<ProcessorRecords, UseError> {
        visit.require(Capability::ViewPurposes)?;
        let organisation = visit.workspace().organisation.clone();
        let account = visit.visitor.account.account;
        let visitor = self.visitor_with_every_choice(account).await?;
        let slugs = visitor
            .choices
            .iter()
            .filter(|choice| choice.organisation == organisation)
            .filter_map(|choice| Slug::parse(&choice.slug));
        let mut clients = Vec::new();
        for slug in slugs {
            let client = match self.visit(account, &slug).await {
                // Suspended, or taken from the visitor, at this moment.
                Err(UseError::NotFound) => continue,
                other => other?,
            };
            if !client.may(Capability::ViewPurposes) {
                continue;
            }
            let Records { notice, purposes, .. } = self.records(&client).await?;
            clients.push(ClientRecord {
                workspace: client.workspace().name.clone(),
                notice,
                purposes,
            });
        }
        clients.sort_by(|a, b| a.workspace.cmp(&b.workspace));
        Ok(ProcessorRecords {
            made_at: self.now(),
            organisation,
            clients,
        })
    }

    /// The records of processing as of now.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn records(&self, visit: &Visit) -> Result<Records, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let now = self.now();
        let mut tx = self.database.read(scope).await?;
        let in_force = purposes::in_force(&mut tx, now).await?;
        let notice = published(&mut tx).await?;
        tx.finish().await?;
        Ok(Records {
            made_at: now,
            notice,
            purposes: in_force,
        })
    }
}
