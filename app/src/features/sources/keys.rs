//! The write keys of a source: seeing them, making another, revoking one.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::ids::{SourceId, WriteKeyId};
use islands::CopyValue;
use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;
use serde::Deserialize;
use services::sources::{SourceDetails, WriteKeyRow};
use ui::{Badge, Button, Column, DataTable, IconName, Notice, PostForm, Section, Subhead, Tone, Variant};

use super::source_path;
use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, count};

/// Characters that tell one key from another: all keys of a workspace begin alike.
const END: usize = 6;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct KeyForm {
    action: String,
    key: String,
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
    FormData(form): FormData<KeyForm>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let done = match form.action.as_str() {
        "create_key" => {
            state.services.create_write_key(&inside.visit, source).await?;
            Flash::KeyCreated
        }
        "revoke_key" => {
            let key = WriteKeyId::parse(&form.key).ok_or(PageError::Show(ErrorKind::NotFound))?;
            state
                .services
                .revoke_write_key(&inside.visit, source, key)
                .await?;
            Flash::KeyRevoked
        }
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    Ok(inside.page.redirect(&source_path(&inside, source), Some(done)))
}

/// The newest key that is live.
pub(super) fn live(keys: &[WriteKeyRow]) -> Option<&WriteKeyRow> {
    keys.iter().find(|key| key.revoked_at.is_none())
}

/// The section with the keys, and what may be done with them.
pub(super) fn section(inside: &InWorkspace, details: &SourceDetails) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let action = source_path(inside, details.source.source);
    let live = count(details.keys.iter().filter(|key| key.revoked_at.is_none()).count());
    let mut columns = vec![
        Column::new(m.sources_keys_key()),
        Column::new(m.sources_keys_made()),
        Column::new(m.sources_keys_used()),
        Column::new(m.sources_keys_state()),
    ];
    if details.may_manage {
        columns.push(Column::new(m.sources_keys_action()).hidden());
    }
    let rows = details
        .keys
        .iter()
        .map(|key| {
            let revoke = details.may_manage.then(|| {
                view! { <td>{key.revoked_at.is_none().then(|| revoke(inside, &action, key, live == 1))}</td> }
            });
            view! { <tr>{cells(inside, key)}{revoke}</tr> }
        })
        .collect_view();
    let rotate = details
        .may_manage
        .then(|| rotate(inside, action.clone(), live > 0));
    view! {
        <Section id="keys" title=m.sources_keys_title() note=m.sources_keys_live(live, &format.number(live))>
            <div class="m-stack">
                <DataTable caption=m.sources_keys_caption() columns=columns stack=true>{rows}</DataTable>
                <Notice>
                    <p><b>{m.sources_key_public()}</b> " " {m.sources_key_public_why()}</p>
                </Notice>
                {rotate}
            </div>
        </Section>
    }
    .into_any()
}

fn cells(inside: &InWorkspace, key: &WriteKeyRow) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let used = match key.last_used_at {
        Some(used) => {
            let now = inside.page.state.services.now();
            view! { <time datetime=used.to_string()>{format.relative(used, now)}</time> }.into_any()
        }
        None => view! { <span class="m-faint">{m.sources_key_never()}</span> }.into_any(),
    };
    let (text, state) = match key.revoked_at {
        None => (
            view! {
                <CopyValue
                    text=key.key.clone()
                    label=m.sources_key_copy().to_owned()
                    copied=m.sources_key_copy_done().to_owned()
                />
            }
            .into_any(),
            view! { <Badge label=m.sources_key_live() tone=Tone::Good icon=IconName::Check /> }.into_any(),
        ),
        Some(revoked) => (
            // Nothing to copy: it opens nothing any more.
            view! { <code class="m-key" translate="no" dir="ltr">{key.key.clone()}</code> }.into_any(),
            view! {
                <Badge label=m.sources_key_revoked(&format.date_medium(revoked)) icon=IconName::CircleMinus />
            }
            .into_any(),
        ),
    };
    view! {
        <th scope="row">{text}</th>
        <td data-label=m.sources_keys_made()>
            <time datetime=key.created_at.to_string()>{format.date_medium(key.created_at)}</time>
        </td>
        <td data-label=m.sources_keys_used()>{used}</td>
        <td data-label=m.sources_keys_state()>{state}</td>
    }
    .into_any()
}

