//! Signs that a keyboard gives and that print does not want.

use fluent_syntax::ast::{Expression, Pattern, PatternElement};

/// What is wrong with the signs of a text.
pub fn problems(language: &str, pattern: &Pattern<&str>) -> Vec<String> {
    let mut found = Vec::new();
    pieces(pattern, &mut |text| {
        if text.contains('\'') {
            found.push("a straight apostrophe; write ’".to_owned());
        }
        if text.contains("...") {
            found.push("three points; write …".to_owned());
        }
        if language == "fr" {
            french(text, &mut found);
        }
    });
    found
}

/// French puts a narrow no-break space before double signs and inside guillemets.
fn french(text: &str, found: &mut Vec<String>) {
    let mut previous = 'x';
    for character in text.chars() {
        let wide = |space: char| matches!(space, ' ' | '\u{A0}');
        if (matches!(character, ':' | ';' | '?' | '!' | '%' | '»') && wide(previous))
            || (previous == '«' && wide(character))
        {
            found.push(format!(
                "an ordinary space beside « {} »; write U+202F",
                if previous == '«' { '«' } else { character }
            ));
        }
        previous = character;
    }
}

fn pieces<'text>(pattern: &Pattern<&'text str>, see: &mut dyn FnMut(&'text str)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => see(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    pieces(&variant.value, see);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}
