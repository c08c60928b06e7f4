//! What surrounds every page: the frame of the staff's side, and the door before it.
//!
//! Both are plain structs: the app fills them in and calls `view` with the page.

mod account;
mod door;
mod foot;
mod frame;
mod nav;
mod switcher;

pub use self::{
    account::Account,
    door::Door,
    foot::{Foot, Language, LanguageSwitch},
    frame::Shell,
    nav::{Nav, NavCount, NavGroup, NavItem},
    switcher::{Switcher, Workspace},
};

#[cfg(all(test, feature = "ssr"))]
mod tests;
