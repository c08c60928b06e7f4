//! What people answer, beside what is estimated.

use domain::social::{FEWEST_ANSWERS, FEWEST_PEOPLE};
use i18n::Format;
use leptos::prelude::*;
use services::social::DarkSocial;
use ui::{MoreLink, Section};

use super::answers_path;
use super::words::ratio;
use crate::page::InWorkspace;

/// The section: the share by the answers, or how many answers are missing.
pub(super) fn section(inside: &InWorkspace, found: &DarkSocial, format: &Format) -> AnyView {
    let m = inside.page.messages;
    let number = |value: u32| format.number(i64::from(value));
    let (arrivals, unexplained) = found.first_arrivals;
    let body = match found.told {
        Some(told) => view! {
            <p class="m-chart__say">
                {m.social_told_share(
                    &format.percent(told.value, 0),
                    &format.percent(told.low, 0),
                    &format.percent(told.high, 0),
                )}
            </p>
            <p>
                {m.social_told_compare(
                    &format.percent(ratio(unexplained, arrivals).unwrap_or_default(), 0),
                    &number(found.matrix.joined()),
                )}
            </p>
            <p class="m-soft">{m.social_told_why()}</p>
        }
        .into_any(),
        None => view! {
            <p>{m.social_told_few(&number(FEWEST_ANSWERS), &number(FEWEST_PEOPLE))}</p>
        }
        .into_any(),
    };
    let more = view! { <MoreLink href=answers_path(inside)>{m.social_told_more()}</MoreLink> };
    view! {
        <Section id="told" title=m.social_told_title() more=more.into_any()>
            <div class="m-stack m-stack--close m-reading">{body}</div>
        </Section>
    }
    .into_any()
}
