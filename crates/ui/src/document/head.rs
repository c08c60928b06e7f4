//! The document: its head, and the page in its body.

use leptos::prelude::AnyView;

use super::render::render_view;
use crate::escape::push_escaped;

/// Which way the page is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextDirection {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl TextDirection {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The theme a person chose over the system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A file the page is sure to need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preload<'a> {
    /// A font, by its address.
    Font(&'a str),
}

/// The loader of the islands and what it loads.
///
/// It is rendered only into pages that have an island, as
///
/// ```html
/// <script type="module" nonce="…" src="/pkg/loader.js"
///         data-module="/pkg/mesure.js" data-wasm="/pkg/mesure.wasm"></script>
/// ```
///
/// in the head, with `modulepreload` and `preload` hints before it. The nonce lets the loader
/// run; `strict-dynamic` extends that to the module it imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Script<'a> {
    /// The address of the loader.
    pub loader: &'a str,
    /// The address of the module that `wasm-bindgen` wrote.
    pub module: &'a str,
    /// The address of the WebAssembly file.
    pub wasm: &'a str,
}

/// What a document says in its head.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The language of the page.
    pub lang: &'a str,
    /// Which way it is read.
    pub dir: TextDirection,
    /// The theme, if the person chose one.
    pub theme: Option<Theme>,
    /// Whether the person wants tight rows.
    pub compact: bool,
    /// The whole title: "Home · Maison Lumière · Mesure".
    pub title: &'a str,
    /// The addresses of the style sheets, the product's first, a brand's after it.
    pub stylesheets: &'a [&'a str],
    /// The address of the icon.
    pub favicon: &'a str,
    /// What to fetch early.
    pub preloads: &'a [Preload<'a>],
    /// The islands' script.
    pub script: Option<Script<'a>>,
    /// The nonce of the content security policy.
    pub nonce: &'a str,
    /// A class of `body`, such as `m-portal`.
    pub body_class: &'a str,
    /// Keeps search engines out.
    pub noindex: bool,
}

impl Document<'_> {
    /// Renders a page into the document.
    ///
    /// The view is built and rendered here and now, within a reactive owner of its own that is
    /// disposed of before this returns, or before a panic of the view goes on.
    pub fn render(&self, body: impl FnOnce() -> AnyView) -> String {
        let body = render_view(body);
        let mut html = String::with_capacity(body.len() + 1536);
        self.push_head(&mut html, body.contains("<leptos-island"));
        html.push_str(&body);
        html.push_str("</body></html>");
        html
    }

    fn push_head(&self, html: &mut String, has_island: bool) {
        html.push_str("<!doctype html><html");
        push_attribute(html, "lang", self.lang);
        push_attribute(html, "dir", self.dir.as_str());
        if let Some(theme) = self.theme {
            push_attribute(html, "data-theme", theme.as_str());
        }
        if self.compact {
            push_attribute(html, "data-density", "compact");
        }
        html.push_str(
            "><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>",
        );
        push_escaped(html, self.title);
        html.push_str("</title>");
        if self.noindex {
            html.push_str("<meta name=\"robots\" content=\"noindex\">");
        }
        if !self.favicon.is_empty() {
            push_link(html, "icon", self.favicon, " type=\"image/svg+xml\"");
        }
        for Preload::Font(href) in self.preloads {
            push_link(
                html,
                "preload",
                href,
                " as=\"font\" type=\"font/woff2\" crossorigin",
            );
        }
        for href in self.stylesheets {
            push_link(html, "stylesheet", href, "");
        }
        if let Some(script) = self.script.filter(|_| has_island) {
            self.push_script(html, script);
        }
        html.push_str("</head><body");
        if !self.body_class.is_empty() {
            push_attribute(html, "class", self.body_class);
        }
        html.push('>');
    }

    fn push_script(&self, html: &mut String, script: Script<'_>) {
        html.push_str("<link rel=\"modulepreload\"");
        push_attribute(html, "href", script.module);
        push_attribute(html, "nonce", self.nonce);
        html.push('>');
        push_link(
            html,
            "preload",
            script.wasm,
            " as=\"fetch\" type=\"application/wasm\" crossorigin",
        );
        html.push_str("<script type=\"module\"");
        push_attribute(html, "nonce", self.nonce);
        push_attribute(html, "src", script.loader);
        push_attribute(html, "data-module", script.module);
        push_attribute(html, "data-wasm", script.wasm);
        html.push_str("></script>");
    }
}

fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    push_escaped(html, value);
    html.push('"');
}

fn push_link(html: &mut String, rel: &str, href: &str, rest: &str) {
    html.push_str("<link");
    push_attribute(html, "rel", rel);
    push_attribute(html, "href", href);
    html.push_str(rest);
    html.push('>');
}
