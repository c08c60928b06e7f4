//! Chooses the language of a request.
//!
//! The order is: what the person chose here (cookie), what their profile says, what their browser asks for
//! (`Accept-Language`, RFC 9110 weights with RFC 4647 lookup), what the workspace speaks, then English.

use domain::account::Language;

/// More languages than anyone asks for; the rest of a longer header is not read.
const MOST_RANGES: usize = 64;

/// What is known when a request arrives.
#[derive(Debug, Clone, Copy, Default)]
pub struct NegotiationInput<'a> {
    /// The value of the language cookie.
    pub cookie: Option<&'a str>,
    /// The language of the signed-in account, or of the known profile.
    pub account: Option<Language>,
    /// The `Accept-Language` header.
    pub accept_language: Option<&'a str>,
    /// The language of the workspace.
    pub workspace_default: Option<Language>,
    /// Whether the pseudo-locales can be chosen.
    pub pseudo_allowed: bool,
}

/// The language of the answer.
#[must_use]
pub fn negotiate(input: NegotiationInput<'_>) -> Language {
    let allowed = |language: &Language| input.pseudo_allowed || !language.is_pseudo();
    let cookie = || {
        input
            .cookie
            .and_then(|tag| Language::parse(tag.trim()))
            .filter(allowed)
    };
    let account = || input.account.filter(allowed);
    let header = || {
        input
            .accept_language
            .and_then(|header| accepted(header, input.pseudo_allowed))
    };
    let workspace = || input.workspace_default.filter(allowed);
    cookie()
        .or_else(account)
        .or_else(header)
        .or_else(workspace)
        .unwrap_or(Language::English)
}

/// The first language of the header, by falling weight, that is spoken here.
fn accepted(header: &str, pseudo_allowed: bool) -> Option<Language> {
    let mut ranges: Vec<(u16, &str)> = header.split(',').take(MOST_RANGES).filter_map(range).collect();
    ranges.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    ranges
        .into_iter()
        .filter(|(weight, _)| *weight > 0)
        .find_map(|(_, tag)| look_up(tag, pseudo_allowed))
}

/// One range with its weight in thousandths. A range that does not follow the grammar is not counted.
fn range(text: &str) -> Option<(u16, &str)> {
    let mut parts = text.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| is_range(tag))?;
    let weight = match parts.next() {
        None => 1000,
        Some(parameter) => weight(parameter)?,
    };
    parts.next().is_none().then_some((weight, tag))
}

fn is_range(tag: &str) -> bool {
    tag == "*"
        || tag.split('-').enumerate().all(|(index, part)| {
            (1..=8).contains(&part.len())
                && part.chars().all(|character| {
                    character.is_ascii_alphabetic() || (index > 0 && character.is_ascii_alphanumeric())
                })
        })
}

/// `q=0`, `q=1` or up to three decimals.
fn weight(parameter: &str) -> Option<u16> {
    let value = parameter
        .strip_prefix(['q', 'Q'])?
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

/// RFC 4647 lookup: the range, then the range without its last part, down to the language alone.
fn look_up(tag: &str, pseudo_allowed: bool) -> Option<Language> {
    let mut rest = tag;
    loop {
        let spoken = Language::ALL
            .into_iter()
            .find(|language| language.as_str().eq_ignore_ascii_case(rest));
        if let Some(language) = spoken.filter(|language| pseudo_allowed || !language.is_pseudo()) {
            return Some(language);
        }
        rest = rest.rsplit_once('-')?.0;
        // A single letter or digit introduces what follows it, and means nothing without it.
        while let Some((shorter, last)) = rest.rsplit_once('-')
            && last.len() == 1
        {
            rest = shorter;
        }
    }
}

#[cfg(test)]
#[path = "negotiation_tests.rs"]
mod tests;
