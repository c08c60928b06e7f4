//! Cells that a spreadsheet would take for a formula, and the apostrophe that keeps it from it.
//!
//! The rule (OWASP, *CSV Injection*): a cell that begins with `=`, `+`, `-`, `@`, a tabulator, a line end or a full-width
//! form of these signs gets an apostrophe before it. Two kinds of cells are left alone, because they can only ever be a
//! number: plain decimal numbers (`-12.5`, `+3,20`) and telephone numbers in E.164 form (`+33612345678`).
//!
//! So that what was written is read back exactly, a cell that already begins with apostrophes before such a sign gets
//! one more, and the reader takes one away.

/// Whether a cell must not be written as it is.
pub(crate) fn needs_guard(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    begins_like_a_formula(bare) && (bare.len() < cell.len() || !is_number(bare))
}

/// Whether a cell that was read carries a guard.
pub(crate) fn is_guarded(cell: &[u8]) -> bool {
    let Some((b'\'', _)) = cell.split_first() else {
        return false;
    };
    let start = cell.iter().position(|byte| *byte != b'\'').unwrap_or(cell.len());
    let bare = cell.get(start..).unwrap_or_default();
    match bare.first() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n') => true,
        // The full-width signs have three bytes.
        Some(0xEF) => bare
            .get(..3)
            .and_then(|sign| str::from_utf8(sign).ok())
            .is_some_and(begins_like_a_formula),
        _ => false,
    }
}

fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A sign and digits, with at most one decimal sign between digits. This holds for telephone numbers in E.164 form too.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once(['.', ',']) {
        Some((whole, fraction)) => plain(whole) && plain(fraction),
        None => plain(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for formula in [
            "=1+1",
            "+33 6 12",
            "-",
            "--1",
            "-2+3",
            "+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "'=1",
            "''-5",
            "-1.2.3",
            "+",
            "-1e5",
            "-5%",
            "-.5",
        ] {
            assert!(needs_guard(formula), "{formula}");
            assert!(is_guarded(format!("'{formula}").as_bytes()), "{formula}");
        }
        for plain in [
            "",
            "a=b",
            "-12.5",
            "-12,5",
            "+33612345678",
            "12",
            "'",
            "'a",
            "l'été",
            " =1",
        ] {
            assert!(!needs_guard(plain), "{plain}");
            assert!(!is_guarded(plain.as_bytes()), "{plain}");
        }
    }
}
