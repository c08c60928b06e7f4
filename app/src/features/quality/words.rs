//! What measures, problems and decisions are called.

use domain::quality::{Measure, Problem, Ratio};
use i18n::{Format, Messages};

use crate::features::profiles::trait_name;

/// The name of a measure.
pub(super) fn measure_name(measure: Measure, m: Messages) -> &'static str {
    match measure {
        Measure::Completeness => m.quality_measure_completeness(),
        Measure::Validity => m.quality_measure_validity(),
        Measure::Uniqueness => m.quality_measure_uniqueness(),
        Measure::Freshness => m.quality_measure_freshness(),
        Measure::Consistency => m.quality_measure_consistency(),
    }
}

/// What a measure counts, out of what.
pub(super) fn measure_what(measure: Measure, m: Messages) -> &'static str {
    match measure {
        Measure::Completeness => m.quality_measure_completeness_what(),
        Measure::Validity => m.quality_measure_validity_what(),
        Measure::Uniqueness => m.quality_measure_uniqueness_what(),
        Measure::Freshness => m.quality_measure_freshness_what(),
        Measure::Consistency => m.quality_measure_consistency_what(),
    }
}

/// What is wrong, from the code that is stored.
pub(crate) fn problem_name(code: &str, m: Messages) -> &'static str {
    let Some(problem) = Problem::parse(code) else {
        return m.quality_problem_unknown();
    };
    match problem {
        Problem::EmailSyntax => m.quality_problem_email_syntax(),
        Problem::EmailDomain => m.quality_problem_email_domain(),
        Problem::PhoneSyntax => m.quality_problem_phone_syntax(),
        Problem::PhoneLength => m.quality_problem_phone_length(),
        Problem::PhoneNumber => m.quality_problem_phone_number(),
        Problem::NameSyntax => m.quality_problem_name_syntax(),
        Problem::NamePlaceholder => m.quality_problem_name_placeholder(),
        Problem::DateSyntax => m.quality_problem_date_syntax(),
        Problem::DateImpossible => m.quality_problem_date_impossible(),
        Problem::DateOrder => m.quality_problem_date_order(),
        Problem::BirthdayFuture => m.quality_problem_birthday_future(),
        Problem::BirthdayOld => m.quality_problem_birthday_old(),
        Problem::Country => m.quality_problem_country(),
        Problem::PostcodeSyntax => m.quality_problem_postcode_syntax(),
        Problem::PostcodeZero => m.quality_problem_postcode_zero(),
        Problem::CitySyntax => m.quality_problem_city_syntax(),
        Problem::Language => m.quality_problem_language(),
        Problem::Currency => m.quality_problem_currency(),
        Problem::Money => m.quality_problem_money(),
        Problem::Contradicts => m.quality_problem_contradicts(),
    }
}

/// The name of a field; the client's own keep theirs.
pub(super) fn field_name(name: &str, m: Messages) -> String {
    trait_name(m, name).map_or_else(|| name.to_owned(), str::to_owned)
}

/// A share in per cent: whole when it is whole, so that nothing short of everything is written as everything.
pub(super) fn share_text(ratio: Ratio, m: Messages, format: &Format) -> String {
    ratio.share().map_or_else(
        || m.quality_figure_none().to_owned(),
        |share| percent(share, format),
    )
}

/// Nothing short of everything is written as everything.
pub(super) fn percent(share: f64, format: &Format) -> String {
    if share < 1.0 {
        format.percent(share.min(0.999), 1)
    } else {
        format.percent(1.0, 0)
    }
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn every_problem_and_measure_has_words() {
        let m = Messages::new(Language::French);
        for problem in Problem::ALL {
            assert_ne!(problem_name(problem.code(), m), m.quality_problem_unknown());
        }
        assert_eq!(problem_name("of another version", m), m.quality_problem_unknown());
        assert!(
            Measure::ALL
                .iter()
                .all(|measure| !measure_name(*measure, m).is_empty())
        );
    }

    #[test]
    fn nearly_all_is_not_all() {
        let format = Format::new(Language::English, TimeZone::UTC);
        let m = Messages::new(Language::English);
        let text = |part, whole| share_text(Ratio { part, whole }, m, &format);
        assert_eq!(text(99_999, 100_000), "99.9%");
        assert_eq!(text(5, 5), "100%");
        assert_eq!(text(0, 0), "–");
    }
}
