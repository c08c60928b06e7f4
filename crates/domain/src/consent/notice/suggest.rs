//! A first version of what people read, from the facts and the registry: its author goes on from there.

use std::collections::BTreeSet;

use super::checklist::applies;
use super::{Article, Edition, Notice, Officer, Recipients, Requirement, Section, Transfers};
use crate::account::Language;
use crate::consent::purpose::{LegalBasis, Text};

/// An edition in a language that says everything that applies; French for every language but English.
#[must_use]
pub fn suggest(notice: &Notice, language: Language) -> Edition {
    let words = Words {
        french: language != Language::English,
        language,
    };
    let sections = Article::ALL
        .into_iter()
        .filter(|article| applies(notice, *article))
        .filter_map(|article| Some((article.section()?, words.section(notice, article.section()?))))
        .collect();
    Edition {
        title: words
            .pick(
                "Vos données, et ce que vous en décidez",
                "Your data, and what you decide",
            )
            .to_owned(),
        summary: words.summary(notice),
        sections,
    }
}

struct Words {
    french: bool,
    language: Language,
}

impl Words {
    const fn pick(&self, french: &'static str, english: &'static str) -> &'static str {
        if self.french { french } else { english }
    }

    /// The texts of the purposes that fit, in this language.
    fn texts<'a>(
        &'a self,
        notice: &'a Notice,
        wanted: impl Fn(LegalBasis) -> bool + 'a,
    ) -> impl Iterator<Item = (&'a super::NoticePurpose, &'a Text)> {
        notice
            .purposes
            .iter()
            .filter(move |shown| wanted(shown.purpose.meaning().basis))
            .filter_map(|shown| Some((shown, shown.purpose.draft.text(self.language)?)))
    }

    /// Lines, one for each.
    fn list(lines: impl Iterator<Item = String>) -> String {
        lines.collect::<Vec<_>>().join("\n")
    }

    fn colon(&self) -> &'static str {
        self.pick("\u{202f}: ", ": ")
    }

    fn names(&self, names: &[String]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{} {} {last}", rest.join(", "), self.pick("et", "and")),
        }
    }

    fn summary(&self, notice: &Notice) -> String {
        let name = &notice.controller.name;
        let asked = self
            .texts(notice, |basis| basis == LegalBasis::Consent)
            .next()
            .is_some();
        let choice = if asked {
            self.pick(
                " Le reste n’a lieu que si vous l’acceptez, et vous pouvez changer d’avis à tout moment.",
                " The rest happens only if you allow it, and you can change your mind at any time.",
            )
        } else {
            ""
        };
        if self.french {
            format!("{name} utilise vos données pour vous rendre le service que vous demandez.{choice}")
        } else {
            format!("{name} uses your data to give you the service that you ask for.{choice}")
        }
    }

    fn section(&self, notice: &Notice, section: Section) -> String {
        match section {
            Section::Controller => self.controller(notice),
            Section::Purposes => Self::list(self.texts(notice, |_| true).map(|(_, text)| {
                format!("{}{}{}", text.name, self.colon(), text.description)
            })),
            Section::Interests => Self::list(
                self.texts(notice, |basis| basis == LegalBasis::LegitimateInterest)
                    .filter_map(|(_, text)| {
                        Some(format!(
                            "{}{}{}",
                            text.name,
                            self.colon(),
                            text.interest.as_deref()?
                        ))
                    }),
            ),
            Section::Recipients => self.recipients(notice),
            Section::Transfers => self.transfers(notice),
            Section::Retention => Self::list(self.texts(notice, |_| true).map(|(shown, text)| {
                let days = shown.purpose.meaning().retention_days;
                format!("{}{}{}", text.name, self.colon(), self.length(days))
            })),
            Section::Rights => self
                .pick(
                    "Vous pouvez demander à voir vos données, à les corriger, à les effacer, à en limiter l’usage et à les \
                     emporter. Nous répondons dans le mois, gratuitement.",
                    "You can ask to see your data, to have it corrected or erased, to limit what it is used for, and to take \
                     it away. We answer within a month, free of charge.",
                )
                .to_owned(),
            Section::Objection => self
                .pick(
                    "Vous pouvez vous opposer à tout moment à ce que nous vous écrivions pour vendre ou pour inviter, sans \
                     dire pourquoi. Vous pouvez aussi vous opposer aux usages qui reposent sur notre intérêt légitime.",
                    "You can object at any time to our writing to you to sell or to invite, without saying why. You can also \
                     object to what rests on our legitimate interest.",
                )
                .to_owned(),
            Section::Withdrawal => self
                .pick(
                    "Ce que vous avez accepté, vous pouvez le reprendre à tout moment, d’un geste, sur la page de vos choix. \
                     Ce qui a été fait avant reste permis.",
                    "What you allowed you can take back at any time, with one move, on the page of your choices. What was \
                     done before remains allowed.",
                )
                .to_owned(),
            Section::Complaint => {
                let authority = &notice.authority;
                if self.french {
                    format!(
                        "Si notre réponse ne vous convient pas, vous pouvez vous adresser à l’autorité de contrôle\u{202f}: \
                         {} ({}).",
                        authority.name, authority.url
                    )
                } else {
                    format!(
                        "If our answer does not satisfy you, you can turn to the supervisory authority: {} ({}).",
                        authority.name, authority.url
                    )
                }
            }
            Section::Requirement => self.requirement(notice),
            Section::AutomatedDecisions => self
                .pick(
                    "Certaines décisions sont prises sans intervention humaine. Vous pouvez en demander les raisons, donner \
                     votre avis et obtenir qu’une personne la revoie.",
                    "Some decisions are made without a human. You can ask for their reasons, say what you think of them, and \
                     have a person look again.",
                )
                .to_owned(),
            Section::Sources => format!(
                "{} {}.",
                self.pick(
                    "Certaines données ne viennent pas de vous, mais de",
                    "Some data does not come from you but from"
                ),
                self.names(&notice.sources)
            ),
        }
    }

    fn controller(&self, notice: &Notice) -> String {
        let controller = &notice.controller;
        let mut text = if self.french {
            format!(
                "{}, {}. Pour nous joindre\u{202f}: {}.",
                controller.name, controller.address, controller.contact
            )
        } else {
            format!(
                "{}, {}. How to reach us: {}.",
                controller.name, controller.address, controller.contact
            )
        };
        if let Some(representative) = &controller.representative {
            text.push(' ');
            text.push_str(self.pick(
                "Notre représentant dans l’Union",
                "Our representative in the Union",
            ));
            text.push_str(self.colon());
            text.push_str(representative);
            text.push('.');
        }
        if let Officer::Contact(contact) = &notice.officer {
            text.push(' ');
            text.push_str(self.pick(
                "Déléguée ou délégué à la protection des données",
                "Data protection officer",
            ));
            text.push_str(self.colon());
            text.push_str(contact);
            text.push('.');
        }
        text
    }

    fn recipients(&self, notice: &Notice) -> String {
        match &notice.recipients {
            Recipients::Named(names) => format!(
                "{} {}.",
                self.pick("Reçoivent des données", "Data is received by"),
                self.names(names)
            ),
            Recipients::Unsaid | Recipients::None => self
                .pick(
                    "Vos données restent chez nous et chez ceux qui travaillent pour nous.",
                    "Your data stays with us and with those who work for us.",
                )
                .to_owned(),
        }
    }

    fn transfers(&self, notice: &Notice) -> String {
        let Transfers::To(transfers) = &notice.transfers else {
            return String::new();
        };
        Self::list(transfers.iter().map(|to| {
            format!(
                "{}{}{}. {}{}{}",
                to.country,
                self.colon(),
                to.safeguard,
                self.pick("Une copie se trouve ici", "A copy can be had here"),
                self.colon(),
                to.copy_at
            )
        }))
    }

    /// Whole months where the days are about that many.
    fn length(&self, days: u16) -> String {
        let months = (u32::from(days) * 12 + 182) / 365;
        let months_as_days = (months * 365 + 6) / 12;
        let close = u32::from(days).abs_diff(months_as_days) <= 3;
        if months > 1 && close {
            format!("{months} {}", self.pick("mois", "months"))
        } else {
            format!("{days} {}", self.pick("jours", "days"))
        }
    }

    fn requirement(&self, notice: &Notice) -> String {
        let of = |wanted: Requirement| -> Vec<String> {
            let names: BTreeSet<String> = notice
                .purposes
                .iter()
                .filter(|shown| shown.requirement == wanted)
                .filter_map(|shown| Some(shown.purpose.draft.text(self.language)?.name.clone()))
                .collect();
            names.into_iter().collect()
        };
        let mut lines = Vec::new();
        let by_contract = of(Requirement::ByContract);
        if !by_contract.is_empty() {
            lines.push(format!(
                "{}{}{}.",
                self.pick(
                    "Sans vos données, nous ne pouvons pas tenir notre engagement",
                    "Without your data, we cannot keep our side of the contract"
                ),
                self.colon(),
                self.names(&by_contract)
            ));
        }
        let by_law = of(Requirement::ByLaw);
        if !by_law.is_empty() {
            lines.push(format!(
                "{}{}{}.",
                self.pick("La loi nous oblige à les demander", "The law makes us ask for it"),
                self.colon(),
                self.names(&by_law)
            ));
        }
        lines.push(
            self.pick(
                "Pour tout le reste, vous êtes libre de les donner ou non.",
                "For all the rest, you are free to give it or not.",
            )
            .to_owned(),
        );
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Authority, Controller, NoticePurpose, missing};
    use super::*;
    use crate::consent::testing::from_preset;

    #[test]
    fn with_the_facts_a_suggested_notice_misses_nothing() {
        let shown = |key: &str, requirement| NoticePurpose {
            purpose: from_preset(key, 0),
            requirement,
        };
        let mut notice = Notice {
            version: 1,
            controller: Controller {
                name: String::from("Maison Lumière SAS"),
                address: String::from("4 quai de la Fosse, 44000 Nantes"),
                contact: String::from("bonjour@maison-lumiere.example"),
                in_union: true,
                representative: None,
            },
            officer: Officer::NotNeeded,
            purposes: vec![
                shown("service.orders", Requirement::ByContract),
                shown("mail.similar", Requirement::Free),
                shown("personalise.profile", Requirement::Free),
            ],
            recipients: Recipients::None,
            transfers: Transfers::None,
            indirect: true,
            sources: vec![String::from("La Poste")],
            authority: Authority {
                name: String::from("CNIL"),
                url: String::from("https://www.cnil.fr"),
            },
            languages: Language::OFFERED.to_vec(),
            editions: Vec::new(),
        };
        notice.editions = Language::OFFERED
            .into_iter()
            .map(|language| (language, suggest(&notice, language)))
            .collect();
        assert_eq!(missing(&notice), []);
        let french = notice.edition(Language::French).unwrap();
        assert!(french.section(Section::Retention).unwrap().contains("6 mois"));
        assert!(french.section(Section::Objection).is_some());
        // What does not apply is not said.
        assert_eq!(french.section(Section::Transfers), None);
        assert_eq!(french.section(Section::AutomatedDecisions), None);
    }
}
