//! The values of a group: chosen by their boxes, or mended one by one.

use domain::quality::FieldKind;
use leptos::prelude::*;
use services::quality::{DoubtView, GroupView};
use ui::{Button, Column, DataTable, Field, FieldWidth, IconName, MoreLink, Section};

use super::group::{Typed, item};
use super::group_path;
use crate::form::FormErrors;
use crate::page::InWorkspace;

/// The id of the form that the boxes belong to.
const CHOSEN: &str = "chosen";

/// The section.
pub(super) fn view(
    inside: &InWorkspace,
    group: &GroupView,
    typed: &Typed,
    errors: &FormErrors,
    now: jiff::Timestamp,
) -> AnyView {
    let m = inside.page.messages;
    let mut columns = vec![
        Column::new(m.quality_group_choose()).hidden().class("m-tight"),
        Column::new(m.quality_group_sent()),
    ];
    if group.group.suggested {
        columns.push(Column::new(m.quality_group_meant()));
    }
    columns.extend([
        Column::new(m.quality_group_source()),
        Column::new(m.quality_group_when()),
        Column::actions(m.quality_group_edit()),
    ]);
    let rows = group
        .doubts
        .iter()
        .enumerate()
        .map(|(place, doubt)| row(inside, group, doubt, place, typed, errors, now))
        .collect_view();
    let accept = group.group.suggested.then(|| {
        view! {
            <button class="m-button" type="submit" name="action" value="accept">{m.quality_group_accept()}</button>
        }
    });
    let next = group.next.map(|key| {
        let href = format!("{}?after={}", group_path(inside, &group.group.key), item(key));
        view! { <MoreLink href=href>{m.quality_group_next()}</MoreLink> }
    });
    let after = typed
        .after
        .map(|key| view! { <input type="hidden" name="after" value=item(key) /> });
    let action = group_path(inside, &group.group.key);
    view! {
        <Section id="values" title=m.quality_group_chosen()>
            <div class="m-stack">
                <DataTable caption=m.quality_group_caption() columns=columns stack=true middle=true>
                    {rows}
                </DataTable>
                <form id=CHOSEN class="m-cluster" method="post" action=action>
                    <input type="hidden" name="scope" value="chosen" />
                    {after}
                    {accept}
                    <button class="m-button" type="submit" name="action" value="reject">
                        {m.quality_group_reject()}
                    </button>
                </form>
                {next}
            </div>
        </Section>
    }
    .into_any()
}

fn row(
    inside: &InWorkspace,
    group: &GroupView,
    doubt: &DoubtView,
    place: usize,
    typed: &Typed,
    errors: &FormErrors,
    now: jiff::Timestamp,
) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let person = doubt.person.map(|person| {
        let href = format!("/w/{}/profiles/{person}", inside.visit.workspace().slug);
        view! { <small><a href=href>{m.quality_group_person()}</a></small> }
    });
    let meant = doubt.suggestion.clone().map(|suggestion| {
        view! { <td class="m-trait m-wide" data-label=m.quality_group_meant()><bdi>{suggestion}</bdi></td> }
    });
    let id = format!("item-{place}");
    view! {
        <tr>
            <td class="m-tight">
                <label class="m-box" for=id.clone()>
                    <input class="m-box__input" id=id.clone() type="checkbox" name="item" value=item(doubt.key) form=CHOSEN />
                    <span class="m-hidden">{m.quality_group_choose_named(&doubt.sent)}</span>
                </label>
            </td>
            <th scope="row" class="m-trait"><bdi>{doubt.sent.clone()}</bdi>{person}</th>
            {meant}
            <td data-label=m.quality_group_source()><span class="m-soft"><bdi>{doubt.source.clone()}</bdi></span></td>
            <td data-label=m.quality_group_when()>
                <span class="m-faint">{format.relative(doubt.observed_at, now)}</span>
            </td>
            <td class="m-wide">{edit(inside, group, doubt, place, typed, errors)}</td>
        </tr>
    }
    .into_any()
}

/// The form of one value, inside what the first press opens.
fn edit(
    inside: &InWorkspace,
    group: &GroupView,
    doubt: &DoubtView,
    place: usize,
    typed: &Typed,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    let email = FieldKind::of(&group.group.name) == FieldKind::Email;
    // Whoever does not see what stands before the @ need not type it.
    let domain = email && !group.whole && doubt.sent.contains('@');
    let label = if domain {
        m.quality_group_new_domain()
    } else {
        m.quality_group_new()
    };
    let mine = typed.one.as_ref().filter(|(key, _)| *key == doubt.key);
    let suggested = doubt.suggestion.as_deref().and_then(|suggestion| {
        if group.whole {
            Some(suggestion.to_owned())
        } else {
            suggestion
                .rsplit_once('@')
                .filter(|_| domain)
                .map(|(_, domain)| domain.to_owned())
        }
    });
    let value = mine
        .map(|(_, text)| text.clone())
        .or(suggested)
        .unwrap_or_default();
    let error = mine.and_then(|_| errors.get("value-one"));
    // The summary leads to the field that is wrong.
    let id = if mine.is_some() {
        "value-one".to_owned()
    } else {
        format!("value-{place}")
    };
    let after = typed
        .after
        .map(|key| view! { <input type="hidden" name="after" value=item(key) /> });
    view! {
        <details class="m-confirm" open=mine.is_some()>
            <summary class="m-button m-button--s">
                <span aria-hidden="true">{m.quality_group_edit()}</span>
                <span class="m-hidden">{m.quality_group_edit_named(&doubt.sent)}</span>
            </summary>
            <form class="m-confirm__body" method="post" action=group_path(inside, &group.group.key) novalidate>
                <input type="hidden" name="action" value="edit" />
                <input type="hidden" name="scope" value="one" />
                <input type="hidden" name="item" value=item(doubt.key) />
                {after}
                <Field
                    name="value"
                    id=id
                    label=label
                    width=FieldWidth::Medium
                    autocomplete="off"
                    value=value
                    error=error
                    error_prefix=m.shared_error_prefix()
                />
                <Button small=true icon=IconName::Check>{m.quality_group_save()}</Button>
            </form>
        </details>
    }
    .into_any()
}
