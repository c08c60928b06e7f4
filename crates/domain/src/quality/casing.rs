//! The case of names and towns that shout, or never rise.

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cased {
    /// A first name: no particle.
    FirstName,
    /// A last or full name.
    Name,
    /// A town.
    City,
}

/// Small words inside last names, when another word follows.
const PARTICLES: &[&str] = &[
    "de", "du", "des", "von", "van", "der", "den", "ter", "ten", "zu", "zum", "zur", "di", "da", "dos",
    "das", "del", "della", "y", "af", "av", "bin", "ibn", "al", "el", "vom", "und",
];
/// Small words inside the names of towns, after the first.
const INSIDE: &[&str] = &[
    "sur", "sous", "en", "lès", "les", "lez", "le", "la", "de", "du", "des", "aux", "au", "à", "et", "près",
    "upon", "on", "in", "the", "of", "by", "under", "am", "an", "der", "im", "bei", "do", "da", "del", "di",
    "y",
];
/// Numbers after a name.
const NUMERALS: &[&str] = &["II", "III", "IV", "VI", "VII", "VIII", "IX"];

/// One space between words and none around them.
pub(super) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text in the case it is read in, if it is all capitals or has none; otherwise as it is.
pub(super) fn recased(text: &str, what: Cased) -> String {
    if mixed(text) {
        return text.to_owned();
    }
    let once = cased(text, what);
    // A few letters have capitals that have no small letters of their own: they are left alone.
    if mixed(&once) || cased(&once, what) == once {
        once
    } else {
        text.to_owned()
    }
}

fn mixed(text: &str) -> bool {
    text.chars().any(char::is_lowercase) && text.chars().any(char::is_uppercase)
}

fn cased(text: &str, what: Cased) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let mut before = String::new();
    let mut written = Vec::with_capacity(words.len());
    for (place, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let small = match what {
            Cased::FirstName => false,
            Cased::Name => {
                place < last
                    && (PARTICLES.contains(&lower.as_str())
                        // De la Ferté, but Le Goff and La Fontaine.
                        || (matches!(lower.as_str(), "la" | "las" | "los" | "le") && before == "de"))
            }
            Cased::City => place > 0 && INSIDE.contains(&lower.as_str()),
        };
        let numeral = place == last && place > 0 && what == Cased::Name;
        written.push(if small {
            lower.clone()
        } else if numeral && NUMERALS.contains(&word.to_uppercase().as_str()) {
            word.to_uppercase()
        } else {
            hyphened(word, what)
        });
        before = lower;
    }
    written.join(" ")
}

fn hyphened(word: &str, what: Cased) -> String {
    let parts = word.split('-').enumerate().map(|(place, part)| {
        let lower = part.to_lowercase();
        if what == Cased::City && place > 0 && INSIDE.contains(&lower.as_str()) {
            lower
        } else {
            elided(part, what, place > 0)
        }
    });
    parts.collect::<Vec<_>>().join("-")
}

/// O’Brien, L’Hermite, d’Artagnan, Villeneuve-d’Ascq.
fn elided(part: &str, what: Cased, inside: bool) -> String {
    let Some((at, sign)) = part
        .char_indices()
        .find(|(_, letter)| matches!(letter, '\'' | '’'))
    else {
        return dotted(part);
    };
    let (head, rest) = part.split_at(at);
    let rest = rest.get(sign.len_utf8()..).unwrap_or_default();
    let low = head.to_lowercase();
    let small = match what {
        Cased::FirstName => false,
        Cased::Name => matches!(low.as_str(), "d" | "dell"),
        Cased::City => inside && matches!(low.as_str(), "d" | "l"),
    };
    let head = if small { low } else { dotted(head) };
    format!("{head}{sign}{}", dotted(rest))
}

/// Initials with their points keep them: J.-P., J.P.
fn dotted(part: &str) -> String {
    part.split('.').map(capital).collect::<Vec<_>>().join(".")
}

