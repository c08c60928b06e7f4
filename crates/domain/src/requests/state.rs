//! Where a request stands, and the steps that exist.

use serde::{Deserialize, Serialize};

use super::{IdentityLevel, Kind, RefusalReason};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It came in.
    Received,
    /// Proof of identity is awaited; the clock stands still.
    IdentityPending,
    /// It waits for somebody.
    Pending,
    /// Somebody, or a program, works on it.
    InProgress,
    /// As before, with two months more.
    Extended,
    /// It was done.
    Completed,
    /// It was refused, with a reason.
    Refused,
    /// The person took it back.
    Cancelled,
    /// A program failed; somebody must look.
    Error,
}

/// A step, with what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// More proof of identity is asked for.
    AskIdentity,
    /// Proof came.
    ProveIdentity(IdentityLevel),
    /// Nothing more is needed: it may be worked on.
    Queue,
    /// Work begins.
    Begin,
    /// The person was told that it takes longer.
    Extend,
    /// It is done.
    Complete,
    /// It is refused.
    Refuse(RefusalReason),
    /// The person takes it back.
    Cancel,
    /// A program failed.
    Fail,
    /// What failed is tried again.
    Retry,
}

/// What is known of a request when a step is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What is asked for.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// How the person was proven.
    pub identity: IdentityLevel,
    /// Whether it is about the identifier of a browser only.
    pub anonymous: bool,
    /// Whether its time was made longer.
    pub extended: bool,
    /// Whether a human makes the step.
    pub human: bool,
}

/// Why a step is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StepFault {
    /// The step does not exist from here.
    #[error("this step does not exist from here")]
    NoSuchStep,
    /// The person is not proven well enough.
    #[error("the person is not proven well enough")]
    IdentityMissing,
    /// The reason does not apply to this kind of request.
    #[error("this reason does not apply to this kind of request")]
    ReasonDoesNotApply,
    /// Only a human may do this.
    #[error("only a human may do this")]
    NeedsAHuman,
    /// It was made longer already.
    #[error("the time can be made longer only once")]
    AlreadyExtended,
}

impl StepFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchStep => "no_such_step",
            Self::IdentityMissing => "identity_missing",
            Self::ReasonDoesNotApply => "reason_does_not_apply",
            Self::NeedsAHuman => "needs_a_human",
            Self::AlreadyExtended => "already_extended",
        }
    }
}

impl State {
    /// Every state, in the order of a request's life.
    pub const ALL: [Self; 9] = [
        Self::Received,
        Self::IdentityPending,
        Self::Pending,
        Self::InProgress,
        Self::Extended,
        Self::Completed,
        Self::Refused,
        Self::Cancelled,
        Self::Error,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::IdentityPending => "identity_pending",
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Extended => "extended",
            Self::Completed => "completed",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
            Self::Error => "error",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether nothing follows.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Refused | Self::Cancelled)
    }
}

impl Standing {
    /// The state after a step.
    ///
    /// # Errors
    ///
    /// When the step does not exist from here, or something that it needs is missing.
    pub fn step(&self, step: Step) -> Result<State, StepFault> {
        use State as S;
        if !self.exists(step) {
            return Err(StepFault::NoSuchStep);
        }
        match step {
            Step::AskIdentity => Ok(S::IdentityPending),
            Step::ProveIdentity(level) => self.identified(level).map(|()| S::Pending),
            Step::Queue => self.identified(self.identity).map(|()| S::Pending),
            Step::Begin | Step::Retry => {
                self.identified(self.identity)?;
                // A decision is contested before a human, or not at all.
                if self.kind == Kind::ContestDecision && !self.human {
                    return Err(StepFault::NeedsAHuman);
                }
                Ok(if self.extended { S::Extended } else { S::InProgress })
            }
            Step::Extend if self.extended => Err(StepFault::AlreadyExtended),
            Step::Extend if !self.human => Err(StepFault::NeedsAHuman),
            Step::Extend => Ok(S::Extended),
            Step::Complete => {
                self.identified(self.identity)?;
                if matches!(self.kind, Kind::ContestDecision | Kind::Objection) && !self.human {
                    return Err(StepFault::NeedsAHuman);
                }
                Ok(S::Completed)
            }
            Step::Refuse(reason) if !reason.applies_to(self.kind) => Err(StepFault::ReasonDoesNotApply),
            Step::Refuse(reason) if reason.needs_a_human() && !self.human => Err(StepFault::NeedsAHuman),
            Step::Refuse(_) => Ok(S::Refused),
            Step::Cancel => Ok(S::Cancelled),
            Step::Fail => Ok(S::Error),
        }
    }

    fn identified(&self, level: IdentityLevel) -> Result<(), StepFault> {
        if level >= IdentityLevel::needed(self.kind, self.anonymous) {
            Ok(())
        } else {
            Err(StepFault::IdentityMissing)
        }
    }

