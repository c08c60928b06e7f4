//! Somewhere to send to.

use std::sync::Arc;

use domain::ids::{OrganisationId, WorkspaceId};
use domain::sources::{SourceKind, SourceName};
use domain::workspace::Slug;
use services::{Clock as _, Database, Secret, Services, SystemClock};
use store::platform::{NewOrganisation, NewWorkspace, Seed};
use uuid::Uuid;

/// Makes a workspace with a source, and gives its write key.
pub(crate) async fn workspace(url: &str) -> String {
    let secret = Secret::new(b"keykeykeykeykeykeykeykeykeykeyke".to_vec()).expect("32 bytes");
    let mut seed = Seed::connect(url, SystemClock.now())
        .await
        .expect("the database answers");
    let organisation = OrganisationId::from_uuid(Uuid::from_u128(1));
    let slug = Slug::parse("ours").expect("a slug");
    let new = NewOrganisation {
        organisation,
        slug: &slug,
        name: "Ours",
    };
    seed.organisation(&new).await.expect("an organisation");
    let new = NewWorkspace {
        workspace: WorkspaceId::from_uuid(Uuid::from_u128(2)),
        organisation,
        slug: &slug,
        name: "Ours",
        sector: "Lamps, Nantes",
        language: "fr",
        time_zone: "Europe/Paris",
        currency: "EUR",
        country: "FR",
    };
    let scope = seed.workspace(&new).await.expect("a workspace");
    let database = Database::new(url, &secret, 2).expect("an address");
    let services = Services::new(database, secret, Arc::new(SystemClock));
    let name = SourceName::parse("Website").expect("a name");
    let (_, key) = services
        .add_source(&scope, SourceKind::Website, &name, [7; 14])
        .await
        .expect("a source");
    key.as_str().to_owned()
}