fn capital(word: &str) -> String {
    let upper = word.chars().count() == 2 && !word.chars().any(char::is_lowercase);
    let vowel = |letter: char| "AEIOUYÀÂÉÈÊËÎÏÔÙÛÜ".contains(letter);
    if upper && word.is_ascii() && !word.chars().any(vowel) {
        return word.to_owned();
    }
    let lower = word.to_lowercase();
    if let Some(rest) = lower.strip_prefix("mc").filter(|rest| rest.chars().count() >= 3) {
        return format!("Mc{}", risen(rest));
    }
    risen(&lower)
}

fn risen(lower: &str) -> String {
    let mut letters = lower.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_names_that_shout_or_whisper_are_written_as_they_are_read() {
        for (raw, value) in [
            ("MARTIN", "Martin"),
            ("martin", "Martin"),
            ("LEFÈVRE", "Lefèvre"),
            ("DE LA FERTÉ-MACÉ", "de la Ferté-Macé"),
            ("DU PONT", "du Pont"),
            ("D'ARTAGNAN", "d'Artagnan"),
            ("D’ESTAING", "d’Estaing"),
            ("L'HERMITE", "L'Hermite"),
            ("LE GOFF", "Le Goff"),
            ("LA FONTAINE", "La Fontaine"),
            ("O'BRIEN", "O'Brien"),
            ("MCDONALD", "McDonald"),
            ("mckay", "McKay"),
            ("VAN DER BERG", "van der Berg"),
            ("VON TRAPP", "von Trapp"),
            ("N'DIAYE", "N'Diaye"),
            ("VAN", "Van"),
            ("MARIE DE LA TOUR", "Marie de la Tour"),
            ("JEAN-PIERRE LE GOFF", "Jean-Pierre Le Goff"),
            ("J.P. MARTIN", "J.P. Martin"),
            ("HENRY TUDOR VIII", "Henry Tudor VIII"),
            ("ØSTERGÅRD", "Østergård"),
            ("ŁUKASZ", "Łukasz"),
        ] {
            assert_eq!(recased(raw, Cased::Name), value);
        }
    }

    #[test]
    fn whoever_wrote_a_name_with_care_is_believed() {
        for name in [
            "MacDonald",
            "de Gaulle",
            "DeVito",
            "van Gogh",
            "LeBron",
            "ياسمين",
            "李",
            "",
            "Élise",
        ] {
            assert_eq!(recased(name, Cased::Name), name);
        }
    }

    #[test]
    fn first_names_have_no_particle() {
        for (raw, value) in [
            ("JEAN-FRANÇOIS", "Jean-François"),
            ("hélène", "Hélène"),
            ("D'ANGELO", "D'Angelo"),
            ("JP", "JP"),
            ("DI", "Di"),
            ("ANNE MARIE", "Anne Marie"),
        ] {
            assert_eq!(recased(raw, Cased::FirstName), value);
        }
    }

    #[test]
    fn towns_keep_their_small_words_small() {
        for (raw, value) in [
            ("NANTES", "Nantes"),
            ("SAINT-NAZAIRE", "Saint-Nazaire"),
            ("LE MANS", "Le Mans"),
            ("LA ROCHE-SUR-YON", "La Roche-sur-Yon"),
            ("bourg-en-bresse", "Bourg-en-Bresse"),
            ("VILLENEUVE-D'ASCQ", "Villeneuve-d'Ascq"),
            ("newcastle upon tyne", "Newcastle upon Tyne"),
            ("L'HAŸ-LES-ROSES", "L'Haÿ-les-Roses"),
            ("FRANKFURT AM MAIN", "Frankfurt am Main"),
            ("ŁÓDŹ", "Łódź"),
            ("Köln", "Köln"),
        ] {
            assert_eq!(recased(raw, Cased::City), value);
        }
    }
}
