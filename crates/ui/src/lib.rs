//! The design system of Mesure: accessible components, fields, tables and charts.
//!
//! Everything here is drawn from finished words and loaded data: no component reads data,
//! translates, or keeps state. Pages load first and then call a pure view, which is rendered
//! synchronously on the server; only islands are hydrated. Whatever can be done is done without
//! script: menus are disclosures, tabs and sorting are links, acts are forms.
//!
//! Nothing writes a `style` attribute, since the content security policy refuses it; geometry
//! stands in SVG attributes, looks in the style sheets, class by class.

mod badge;
mod breadcrumbs;
mod button;
mod chart;
mod chips;
mod class;
mod code;
mod delta;
mod description;
mod dial;
mod dialog;
mod empty;
mod errors;
mod escape;
mod field;
mod figure;
mod filters;
mod gauge;
mod header;
mod icon;
mod lead;
mod live;
mod logo;
mod menu;
mod monogram;
mod notice;
mod pages;
mod progress;
mod rows;
mod section;
mod skip_link;
mod table;
mod tabs;
mod task;
mod text;
mod timeline;
mod toast;

pub mod assets;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod examples;
pub mod shell;

pub use self::{
    badge::*, breadcrumbs::*, button::*, chart::*, chips::*, code::*, delta::*, description::*, dial::*,
    dialog::*, empty::*, errors::*, field::*, figure::*, filters::*, gauge::*, header::*, icon::*, lead::*,
    live::*, logo::*, menu::*, monogram::*, notice::*, pages::*, progress::*, rows::*, section::*,
    skip_link::*, table::*, tabs::*, task::*, text::*, timeline::*, toast::*,
};
