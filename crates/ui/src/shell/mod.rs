//! What surrounds every page: the frame of the staff's side, the door before it, and the frame
//! of the customers' side.
//!
//! Both are plain structs: the app fills them in and calls `view` with the page.

mod account;
mod door;
mod foot;
mod frame;
mod nav;
mod portal;
mod switcher;

pub use self::{
    account::Account,
    door::Door,
    foot::{Foot, Language, LanguageSwitch},
    frame::Shell,
    nav::{Nav, NavCount, NavGroup, NavItem},
    portal::{BrandLogo, Portal},
    switcher::{Switcher, Workspace},
};

#[cfg(all(test, feature = "ssr"))]
mod tests;
