//! A browser: it keeps cookies as browsers do, says where its forms come from, and follows nothing.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use super::{Answer, Sent, exchange};

/// Where `Sec-Fetch-Site` says a form of ours comes from.
const HERE: &str = "same-origin";

/// A browser of one person.
#[derive(Debug)]
pub(crate) struct Browser {
    address: SocketAddr,
    cookies: Mutex<BTreeMap<String, String>>,
    accept_language: Option<String>,
    agent: String,
}

impl Browser {
    pub(crate) fn new(address: SocketAddr) -> Self {
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0".to_owned();
        Self {
            address,
            cookies: Mutex::default(),
            accept_language: Some("en".to_owned()),
            agent,
        }
    }

    /// The same browser, of a reader with these languages.
    pub(crate) fn reading(mut self, languages: Option<&str>) -> Self {
        self.accept_language = languages.map(str::to_owned);
        self
    }

    /// The same browser under another name.
    pub(crate) fn called(mut self, agent: &str) -> Self {
        self.agent = agent.to_owned();
        self
    }

    /// Another browser with the same cookies.
    pub(crate) fn twin(&self) -> Self {
        Self {
            address: self.address,
            cookies: Mutex::new(self.cookies.lock().unwrap().clone()),
            accept_language: self.accept_language.clone(),
            agent: self.agent.clone(),
        }
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub(crate) fn set_cookie(&self, name: &str, value: &str) {
        self.cookies
            .lock()
            .unwrap()
            .insert(name.to_owned(), value.to_owned());
    }

    pub(crate) fn forget(&self, name: &str) {
        self.cookies.lock().unwrap().remove(name);
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Sent::new("GET", path)).await
    }

    /// Sends a form of one of our pages.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(form(path, fields).with("sec-fetch-site", HERE)).await
    }

    /// Sends a request with the browser's cookies, and keeps those of the answer.
    pub(crate) async fn send(&self, mut sent: Sent) -> Answer {
        let jar: Vec<String> = self
            .cookies
            .lock()
            .unwrap()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !jar.is_empty() {
            sent = sent.with("cookie", &jar.join("; "));
        }
        if let Some(languages) = self
            .accept_language
            .as_deref()
            .filter(|_| !sent.says("accept-language"))
        {
            sent = sent.with("accept-language", languages);
        }
        if !sent.says("user-agent") {
            sent = sent.with("user-agent", &self.agent);
        }
        let answer = exchange(self.address, &sent).await;
        for line in answer.all("set-cookie") {
            self.keep(line);
        }
        answer
    }

    fn keep(&self, line: &str) {
        let mut parts = line.split("; ");
        let (name, value) = parts
            .next()
            .and_then(|pair| pair.split_once('='))
            .expect("a cookie");
        let attributes: Vec<&str> = parts.collect();
        let has = |wanted: &str| attributes.iter().any(|found| found.eq_ignore_ascii_case(wanted));
        // RFC 6265bis, 4.1.3.2: browsers ignore such a cookie, and so does the one it was meant to replace.
        if name.starts_with("__Host-") && !(has("Secure") && has("Path=/")) {
            return;
        }
        let mut cookies = self.cookies.lock().unwrap();
        if has("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// A form, without any word of where it comes from.
pub(crate) fn form(path: &str, fields: &[(&str, &str)]) -> Sent {
    Sent::new("POST", path).body("application/x-www-form-urlencoded", encoded(fields))
}

/// Fields as a form sends them.
pub(crate) fn encoded(fields: &[(&str, &str)]) -> String {
    let percent = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", percent(name), percent(value)))
        .collect();
    pairs.join("&")
}
