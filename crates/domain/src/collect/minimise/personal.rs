//! Personal data where none belongs: addresses and numbers of people, found by their form and their check digits.

use std::net::Ipv6Addr;

/// What kind of personal data was found. The word is stored, and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonalKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An account number at a bank, with valid check digits.
    Iban,
    /// The number of a payment card, with a valid check digit.
    Card,
    /// The address of a machine.
    IpAddress,
}

impl PersonalKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Email, Self::Phone, Self::Iban, Self::Card, Self::IpAddress];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Iban => "iban",
            Self::Card => "card",
            Self::IpAddress => "ip",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What stands in its place.
    #[must_use]
    pub const fn mask(self) -> &'static str {
        match self {
            Self::Email => "[email]",
            Self::Phone => "[phone]",
            Self::Iban => "[iban]",
            Self::Card => "[card]",
            Self::IpAddress => "[ip]",
        }
    }
}

/// What may stand in a place, judged by the place's name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Belongs {
    /// E-mail addresses.
    pub(super) email: bool,
    /// Telephone numbers.
    pub(super) phone: bool,
    /// Numbers that only look like one: keys of things, versions.
    pub(super) number: bool,
}

/// The text with everything personal masked, and what was found; none where nothing was.
pub(super) fn mask(text: &str, belongs: Belongs) -> Option<(String, Vec<PersonalKind>)> {
    if !is_worth_a_look(text) {
        return None;
    }
    let mut found = Vec::new();
    let mut chars: Vec<char> = text.chars().collect();
    if !belongs.email {
        chars = replace_emails(&chars, &mut found);
    }
    let masked = replace_numbers(&chars, belongs, &mut found);
    (!found.is_empty()).then_some((masked, found))
}

/// One look at the bytes: nearly every text ends here.
fn is_worth_a_look(text: &str) -> bool {
    let (mut digits, mut colons, mut dots) = (0_usize, 0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            // The sign itself, its encoded form, or a character outside of ASCII that may be its wide form.
            b'@' | b'%' | 0xEF => return true,
            b'0'..=b'9' => digits += 1,
            b':' => colons += 1,
            b'.' => dots += 1,
            _ => {}
        }
    }
    digits >= 8 || colons >= 2 || (dots >= 3 && digits >= 4)
}

fn at(chars: &[char], index: usize) -> char {
    chars.get(index).copied().unwrap_or('\0')
}

fn before(chars: &[char], index: usize) -> char {
    index.checked_sub(1).map_or('\0', |index| at(chars, index))
}

/// How many characters the at sign takes here, encoded or not; 0 when there is none.
fn at_sign(chars: &[char], index: usize) -> usize {
    match at(chars, index) {
        '@' | '＠' => 1,
        '%' if at(chars, index + 1) == '4' && at(chars, index + 2) == '0' => 3,
        _ => 0,
    }
}

fn replace_emails(chars: &[char], found: &mut Vec<PersonalKind>) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(chars.len());
    let mut index = 0;
    while index < chars.len() {
        let sign = at_sign(chars, index);
        let domain = if sign == 0 {
            0
        } else {
            domain_length(chars, index + sign)
        };
        // What stands before, as far as it was not part of another address.
        let local = out.iter().rev().take_while(|letter| is_local(**letter)).count();
        if domain > 0 && local > 0 {
            out.truncate(out.len() - local);
            out.extend(PersonalKind::Email.mask().chars());
            found.push(PersonalKind::Email);
            index += sign + domain;
        } else {
            out.push(at(chars, index));
            index += 1;
        }
    }
    out
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || "._+-'%".contains(letter)
}

/// The length of the domain that begins here: labels parted by dots, the last with two letters or more.
fn domain_length(chars: &[char], start: usize) -> usize {
    let mut length = 0;
    let mut label = 0;
    let mut letters = 0;
    let mut labels = 0;
    let mut index = start;
    loop {
        let letter = at(chars, index);
        if letter.is_alphanumeric() || letter == '-' {
            label += 1;
            letters += usize::from(letter.is_alphabetic());
            if labels > 0 && label >= 2 && letters > 0 && letter != '-' {
                length = index + 1 - start;
            }
        } else if letter == '.' && label > 0 {
            labels += 1;
            (label, letters) = (0, 0);
        } else {
            return length;
        }
        index += 1;
    }
}

