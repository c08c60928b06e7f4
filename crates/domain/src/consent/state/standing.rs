//! What holds for one purpose.

use jiff::Timestamp;

use super::lanes::{Lanes, Links};
use super::mark::{Mark, Topic};
use crate::consent::choice::Action;
use crate::consent::purpose::{LegalBasis, Purpose};

/// What a person's entries say about one purpose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// The yes or no that holds.
    pub choice: Option<Mark>,
    /// What the browser said by itself, last.
    pub signal: Option<Mark>,
    /// The objection, or its end.
    pub objection: Option<Mark>,
    /// The pause, or its end.
    pub pause: Option<Mark>,
    /// The restriction, or its end.
    pub restriction: Option<Mark>,
    /// When the notice was last seen.
    pub notice: Option<Mark>,
    /// The latest yes or no that was said while we knew who it was.
    pub known_choice: Option<Mark>,
    /// The latest objection, or its end, that was said while we knew who it was.
    pub known_objection: Option<Mark>,
}

/// Where a choice stands, as a person reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing was ever said.
    NeverAsked,
    /// Yes.
    Granted,
    /// No.
    Refused,
    /// Yes, taken back.
    Withdrawn,
    /// Yes, which has come to its end.
    Expired,
    /// Yes, to a version that did less.
    Superseded,
}

impl Standing {
    pub(super) fn read(lanes: &Lanes, links: &Links) -> Self {
        Self {
            choice: lanes.resolve(Topic::Choice, links),
            signal: lanes.latest(Topic::Signal, links),
            objection: lanes.resolve(Topic::Objection, links),
            pause: lanes.resolve(Topic::Pause, links),
            restriction: lanes.resolve(Topic::Restriction, links),
            notice: lanes.latest(Topic::Notice, links),
            known_choice: lanes.latest_known(Topic::Choice, links),
            known_objection: lanes.latest_known(Topic::Objection, links),
        }
    }

    /// Where the choice stands for the purpose as it is now.
    #[must_use]
    pub fn status(&self, purpose: &Purpose, now: Timestamp) -> Status {
        let Some(choice) = self.choice else {
            return Status::NeverAsked;
        };
        match choice.action {
            Action::Granted | Action::Renewed if choice.is_over(now) => Status::Expired,
            Action::Granted | Action::Renewed => match choice.version {
                Some(version) if purpose.covers(version) => Status::Granted,
                _ => Status::Superseded,
            },
            Action::Expired => Status::Expired,
            Action::Withdrawn => Status::Withdrawn,
            _ => Status::Refused,
        }
    }

    /// The signal that speaks against the purpose, unless the person said yes on purpose since, or with the signal on.
    #[must_use]
    pub fn signal_against(&self) -> Option<Mark> {
        let signal = self.signal?;
        let overridden = self.choice.is_some_and(|choice| {
            choice.action.is_yes() && choice.is_explicit() && (choice.gpc || choice.at > signal.at)
        });
        (!overridden).then_some(signal)
    }

    /// Whether the signal and the person's own yes contradict each other, which the person is shown.
    #[must_use]
    pub fn is_in_conflict(&self) -> bool {
        self.signal.is_some() && self.choice.is_some_and(|choice| choice.action.is_yes())
    }

    /// The objection that holds. A yes given on purpose later takes it back: of one that was said while we knew who it was,
    /// a yes that was said so too.
    #[must_use]
    pub fn objected(&self) -> Option<Mark> {
        [self.objection, self.known_objection]
            .into_iter()
            .flatten()
            .find(|mark| mark.action == Action::Objected && !self.is_taken_back(mark))
    }

    fn is_taken_back(&self, objection: &Mark) -> bool {
        let later = |choice: Option<Mark>| {
            choice.is_some_and(|choice| {
                choice.action.is_yes() && choice.is_explicit() && choice.at > objection.at
            })
        };
        later(self.choice) && (!objection.identified || later(self.known_choice))
    }

    /// Whether a yes counts of which only the browser is known: not against a no or an objection that the person said while
    /// we knew who it was. A no always counts.
    #[must_use]
    pub fn heeds_browser(&self) -> bool {
        let refused = self.known_choice.is_some_and(|choice| choice.action.is_no());
        !refused && self.objected().is_none_or(|objection| !objection.identified)
    }

    /// The pause that lasts.
    #[must_use]
    pub fn paused(&self, now: Timestamp) -> Option<Mark> {
        self.pause
            .filter(|mark| mark.action == Action::Paused && !mark.is_over(now))
    }

    /// The restriction that holds.
    #[must_use]
    pub fn restricted(&self) -> Option<Mark> {
        self.restriction.filter(|mark| mark.action == Action::Restricted)
    }

    /// Whether the person may be asked, or asked again: nothing was said, a yes has ended or covers too little, or a no
    /// was remembered for as long as a yes would have been.
    #[must_use]
    pub fn may_ask(&self, purpose: &Purpose, now: Timestamp) -> bool {
        if purpose.meaning().basis != LegalBasis::Consent || !purpose.is_active(now) {
            return false;
        }
        // Who objected, paused or lets the browser speak is not asked: they can always choose by themselves.
        if self.objected().is_some() || self.paused(now).is_some() || self.restricted().is_some() {
            return false;
        }
        let Some(choice) = self.choice else {
            return self.signal.is_none();
        };
        let newer = choice.version.is_some_and(|version| !purpose.covers(version));
        match self.status(purpose, now) {
            Status::NeverAsked | Status::Expired | Status::Superseded => true,
            Status::Granted => false,
            Status::Refused | Status::Withdrawn => {
                let remembered = choice.expires_at.or_else(|| purpose.expiry(choice.at));
                newer || remembered.is_some_and(|end| end <= now)
            }
        }
    }

    /// The next time after `now` at which something here ends by itself.
    #[must_use]
    pub fn next_end(&self, now: Timestamp) -> Option<Timestamp> {
        [self.choice, self.pause]
            .into_iter()
            .filter_map(|mark| mark?.expires_at)
            .filter(|end| *end > now)
            .min()
    }
}
