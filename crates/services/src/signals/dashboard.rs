//! The state of consent in a workspace, in groups: no figure of fewer than ten people is shown.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Capability;
use domain::account::Language;
use domain::consent::purpose::{Purpose, PurposeKey};
use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use store::consent::purposes::in_force;
use store::signals::{
    AnswerRow, DayRow, Figures, NoticeShown, PersonRow, StateRow, answers, count_with, figures, notice_now,
    people_with, reachable, weeks, withdrawals,
};

use super::view::is_asked;
use crate::access::Visit;
use crate::{Services, UseError};

/// A figure of fewer people than this is not shown.
pub const FEWEST_PEOPLE: i64 = 10;
/// How many complete weeks are looked at.
const WEEKS: i32 = 26;
/// How many days before its end a choice is "about to end".
const SOON: SignedDuration = SignedDuration::from_hours(30 * 24);
/// People on one page of a list behind a figure.
pub const LISTED: i64 = 100;

/// Where people stand with one purpose.
#[derive(Debug, Clone)]
pub struct PurposeFigures {
    /// The purpose.
    pub purpose: Purpose,
    /// People by where they stand.
    pub standing: BTreeMap<String, i64>,
    /// Yes and no by where it was said.
    pub by_origin: BTreeMap<String, (i64, i64)>,
    /// Yes and no by language.
    pub by_language: BTreeMap<String, (i64, i64)>,
    /// How many people can be reached for it: counted in a transaction that was opened for it.
    pub reachable: Option<i64>,
}

impl PurposeFigures {
    /// Those who say yes, those who say no, and those who said nothing or whose yes has ended, out of everybody.
    #[must_use]
    pub fn answers(&self, everybody: i64) -> (i64, i64, i64) {
        let of = |status: &str| self.standing.get(status).copied().unwrap_or(0);
        let (yes, no) = (of("granted"), of("refused") + of("withdrawn"));
        (yes, no, (everybody - yes - no).max(0))
    }
}

/// What people answered in a week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekOfAnswers {
    /// People who said yes, by purpose.
    pub yes: BTreeMap<String, i64>,
    /// People who said no.
    pub no: BTreeMap<String, i64>,
    /// People who took a yes back, for any purpose.
    pub withdrawn: i64,
}

/// The state of consent.
#[derive(Debug, Clone)]
pub struct ConsentFigures {
    /// The notice that is shown now.
    pub notice: Option<NoticeShown>,
    /// Everybody who has a profile.
    pub everybody: i64,
    /// People who said something, whose browser did, who contradict it, whose yes ends soon.
    pub figures: Figures,
    /// What is asked, most accepted first.
    pub asked: Vec<PurposeFigures>,
    /// The Mondays of the weeks, with what people answered in each.
    pub weeks: Vec<(Date, WeekOfAnswers)>,
    /// When people take something back.
    pub withdrawals: Vec<DayRow>,
    /// Whether the visitor may open the rows of people.
    pub may_see_people: bool,
}

/// People behind a figure.
#[derive(Debug, Clone)]
pub struct SignalPeople {
    /// The purpose.
    pub purpose: Purpose,
    /// The people on the page, those who chose last first.
    pub people: Vec<PersonRow>,
    /// How many there are on all pages.
    pub total: i64,
    /// The page, from 1 on: the last one when a later one was asked for.
    pub page: i64,
}

