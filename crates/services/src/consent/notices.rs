//! Notices: drafted, looked at, published by the privacy officer once nothing is missing, and never changed afterwards.

use domain::access::Capability;
use domain::account::Language;
use domain::consent::Digest;
use domain::consent::notice::{
    Authority, Controller, Edition, Missing, Notice, Officer, Recipients, Requirement, Transfers, missing,
    suggest,
};
use domain::consent::purpose::{LegalBasis, Purpose, PurposeKey, Version};
use jiff::Timestamp;
use store::consent::notices::{self, NoticeLine};
use store::consent::purposes;
use store::portal::brand;
use store::{StoreError, WorkspaceScope, WorkspaceTx};

use super::stored::{notice_of, notice_value};
use crate::access::Visit;
use crate::{Services, UseError};

/// The longest text of a field of a notice.
const LONGEST: usize = 20_000;

/// The notices of a workspace.
#[derive(Debug, Clone)]
pub struct NoticesView {
    /// Every version, the newest first.
    pub lines: Vec<NoticeLine>,
    /// What the draft still lacks, if there is a draft.
    pub missing: Option<usize>,
    /// Purposes whose version in force is not the one that the published notice shows, or that it does not show.
    pub outdated: Vec<PurposeKey>,
    /// Whether there are purposes to tell of.
    pub has_purposes: bool,
    /// Whether the visitor may draft.
    pub may_draft: bool,
}

/// One version.
#[derive(Debug, Clone)]
pub struct NoticeView {
    /// What it says.
    pub notice: Notice,
    /// What it lacks; nothing once published.
    pub missing: Vec<Missing>,
    /// When it was published; none for the draft.
    pub published_at: Option<Timestamp>,
    /// The digests that consents carry.
    pub digests: Vec<(Language, Digest)>,
    /// Whether the visitor may draft.
    pub may_draft: bool,
    /// Whether the visitor may publish.
    pub may_publish: bool,
}

/// What is told beside texts.
#[derive(Debug, Clone, Default)]
pub struct NoticeFacts {
    /// Who decides.
    pub controller: Controller,
    /// The data protection officer.
    pub officer: Officer,
    /// Whether the person must give data, by purpose.
    pub requirements: Vec<(PurposeKey, Requirement)>,
    /// Who receives data.
    pub recipients: Recipients,
    /// Data that leaves the European Economic Area.
    pub transfers: Transfers,
    /// Whether some data comes from others than the person.
    pub indirect: bool,
    /// The others that data comes from.
    pub sources: Vec<String>,
    /// The authority.
    pub authority: Authority,
}

/// What an author changes of the draft.
#[derive(Debug, Clone)]
pub enum NoticeEdit {
    /// What is told beside texts.
    Facts(Box<NoticeFacts>),
    /// What people read in one language.
    Edition(Language, Box<Edition>),
    /// What people read in one language, as the facts and the registry suggest it.
    Suggest(Language),
}

/// Why a notice was not changed or published.
#[derive(Debug)]
pub enum NoticeRefusal {
    /// It lacks these.
    Missing(Vec<Missing>),
    /// There is a draft already.
    Draft(Version),
    /// A text is too long.
    TooLong,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for NoticeRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// The notice that holds.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn published<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<Notice>, StoreError> {
    let Some(row) = notices::published(tx).await? else {
        return Ok(None);
    };
    let every = purposes::every_version(tx).await?;
    Ok(Some(notice_of(row, &every)?))
}

