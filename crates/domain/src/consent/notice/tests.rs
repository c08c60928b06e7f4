use super::*;
use crate::consent::testing::from_preset;

fn notice() -> Notice {
    let shown = |key: &str, requirement| NoticePurpose {
        purpose: from_preset(key, 0),
        requirement,
    };
    let edition = |title: &str| Edition {
        title: title.to_owned(),
        summary: String::from("Maison Lumière, vos lampes et vos choix."),
        sections: Section::ALL
            .into_iter()
            .map(|section| (section, format!("{title}: {}", section.as_str())))
            .collect(),
    };
    Notice {
        version: 1,
        controller: Controller {
            name: String::from("Maison Lumière SAS"),
            address: String::from("4 quai de la Fosse, 44000 Nantes"),
            contact: String::from("bonjour@maison-lumiere.example"),
            in_union: true,
            representative: None,
        },
        officer: Officer::Contact(String::from("dpo@maison-lumiere.example")),
        purposes: vec![
            shown("service.orders", Requirement::ByContract),
            shown("service.accounts", Requirement::ByLaw),
            shown("measure.audience", Requirement::Free),
            shown("personalise.profile", Requirement::Free),
        ],
        recipients: Recipients::Named(vec![String::from("Transporteurs")]),
        transfers: Transfers::None,
        indirect: false,
        sources: Vec::new(),
        authority: Authority {
            name: String::from("CNIL"),
            url: String::from("https://www.cnil.fr"),
        },
        languages: Language::OFFERED.to_vec(),
        editions: vec![
            (Language::French, edition("Vos données")),
            (Language::English, edition("Your data")),
        ],
    }
}

fn missing_after(edit: impl FnOnce(&mut Notice)) -> Vec<&'static str> {
    let mut notice = notice();
    edit(&mut notice);
    missing(&notice)
        .into_iter()
        .map(|missing| missing.article.number())
        .collect()
}

#[test]
fn a_whole_notice_misses_nothing_and_an_empty_one_nearly_everything() {
    assert_eq!(missing(&notice()), []);
    let empty: Vec<_> = missing(&Notice::default())
        .into_iter()
        .map(|missing| missing.article.number())
        .collect();
    assert_eq!(
        empty,
        [
            "13(1)(a)", "13(1)(b)", "13(1)(c)", "13(1)(e)", "13(1)(f)", "13(2)(d)", "12(1)"
        ]
    );
}

#[test]
fn each_fact_that_is_taken_away_is_named_by_its_article() {
    type Edit = fn(&mut Notice);
    let cases: [(Edit, &str); 14] = [
        (|notice| notice.controller.name.clear(), "13(1)(a)"),
        (|notice| notice.controller.address.clear(), "13(1)(a)"),
        (|notice| notice.controller.contact = String::from(" "), "13(1)(a)"),
        (|notice| notice.controller.in_union = false, "13(1)(a)"),
        (|notice| notice.officer = Officer::Unsaid, "13(1)(b)"),
        (
            |notice| notice.officer = Officer::Contact(String::new()),
            "13(1)(b)",
        ),
        (|notice| notice.recipients = Recipients::Unsaid, "13(1)(e)"),
        (
            |notice| {
                drop(std::mem::replace(
                    &mut notice.recipients,
                    Recipients::Named(Vec::new()),
                ))
            },
            "13(1)(e)",
        ),
        (|notice| notice.transfers = Transfers::Unsaid, "13(1)(f)"),
        (
            |notice| {
                notice.transfers = Transfers::To(vec![Transfer {
                    country: String::from("États-Unis"),
                    ..Transfer::default()
                }]);
            },
            "13(1)(f)",
        ),
        (
            |notice| notice.purposes[0].purpose.draft.meaning.retention_days = 0,
            "13(2)(a)",
        ),
        (
            |notice| notice.authority.url = String::from("cnil.fr"),
            "13(2)(d)",
        ),
        (
            |notice| notice.purposes[1].requirement = Requirement::Unsaid,
            "13(2)(e)",
        ),
        (|notice| notice.languages.clear(), "12(1)"),
    ];
    for (index, (edit, expected)) in cases.into_iter().enumerate() {
        assert_eq!(missing_after(edit), [expected], "case {index}");
    }
}