impl Services {
    /// The state of consent in the workspace.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to read reports.
    pub async fn consent_figures(&self, visit: &Visit) -> Result<ConsentFigures, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let workspace = visit.workspace();
        let now = self.now();
        let zone = workspace.time_zone.zone();
        let today = now.to_zoned(zone.clone()).date();
        let this_week = today
            .checked_sub(i32::from(today.weekday().since(Weekday::Monday)).days())
            .unwrap_or(today);
        let first = this_week.checked_sub((WEEKS * 7).days()).unwrap_or(this_week);
        let since = first
            .to_zoned(zone)
            .map_or(Timestamp::UNIX_EPOCH, |start| start.timestamp());
        let name = workspace.time_zone.as_str();
        let mut tx = self.database.read(scope).await?;
        let purposes = in_force(&mut tx, now).await?;
        let rows = answers(&mut tx, now).await?;
        let found = figures(&mut tx, now, now + SOON).await?;
        let everybody = reachable(&mut tx).await?;
        let by_week = weeks(&mut tx, name, since).await?;
        let withdrawals = withdrawals(&mut tx, name, since).await?;
        let notice = notice_now(&mut tx, workspace.language).await?;
        tx.finish().await?;
        let mut asked = Vec::new();
        for purpose in purposes.into_iter().filter(is_asked) {
            let reached = match self.permission(scope, purpose.key()).await? {
                Some(permission) => {
                    let mut tx = self.database.read_for(scope, &permission).await?;
                    let reached = reachable(&mut tx).await?;
                    tx.finish().await?;
                    Some(reached)
                }
                None => None,
            };
            asked.push(of_purpose(purpose, &rows, reached));
        }
        asked.sort_by_key(|of| std::cmp::Reverse(of.answers(found.people).0));
        let weeks = (0..WEEKS)
            .filter_map(|week| first.checked_add((week * 7).days()).ok())
            .map(|monday| (monday, week(monday, &by_week)))
            .collect();
        Ok(ConsentFigures {
            notice,
            everybody,
            figures: found,
            asked,
            weeks,
            withdrawals,
            may_see_people: visit.may(Capability::ViewProfiles),
        })
    }

    /// The people behind a figure: those who stand so with a purpose, [`LISTED`] on a page. Looking at people needs a case.
    ///
    /// # Errors
    /// [`UseError::NotFound`] for a purpose or a standing that does not exist; [`UseError::CaseRequired`] without a case.
    pub async fn consent_people(
        &self,
        visit: &Visit,
        purpose: &str,
        status: &str,
        page: i64,
    ) -> Result<SignalPeople, UseError> {
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let key = PurposeKey::parse(purpose).ok_or(UseError::NotFound)?;
        let known: BTreeSet<&str> =
            BTreeSet::from(["granted", "refused", "withdrawn", "expired", "superseded"]);
        if !known.contains(status) {
            return Err(UseError::NotFound);
        }
        let mut tx = self.database.read(scope).await?;
        self.case_in(&mut tx, visit, needs_case).await?;
        let purpose = in_force(&mut tx, self.now())
            .await?
            .into_iter()
            .find(|purpose| *purpose.key() == key)
            .ok_or(UseError::NotFound)?;
        let total = count_with(&mut tx, &key, status).await?;
        let last = (total + LISTED - 1) / LISTED;
        let page = page.min(last).max(1);
        let people = people_with(&mut tx, &key, status, (page - 1) * LISTED, LISTED).await?;
        tx.finish().await?;
        Ok(SignalPeople {
            purpose,
            people,
            total,
            page,
        })
    }
}

fn of_purpose(purpose: Purpose, rows: &[StateRow], reachable: Option<i64>) -> PurposeFigures {
    let mut found = PurposeFigures {
        standing: BTreeMap::new(),
        by_origin: BTreeMap::new(),
        by_language: BTreeMap::new(),
        reachable,
        purpose,
    };
    for row in rows
        .iter()
        .filter(|row| row.purpose == found.purpose.key().as_str())
    {
        *found.standing.entry(row.status.clone()).or_default() += row.people;
        let (yes, no) = match row.status.as_str() {
            "granted" => (row.people, 0),
            "refused" | "withdrawn" => (0, row.people),
            _ => continue,
        };
        if let Some(origin) = &row.origin {
            let sum = found.by_origin.entry(origin.clone()).or_default();
            *sum = (sum.0 + yes, sum.1 + no);
        }
        if let Some(language) = row.language.as_deref().and_then(Language::parse) {
            let sum = found.by_language.entry(language.as_str().to_owned()).or_default();
            *sum = (sum.0 + yes, sum.1 + no);
        }
    }
    found
}

fn week(monday: Date, rows: &[AnswerRow]) -> WeekOfAnswers {
    let mut found = WeekOfAnswers::default();
    for row in rows.iter().filter(|row| row.week == monday) {
        let sums = match row.action.as_str() {
            "granted" | "renewed" => &mut found.yes,
            _ => &mut found.no,
        };
        *sums.entry(row.purpose.clone()).or_default() += row.people;
        if row.action == "withdrawn" {
            found.withdrawn += row.people;
        }
    }
    found
}
