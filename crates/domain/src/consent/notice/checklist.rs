//! Everything that articles 13 and 14 ask for, item by item.

use super::{Notice, Officer, Recipients, Requirement, Section, Transfers};
use crate::account::Language;
use crate::consent::purpose::{LegalBasis, PurposeKey};

/// An item of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Article {
    /// 13(1)(a): the controller, how to reach it, its representative.
    Controller,
    /// 13(1)(b): the data protection officer.
    Officer,
    /// 13(1)(c): the purposes and their bases.
    Purposes,
    /// 13(1)(d): the legitimate interests.
    Interests,
    /// 13(1)(e): the recipients.
    Recipients,
    /// 13(1)(f): transfers and what protects them.
    Transfers,
    /// 13(2)(a): for how long.
    Retention,
    /// 13(2)(b): the rights.
    Rights,
    /// 13(2)(c): taking a consent back.
    Withdrawal,
    /// 13(2)(d): complaining to an authority.
    Complaint,
    /// 13(2)(e): whether data must be given.
    Requirement,
    /// 13(2)(f): decisions without a human.
    AutomatedDecisions,
    /// 14(1)(d): the kinds of data, when they come from others.
    Categories,
    /// 14(2)(f): where they come from.
    Sources,
    /// 21(4): the right to object, clearly and apart from the rest.
    Objection,
    /// 12(1): concise, in plain words, in a language that people read.
    PlainWords,
}

impl Article {
    /// Every item, in the order of the law.
    pub const ALL: [Self; 16] = [
        Self::Controller,
        Self::Officer,
        Self::Purposes,
        Self::Interests,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Rights,
        Self::Withdrawal,
        Self::Complaint,
        Self::Requirement,
        Self::AutomatedDecisions,
        Self::Categories,
        Self::Sources,
        Self::Objection,
        Self::PlainWords,
    ];

    /// Where the law says so.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::Controller => "13(1)(a)",
            Self::Officer => "13(1)(b)",
            Self::Purposes => "13(1)(c)",
            Self::Interests => "13(1)(d)",
            Self::Recipients => "13(1)(e)",
            Self::Transfers => "13(1)(f)",
            Self::Retention => "13(2)(a)",
            Self::Rights => "13(2)(b)",
            Self::Withdrawal => "13(2)(c)",
            Self::Complaint => "13(2)(d)",
            Self::Requirement => "13(2)(e)",
            Self::AutomatedDecisions => "13(2)(f)",
            Self::Categories => "14(1)(d)",
            Self::Sources => "14(2)(f)",
            Self::Objection => "21(4)",
            Self::PlainWords => "12(1)",
        }
    }

    /// The section in which people read it, where it has one of its own.
    #[must_use]
    pub const fn section(self) -> Option<Section> {
        match self {
            Self::Controller => Some(Section::Controller),
            Self::Purposes => Some(Section::Purposes),
            Self::Interests => Some(Section::Interests),
            Self::Recipients => Some(Section::Recipients),
            Self::Transfers => Some(Section::Transfers),
            Self::Retention => Some(Section::Retention),
            Self::Rights => Some(Section::Rights),
            Self::Withdrawal => Some(Section::Withdrawal),
            Self::Complaint => Some(Section::Complaint),
            Self::Requirement => Some(Section::Requirement),
            Self::AutomatedDecisions => Some(Section::AutomatedDecisions),
            Self::Sources => Some(Section::Sources),
            Self::Objection => Some(Section::Objection),
            Self::Officer | Self::Categories | Self::PlainWords => None,
        }
    }
}

/// Something that is missing, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Missing {
    /// The item of the law.
    pub article: Article,
    /// The word of the language in which it is missing, unless it is missing in all.
    pub language: Option<&'static str>,
    /// The purpose of which it is missing.
    pub purpose: Option<PurposeKey>,
}

/// Everything that keeps a notice from being published. Empty: it may be.
#[must_use]
pub fn missing(notice: &Notice) -> Vec<Missing> {
    let mut found = Vec::new();
    for article in Article::ALL {
        if !fact(notice, article) {
            found.push(Missing {
                article,
                language: None,
                purpose: None,
            });
        }
    }
    of_purposes(notice, &mut found);
    if notice.languages.is_empty() {
        found.push(Missing {
            article: Article::PlainWords,
            language: None,
            purpose: None,
        });
    }
    for language in &notice.languages {
        in_language(notice, *language, &mut found);
    }
    found.sort();
    found.dedup();
    found
}

