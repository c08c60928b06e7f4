//! What an edit changes: a word, or the meaning, which makes a new version.

use jiff::Timestamp;

use super::{Draft, Purpose, TerminalAccess};

/// What an author says about edited texts: a program cannot tell a comma from a new promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextChange {
    /// Spelling, clarity, a further translation: nothing else is meant.
    Correction,
    /// It says something else now.
    Meaning,
}

/// One difference of meaning between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// Another legal basis.
    Basis,
    /// Another use.
    Use,
    /// More kinds of data.
    CategoriesAdded,
    /// Fewer kinds of data.
    CategoriesRemoved,
    /// Profiling begins.
    ProfilingAdded,
    /// Profiling ends.
    ProfilingRemoved,
    /// Data begins to go to others for their own ends.
    SharingAdded,
    /// Data no longer goes to others.
    SharingRemoved,
    /// Advertising across sites begins.
    CrossContextAdded,
    /// Advertising across sites ends.
    CrossContextRemoved,
    /// More is done on the person's device.
    TerminalAccessWidened,
    /// Less is done on the person's device.
    TerminalAccessNarrowed,
    /// Special categories are used now.
    SpecialAdded,
    /// Special categories are no longer used.
    SpecialRemoved,
    /// Decisions without a human begin.
    AutomatedAdded,
    /// Decisions without a human end.
    AutomatedRemoved,
    /// Younger people are included.
    AgeLowered,
    /// Younger people are left out.
    AgeRaised,
    /// Data is kept longer.
    RetentionLengthened,
    /// Data is kept for less time.
    RetentionShortened,
    /// Choices hold for longer.
    ValidityLengthened,
    /// Choices hold for less time.
    ValidityShortened,
    /// Someone else receives data.
    RecipientsAdded,
    /// Someone no longer receives data.
    RecipientsRemoved,
    /// The texts say something else.
    Texts,
}

impl Change {
    /// Whether earlier consents no longer cover what is done: people are asked again.
    #[must_use]
    pub const fn asks_again(self) -> bool {
        !matches!(
            self,
            Self::CategoriesRemoved
                | Self::ProfilingRemoved
                | Self::SharingRemoved
                | Self::CrossContextRemoved
                | Self::TerminalAccessNarrowed
                | Self::SpecialRemoved
                | Self::AutomatedRemoved
                | Self::AgeRaised
                | Self::RetentionShortened
                | Self::ValidityShortened
                | Self::RecipientsRemoved
        )
    }

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::Use => "use",
            Self::CategoriesAdded => "categories_added",
            Self::CategoriesRemoved => "categories_removed",
            Self::ProfilingAdded => "profiling_added",
            Self::ProfilingRemoved => "profiling_removed",
            Self::SharingAdded => "sharing_added",
            Self::SharingRemoved => "sharing_removed",
            Self::CrossContextAdded => "cross_context_added",
            Self::CrossContextRemoved => "cross_context_removed",
            Self::TerminalAccessWidened => "terminal_access_widened",
            Self::TerminalAccessNarrowed => "terminal_access_narrowed",
            Self::SpecialAdded => "special_added",
            Self::SpecialRemoved => "special_removed",
            Self::AutomatedAdded => "automated_added",
            Self::AutomatedRemoved => "automated_removed",
            Self::AgeLowered => "age_lowered",
            Self::AgeRaised => "age_raised",
            Self::RetentionLengthened => "retention_lengthened",
            Self::RetentionShortened => "retention_shortened",
            Self::ValidityLengthened => "validity_lengthened",
            Self::ValidityShortened => "validity_shortened",
            Self::RecipientsAdded => "recipients_added",
            Self::RecipientsRemoved => "recipients_removed",
            Self::Texts => "texts",
        }
    }
}

/// What becomes of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing differs.
    Unchanged,
    /// Only words were mended: the same version, with the new texts.
    Corrected(Box<Purpose>),
    /// The meaning changed: the next version, and what differs.
    NewVersion {
        /// The next version. The one before ends when this one begins.
        purpose: Box<Purpose>,
        /// What differs, never empty.
        changes: Vec<Change>,
    },
}

/// Puts an edit of a live purpose in its place. The key and the bit stay: another key is another purpose, not an edit.
#[must_use]
pub fn revise(current: &Purpose, edited: Draft, texts: TextChange, now: Timestamp) -> Outcome {
    let edited = Draft {
        key: current.key().clone(),
        ..edited
    };
    let mut changes = changes(&current.draft, &edited);
    let texts_differ = current.draft.texts != edited.texts;
    if texts_differ && texts == TextChange::Meaning {
        changes.push(Change::Texts);
    }
    if changes.is_empty() {
        if !texts_differ {
            return Outcome::Unchanged;
        }
        return Outcome::Corrected(Box::new(Purpose {
            draft: edited,
            ..current.clone()
        }));
    }
    let version = current.version.saturating_add(1);
    let asks_again = changes.iter().any(|change| change.asks_again());
    let purpose = Box::new(Purpose {
        draft: edited,
        version,
        covered_from: if asks_again { version } else { current.covered_from },
        active_from: now,
        active_to: None,
        bit: current.bit,
    });
    Outcome::NewVersion { purpose, changes }
}

