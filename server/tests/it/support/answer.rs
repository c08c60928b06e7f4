//! What came back.

use serde_json::Value;

/// An answer, whole.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The only value of a header; a header sent twice fails the test.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let all = self.all(name);
        assert!(all.len() < 2, "{name} is there {} times", all.len());
        all.first().copied()
    }

    /// Every value of a header.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.headers
            .iter()
            .filter(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// Where the answer leads; empty when it leads nowhere.
    pub(crate) fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body in UTF-8")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.text()))
    }

    /// The `Set-Cookie` of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        let set = self.all("set-cookie");
        set.into_iter()
            .find(|line| line.split_once('=').is_some_and(|(found, _)| found == name))
    }

    /// The value of an attribute of the `html` element.
    pub(crate) fn html(&self, attribute: &str) -> &str {
        let start = self.text().split_once("<html").expect("a page").1;
        let start = start.split_once('>').expect("an element").0;
        let value = start
            .split_once(&format!(" {attribute}=\""))
            .map_or("", |(_, rest)| rest);
        value.split('"').next().unwrap_or_default()
    }

    /// The first heading, without its elements.
    pub(crate) fn heading(&self) -> String {
        let inner = self.text().split_once("<h1").map_or("", |(_, rest)| rest);
        let inner = inner.split_once("</h1>").map_or("", |(heading, _)| heading);
        let inner = inner.split_once('>').map_or("", |(_, heading)| heading);
        let mut text = String::new();
        let mut inside = false;
        for character in inner.chars() {
            match character {
                '<' => inside = true,
                '>' => inside = false,
                other if !inside => text.push(other),
                _ => {}
            }
        }
        text
    }

    /// The body with what differs from request to request replaced: the nonce, the number, where the reader is.
    pub(crate) fn without_values_of_the_request(&self, path: &str) -> String {
        let policy = self.header("content-security-policy").unwrap_or_default();
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next())
            .unwrap_or_default();
        let number = self.header("x-request-id").unwrap_or_default();
        let text = self.text().replace(path, "PATH");
        let text = if nonce.is_empty() {
            text
        } else {
            text.replace(nonce, "NONCE")
        };
        if number.is_empty() {
            text
        } else {
            text.replace(number, "NUMBER")
        }
    }

    /// The answer's headers by name, without those that differ from request to request.
    pub(crate) fn lasting_headers(&self) -> Vec<(String, String)> {
        let passing = [
            "date",
            "x-request-id",
            "content-security-policy",
            "content-length",
        ];
        let mut headers = self.headers.clone();
        headers.retain(|(name, _)| !passing.contains(&name.as_str()));
        headers.sort();
        headers
    }
}
