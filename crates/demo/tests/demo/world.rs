//! The static description.

use std::collections::HashSet;

use demo::world;

#[test]
fn there_are_two_agencies_with_four_clients() {
    let clients: Vec<_> = crate::support::workspaces()
        .iter()
        .map(|workspace| workspace.slug)
        .collect();
    assert_eq!(
        clients,
        [
            "maison-lumiere",
            "librairie-basile",
            "fell-and-ridge",
            "musee-des-echos"
        ]
    );
    for organisation in world().organisations {
        let roles: Vec<_> = organisation.staff.iter().map(|person| person.role).collect();
        assert_eq!(roles, ["owner", "admin"]);
    }
}

#[test]
fn every_client_has_the_four_roles_under_reserved_domains() {
    let mut emails = HashSet::new();
    for workspace in crate::support::workspaces() {
        let roles: Vec<_> = workspace.staff.iter().map(|person| person.role).collect();
        assert_eq!(roles, ["manager", "marketer", "analyst", "privacy_officer"]);
        for person in workspace.staff {
            assert!(person.email.ends_with(".example"), "{}", person.email);
            emails.insert(person.email);
        }
    }
    assert_eq!(emails.len(), 16);
    assert!(emails.contains("claire.deschamps@atelier-nord.example"));
    assert!(emails.contains("samir.haddad@atelier-nord.example"));
}

#[test]
fn the_catalogues_hold_three_hundred_different_items() {
    let mut count = 0;
    for workspace in crate::support::workspaces() {
        let keys: HashSet<_> = workspace.items.iter().map(|item| &item.key).collect();
        let paths: HashSet<_> = workspace.items.iter().map(|item| &item.url_path).collect();
        assert_eq!(keys.len(), workspace.items.len());
        assert_eq!(paths.len(), workspace.items.len());
        assert!(
            workspace
                .items
                .iter()
                .all(|item| item.price_minor > 0 && item.currency == workspace.currency)
        );
        count += keys.len();
    }
    assert!(count >= 300, "{count} items");
}

#[test]
fn every_client_has_a_website_a_customer_file_an_app_and_premises() {
    for workspace in crate::support::workspaces() {
        for kind in ["website", "crm", "app", "offline"] {
            assert!(
                workspace.sources.iter().any(|source| source.kind == kind),
                "{} {kind}",
                workspace.slug
            );
        }
    }
}
