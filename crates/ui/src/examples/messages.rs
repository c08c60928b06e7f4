//! States and messages.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Badge", "every tone", badges),
    Example::new("Notice", "to know", notice_info),
    Example::new("Notice", "something worked", notice_good),
    Example::new("Notice", "careful", notice_warn),
    Example::new("Notice", "something failed", notice_bad),
    Example::new("ErrorSummary", "two errors", error_summary),
    Example::new("EmptyState", "with a first step", empty),
    Example::new("Toast", "with a way back", toast),
    Example::new("Progress", "an import", progress),
    Example::new("Gauge", "good, fair, poor", gauges),
];

fn badges() -> AnyView {
    view! {
        <div class="m-cluster">
            <Badge label="Accepted" tone=Tone::Good icon=IconName::Check />
            <Badge label="Refused" tone=Tone::Bad icon=IconName::X />
            <Badge label="Expired" tone=Tone::Warn icon=IconName::Clock />
            <Badge label="Your tastes" tone=Tone::Info icon=IconName::User />
            <Badge label="Surprise" tone=Tone::Surprise icon=IconName::Shuffle />
            <Badge label="Context" icon=IconName::Globe />
            <Badge label="Draft" />
        </div>
    }
    .into_any()
}

fn notice_info() -> AnyView {
    view! {
        <Notice icon=IconName::GitMerge>
            <p><b>"Born of two profiles"</b>", joined on 2 October."</p>
            <p><a href="#">"Undo the merge"</a></p>
        </Notice>
    }
    .into_any()
}

fn notice_good() -> AnyView {
    view! {
        <Notice tone=NoticeTone::Good announced=true>
            <p><b>"Erased."</b>" The receipt is on its way."</p>
        </Notice>
    }
    .into_any()
}

fn notice_warn() -> AnyView {
    view! {
        <Notice tone=NoticeTone::Warn>
            <p><b>"Careful."</b>" The segment has fewer than 50 people."</p>
        </Notice>
    }
    .into_any()
}

fn notice_bad() -> AnyView {
    view! {
        <Notice tone=NoticeTone::Bad>
            <p><b>"The import stopped."</b>" The file has no column named “e-mail”."</p>
        </Notice>
    }
    .into_any()
}

fn error_summary() -> AnyView {
    view! {
        <ErrorSummary
            id="example-errors"
            title="Two answers need another look"
            errors=vec![
                FieldError::new("example-wrong", "Name the purpose"),
                FieldError::new("example-basis", "Choose what allows you to"),
            ]
        />
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <EmptyState title="No event yet" icon=IconName::Clock>
            <p class="m-soft">"The first will show here within a second. This line is enough:"</p>
            <CodeBlock label="Example of an event" code="mesure.track(\"Page viewed\")" />
            <ButtonLink href="#" small=true>"Send a trial event"</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

fn toast() -> AnyView {
    view! { <Toast message="Segment saved" undo=view! { <a href="#">"Undo"</a> }.into_any() /> }.into_any()
}

fn progress() -> AnyView {
    view! {
        <Progress
            id="example-progress"
            label="Import: 18,204 lines of 24,000"
            value=18204.0
            max=24000.0
            text="76%"
        />
    }
    .into_any()
}

fn gauges() -> AnyView {
    view! {
        <Gauges>
            <Gauge id="example-valid" label="Valid" text="98.1%" value=98.1 cause="As it should be" />
            <Gauge id="example-fresh" label="Fresh" text="94.6%" value=94.6 />
            <Gauge
                id="example-complete"
                label="Complete"
                text="81%"
                value=81.0
                cause="Under the goal of 85%: language is often missing"
            />
        </Gauges>
    }
    .into_any()
}
