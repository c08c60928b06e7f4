use domain::account::Language;
use domain::requests::{Kind, RefusalReason};
use services::mail::{RequestStep, Sender};
use uuid::Uuid;

use super::*;

fn letter(language: Language, template: Template) -> Letter {
    Letter {
        id: Uuid::from_u128(7),
        sender: Sender {
            name: "Maison Lumière".to_owned(),
            slug: "maison-lumiere".to_owned(),
        },
        recipient: "claire@example.fr".to_owned(),
        language,
        template,
    }
}

fn write(language: Language, template: Template) -> Written {
    Words::new("https://mesure.example/").write(&letter(language, template))
}

fn every_template() -> Vec<Template> {
    let number = || "DSR-2026-0007".to_owned();
    let day = "2026-12-23".parse().unwrap();
    let mut all = vec![
        Template::PortalLink {
            link: SitePath::of(&["p", "maison-lumiere", "t", "abc"]),
            code: "K7QM-42XP".to_owned(),
            minutes: 10,
            host: None,
        },
        Template::RequestExtended {
            number: number(),
            deadline: day,
            reason: "Il faut du temps.".to_owned(),
        },
        Template::RequestMessage {
            number: number(),
            text: "Une <b>question</b>.\r\n\r\nLaquelle ?".to_owned(),
        },
        Template::RestrictionEnds {
            number: number(),
            date: day,
        },
        Template::ExportReady {
            link: SitePath::of(&["p", "maison-lumiere", "export", "abc"]),
            days: 7,
        },
        Template::ErasureDone { number: number() },
        Template::GuardianAsked {
            link: SitePath::of(&["p", "maison-lumiere", "guardian", "abc"]),
            address: "lea@example.fr".to_owned(),
            days: 14,
        },
        Template::GuardianAnswered {
            yes: 1,
            no: 2,
            to_minor: true,
        },
        Template::GuardianAnswered {
            yes: 1,
            no: 2,
            to_minor: false,
        },
    ];
    for kind in Kind::ALL {
        all.push(Template::RequestReceived {
            number: number(),
            kind,
            date: day,
            deadline: day,
        });
        all.push(Template::RequestDone {
            number: number(),
            kind,
        });
    }
    for step in [
        RequestStep::Begun,
        RequestStep::ProofNeeded,
        RequestStep::Cancelled,
    ] {
        all.push(Template::RequestProgress {
            number: number(),
            step,
        });
    }
    for reason in RefusalReason::ALL {
        all.push(Template::RequestRefused {
            number: number(),
            reason,
            explanation: String::new(),
        });
    }
    all
}

#[test]
fn both_parts_say_the_same_in_every_language() {
    for language in Language::ALL {
        for template in every_template() {
            let written = write(language, template);
            let (text, html) = (written.text(), written.html());
            assert!(html.contains(&format!("<html lang=\"{}\" dir=", language.as_str())));
            assert!(!written.subject().is_empty() && !written.subject().contains('\n'));
            for block in &written.blocks {
                if let Block::Text(said) = block {
                    assert!(text.contains(said), "{text}");
                    let escaped = said
                        .replace('&', "&amp;")
                        .replace('\'', "&#39;")
                        .replace('"', "&quot;");
                    assert!(html.contains(&escaped), "{html}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_fetched_and_every_link_leads_here() {
    for template in every_template() {
        let html = write(Language::French, template).html();
        for fetching in [
            "<img", "<link", "<script", "<iframe", "src=", "url(", "@import", "onload",
        ] {
            assert!(!html.contains(fetching), "{fetching} in {html}");
        }
        for link in html.split("href=\"").skip(1) {
            assert!(
                link.starts_with("https://mesure.example/p/maison-lumiere"),
                "{link}"
            );
        }
    }
}

#[test]
fn what_people_type_stays_text() {
    let mut letter = letter(
        Language::English,
        Template::RequestMessage {
            number: "1".to_owned(),
            text: "<script>alert(1)</script>\n\"'&".to_owned(),
        },
    );
    letter.sender.name = "<i>M</i>\r\nBcc: all@example.org".to_owned();
    let written = Words::new("https://mesure.example").write(&letter);
    let html = written.html();
    assert!(
        html.contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>&quot;&#39;&amp;"),
        "{html}"
    );
    assert!(
        html.contains("&lt;i&gt;M&lt;/i&gt; Bcc: all@example.org"),
        "{html}"
    );
    assert!(written.text().contains("> <script>alert(1)</script>\n> \"'&"));
}

#[test]
fn the_way_in_leads_to_the_clients_own_host_where_it_was_asked_for_there() {
    let template = Template::PortalLink {
        link: SitePath::of(&["p", "maison-lumiere", "link", "abc"]),
        code: "K7QM-42XP".to_owned(),
        minutes: 10,
        host: Some(HostName::parse("donnees.maison.example").unwrap()),
    };
    let written = write(Language::French, template);
    let (_, address) = written.action().unwrap();
    assert_eq!(
        address,
        "https://donnees.maison.example/p/maison-lumiere/link/abc"
    );
}

#[test]
fn the_way_into_the_portal_reads_well() {
    let written = write(
        Language::English,
        Template::PortalLink {
            link: SitePath::of(&["p", "maison-lumiere", "t", "abc"]),
            code: "K7QM-42XP".to_owned(),
            minutes: 10,
            host: None,
        },
    );
    assert_eq!(
        written.text(),
        "Hello,\n\n\
         You asked to see or set what Maison Lumière knows about you. Open this link in the browser you asked from:\n\n\
         Confirm it is me\nhttps://mesure.example/p/maison-lumiere/t/abc\n\n\
         Or type this code into the page that asks for it:\n\n    K7QM-42XP\n\n\
         The link and the code work once, for 10 minutes.\n\n\
         You did not ask for this? Do nothing: nobody gets in without this link or code. Give them to nobody.\n\n\
         -- \nThis email is sent by a machine on behalf of Maison Lumière. Nobody reads replies to it.\n"
    );
    assert!(
        !written.subject().contains("K7QM"),
        "a locked screen shows subjects"
    );
}

#[test]
fn a_receipt_has_a_number_a_date_and_a_deadline() {
    let written = write(
        Language::French,
        Template::RequestReceived {
            number: "DSR-2026-0007".to_owned(),
            kind: Kind::Access,
            date: "2026-11-23".parse().unwrap(),
            deadline: "2026-12-23".parse().unwrap(),
        },
    );
    let text = written.text();
    assert!(
        text.contains("Numéro\u{202f}: DSR-2026-0007") || text.contains("Numéro\u{a0}: DSR-2026-0007"),
        "{text}"
    );
    assert!(text.contains("lundi 23 novembre 2026"), "{text}");
    assert!(text.contains("mercredi 23 décembre 2026"), "{text}");
    assert!(
        text.contains("https://mesure.example/p/maison-lumiere\n"),
        "{text}"
    );
}

#[test]
fn a_refusal_names_its_reason_the_authority_and_the_court() {
    for language in Language::OFFERED {
        for reason in RefusalReason::ALL {
            let text = write(
                language,
                Template::RequestRefused {
                    number: "1".to_owned(),
                    reason,
                    explanation: "Parce que.".to_owned(),
                },
            )
            .text();
            assert!(text.contains("CNIL") && text.contains(reason.article()), "{text}");
            assert!(text.contains("tribunal") || text.contains("court"), "{text}");
            assert!(text.contains("> Parce que."), "{text}");
        }
    }
}
