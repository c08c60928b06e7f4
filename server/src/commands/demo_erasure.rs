//! Somebody of the demonstration who asked to be forgotten: what is left of them is a certificate.

use domain::collect::Message;
use services::Services;
use services::collect::ProvenSource;
use store::WorkspaceScope;
use store::collect::{Identifier, IdentifierKind, known};

use super::demo::Failure;

/// Their id at the client.
const USER: &str = "parti-sans-laisser-d-adresse";

/// Somebody comes, and wants to be erased. The work is done when the demonstration is served.
pub(super) async fn erase_somebody(
    services: &Services,
    scope: &WorkspaceScope,
    source: &ProvenSource,
) -> Result<(), Failure> {
    let said = serde_json::json!({"type": "identify", "userId": USER, "messageId": USER,
        "traits": {"email": "quelqu-un@demonstration.example"}});
    let message = Message::read(&said, None, None, services.now());
    services.accept(source, &[message]).await?;
    let mut tx = services.database().write(scope).await?;
    let user = Identifier {
        kind: IdentifierKind::User,
        value: USER.to_owned(),
    };
    let found = known(&mut tx, &[user]).await?;
    tx.commit().await?;
    if let Some(found) = found.first() {
        services.erase_person(scope, found.profile, None).await?;
    }
    Ok(())
}
