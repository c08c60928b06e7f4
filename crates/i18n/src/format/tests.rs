//! What readers of French and English see, value by value.

use jiff::{SignedDuration, Timestamp, civil::date};

use super::*;

fn french() -> Format {
    Format::in_zone_named(Language::French, "Europe/Paris")
}

fn english() -> Format {
    Format::in_zone_named(Language::English, "Europe/Paris")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

#[test]
fn whole_numbers_are_grouped_and_carry_a_true_minus() {
    for (value, in_french, in_english) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_234, "1\u{202F}234", "1,234"),
        (18_204, "18\u{202F}204", "18,204"),
        (-1_234_567, "−1\u{202F}234\u{202F}567", "−1,234,567"),
        (
            i64::MIN,
            "−9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808",
            "−9,223,372,036,854,775,808",
        ),
    ] {
        assert_eq!(french().number(value), in_french);
        assert_eq!(english().number(value), in_english);
    }
}

#[test]
fn decimals_are_rounded_as_one_learns_it_and_keep_their_width() {
    for (value, digits, in_french, in_english) in [
        (1234.5, 1, "1\u{202F}234,5", "1,234.5"),
        (2.0, 1, "2,0", "2.0"),
        (2.5, 0, "3", "3"),
        (1.005, 2, "1,01", "1.01"),
        (-0.04, 1, "0,0", "0.0"),
        (-0.34, 2, "−0,34", "−0.34"),
        (0.0, 0, "0", "0"),
        (1e-9, 2, "0,00", "0.00"),
    ] {
        assert_eq!(french().decimal(value, digits), in_french);
        assert_eq!(english().decimal(value, digits), in_english);
    }
}

#[test]
fn what_is_not_a_number_is_a_dash() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(french().decimal(value, 2), "–");
        assert_eq!(french().percent(value, 2), "–");
        assert_eq!(english().signed_decimal(value, 0), "–");
    }
    assert!(!french().decimal(f64::MAX, 2).is_empty());
    assert!(!french().percent(f64::MIN_POSITIVE, 2).is_empty());
}

#[test]
fn changes_show_their_sign_unless_they_round_to_nothing() {
    for (value, in_french, in_english) in [
        (2.3, "+2,3", "+2.3"),
        (-0.34, "−0,3", "−0.3"),
        (0.04, "0,0", "0.0"),
        (-0.0, "0,0", "0.0"),
    ] {
        assert_eq!(french().signed_decimal(value, 1), in_french);
        assert_eq!(english().signed_decimal(value, 1), in_english);
    }
    assert_eq!(french().signed_percent(0.023, 1), "+2,3\u{202F}%");
    assert_eq!(english().signed_percent(-0.003, 1), "−0.3%");
}

#[test]
fn percentages_come_from_ratios_without_binary_dust() {
    for (ratio, digits, in_french, in_english) in [
        (0.714, 1, "71,4\u{202F}%", "71.4%"),
        (0.285, 0, "29\u{202F}%", "29%"),
        (1.0, 0, "100\u{202F}%", "100%"),
        (0.0, 1, "0,0\u{202F}%", "0.0%"),
        (12.5, 0, "1\u{202F}250\u{202F}%", "1,250%"),
    ] {
        assert_eq!(french().percent(ratio, digits), in_french);
        assert_eq!(english().percent(ratio, digits), in_english);
    }
}

#[test]
fn money_follows_the_habits_of_each_language_and_the_decimals_of_each_currency() {
    for (minor, currency, in_french, in_english) in [
        (123_450, "EUR", "1\u{202F}234,50\u{202F}€", "€1,234.50"),
        (1200, "GBP", "12,00\u{202F}£GB", "£12.00"),
        (1200, "eur", "12,00\u{202F}€", "€12.00"),
        (-1200, "EUR", "−12,00\u{202F}€", "−€12.00"),
        (1200, "JPY", "1\u{202F}200\u{202F}¥", "¥1,200"),
        (5, "USD", "0,05\u{202F}$US", "US$0.05"),
        (1500, "CHF", "15,00\u{202F}CHF", "CHF\u{A0}15.00"),
        (1500, "TND", "1,500\u{202F}TND", "TND\u{A0}1.500"),
        (0, "EUR", "0,00\u{202F}€", "€0.00"),
    ] {
        assert_eq!(french().money(minor, currency), in_french);
        assert_eq!(english().money(minor, currency), in_english);
    }
}

#[test]
fn compact_numbers_have_at_most_three_figures() {
    for (value, in_french, in_english) in [
        (950, "950", "950"),
        (1_000, "1\u{202F}k", "1K"),
        (1_249, "1,2\u{202F}k", "1.2K"),
        (9_949, "9,9\u{202F}k", "9.9K"),
        (9_950, "10\u{202F}k", "10K"),
        (18_204, "18\u{202F}k", "18K"),
        (999_499, "999\u{202F}k", "999K"),
        (999_500, "1\u{202F}M", "1M"),
        (3_400_000, "3,4\u{202F}M", "3.4M"),
        (2_000_000_000, "2\u{202F}Md", "2B"),
        (-18_204, "−18\u{202F}k", "−18K"),
    ] {
        assert_eq!(french().compact(value), in_french);
        assert_eq!(english().compact(value), in_english);
    }
}

