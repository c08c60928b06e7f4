//! The registry of purposes: read, proposed, put in force, ended.

use domain::access::Capability;
use domain::account::Language;
use domain::consent::purpose::preset::Preset;
use domain::consent::purpose::{
    Change, Draft, Fault, Outcome, Place, Purpose, PurposeBit, PurposeKey, TextChange, Version, revise,
    validate,
};
use jiff::{SignedDuration, Timestamp};
use store::consent::drafts::{self, ProposalRow};
use store::consent::{attributes, purposes};
use store::trail::{TrailEntry, record};
use store::{StoreError, WorkspaceScope, WorkspaceTx};

use super::purposes_changed;
use super::stored::{draft_of, draft_value};
use crate::access::Visit;
use crate::{Services, UseError};

/// How long the bit of a version that ended is not given again: by then no row has it any more.
const BIT_RESTS: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A purpose in the list.
#[derive(Debug, Clone)]
pub struct PurposeLine {
    /// The version in force, or the last one.
    pub purpose: Purpose,
    /// How many people permit it; none when it has ended.
    pub people: Option<i64>,
    /// Whether a change is proposed.
    pub proposed: bool,
}

/// The registry.
#[derive(Debug, Clone)]
pub struct PurposesView {
    /// Purposes in force, by key.
    pub in_force: Vec<PurposeLine>,
    /// Purposes that have ended, by key.
    pub ended: Vec<PurposeLine>,
    /// Purposes that are proposed and were never in force.
    pub proposed: Vec<Proposal>,
    /// How many people the workspace knows.
    pub everybody: i64,
    /// Whether the visitor may propose.
    pub may_draft: bool,
    /// Whether the visitor may put in force and end.
    pub may_publish: bool,
}

/// What somebody proposes.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// What it would be.
    pub draft: Draft,
    /// What its author says about other texts.
    pub text_change: TextChange,
    /// The name of who proposed it.
    pub proposed_by: Option<String>,
    /// When.
    pub proposed_at: Timestamp,
    /// What keeps it from being put in force.
    pub faults: Vec<(Place, Fault)>,
    /// What differs from what is in force.
    pub changes: Vec<Change>,
}

/// A version, and what it changed.
#[derive(Debug, Clone)]
pub struct PurposeVersion {
    /// The version.
    pub purpose: Purpose,
    /// What differs from the one before; empty for the first.
    pub changes: Vec<Change>,
}

/// Everything about one purpose.
#[derive(Debug, Clone)]
pub struct PurposeView {
    /// Its versions, the newest first; none when it is only proposed.
    pub versions: Vec<PurposeVersion>,
    /// What is proposed.
    pub proposal: Option<Proposal>,
    /// How many people permit it.
    pub people: Option<i64>,
    /// How many people the workspace knows.
    pub everybody: i64,
    /// Whether the visitor may propose.
    pub may_draft: bool,
    /// Whether the visitor may put in force and end.
    pub may_publish: bool,
}

impl PurposeView {
    /// The version in force.
    #[must_use]
    pub fn in_force(&self) -> Option<&Purpose> {
        let newest = &self.versions.first()?.purpose;
        newest.active_to.is_none().then_some(newest)
    }
}

/// What an author has in hand.
#[derive(Debug, Clone)]
pub struct PurposeEdit {
    /// What it is to be.
    pub draft: Draft,
    /// What its author says about other texts.
    pub text_change: TextChange,
    /// The version that the form was made on; none for a new purpose.
    pub based_on: Option<Version>,
}

/// Why nothing was proposed or put in force.
#[derive(Debug)]
pub enum PurposeRefusal {
    /// What must be mended, and where.
    Faults(Vec<(Place, Fault)>),
    /// There is a purpose of that key.
    KeyTaken,
    /// Somebody else has changed it meanwhile.
    Changed,
    /// Nothing differs from what is in force.
    Unchanged,
    /// The workspace has as many purposes as it can have.
    TooMany,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for PurposeRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// What came of putting something in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// Only words were mended.
    Corrected,
    /// A version; whether people are asked again.
    Version(Version, bool),
}

