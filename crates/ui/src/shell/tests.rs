//! The frame and the door.

use leptos::prelude::*;

use super::*;
use crate::{IconName, document::render_view};

fn foot() -> Foot {
    Foot {
        links: vec![("Help".to_owned(), "/help".to_owned())],
        languages: Some(LanguageSwitch {
            action: "/language".to_owned(),
            next: "/w/ml?sort=\"name\"".to_owned(),
            languages: vec![Language {
                tag: "fr".to_owned(),
                name: "Français".to_owned(),
            }],
        }),
    }
}

fn shell() -> Shell {
    Shell {
        skip: "Skip to content".to_owned(),
        home: "/".to_owned(),
        place: "Maison Lumière".to_owned(),
        menu: "Menu".to_owned(),
        close_menu: "Close the menu".to_owned(),
        side_label: "Navigation".to_owned(),
        switcher: Some(Switcher {
            name: "Maison Lumière".to_owned(),
            owner: "Atelier Nord".to_owned(),
            label: "Switch workspace".to_owned(),
            workspaces: vec![Workspace {
                name: "Brume".to_owned(),
                href: "/w/brume".to_owned(),
                current: false,
            }],
            all: None,
        }),
        nav: Nav {
            label: "Main".to_owned(),
            groups: vec![NavGroup {
                title: Some("Ask".to_owned()),
                items: vec![
                    NavItem::new("/requests", "Requests", IconName::Inbox)
                        .current(true)
                        .count(Some(NavCount {
                            text: "3".to_owned(),
                            due: true,
                            suffix: "to handle".to_owned(),
                        })),
                ],
            }],
        },
        account: Some(Account {
            name: "Claire Deschamps".to_owned(),
            role: "Manager".to_owned(),
            href: "/account".to_owned(),
            label: "your account".to_owned(),
            sign_out_action: "/sign-out".to_owned(),
            sign_out: "Sign out".to_owned(),
        }),
        foot: foot(),
    }
}

#[test]
fn the_frame_has_one_of_each_landmark() {
    let html = render_view(|| shell().view(view! { <h1>"Requests"</h1> }.into_any()));
    for landmark in ["<main", "<aside", "<nav ", "<footer", "<header"] {
        assert_eq!(html.matches(landmark).count(), 1, "{landmark}: {html}");
    }
    assert!(html.starts_with("<a href=\"#main\" class=\"m-skip\">"), "{html}");
    assert!(html.contains("<main id=\"main\" tabindex=\"-1\" class=\"m-shell__main\"><h1>"));
}

#[test]
fn acts_are_forms() {
    let html = render_view(|| shell().view(().into_any()));
    assert!(html.contains("<form method=\"post\" action=\"/sign-out\" class=\"m-push\">"));
    assert!(html.contains("method=\"post\" action=\"/language\""));
    assert!(
        html.contains("name=\"next\" value=\"/w/ml?sort=&quot;name&quot;\""),
        "{html}"
    );
    assert!(
        html.contains("name=\"lang\" value=\"fr\" lang=\"fr\" class=\"m-linkbutton\">Français</button>"),
        "{html}"
    );
}

#[test]
fn a_count_is_read_with_what_it_counts() {
    let html = render_view(|| shell().view(().into_any()));
    assert!(
        html.contains(
            "<span class=\"m-nav__count m-nav__count--due\">3<span class=\"m-hidden\"> to handle</span>"
        ),
        "{html}"
    );
    assert!(html.contains("aria-current=\"page\""));
}

#[test]
fn the_menu_is_a_popover_without_script() {
    let html = render_view(|| shell().view(().into_any()));
    assert!(html.contains("popovertarget=\"menu\""));
    assert!(html.contains("id=\"menu\" popover=\"auto\""), "{html}");
}

#[test]
fn the_door_has_its_motto_line_by_line() {
    let html = render_view(|| {
        Door {
            motto: vec!["Made to measure,".to_owned(), "in measure.".to_owned()],
            foot: foot(),
            ..Door::default()
        }
        .view(view! { <h1>"Sign in"</h1> }.into_any())
    });
    assert!(html.contains("Made to measure,<br>in measure."), "{html}");
    assert_eq!(html.matches("<main").count(), 1);
}
