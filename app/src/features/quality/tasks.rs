//! What a person can do about it.

use leptos::prelude::*;
use ui::{Button, IconName, PostForm, Section, TaskItem, TaskList, TaskState};

use super::health::View;
use super::{base, freshness_path, queue_path};

/// The section; none on the page of a source.
pub(super) fn view(view: &View<'_>) -> Option<AnyView> {
    let (m, health, inside) = (view.m, view.health, view.inside);
    if health.source.is_some() {
        return None;
    }
    let review = (health.may_mend && health.doubts > 0).then(|| {
        view! {
            <TaskItem
                icon=IconName::ListChecks
                state=TaskState::Now
                title=m.quality_do_review(health.doubts, &view.format.number(health.doubts))
                why=m.quality_do_review_why()
                href=queue_path(inside)
            />
        }
    });
    let again = health.may_mend.then(|| {
        let button = view! {
            <PostForm action=base(inside)>
                <Button small=true>{m.quality_do_count()}</Button>
            </PostForm>
        };
        view! {
            <TaskItem
                icon=IconName::Gauge
                title=m.quality_do_count()
                why=m.quality_do_count_why()
                actions=button.into_any()
            />
        }
    });
    let freshness = freshness_path(inside);
    Some(
        view! {
            <Section id="do" title=m.quality_do_title()>
                <TaskList>
                    {review}
                    <TaskItem
                        icon=IconName::Clock
                        title=m.quality_do_freshness()
                        why=m.quality_do_freshness_why()
                        href=freshness
                    />
                    {again}
                </TaskList>
            </Section>
        }
        .into_any(),
    )
}
