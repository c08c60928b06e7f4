//! One person and what happened to them.

use domain::access::Capability;
use domain::account::Language;
use domain::ids::ProfileId;
use domain::quality::Freshness;
use store::profiles::{Before, OpenCase, ProfileDetails, TimelineEvent, get, timeline};
use store::quality::declared;
use store::signals::{StandingRow, standing_of};

use crate::access::Visit;
use crate::{Services, UseError};

/// Events a page of the timeline.
pub const TIMELINE_ROWS: u32 = 40;

/// A person, a page of their timeline, and the case for which they are shown.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// The person.
    pub profile: ProfileDetails,
    /// Events, the latest first.
    pub events: Vec<TimelineEvent>,
    /// Where the next page of the timeline begins; none when this is the last.
    pub next: Option<Before>,
    /// The case; none when the visitor's grant needs none.
    pub case: Option<OpenCase>,
    /// Where they stand with each purpose in force.
    pub standing: Vec<StandingRow>,
    /// How long values count, where the workspace declared it.
    pub declared: Vec<(String, Freshness)>,
}

impl PersonView {
    /// How long values of a trait count.
    #[must_use]
    pub fn freshness(&self, name: &str) -> Freshness {
        let said = self.declared.iter().find(|(declared, _)| declared == name);
        said.map_or_else(|| Freshness::default_of(name), |(_, freshness)| *freshness)
    }
}

impl Services {
    /// A person of the workspace.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such person; [`UseError::CaseRequired`] when no case is open.
    pub async fn person(
        &self,
        visit: &Visit,
        profile: ProfileId,
        before: Option<Before>,
        language: Language,
    ) -> Result<PersonView, UseError> {
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let mut tx = self.database.read(scope).await?;
        let case = self.around(&mut tx, visit, needs_case).await?;
        let profile = get(&mut tx, profile).await?.ok_or(UseError::NotFound)?;
        let mut ids = vec![profile.profile];
        ids.extend(profile.merged.iter().map(|(id, _)| *id));
        let span = (profile.first_seen_at, profile.last_seen_at);
        let mut events = timeline(&mut tx, &ids, span, before, TIMELINE_ROWS + 1).await?;
        let declared = declared(&mut tx).await?;
        let standing = standing_of(&mut tx, profile.profile, language, self.now()).await?;
        tx.finish().await?;
        let shown = usize::try_from(TIMELINE_ROWS).unwrap_or(usize::MAX);
        let more = events.len() > shown;
        events.truncate(shown);
        let last = events.last().filter(|_| more);
        let next = last.map(|event| Before {
            occurred_at: event.occurred_at,
            event: event.event,
        });
        Ok(PersonView {
            profile,
            events,
            next,
            case,
            standing,
            declared,
        })
    }
}
