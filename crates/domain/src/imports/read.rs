//! Reading rows.

use jiff::Timestamp;

use super::moment::Clock;
use super::record::iso;
use super::{
    ConsentProof, Customer, Field, Interaction, Kind, Mapping, OrderStatus, PageView, Person, Record,
    RowCode, RowError, Settings, Target, ValueKind, Visit, amount, decision, order, person,
};
use crate::account::Email;
use crate::workspace::{Currency, Money};

/// The longest text of a trait, as events have it.
const LONGEST_TEXT: usize = 2_000;

/// What programs write into a blank cell.
const BLANK: &[&str] = &[
    "NULL",
    "\\N",
    "N/A",
    "n/a",
    "-",
    "—",
    "0000-00-00",
    "0000-00-00 00:00:00",
];

/// What spreadsheets write where a formula failed, in English and French.
const ERRORS: &[&str] = &[
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#N/D",
    "#VALEUR!",
    "#NOM?",
    "#NOMBRE!",
    "#NUL!",
    "#GETTING_DATA",
];

/// Reads the rows of one file.
pub struct RowReader<'a> {
    kind: Kind,
    /// The columns of fields and of traits.
    fields: Vec<(Field, usize)>,
    traits: Vec<(&'a str, usize)>,
    settings: &'a Settings,
    clock: Clock,
}

impl<'a> RowReader<'a> {
    /// Prepares to read rows with a mapping that was checked; `now` decides what lies in the future.
    #[must_use]
    pub fn new(mapping: &'a Mapping, settings: &'a Settings, now: Timestamp) -> Self {
        let mut fields = Vec::new();
        let mut traits = Vec::new();
        for (column, target) in mapping.targets.iter().enumerate() {
            match target {
                Target::Field(field) => fields.push((*field, column)),
                Target::Trait(name) => traits.push((name.as_str(), column)),
                Target::LeaveOut => {}
            }
        }
        Self {
            kind: mapping.kind,
            fields,
            traits,
            settings,
            clock: Clock::new(settings.date_order, settings.zone(), now),
        }
    }

    /// Reads one row.
    ///
    /// # Errors
    /// Everything that is wrong with it, cell by cell.
    pub fn read<S: AsRef<str>>(&self, cells: &[S]) -> Result<Record, Vec<RowError>> {
        let mut cells = Cells {
            reader: self,
            cells,
            errors: Vec::new(),
        };
        let record = cells.record();
        match record {
            Some(record) if cells.errors.is_empty() => Ok(record),
            _ => {
                // Some cells are looked at twice.
                cells.errors.dedup();
                if cells.errors.is_empty() {
                    cells.blame(RowCode::MissingValue, None);
                }
                Err(cells.errors)
            }
        }
    }
}

/// The cells of a row, and what was found wrong in them so far.
pub(super) struct Cells<'a, S> {
    reader: &'a RowReader<'a>,
    cells: &'a [S],
    pub(super) errors: Vec<RowError>,
}

