//! "What we know, and from where": each trait with its source.

use domain::profiles::EXPECTED_TRAITS;
use i18n::{Format, Messages};
use jiff::Timestamp;
use leptos::prelude::*;
use services::profiles::{Saying, TraitRow};
use ui::{Badge, Column, DataTable, EmptyState, IconName, Section, Tone};

use super::person::Person;
use crate::features::quality::problem_name;
use crate::page::count;

/// The section.
pub(super) fn view(person: &Person<'_>) -> AnyView {
    let (m, format, profile) = (person.m, &person.format, &person.view.profile);
    let known = format.number(i64::from(profile.known_traits));
    let note = m.profiles_know_note(&known, &format.number(count(EXPECTED_TRAITS.len())));
    let body = if profile.traits.is_empty() {
        view! {
            <EmptyState title=m.profiles_know_empty() icon=IconName::User>
                <p class="m-soft">{m.profiles_know_empty_lead()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = [
            m.profiles_know_trait(),
            m.profiles_know_value(),
            m.profiles_know_source(),
            m.profiles_know_updated(),
        ];
        let mut traits: Vec<_> = profile.traits.iter().collect();
        traits.sort_by_key(|found| place(&found.name));
        let rows = traits.into_iter().map(|found| row(person, found)).collect_view();
        view! {
            <DataTable
                caption=m.profiles_know_caption()
                columns=columns.map(Column::new).to_vec()
                stack=true
                names=true
            >
                {rows}
            </DataTable>
        }
        .into_any()
    };
    view! { <Section id="know" title=m.profiles_know_title() note=note>{body}</Section> }.into_any()
}

fn row(person: &Person<'_>, found: &TraitRow) -> AnyView {
    let (m, format) = (person.m, &person.format);
    let label = match label(m, &found.name) {
        Some(label) => label.into_any(),
        None => view! { <bdi>{found.name.clone()}</bdi> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td class="m-wide m-trait" data-label=m.profiles_know_value()>
                <bdi>{value(format, &found.latest.value)}</bdi>
                {doubt(m, &found.latest)}
                {beside(person, found)}
            </td>
            <td data-label=m.profiles_know_source()><span class="m-soft"><bdi>{found.latest.source.clone()}</bdi></span></td>
            <td data-label=m.profiles_know_updated()>
                <span class="m-faint m-nowrap">{format.relative(found.latest.observed_at, person.now)}</span>
                {stale(person, found)}
            </td>
        </tr>
    }
    .into_any()
}

/// What is wrong with a value, in a word.
fn doubt(m: Messages, said: &Saying) -> Option<AnyView> {
    let problem = said.problem.as_deref()?;
    let label = problem_name(problem, m);
    Some(view! { " " <Badge label=label tone=Tone::Warn icon=IconName::TriangleAlert /> }.into_any())
}

/// What stands beside a value: what was sent, what could be meant, and what other sources say.
fn beside(person: &Person<'_>, found: &TraitRow) -> Vec<AnyView> {
    let (m, format) = (person.m, &person.format);
    let said = &found.latest;
    let sent = said.original.as_deref().map(|sent| m.profiles_know_sent(sent));
    let meant = said
        .suggestion
        .as_deref()
        .map(|meant| m.profiles_know_meant(meant));
    let mended = said
        .fixed_at
        .map(|at| m.profiles_know_mended(&format.relative(at, person.now)));
    let (agree, differ): (Vec<&Saying>, Vec<&Saying>) = found
        .others
        .iter()
        .partition(|other| same(&other.value, &said.value));
    let also: Vec<&str> = agree.iter().map(|other| other.source.as_str()).collect();
    let also = (!also.is_empty()).then(|| m.profiles_know_agree(&format.list_and(&also)));
    let others = differ.into_iter().map(|other| {
        let when = format.relative(other.observed_at, person.now);
        m.profiles_know_other(&other.source, &value(format, &other.value), &when)
    });
    [sent, meant, mended, also]
        .into_iter()
        .flatten()
        .chain(others)
        .map(|line| view! { <small>{line}</small> }.into_any())
        .collect()
}

/// Whether two sources say the same: capitals make no difference.
fn same(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

/// A value past its time says so.
fn stale(person: &Person<'_>, found: &TraitRow) -> Option<AnyView> {
    let freshness = person.view.freshness(&found.name);
    let days = freshness
        .days()
        .filter(|_| !freshness.counts(found.latest.observed_at, person.now))?;
    let why = person
        .m
        .profiles_know_stale_why(&person.format.number(i64::from(days)));
    let label = person.m.profiles_know_stale();
    Some(
        view! { <small><Badge label=label tone=Tone::Warn icon=IconName::Clock /> " " {why}</small> }
            .into_any(),
    )
}

/// The place of a trait: the expected ones in their order, then the others as they come.
fn place(name: &str) -> usize {
    EXPECTED_TRAITS
        .iter()
        .position(|expected| *expected == name)
        .unwrap_or(EXPECTED_TRAITS.len())
}

/// A moment is shown as a date; everything else as it was sent.
fn value(format: &Format, text: &str) -> String {
    match text.parse::<Timestamp>() {
        Ok(moment) => format.date_medium(moment),
        Err(_) => text.to_owned(),
    }
}

/// What a trait of Segment's specification is called; the client's own traits keep their names.
pub(crate) fn label(m: Messages, name: &str) -> Option<&'static str> {
    Some(match name {
        "firstName" => m.profiles_trait_first_name(),
        "lastName" => m.profiles_trait_last_name(),
        "name" => m.profiles_trait_name(),
        "email" => m.profiles_trait_email(),
        "phone" => m.profiles_trait_phone(),
        "language" => m.profiles_trait_language(),
        "address.city" => m.profiles_trait_city(),
        "address.postalCode" => m.profiles_trait_postal_code(),
        "address.country" => m.profiles_trait_country(),
        "address.street" => m.profiles_trait_street(),
        "address.state" => m.profiles_trait_state(),
        "createdAt" => m.profiles_trait_created_at(),
        "birthday" => m.profiles_trait_birthday(),
        "age" => m.profiles_trait_age(),
        "gender" => m.profiles_trait_gender(),
        "company" | "company.name" => m.profiles_trait_company(),
        "title" => m.profiles_trait_title(),
        "username" => m.profiles_trait_username(),
        "website" => m.profiles_trait_website(),
        "description" => m.profiles_trait_description(),
        "avatar" => m.profiles_trait_avatar(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;

    #[test]
    fn every_expected_trait_has_a_word() {
        let m = Messages::new(Language::French);
        assert!(EXPECTED_TRAITS.iter().all(|name| label(m, name).is_some()));
        assert_eq!(label(m, "loyalty_tier"), None);
    }

    #[test]
    fn moments_are_shown_as_dates_and_numbers_are_not() {
        let format = Format::in_zone_named(Language::English, "Europe/London");
        let shown = |text: &str| value(&format, text);
        assert_eq!(shown("2024-03-14T08:00:00.000Z"), "14 Mar 2024");
        for plain in ["2024", "44000", "Nantes", "2024-03-14"] {
            assert_eq!(shown(plain), plain);
        }
    }
}