/// Every difference of meaning that can be seen without reading the texts.
fn changes(before: &Draft, after: &Draft) -> Vec<Change> {
    let (a, b) = (&before.meaning, &after.meaning);
    let mut found = Vec::new();
    let mut note = |differs: bool, change: Change| {
        if differs {
            found.push(change);
        }
    };
    note(a.basis != b.basis, Change::Basis);
    note(a.data_use != b.data_use, Change::Use);
    note(!b.categories.is_subset(&a.categories), Change::CategoriesAdded);
    note(!a.categories.is_subset(&b.categories), Change::CategoriesRemoved);
    let switches = [
        (
            a.profiling,
            b.profiling,
            Change::ProfilingAdded,
            Change::ProfilingRemoved,
        ),
        (
            a.third_party_sharing,
            b.third_party_sharing,
            Change::SharingAdded,
            Change::SharingRemoved,
        ),
        (
            a.cross_context_ads,
            b.cross_context_ads,
            Change::CrossContextAdded,
            Change::CrossContextRemoved,
        ),
        (
            a.special_category,
            b.special_category,
            Change::SpecialAdded,
            Change::SpecialRemoved,
        ),
        (
            a.automated_decisions,
            b.automated_decisions,
            Change::AutomatedAdded,
            Change::AutomatedRemoved,
        ),
    ];
    for (was, is, added, removed) in switches {
        note(!was && is, added);
        note(was && !is, removed);
    }
    note(
        reach(b.terminal_access) > reach(a.terminal_access)
            || reach(a.terminal_access) == reach(b.terminal_access) && a.terminal_access != b.terminal_access,
        Change::TerminalAccessWidened,
    );
    note(
        reach(b.terminal_access) < reach(a.terminal_access),
        Change::TerminalAccessNarrowed,
    );
    let ages = (a.min_age.unwrap_or(0), b.min_age.unwrap_or(0));
    note(ages.1 < ages.0, Change::AgeLowered);
    note(ages.1 > ages.0, Change::AgeRaised);
    note(b.retention_days > a.retention_days, Change::RetentionLengthened);
    note(b.retention_days < a.retention_days, Change::RetentionShortened);
    // Without a validity, a choice holds for good.
    let months = |validity: Option<u8>| validity.map_or(u16::MAX, u16::from);
    note(
        months(b.validity_months) > months(a.validity_months),
        Change::ValidityLengthened,
    );
    note(
        months(b.validity_months) < months(a.validity_months),
        Change::ValidityShortened,
    );
    note(!b.recipients.is_subset(&a.recipients), Change::RecipientsAdded);
    note(!a.recipients.is_subset(&b.recipients), Change::RecipientsRemoved);
    found
}

/// How far a purpose reaches into a device; the two exemptions differ in kind, not in reach.
const fn reach(access: TerminalAccess) -> u8 {
    match access {
        TerminalAccess::None => 0,
        TerminalAccess::StrictlyNecessary | TerminalAccess::ExemptMeasurement => 1,
        TerminalAccess::WithConsent => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DataCategory, preset};
    use super::*;

    fn live() -> Purpose {
        let draft = preset::SHOP
            .drafts()
            .into_iter()
            .find(|draft| draft.key.as_str() == "personalise.profile")
            .unwrap();
        Purpose {
            draft,
            version: 3,
            covered_from: 2,
            bit: super::super::PurposeBit::new(4).unwrap(),
            active_from: Timestamp::UNIX_EPOCH,
            active_to: None,
        }
    }

    fn next(edit: impl Fn(&mut Draft), texts: TextChange) -> Outcome {
        let mut edited = live().draft;
        edit(&mut edited);
        revise(&live(), edited, texts, "2026-11-23T10:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_mended_word_keeps_the_version_and_a_new_promise_does_not() {
        let reword = |draft: &mut Draft| draft.texts[0].1.description.push('.');
        assert_eq!(next(|_| (), TextChange::Meaning), Outcome::Unchanged);
        let Outcome::Corrected(purpose) = next(reword, TextChange::Correction) else {
            panic!("a correction is no new version")
        };
        assert_eq!((purpose.version, purpose.covered_from), (3, 2));
        let Outcome::NewVersion { purpose, changes } = next(reword, TextChange::Meaning) else {
            panic!("a new promise is a new version")
        };
        assert_eq!((purpose.version, purpose.covered_from), (4, 4));
        assert_eq!(changes, [Change::Texts]);
    }

    #[test]
    fn doing_less_makes_a_version_that_earlier_consents_cover() {
        let less = |draft: &mut Draft| {
            draft.meaning.categories.remove(&DataCategory::Behaviour);
            draft.meaning.retention_days -= 1;
        };
        let Outcome::NewVersion { purpose, changes } = next(less, TextChange::Correction) else {
            panic!("a change of meaning is a new version")
        };
        assert_eq!(changes, [Change::CategoriesRemoved, Change::RetentionShortened]);
        assert_eq!(
            (purpose.version, purpose.covered_from, purpose.bit.number()),
            (4, 2, 4)
        );
        assert!(purpose.covers(2) && purpose.covers(4) && !purpose.covers(1) && !purpose.covers(5));
    }

    #[test]
    fn doing_more_asks_again() {
        let more: [fn(&mut Draft); 6] = [
            |draft| draft.meaning.retention_days += 1,
            |draft| draft.meaning.third_party_sharing = !draft.meaning.third_party_sharing,
            |draft| {
                draft.meaning.recipients.insert(String::from("Someone Ltd"));
            },
            |draft| {
                draft.meaning.categories.insert(DataCategory::Special);
            },
            |draft| draft.meaning.basis = super::super::LegalBasis::LegitimateInterest,
            |draft| draft.meaning.automated_decisions = true,
        ];
        for edit in more {
            let Outcome::NewVersion { purpose, .. } = next(edit, TextChange::Correction) else {
                panic!("a change of meaning is a new version")
            };
            assert!(!purpose.covers(3));
        }
    }
}
