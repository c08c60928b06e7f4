//! A site, or an application: a source whose key anybody can read, so that what it says of addresses proves nothing.

use domain::collect::Message;
use domain::ids::SourceId;
use domain::sources::{SourceKind, SourceName};
use serde_json::Value;
use services::Clock as _;
use services::collect::ProvenSource;

use crate::{Place, World};

/// A site of a place.
pub struct Site {
    /// The source.
    pub id: SourceId,
    source: ProvenSource,
}

impl World {
    /// Adds a site to a place. Sites of one world have names of their own.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn site_of(&self, place: &Place, name: &str) -> Site {
        let text = SourceName::parse(name).expect("a name");
        let mut random = [0xA5; 14];
        for (byte, letter) in random.iter_mut().zip(name.bytes()) {
            *byte = letter;
        }
        let (id, key) = self
            .services
            .add_source(&place.scope, SourceKind::Website, &text, random)
            .await
            .expect("a source");
        let source = self
            .services
            .source_of_key(&key)
            .await
            .expect("the database answers");
        Site {
            id,
            source: source.expect("the key is live"),
        }
    }

    /// Sends what a visitor of a site says, as anybody could.
    ///
    /// # Panics
    /// When it cannot be stored.
    pub async fn say_at(&self, site: &Site, message: &Value) {
        let message = Message::read(message, None, None, self.clock.now());
        self.services
            .accept(&site.source, &[message])
            .await
            .expect("the message is stored");
    }
}