#[test]
fn dates_are_written_in_words_in_the_time_zone_of_the_reader() {
    let moment = at("2026-11-21T17:22:07Z");
    for (written, expected) in [
        (french().date_long(moment), "samedi 21 novembre 2026"),
        (english().date_long(moment), "Saturday 21 November 2026"),
        (french().date_medium(at("2026-11-09T12:00:00Z")), "9 nov. 2026"),
        (english().date_medium(at("2026-11-09T12:00:00Z")), "9 Nov 2026"),
        (french().day_month(at("2026-10-02T12:00:00Z")), "2 oct."),
        (english().day_month(at("2026-10-02T12:00:00Z")), "2 Oct"),
        (french().month_year(moment), "novembre 2026"),
        (english().month_year(moment), "November 2026"),
        (french().time(moment), "18:22"),
        (english().time(moment), "18:22"),
        (french().time_seconds(moment), "18:22:07"),
        (french().date_time(moment), "21 nov. 2026, 18:22"),
        (english().date_time(moment), "21 Nov 2026, 18:22"),
        (french().civil_date_long(date(2026, 5, 1)), "vendredi 1 mai 2026"),
        (french().civil_month_year(date(2026, 8, 1)), "août 2026"),
    ] {
        assert_eq!(written, expected);
    }
    assert_eq!(
        sentence_case(&french().date_long(moment)),
        "Samedi 21 novembre 2026"
    );
    assert_eq!(sentence_case("éléments"), "Éléments");
    assert_eq!(sentence_case(""), "");
}

#[test]
fn the_clock_changes_are_followed() {
    // Summer time ends in Paris on 25 October 2026 at 01:00 UTC, and begins on 29 March 2026 at 01:00 UTC.
    for (moment, expected) in [
        ("2026-10-25T00:30:00Z", "25 oct. 2026, 02:30"),
        ("2026-10-25T01:30:00Z", "25 oct. 2026, 02:30"),
        ("2026-03-29T00:59:59Z", "29 mars 2026, 01:59"),
        ("2026-03-29T01:00:00Z", "29 mars 2026, 03:00"),
        ("2026-06-30T22:00:00Z", "1 juil. 2026, 00:00"),
        ("2026-12-31T23:00:00Z", "1 janv. 2027, 00:00"),
    ] {
        assert_eq!(french().date_time(at(moment)), expected);
    }
    let utc = Format::in_zone_named(Language::French, "Europe/Nowhere");
    assert_eq!(utc.time(at("2026-06-30T22:00:00Z")), "22:00");
}

#[test]
fn moments_are_told_from_now_as_one_would_say_it() {
    let now = at("2026-11-21T17:22:00Z");
    for (then, in_french, in_english) in [
        ("2026-11-21T17:21:30Z", "à l’instant", "just now"),
        ("2026-11-21T17:22:30Z", "à l’instant", "just now"),
        ("2026-11-21T17:21:00Z", "il y a 1\u{202F}min", "1 min ago"),
        ("2026-11-21T17:17:00Z", "il y a 5\u{202F}min", "5 min ago"),
        ("2026-11-21T16:22:00Z", "il y a 1\u{202F}h", "1 hour ago"),
        ("2026-11-21T13:22:00Z", "il y a 4\u{202F}h", "4 hours ago"),
        ("2026-11-20T13:22:00Z", "hier", "yesterday"),
        // 19 November at 23:30 UTC is already the 20th in Paris.
        ("2026-11-19T23:30:00Z", "hier", "yesterday"),
        ("2026-11-18T13:22:00Z", "18 nov.", "18 Nov"),
        ("2025-11-18T13:22:00Z", "18 nov. 2025", "18 Nov 2025"),
        ("2026-11-21T17:27:00Z", "dans 5\u{202F}min", "in 5 min"),
        ("2026-11-21T19:22:00Z", "dans 2\u{202F}h", "in 2 hours"),
        ("2026-11-22T10:00:00Z", "demain", "tomorrow"),
        ("2026-11-30T10:00:00Z", "30 nov.", "30 Nov"),
    ] {
        assert_eq!(french().relative(at(then), now), in_french);
        assert_eq!(english().relative(at(then), now), in_english);
    }
}

#[test]
fn lengths_of_time_keep_their_two_largest_units() {
    for (seconds, in_french, in_english) in [
        (0, "0\u{202F}s", "0 s"),
        (45, "45\u{202F}s", "45 s"),
        (720, "12\u{202F}min", "12 min"),
        (5_400, "1\u{202F}h 30\u{202F}min", "1 hour 30 min"),
        (86_400, "1\u{202F}jour", "1 day"),
        (273_600, "3\u{202F}jours 4\u{202F}h", "3 days 4 hours"),
    ] {
        assert_eq!(french().duration(SignedDuration::from_secs(seconds)), in_french);
        assert_eq!(english().duration(SignedDuration::from_secs(seconds)), in_english);
    }
    assert!(!french().duration(SignedDuration::MIN).is_empty());
}

#[test]
fn lists_are_joined_as_a_sentence_does() {
    assert_eq!(
        french().list_and(&["e-mail", "site", "boutique"]),
        "e-mail, site et boutique"
    );
    assert_eq!(
        english().list_and(&["email", "site", "shop"]),
        "email, site and shop"
    );
    assert_eq!(french().list_and(&["site"]), "site");
    assert_eq!(french().list_and::<&str>(&[]), "");
}

#[test]
fn extreme_moments_are_written_all_the_same() {
    for moment in [Timestamp::MIN, Timestamp::MAX] {
        assert!(!french().date_time(moment).is_empty());
        assert!(!french().relative(moment, at("2026-11-21T17:22:00Z")).is_empty());
    }
}

#[test]
fn a_formatter_can_be_sent_to_another_thread() {
    fn sendable<Value: Send + Sync + Clone + 'static>(_: &Value) {}
    sendable(&french());
    sendable(&Messages::new(Language::French));
}
