//! How it is estimated, in words, with the numbers of this page.

use domain::social::Channel;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::social::DarkSocial;
use ui::{DescriptionList, Detail, Section, Subhead};

use super::words::{channel_name, channel_what};
use crate::page::count;

/// The method and the words.
pub(super) fn section(found: &DarkSocial, m: Messages, format: &Format) -> AnyView {
    let number = |value: u32| format.number(i64::from(value));
    let counts = found.counts;
    let numbers = m.social_method_numbers(
        &number(counts.unexplained),
        &number(counts.known_page),
        &number(counts.front_new),
        &number(counts.front_again),
        &number(counts.arrivals),
    );
    let interval = m.social_method_interval(&format.decimal(found.design_effect, 2));
    let counted = found.counted_at.map_or_else(
        || m.social_not_counted().to_owned(),
        |at| m.social_counted(&format.date_time(at)),
    );
    let taken_up = (found.taken_up > 0).then(|| {
        let visits = count(usize::try_from(found.taken_up).unwrap_or_default());
        view! { <p class="m-soft">{m.social_taken_up(visits, &number(found.taken_up))}</p> }
    });
    let channels = Channel::ALL
        .into_iter()
        .map(|channel| view! { <Detail label=channel_name(channel, m)>{channel_what(channel, m)}</Detail> })
        .collect_view();
    view! {
        <Section id="method" title=m.social_method_title()>
            <div class="m-columns m-columns--main-aside">
                <div class="m-stack m-stack--close m-reading">
                    <p>{m.social_method_what()}</p>
                    <p>{m.social_method_correct()}</p>
                    <p class="m-formula" dir="ltr">{m.social_method_formula()}</p>
                    <p>{numbers}</p>
                    <p>{interval}</p>
                    <p>{m.social_method_assume()}</p>
                    <p class="m-soft">{m.social_method_sources()}</p>
                    <p class="m-soft">{counted}</p>
                    {taken_up}
                </div>
                <div class="m-stack m-stack--close">
                    <Subhead>{m.social_method_not_title()}</Subhead>
                    <ul class="m-stack m-stack--close">
                        <li>{m.social_method_not_people()}</li>
                        <li>{m.social_method_not_all()}</li>
                        <li>{m.social_method_not_only()}</li>
                    </ul>
                </div>
            </div>
        </Section>
        <Section id="words" title=m.social_words_title()>
            <DescriptionList>{channels}</DescriptionList>
        </Section>
    }
    .into_any()
}
