//! How much a figure changed, and whether that is good.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// Which way a figure went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// It stayed.
    #[default]
    Level,
}

impl Direction {
    const fn icon(self) -> IconName {
        match self {
            Self::Up => IconName::ArrowUp,
            Self::Down => IconName::ArrowDown,
            Self::Level => IconName::Minus,
        }
    }
}

/// Whether a change is welcome: not the same as its direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Judgement {
    /// Welcome.
    Good,
    /// Unwelcome.
    Bad,
    /// Neither.
    #[default]
    Flat,
}

/// A change, judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Which way.
    pub direction: Direction,
    /// Whether that is good.
    pub judgement: Judgement,
    /// By how much, formatted, without a sign: the arrow is the sign.
    pub amount: String,
    /// The word that says both, such as "better" or "steady".
    pub word: String,
}

/// A change: an arrow for the direction, a colour for the judgement, a word for both.
#[component]
pub fn Delta(
    /// The change.
    change: Change,
) -> impl IntoView {
    let class = match change.judgement {
        Judgement::Good => "m-delta m-delta--good",
        Judgement::Bad => "m-delta m-delta--bad",
        Judgement::Flat => "m-delta m-delta--flat",
    };
    view! {
        <p class=class>
            <Icon name=change.direction.icon() />
            {change.amount}
            " "
            <span>{change.word}</span>
        </p>
    }
}