/// Whether the item is asked for here at all.
pub(super) fn applies(notice: &Notice, article: Article) -> bool {
    match article {
        Article::Interests => notice.rests_on(LegalBasis::LegitimateInterest),
        Article::Transfers => matches!(notice.transfers, Transfers::To(_)),
        Article::Withdrawal => notice.rests_on(LegalBasis::Consent),
        Article::AutomatedDecisions => notice.any(|purpose| purpose.meaning().automated_decisions),
        Article::Categories | Article::Sources => notice.indirect,
        Article::Objection => {
            notice.rests_on(LegalBasis::LegitimateInterest)
                || notice.rests_on(LegalBasis::PublicInterest)
                || notice.any(|purpose| purpose.meaning().data_use.is_direct_marketing())
        }
        _ => true,
    }
}

fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether what the item needs, beside texts, is there.
fn fact(notice: &Notice, article: Article) -> bool {
    match article {
        Article::Controller => {
            let controller = &notice.controller;
            let reachable = [&controller.name, &controller.address, &controller.contact]
                .into_iter()
                .all(|text| said(text));
            reachable && (controller.in_union || controller.representative.as_deref().is_some_and(said))
        }
        Article::Officer => match &notice.officer {
            Officer::Unsaid => false,
            Officer::NotNeeded => true,
            Officer::Contact(contact) => said(contact),
        },
        Article::Purposes => !notice.purposes.is_empty(),
        Article::Recipients => match &notice.recipients {
            Recipients::Unsaid => false,
            // Nobody receives data only if no purpose says that somebody does.
            Recipients::None => !notice.any(|purpose| !purpose.meaning().recipients.is_empty()),
            Recipients::Named(names) => {
                !names.is_empty()
                    && names.iter().all(|name| said(name))
                    && !notice.any(|purpose| {
                        !purpose
                            .meaning()
                            .recipients
                            .iter()
                            .all(|name| names.contains(name))
                    })
            }
        },
        Article::Transfers => match &notice.transfers {
            Transfers::Unsaid => false,
            Transfers::None => true,
            Transfers::To(transfers) => {
                !transfers.is_empty()
                    && transfers.iter().all(|transfer| {
                        said(&transfer.country) && said(&transfer.safeguard) && said(&transfer.copy_at)
                    })
            }
        },
        Article::Complaint => said(&notice.authority.name) && notice.authority.url.starts_with("https://"),
        Article::Sources => {
            !notice.indirect || !notice.sources.is_empty() && notice.sources.iter().all(|source| said(source))
        }
        _ => true,
    }
}

/// What must be said of each purpose.
fn of_purposes(notice: &Notice, found: &mut Vec<Missing>) {
    for shown in &notice.purposes {
        let meaning = shown.purpose.meaning();
        let mut note = |wrong: bool, article: Article| {
            if wrong {
                found.push(Missing {
                    article,
                    language: None,
                    purpose: Some(shown.purpose.key().clone()),
                });
            }
        };
        note(meaning.retention_days == 0, Article::Retention);
        note(
            notice.indirect && meaning.categories.is_empty(),
            Article::Categories,
        );
        note(shown.requirement == Requirement::Unsaid, Article::Requirement);
    }
}

/// What must be there in each language.
fn in_language(notice: &Notice, language: Language, found: &mut Vec<Missing>) {
    let mut note = |article: Article, purpose: Option<&PurposeKey>| {
        found.push(Missing {
            article,
            language: Some(language.as_str()),
            purpose: purpose.cloned(),
        });
    };
    let Some(edition) = notice.edition(language) else {
        note(Article::PlainWords, None);
        return;
    };
    if !said(&edition.title) || !said(&edition.summary) {
        note(Article::PlainWords, None);
    }
    for article in Article::ALL {
        let Some(section) = article.section() else {
            continue;
        };
        if applies(notice, article) && edition.section(section).is_none() {
            note(article, None);
        }
    }
    for shown in &notice.purposes {
        let key = Some(shown.purpose.key());
        let Some(text) = shown.purpose.draft.text(language) else {
            note(Article::Purposes, key);
            continue;
        };
        if !said(&text.name) || !said(&text.description) {
            note(Article::Purposes, key);
        }
        let interested = shown.purpose.meaning().basis == LegalBasis::LegitimateInterest;
        if interested && !text.interest.as_deref().is_some_and(said) {
            note(Article::Interests, key);
        }
    }
}
