//! How visits arrive.

use domain::social::Channel;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::social::DarkSocial;
use ui::{BarChart, BarRow, MoreLink, Section};

use super::words::{channel_name, ratio};

/// The share of each way; nothing without arrivals.
pub(super) fn section(found: &DarkSocial, m: Messages, format: &Format) -> Option<AnyView> {
    let whole = found.counts.arrivals;
    let mut ways = found.channels.clone();
    ways.sort_by_key(|(_, arrivals)| std::cmp::Reverse(*arrivals));
    let (most, arrivals) = ways.first().copied()?;
    let most_share = ratio(arrivals, whole)?;
    let silent: u32 = ways
        .iter()
        .filter(|(way, _)| {
            matches!(
                way,
                Channel::FrontDoor | Channel::KnownPage | Channel::Unexplained
            )
        })
        .map(|(_, arrivals)| arrivals)
        .sum();
    let say = m.social_ways_say(
        channel_name(most, m),
        &format.percent(most_share, 0),
        &format.percent(ratio(silent, whole)?, 0),
    );
    let rows = ways
        .into_iter()
        .filter_map(|(way, arrivals)| {
            let share = ratio(arrivals, whole)?;
            Some(BarRow::new(channel_name(way, m), share, format.percent(share, 1)))
        })
        .collect();
    let more = view! { <MoreLink href="#words">{m.social_words_title()}</MoreLink> };
    Some(
        view! {
            <Section id="ways" title=m.social_ways_title() more=more.into_any()>
                <BarChart
                    title=m.social_ways_chart()
                    unit=m.social_ways_unit()
                    say=say
                    caption=m.social_ways_caption()
                    heads=(m.social_ways_way().to_owned(), m.social_ways_share().to_owned())
                    rows=rows
                />
            </Section>
        }
        .into_any(),
    )
}
