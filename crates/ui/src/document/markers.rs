//! Taking out the marks that only hydration needs.

/// What Leptos puts between dynamic parts, for hydration to find its way.
const MARKER: &str = "<!>";

const ISLAND: &str = "<leptos-island";
const ISLAND_END: &str = "</leptos-island>";

/// The HTML without the markers that nothing will read.
///
/// Outside of islands nothing is hydrated, so there the markers are only weight, and parse
/// errors to a validator. Text cannot hold one, since `<` is escaped there; attributes can, so
/// tags are passed over whole.
pub fn without_markers(html: String) -> String {
    if !html.contains(MARKER) {
        return html;
    }
    let mut clean = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        clean.push_str(text);
        if let Some(after) = tag.strip_prefix(MARKER) {
            rest = after;
            continue;
        }
        let end = if tag.starts_with(ISLAND) {
            island_end(tag)
        } else {
            tag_end(tag)
        };
        let (whole, after) = tag.split_at(end);
        clean.push_str(whole);
        rest = after;
    }
    clean.push_str(rest);
    clean
}

/// Where a tag ends: after the first `>` outside of quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return at + 1,
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// Where an island ends; islands may hold islands.
fn island_end(html: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(tag) = html.get(at..) {
        if tag.starts_with(ISLAND) {
            depth += 1;
        } else if tag.starts_with(ISLAND_END) {
            depth = depth.saturating_sub(1);
        }
        let tag_length = if tag.starts_with(MARKER) {
            MARKER.len()
        } else {
            tag_end(tag)
        };
        at += tag_length;
        if depth == 0 {
            return at;
        }
        match html.get(at..).and_then(|after| after.find('<')) {
            Some(next) => at += next,
            None => break,
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::without_markers;

    fn clean(html: &str) -> String {
        without_markers(html.to_owned())
    }

    #[test]
    fn markers_are_taken_out_of_text() {
        assert_eq!(clean("<p>a<!>b<!></p><!>"), "<p>ab</p>");
        assert_eq!(clean("<p>a</p>"), "<p>a</p>");
    }

    #[test]
    fn what_somebody_typed_stays() {
        let typed = "<input value=\"a<!>b > c\"><!><p title='<!>'>&lt;!&gt;</p>";
        assert_eq!(
            clean(typed),
            "<input value=\"a<!>b > c\"><p title='<!>'>&lt;!&gt;</p>"
        );
    }

    #[test]
    fn islands_keep_their_markers() {
        let island = "<leptos-island data-props=\"{&quot;a&quot;:&quot;<\">\
                      a<!>b<leptos-island>c<!>d</leptos-island><!></leptos-island>";
        assert_eq!(clean(&format!("x<!>{island}y<!>z")), format!("x{island}yz"));
    }

    #[test]
    fn broken_html_does_not_run_away() {
        assert_eq!(clean("<!><p title=\""), "<p title=\"");
        assert_eq!(clean("<!><leptos-island>a<!>"), "<leptos-island>a<!>");
        assert_eq!(clean("<!><"), "<");
    }
}