#[test]
fn each_section_that_is_emptied_is_named_in_its_language() {
    let needed = [
        (Section::Controller, Some("13(1)(a)")),
        (Section::Purposes, Some("13(1)(c)")),
        (Section::Interests, Some("13(1)(d)")),
        (Section::Recipients, Some("13(1)(e)")),
        (Section::Transfers, None),
        (Section::Retention, Some("13(2)(a)")),
        (Section::Rights, Some("13(2)(b)")),
        (Section::Objection, Some("21(4)")),
        (Section::Withdrawal, Some("13(2)(c)")),
        (Section::Complaint, Some("13(2)(d)")),
        (Section::Requirement, Some("13(2)(e)")),
        (Section::AutomatedDecisions, None),
        (Section::Sources, None),
    ];
    assert_eq!(needed.map(|(section, _)| section), Section::ALL);
    for (section, expected) in needed {
        let mut notice = notice();
        notice.editions[1].1.sections.insert(section, String::from("  "));
        let found: Vec<_> = missing(&notice)
            .into_iter()
            .map(|missing| (missing.article.number(), missing.language))
            .collect();
        let expected: Vec<_> = expected
            .map(|article| (article, Some("en")))
            .into_iter()
            .collect();
        assert_eq!(found, expected, "{section:?}");
    }
}

#[test]
fn what_is_said_must_fit_what_is_done() {
    // Data from others: the sources, and the section that says so.
    assert_eq!(missing_after(|notice| notice.indirect = true), ["14(2)(f)"]);
    assert_eq!(
        missing_after(|notice| {
            notice.indirect = true;
            notice.sources = vec![String::from("Annuaire des artisans")];
            notice.purposes[2].purpose.draft.meaning.categories.clear();
            for (_, edition) in &mut notice.editions {
                edition.sections.remove(&Section::Sources);
            }
        }),
        ["14(1)(d)", "14(2)(f)", "14(2)(f)"]
    );
    // A recipient of a purpose that the notice keeps silent.
    assert_eq!(
        missing_after(|notice| {
            let meaning = &mut notice.purposes[3].purpose.draft.meaning;
            meaning.recipients.insert(String::from("Régie du Nord"));
        }),
        ["13(1)(e)"]
    );
    // A purpose without a text in one language, and an interest that is not said.
    assert_eq!(
        missing_after(|notice| drop(notice.purposes[3].purpose.draft.texts.remove(1))),
        ["13(1)(c)"]
    );
    assert_eq!(
        missing_after(|notice| notice.purposes[2].purpose.draft.texts[0].1.interest = None),
        ["13(1)(d)"]
    );
    // Decisions without a human.
    assert_eq!(
        missing_after(|notice| {
            notice.purposes[3].purpose.draft.meaning.automated_decisions = true;
            notice.editions[0].1.sections.remove(&Section::AutomatedDecisions);
        }),
        ["13(2)(f)"]
    );
    assert_eq!(missing_after(|notice| drop(notice.editions.pop())), ["12(1)"]);
    assert_eq!(
        missing_after(|notice| notice.editions[0].1.summary.clear()),
        ["12(1)"]
    );
}

#[test]
fn one_character_makes_another_digest() {
    let whole = notice();
    let digest = whole.digest(Language::French).unwrap();
    assert_ne!(whole.digest(Language::English).unwrap(), digest);
    assert_eq!(notice().digest(Language::French).unwrap(), digest);
    assert_eq!(whole.digest(Language::PseudoAccented), None);
    type Edit = fn(&mut Notice);
    let edits: [Edit; 7] = [
        |notice| notice.editions[0].1.summary.push('.'),
        |notice| notice.controller.address.push(' '),
        |notice| notice.purposes[3].purpose.version = 2,
        |notice| notice.purposes[3].purpose.draft.texts[0].1.description.push('!'),
        |notice| notice.purposes[0].purpose.draft.meaning.retention_days += 1,
        |notice| notice.purposes.swap(0, 1),
        |notice| drop(notice.editions[0].1.sections.remove(&Section::Rights)),
    ];
    for (index, edit) in edits.into_iter().enumerate() {
        let mut other = notice();
        edit(&mut other);
        assert_ne!(other.digest(Language::French).unwrap(), digest, "edit {index}");
    }
    // What only the other language says does not change this one.
    let mut other = notice();
    other.editions[1].1.summary.push('.');
    assert_eq!(other.digest(Language::French).unwrap(), digest);
    assert_eq!(whole.shows(&from_preset("service.orders", 0).draft.key), Some(1));
}
