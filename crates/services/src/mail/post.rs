//! Who puts mails into words and sends them.

use std::pin::Pin;
use std::sync::Arc;

use domain::account::Language;
use domain::mail::Template;
use uuid::Uuid;

use crate::Services;

/// In whose name a mail is written: a workspace's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
}

/// A mail on its way.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its id, the same each time it is tried.
    pub id: Uuid,
    /// In whose name.
    pub sender: Sender,
    /// To which address.
    pub recipient: String,
    /// In which language.
    pub language: Language,
    /// What it says.
    pub template: Template,
}

/// Why a mail could not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostFailure {
    /// The stable code.
    pub code: &'static str,
    /// Whether trying again may help.
    pub may_heal: bool,
}

/// The sending of a letter.
pub type Posting<'a> = Pin<Box<dyn Future<Output = Result<(), PostFailure>> + Send + 'a>>;

/// Sends mails.
pub trait Post: Send + Sync {
    /// Sends a letter. `Ok` when it was taken over by whoever brings it on.
    fn send<'a>(&'a self, letter: &'a Letter) -> Posting<'a>;
}

/// How a process sends mails.
#[derive(Clone, Default)]
pub(crate) struct Mailing {
    /// By whom; nobody: mails wait.
    pub(super) post: Option<Arc<dyn Post>>,
    /// Whether mails stay readable once they are sent.
    pub(super) kept: bool,
}

impl Services {
    /// The same, with a way to send mails. Where they are `kept`, they can be read after they were sent: never in
    /// production.
    #[must_use]
    pub fn with_post(mut self, post: Arc<dyn Post>, kept: bool) -> Self {
        self.mailing = Mailing {
            post: Some(post),
            kept,
        };
        self
    }
}
