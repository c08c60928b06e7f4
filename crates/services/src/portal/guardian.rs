//! The yes of a guardian: a minor asks, somebody who holds parental responsibility answers on a page of their own, both
//! are told. Of the address only a keyed hash stays.

use std::collections::BTreeSet;

use domain::account::{Email, EmailError, Language};
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::consent::purpose::{LegalBasis, PurposeKey};
use domain::consent::state::Status;
use domain::mail::{SitePath, Template};
use jiff::{SignedDuration, Timestamp};
use store::portal::{
    NewGuardianRequest, WaitingGuardian, address_of, answer_guardian_request, ask_guardian, keep_interface,
    latest_edition, waiting_guardian,
};

use super::keys::{LinkKey, counting_hash};
use super::{ChooseError, Portal, PortalVisit, ShownPage};
use crate::consent::{NewChoice, PurposeStanding, Recorded, Recording, record, standing};
use crate::mail::{NewMail, enqueue};
use crate::{Services, UseError};

/// How long a guardian may take, in days.
const DAYS: u16 = 14;
/// How often somebody may ask, and be asked, in a day.
const MOST_IN_A_DAY: i64 = 3;

/// Why nobody was asked.
#[derive(Debug)]
pub enum GuardianAskError {
    /// The address must be mended.
    Email(EmailError),
    /// It is the minor's own.
    Own,
    /// They decide alone, or only their browser is known.
    NotNeeded,
    /// Nothing is left that a guardian could agree to.
    NothingToAsk,
    /// They, or whoever has the address, were asked too often today.
    TooOften,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for GuardianAskError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// Why no answer was taken.
#[derive(Debug)]
pub enum GuardianAnswerError {
    /// The link was used, or has ended, or there never was one.
    Gone,
    /// They did not say that they hold parental responsibility.
    NotDeclared,
    /// Anything else.
    Choose(ChooseError),
}

impl<E: Into<ChooseError>> From<E> for GuardianAnswerError {
    fn from(error: E) -> Self {
        Self::Choose(error.into())
    }
}

/// What a guardian sees.
#[derive(Debug, Clone)]
pub struct GuardianPage {
    /// The address by which the minor is known.
    pub address: String,
    /// The purposes that ask, with where the minor stands.
    pub purposes: Vec<PurposeStanding>,
}

impl Services {
    /// Asks a guardian, by a mailed link.
    ///
    /// # Errors
    /// [`GuardianAskError`] says why nobody was asked.
    pub async fn ask_guardian(
        &self,
        visit: &PortalVisit,
        address: &str,
        language: Language,
    ) -> Result<(), GuardianAskError> {
        let email = Email::parse(address).map_err(GuardianAskError::Email)?;
        if visit.is_anonymous() || !self.portal_age(visit).await?.needs_guardian() {
            return Err(GuardianAskError::NotNeeded);
        }
        let workspace = visit.writing().workspace();
        let now = self.now();
        let link = LinkKey::new();
        let mut tx = self.database.write(visit.writing()).await?;
        let minor = address_of(&mut tx, visit.profile())
            .await?
            .ok_or(GuardianAskError::NotNeeded)?;
        if minor == email.as_str().to_lowercase() {
            return Err(GuardianAskError::Own);
        }
        if asked(standing(self, &mut tx, visit.profile()).await?).is_empty() {
            return Err(GuardianAskError::NothingToAsk);
        }
        let new = NewGuardianRequest {
            id: self.new_id(),
            profile: visit.profile(),
            token_hash: link.hash(),
            email: email.as_str(),
            email_hash: counting_hash(&self.secret, "guardian address", workspace, email.as_str()),
            language: language.as_str(),
            expires_at: now
                .checked_add(SignedDuration::from_hours(24 * i64::from(DAYS)))
                .unwrap_or(now),
        };
        let since = now
            .checked_sub(SignedDuration::from_hours(24))
            .unwrap_or(Timestamp::UNIX_EPOCH);
        if !ask_guardian(&mut tx, &new, since, MOST_IN_A_DAY, now).await? {
            return Err(GuardianAskError::TooOften);
        }
        let slug = visit.portal.slug().as_str();
        let mail = NewMail {
            template: Template::GuardianAsked {
                link: SitePath::of(&["p", slug, "guardian", &link.to_string()]),
                address: minor,
                days: DAYS,
            },
            language,
            recipient: email.as_str().to_owned(),
            profile: Some(visit.profile()),
        };
        enqueue(&mut tx, mail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// What the page of a guardian's link shows; none when it was used or has ended. Looking uses nothing up.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn guardian_page(&self, portal: &Portal, link: &str) -> Result<Option<GuardianPage>, UseError> {
        let Some(link) = LinkKey::parse(link) else {
            return Ok(None);
        };
        let mut tx = self.database.read(portal.scope()).await?;
        let Some(waiting) = waiting_guardian(&mut tx, link.hash(), self.now()).await? else {
            return Ok(None);
        };
        let address = address_of(&mut tx, waiting.profile).await?.unwrap_or_default();
        let purposes = asked(standing(self, &mut tx, waiting.profile).await?);
        tx.finish().await?;
        Ok(Some(GuardianPage { address, purposes }))
    }

    /// Records what a guardian says: a yes to these purposes, a no to the others. Both are told.
    ///
    /// # Errors
    /// [`GuardianAnswerError`] says why nothing was recorded; the link can be used again.
    pub async fn answer_as_guardian(
        &self,
        portal: &Portal,
        link: &str,
        declared: bool,
        yes: &BTreeSet<PurposeKey>,
        page: ShownPage<'_>,
    ) -> Result<Vec<Recorded>, GuardianAnswerError> {
        let link = LinkKey::parse(link).ok_or(GuardianAnswerError::Gone)?;
        let now = self.now();
        let mut tx = self.database.write(portal.scope()).await?;
        let waiting = waiting_guardian(&mut tx, link.hash(), now)
            .await?
            .ok_or(GuardianAnswerError::Gone)?;
        if !declared {
            return Err(GuardianAnswerError::NotDeclared);
        }
        if !answer_guardian_request(&mut tx, waiting.id, now).await? {
            return Err(GuardianAnswerError::Gone);
        }
        let choices: Vec<NewChoice> = asked(standing(self, &mut tx, waiting.profile).await?)
            .iter()
            .map(|found| choice(found, yes.contains(found.purpose.key())))
            .collect();
        let notice = latest_edition(&mut tx, page.language)
            .await?
            .filter(|edition| edition.language == page.language)
            .and_then(|edition| edition.digest);
        if notice != page.notice && choices.iter().any(|choice| choice.action.is_yes()) {
            return Err(GuardianAnswerError::Choose(ChooseError::Changed));
        }
        let interface = keep_interface(&mut tx, "guardian", page.interface, now).await?;
        let agreed = choices.iter().filter(|choice| choice.action.is_yes()).count();
        let refused = choices.len() - agreed;
        let recording = Recording {
            profile: waiting.profile,
            choices,
            method: Method::Guardian,
            origin: Origin::PrivacyCenter,
            identified: true,
            guardian: true,
            shown: Shown {
                notice,
                interface: Some(interface),
                language: Some(page.language),
                build: Some(page.build.to_owned()),
            },
            signals: Signals::default(),
            taken_down: None,
        };
        let recorded = record(self, &mut tx, recording).await?;
        self.issue_receipts(&mut tx, &recorded).await?;
        let minor = address_of(&mut tx, waiting.profile).await?;
        for mail in answers(&waiting, minor, page.language, agreed, refused) {
            enqueue(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(recorded)
    }
}

/// What is told to both.
fn answers(
    waiting: &WaitingGuardian,
    minor: Option<String>,
    language: Language,
    yes: usize,
    no: usize,
) -> Vec<NewMail> {
    let count = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let answered = |to_minor| Template::GuardianAnswered {
        yes: count(yes),
        no: count(no),
        to_minor,
    };
    let mut mails = vec![NewMail {
        template: answered(false),
        language,
        recipient: waiting.email.clone(),
        profile: Some(waiting.profile),
    }];
    mails.extend(minor.map(|recipient| NewMail {
        template: answered(true),
        language: Language::parse(&waiting.language).unwrap_or(language),
        recipient,
        profile: Some(waiting.profile),
    }));
    mails
}

/// The purposes that a guardian can agree to: those that ask, are for minors at all, and were not refused by the minor,
/// whose no always counts.
fn asked(standings: Vec<PurposeStanding>) -> Vec<PurposeStanding> {
    standings
        .into_iter()
        .filter(|found| found.purpose.meaning().basis == LegalBasis::Consent)
        .filter(|found| found.closed_by_age.is_none() && !is_refused_by_minor(found))
        .collect()
}

fn is_refused_by_minor(found: &PurposeStanding) -> bool {
    let own = found.standing.choice.is_some_and(|said| !said.guardian);
    found.standing.objected().is_some() || own && matches!(found.status, Status::Refused | Status::Withdrawn)
}

fn choice(found: &PurposeStanding, yes: bool) -> NewChoice {
    let action = match (found.status, yes) {
        (_, true) => Action::Granted,
        (Status::Granted | Status::Superseded, false) => Action::Withdrawn,
        (_, false) => Action::Refused,
    };
    NewChoice {
        scope: Scope::Purpose {
            key: found.purpose.key().clone(),
            version: found.purpose.version,
        },
        action,
        ends_at: None,
    }
}
