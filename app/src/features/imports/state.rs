//! How an import stands, and what its file holds, in words.

use domain::imports::Kind;
use i18n::Messages;
use leptos::prelude::*;
use services::imports::ImportState;
use ui::{Badge, IconName, Tone};

/// The state, in a word.
pub(super) fn badge(state: ImportState, m: Messages) -> AnyView {
    let (label, tone, icon) = match state {
        ImportState::Receiving => (m.imports_state_receiving(), Tone::Info, IconName::Clock),
        ImportState::Received => (m.imports_state_received(), Tone::Warn, IconName::Pencil),
        ImportState::Checking => (m.imports_state_checking(), Tone::Info, IconName::Clock),
        ImportState::Checked => (m.imports_state_checked(), Tone::Warn, IconName::ListChecks),
        ImportState::Running => (m.imports_state_running(), Tone::Info, IconName::Clock),
        ImportState::Done => (m.imports_state_done(), Tone::Good, IconName::Check),
        ImportState::Cancelled => (m.imports_state_cancelled(), Tone::Warn, IconName::Pause),
        ImportState::Failed => (m.imports_state_failed(), Tone::Bad, IconName::CircleAlert),
        ImportState::Undoing => (m.imports_state_undoing(), Tone::Info, IconName::Clock),
        ImportState::Undone => (m.imports_state_undone(), Tone::Neutral, IconName::Undo2),
    };
    view! { <Badge label=label tone=tone icon=icon /> }.into_any()
}

/// What a kind of file is called.
pub(super) fn kind_name(kind: Kind, m: Messages) -> &'static str {
    match kind {
        Kind::Customers => m.imports_kind_customers(),
        Kind::Orders => m.imports_kind_orders(),
        Kind::WebAnalytics => m.imports_kind_web(),
        Kind::SocialInteractions => m.imports_kind_social(),
        Kind::OfflineVisits => m.imports_kind_visits(),
    }
}

/// What the rows of a kind of file are.
pub(super) fn kind_hint(kind: Kind, m: Messages) -> &'static str {
    match kind {
        Kind::Customers => m.imports_kind_customers_hint(),
        Kind::Orders => m.imports_kind_orders_hint(),
        Kind::WebAnalytics => m.imports_kind_web_hint(),
        Kind::SocialInteractions => m.imports_kind_social_hint(),
        Kind::OfflineVisits => m.imports_kind_visits_hint(),
    }
}

/// What a stored kind of file is called.
pub(super) fn stored_kind_name(kind: &str, m: Messages) -> &'static str {
    Kind::parse(kind).map_or("", |kind| kind_name(kind, m))
}
