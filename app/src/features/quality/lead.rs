//! What the page says first: the weakest measure, and what waits.

use domain::quality::{Measure, Ratio};
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::quality::Health;

use super::health::View;
use super::words::{measure_name, share_text};

/// People of whom something is known.
pub(super) fn people(health: &Health) -> i64 {
    health
        .fields
        .iter()
        .map(|field| field.counts.people)
        .max()
        .unwrap_or_default()
}

/// The sentence.
pub(super) fn view(view: &View<'_>) -> Option<AnyView> {
    let health = view.health;
    let known = people(health);
    if known == 0 {
        return None;
    }
    let finding = finding(&health.measures, view.m, &view.format);
    let rest = match &health.source {
        Some(_) => view.m.quality_lead_source(known, &view.format.number(known)),
        None => waiting(health.doubts, health.suggested, view.m, &view.format),
    };
    Some(view! { <strong>{finding}</strong> " " {rest} }.into_any())
}

/// The weakest measure.
fn finding(measures: &[Ratio; 5], m: Messages, format: &Format) -> String {
    let weakest = Measure::ALL
        .into_iter()
        .zip(measures)
        .filter_map(|(measure, ratio)| Some((measure, *ratio, ratio.share()?)))
        .filter(|(_, ratio, _)| ratio.part < ratio.whole)
        .min_by(|(_, _, one), (_, _, other)| one.total_cmp(other));
    match weakest {
        Some((measure, ratio, _)) => {
            m.quality_lead_weakest(measure_name(measure, m), &share_text(ratio, m, format))
        }
        None => m.quality_lead_perfect().to_owned(),
    }
}

fn waiting(doubts: i64, suggested: i64, m: Messages, format: &Format) -> String {
    if doubts == 0 {
        return m.quality_lead_no_doubts().to_owned();
    }
    m.quality_lead_doubts(
        doubts,
        &format.number(doubts),
        suggested,
        &format.number(suggested),
    )
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::tz::TimeZone;

    use super::*;

    fn ratio(part: i64, whole: i64) -> Ratio {
        Ratio { part, whole }
    }

    #[test]
    fn the_weakest_measure_is_said_first() {
        let (m, format) = (
            Messages::new(Language::English),
            Format::new(Language::English, TimeZone::UTC),
        );
        let measures = [ratio(9, 10), ratio(1, 1), ratio(3, 4), ratio(0, 0), ratio(8, 10)];
        assert_eq!(
            finding(&measures, m, &format),
            "Uniqueness: 75.0%, the weakest point."
        );
        assert_eq!(
            finding(&[ratio(4, 4); 5], m, &format),
            "Nothing to mend: every measure is at its best."
        );
        assert_eq!(waiting(0, 0, m, &format), "No doubtful value is waiting.");
        assert_eq!(
            waiting(1, 0, m, &format),
            "One doubtful value waits for you, without a suggestion."
        );
        assert_eq!(
            waiting(214, 187, m, &format),
            "214 doubtful values wait for you, 187 of them with a suggestion."
        );
    }
}
