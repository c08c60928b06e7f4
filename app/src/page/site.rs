//! What the edge and a page tell each other of the site.

/// A request that came under a client's own host name. Put among the extensions of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnHost;

/// An answer whose address holds what it is: it may be kept for ever. Put among the extensions of the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting;