impl Services {
    /// The registry.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn purposes(&self, visit: &Visit) -> Result<PurposesView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let every = purposes::every_version(&mut tx).await?;
        let proposals = drafts::proposals(&mut tx).await?;
        let masks = drafts::permitted(&mut tx).await?;
        tx.finish().await?;
        let is_proposed = |key: &PurposeKey| proposals.iter().any(|row| row.key == *key);
        let (mut in_force, mut ended) = (Vec::new(), Vec::new());
        for newest in newest(&every) {
            let line = PurposeLine {
                people: newest.active_to.is_none().then(|| people_of(&masks, newest.bit)),
                proposed: is_proposed(newest.key()),
                purpose: newest.clone(),
            };
            if newest.active_to.is_none() {
                in_force.push(line);
            } else {
                ended.push(line);
            }
        }
        let proposed = proposals
            .into_iter()
            .filter(|row| !every.iter().any(|purpose| *purpose.key() == row.key))
            .map(|row| proposal(row, None))
            .collect::<Result<_, _>>()?;
        Ok(PurposesView {
            in_force,
            ended,
            proposed,
            everybody: masks.iter().map(|(_, people)| people).sum(),
            may_draft: visit.may(Capability::DraftPurposes),
            may_publish: visit.may(Capability::PublishPurposes),
        })
    }

    /// Everything about one purpose.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace never had it and nobody proposes it.
    pub async fn purpose(&self, visit: &Visit, key: &PurposeKey) -> Result<PurposeView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let every = purposes::every_version(&mut tx).await?;
        let proposals = drafts::proposals(&mut tx).await?;
        let masks = drafts::permitted(&mut tx).await?;
        tx.finish().await?;
        let own: Vec<Purpose> = every.into_iter().filter(|purpose| purpose.key() == key).collect();
        let current = own.last();
        let proposed = proposals
            .into_iter()
            .find(|row| row.key == *key)
            .map(|row| proposal(row, current))
            .transpose()?;
        if own.is_empty() && proposed.is_none() {
            return Err(UseError::NotFound);
        }
        let people = current
            .filter(|purpose| purpose.active_to.is_none())
            .map(|purpose| people_of(&masks, purpose.bit));
        let mut versions: Vec<PurposeVersion> = own
            .iter()
            .enumerate()
            .map(|(place, purpose)| PurposeVersion {
                changes: place
                    .checked_sub(1)
                    .and_then(|before| own.get(before))
                    .map(|before| changes(before, &purpose.draft, TextChange::Meaning))
                    .unwrap_or_default(),
                purpose: purpose.clone(),
            })
            .collect();
        versions.reverse();
        Ok(PurposeView {
            versions,
            proposal: proposed,
            people,
            everybody: masks.iter().map(|(_, people)| people).sum(),
            may_draft: visit.may(Capability::DraftPurposes),
            may_publish: visit.may(Capability::PublishPurposes),
        })
    }

    /// Proposes a purpose, or a change of one, to the privacy officer. It may still lack something.
    ///
    /// # Errors
    /// [`PurposeRefusal`] says what to mend.
    pub async fn propose_purpose(&self, visit: &Visit, edit: PurposeEdit) -> Result<(), PurposeRefusal> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let mut tx = self.database.write(scope).await?;
        let every = purposes::every_version(&mut tx).await?;
        let current = current_of(&every, &edit)?;
        let edit = PurposeEdit {
            draft: in_order(edit.draft),
            ..edit
        };
        if current.is_some_and(|current| in_order(current.draft.clone()) == edit.draft) {
            return Err(PurposeRefusal::Unchanged);
        }
        self.write_proposal(&mut tx, &edit.draft, edit.text_change)
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Puts a purpose in force, or a change of one.
    ///
    /// # Errors
    /// [`PurposeRefusal`] says what to mend.
    pub async fn publish_purpose(
        &self,
        visit: &Visit,
        edit: PurposeEdit,
    ) -> Result<Published, PurposeRefusal> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let mut tx = self.database.write(scope).await?;
        let every = purposes::every_version(&mut tx).await?;
        let current = current_of(&every, &edit)?.cloned();
        let published = self
            .put_in_force(&mut tx, &every, current.as_ref(), edit.draft, edit.text_change)
            .await?;
        purposes_changed(self, &mut tx).await?;
        tx.commit().await?;
        Ok(published)
    }

    /// Puts what is proposed in force.
    ///
    /// # Errors
    /// [`PurposeRefusal`] says what to mend; [`UseError::NotFound`] when nothing is proposed.
    pub async fn publish_proposal(
        &self,
        visit: &Visit,
        key: &PurposeKey,
    ) -> Result<Published, PurposeRefusal> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let mut tx = self.database.write(scope).await?;
        let every = purposes::every_version(&mut tx).await?;
        let row = drafts::proposals(&mut tx)
            .await?
            .into_iter()
            .find(|row| row.key == *key)
            .ok_or(UseError::NotFound)?;
        let texts = text_change(&row.text_change);
        let draft = draft_of(row.content)?;
        let current = newest(&every).find(|purpose| purpose.key() == key).cloned();
        let published = self
            .put_in_force(&mut tx, &every, current.as_ref(), draft, texts)
            .await?;
        purposes_changed(self, &mut tx).await?;
        tx.commit().await?;
        Ok(published)
    }

    /// Takes a proposal away.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when nothing is proposed.
    pub async fn discard_proposal(&self, visit: &Visit, key: &PurposeKey) -> Result<(), UseError> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let mut tx = self.database.write(scope).await?;
        if !drafts::withdraw(&mut tx, key).await? {
            return Err(UseError::NotFound);
        }
        self.consent_trail(&mut tx, "consent.discard_proposal", key.as_str())
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Ends a purpose: from now on nobody's data is used for it, and it covers nothing at the door.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when it is not in force.
    pub async fn end_purpose(&self, visit: &Visit, key: &PurposeKey) -> Result<(), UseError> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let mut tx = self.database.write(scope).await?;
        let every = purposes::every_version(&mut tx).await?;
        let current = newest(&every)
            .find(|purpose| purpose.key() == key && purpose.active_to.is_none())
            .ok_or(UseError::NotFound)?;
        purposes::end(&mut tx, key, current.version, self.now()).await?;
        attributes::touch(&mut tx).await?;
        self.consent_trail(&mut tx, "consent.end_purpose", key.as_str())
            .await?;
        purposes_changed(self, &mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Begins with the purposes of a preset. The privacy officer puts in force what lacks nothing; the rest, and all of it
    /// for anybody else, is proposed. How many of each.
    ///
    /// # Errors
    /// [`PurposeRefusal::Changed`] when the workspace has purposes already.
    pub async fn begin_from_preset(
        &self,
        visit: &Visit,
        preset: Preset,
    ) -> Result<(usize, usize), PurposeRefusal> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let publishes = visit.may(Capability::PublishPurposes);
        self.begin_with(scope, preset.drafts(), publishes).await
    }

    /// Begins with these purposes: for the command line. How many are in force, and how many are proposed, because they
    /// lack something.
    ///
    /// # Errors
    /// [`PurposeRefusal::Changed`] when the workspace has purposes already.
    pub async fn add_purposes(
        &self,
        scope: &WorkspaceScope,
        drafts: Vec<Draft>,
    ) -> Result<(usize, usize), PurposeRefusal> {
        self.begin_with(scope, drafts, true).await
    }

    async fn begin_with(
        &self,
        scope: &WorkspaceScope,
        drafts: Vec<Draft>,
        publishes: bool,
    ) -> Result<(usize, usize), PurposeRefusal> {
        let mut tx = self.database.write(scope).await?;
        let mut every = purposes::every_version(&mut tx).await?;
        if !every.is_empty() || !drafts::proposals(&mut tx).await?.is_empty() {
            return Err(PurposeRefusal::Changed);
        }
        let (mut in_force, mut proposed) = (0, 0);
        for draft in drafts {
            if publishes && validate(&draft, &Language::OFFERED).is_empty() {
                self.put_in_force(&mut tx, &every, None, draft, TextChange::Meaning)
                    .await?;
                every = purposes::every_version(&mut tx).await?;
                in_force += 1;
            } else {
                self.write_proposal(&mut tx, &in_order(draft), TextChange::Meaning)
                    .await?;
                proposed += 1;
            }
        }
        if in_force > 0 {
            purposes_changed(self, &mut tx).await?;
        }
        tx.commit().await?;
        Ok((in_force, proposed))
    }

    /// Writes a version, or mended words, in the place of what is in force; a proposal for it is done with.
    async fn put_in_force(
        &self,
        tx: &mut WorkspaceTx<'_>,
        every: &[Purpose],
        current: Option<&Purpose>,
        draft: Draft,
        texts: TextChange,
    ) -> Result<Published, PurposeRefusal> {
        let now = self.now();
        let draft = in_order(draft);
        let faults = validate(&draft, &Language::OFFERED);
        if !faults.is_empty() {
            return Err(PurposeRefusal::Faults(faults));
        }
        let key = draft.key.clone();
        let bit = || fresh_bit(every, now).ok_or(PurposeRefusal::TooMany);
        let next = match current {
            None => first(draft, 1, bit()?, now),
            // What ended begins anew, and asks everybody.
            Some(ended) if ended.active_to.is_some() => {
                first(draft, ended.version.saturating_add(1), bit()?, now)
            }
            Some(current) => {
                let current = Purpose {
                    draft: in_order(current.draft.clone()),
                    ..current.clone()
                };
                match revise(&current, draft, texts, now) {
                    Outcome::Unchanged => return Err(PurposeRefusal::Unchanged),
                    Outcome::Corrected(purpose) => {
                        purposes::replace_texts(tx, &key, purpose.version, &purpose.draft.texts).await?;
                        drafts::withdraw(tx, &key).await?;
                        let detail = format!("{key} {}", purpose.version);
                        self.consent_trail(tx, "consent.correct_purpose", &detail).await?;
                        return Ok(Published::Corrected);
                    }
                    Outcome::NewVersion { purpose, .. } => {
                        purposes::end(tx, &key, current.version, now).await?;
                        let asks_again = purpose.covered_from == purpose.version;
                        Purpose {
                            bit: if asks_again { bit()? } else { purpose.bit },
                            ..*purpose
                        }
                    }
                }
            }
        };
        let asks_again = next.covered_from == next.version;
        match purposes::insert(tx, &next).await {
            Err(error) if error.violates("purpose_in_force_key") || error.violates("purpose_pkey") => {
                return Err(PurposeRefusal::Changed);
            }
            other => other?,
        }
        drafts::withdraw(tx, &key).await?;
        attributes::touch(tx).await?;
        let detail = format!("{key} {}", next.version);
        self.consent_trail(tx, "consent.publish_purpose", &detail).await?;
        Ok(Published::Version(next.version, asks_again))
    }

    async fn write_proposal(
        &self,
        tx: &mut WorkspaceTx<'_>,
        draft: &Draft,
        texts: TextChange,
    ) -> Result<(), StoreError> {
        let word = match texts {
            TextChange::Correction => "correction",
            TextChange::Meaning => "meaning",
        };
        drafts::propose(tx, &draft.key, &draft_value(draft)?, word, self.now()).await?;
        self.consent_trail(tx, "consent.propose_purpose", draft.key.as_str())
            .await
    }

    /// A line of the trail about the registry.
    pub(super) async fn consent_trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        detail: &str,
    ) -> Result<(), StoreError> {
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action,
            object: None,
            detail,
        };
        record(tx, &entry).await
    }
}

