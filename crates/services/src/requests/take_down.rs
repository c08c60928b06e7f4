//! A request that came by letter, phone or over a desk: staff take it down.

use domain::access::Capability;
use domain::account::{Email, Language};
use domain::ids::PrivacyRequestId;
use domain::requests::{IdentityLevel, Kind, Origin};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use uuid::Uuid;

use super::open::{Arrival, NewRequest, open_from_form};
use super::staff::{WriteError, person_known_by};
use crate::access::Visit;
use crate::{Services, UseError};

/// The longest note, in characters.
pub const NOTE_CHARACTERS: usize = 4_000;

/// By which way staff were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// A letter.
    Letter,
    /// A call.
    Phone,
    /// A mail to staff.
    Mail,
    /// Somebody stood there.
    Desk,
}

impl Channel {
    /// Every way, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Letter, Self::Phone, Self::Mail, Self::Desk];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Desk => "desk",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == word)
    }
}

/// What was typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct TakeDownFields<'a> {
    /// What is asked for.
    pub kind: &'a str,
    /// By which way.
    pub channel: &'a str,
    /// On which day it came, as `2026-11-23`.
    pub received: &'a str,
    /// By what the client knows the person; may be empty.
    pub person: &'a str,
    /// How the person was proven.
    pub identity: &'a str,
    /// The address for answers; may be empty.
    pub contact: &'a str,
    /// The language of the person.
    pub language: &'a str,
    /// What they said.
    pub note: &'a str,
    /// The number of the form; empty where it has none.
    pub once: &'a str,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeDownField {
    /// What is asked for.
    Kind,
    /// By which way.
    Channel,
    /// On which day.
    Received,
    /// Whose it is.
    Person,
    /// How they were proven.
    Identity,
    /// The address.
    Contact,
    /// The language.
    Language,
    /// What they said.
    Note,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeDownError {
    /// Nothing was chosen or typed.
    Missing,
    /// It cannot be read.
    Unreadable,
    /// A day to come, or one more than a year ago.
    OutOfRange,
    /// Too long.
    TooLong,
    /// Nobody is known by that.
    Nobody,
    /// Several people are known by that.
    Several,
}

/// What was typed, read.
struct Read {
    kind: Kind,
    channel: Channel,
    received_at: Timestamp,
    identity: IdentityLevel,
    contact: Option<String>,
    language: Language,
    note: String,
}

/// How staff may have proven somebody.
const PROVEN: [IdentityLevel; 3] = [
    IdentityLevel::None,
    IdentityLevel::KnownChannel,
    IdentityLevel::CheckedByStaff,
];

impl Services {
    /// Takes a request down.
    ///
    /// # Errors
    /// The fields to mend, or what ended it.
    pub async fn take_down_request(
        &self,
        visit: &Visit,
        fields: &TakeDownFields<'_>,
    ) -> Result<PrivacyRequestId, Result<Vec<(TakeDownField, TakeDownError)>, UseError>> {
        let scope = visit.require(Capability::HandleRequests).map_err(Err)?;
        let away = |error: store::StoreError| Err(UseError::from(error));
        let mut errors = Vec::new();
        let read = self.read_fields(visit, fields, &mut errors);
        let mut tx = self.database.write(scope).await.map_err(away)?;
        let profile = match person_known_by(&mut tx, fields.person).await {
            Ok(profile) => Some(profile),
            Err(WriteError::Use(error)) => return Err(Err(error)),
            Err(WriteError::Nobody) => {
                errors.push((TakeDownField::Person, TakeDownError::Nobody));
                None
            }
            Err(WriteError::Several) => {
                errors.push((TakeDownField::Person, TakeDownError::Several));
                None
            }
            // It may become known later.
            Err(_) => None,
        };
        let (Some(read), true) = (read, errors.is_empty()) else {
            errors.sort_by_key(|(field, _)| place_of(*field));
            return Err(Ok(errors));
        };
        let new = NewRequest {
            kind: read.kind,
            profile,
            contact: read.contact,
            language: read.language,
            origin: Origin::Staff,
            identity: read.identity,
            anonymous: false,
            note: read.note,
        };
        let arrival = Arrival {
            at: Some(read.received_at),
            channel: read.channel.as_str(),
            ..Arrival::default()
        };
        let form = Uuid::try_parse(fields.once).ok();
        let request = open_from_form(self, &mut tx, new, form, arrival)
            .await
            .map_err(Err)?;
        tx.commit().await.map_err(away)?;
        Ok(request)
    }

    fn read_fields(
        &self,
        visit: &Visit,
        fields: &TakeDownFields<'_>,
        errors: &mut Vec<(TakeDownField, TakeDownError)>,
    ) -> Option<Read> {
        let mut keep = |field, error| errors.push((field, error));
        let kind = Kind::parse(fields.kind);
        if kind.is_none() {
            keep(TakeDownField::Kind, TakeDownError::Missing);
        }
        let channel = Channel::parse(fields.channel);
        if channel.is_none() {
            keep(TakeDownField::Channel, TakeDownError::Missing);
        }
        let received = self
            .day_of_arrival(visit, fields.received)
            .map_err(|error| keep(TakeDownField::Received, error));
        let identity = IdentityLevel::parse(fields.identity).filter(|level| PROVEN.contains(level));
        if identity.is_none() {
            keep(TakeDownField::Identity, TakeDownError::Missing);
        }
        let contact = match fields.contact.trim() {
            "" => Ok(None),
            typed => Email::parse(typed).map(|email| Some(email.as_str().to_owned())),
        };
        if contact.is_err() {
            keep(TakeDownField::Contact, TakeDownError::Unreadable);
        }
        let language =
            Language::parse(fields.language).filter(|language| Language::OFFERED.contains(language));
        if language.is_none() {
            keep(TakeDownField::Language, TakeDownError::Missing);
        }
        let note = fields.note.trim();
        if note.chars().count() > NOTE_CHARACTERS {
            keep(TakeDownField::Note, TakeDownError::TooLong);
        }
        Some(Read {
            kind: kind?,
            channel: channel?,
            received_at: received.ok()?,
            identity: identity?,
            contact: contact.ok()?,
            language: language?,
            note: note.to_owned(),
        })
    }

    /// The moment of a day that was typed: now for today, noon for a day before, where the workspace is.
    fn day_of_arrival(&self, visit: &Visit, typed: &str) -> Result<Timestamp, TakeDownError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(TakeDownError::Missing);
        }
        let day: Date = typed.parse().map_err(|_cause| TakeDownError::Unreadable)?;
        let zone = visit.workspace().time_zone.zone();
        let now = self.now();
        let today = now.to_zoned(zone.clone()).date();
        let earliest = today
            .checked_sub(Span::new().years(1))
            .map_err(|_cause| TakeDownError::OutOfRange)?;
        if day > today || day < earliest {
            return Err(TakeDownError::OutOfRange);
        }
        if day == today {
            return Ok(now);
        }
        day.at(12, 0, 0, 0)
            .to_zoned(zone)
            .map(|noon| noon.timestamp())
            .map_err(|_cause| TakeDownError::OutOfRange)
    }
}

/// The order of the fields on the page.
const fn place_of(field: TakeDownField) -> u8 {
    match field {
        TakeDownField::Kind => 0,
        TakeDownField::Channel => 1,
        TakeDownField::Received => 2,
        TakeDownField::Person => 3,
        TakeDownField::Identity => 4,
        TakeDownField::Contact => 5,
        TakeDownField::Language => 6,
        TakeDownField::Note => 7,
    }
}
