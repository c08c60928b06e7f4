//! A choice that somebody says aloud or writes on paper, taken down by staff with what proves it.

use domain::access::Capability;
use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, ChoiceFault, Method, Origin, Shown, Signals, TakenDown};
use domain::consent::purpose::PurposeKey;
use domain::consent::state::Status;
use domain::ids::ProfileId;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use store::consent::hold_head;
use store::signals::{PublishedEdition, published_editions};
use store::trail::{TrailEntry, record as record_trail};

use super::browser::new_choice;
use super::view::is_asked;
use crate::access::Visit;
use crate::consent::{NewChoice, PurposeStanding, RecordError, Recorded, Recording, record, standing};
use crate::{Services, UseError};

/// The longest place, or reference, that is kept.
const LONGEST: usize = 120;

/// How it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenWay {
    /// On paper.
    Paper,
    /// Face to face.
    Counter,
    /// By telephone.
    Telephone,
}

impl SpokenWay {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Counter, Self::Telephone];

    /// The word that is sent, and kept in the ledger.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Counter => "counter",
            Self::Telephone => "telephone",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SpokenChoice {
    /// The key of the purpose.
    pub purpose: String,
    /// `yes` or `no`.
    pub answer: String,
    /// The way: a word of [`SpokenWay`].
    pub way: String,
    /// The day, as forms send it.
    pub day: String,
    /// Where it was said.
    pub place: String,
    /// Where its proof is kept: the number of a form, the name of a recording.
    pub reference: String,
    /// The edition of the notice that was shown, as `version-language`.
    pub notice: String,
    /// A holder of parental responsibility said it.
    pub guardian: bool,
}

/// What of it must be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpokenFault {
    /// No purpose that asks.
    Purpose,
    /// Neither yes nor no.
    Answer,
    /// No way.
    Way,
    /// Not a day.
    Day,
    /// A day that is still to come.
    DayToCome,
    /// A yes of so long ago that it has ended.
    TooOld,
    /// The person has chosen since then.
    ChosenSince,
    /// No place.
    Place,
    /// No reference of the proof, which a yes needs.
    Reference,
    /// No notice, which a yes needs.
    Notice,
    /// The place or the reference is too long.
    TooLong,
}

/// Why nothing was recorded.
#[derive(Debug)]
pub enum SpokenRefusal {
    /// What must be mended.
    Wrong(Vec<SpokenFault>),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for SpokenRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// What the form offers.
#[derive(Debug, Clone)]
pub struct SpokenForm {
    /// The person.
    pub profile: ProfileId,
    /// The purposes that ask, with where the person stands.
    pub purposes: Vec<PurposeStanding>,
    /// The notices that can have been shown.
    pub editions: Vec<PublishedEdition>,
}

/// A choice that can be recorded.
struct Read {
    choice: NewChoice,
    way: SpokenWay,
    day: Date,
    edition: Option<PublishedEdition>,
}

impl Services {
    /// What the form for a person offers.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person; [`UseError::CaseRequired`] when no case is open.
    pub async fn spoken_form(&self, visit: &Visit, profile: ProfileId) -> Result<SpokenForm, UseError> {
        visit.require(Capability::HandleRequests)?;
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.read(scope).await?;
        self.case_in(&mut tx, visit, needs_case).await?;
        let purposes = asked(standing(self, &mut tx, profile).await?);
        let editions = published_editions(&mut tx).await?;
        tx.finish().await?;
        Ok(SpokenForm {
            profile,
            purposes,
            editions,
        })
    }

    /// Takes a choice down. It is in the ledger with who took it down, how, where, when and what proves it.
    ///
    /// # Errors
    /// [`SpokenRefusal::Wrong`] says what to mend.
    pub async fn take_down_choice(
        &self,
        visit: &Visit,
        profile: ProfileId,
        said: &SpokenChoice,
    ) -> Result<Recorded, SpokenRefusal> {
        visit.require(Capability::HandleRequests)?;
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.write(scope).await?;
        self.case_in(&mut tx, visit, needs_case).await?;
        hold_head(&mut tx).await?;
        let standings = asked(standing(self, &mut tx, profile).await?);
        let editions = published_editions(&mut tx).await?;
        let zone = visit.workspace().time_zone.zone();
        let now = self.now();
        let read = read(said, &standings, &editions, now, &zone).map_err(SpokenRefusal::Wrong)?;
        let (place, reference) = (said.place.trim(), said.reference.trim());
        let account = visit.visitor.account.account;
        let words = [read.way.as_str(), place, &read.day.to_string(), reference];
        let channel = words
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        let attachment = (!reference.is_empty()).then(|| {
            Digest::of_parts(&[
                b"mesure.staff.proof",
                account.uuid().as_bytes(),
                channel.as_bytes(),
            ])
        });
        let recording = Recording {
            profile,
            choices: vec![read.choice],
            method: Method::Agent,
            origin: Origin::Offline,
            identified: true,
            guardian: said.guardian,
            shown: Shown {
                notice: read.edition.as_ref().map(|edition| edition.digest),
                interface: None,
                language: read
                    .edition
                    .as_ref()
                    .and_then(|edition| Language::parse(&edition.language)),
                build: None,
            },
            signals: Signals::default(),
            taken_down: Some(TakenDown {
                account,
                channel,
                attachment,
            }),
        };
        let recorded = record(self, &mut tx, recording).await.map_err(refused)?;
        self.issue_receipts(&mut tx, &recorded).await?;
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "consent.take_down",
            object: Some(profile.uuid()),
            detail: "",
        };
        record_trail(&mut tx, &entry).await?;
        tx.commit().await?;
        recorded
            .into_iter()
            .next()
            .ok_or(SpokenRefusal::Use(UseError::NotFound))
    }
}

