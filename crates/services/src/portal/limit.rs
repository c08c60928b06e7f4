//! Limiting: objecting, pausing, setting aside.

use domain::consent::choice::{Action, Method, Scope};
use domain::consent::purpose::{LegalBasis, Offer, Purpose, Right};
use domain::consent::state::Status;
use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::{ChooseError, PortalVisit, ShownPage};
use crate::consent::{NewChoice, PurposeStanding};
use crate::{Services, UseError};

/// The longest pause.
const LONGEST_MONTHS: i32 = 24;

/// What a person objects to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objection {
    /// Being sorted or guessed about.
    Profiling,
    /// Being written to, or advertised to.
    Marketing,
}

impl Objection {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Profiling, Self::Marketing];

    /// The word that forms send.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Profiling => "profiling",
            Self::Marketing => "marketing",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.as_str() == word)
    }

    fn concerns(self, purpose: &Purpose) -> bool {
        let meaning = purpose.meaning();
        match self {
            Self::Profiling => meaning.profiling,
            Self::Marketing => meaning.data_use.is_direct_marketing(),
        }
    }
}

/// What is limited now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Objections that hold for every purpose they concern.
    pub objected: Vec<Objection>,
    /// What there is to object to.
    pub offered: Vec<Objection>,
    /// Until when everything is paused.
    pub paused_until: Option<Timestamp>,
    /// Since when everything is set aside.
    pub restricted_since: Option<Timestamp>,
}

/// Why nothing was limited.
#[derive(Debug)]
pub enum LimitError {
    /// Not a day.
    NoDay,
    /// Today, or in the past.
    TooEarly,
    /// Too far off.
    TooLate,
    /// Anything else.
    Choose(ChooseError),
}

impl<E: Into<ChooseError>> From<E> for LimitError {
    fn from(error: E) -> Self {
        Self::Choose(error.into())
    }
}

impl Limits {
    /// What is limited, of where somebody stands.
    #[must_use]
    pub fn of(standings: &[PurposeStanding], now: Timestamp) -> Self {
        let first = |found: &dyn Fn(&PurposeStanding) -> Option<Timestamp>| standings.iter().find_map(found);
        let concerned = |what: Objection| {
            standings
                .iter()
                .filter(move |found| what.concerns(&found.purpose) && stoppable(&found.purpose))
        };
        Self {
            objected: Objection::ALL
                .into_iter()
                .filter(|what| concerned(*what).count() > 0 && concerned(*what).all(is_stopped))
                .collect(),
            offered: Objection::ALL
                .into_iter()
                .filter(|what| concerned(*what).count() > 0)
                .collect(),
            paused_until: first(&|found| found.standing.paused(now).and_then(|mark| mark.expires_at)),
            restricted_since: first(&|found| found.standing.restricted().map(|mark| mark.at)),
        }
    }
}

/// Whether the person can stop it: by objecting, or by taking a yes back.
fn stoppable(purpose: &Purpose) -> bool {
    !matches!(purpose.right(Right::Objection), Offer::NotOffered)
}

/// Whether nothing more is done for it because the person said so.
fn is_stopped(found: &PurposeStanding) -> bool {
    found.standing.objected().is_some()
        || (rests_on_consent(&found.purpose) && found.status != Status::Granted)
}

fn rests_on_consent(purpose: &Purpose) -> bool {
    purpose.meaning().basis == LegalBasis::Consent
}

