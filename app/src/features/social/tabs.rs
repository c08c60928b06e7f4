//! What the three pages share: the tabs.

use leptos::prelude::*;
use ui::{Tab, Tabs};

use super::{answers_path, links_path, report_path};
use crate::page::InWorkspace;

/// A page of the feature.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SocialTab {
    Estimate,
    Links,
    Answers,
}

/// The tabs, below the header.
pub(super) fn tabs(inside: &InWorkspace, tab: SocialTab) -> AnyView {
    let m = inside.page.messages;
    let items = vec![
        Tab::new(m.social_tab_estimate(), report_path(inside)).current(tab == SocialTab::Estimate),
        Tab::new(m.social_tab_links(), links_path(inside)).current(tab == SocialTab::Links),
        Tab::new(m.social_tab_answers(), answers_path(inside)).current(tab == SocialTab::Answers),
    ];
    view! { <Tabs label=m.social_tabs() items=items /> }.into_any()
}
