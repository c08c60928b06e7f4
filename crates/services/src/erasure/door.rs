//! What comes in about people who were erased is turned away.

use std::collections::HashSet;

use domain::collect::Message;
use domain::quality::{FieldKind, normalise};
use store::WorkspaceTx;
use store::erasure::is_anybody_suppressed;
use store::sources::ProvenSource;

use super::fingerprints::plain_address;
use crate::{Services, StoreError};

/// What is done with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Screened {
    /// It comes in.
    In,
    /// It comes in without the id of the browser, which was used by somebody who is gone.
    WithoutBrowser,
    /// It is about somebody who is gone.
    Away,
}

/// Screens messages, in a transaction that holds the door. Nearly always nobody is suppressed, and this costs one look.
///
/// A message is about the person whose id or address it carries; if it carries none, about whoever used the browser. A
/// browser is shared: what others do there comes in, without its id.
pub(crate) async fn screen(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    messages: &[(&ProvenSource, &Message)],
) -> Result<Option<Vec<Screened>>, StoreError> {
    if messages.is_empty() || !is_anybody_suppressed(tx).await? {
        return Ok(None);
    }
    let named: Vec<Named> = messages
        .iter()
        .map(|(source, message)| Named::of(services, source, message))
        .collect();
    let asked: HashSet<&Vec<u8>> = named
        .iter()
        .flat_map(|named| named.people.iter().chain(&named.browsers))
        .collect();
    let asked: Vec<Vec<u8>> = asked.into_iter().cloned().collect();
    let gone = store::imports::suppressed(tx, &asked).await?;
    if gone.is_empty() {
        return Ok(None);
    }
    Ok(Some(named.iter().map(|named| named.screened(&gone)).collect()))
}

/// Fingerprints of what a message names.
struct Named {
    people: Vec<Vec<u8>>,
    browsers: Vec<Vec<u8>>,
    has_user: bool,
}

impl Named {
    fn of(services: &Services, source: &ProvenSource, message: &Message) -> Self {
        let workspace = source.scope.workspace();
        let mut people: Vec<Vec<u8>> = message
            .user_id
            .iter()
            .map(|user| services.fingerprint(workspace, "user", user))
            .collect();
        for given in message.traits() {
            if FieldKind::of(&given.name) == FieldKind::Email {
                let kept = normalise(&given.name, &given.text, &source.conventions).value;
                let addresses: HashSet<String> = [&given.text, &kept].map(|text| plain_address(text)).into();
                people.extend(
                    addresses
                        .iter()
                        .map(|address| services.fingerprint(workspace, "email", address)),
                );
            }
        }
        let browsers = message.anonymous_id.iter().chain(&message.previous_id);
        // An alias may name the id that somebody had at the client.
        people.extend(
            message
                .previous_id
                .iter()
                .map(|previous| services.fingerprint(workspace, "user", previous)),
        );
        Self {
            people,
            browsers: browsers
                .map(|browser| services.fingerprint(workspace, "anonymous", browser))
                .collect(),
            has_user: message.user_id.is_some() && message.previous_id.is_none(),
        }
    }

    fn screened(&self, gone: &HashSet<Vec<u8>>) -> Screened {
        let any = |prints: &[Vec<u8>]| prints.iter().any(|print| gone.contains(print));
        if any(&self.people) {
            Screened::Away
        } else if !any(&self.browsers) {
            Screened::In
        } else if self.has_user {
            Screened::WithoutBrowser
        } else {
            Screened::Away
        }
    }
}
