//! What needs a person: what, why, by when, one button.

use leptos::prelude::*;

use crate::{Icon, IconName, MaybeText, Slot};

/// How a task stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskState {
    /// To do, when there is time.
    #[default]
    Open,
    /// Nearly late.
    Due,
    /// To be careful about.
    Warn,
    /// The one to do now.
    Now,
    /// Done.
    Done,
}

impl TaskState {
    const fn class(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Due => "is-due",
            Self::Warn => "is-warn",
            Self::Now => "is-now",
            Self::Done => "is-done",
        }
    }
}

/// A list of tasks, or of steps when ordered.
#[component]
pub fn TaskList(
    /// Numbers the tasks for assistive technology: steps in their order.
    #[prop(optional)]
    ordered: bool,
    /// The tasks.
    children: Children,
) -> impl IntoView {
    if ordered {
        view! { <ol class="m-tasks" role="list">{children()}</ol> }.into_any()
    } else {
        view! { <ul class="m-tasks" role="list">{children()}</ul> }.into_any()
    }
}

/// One task.
#[component]
pub fn TaskItem(
    /// The kind of task.
    icon: IconName,
    /// What to do.
    #[prop(into)]
    title: String,
    /// Where it is done.
    #[prop(into, optional)]
    href: MaybeText,
    /// By when, or how long it takes.
    #[prop(into, optional)]
    due: MaybeText,
    /// How it stands.
    #[prop(optional)]
    state: TaskState,
    /// Why.
    #[prop(into, optional)]
    why: MaybeText,
    /// One button, and perhaps a quiet one.
    #[prop(into, optional)]
    actions: Slot,
) -> impl IntoView {
    let title = match href.into_option() {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let due_class = if state == TaskState::Due {
        "m-task__due is-due"
    } else {
        "m-task__due"
    };
    view! {
        <li class="m-task">
            <Icon name=icon class=state.class() />
            <h3>{title}</h3>
            {due.into_option().map(|due| view! { <p class=due_class>{due}</p> })}
            {why.into_option().map(|why| view! { <p>{why}</p> })}
            {actions
                .into_option()
                .map(|actions| view! { <div class="m-cluster">{actions}</div> })}
        </li>
    }
}
