//! Languages as BCP 47 tags, and currencies as ISO 4217 codes.

use super::casing::spaced;
use super::{Normalised, Problem};

/// ISO 639-1 codes.
const CODES: &str = " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr \
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/// Names and three-letter codes, without accents.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("francais", "fr"), ("français", "fr"), ("french", "fr"), ("fra", "fr"), ("fre", "fr"), ("anglais", "en"),
    ("english", "en"), ("eng", "en"), ("allemand", "de"), ("german", "de"), ("deutsch", "de"), ("deu", "de"),
    ("ger", "de"), ("espagnol", "es"), ("spanish", "es"), ("español", "es"), ("spa", "es"), ("italien", "it"),
    ("italian", "it"), ("italiano", "it"), ("ita", "it"), ("portugais", "pt"), ("portuguese", "pt"), ("por", "pt"),
    ("néerlandais", "nl"), ("neerlandais", "nl"), ("dutch", "nl"), ("nld", "nl"), ("dut", "nl"), ("arabe", "ar"),
    ("arabic", "ar"), ("ara", "ar"), ("polonais", "pl"), ("polish", "pl"), ("pol", "pl"), ("breton", "br"),
    ("gallois", "cy"), ("welsh", "cy"), ("cym", "cy"),
];

/// ISO 4217 codes in use.
const CURRENCIES: &str = " AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD \
    HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
    UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ";

/// Normalises a language.
pub(super) fn language(raw: &str) -> Normalised {
    let text = spaced(raw).replace('_', "-");
    let lower = text.to_lowercase();
    if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == lower) {
        return Normalised::good((*code).to_owned());
    }
    let mut parts = text.split('-');
    let tag = parts.next().unwrap_or_default().to_lowercase();
    let known = tag.len() == 2 && tag.is_ascii() && CODES.contains(&format!(" {tag} "));
    let rest: Option<Vec<String>> = parts.map(subtag).collect();
    match rest.filter(|_| known) {
        Some(rest) => {
            let parts: Vec<String> = std::iter::once(tag).chain(rest).collect();
            Normalised::good(parts.join("-"))
        }
        None => Normalised {
            value: raw.to_owned(),
            problem: Some(Problem::Language),
            suggestion: None,
        },
    }
}

/// A script (four letters), a region (two letters or three digits) or a variant, in its case.
fn subtag(part: &str) -> Option<String> {
    let letters = part.bytes().all(|letter| letter.is_ascii_alphabetic());
    let digits = part.bytes().all(|letter| letter.is_ascii_digit());
    match part.len() {
        2 if letters => Some(part.to_ascii_uppercase()),
        3 if digits => Some(part.to_owned()),
        4 if letters => {
            let lower = part.to_ascii_lowercase();
            let mut letters = lower.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            Some(first.into_iter().chain(letters).collect())
        }
        5..=8 if part.bytes().all(|letter| letter.is_ascii_alphanumeric()) => Some(part.to_ascii_lowercase()),
        _ => None,
    }
}

/// Normalises a currency; a dollar is that of the place.
pub(super) fn currency(raw: &str, country: &str) -> Normalised {
    match code_of(raw.trim(), country) {
        Some(code) => Normalised::good(code),
        None => Normalised {
            value: raw.to_owned(),
            problem: Some(Problem::Currency),
            suggestion: None,
        },
    }
}

/// The code of a currency written as a code, a sign or a name.
pub(super) fn code_of(text: &str, country: &str) -> Option<String> {
    let upper = text.to_uppercase();
    if upper.len() == 3 && upper.is_ascii() && CURRENCIES.contains(&format!(" {upper} ")) {
        return Some(upper);
    }
    let code = match upper.as_str() {
        "€" | "EURO" | "EUROS" => "EUR",
        "£" | "POUND" | "POUNDS" | "LIVRE" | "LIVRES" | "STERLING" => "GBP",
        "$" | "DOLLAR" | "DOLLARS" => match country {
            "CA" => "CAD",
            "AU" => "AUD",
            "NZ" => "NZD",
            _ => "USD",
        },
        "US$" => "USD",
        "¥" => "JPY",
        "ZŁ" => "PLN",
        _ => return None,
    };
    Some(code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_become_tags() {
        for (raw, value) in [
            ("fr", "fr"),
            ("FR", "fr"),
            ("fr_FR", "fr-FR"),
            ("fr-fr", "fr-FR"),
            ("FRA", "fr"),
            ("Français", "fr"),
            ("english", "en"),
            ("en-GB", "en-GB"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("deutsch", "de"),
        ] {
            assert_eq!(language(raw), Normalised::good(value.to_owned()), "{raw}");
        }
        for raw in ["xx", "klingon", "fr--FR", "f", "fr-", "franglais du nord"] {
            assert_eq!(language(raw).problem, Some(Problem::Language), "{raw}");
        }
    }

    #[test]
    fn currencies_become_codes() {
        for (raw, country, value) in [
            ("eur", "FR", "EUR"),
            ("€", "FR", "EUR"),
            ("Euros", "FR", "EUR"),
            ("£", "GB", "GBP"),
            ("$", "CA", "CAD"),
            ("$", "US", "USD"),
            (" CHF ", "CH", "CHF"),
            ("zł", "PL", "PLN"),
        ] {
            assert_eq!(
                currency(raw, country),
                Normalised::good(value.to_owned()),
                "{raw}"
            );
        }
        for raw in ["XYZ", "francs", "", "E"] {
            assert_eq!(currency(raw, "FR").problem, Some(Problem::Currency), "{raw}");
        }
    }
}
