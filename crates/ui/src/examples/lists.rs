//! Lists of things.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("TaskList", "what needs a person", tasks),
    Example::new("TaskList", "steps", steps),
    Example::new("Timeline", "two days", timeline),
    Example::new("LiveList", "two events", live),
    Example::new("DescriptionList", "wide", details),
    Example::new("DescriptionList", "narrow", details_narrow),
    Example::new("Rows", "with something at the end", rows),
];

fn tasks() -> AnyView {
    view! {
        <TaskList>
            <TaskItem
                icon=IconName::Clock
                title="Answer an erasure request"
                href="#"
                due="3 days left"
                state=TaskState::Due
                why="Received on 24 October, identity confirmed. Nothing stands against it."
                actions=view! {
                    <ButtonLink href="#" small=true variant=Variant::Primary>
                        "Erase and answer"
                    </ButtonLink>
                }
                    .into_any()
            />
            <TaskItem
                icon=IconName::TriangleAlert
                title="Pause “Basket reminder”?"
                due="To decide"
                state=TaskState::Warn
                why="It causes 61% of unsubscribes and adds no sales."
            />
        </TaskList>
    }
    .into_any()
}

fn steps() -> AnyView {
    view! {
        <TaskList ordered=true>
            <TaskItem
                icon=IconName::CircleCheck
                title="Name the workspace"
                due="Done"
                state=TaskState::Done
            />
            <TaskItem
                icon=IconName::ArrowRight
                title="Connect a first source"
                due="Now"
                state=TaskState::Now
            />
            <TaskItem icon=IconName::Circle title="Write the notice" due="Next" />
        </TaskList>
    }
    .into_any()
}

fn timeline() -> AnyView {
    view! {
        <Timeline>
            <TimelineDay label="Yesterday" />
            <TimelineItem
                time="18:22"
                datetime="2026-11-20T18:22:00+01:00"
                note=view! { "Site, telephone" }.into_any()
            >
                "Looked at "
                <b>"Alba lamp, brass"</b>
            </TimelineItem>
            <TimelineItem time="18:20" weight=Weight::Strong>"Received 6 suggestions"</TimelineItem>
            <TimelineDay label="Monday 9 November" />
            <TimelineItem time="21:04" weight=Weight::Bad>"Refused advertising"</TimelineItem>
        </Timeline>
    }
    .into_any()
}

fn live() -> AnyView {
    view! {
        <LiveList>
            <LiveItem time="09:41:07" datetime="2026-11-21T09:41:07+01:00" source="site">
                "Basket: "
                <b>"Alba lamp"</b>
            </LiveItem>
            <LiveItem time="09:41:02" source="portal">"Consent withdrawn: ads"</LiveItem>
        </LiveList>
    }
    .into_any()
}

fn details() -> AnyView {
    view! {
        <DescriptionList>
            <Detail label="Name">
                <bdi>"Hélène Marchand-Roussel"</bdi>
            </Detail>
            <Detail label="Telephone" note=view! { "Form corrected on 3 October" }.into_any()>
                <bdi dir="ltr">"+33 6 12 34 56 78"</bdi>
            </Detail>
        </DescriptionList>
    }
    .into_any()
}

fn details_narrow() -> AnyView {
    view! {
        <DescriptionList narrow=true>
            <Detail label="Purchases">"5, for €562.40"</Detail>
            <Detail label="Satisfaction">"9 out of 10"</Detail>
        </DescriptionList>
    }
    .into_any()
}

fn rows() -> AnyView {
    view! {
        <Rows>
            <Row
                title="Evening readers"
                href="#"
                note="3 lamps seen in 30 days"
                end=view! { <Badge label="Active" tone=Tone::Good icon=IconName::Check /> }.into_any()
            />
            <Row title="Customers of Nantes" />
        </Rows>
    }
    .into_any()
}
