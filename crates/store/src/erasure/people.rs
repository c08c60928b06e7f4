//! Who is to be erased, and what they are known by.

use std::collections::BTreeSet;

use domain::quality::FieldKind;
use uuid::Uuid;

use crate::{Keeping, StoreError, WorkspaceTx};

/// What somebody is known by, in a workspace.
#[derive(Default)]
pub struct Known {
    /// Their profiles: the one that others were merged into, and those.
    pub profiles: Vec<Uuid>,
    /// Identifiers: kind (`user`, `anonymous`, `email`) and value.
    pub identifiers: BTreeSet<(String, String)>,
    /// Addresses and numbers that files, or sources that keep their keys, say of them, as they are and as they were sent.
    /// Not what anybody can say with the key of a site: somebody else's address would be kept out with them.
    pub addresses: BTreeSet<(FieldWord, String)>,
}

/// What an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldWord {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// The profiles of people, by the ones that others were merged into; locked until the transaction ends if `held`.
pub(super) async fn members(
    tx: &mut WorkspaceTx<'_, Keeping>,
    roots: &[Uuid],
    held: bool,
) -> Result<Vec<Uuid>, StoreError> {
    let workspace = tx.workspace();
    let statement = if held {
        "select profile_id from app.profile
        where workspace_id = $1 and (profile_id = any($2) or merged_into = any($2))
        order by profile_id
        for update"
    } else {
        "select profile_id from app.profile
        where workspace_id = $1 and (profile_id = any($2) or merged_into = any($2))
        order by profile_id"
    };
    Ok(sqlx::query_scalar(statement)
        .bind(workspace.uuid())
        .bind(roots)
        .fetch_all(tx.connection())
        .await?)
}

/// What the people with these profiles are known by.
pub(super) async fn known_by(
    tx: &mut WorkspaceTx<'_, Keeping>,
    profiles: &[Uuid],
) -> Result<Known, StoreError> {
    let workspace = tx.workspace();
    let identifiers: Vec<(String, String)> = sqlx::query_as(
        "select kind, value from app.identifier where workspace_id = $1 and profile_id = any($2)",
    )
    .bind(workspace.uuid())
    .bind(profiles)
    .fetch_all(tx.connection())
    .await?;
    let said: Vec<(String, String, Option<String>)> = sqlx::query_as(
        "select t.name, t.value, t.original
        from app.trait t
        join app.source s on s.workspace_id = $1 and s.source_id = t.source_id
        where t.workspace_id = $1 and t.profile_id = any($2) and app.is_proven(s.kind, t.import_id)",
    )
    .bind(workspace.uuid())
    .bind(profiles)
    .fetch_all(tx.connection())
    .await?;
    let addresses = said
        .into_iter()
        .filter_map(|(name, value, original)| {
            let word = match FieldKind::of(&name) {
                FieldKind::Email => FieldWord::Email,
                FieldKind::Phone => FieldWord::Phone,
                _ => return None,
            };
            Some([Some(value), original].map(|text| text.map(|text| (word, text))))
        })
        .flatten()
        .flatten()
        .collect();
    Ok(Known {
        profiles: profiles.to_vec(),
        identifiers: identifiers.into_iter().collect(),
        addresses,
    })
}

impl Known {
    /// Whether they are known by anything but the ids of browsers.
    #[must_use]
    pub fn is_somebody(&self) -> bool {
        !self.addresses.is_empty() || self.identifiers.iter().any(|(kind, _)| kind != "anonymous")
    }

    /// Every value, in lower case: for places that name nobody but may hold what somebody is known by.
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        let identifiers = self.identifiers.iter().map(|(_, value)| value);
        let addresses = self.addresses.iter().map(|(_, value)| value);
        let values: BTreeSet<String> = identifiers
            .chain(addresses)
            .map(|value| value.trim().to_lowercase())
            .filter(|value| !value.is_empty())
            .collect();
        // The debugger shows the beginning of an identifier.
        let shown: Vec<String> = self
            .identifiers
            .iter()
            .map(|(_, value)| domain::schema::short_identifier(value).to_lowercase())
            .collect();
        values.into_iter().chain(shown).collect()
    }
}
