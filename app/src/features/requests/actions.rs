//! What staff can do with a request: each step is a form of its own, with what is wrong beside its field.

use domain::requests::{DoubtReason, IdentityLevel, Kind, RefusalReason};
use leptos::prelude::*;
use services::requests::{Channel, Possible};
use ui::{Button, Choice, Field, HiddenField, IconName, Notice, Section, Select, TextArea, Variant};

use super::faults::ACTIONS;
use super::request::Shown;
use super::words::{channel_name, doubt_name, refusal_name};

/// The longest text of a form.
const CHARACTERS: u32 = 4_000;

/// The section.
pub(super) fn view(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let general = shown
        .errors
        .get(ACTIONS)
        .map(|words| view! { <Notice tone=ui::NoticeTone::Bad><p>{words}</p></Notice> });
    let possible = &shown.details.possible;
    let none = possible
        .is_empty()
        .then(|| view! { <p class="m-soft">{m.requests_actions_none()}</p> });
    let restricted = restriction(shown);
    let state = standing(shown).map(|words| view! { <p class="m-reading">{words}</p> });
    let steps = possible
        .iter()
        .map(|possible| step(shown, possible))
        .collect_view();
    view! {
        <Section id=ACTIONS title=m.requests_actions()>
            <div class="m-stack">
                {general}
                {state}
                {restricted}
                {none}
                <div class="m-steps">{steps}</div>
            </div>
        </Section>
    }
    .into_any()
}