impl Services {
    /// The notices of the workspace.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn notices(&self, visit: &Visit) -> Result<NoticesView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let lines = notices::lines(&mut tx).await?;
        let every = purposes::every_version(&mut tx).await?;
        let draft = notices::draft(&mut tx).await?;
        let shown = published(&mut tx).await?;
        tx.finish().await?;
        let missing = draft
            .map(|row| notice_of(row, &every))
            .transpose()?
            .map(|notice| missing(&notice).len());
        let outdated = shown.map_or_else(Vec::new, |shown| outdated(&shown, &every));
        Ok(NoticesView {
            lines,
            missing,
            outdated,
            has_purposes: every.iter().any(|purpose| purpose.active_to.is_none()),
            may_draft: visit.may(Capability::DraftPurposes),
        })
    }

    /// One version.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is none of that number.
    pub async fn notice(&self, visit: &Visit, version: Version) -> Result<NoticeView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let row = notices::notice(&mut tx, version)
            .await?
            .ok_or(UseError::NotFound)?;
        let every = purposes::every_version(&mut tx).await?;
        tx.finish().await?;
        let published_at = row.published_at;
        let digests = row
            .editions
            .iter()
            .filter_map(|edition| Some((edition.language, edition.digest?)))
            .collect();
        let notice = notice_of(row, &every)?;
        Ok(NoticeView {
            missing: match published_at {
                None => missing(&notice),
                Some(_) => Vec::new(),
            },
            notice,
            published_at,
            digests,
            may_draft: visit.may(Capability::DraftPurposes),
            may_publish: visit.may(Capability::PublishPurposes),
        })
    }

    /// Begins a draft: from the notice that holds, or from the registry. Its number.
    ///
    /// # Errors
    /// [`NoticeRefusal::Draft`] when there is one.
    pub async fn begin_notice(&self, visit: &Visit) -> Result<Version, NoticeRefusal> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let mut tx = self.database.write(scope).await?;
        let name = visit.workspace().name.clone();
        let version = self.begin_draft(&mut tx, name).await?;
        tx.commit().await?;
        Ok(version)
    }

    async fn begin_draft(&self, tx: &mut WorkspaceTx<'_>, name: String) -> Result<Version, NoticeRefusal> {
        let lines = notices::lines(tx).await?;
        if let Some(draft) = lines.iter().find(|line| line.published_at.is_none()) {
            return Err(NoticeRefusal::Draft(draft.version));
        }
        let version = lines.first().map_or(1, |line| line.version.saturating_add(1));
        let every = purposes::every_version(tx).await?;
        let mut notice = match published(tx).await? {
            Some(notice) => notice,
            None => Notice {
                controller: Controller {
                    name,
                    in_union: true,
                    ..Controller::default()
                },
                ..Notice::default()
            },
        };
        // Who decides is said once: what the portal tells people is what the next notice tells them.
        if let Some(brand) = brand(tx).await? {
            notice.controller.name = brand.controller;
            notice.controller.address = brand.address;
            notice.controller.contact = brand.contact;
            if !brand.officer.is_empty() {
                notice.officer = Officer::Contact(brand.officer);
            }
            notice.authority = Authority {
                name: brand.authority,
                url: brand.authority_url,
            };
        }
        notice.version = version;
        let said = std::mem::take(&mut notice.purposes);
        notice.purposes = in_force(&every, |key| {
            let said = said.iter().find(|shown| shown.purpose.key() == key);
            said.map(|shown| shown.requirement)
        });
        let begun = notices::begin(tx, version, &notice_value(&notice)?, self.now()).await;
        match begun {
            Err(error) if error.violates("notice_draft_key") || error.violates("notice_pkey") => {
                return Err(NoticeRefusal::Draft(version));
            }
            other => other?,
        }
        for (language, edition) in &notice.editions {
            notices::write_edition(tx, version, *language, edition).await?;
        }
        self.consent_trail(tx, "consent.begin_notice", &version.to_string())
            .await?;
        Ok(version)
    }

    /// Changes the draft.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no draft of that number: what is published never changes.
    pub async fn edit_notice(
        &self,
        visit: &Visit,
        version: Version,
        edit: NoticeEdit,
    ) -> Result<(), NoticeRefusal> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let mut tx = self.database.write(scope).await?;
        self.change_draft(&mut tx, version, edit).await?;
        self.consent_trail(&mut tx, "consent.edit_notice", &version.to_string())
            .await?;
        tx.commit().await?;
        Ok(())
    }

    async fn change_draft(
        &self,
        tx: &mut WorkspaceTx<'_>,
        version: Version,
        edit: NoticeEdit,
    ) -> Result<(), NoticeRefusal> {
        let row = notices::notice(tx, version)
            .await?
            .filter(|row| row.published_at.is_none())
            .ok_or(UseError::NotFound)?;
        let every = purposes::every_version(tx).await?;
        let mut notice = notice_of(row, &every)?;
        let written = match edit {
            NoticeEdit::Facts(facts) => {
                let facts = *facts;
                notice.purposes = in_force(&every, |key| {
                    let said = facts.requirements.iter().find(|(said, _)| said == key);
                    said.map(|(_, requirement)| *requirement)
                });
                notice.controller = facts.controller;
                notice.officer = facts.officer;
                notice.recipients = facts.recipients;
                notice.transfers = facts.transfers;
                notice.indirect = facts.indirect;
                notice.sources = facts.sources;
                notice.authority = facts.authority;
                let value = notice_value(&notice)?;
                if value.to_string().chars().count() > LONGEST {
                    return Err(NoticeRefusal::TooLong);
                }
                notices::write(tx, version, &value).await?
            }
            NoticeEdit::Edition(language, edition) => {
                let texts = edition
                    .sections
                    .values()
                    .chain([&edition.title, &edition.summary]);
                if texts.map(|text| text.chars().count()).sum::<usize>() > LONGEST {
                    return Err(NoticeRefusal::TooLong);
                }
                notices::write_edition(tx, version, language, &edition).await?
            }
            NoticeEdit::Suggest(language) => {
                let edition = suggest(&notice, language);
                notices::write_edition(tx, version, language, &edition).await?
            }
        };
        if written {
            Ok(())
        } else {
            Err(UseError::NotFound.into())
        }
    }

    /// Publishes the draft: its texts are sealed by their digests, and nothing of it changes from now on.
    ///
    /// # Errors
    /// [`NoticeRefusal::Missing`] names the articles that are not there yet.
    pub async fn publish_notice(&self, visit: &Visit, version: Version) -> Result<(), NoticeRefusal> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let mut tx = self.database.write(scope).await?;
        self.seal(&mut tx, version).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn seal(&self, tx: &mut WorkspaceTx<'_>, version: Version) -> Result<(), NoticeRefusal> {
        let row = notices::notice(tx, version)
            .await?
            .filter(|row| row.published_at.is_none())
            .ok_or(UseError::NotFound)?;
        let every = purposes::every_version(tx).await?;
        let notice = notice_of(row, &every)?;
        let lacks = missing(&notice);
        if !lacks.is_empty() {
            return Err(NoticeRefusal::Missing(lacks));
        }
        // With the versions of the purposes that are in force now.
        notices::write(tx, version, &notice_value(&notice)?).await?;
        for (language, _) in &notice.editions {
            let canonical = notice
                .canonical_text(*language)
                .ok_or(StoreError::Unreadable("notice_edition"))?;
            notices::seal_edition(tx, version, *language, &canonical).await?;
        }
        if !notices::publish(tx, version, self.now()).await? {
            return Err(UseError::NotFound.into());
        }
        self.consent_trail(tx, "consent.publish_notice", &version.to_string())
            .await?;
        Ok(())
    }

    /// Throws the draft away.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no draft of that number.
    pub async fn discard_notice(&self, visit: &Visit, version: Version) -> Result<(), UseError> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let mut tx = self.database.write(scope).await?;
        if !notices::discard(&mut tx, version).await? {
            return Err(UseError::NotFound);
        }
        self.consent_trail(&mut tx, "consent.discard_notice", &version.to_string())
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Publishes a notice with these facts and what the registry suggests, in every language: for the command line.
    /// Requirements follow from the basis of each purpose.
    ///
    /// # Errors
    /// [`NoticeRefusal::Missing`] names what the facts lack.
    pub async fn add_notice(
        &self,
        scope: &WorkspaceScope,
        facts: NoticeFacts,
    ) -> Result<Version, NoticeRefusal> {
        let mut tx = self.database.write(scope).await?;
        let version = self.begin_draft(&mut tx, facts.controller.name.clone()).await?;
        let every = purposes::every_version(&mut tx).await?;
        let facts = NoticeFacts {
            requirements: every
                .iter()
                .map(|purpose| {
                    let requirement = match purpose.meaning().basis {
                        LegalBasis::Contract => Requirement::ByContract,
                        LegalBasis::LegalObligation => Requirement::ByLaw,
                        _ => Requirement::Free,
                    };
                    (purpose.key().clone(), requirement)
                })
                .collect(),
            ..facts
        };
        self.change_draft(&mut tx, version, NoticeEdit::Facts(Box::new(facts)))
            .await?;
        for language in Language::OFFERED {
            self.change_draft(&mut tx, version, NoticeEdit::Suggest(language))
                .await?;
        }
        self.seal(&mut tx, version).await?;
        tx.commit().await?;
        Ok(version)
    }
}

/// Purposes in force, with what is said of each.
fn in_force(
    every: &[Purpose],
    said: impl Fn(&PurposeKey) -> Option<Requirement>,
) -> Vec<domain::consent::notice::NoticePurpose> {
    every
        .iter()
        .filter(|purpose| purpose.active_to.is_none())
        .map(|purpose| domain::consent::notice::NoticePurpose {
            requirement: said(purpose.key()).unwrap_or_default(),
            purpose: purpose.clone(),
        })
        .collect()
}

/// Purposes of which a published notice does not say what is in force.
fn outdated(shown: &Notice, every: &[Purpose]) -> Vec<PurposeKey> {
    let changed = every
        .iter()
        .filter(|purpose| purpose.active_to.is_none())
        .filter(|purpose| shown.shows(purpose.key()) != Some(purpose.version))
        .map(Purpose::key);
    let ended = shown
        .purposes
        .iter()
        .map(|shown| shown.purpose.key())
        .filter(|key| {
            !every
                .iter()
                .any(|purpose| purpose.active_to.is_none() && purpose.key() == *key)
        });
    let mut found: Vec<PurposeKey> = changed.chain(ended).cloned().collect();
    found.sort();
    found.dedup();
    found
}
