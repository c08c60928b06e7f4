//! The address of the site: leads to where the reader works.

use axum::response::Response;
use services::access::Visitor;

use crate::page::SignedIn;

pub(super) async fn show(signed_in: SignedIn) -> Response {
    signed_in.page.redirect(&first_page(&signed_in.visitor), None)
}

/// The only workspace when there is one; else the list, or the platform for an admin who has none.
fn first_page(visitor: &Visitor) -> String {
    match visitor.choices.as_slice() {
        [only] if visitor.choice_count == 1 => format!("/w/{}", only.slug),
        [] if visitor.account.platform_admin => "/admin".to_owned(),
        _ => "/workspaces".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::{Theme, TimeZoneName};
    use domain::ids::AccountId;
    use services::access::{AccountFacts, WorkspaceChoice};

    fn visitor(slugs: &[&str], platform_admin: bool) -> Visitor {
        let account = AccountFacts {
            account: AccountId::parse("00000000-0000-7000-8000-000000000001").unwrap(),
            name: "Claire Deschamps".to_owned(),
            email: "claire@exemple.fr".to_owned(),
            language: None,
            theme: Theme::System,
            time_zone: TimeZoneName::parse("Europe/Paris").unwrap(),
            platform_admin,
        };
        let choice = |slug: &&str| WorkspaceChoice {
            slug: (*slug).to_owned(),
            name: String::new(),
            sector: String::new(),
            organisation: String::new(),
        };
        let choices: Vec<_> = slugs.iter().map(choice).collect();
        Visitor {
            account,
            choice_count: i64::try_from(choices.len()).unwrap(),
            choices,
        }
    }

    #[test]
    fn one_workspace_is_entered_and_several_are_offered() {
        assert_eq!(first_page(&visitor(&["basile"], false)), "/w/basile");
        assert_eq!(first_page(&visitor(&["basile"], true)), "/w/basile");
        assert_eq!(first_page(&visitor(&["basile", "lumiere"], false)), "/workspaces");
    }

    #[test]
    fn without_a_workspace_an_admin_sees_the_platform_and_others_what_to_do() {
        assert_eq!(first_page(&visitor(&[], true)), "/admin");
        assert_eq!(first_page(&visitor(&[], false)), "/workspaces");
    }
}
