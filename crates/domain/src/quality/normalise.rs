//! Normalising one value.

use jiff::civil::Date;

use super::casing::Cased;
use super::{Conventions, FieldKind, country, date, email, language, money, name, phone, postcode};

/// Why a value is doubtful. The code is stored, and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Problem {
    /// Not an e-mail address.
    EmailSyntax,
    /// An address whose domain looks mistyped.
    EmailDomain,
    /// Not a telephone number at all.
    PhoneSyntax,
    /// Too many or too few digits for its country.
    PhoneLength,
    /// Digits that no number of its country begins with, or a country that there is not.
    PhoneNumber,
    /// Not a person's name.
    NameSyntax,
    /// What people type who do not want to say their name.
    NamePlaceholder,
    /// Not a date.
    DateSyntax,
    /// A day that is in no calendar.
    DateImpossible,
    /// A date in another order than that of the place.
    DateOrder,
    /// A birth that is still to come.
    BirthdayFuture,
    /// A birth too long ago.
    BirthdayOld,
    /// Not a country.
    Country,
    /// Not a postcode of its country.
    PostcodeSyntax,
    /// A postcode that lost its first zero.
    PostcodeZero,
    /// Not a town.
    CitySyntax,
    /// Not a language.
    Language,
    /// Not a currency.
    Currency,
    /// Not an amount.
    Money,
    /// Something else than what the person says of themselves.
    Contradicts,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 20] = [
        Self::EmailSyntax,
        Self::EmailDomain,
        Self::PhoneSyntax,
        Self::PhoneLength,
        Self::PhoneNumber,
        Self::NameSyntax,
        Self::NamePlaceholder,
        Self::DateSyntax,
        Self::DateImpossible,
        Self::DateOrder,
        Self::BirthdayFuture,
        Self::BirthdayOld,
        Self::Country,
        Self::PostcodeSyntax,
        Self::PostcodeZero,
        Self::CitySyntax,
        Self::Language,
        Self::Currency,
        Self::Money,
        Self::Contradicts,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EmailSyntax => "email_syntax",
            Self::EmailDomain => "email_domain",
            Self::PhoneSyntax => "phone_syntax",
            Self::PhoneLength => "phone_length",
            Self::PhoneNumber => "phone_number",
            Self::NameSyntax => "name_syntax",
            Self::NamePlaceholder => "name_placeholder",
            Self::DateSyntax => "date_syntax",
            Self::DateImpossible => "date_impossible",
            Self::DateOrder => "date_order",
            Self::BirthdayFuture => "birthday_future",
            Self::BirthdayOld => "birthday_old",
            Self::Country => "country_unknown",
            Self::PostcodeSyntax => "postcode_syntax",
            Self::PostcodeZero => "postcode_zero",
            Self::CitySyntax => "city_syntax",
            Self::Language => "language_unknown",
            Self::Currency => "currency_unknown",
            Self::Money => "money_syntax",
            Self::Contradicts => "contradicts_person",
        }
    }

    /// Reads a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| problem.code() == code)
    }
}

/// A value as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normalised {
    /// The value. A doubtful one is kept as it was sent, unless only its domain or its day is doubted.
    pub value: String,
    /// Why it is doubtful.
    pub problem: Option<Problem>,
    /// What could be meant.
    pub suggestion: Option<String>,
}

impl Normalised {
    pub(super) const fn good(value: String) -> Self {
        Self {
            value,
            problem: None,
            suggestion: None,
        }
    }
}

/// What else is known of the person whose value it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Surroundings<'a> {
    /// The country they live in, ISO 3166-1 alpha-2, where the same sender says so.
    pub country: Option<&'a str>,
    /// The day on which it was said.
    pub today: Option<Date>,
}

/// Normalises the value of a trait of which nothing else is known.
#[must_use]
pub fn normalise(name: &str, raw: &str, conventions: &Conventions) -> Normalised {
    normalise_within(name, raw, conventions, Surroundings::default())
}