/// The newest version of each purpose: they come by key and number.
fn newest(every: &[Purpose]) -> impl Iterator<Item = &Purpose> {
    every.iter().enumerate().filter_map(|(place, purpose)| {
        let is_last = every
            .get(place + 1)
            .is_none_or(|next| next.key() != purpose.key());
        is_last.then_some(purpose)
    })
}

/// What an edit is of, if that is still as its author saw it.
fn current_of<'a>(every: &'a [Purpose], edit: &PurposeEdit) -> Result<Option<&'a Purpose>, PurposeRefusal> {
    let current = newest(every).find(|purpose| *purpose.key() == edit.draft.key);
    match (current, edit.based_on) {
        (Some(_), None) => Err(PurposeRefusal::KeyTaken),
        (current, based_on) if current.map(|current| current.version) == based_on => Ok(current),
        _ => Err(PurposeRefusal::Changed),
    }
}

/// Texts in one order, so that only what differs in words differs.
fn in_order(mut draft: Draft) -> Draft {
    draft.texts.sort_by_key(|(language, _)| language.as_str());
    draft
}

/// A version that asks everybody.
const fn first(draft: Draft, version: Version, bit: PurposeBit, now: Timestamp) -> Purpose {
    Purpose {
        draft,
        version,
        covered_from: version,
        bit,
        active_from: now,
        active_to: None,
    }
}

