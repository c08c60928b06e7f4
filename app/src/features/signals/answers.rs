//! Answers by where and in which language they were given, when they are taken back, and who can be reached.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Language;
use domain::consent::choice::Origin;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::signals::{ConsentFigures, PurposeFigures};
use ui::{Column, DataTable, Datum, HeatMap, HeatRow, Section};

use super::few::{people, share};
use super::words::{origin_name, purpose_name, status_name};
use crate::page::InWorkspace;

type Answers = BTreeMap<String, (i64, i64)>;

/// Shares of yes by where it was said.
pub(super) fn by_origin(inside: &InWorkspace, found: &ConsentFigures, format: &Format) -> AnyView {
    let m = inside.page.messages;
    let name = |word: &str| {
        Origin::parse(word).map_or_else(|| word.to_owned(), |origin| origin_name(origin, m).to_owned())
    };
    let table = table(
        inside,
        found,
        format,
        m.signals_origin_caption(),
        |of| &of.by_origin,
        name,
    );
    let what = super::definitions::link("origins", m.signals_origin_title(), m);
    view! { <Section id="origins" title=m.signals_origin_title() more=what>{table}</Section> }.into_any()
}

/// Shares of yes by language.
pub(super) fn by_language(inside: &InWorkspace, found: &ConsentFigures, format: &Format) -> AnyView {
    let m = inside.page.messages;
    let name = |tag: &str| {
        Language::parse(tag).map_or_else(|| tag.to_owned(), |language| language.own_name().to_owned())
    };
    let table = table(
        inside,
        found,
        format,
        m.signals_language_caption(),
        |of| &of.by_language,
        name,
    );
    let what = super::definitions::link("languages", m.signals_language_title(), m);
    view! { <Section id="languages" title=m.signals_language_title() more=what>{table}</Section> }.into_any()
}

fn table(
    inside: &InWorkspace,
    found: &ConsentFigures,
    format: &Format,
    caption: &str,
    answers: impl Fn(&PurposeFigures) -> &Answers,
    name: impl Fn(&str) -> String,
) -> AnyView {
    let m = inside.page.messages;
    let groups: BTreeSet<&String> = found.asked.iter().flat_map(|of| answers(of).keys()).collect();
    if groups.is_empty() {
        return view! { <p class="m-soft">{m.signals_too_few()}</p> }.into_any();
    }
    let mut columns = vec![Column::new(m.signals_purposes_purpose())];
    let names: Vec<String> = groups.iter().map(|group| name(group)).collect();
    columns.extend(names.iter().map(Column::number));
    let rows = found
        .asked
        .iter()
        .map(|of| {
            let cells = groups
                .iter()
                .zip(&names)
                .map(|(group, name)| {
                    let (yes, no) = answers(of).get(*group).copied().unwrap_or_default();
                    let shown = share(yes, no).map_or_else(
                        || m.signals_too_few().to_owned(),
                        |share| format.percent(share, 0),
                    );
                    view! { <td class="m-num" data-label=name.clone()>{shown}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{purpose_name(&of.purpose, inside.page.language)}</th>{cells}</tr> }
        })
        .collect_view();
    view! { <DataTable caption=caption columns=columns stack=true>{rows}</DataTable> }.into_any()
}

/// Who can be reached for each purpose, and where everybody stands.
pub(super) fn reach(inside: &InWorkspace, found: &ConsentFigures, format: &Format) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.signals_purposes_purpose()),
        Column::number(m.signals_reach_people()),
        Column::number(m.signals_reach_share()),
        Column::new(m.signals_reach_rows()),
    ];
    let rows = found
        .asked
        .iter()
        .map(|of| {
            let reached = of.reachable.unwrap_or(0);
            let part = share(reached, found.everybody - reached).map_or_else(
                || m.signals_too_few().to_owned(),
                |share| format.percent(share, 1),
            );
            let name = purpose_name(&of.purpose, inside.page.language);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="m-num" data-label=m.signals_reach_people()>{people(reached, m, format)}</td>
                    <td class="m-num" data-label=m.signals_reach_share()>{part}</td>
                    <td data-label=m.signals_reach_rows()>{standing(inside, found, of, m, format)}</td>
                </tr>
            }
        })
        .collect_view();
    let what = super::definitions::link("reach", m.signals_reach_people(), m);
    view! {
        <Section
            id="reach"
            title=m.signals_reach_title()
            note=m.signals_reach_note(&people(found.everybody, m, format))
            more=what
        >
            <DataTable caption=m.signals_reach_caption() columns=columns stack=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}

/// Where people stand, each number with the way to its rows for whoever may see people.
fn standing(
    inside: &InWorkspace,
    found: &ConsentFigures,
    of: &PurposeFigures,
    m: Messages,
    format: &Format,
) -> AnyView {
    let parts = of
        .standing
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(status, count)| {
            let words = format!("{} {}", status_name(status, m), people(*count, m, format));
            if found.may_see_people {
                let href = format!(
                    "{}/people?purpose={}&status={status}",
                    super::dashboard_path(inside),
                    of.purpose.key()
                );
                view! { <li><a href=href>{words}</a></li> }.into_any()
            } else {
                view! { <li>{words}</li> }.into_any()
            }
        })
        .collect_view();
    view! { <ul class="m-stack m-stack--close" role="list">{parts}</ul> }.into_any()
}

/// When people take something back.
pub(super) fn withdrawals(found: &ConsentFigures, m: Messages, format: &Format) -> AnyView {
    let days = [
        m.signals_day_monday(),
        m.signals_day_tuesday(),
        m.signals_day_wednesday(),
        m.signals_day_thursday(),
        m.signals_day_friday(),
        m.signals_day_saturday(),
        m.signals_day_sunday(),
    ];
    let total: i64 = found.withdrawals.iter().map(|cell| cell.people).sum();
    let rows = if total < services::signals::FEWEST_PEOPLE {
        Vec::new()
    } else {
        (1..=7_i8)
            .zip(days)
            .map(|(day, label)| HeatRow {
                label: label.to_owned(),
                data: (0..12_i8)
                    .map(|slot| {
                        let cell = found
                            .withdrawals
                            .iter()
                            .find(|cell| cell.day == day && cell.hour == slot * 2);
                        let count = cell.map_or(0, |cell| cell.people);
                        Datum::new(crate::page::float(count), shade(count, m, format))
                    })
                    .collect(),
            })
            .collect()
    };
    let hours = (0..12)
        .map(|slot| m.signals_hour(&format.number(slot * 2)))
        .collect();
    view! {
        <HeatMap
            title=m.signals_withdrawals_chart()
            unit=m.signals_withdrawals_unit()
            say=m.signals_withdrawals_say()
            caption=m.signals_withdrawals_caption()
            columns=hours
            rows=rows
            empty=m.signals_withdrawals_none()
        />
    }
    .into_any()
}

/// A cell of the heat map, where there is little room.
fn shade(count: i64, m: Messages, format: &Format) -> String {
    if super::few::enough(count) {
        format.number(count)
    } else {
        m.signals_few_short(&format.number(services::signals::FEWEST_PEOPLE))
    }
}
