//! The pages of people from rows that stand still: the floor that benchmarks measure the living pages against.

use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::{AccountId, ProfileId};
use domain::workspace::Slug;
use jiff::Timestamp;
use services::UseError;
use services::profiles::{ListQuery, PeopleList, PersonView};

use super::{ask, list, person};
use crate::AppState;
use crate::page::{InWorkspace, Page};

/// One list and one person, loaded once. What is left of a page is building and writing its view.
pub struct Still {
    inside: InWorkspace,
    ask: ListQuery,
    people: PeopleList,
    view: PersonView,
    now: Timestamp,
}

impl Still {
    /// Loads the first page of the list, and a person of it, as the account sees them.
    ///
    /// # Errors
    /// When the account may not see people, or has no case open.
    pub async fn load(
        state: &AppState,
        account: AccountId,
        slug: &Slug,
        who: ProfileId,
    ) -> Result<Self, UseError> {
        let visit = state.services.visit(account, slug).await?;
        let page = Page::from_headers(state, &HeaderMap::new(), &format!("/w/{slug}/profiles"), None);
        let page = page.for_account(&visit.visitor.account, Some(visit.workspace()));
        let inside = InWorkspace {
            page,
            visit,
            waiting: None,
        };
        let ask = ask::read(None);
        let people = state.services.people(&inside.visit, &ask).await?;
        let language = inside.page.language;
        let view = state.services.person(&inside.visit, who, None, language).await?;
        Ok(Self {
            inside,
            ask,
            people,
            view,
            now: state.services.now(),
        })
    }

    /// The list.
    #[must_use]
    pub fn list(&self) -> Response {
        list::answer(&self.inside, &self.ask, self.people.clone(), self.now)
    }

    /// The person.
    #[must_use]
    pub fn person(&self) -> Response {
        let path = format!("{}/{}", self.inside.page.here, self.view.profile.profile);
        person::answer(&self.inside, &self.view, path, None, self.now)
    }
}