fn replace_numbers(chars: &[char], belongs: Belongs, found: &mut Vec<PersonalKind>) -> String {
    let mut out = String::with_capacity(chars.len());
    let mut index = 0;
    while index < chars.len() {
        match number_at(chars, index, belongs) {
            Some((kind, end)) if end > index => {
                out.push_str(kind.mask());
                found.push(kind);
                index = end;
            }
            _ => {
                out.push(at(chars, index));
                index += 1;
            }
        }
    }
    out
}

/// The number that begins here, and where it ends.
fn number_at(chars: &[char], index: usize, belongs: Belongs) -> Option<(PersonalKind, usize)> {
    let first = at(chars, index);
    if before(chars, index).is_alphanumeric() || !(first.is_ascii_alphanumeric() || "+(:%".contains(first)) {
        return None;
    }
    if let Some(end) = iban(chars, index) {
        return Some((PersonalKind::Iban, end));
    }
    if let Some(end) = card(chars, index) {
        return Some((PersonalKind::Card, end));
    }
    if !belongs.phone
        && let Some(end) = phone(chars, index, belongs)
    {
        return Some((PersonalKind::Phone, end));
    }
    if belongs.number {
        return None;
    }
    ip(chars, index).map(|end| (PersonalKind::IpAddress, end))
}

/// How long an account number is in each country of SEPA, and a few neighbours.
const IBAN_LENGTHS: &str = "AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GI23 GL18 GR27 \
    HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TN24 TR26";

fn iban(chars: &[char], start: usize) -> Option<usize> {
    let country: String = [at(chars, start), at(chars, start + 1)].iter().collect();
    let length: usize = IBAN_LENGTHS
        .split(' ')
        .find(|entry| {
            entry
                .get(..2)
                .is_some_and(|name| name.eq_ignore_ascii_case(&country))
        })?
        .get(2..)?
        .parse()
        .ok()?;
    let mut index = start;
    let mut letters = Vec::with_capacity(length);
    while letters.len() < length {
        let letter = at(chars, index);
        if letter.is_ascii_alphanumeric() {
            letters.push(letter.to_ascii_uppercase());
        } else if !(is_gap(letter) && at(chars, index + 1).is_ascii_alphanumeric()) {
            return None;
        }
        index += 1;
    }
    // The first four characters go to the end; letters count from 10; the rest by 97 is 1 (ISO 13616).
    let rest = letters
        .iter()
        .cycle()
        .skip(4)
        .take(length)
        .try_fold(0_u32, |rest, letter| {
            let value = letter.to_digit(36)?;
            Some((rest * if value < 10 { 10 } else { 100 } + value) % 97)
        })?;
    (rest == 1 && !at(chars, index).is_alphanumeric()).then_some(index)
}

fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '-')
}

fn card(chars: &[char], start: usize) -> Option<usize> {
    let mut digits: Vec<u32> = Vec::new();
    let mut group = 0;
    let mut index = start;
    loop {
        let letter = at(chars, index);
        if let Some(digit) = letter.to_digit(10) {
            digits.push(digit);
            group += 1;
        } else if is_gap(letter) && (4..=6).contains(&group) && digits.len() < 16 {
            if is_card(&digits) {
                return Some(index);
            }
            group = 0;
        } else {
            break;
        }
        if digits.len() > 16 {
            return None;
        }
        index += 1;
    }
    (group > 0 && !at(chars, index).is_alphanumeric() && is_card(&digits)).then_some(index)
}

/// Whether the digits are those of a card: its issuer's first digits and length, and the check digit (ISO/IEC 7812).
fn is_card(digits: &[u32]) -> bool {
    let first = |count: usize| {
        digits
            .iter()
            .take(count)
            .fold(0, |number, digit| number * 10 + digit)
    };
    let issued = match digits.len() {
        16 => {
            first(1) == 4
                || (51..=55).contains(&first(2))
                || (2221..=2720).contains(&first(4))
                || first(4) == 6011
                || first(2) == 65
                || (3528..=3589).contains(&first(4))
        }
        15 => matches!(first(2), 34 | 37),
        14 => matches!(first(2), 36 | 38) || (300..=305).contains(&first(3)),
        _ => false,
    };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            0 => *digit,
            _ if *digit > 4 => digit * 2 - 9,
            _ => digit * 2,
        })
        .sum();
    issued && sum.is_multiple_of(10) && sum > 0
}

