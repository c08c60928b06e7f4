//! Escaping for the few places where HTML is put together by hand.

/// Appends text, with the five characters that mean something to HTML replaced.
///
/// The result is safe as the text of an element and as a quoted attribute.
pub fn push_escaped(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (plain, special) = rest.split_at(at);
        html.push_str(plain);
        let mut characters = special.chars();
        html.push_str(match characters.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => "&#39;",
        });
        rest = characters.as_str();
    }
    html.push_str(rest);
}

/// Text with the five characters that mean something to HTML replaced.
pub fn escape_text(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    push_escaped(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use super::escape_text;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escape_text("</textarea><script>a(\"é\" && 'b')</script>"),
            "&lt;/textarea&gt;&lt;script&gt;a(&quot;é&quot; &amp;&amp; &#39;b&#39;)&lt;/script&gt;"
        );
        assert_eq!(escape_text("Suspension Ondine"), "Suspension Ondine");
        assert_eq!(escape_text(""), "");
    }
}
