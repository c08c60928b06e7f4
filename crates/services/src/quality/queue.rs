//! Doubtful values that wait for somebody.

use domain::access::Capability;
use domain::ids::ProfileId;
use domain::quality::{FieldKind, mask};
use jiff::Timestamp;
use store::WorkspaceTx;
use store::profiles::open_case_of;
use store::quality::{Decision, Doubt, Group, ItemKey, decisions, doubts, group, groups};

use crate::access::Visit;
use crate::{Services, UseError};

/// Values a page.
pub const ITEMS: i64 = 50;

/// Decisions that are shown, to be taken back.
const DECISIONS: i64 = 12;

/// What waits, by pattern, and what was decided lately.
#[derive(Debug, Clone)]
pub struct Queue {
    /// The groups, those with a suggestion first.
    pub groups: Vec<Group>,
    /// The latest decisions, the last first.
    pub decisions: Vec<Decision>,
}

/// A doubtful value, as the visitor may see it.
#[derive(Debug, Clone)]
pub struct DoubtView {
    /// Whose and from where.
    pub key: ItemKey,
    /// The person, for those who may open them.
    pub person: Option<ProfileId>,
    /// The name of the source.
    pub source: String,
    /// What was sent: masked, unless a case is open.
    pub sent: String,
    /// What could be meant, likewise.
    pub suggestion: Option<String>,
    /// When it was true.
    pub observed_at: Timestamp,
}

/// A group, and a page of its values.
#[derive(Debug, Clone)]
pub struct GroupView {
    /// The group.
    pub group: Group,
    /// Values of it.
    pub doubts: Vec<DoubtView>,
    /// Where the next page begins.
    pub next: Option<ItemKey>,
    /// Whether values are shown whole: a case is open.
    pub whole: bool,
    /// Whether the visitor could open one.
    pub may_open: bool,
    /// Whether one value can be typed for all: those that people share, such as a country or the domain of an address.
    pub shared: bool,
}

impl Services {
    /// What waits for somebody.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to mend data.
    pub async fn doubt_queue(&self, visit: &Visit) -> Result<Queue, UseError> {
        let scope = visit.require(Capability::MendData)?;
        let mut tx = self.database.read(scope).await?;
        let groups = groups(&mut tx).await?;
        let decisions = decisions(&mut tx, DECISIONS).await?;
        tx.finish().await?;
        Ok(Queue { groups, decisions })
    }

    /// A group, and the values after one of it.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when nothing waits under that key.
    pub async fn doubt_group(
        &self,
        visit: &Visit,
        key: &str,
        after: Option<ItemKey>,
    ) -> Result<GroupView, UseError> {
        let scope = visit.require(Capability::MendData)?;
        let key = checked(key)?;
        let mut tx = self.database.read(scope).await?;
        let group = group(&mut tx, key).await?.ok_or(UseError::NotFound)?;
        let whole = self.sees_whole(&mut tx, visit).await?;
        let mut found = doubts(&mut tx, key, after, None, ITEMS + 1).await?;
        tx.finish().await?;
        let shown = usize::try_from(ITEMS).unwrap_or(usize::MAX);
        let more = found.len() > shown;
        found.truncate(shown);
        let next = found.last().filter(|_| more).map(|last| last.key);
        let shared = shared(&group.name);
        Ok(GroupView {
            doubts: found.into_iter().map(|doubt| shown_to(doubt, whole)).collect(),
            group,
            next,
            whole,
            may_open: visit.may(Capability::ViewProfiles),
            shared,
        })
    }

    /// Whether the visitor may see people's values now.
    pub(super) async fn sees_whole<Mode>(
        &self,
        tx: &mut WorkspaceTx<'_, Mode>,
        visit: &Visit,
    ) -> Result<bool, UseError> {
        match visit.require_with_case(Capability::ViewProfiles) {
            Err(_) => Ok(false),
            Ok((_, false)) => Ok(true),
            Ok((_, true)) => Ok(open_case_of(tx, visit.visitor.account.account, self.now())
                .await?
                .is_some()),
        }
    }
}

/// A key as groups have it; nothing waits under any other.
pub(super) fn checked(key: &str) -> Result<&str, UseError> {
    let shape = key.len() == 16 && key.bytes().all(|digit| digit.is_ascii_hexdigit());
    if shape { Ok(key) } else { Err(UseError::NotFound) }
}

/// Whether a value of the field is one that many have.
pub(super) fn shared(name: &str) -> bool {
    matches!(
        FieldKind::of(name),
        FieldKind::Email | FieldKind::Country | FieldKind::City | FieldKind::Language | FieldKind::Currency
    )
}

fn shown_to(doubt: Doubt, whole: bool) -> DoubtView {
    let sent = doubt.original.unwrap_or(doubt.value);
    let show = |text: String| if whole { text } else { mask(&doubt.name, &text) };
    DoubtView {
        person: whole.then_some(doubt.key.profile),
        key: doubt.key,
        source: doubt.source,
        sent: show(sent),
        suggestion: doubt.suggestion.map(show),
        observed_at: doubt.observed_at,
    }
}
