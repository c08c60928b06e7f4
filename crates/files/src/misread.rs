//! Characters that some program read in the wrong encoding, long before: `Ã©` where `é` stood.

use memchr::memmem;

use crate::text::decode::to_windows_1252;

/// Whether a text holds UTF-8 that was read as Windows-1252: `Â` or `Ã` before a character that is a continuation byte
/// there, or the beginning of a typographic sign (`â€`). No language writes these one after the other.
pub(crate) fn is_misread(text: &str) -> bool {
    // All begin with one byte, which is rare enough to look for first.
    if memchr::memchr(0xC3, text.as_bytes()).is_none() {
        return false;
    }
    ["Ã", "Â"].iter().any(|lead| {
        memmem::find_iter(text.as_bytes(), lead).any(|at| {
            text.get(at + lead.len()..)
                .and_then(|rest| rest.chars().next())
                .filter(|next| !next.is_ascii() && *next != '»' && *next != '\u{A0}')
                .and_then(to_windows_1252)
                .is_some_and(|byte| (0x80..0xC0).contains(&byte))
        })
    }) || memmem::find(text.as_bytes(), "â€".as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_misread_is_found() {
        for misread in [
            "HÃ©lÃ¨ne",
            "franÃ§ais",
            "lâ€™Ã‰cole",
            "Ã‰cole",
            "aujourdâ€™hui",
            "Â©",
        ] {
            assert!(is_misread(misread), "{misread}");
        }
    }

    #[test]
    fn what_languages_write_is_left_alone() {
        for text in [
            "",
            "Hélène",
            "JOÃO",
            "IRMÃ",
            "« PÂTÉ »",
            "Â",
            "«Â»",
            "Ãž?",
            "l’École",
            "100 €",
            "ÂGE",
        ] {
            assert_eq!(is_misread(text), text == "Ãž?", "{text}");
        }
    }
}
