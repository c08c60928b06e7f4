//! The first page of a workspace in which nothing has happened yet: five steps to the first figures.

use domain::access::Capability;
use i18n::Messages;
use leptos::prelude::*;
use ui::{
    ButtonLink, CodeBlock, EmptyState, IconName, PageHeader, Progress, Section, TaskItem, TaskList,
    TaskState, Variant,
};

use super::show::Home;
use crate::page::count;

/// An event that can be sent from any page once the SDK is there.
const EXAMPLE: &str = "analytics.track(\"Product Viewed\", {\n  name: \"Lampe Alba\",\n  price: 124.00\n});";

/// The page.
pub(super) fn view(home: &Home<'_>) -> AnyView {
    let (m, format) = (home.page.messages, &home.page.format);
    let connected = !home.overview.sources.is_empty();
    let (title, done) = if connected {
        (m.home_empty_title_event(), 2)
    } else {
        (m.home_empty_title_source(), 1)
    };
    let progress = m.home_empty_progress(&format.number(done));
    let steps = steps(home, connected);
    view! {
        <PageHeader
            title=title
            meta=m.home_empty_meta()
            lead=view! { {m.home_empty_lead()}" "<strong>{m.home_empty_lead_strong()}</strong> }.into_any()
        />
        <div class="m-columns m-columns--main-aside">
            <Section id="steps" title=m.home_empty_steps() note=progress.clone()>
                <Progress
                    id="started"
                    label=m.home_empty_progress_label()
                    label_hidden=true
                    value=if connected { 2.0 } else { 1.0 }
                    max=5.0
                    text=progress
                />
                <div class="m-top"><TaskList ordered=true>{steps}</TaskList></div>
            </Section>
            <Section id="check" title=m.home_check_title()>
                <EmptyState title=m.home_check_empty() icon=IconName::Clock>
                    <p class="m-soft">{m.home_check_lead()}</p>
                    <CodeBlock label=m.home_check_code() code=EXAMPLE.to_owned() />
                </EmptyState>
            </Section>
        </div>
    }
    .into_any()
}

/// How a step stands.
#[derive(Clone, Copy)]
enum Step {
    Done,
    Now,
    Next,
}

impl Step {
    const fn icon(self) -> IconName {
        match self {
            Self::Done => IconName::CircleCheck,
            Self::Now => IconName::ArrowRight,
            Self::Next => IconName::Circle,
        }
    }

    const fn state(self) -> TaskState {
        match self {
            Self::Done => TaskState::Done,
            Self::Now => TaskState::Now,
            Self::Next => TaskState::Open,
        }
    }

    fn word(self, m: Messages) -> &'static str {
        match self {
            Self::Done => m.home_step_done(),
            Self::Now => m.home_step_now(),
            Self::Next => m.home_step_next(),
        }
    }
}

fn steps(home: &Home<'_>, connected: bool) -> AnyView {
    let m = home.page.messages;
    let item = |step: Step, title: &'static str, why: String, action: Option<AnyView>| {
        view! { <TaskItem icon=step.icon() state=step.state() title=title due=step.word(m) why=why actions=action /> }
    };
    let (source, event) = if connected {
        (Step::Done, Step::Now)
    } else {
        (Step::Now, Step::Next)
    };
    let (source_why, source_action) = source_step(home, connected);
    let install = home.overview.sources.first().map(|source| {
        let href = home.path(&format!("/sources/{}", source.source));
        primary(href, m.home_step_event_action())
    });
    view! {
        {item(Step::Done, m.home_step_name(), workspace_in_words(home), None)}
        {item(source, m.home_step_source(), source_why, source_action)}
        {item(event, m.home_step_event(), m.home_step_event_why().to_owned(), install)}
        {item(Step::Next, m.home_step_identify(), m.home_step_identify_why().to_owned(), None)}
        {item(Step::Next, m.home_step_order(), m.home_step_order_why().to_owned(), None)}
    }
    .into_any()
}

fn source_step(home: &Home<'_>, connected: bool) -> (String, Option<AnyView>) {
    let m = home.page.messages;
    if connected {
        let sources = count(home.overview.sources.len());
        (
            m.home_step_source_done(sources, &home.page.format.number(sources)),
            None,
        )
    } else if home.visit.may(Capability::ManageSources) {
        let action = primary(home.path("/sources/new"), m.home_step_source_action());
        (m.home_step_source_why().to_owned(), Some(action))
    } else {
        (
            format!("{} {}", m.home_step_source_why(), m.home_step_source_ask()),
            None,
        )
    }
}

fn workspace_in_words(home: &Home<'_>) -> String {
    let workspace = home.visit.workspace();
    let zone = workspace.time_zone.as_str();
    let place = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let language = workspace.language.own_name();
    home.page
        .messages
        .home_step_name_why(&workspace.name, language, &place, workspace.currency.as_str())
}

fn primary(href: String, label: &'static str) -> AnyView {
    view! { <ButtonLink href=href small=true variant=Variant::Primary>{label}</ButtonLink> }.into_any()
}
