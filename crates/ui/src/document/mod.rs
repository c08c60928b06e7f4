//! From a view to a whole HTML document.

mod head;
mod markers;
mod render;

pub use self::{
    head::{Document, Preload, Script, TextDirection, Theme},
    render::render_view,
};

#[cfg(test)]
mod tests;
