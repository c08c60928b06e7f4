//! A mail as HTML: plain, in the reader's colours, and without anything that is fetched.

use i18n::Language;

use crate::body::{Block, Written};

/// What the reader's program understands of it. Without any of it, the mail reads from top to bottom all the same.
const STYLE: &str = ":root{color-scheme:light dark}\
body{margin:0;padding:24px 16px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;\
background:#fbfaf7;color:#1f2328}\
main{display:block;max-width:34em;margin:0 auto}\
h1{font-size:22px;line-height:1.3;margin:0 0 20px}\
h2{font-size:16px;margin:24px 0 8px}\
p{margin:0 0 16px}\
a{color:#0b5a52}\
.sender{font-weight:600;margin:0 0 24px}\
.action a{display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5a52;color:#fff;\
text-decoration:none;font-weight:600}\
.code{font:600 26px/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.12em}\
dl{margin:0 0 16px}dt{font-weight:600}dd{margin:0 0 8px}\
blockquote{margin:0 0 16px;padding:0 0 0 14px;border-inline-start:3px solid #b9b4a7}\
footer{margin-top:32px;padding-top:16px;border-top:1px solid #d8d4c9;font-size:14px;color:#55595e}\
@media (prefers-color-scheme:dark){body{background:#17191c;color:#e8e6e1}a{color:#7fd1c4}\
.action a{background:#7fd1c4;color:#10211f}blockquote{border-color:#5b5f66}\
footer{border-color:#3a3e44;color:#b3b1ab}}";

impl Written {
    /// The HTML part: a whole document.
    #[must_use]
    pub fn html(&self) -> String {
        let mut html = Html::default();
        html.raw("<!doctype html>\n<html lang=\"");
        html.text(self.language.as_str());
        html.raw("\" dir=\"");
        html.raw(direction(self.language));
        html.raw(
            "\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>",
        );
        html.text(&self.subject);
        html.raw("</title>\n<style>");
        html.raw(STYLE);
        html.raw("</style>\n</head>\n<body>\n<main>\n");
        html.element("p class=\"sender\"", &self.sender);
        html.element("h1", &self.subject);
        html.element("p", &self.greeting);
        for block in &self.blocks {
            html.block(block);
        }
        html.raw("<footer>\n");
        if let Some((label, address)) = &self.portal {
            html.raw("<p>");
            html.link(label, address);
            html.raw("</p>\n");
        }
        html.element("p", &self.foot);
        html.raw("</footer>\n</main>\n</body>\n</html>\n");
        html.0
    }
}

const fn direction(language: Language) -> &'static str {
    match language.direction() {
        domain::account::Direction::LeftToRight => "ltr",
        domain::account::Direction::RightToLeft => "rtl",
    }
}

#[derive(Default)]
struct Html(String);

impl Html {
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                _ => self.0.push(character),
            }
        }
    }

    /// An element on a line of its own. `tag` may carry attributes.
    fn element(&mut self, tag: &str, text: &str) {
        self.raw("<");
        self.raw(tag);
        self.raw(">");
        self.text(text);
        self.raw("</");
        self.raw(tag.split(' ').next().unwrap_or(tag));
        self.raw(">\n");
    }

    fn link(&mut self, label: &str, address: &str) {
        self.raw("<a href=\"");
        self.text(address);
        self.raw("\">");
        self.text(label);
        self.raw("</a>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Text(text) => self.element("p", text),
            Block::Title(text) => self.element("h2", text),
            Block::Action { label, address } => {
                self.raw("<p class=\"action\">");
                self.link(label, address);
                self.raw("</p>\n");
            }
            Block::Code(code) => self.element("p class=\"code\" translate=\"no\"", code),
            Block::Facts(facts) => {
                self.raw("<dl>\n");
                for fact in facts {
                    self.element("dt", &fact.label);
                    self.element("dd", &fact.value);
                }
                self.raw("</dl>\n");
            }
            Block::Quote(text) => {
                self.raw("<blockquote>\n");
                for paragraph in text.split("\n\n").filter(|text| !text.trim().is_empty()) {
                    self.raw("<p>");
                    for (number, line) in paragraph.lines().enumerate() {
                        if number > 0 {
                            self.raw("<br>");
                        }
                        self.text(line);
                    }
                    self.raw("</p>\n");
                }
                self.raw("</blockquote>\n");
            }
        }
    }
}
