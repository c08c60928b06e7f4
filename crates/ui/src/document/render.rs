//! Rendering a view, synchronously, without leaving anything behind.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::Arc,
};

use hydration_context::SsrSharedContext;
use leptos::prelude::{AnyView, Owner, RenderHtml};

use super::markers::without_markers;

/// Builds a view and renders it to HTML.
///
/// Leptos needs an owner to build views under and, for islands, the context that tells what is
/// hydrated: both live for this call only. A panic of the view is caught long enough to put the
/// thread's former owner back, so that the next request on the thread starts clean.
pub fn render_view(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| catch_unwind(AssertUnwindSafe(|| view().to_html())));
    owner.cleanup();
    match html {
        Ok(html) => without_markers(html),
        Err(panic) => resume_unwind(panic),
    }
}