/// Why it goes on by itself, or does not.
fn standing(shown: &Shown<'_>) -> Option<&'static str> {
    let (m, row) = (shown.m, &shown.details.row.request);
    if row.state.is_final() {
        None
    } else if row.identity < IdentityLevel::needed(row.kind, row.anonymous) {
        Some(m.requests_actions_unproven())
    } else if row.profile.is_none() && !row.anonymous {
        Some(m.requests_actions_unlinked())
    } else if shown.details.possible.contains(&Possible::HandOverFile) {
        Some(m.requests_actions_deliver())
    } else if matches!(row.kind, Kind::Access | Kind::Portability | Kind::Erasure) {
        Some(m.requests_actions_program())
    } else {
        None
    }
}

fn step(shown: &Shown<'_>, possible: &Possible) -> AnyView {
    let m = shown.m;
    match possible {
        Possible::Link => form(
            shown,
            ("link", m.requests_do_link(), m.requests_do_link_submit()),
            Weight::Open,
            view! {
                <Field
                    name="person"
                    label=m.requests_do_link_field()
                    hint=m.requests_do_link_hint()
                    autocomplete="off"
                    value=shown.form.person.clone()
                    error=shown.errors.get("person")
                    error_prefix=m.shared_error_prefix()
                />
            }
            .into_any(),
        ),
        Possible::Prove => plain(
            shown,
            ("prove", m.requests_do_prove(), m.requests_do_prove_submit()),
            Weight::Open,
            m.requests_do_prove_what(),
        ),
        Possible::Queue => plain(
            shown,
            ("queue", m.requests_do_queue(), m.requests_do_queue_submit()),
            Weight::Open,
            m.requests_do_queue_what(),
        ),
        Possible::Begin => plain(
            shown,
            ("begin", m.requests_do_begin(), m.requests_do_begin_submit()),
            Weight::Open,
            m.requests_do_begin_what(),
        ),
        Possible::Retry => plain(
            shown,
            ("retry", m.requests_do_retry(), m.requests_do_retry_submit()),
            Weight::Open,
            m.requests_do_retry_what(),
        ),
        Possible::Complete => form(
            shown,
            (
                "complete",
                m.requests_do_complete(),
                m.requests_do_complete_submit(),
            ),
            Weight::Open,
            text(
                shown,
                "answer",
                m.requests_do_complete_field(),
                m.requests_do_complete_hint(),
                &shown.form.answer,
            ),
        ),
        Possible::AskIdentity => form(
            shown,
            ("ask", m.requests_do_ask(), m.requests_do_ask_submit()),
            Weight::Folded,
            doubts(shown),
        ),
        Possible::Extend => form(
            shown,
            ("extend", m.requests_do_extend(), m.requests_do_extend_submit()),
            Weight::Folded,
            text(
                shown,
                "extension",
                m.requests_do_extend_field(),
                m.requests_do_extend_hint(),
                &shown.form.extension,
            ),
        ),
        Possible::Refuse(reasons) => form(
            shown,
            ("refuse", m.requests_do_refuse(), m.requests_do_refuse_submit()),
            Weight::Danger,
            refusal(shown, reasons),
        ),
        Possible::Cancel => plain(
            shown,
            ("cancel", m.requests_do_cancel(), m.requests_do_cancel_submit()),
            Weight::Danger,
            m.requests_do_cancel_what(),
        ),
        Possible::MakeFile => plain(
            shown,
            (
                "make_file",
                m.requests_do_make_file(),
                m.requests_do_make_file_submit(),
            ),
            Weight::Open,
            m.requests_do_make_file_what(),
        ),
        Possible::MailFile(address) => form(
            shown,
            (
                "mail_file",
                m.requests_do_mail_file(),
                m.requests_do_mail_file_submit(),
            ),
            Weight::Open,
            view! { <p class="m-soft">{m.requests_do_mail_file_what(address)}</p> }.into_any(),
        ),
        Possible::HandOverFile => hand_over(shown),
        Possible::AnnounceLift => form(
            shown,
            (
                "announce_lift",
                m.requests_do_announce_lift(),
                m.requests_do_announce_lift_submit(),
            ),
            Weight::Folded,
            announcement(shown),
        ),
        Possible::Lift => plain(
            shown,
            ("lift", m.requests_do_lift(), m.requests_do_lift_submit()),
            Weight::Danger,
            m.requests_do_lift_what(),
        ),
    }
}

/// The answer is the file itself, so the form has a page of its own.
fn hand_over(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    view! {
        <div class="m-step">
            <h3>{m.requests_do_hand_over()}</h3>
            <form class="m-form" method="post" action=format!("{}/file", shown.path)>
                <p class="m-soft">{m.requests_do_hand_over_what()}</p>
                <div class="m-cluster">
                    <Button icon=IconName::Download>{m.requests_do_hand_over_submit()}</Button>
                </div>
            </form>
        </div>
    }
    .into_any()
}

fn announcement(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let has_address = shown.details.row.request.contact.is_some();
    let mut choices = vec![Choice::new("", m.requests_do_announce_lift_choose())];
    let ways = [Channel::Mail, Channel::Letter, Channel::Phone, Channel::Desk];
    choices.extend(
        ways.into_iter()
            .filter(|way| has_address || *way != Channel::Mail)
            .map(|way| {
                Choice::new(way.as_str(), channel_name(way, m)).selected(shown.form.channel == way.as_str())
            }),
    );
    view! {
        {text(
            shown,
            "reason",
            m.requests_do_announce_lift_field(),
            m.requests_do_announce_lift_hint(),
            &shown.form.reason,
        )}
        <Select
            name="channel"
            label=m.requests_do_announce_lift_channel()
            hint=m.requests_do_announce_lift_channel_hint()
            choices=choices
            error=shown.errors.get("channel")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

/// What is set aside, by whom, and from when on it can be used again.
fn restriction(shown: &Shown<'_>) -> Option<AnyView> {
    let m = shown.m;
    let restriction = shown.details.restriction?;
    let since = shown.format.date_long(restriction.since);
    let words = if restriction.by_themselves {
        m.requests_restricted_by_themselves(&since)
    } else {
        m.requests_restricted(&since)
    };
    let from = shown.details.lift_on.map(|day| {
        let words = m.requests_lift_on(&shown.format.civil_date_long(day));
        view! { <p class="m-reading">{words}</p> }
    });
    Some(
        view! {
            <p class="m-reading">{words}</p>
            {from}
        }
        .into_any(),
    )
}

/// How much room a step takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// What the request waits for.
    Open,
    /// What is rarely wanted: behind its title.
    Folded,
    /// Behind its title, and not to be undone.
    Danger,
}

fn plain(shown: &Shown<'_>, names: Names, weight: Weight, what: &'static str) -> AnyView {
    form(
        shown,
        names,
        weight,
        view! { <p class="m-soft">{what}</p> }.into_any(),
    )
}

/// The word of a step, its title, and what its button says.
type Names = (&'static str, &'static str, &'static str);

fn form(shown: &Shown<'_>, (action, title, submit): Names, weight: Weight, body: AnyView) -> AnyView {
    let variant = match weight {
        Weight::Open => Variant::Primary,
        Weight::Folded => Variant::Plain,
        Weight::Danger => Variant::Danger,
    };
    let mine = shown.form.action == action && !shown.errors.is_empty();
    let form = view! {
        <form class="m-form" method="post" action=shown.path.clone() novalidate>
            <HiddenField name="action" value=action />
            {body}
            <div class="m-cluster"><Button variant=variant>{submit}</Button></div>
        </form>
    };
    if weight == Weight::Open {
        view! { <div class="m-step"><h3>{title}</h3>{form}</div> }.into_any()
    } else {
        view! {
            <details class="m-step m-step--folded" open=mine>
                <summary><h3>{title}</h3></summary>
                {form}
            </details>
        }
        .into_any()
    }
}

fn text(
    shown: &Shown<'_>,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    value: &str,
) -> AnyView {
    let value = value.to_owned();
    view! {
        <TextArea
            name=name
            label=label
            hint=hint
            rows=3_u32
            maxlength=CHARACTERS
            value=value
            error=shown.errors.get(name)
            error_prefix=shown.m.shared_error_prefix()
        />
    }
    .into_any()
}

fn doubts(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let mut choices = vec![Choice::new("", m.requests_do_ask_choose())];
    choices.extend(DoubtReason::ALL.into_iter().map(|doubt| {
        Choice::new(doubt.as_str(), doubt_name(doubt, m)).selected(shown.form.doubt == doubt.as_str())
    }));
    view! {
        <Select
            name="doubt"
            label=m.requests_do_ask_field()
            hint=m.requests_do_ask_hint()
            choices=choices
            error=shown.errors.get("doubt")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn refusal(shown: &Shown<'_>, reasons: &[RefusalReason]) -> AnyView {
    let m = shown.m;
    let mut choices = vec![Choice::new("", m.requests_do_refuse_choose())];
    choices.extend(reasons.iter().map(|reason| {
        Choice::new(reason.as_str(), refusal_name(*reason, m)).selected(shown.form.refusal == reason.as_str())
    }));
    view! {
        <Select
            name="refusal"
            label=m.requests_do_refuse_field()
            choices=choices
            error=shown.errors.get("refusal")
            error_prefix=m.shared_error_prefix()
        />
        {text(shown, "explanation", m.requests_do_refuse_words(), m.requests_do_refuse_words_hint(), &shown.form.explanation)}
    }
    .into_any()
}