/// A telephone number: international after `+` or `00`, or national, after a `0`, with ten or eleven digits.
fn phone(chars: &[char], start: usize, belongs: Belongs) -> Option<usize> {
    // "ref-06…" is a key, not a number.
    if matches!(before(chars, start), '-' | '_' | '.' | '+') {
        return None;
    }
    let (international, mut index) = match (at(chars, start), at(chars, start + 1), at(chars, start + 2)) {
        ('+', _, _) => (true, start + 1),
        ('%', '2', 'B' | 'b') => (true, start + 3),
        ('0', '0', '1'..='9') => (true, start + 2),
        ('0', '1'..='9', _) | ('(', '0', '1'..='9') => (false, start),
        _ => return None,
    };
    let begins = index;
    let (mut digits, mut group, mut groups, mut dots, mut gaps) =
        (Vec::new(), 0_usize, 0_usize, 0_usize, 0_usize);
    let mut end = None;
    loop {
        let letter = at(chars, index);
        if let Some(digit) = letter.to_digit(10) {
            digits.push(digit);
            group += 1;
            gaps = 0;
            if digits.len() > 15 {
                break;
            }
        } else {
            if group > 0 {
                groups += 1;
                let enough = if international {
                    digits.len() >= 8
                } else {
                    matches!(digits.len(), 10 | 11)
                };
                let parted = dots == 0 || dots >= 2;
                let free = !letter.is_alphanumeric()
                    && letter != ':'
                    && !(matches!(letter, '-' | '_') && at(chars, index + 1).is_alphabetic());
                if enough && parted && free {
                    end = Some((index, groups));
                }
                // Digits that stand alone are no group of a national number.
                if !international && group < 2 {
                    break;
                }
            }
            group = 0;
            gaps += 1;
            dots += usize::from(letter == '.');
            let opens = index == begins && letter == '(';
            let parts = is_gap(letter) || matches!(letter, '.' | '(' | ')');
            if !(opens || parts) || gaps > 2 {
                break;
            }
        }
        index += 1;
    }
    let (end, groups) = end?;
    // A row of digits alone may be the key of a thing, or a book's number (ISO 2108).
    let bare = groups == 1 && !international;
    (!(bare && (belongs.number || is_isbn(&digits)))).then_some(end)
}

fn is_isbn(digits: &[u32]) -> bool {
    let weights = (1..=10_u32).rev();
    digits.len() == 10
        && digits
            .iter()
            .zip(weights)
            .map(|(digit, weight)| digit * weight)
            .sum::<u32>()
            % 11
            == 0
}

