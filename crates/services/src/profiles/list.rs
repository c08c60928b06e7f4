//! The list of people.

use domain::access::Capability;
use domain::profiles::{Direction, PageNumber, ProfileOrder, search_words};
use jiff::SignedDuration;
use store::WorkspaceTx;
use store::profiles::{OpenCase, ProfileFilter, ProfilePage, open_case_of, page};
use store::requests::counts_and_case;

use crate::access::Visit;
use crate::{Services, UseError};

/// What is asked of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// The search, as typed.
    pub search: String,
    /// Only people seen in so many days.
    pub seen_days: Option<u16>,
    /// Only people with a name or an address (`true`), or only those without.
    pub named: Option<bool>,
    /// What the list is ordered by.
    pub order: ProfileOrder,
    /// Which end comes first.
    pub direction: Direction,
    /// Which page.
    pub page: PageNumber,
}

/// A page of the list, with the case for which it is shown.
#[derive(Debug, Clone)]
pub struct PeopleList {
    /// The people.
    pub page: ProfilePage,
    /// The case; none when the visitor's grant needs none.
    pub case: Option<OpenCase>,
}

impl Services {
    /// A page of the list of people.
    ///
    /// # Errors
    /// [`UseError::CaseRequired`] when the grant needs a case and none is open.
    pub async fn people(&self, visit: &Visit, query: &ListQuery) -> Result<PeopleList, UseError> {
        let (scope, needs_case) = visit.require_with_case(Capability::ViewProfiles)?;
        let now = self.now();
        let since = |days: u16| {
            now.checked_sub(SignedDuration::from_hours(24 * i64::from(days)))
                .unwrap_or(now)
        };
        let filter = ProfileFilter {
            words: search_words(&query.search),
            seen_since: query.seen_days.map(since),
            named: query.named,
            order: query.order,
            direction: query.direction,
            page: query.page,
        };
        let mut tx = self.database.read(scope).await?;
        let case = self.around(&mut tx, visit, needs_case).await?;
        let page = page(&mut tx, &filter).await?;
        tx.finish().await?;
        Ok(PeopleList { page, case })
    }

    /// Counts what the menu counts, and shows the open case, as [`Self::case_in`] does: in one journey where both are asked.
    pub(crate) async fn around<Mode>(
        &self,
        tx: &mut WorkspaceTx<'_, Mode>,
        visit: &Visit,
        needs_case: bool,
    ) -> Result<Option<OpenCase>, UseError> {
        if !(needs_case && visit.may(Capability::CountRequests)) {
            self.count_waiting(tx, visit).await?;
            return self.case_in(tx, visit, needs_case).await;
        }
        let (counts, case) = counts_and_case(tx, visit.visitor.account.account, self.now()).await?;
        visit.counted(counts);
        case.map(Some).ok_or(UseError::CaseRequired)
    }

    /// Shows the open case inside the transaction that reads people, so that both are true at once.
    pub(crate) async fn case_in<Mode>(
        &self,
        tx: &mut WorkspaceTx<'_, Mode>,
        visit: &Visit,
        needs_case: bool,
    ) -> Result<Option<OpenCase>, UseError> {
        if !needs_case {
            return Ok(None);
        }
        let case = open_case_of(tx, visit.visitor.account.account, self.now()).await?;
        case.map(Some).ok_or(UseError::CaseRequired)
    }
}