/// Normalises the value of a trait. What was sent is never lost: the caller keeps it beside the value where they differ.
#[must_use]
pub fn normalise_within(
    name: &str,
    raw: &str,
    conventions: &Conventions,
    around: Surroundings<'_>,
) -> Normalised {
    let home = conventions.country.as_str();
    let order = conventions.date_order();
    match FieldKind::of(name) {
        FieldKind::Email => email::normalise(raw),
        FieldKind::Phone => {
            let countries: Vec<&str> = around.country.into_iter().chain([home]).collect();
            phone::normalise(raw, &countries)
        }
        FieldKind::FirstName => name::person(raw, Cased::FirstName),
        FieldKind::Name => name::person(raw, Cased::Name),
        FieldKind::Birthday => date::normalise(raw, order, true, around.today),
        FieldKind::Date => date::normalise(raw, order, false, around.today),
        FieldKind::Country => country::normalise(raw),
        FieldKind::PostalCode => postcode::normalise(raw, around.country, home),
        FieldKind::City => name::city(raw),
        FieldKind::Language => language::language(raw),
        FieldKind::Currency => language::currency(raw, home),
        FieldKind::Money => money::normalise(raw, home),
        FieldKind::Text => Normalised::good(raw.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    const FIELDS: [&str; 13] = [
        "email",
        "phone",
        "firstName",
        "lastName",
        "birthday",
        "createdAt",
        "address.country",
        "address.postalCode",
        "address.city",
        "language",
        "currency",
        "balance",
        "loyalty_tier",
    ];

    fn customs(country: &str) -> Conventions {
        Conventions {
            country: country.to_owned(),
            language: "fr".to_owned(),
        }
    }

    #[test]
    fn codes_are_told_apart_and_read_back() {
        let codes: HashSet<&str> = Problem::ALL.iter().map(|problem| problem.code()).collect();
        assert_eq!(codes.len(), Problem::ALL.len());
        assert!(
            Problem::ALL
                .into_iter()
                .all(|problem| Problem::parse(problem.code()) == Some(problem))
        );
    }

    #[test]
    fn other_traits_are_kept_as_they_are() {
        for raw in ["  Gold ", "", "42", "\u{0}"] {
            assert_eq!(
                normalise("loyalty_tier", raw, &customs("FR")),
                Normalised::good(raw.to_owned())
            );
        }
    }

    #[test]
    fn what_else_is_said_of_the_person_helps_to_read() {
        let around = Surroundings {
            country: Some("GB"),
            today: None,
        };
        let read = |name: &str, raw: &str| normalise_within(name, raw, &customs("FR"), around);
        assert_eq!(read("phone", "07700 900123").value, "+447700900123");
        assert_eq!(read("address.postalCode", "ca125jr").value, "CA12 5JR");
        assert_eq!(
            read("address.postalCode", "44000").problem,
            Some(Problem::PostcodeSyntax)
        );
    }

    /// Texts that look like what people type, and texts that look like nothing.
    fn typed() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,40}",
            ".{0,20}",
            "[0-9+() ./-]{0,18}",
            "[A-Za-zÀ-ÿ' .-]{0,24}",
            "[A-Za-z0-9._%+-]{0,12}@[A-Za-z0-9.-]{0,14}",
            "[0-9]{1,4}[/.-][0-9]{1,4}[/.-][0-9]{1,4}",
            "[A-ZÀ-Þ]{1,8}([ '-][A-ZÀ-Þ]{1,8}){0,3}",
            "[A-Za-z]{1,2}[0-9]{1,5}[A-Za-z]{0,2}",
            "[0-9 .,']{1,9} ?(€|EUR|\\$|£)?",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]

        #[test]
        fn a_normalised_value_is_normal(
            raw in typed(),
            field in prop::sample::select(&FIELDS[..]),
            country in prop::sample::select(&["FR", "GB", "US", "DE", "IT", "RU", "JP", "XX"][..]),
            lives in prop::option::of(prop::sample::select(&["FR", "GB", "BE", "HU"][..])),
        ) {
            let customs = customs(country);
            let around = Surroundings { country: lives, today: Some(Date::constant(2026, 11, 21)) };
            let once = normalise_within(field, &raw, &customs, around);
            let twice = normalise_within(field, &once.value, &customs, around);
            prop_assert_eq!(&twice, &once, "{} of {:?}", field, raw);
            // What was sent can always be had back.
            let original = (once.value != raw).then(|| raw.clone());
            prop_assert_eq!(original.unwrap_or_else(|| once.value.clone()), raw);
            prop_assert!(once.problem.is_some() || once.suggestion.is_none());
        }

        #[test]
        fn a_suggestion_is_no_problem_itself(
            raw in typed(),
            field in prop::sample::select(&FIELDS[..]),
        ) {
            let customs = customs("FR");
            if let Some(suggestion) = normalise(field, &raw, &customs).suggestion {
                let meant = normalise(field, &suggestion, &customs);
                prop_assert_eq!((meant.value, meant.problem), (suggestion, None), "{} of {:?}", field, raw);
            }
        }
    }
}
