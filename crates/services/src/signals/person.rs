//! What one person chose, with what proves it: for staff with a case.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Capability;
use domain::consent::Digest;
use domain::consent::choice::ConsentEvent;
use domain::consent::purpose::Purpose;
use domain::ids::ProfileId;
use store::consent::purposes::every_version;
use store::consent::{entries_of, house, person_of};
use store::receipts::of_profiles;
use store::signals::{interface, notice_text};
use uuid::Uuid;

use crate::access::Visit;
use crate::consent::{PurposeStanding, stands};
use crate::{Services, UseError};

/// What was shown, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The version and the text of the notice.
    pub notice: Option<(u32, String)>,
    /// The content of the interface.
    pub interface: Option<String>,
}

/// An entry of the ledger with its receipt.
#[derive(Debug, Clone)]
pub struct HistoryEntry {
    /// Its number.
    pub sequence: u64,
    /// What was chosen.
    pub event: ConsentEvent,
    /// The name of the purpose, as it was shown; none when it was about everything.
    pub purpose: Option<Purpose>,
    /// The receipt, where one was issued.
    pub receipt: Option<Uuid>,
}

/// What a person chose.
#[derive(Debug, Clone)]
pub struct ConsentOfPerson {
    /// Where they stand with each purpose.
    pub standing: Vec<PurposeStanding>,
    /// Their entries, newest first.
    pub history: Vec<HistoryEntry>,
    /// What was shown at each, by the digests of the notice and the interface.
    pub shown: BTreeMap<(Option<Digest>, Option<Digest>), Evidence>,
}

impl Services {
    /// What a person chose, and what proves it.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such person; [`UseError::CaseRequired`] when no case is open.
    pub async fn consent_of_person(
        &self,
        visit: &Visit,
        profile: ProfileId,
    ) -> Result<ConsentOfPerson, UseError> {
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.read(scope).await?;
        self.case_in(&mut tx, visit, needs_case).await?;
        let known = person_of(&mut tx, profile).await?.ok_or(UseError::NotFound)?;
        let versions = every_version(&mut tx).await?;
        let house = house(&mut tx).await?;
        let entries = entries_of(&mut tx, &known.profiles()).await?;
        let standing = stands(self.now(), &known, &house, &entries, versions.clone());
        let receipts: BTreeMap<u64, Uuid> = of_profiles(&mut tx, &known.profiles())
            .await?
            .into_iter()
            .map(|receipt| (receipt.sequence, receipt.receipt))
            .collect();
        let digests: BTreeSet<_> = entries
            .iter()
            .map(|entry| (entry.event.shown.notice, entry.event.shown.interface))
            .collect();
        let mut shown = BTreeMap::new();
        for (notice, screen) in digests {
            let evidence = Evidence {
                notice: match notice {
                    Some(digest) => notice_text(&mut tx, digest).await?,
                    None => None,
                },
                interface: match screen {
                    Some(digest) => interface(&mut tx, digest).await?.map(|(_, content)| content),
                    None => None,
                },
            };
            shown.insert((notice, screen), evidence);
        }
        tx.finish().await?;
        let history = entries
            .into_iter()
            .rev()
            .map(|entry| HistoryEntry {
                receipt: receipts.get(&entry.sequence).copied(),
                purpose: versions
                    .iter()
                    .find(|purpose| {
                        Some(purpose.key()) == entry.event.scope.key()
                            && Some(purpose.version) == entry.event.scope.version()
                    })
                    .cloned(),
                sequence: entry.sequence,
                event: entry.event,
            })
            .collect();
        Ok(ConsentOfPerson {
            standing,
            history,
            shown,
        })
    }

    /// A receipt of a person, for staff with a case.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the person has no such receipt; [`UseError::CaseRequired`] when no case is open.
    pub async fn receipt_for_staff(
        &self,
        visit: &Visit,
        profile: ProfileId,
        receipt: Uuid,
    ) -> Result<crate::receipts::ReceiptFile, UseError> {
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.read(scope).await?;
        self.case_in(&mut tx, visit, needs_case).await?;
        tx.finish().await?;
        self.receipt_file(scope, profile, receipt).await
    }
}
