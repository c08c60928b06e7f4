//! The greeting, by the hour of the reader, and since when the figures are true.

use i18n::{Messages, sentence_case};

use super::show::Home;

/// The title of the page.
pub(super) fn title(home: &Home<'_>) -> String {
    let hour = home.page.format.zone().to_datetime(home.now).hour();
    greeting(home.page.messages, hour, &home.visit.visitor.account.name)
}

/// The day, and the time of the figures.
pub(super) fn meta(home: &Home<'_>) -> String {
    let format = &home.page.format;
    home.page.messages.home_meta(
        &sentence_case(&format.date_long(home.now)),
        &format.time(home.now),
    )
}

fn greeting(m: Messages, hour: i8, name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or(name);
    match hour {
        5..12 => m.home_greeting_morning(first),
        12..18 => m.home_greeting_afternoon(first),
        _ => m.home_greeting_evening(first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;

    #[test]
    fn the_hour_and_the_first_name_make_the_greeting() {
        let (french, english) = (Messages::new(Language::French), Messages::new(Language::English));
        assert_eq!(greeting(french, 9, "Claire Deschamps"), "Bonjour Claire");
        assert_eq!(greeting(english, 14, "Tom Birkett"), "Good afternoon, Tom");
        assert_eq!(greeting(french, 18, "Mathis Le Bihan"), "Bonsoir Mathis");
        assert_eq!(greeting(english, 2, "Priya"), "Good evening, Priya");
    }
}
