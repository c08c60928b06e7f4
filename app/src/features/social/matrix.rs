//! What people said, beside how their first visit was seen.

use domain::social::{Channel, Heard, Matrix};
use i18n::{Format, Messages};
use leptos::prelude::*;
use ui::{Datum, HeatMap, HeatRow, Section};

use super::words::{channel_name, heard_name};

/// The meanings, the unknown one last.
fn meanings() -> impl Iterator<Item = Option<Heard>> {
    Heard::ALL.into_iter().map(Some).chain([None])
}

/// The ways of arriving, those never seen last.
fn ways() -> impl Iterator<Item = Option<Channel>> {
    Channel::ALL.into_iter().map(Some).chain([None])
}

/// The section. Only groups of ten people or more are told.
pub(super) fn section(matrix: &Matrix, m: Messages, format: &Format) -> AnyView {
    let told = |heard, seen| matrix.shown(heard, seen).is_none_or(|people| people > 0);
    let ways: Vec<_> = ways()
        .filter(|seen| meanings().any(|heard| told(heard, *seen)))
        .collect();
    let columns = ways
        .iter()
        .map(|seen| {
            seen.map_or(m.social_channel_unseen(), |seen| channel_name(seen, m))
                .to_owned()
        })
        .collect();
    let rows = meanings()
        .filter(|heard| matrix.said(*heard) > 0)
        .map(|heard| HeatRow {
            label: heard_name(heard, m).to_owned(),
            data: ways
                .iter()
                .map(|seen| cell(matrix, heard, *seen, m, format))
                .collect(),
        })
        .collect();
    let say = say(matrix, m, format);
    view! {
        <Section id="matrix" title=m.social_matrix_title()>
            <div class="m-stack m-matrix">
                <HeatMap
                    title=m.social_matrix_chart()
                    unit=m.social_matrix_unit()
                    say=say
                    caption=m.social_matrix_caption()
                    columns=columns
                    rows=rows
                />
                <p class="m-soft m-reading">{m.social_matrix_note()}</p>
            </div>
        </Section>
    }
    .into_any()
}

fn cell(matrix: &Matrix, heard: Option<Heard>, seen: Option<Channel>, m: Messages, format: &Format) -> Datum {
    match matrix.shown(heard, seen) {
        Some(0) => Datum::missing("–"),
        Some(people) => Datum::new(f64::from(people), format.number(i64::from(people))),
        None => Datum::missing(m.social_matrix_few()),
    }
}

/// What to see: what people say whose first arrival nothing explains.
fn say(matrix: &Matrix, m: Messages, format: &Format) -> String {
    let most = meanings()
        .filter_map(|heard| Some((heard, matrix.shown(heard, Some(Channel::Unexplained))?)))
        .filter(|(_, people)| *people > 0)
        .max_by_key(|(_, people)| *people);
    match most {
        Some((heard, people)) => m.social_matrix_say(heard_name(heard, m), &format.number(i64::from(people))),
        None => m.social_matrix_say_few().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn the_most_frequent_answer_of_unexplained_arrivals_is_told_unless_it_is_of_few() {
        let (m, format) = (
            Messages::new(Language::English),
            Format::new(Language::English, TimeZone::UTC),
        );
        let mut matrix = Matrix::default();
        assert_eq!(
            say(&matrix, m, &format),
            "Too few first arrivals that are unexplained have an answer."
        );
        matrix.add(Some(Heard::Person), Some(Channel::Unexplained), 41);
        matrix.add(Some(Heard::Search), Some(Channel::Unexplained), 12);
        matrix.add(Some(Heard::Search), Some(Channel::Search), 80);
        assert_eq!(
            say(&matrix, m, &format),
            "Among first arrivals that are unexplained, the most frequent answer is “Somebody, a message”: 41 people."
        );
        matrix.add(Some(Heard::Press), Some(Channel::Search), 3);
        let few = cell(&matrix, Some(Heard::Press), Some(Channel::Search), m, &format);
        assert_eq!(few.text, "< 10");
        assert!(!few.value.is_finite());
    }
}
