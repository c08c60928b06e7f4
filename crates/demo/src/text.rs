//! Plain-letter forms of names, for addresses of pages and of people.

/// The Latin letters nearest to a character; other scripts yield nothing.
fn plain(letter: char) -> &'static str {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' => "e",
        'ğ' => "g",
        'î' | 'ï' | 'í' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ô' | 'ö' | 'ó' | 'õ' | 'ø' => "o",
        'ś' | 'š' => "s",
        'û' | 'ü' | 'ù' | 'ú' => "u",
        'ź' | 'ż' | 'ž' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => "",
    }
}

/// Lower-case ASCII letters and digits, everything else as single hyphens.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if plain(letter).is_empty() {
            if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        } else {
            out.push_str(plain(letter));
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// The same text without accents, with its capitals.
pub(crate) fn without_accents(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        let mut lower = letter.to_lowercase();
        let near = plain(lower.next().unwrap_or(letter));
        if near.is_empty() {
            out.push(letter);
        } else if letter.is_uppercase() {
            out.push_str(&near.to_uppercase());
        } else {
            out.push_str(near);
        }
    }
    out
}
