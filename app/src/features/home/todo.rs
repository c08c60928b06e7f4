//! "What you can do": the tasks, each with its reason and one button.

use domain::access::Capability;
use leptos::prelude::*;
use ui::{ButtonLink, EmptyState, IconName, TaskItem, TaskList, TaskState, Variant};

use super::show::Home;
use super::tasks::Task;

/// The tasks.
pub(super) fn view(home: &Home<'_>, tasks: &[Task]) -> AnyView {
    let m = home.page.messages;
    if tasks.is_empty() {
        return view! {
            <EmptyState title=m.home_do_nothing() icon=IconName::CircleCheck>
                <p class="m-soft">{m.home_do_nothing_lead()}</p>
            </EmptyState>
        }
        .into_any();
    }
    let items = tasks.iter().map(|task| item(home, task)).collect_view();
    view! { <TaskList>{items}</TaskList> }.into_any()
}

fn item(home: &Home<'_>, task: &Task) -> AnyView {
    let (m, format) = (home.page.messages, &home.page.format);
    match task {
        Task::Requests { due } => {
            let href = home.path("/requests");
            view! {
                <TaskItem
                    icon=IconName::Inbox
                    state=TaskState::Due
                    title=m.requests_task(*due, &format.number(*due))
                    href=href.clone()
                    why=m.requests_task_why()
                    actions=button(href, m.requests_task_action())
                />
            }
            .into_any()
        }
        Task::Silent {
            source,
            name,
            events,
            last,
        } => {
            let href = home.path(&format!("/sources/{source}"));
            let why = if *events > 0 {
                m.home_task_silent_why(*events, &format.number(*events))
            } else {
                m.home_task_silent_long_why().to_owned()
            };
            view! {
                <TaskItem
                    icon=IconName::TriangleAlert
                    state=TaskState::Warn
                    title=m.home_task_silent(name)
                    href=href.clone()
                    due=m.home_task_silent_due(&format.date_medium(*last))
                    why=why
                    actions=button(href, m.home_task_silent_action())
                />
            }
            .into_any()
        }
        Task::Install { source, name } => {
            let href = home.path(&format!("/sources/{source}"));
            view! {
                <TaskItem
                    icon=IconName::Plug
                    title=m.home_task_install(name)
                    href=href.clone()
                    due=m.home_task_install_due()
                    why=m.home_task_install_why()
                    actions=button(href, m.home_task_install_action())
                />
            }
            .into_any()
        }
        Task::Orders => {
            let href = home.path("/sources");
            view! {
                <TaskItem
                    icon=IconName::Store
                    title=m.home_task_orders()
                    href=href.clone()
                    why=m.home_task_orders_why()
                    actions=button(href, m.home_task_orders_action())
                />
            }
            .into_any()
        }
        Task::Unnamed { share } => {
            let href = home.path("/sources");
            let list = home.visit.may(Capability::ViewProfiles).then(|| {
                let href = home.path("/profiles?who=anonymous");
                view! { <ButtonLink href=href small=true variant=Variant::Quiet>{m.home_task_unnamed_list()}</ButtonLink> }
            });
            view! {
                <TaskItem
                    icon=IconName::Users
                    title=m.home_task_unnamed()
                    href=href.clone()
                    due=m.home_task_unnamed_due(&format.percent(*share, 0))
                    why=m.home_task_unnamed_why()
                    actions=view! { {button(href, m.home_task_unnamed_action())} {list} }.into_any()
                />
            }
            .into_any()
        }
    }
}

fn button(href: String, label: &'static str) -> AnyView {
    view! { <ButtonLink href=href small=true>{label}</ButtonLink> }.into_any()
}