fn refused(error: RecordError) -> SpokenRefusal {
    match error {
        RecordError::Refused(_, ChoiceFault::WrongEnd) => SpokenRefusal::Wrong(vec![SpokenFault::TooOld]),
        RecordError::Refused(_, ChoiceFault::NotProven) => SpokenRefusal::Wrong(vec![SpokenFault::Reference]),
        RecordError::Refused(..) => SpokenRefusal::Wrong(vec![SpokenFault::Purpose]),
        RecordError::NobodyThere => SpokenRefusal::Use(UseError::NotFound),
        RecordError::Use(error) => SpokenRefusal::Use(error),
    }
}

fn asked(standings: Vec<PurposeStanding>) -> Vec<PurposeStanding> {
    standings.into_iter().filter(|of| is_asked(&of.purpose)).collect()
}

fn read(
    said: &SpokenChoice,
    standings: &[PurposeStanding],
    editions: &[PublishedEdition],
    now: Timestamp,
    zone: &jiff::tz::TimeZone,
) -> Result<Read, Vec<SpokenFault>> {
    let mut wrong = Vec::new();
    let of =
        PurposeKey::parse(&said.purpose).and_then(|key| standings.iter().find(|of| *of.purpose.key() == key));
    if of.is_none() {
        wrong.push(SpokenFault::Purpose);
    }
    let yes = match said.answer.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            wrong.push(SpokenFault::Answer);
            None
        }
    };
    let way = SpokenWay::parse(&said.way);
    if way.is_none() {
        wrong.push(SpokenFault::Way);
    }
    let day: Option<Date> = said.day.trim().parse().ok();
    let today = now.to_zoned(zone.clone()).date();
    match day {
        None => wrong.push(SpokenFault::Day),
        Some(day) if day > today => wrong.push(SpokenFault::DayToCome),
        Some(_) => {}
    }
    let long = |text: &str| text.trim().chars().count() > LONGEST;
    if said.place.trim().is_empty() {
        wrong.push(SpokenFault::Place);
    }
    if long(&said.place) || long(&said.reference) {
        wrong.push(SpokenFault::TooLong);
    }
    let edition = editions
        .iter()
        .find(|edition| format!("{}-{}", edition.version, edition.language) == said.notice);
    if yes == Some(true) {
        if said.reference.trim().is_empty() {
            wrong.push(SpokenFault::Reference);
        }
        if edition.is_none() {
            wrong.push(SpokenFault::Notice);
        }
    }
    let (Some(of), Some(yes), Some(way), Some(day)) = (of, yes, way, day) else {
        return Err(wrong);
    };
    let ends_at = match yes {
        true => end_of(of, day, now, zone, &mut wrong),
        false => None,
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let action = match (yes, of.status) {
        (true, _) => Action::Granted,
        (false, Status::Granted | Status::Superseded) => Action::Withdrawn,
        (false, _) => Action::Refused,
    };
    Ok(Read {
        choice: NewChoice {
            ends_at,
            ..new_choice(of, action)
        },
        way,
        day,
        edition: edition.cloned(),
    })
}

/// When a yes of that day ends. What the person said later stands, and a yes that has ended is none.
fn end_of(
    of: &PurposeStanding,
    day: Date,
    now: Timestamp,
    zone: &jiff::tz::TimeZone,
    wrong: &mut Vec<SpokenFault>,
) -> Option<Timestamp> {
    let after = day.checked_add(1.day()).ok()?;
    let (begins, ends) = (
        day.to_zoned(zone.clone()).ok()?.timestamp(),
        after.to_zoned(zone.clone()).ok()?.timestamp(),
    );
    if of.standing.choice.is_some_and(|last| last.at >= ends) {
        wrong.push(SpokenFault::ChosenSince);
    }
    let end = of.purpose.expiry(begins);
    if end.is_none_or(|end| end <= now) {
        wrong.push(SpokenFault::TooOld);
    }
    end
}
