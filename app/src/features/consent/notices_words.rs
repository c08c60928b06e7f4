//! Words for what notices are made of.

use domain::account::Language;
use domain::consent::notice::{Article, Missing, Requirement, Section};
use i18n::Messages;

use super::purposes_words::language_said;

pub(super) fn section_name(section: Section, m: Messages) -> &'static str {
    match section {
        Section::Controller => m.consent_section_controller(),
        Section::Purposes => m.consent_section_purposes(),
        Section::Interests => m.consent_section_interests(),
        Section::Recipients => m.consent_section_recipients(),
        Section::Transfers => m.consent_section_transfers(),
        Section::Retention => m.consent_section_retention(),
        Section::Rights => m.consent_section_rights(),
        Section::Objection => m.consent_section_objection(),
        Section::Withdrawal => m.consent_section_withdrawal(),
        Section::Complaint => m.consent_section_complaint(),
        Section::Requirement => m.consent_section_requirement(),
        Section::AutomatedDecisions => m.consent_section_automated(),
        Section::Sources => m.consent_section_sources(),
    }
}

fn article_name(article: Article, m: Messages) -> &'static str {
    match article {
        Article::Controller => m.consent_missing_controller(),
        Article::Officer => m.consent_missing_officer(),
        Article::Purposes => m.consent_missing_purposes(),
        Article::Interests => m.consent_missing_interests(),
        Article::Recipients => m.consent_missing_recipients(),
        Article::Transfers => m.consent_missing_transfers(),
        Article::Retention => m.consent_missing_retention(),
        Article::Rights => m.consent_missing_rights(),
        Article::Withdrawal => m.consent_missing_withdrawal(),
        Article::Complaint => m.consent_missing_complaint(),
        Article::Requirement => m.consent_missing_requirement(),
        Article::AutomatedDecisions => m.consent_missing_automated(),
        Article::Categories => m.consent_missing_categories(),
        Article::Sources => m.consent_missing_sources(),
        Article::Objection => m.consent_missing_objection(),
        Article::PlainWords => m.consent_missing_words(),
    }
}

/// The language of a word that says where something is missing.
fn language_of(word: Option<&str>) -> Option<Language> {
    Language::OFFERED
        .into_iter()
        .find(|language| Some(language.as_str()) == word)
}

/// What is missing, with its article, and where.
pub(super) fn missing_words(missing: &Missing, m: Messages) -> String {
    let mut text = m.consent_missing(article_name(missing.article, m), missing.article.number());
    if let Some(language) = language_of(missing.language) {
        text = m.consent_missing_in(&text, language_said(language, m));
    }
    if let Some(purpose) = &missing.purpose {
        text = m.consent_missing_of(&text, purpose.as_str());
    }
    text
}

pub(super) fn requirement_name(requirement: Requirement, m: Messages) -> &'static str {
    match requirement {
        Requirement::Unsaid => m.consent_requirement_unsaid(),
        Requirement::Free => m.consent_requirement_free(),
        Requirement::ByLaw => m.consent_requirement_law(),
        Requirement::ByContract => m.consent_requirement_contract(),
    }
}