fn ip(chars: &[char], start: usize) -> Option<usize> {
    let end = |is: fn(char) -> bool| {
        let length = chars
            .get(start..)
            .map_or(0, |rest| rest.iter().take_while(|letter| is(**letter)).count());
        start + length
    };
    let text = |end: usize| {
        chars
            .get(start..end)
            .map(|part| part.iter().collect::<String>())
            .unwrap_or_default()
    };
    if at(chars, start).is_ascii_digit() && before(chars, start) != '.' {
        let end = end(|letter| letter.is_ascii_digit() || letter == '.');
        let word = text(end);
        let word = word.trim_end_matches('.');
        let parts: Vec<&str> = word.split('.').collect();
        let octets = parts.iter().filter(|part| part.parse::<u8>().is_ok()).count();
        if parts.len() == 4 && octets == 4 && !at(chars, end).is_alphanumeric() {
            return Some(start + word.len());
        }
    }
    let end = end(|letter| letter.is_ascii_hexdigit() || letter == ':');
    let word = text(end);
    let is_address = word.len() >= 6 && word.parse::<Ipv6Addr>().is_ok() && !at(chars, end).is_alphanumeric();
    is_address.then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn masked(text: &str) -> String {
        mask(text, Belongs::default()).map_or_else(|| text.to_owned(), |(text, _)| text)
    }

    #[test]
    fn addresses_and_numbers_of_people_are_masked_in_any_text() {
        for (text, expected) in [
            (
                "Lampe pour jean.dupont@exemple.fr, merci",
                "Lampe pour [email], merci",
            ),
            ("jean%40exemple.fr", "[email]"),
            ("/u/jean+soldes@mail.exemple.co.uk/panier", "/u/[email]/panier"),
            ("élodie@société.fr", "[email]"),
            ("appelez le 06 12 34 56 78 svp", "appelez le [phone] svp"),
            ("06.12.34.56.78", "[phone]"),
            ("0612345678", "[phone]"),
            ("+33 6 12 34 56 78", "[phone]"),
            ("+33 (0)6 12 34 56 78", "[phone]"),
            ("tel:+44 20 7946 0958", "tel:[phone]"),
            ("0033612345678", "[phone]"),
            ("07700 900123", "[phone]"),
            ("FR76 3000 6000 0112 3456 7890 189", "[iban]"),
            ("iban de89370400440532013000!", "iban [iban]!"),
            ("4970 1012 3456 7890", "4970 1012 3456 7890"),
            ("4111 1111 1111 1111", "[card]"),
            ("carte 5555555555554444", "carte [card]"),
            ("378282246310005", "[card]"),
            ("from 203.0.113.9.", "from [ip]."),
            ("2001:db8::8a2e:370:7334", "[ip]"),
        ] {
            assert_eq!(masked(text), expected, "{text}");
        }
    }

    #[test]
    fn keys_times_versions_and_prices_are_left_alone() {
        for text in [
            "550e8400-e29b-41d4-a716-446655440000",
            "ajs-next-1763718000123-550e8400-e29b-41d4-a716-446655440000",
            "2026-11-21T09:41:00.000Z",
            "01/02/2026 10:30",
            "react@18.2.0",
            "@mesure",
            "Chrome/133.0.6943.98",
            "ML-0612345678",
            "0140449132",
            "978-2-07-036024-8",
            "3760123456789",
            "1763718000000",
            "0.1234567891",
            "12:30:45",
            "1 234 567 890,00 €",
            "[email]",
            "100 % coton, 220 × 240 cm",
        ] {
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn what_belongs_stays() {
        let email = Belongs {
            email: true,
            ..Belongs::default()
        };
        assert_eq!(mask("jean@exemple.fr", email), None);
        assert_eq!(mask("0612345678", email).unwrap().1, [PersonalKind::Phone]);
        let phone = Belongs {
            phone: true,
            ..Belongs::default()
        };
        assert_eq!(mask("+33612345678", phone), None);
        assert_eq!(mask("4111111111111111", phone).unwrap().1, [PersonalKind::Card]);
        let key = Belongs {
            number: true,
            ..Belongs::default()
        };
        assert_eq!(mask("0612345678", key), None);
        assert_eq!(mask("10.0.0.1", key), None);
    }

    proptest! {
        #[test]
        fn no_address_survives_in_any_text(
            left in "[^@]{0,20}", local in "[a-zA-Z0-9][a-zA-Z0-9._+-]{0,10}", sign in "@|%40|＠",
            domain in "[a-z0-9]{1,8}(\\.[a-z]{2,5}){1,2}", right in "[^a-zA-Z0-9.-]{0,10}",
        ) {
            let text = format!("{left}{local}{sign}{domain}{right}");
            let (masked, found) = mask(&text, Belongs::default()).unwrap();
            prop_assert!(found.contains(&PersonalKind::Email));
            let ending = format!("{local}{sign}{domain}");
            prop_assert!(!masked.contains(&ending), "{}", masked);
            prop_assert!(!masked.contains(&domain) || text.matches(&domain).count() > 1, "{}", masked);
        }

        #[test]
        fn masking_twice_changes_nothing_more(text in ".{0,60}|[0-9@.+ a-f:-]{0,60}") {
            let once = masked(&text);
            prop_assert_eq!(masked(&once), once);
        }
    }
}
