//! "What changed": the five measures beside those of four weeks before.

use domain::quality::Measure;
use i18n::{Format, Messages};
use jiff::ToSpan as _;
use jiff::civil::Date;
use leptos::prelude::*;
use ui::{Change, Direction, Figure, Figures, Judgement, Section};

use super::health::View;
use super::words::{measure_name, share_text};

/// With how many weeks before it is compared.
const WEEKS: i32 = 4;

/// The section.
pub(super) fn view(view: &View<'_>) -> AnyView {
    let m = view.m;
    let tiles = Measure::ALL
        .into_iter()
        .zip(view.health.measures)
        .enumerate()
        .map(|(place, (measure, ratio))| {
            let past: Vec<(Date, f64)> = view
                .health
                .history
                .iter()
                .filter_map(|(day, measures)| Some((*day, measures.get(place)?.share()?)))
                .collect();
            let change = ratio
                .share()
                .zip(before(&past))
                .map(|(now, before)| change(now - before, m, &view.format));
            let (value, unit) = parted(&share_text(ratio, m, &view.format));
            let history = if past.len() > 1 {
                past.into_iter().map(|(_, share)| share).collect()
            } else {
                Vec::new()
            };
            view! {
                <Figure
                    label=measure_name(measure, m)
                    href=format!("#{}", anchor(measure))
                    value=value
                    unit=unit
                    change=change
                    history=history
                />
            }
        })
        .collect_view();
    view! {
        <Section id="changed" title=m.quality_changed_title() note=m.quality_changed_note()>
            <Figures>{tiles}</Figures>
        </Section>
    }
    .into_any()
}

/// Where a measure is defined.
pub(super) const fn anchor(measure: Measure) -> &'static str {
    match measure {
        Measure::Completeness => "completeness",
        Measure::Validity => "validity",
        Measure::Uniqueness => "uniqueness",
        Measure::Freshness => "freshness",
        Measure::Consistency => "consistency",
    }
}

/// What was counted four weeks before the last day, or in the week of that day.
fn before(past: &[(Date, f64)]) -> Option<f64> {
    let (last, _) = past.last()?;
    let then = last.checked_sub(WEEKS.weeks()).ok()?;
    past.iter()
        .rev()
        .find(|(day, _)| *day <= then)
        .map(|(_, share)| *share)
}

fn change(by: f64, m: Messages, format: &Format) -> Change {
    let points = by * 100.0;
    let (direction, judgement, word) = if points >= 0.05 {
        (Direction::Up, Judgement::Good, m.shared_delta_better())
    } else if points <= -0.05 {
        (Direction::Down, Judgement::Bad, m.shared_delta_worse())
    } else {
        (Direction::Level, Judgement::Flat, m.shared_delta_steady())
    };
    Change {
        direction,
        judgement,
        amount: m.quality_points(&format.decimal(points.abs(), 1)),
        word: word.to_owned(),
    }
}

/// The number, and the sign with its space.
fn parted(text: &str) -> (String, String) {
    let at = text
        .find(|letter: char| letter.is_whitespace() || letter == '%')
        .unwrap_or(text.len());
    let (value, unit) = text.split_at_checked(at).unwrap_or((text, ""));
    (value.to_owned(), unit.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use i18n::Language;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    #[test]
    fn it_is_compared_with_four_weeks_before() {
        let past = [
            (date(2026, 10, 11), 0.5),
            (date(2026, 10, 18), 0.6),
            (date(2026, 10, 25), 0.7),
            (date(2026, 11, 15), 0.9),
        ];
        assert_eq!(before(&past), Some(0.6));
        assert_eq!(before(&past[3..]), None);
        assert_eq!(before(&[]), None);
    }

    #[test]
    fn points_are_judged() {
        let (m, format) = (
            Messages::new(Language::French),
            Format::new(Language::French, TimeZone::UTC),
        );
        let up = change(0.021, m, &format);
        assert_eq!((up.direction, up.judgement), (Direction::Up, Judgement::Good));
        assert_eq!(change(-0.2, m, &format).judgement, Judgement::Bad);
        assert_eq!(change(0.0001, m, &format).direction, Direction::Level);
        assert_eq!(
            parted("71,4\u{202f}%"),
            ("71,4".to_owned(), "\u{202f}%".to_owned())
        );
        assert_eq!(parted("–"), ("–".to_owned(), String::new()));
    }
}
