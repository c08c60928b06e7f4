//! Pages in pages.

/// What an answer has to do with frames, where it has anything to do with them. Put among the extensions of a response;
/// the edge gives it a policy of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frames {
    /// A page that shows others of this site in it.
    Shows,
    /// A document that is shown in a page of this site, and can do nothing: no script, no form, nothing fetched.
    Shown,
}