    /// Whether the step exists from this state at all.
    const fn exists(&self, step: Step) -> bool {
        use State as S;
        match step {
            Step::AskIdentity => matches!(self.state, S::Received | S::Pending | S::InProgress | S::Extended),
            Step::ProveIdentity(_) => matches!(self.state, S::IdentityPending),
            Step::Queue => matches!(self.state, S::Received),
            Step::Begin => matches!(self.state, S::Pending),
            Step::Retry => matches!(self.state, S::Error),
            Step::Extend => matches!(self.state, S::Pending | S::InProgress),
            Step::Complete | Step::Fail => matches!(self.state, S::InProgress | S::Extended),
            Step::Refuse(_) => matches!(
                self.state,
                S::IdentityPending | S::Pending | S::InProgress | S::Extended | S::Error
            ),
            // Once work began, an erasure may be half done: it is not taken back then.
            Step::Cancel => matches!(self.state, S::Received | S::IdentityPending | S::Pending),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{State as S, *};
    use proptest::prelude::*;
    use proptest::sample::select;

    fn standing(kind: Kind, state: S) -> Standing {
        Standing {
            kind,
            state,
            identity: IdentityLevel::FreshlyProven,
            anonymous: false,
            extended: false,
            human: true,
        }
    }

    /// Every edge of the picture, drawn by hand.
    const EDGES: &[(S, &[S])] = &[
        (S::Received, &[S::IdentityPending, S::Pending, S::Cancelled]),
        (S::IdentityPending, &[S::Pending, S::Refused, S::Cancelled]),
        (
            S::Pending,
            &[
                S::IdentityPending,
                S::InProgress,
                S::Extended,
                S::Refused,
                S::Cancelled,
            ],
        ),
        (
            S::InProgress,
            &[
                S::IdentityPending,
                S::Extended,
                S::Completed,
                S::Refused,
                S::Error,
            ],
        ),
        (
            S::Extended,
            &[S::IdentityPending, S::Completed, S::Refused, S::Error],
        ),
        (S::Error, &[S::InProgress, S::Extended, S::Refused]),
        (S::Completed, &[]),
        (S::Refused, &[]),
        (S::Cancelled, &[]),
    ];

    fn steps() -> Vec<Step> {
        let mut steps = vec![
            Step::AskIdentity,
            Step::Queue,
            Step::Begin,
            Step::Extend,
            Step::Complete,
            Step::Cancel,
            Step::Fail,
            Step::Retry,
        ];
        steps.extend(IdentityLevel::ALL.map(Step::ProveIdentity));
        steps.extend(RefusalReason::ALL.map(Step::Refuse));
        steps
    }

    #[test]
    fn the_edges_are_those_of_the_picture_and_no_others() {
        for (from, to) in EDGES {
            let mut found: Vec<S> = [false, true]
                .into_iter()
                .flat_map(|extended| {
                    let standing = Standing {
                        extended,
                        ..standing(Kind::Erasure, *from)
                    };
                    steps()
                        .into_iter()
                        .filter_map(move |step| standing.step(step).ok())
                })
                .collect();
            found.sort();
            found.dedup();
            let mut expected = to.to_vec();
            expected.sort();
            if *from == S::Pending || *from == S::Error {
                // Work goes on in the state that says whether the time was made longer.
                assert!(found.contains(&S::InProgress) && found.contains(&S::Extended));
            }
            assert_eq!(found, expected, "{from:?}");
        }
    }

    #[test]
    fn what_a_step_needs_is_asked_for() {
        let unproven = Standing {
            identity: IdentityLevel::Browser,
            ..standing(Kind::Erasure, S::Received)
        };
        assert_eq!(unproven.step(Step::Queue), Err(StepFault::IdentityMissing));
        let anonymous = Standing {
            anonymous: true,
            ..unproven
        };
        assert_eq!(anonymous.step(Step::Queue), Ok(S::Pending));
        let waiting = Standing {
            state: S::IdentityPending,
            ..unproven
        };
        assert_eq!(
            waiting.step(Step::ProveIdentity(IdentityLevel::KnownChannel)),
            Err(StepFault::IdentityMissing)
        );
        assert_eq!(
            waiting.step(Step::ProveIdentity(IdentityLevel::CheckedByStaff)),
            Ok(S::Pending)
        );

        let program = Standing {
            human: false,
            ..standing(Kind::Access, S::InProgress)
        };
        assert_eq!(program.step(Step::Complete), Ok(S::Completed));
        assert_eq!(
            program.step(Step::Refuse(RefusalReason::Excessive)),
            Err(StepFault::NeedsAHuman)
        );
        assert_eq!(program.step(Step::Refuse(RefusalReason::NoMatch)), Ok(S::Refused));
        let contested = Standing {
            kind: Kind::ContestDecision,
            ..program
        };
        assert_eq!(contested.step(Step::Complete), Err(StepFault::NeedsAHuman));
        let objected = Standing {
            kind: Kind::Objection,
            ..program
        };
        assert_eq!(objected.step(Step::Complete), Err(StepFault::NeedsAHuman));
        assert_eq!(
            standing(Kind::Access, S::Pending).step(Step::Refuse(RefusalReason::LegalObligation)),
            Err(StepFault::ReasonDoesNotApply)
        );
        let extended = Standing {
            extended: true,
            ..standing(Kind::Access, S::InProgress)
        };
        assert_eq!(extended.step(Step::Extend), Err(StepFault::AlreadyExtended));
    }

    proptest! {
        #[test]
        fn a_walk_keeps_to_the_edges_and_ends_for_good(
            kind in select(Kind::ALL.to_vec()), walk in prop::collection::vec((select(steps()), any::<bool>()), 0..40),
        ) {
            let mut at = standing(kind, S::Received);
            at.identity = IdentityLevel::None;
            for (step, human) in walk {
                at.human = human;
                let Ok(next) = at.step(step) else { continue };
                let edges = EDGES.iter().find(|(from, _)| *from == at.state).unwrap().1;
                prop_assert!(edges.contains(&next), "{:?} {step:?} {next:?}", at.state);
                prop_assert!(!at.state.is_final());
                if let Step::ProveIdentity(level) = step {
                    at.identity = level;
                }
                at.extended |= step == Step::Extend;
                at.state = next;
                // Nothing is done for somebody who was not proven.
                let proven = at.identity >= IdentityLevel::needed(kind, at.anonymous);
                prop_assert!(proven || !matches!(next, S::InProgress | S::Extended | S::Completed) || next == S::Extended);
            }
        }
    }
}