/// Asks before revoking: the button is inside what the first press opens.
fn revoke(inside: &InWorkspace, action: &str, key: &WriteKeyRow, last: bool) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let now = inside.page.state.services.now();
    let named = m.sources_key_revoke_named(end(&key.key));
    let hidden = vec![
        ("action".to_owned(), "revoke_key".to_owned()),
        ("key".to_owned(), key.id.to_string()),
    ];
    view! {
        <details class="m-confirm">
            <summary class="m-button m-button--s">
                <span aria-hidden="true">{m.sources_keys_action()}</span>
                <span class="m-hidden">{named}</span>
            </summary>
            <div class="m-confirm__body">
                <p>{m.sources_key_revoke_what()}</p>
                {still_used(key, now).map(|used| {
                    view! { <p><b>{m.sources_key_revoke_used(&format.relative(used, now))}</b></p> }
                })}
                {last.then(|| view! { <p><b>{m.sources_key_revoke_last()}</b></p> })}
                <PostForm action=action.to_owned() hidden=hidden>
                    <Button variant=Variant::Danger small=true>{m.sources_key_revoke_confirm()}</Button>
                </PostForm>
            </div>
        </details>
    }
    .into_any()
}

/// When the key was last used, if that was lately enough to think that something still sends with it.
fn still_used(key: &WriteKeyRow, now: Timestamp) -> Option<Timestamp> {
    key.last_used_at
        .filter(|used| now.duration_since(*used) < SignedDuration::from_hours(24))
}

/// How a key is changed without a gap, and the button that begins it.
fn rotate(inside: &InWorkspace, action: String, has_one: bool) -> AnyView {
    let m = inside.page.messages;
    let label = if has_one {
        m.sources_key_create()
    } else {
        m.sources_key_create_first()
    };
    let steps = has_one.then(|| {
        view! {
            <Subhead>{m.sources_rotate_title()}</Subhead>
            <ol>
                <li>{m.sources_rotate_make()}</li>
                <li>{m.sources_rotate_deploy()}</li>
                <li>{m.sources_rotate_watch()}</li>
                <li>{m.sources_rotate_revoke()}</li>
            </ol>
        }
    });
    view! {
        <div class="m-stack m-stack--close">
            {steps}
            <PostForm action=action hidden=vec![("action".into(), "create_key".into())]>
                <Button icon=IconName::KeyRound>{label}</Button>
            </PostForm>
        </div>
    }
    .into_any()
}

/// The last characters of a key, which tell it from the others.
fn end(key: &str) -> &str {
    key.char_indices()
        .rev()
        .nth(END - 1)
        .and_then(|(at, _)| key.get(at..))
        .unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str, revoked: bool) -> WriteKeyRow {
        WriteKeyRow {
            id: WriteKeyId::from_uuid(uuid::Uuid::nil()),
            key: text.to_owned(),
            created_at: Timestamp::UNIX_EPOCH,
            revoked_at: revoked.then_some(Timestamp::UNIX_EPOCH),
            last_used_at: None,
        }
    }

    #[test]
    fn the_newest_live_key_is_shown_in_snippets() {
        let keys = [
            key("mw_newest", true),
            key("mw_second", false),
            key("mw_first", false),
        ];
        assert_eq!(live(&keys).unwrap().key, "mw_second");
        assert!(live(&keys[..1]).is_none());
    }

    #[test]
    fn a_key_used_within_a_day_is_still_used() {
        let now: Timestamp = "2026-11-21T09:41:00Z".parse().unwrap();
        let mut used = key("mw_a", false);
        assert_eq!(still_used(&used, now), None);
        used.last_used_at = Some(now - SignedDuration::from_hours(23));
        assert!(still_used(&used, now).is_some());
        used.last_used_at = Some(now - SignedDuration::from_hours(24));
        assert_eq!(still_used(&used, now), None);
    }

    #[test]
    fn keys_are_told_apart_by_their_end() {
        assert_eq!(end("mw_abcdefghij"), "efghij");
        assert_eq!(end("mw_"), "mw_");
    }
}