impl<S: AsRef<str>> Cells<'_, S> {
    fn record(&mut self) -> Option<Record> {
        let person = person::read(self);
        Some(match self.reader.kind {
            Kind::Customers => Record::Customer(Customer {
                traits: self.traits(&person),
                person,
                consent: self.consent(),
            }),
            Kind::Orders => Record::Order(order::read(person, self)?),
            Kind::WebAnalytics => {
                let at = self.required(Field::OccurredAt, Self::moment);
                let path = self.required(Field::PagePath, Self::path);
                Record::PageView(PageView {
                    person,
                    at: at?,
                    path: path?,
                    title: self.text(Field::PageTitle),
                    referrer: self.text(Field::Referrer),
                    source: self.text(Field::Source),
                    medium: self.text(Field::Medium),
                    campaign: self.text(Field::Campaign),
                    device: self.text(Field::Device),
                    event_id: self.identifier(Field::EventId),
                })
            }
            Kind::SocialInteractions => {
                let at = self.required(Field::OccurredAt, Self::moment);
                let network = self.required(Field::Network, Self::text);
                let kind = self.required(Field::Interaction, Self::text);
                Record::Interaction(Interaction {
                    person,
                    at: at?,
                    network: network?,
                    kind: kind?,
                    post_url: self.text(Field::PostUrl),
                    campaign: self.text(Field::Campaign),
                    event_id: self.identifier(Field::EventId),
                })
            }
            Kind::OfflineVisits => {
                let at = self.required(Field::OccurredAt, Self::moment);
                let place = self.required(Field::Place, Self::text);
                Record::Visit(Visit {
                    person,
                    at: at?,
                    place: place?,
                    visitors: self.count(Field::Visitors),
                    event_id: self.identifier(Field::EventId),
                })
            }
        })
    }

    /// What a customer file says, by the trait's name.
    fn traits(&mut self, person: &Person) -> Vec<(String, String)> {
        let mut traits = Vec::new();
        let fields = &self.reader.fields;
        for (field, _) in fields {
            let Some(name) = field.trait_name() else {
                continue;
            };
            let value = match field.value() {
                ValueKind::Email => person.email.clone(),
                ValueKind::Phone => person.phone.clone(),
                ValueKind::Date => self.date(*field),
                ValueKind::Moment => self.moment(*field).map(|moment| moment.to_string()),
                _ => self.text(*field),
            };
            traits.extend(value.map(|value| (name.to_owned(), value)));
        }
        let reader = self.reader;
        for (name, column) in &reader.traits {
            let Some(text) = self.cell(*column) else {
                continue;
            };
            match short(text) {
                Ok(text) => traits.push(((*name).to_owned(), text)),
                Err(code) => self.blame_at(code, None, Some(*column)),
            }
        }
        traits
    }

    /// A choice, if the row has one: then with all of its proof.
    fn consent(&mut self) -> Option<ConsentProof> {
        let proof = [
            Field::ConsentPurpose,
            Field::ConsentAt,
            Field::ConsentSource,
            Field::ConsentTextVersion,
        ];
        let written = |cells: &Self, field| {
            cells
                .column(field)
                .is_some_and(|column| cells.cell(column).is_some())
        };
        let any = proof
            .iter()
            .chain([&Field::Consent])
            .any(|field| written(self, *field));
        if !any {
            return None;
        }
        // A column for the choice that is blank says nothing, whatever the proof.
        let granted = match self.column(Field::Consent) {
            Some(_) => self.decision(Field::Consent)?,
            None => true,
        };
        for field in proof {
            if !written(self, field) {
                self.blame(RowCode::ConsentWithoutProof, Some(field));
            }
        }
        Some(ConsentProof {
            granted,
            purpose: self.text(Field::ConsentPurpose)?,
            at: self.moment(Field::ConsentAt)?,
            source: self.text(Field::ConsentSource)?,
            text_version: self.text(Field::ConsentTextVersion)?,
        })
    }

    /// Notes what is wrong.
    pub(super) fn blame(&mut self, code: RowCode, field: Option<Field>) {
        self.blame_at(code, field, field.and_then(|field| self.column(field)));
    }

    fn blame_at(&mut self, code: RowCode, field: Option<Field>, column: Option<usize>) {
        let error = RowError { code, column, field };
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.reader
            .fields
            .iter()
            .find_map(|(own, column)| (*own == field).then_some(*column))
    }

    /// What a column says; nothing where it is blank.
    fn cell(&self, column: usize) -> Option<&str> {
        let text = self.cells.get(column)?.as_ref().trim();
        (!text.is_empty() && !BLANK.contains(&text)).then_some(text)
    }

    /// What a field's cell says, read by `parse`.
    fn parsed<T>(
        &mut self,
        field: Field,
        parse: impl FnOnce(&Self, &str) -> Result<T, RowCode>,
    ) -> Option<T> {
        let column = self.column(field)?;
        let text = self.cell(column)?;
        let parsed = if is_error(text) {
            Err(RowCode::SpreadsheetError)
        } else {
            parse(self, text)
        };
        self.accepted(field, parsed)
    }

    fn accepted<T>(&mut self, field: Field, parsed: Result<T, RowCode>) -> Option<T> {
        parsed.map_err(|code| self.blame(code, Some(field))).ok()
    }

    /// A field that every row must have.
    pub(super) fn required<T>(
        &mut self,
        field: Field,
        read: impl FnOnce(&mut Self, Field) -> Option<T>,
    ) -> Option<T> {
        let before = self.errors.len();
        let value = read(self, field);
        let told = self.errors.len() > before || self.errors.iter().any(|error| error.field == Some(field));
        if value.is_none() && !told {
            self.blame(RowCode::MissingValue, Some(field));
        }
        value
    }

    pub(super) fn text(&mut self, field: Field) -> Option<String> {
        self.parsed(field, |_, text| short(text))
    }

    pub(super) fn identifier(&mut self, field: Field) -> Option<String> {
        self.parsed(field, |_, text| match person::fault_of_identifier(text) {
            Some(code) => Err(code),
            None => Ok(text.to_owned()),
        })
    }

    pub(super) fn identifier_of(&mut self, field: Field, text: &str) -> Option<String> {
        let read = person::fault_of_identifier(text).map_or_else(|| Ok(text.to_owned()), Err);
        self.accepted(field, read)
    }

    pub(super) fn email(&mut self, field: Field) -> Option<String> {
        self.parsed(field, |_, text| match Email::parse(text) {
            Ok(_) => Ok(text.to_owned()),
            Err(_) => Err(RowCode::InvalidEmail),
        })
    }

    pub(super) fn phone(&mut self, field: Field) -> Option<String> {
        self.parsed(field, |_, text| {
            if person::is_phone(text) {
                Ok(text.to_owned())
            } else if person::is_damaged(text) {
                Err(RowCode::DamagedNumber)
            } else {
                Err(RowCode::InvalidPhone)
            }
        })
    }

    fn date(&mut self, field: Field) -> Option<String> {
        self.parsed(field, |cells, text| cells.reader.clock.date(text).map(iso))
    }

    pub(super) fn moment(&mut self, field: Field) -> Option<Timestamp> {
        self.parsed(field, |cells, text| cells.reader.clock.moment(text))
    }

    fn decision(&mut self, field: Field) -> Option<bool> {
        self.parsed(field, |_, text| {
            decision::yes_or_no(text).ok_or(RowCode::InvalidChoice)
        })
    }

    pub(super) fn status(&mut self, field: Field, negative: bool) -> Option<OrderStatus> {
        let before = self.errors.len();
        let status = self.parsed(field, |_, text| {
            decision::status(text).ok_or(RowCode::NotCompleted)
        });
        match status {
            Some(OrderStatus::Completed) | None if self.errors.len() == before => {
                Some(order::unwritten(negative))
            }
            status => status,
        }
    }

    fn count(&mut self, field: Field) -> Option<u32> {
        self.parsed(field, |_, text| whole(text))
    }

    pub(super) fn count_of(&mut self, field: Field, text: &str) -> Option<u32> {
        self.accepted(field, whole(text))
    }

    pub(super) fn currency(&mut self, field: Field) -> Option<Currency> {
        self.parsed(field, |_, text| {
            amount::currency(text).ok_or(RowCode::InvalidCurrency)
        })
    }

    /// The currency that stands beside an amount.
    pub(super) fn currency_beside(&self, field: Field) -> Option<Currency> {
        let text = self.cell(self.column(field)?)?;
        amount::read(text, self.reader.settings.decimal).ok()?.currency
    }

    pub(super) const fn custom_currency(&self) -> Currency {
        self.reader.settings.currency
    }

    pub(super) fn money(&mut self, field: Field, currency: Currency) -> Option<Money> {
        self.parsed(field, |cells, text| cells.amount(text, currency))
    }

    pub(super) fn money_of(&mut self, field: Field, text: &str, currency: Currency) -> Option<Money> {
        let money = self.amount(text, currency);
        self.accepted(field, money)
    }

    fn amount(&self, text: &str, currency: Currency) -> Result<Money, RowCode> {
        let written = amount::read(text, self.reader.settings.decimal)?;
        if written.currency.is_some_and(|own| own != currency) {
            return Err(RowCode::CurrenciesDiffer);
        }
        written.money(currency)
    }

    fn path(&mut self, field: Field) -> Option<String> {
        self.parsed(field, |_, text| path(text).ok_or(RowCode::InvalidPath))
    }

    /// The values of a cell, one or several.
    pub(super) fn several(&mut self, field: Field) -> Vec<String> {
        let separator = self.reader.settings.separator;
        let text = self.text(field).unwrap_or_default();
        match separator {
            _ if text.is_empty() => Vec::new(),
            Some(separator) => text
                .split(separator)
                .map(|value| value.trim().to_owned())
                .collect(),
            None => vec![text],
        }
    }
}

/// The error of a formula.
fn is_error(text: &str) -> bool {
    text.starts_with('#') && ERRORS.contains(&text)
}

/// A text that can be kept.
fn short(text: &str) -> Result<String, RowCode> {
    if is_error(text) {
        Err(RowCode::SpreadsheetError)
    } else if text.chars().count() > LONGEST_TEXT {
        Err(RowCode::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

/// A whole number; `2.0` and `2,00` are whole too.
fn whole(text: &str) -> Result<u32, RowCode> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte == b'0') || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RowCode::InvalidNumber);
    }
    match whole.parse() {
        Ok(number) if number <= 1_000_000 => Ok(number),
        _ => Err(RowCode::InvalidNumber),
    }
}

/// The path of an address, without host, query and fragment: these may hold personal data.
fn path(text: &str) -> Option<String> {
    let rest = match text.split_once("://") {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
        }
        _ => text,
    };
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    let path = if path.starts_with('/') {
        path.to_owned()
    } else {
        format!("/{path}")
    };
    let proper =
        path.chars().count() <= 500 && !path.contains(|sign: char| sign.is_control() || sign.is_whitespace());
    proper.then_some(path)
}