impl Services {
    /// What the person of a visit has limited.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_limits(&self, visit: &PortalVisit) -> Result<Limits, UseError> {
        Ok(Limits::of(&self.portal_standing(visit).await?, self.now()))
    }

    /// Objects, for every purpose that is concerned. A purpose that rests on consent alone loses it instead.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_object(
        &self,
        visit: &PortalVisit,
        what: Objection,
        page: ShownPage<'_>,
    ) -> Result<(), ChooseError> {
        let choices = self
            .portal_standing(visit)
            .await?
            .iter()
            .filter(|found| what.concerns(&found.purpose) && stoppable(&found.purpose))
            .flat_map(stopping)
            .collect();
        self.portal_say(visit, choices, Method::Save, page).await?;
        Ok(())
    }

    /// Takes an objection back. What rests on consent stays refused until it is chosen again.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_object_no_more(
        &self,
        visit: &PortalVisit,
        what: Objection,
        page: ShownPage<'_>,
    ) -> Result<(), ChooseError> {
        let choices = self
            .portal_standing(visit)
            .await?
            .iter()
            .filter(|found| what.concerns(&found.purpose) && found.standing.objected().is_some())
            .map(|found| about(found, Action::ObjectionLifted))
            .collect();
        self.portal_say(visit, choices, Method::Save, page).await?;
        Ok(())
    }

    /// Pauses everything until a day begins where the workspace is.
    ///
    /// # Errors
    /// [`LimitError`] says what is wrong with the day.
    pub async fn portal_pause(
        &self,
        visit: &PortalVisit,
        until: &str,
        page: ShownPage<'_>,
    ) -> Result<(), LimitError> {
        let day: Date = until.trim().parse().map_err(|_cause| LimitError::NoDay)?;
        let zone = visit.portal.time_zone().zone();
        let today = self.now().to_zoned(zone.clone()).date();
        let latest = today
            .checked_add(Span::new().months(LONGEST_MONTHS))
            .unwrap_or(today);
        if day <= today {
            return Err(LimitError::TooEarly);
        }
        if day > latest {
            return Err(LimitError::TooLate);
        }
        let end = day
            .to_zoned(zone)
            .map_err(|_cause| LimitError::NoDay)?
            .timestamp();
        self.portal_limit(visit, Action::Paused, Some(end), page).await?;
        Ok(())
    }

    /// Ends a pause before its time.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_resume(&self, visit: &PortalVisit, page: ShownPage<'_>) -> Result<(), ChooseError> {
        self.portal_limit(visit, Action::Resumed, None, page).await
    }

    /// Sets everything aside: it stays, and is used for nothing.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_restrict(&self, visit: &PortalVisit, page: ShownPage<'_>) -> Result<(), ChooseError> {
        self.portal_limit(visit, Action::Restricted, None, page).await
    }

    /// Lets it be used again, as far as choices go.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_lift_restriction(
        &self,
        visit: &PortalVisit,
        page: ShownPage<'_>,
    ) -> Result<(), ChooseError> {
        self.portal_limit(visit, Action::RestrictionLifted, None, page)
            .await
    }

    async fn portal_limit(
        &self,
        visit: &PortalVisit,
        action: Action,
        ends_at: Option<Timestamp>,
        page: ShownPage<'_>,
    ) -> Result<(), ChooseError> {
        let choice = NewChoice {
            scope: Scope::Everything,
            action,
            ends_at,
        };
        self.portal_say(visit, vec![choice], Method::Save, page).await?;
        Ok(())
    }
}

/// What stops a purpose: an objection where one is offered, and a yes taken back where there is one.
fn stopping(found: &PurposeStanding) -> Vec<NewChoice> {
    let mut choices = Vec::new();
    if matches!(found.purpose.right(Right::Objection), Offer::Offered) && found.standing.objected().is_none()
    {
        choices.push(about(found, Action::Objected));
    }
    if rests_on_consent(&found.purpose) {
        match found.status {
            Status::Granted | Status::Superseded => choices.push(about(found, Action::Withdrawn)),
            Status::NeverAsked | Status::Expired => choices.push(about(found, Action::Refused)),
            Status::Refused | Status::Withdrawn => {}
        }
    }
    choices
}

fn about(found: &PurposeStanding, action: Action) -> NewChoice {
    NewChoice {
        scope: Scope::Purpose {
            key: found.purpose.key().clone(),
            version: found.purpose.version,
        },
        action,
        ends_at: None,
    }
}