/// A bit that no version has that is in force, or ended a short time ago.
fn fresh_bit(every: &[Purpose], now: Timestamp) -> Option<PurposeBit> {
    let rests_since = now.checked_sub(BIT_RESTS).unwrap_or(Timestamp::MIN);
    let taken: Vec<PurposeBit> = every
        .iter()
        .filter(|purpose| purpose.active_to.is_none_or(|end| end > rests_since))
        .map(|purpose| purpose.bit)
        .collect();
    PurposeBit::free(&taken)
}

fn people_of(masks: &[(i64, i64)], bit: PurposeBit) -> i64 {
    masks
        .iter()
        .filter(|(mask, _)| mask & bit.mask() != 0)
        .map(|(_, people)| people)
        .sum()
}

fn text_change(word: &str) -> TextChange {
    if word == "correction" {
        TextChange::Correction
    } else {
        TextChange::Meaning
    }
}

fn changes(before: &Purpose, after: &Draft, texts: TextChange) -> Vec<Change> {
    let before = Purpose {
        draft: in_order(before.draft.clone()),
        ..before.clone()
    };
    match revise(&before, in_order(after.clone()), texts, before.active_from) {
        Outcome::NewVersion { changes, .. } => changes,
        Outcome::Unchanged | Outcome::Corrected(_) => Vec::new(),
    }
}

fn proposal(row: ProposalRow, current: Option<&Purpose>) -> Result<Proposal, StoreError> {
    let draft = draft_of(row.content)?;
    let texts = text_change(&row.text_change);
    Ok(Proposal {
        faults: validate(&draft, &Language::OFFERED),
        changes: current
            .map(|current| changes(current, &draft, texts))
            .unwrap_or_default(),
        draft,
        text_change: texts,
        proposed_by: row.proposed_by,
        proposed_at: row.proposed_at,
    })
}
