//! A small world: two organisations, each with a workspace, somebody in every role, and a source that can write.

use std::sync::{Arc, OnceLock};

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version};
use domain::access::Role;
use domain::account::Email;
use domain::collect::Message;
use domain::ids::{AccountId, OrganisationId, SourceId, WorkspaceId};
use domain::sources::{SourceKind, SourceName, WriteKey};
use domain::workspace::Slug;
use serde_json::Value;
use services::access::Visit;
use services::collect::{ProvenSource, Verdict};
use services::{Clock as _, ManualClock, Services};
use store::WorkspaceScope;
use store::platform::{NewAccount, NewOrganisation, NewWorkspace, Seed};
use uuid::Uuid;

use crate::{TestDatabase, now};

/// The password of everybody.
pub const PASSWORD: &str = "trois lampes dans la verrière";

/// A workspace of the world, with what leads into it.
pub struct Place {
    /// Its organisation.
    pub organisation: OrganisationId,
    /// The workspace.
    pub workspace: WorkspaceId,
    /// Its name in addresses.
    pub slug: Slug,
    /// A scope of the system itself.
    pub scope: WorkspaceScope,
    /// Its source, a website called "Website".
    pub source: SourceId,
    /// The key the source writes with.
    pub key: WriteKey,
}

/// The world of a test.
///
/// | place | organisation | slug | people |
/// | --- | --- | --- | --- |
/// | `ours` | Ours | `ours` | one for each role, `<role>@ours.example` |
/// | `sister` | Ours | `ours-sister` | owner and admin of Ours |
/// | `theirs` | Theirs | `theirs` | one for each role, `<role>@theirs.example` |
///
/// `platform-admin@mesure.example` runs the platform, and `nobody@mesure.example` holds no role at all.
pub struct World {
    /// The use-cases.
    pub services: Services,
    /// The clock they go by; it shows [`crate::NOW`] until it is moved.
    pub clock: Arc<ManualClock>,
    /// Where a test is at home.
    pub ours: Place,
    /// Another workspace of the same organisation.
    pub sister: Place,
    /// A workspace of somebody else.
    pub theirs: Place,
    people: Vec<(String, AccountId)>,
    /// The database; last, because it goes last.
    pub database: TestDatabase,
}

/// The address of whoever holds a role in an organisation, "ours" or "theirs".
#[must_use]
pub fn email(role: Role, organisation: &str) -> String {
    let name = role.as_str().replace('_', "-");
    match role {
        Role::PlatformAdmin => format!("{name}@mesure.example"),
        _ => format!("{name}@{organisation}.example"),
    }
}

impl World {
    /// Makes a database and the world in it.
    ///
    /// # Panics
    /// When there is no server for tests.
    pub async fn new() -> Self {
        let database = TestDatabase::new().await;
        let clock = Arc::new(ManualClock::new(now()));
        let services = Services::new(database.database.clone(), database.secret.clone(), clock.clone());
        let mut maker = Maker {
            seed: Seed::connect(&database.url, now())
                .await
                .expect("the seed connects"),
            services: &services,
            people: Vec::new(),
            ids: 0,
        };
        let organisation = maker.organisation("ours").await;
        let ours = maker.place(organisation, "ours").await;
        let sister = maker.place(organisation, "ours-sister").await;
        maker.staff(&ours, "ours").await;
        let organisation = maker.organisation("theirs").await;
        let theirs = maker.place(organisation, "theirs").await;
        maker.staff(&theirs, "theirs").await;
        maker.account("platform-admin@mesure.example", true).await;
        maker.account("nobody@mesure.example", false).await;
        let people = maker.people;
        Self {
            services,
            clock,
            ours,
            sister,
            theirs,
            people,
            database,
        }
    }

    /// The account with an address.
    ///
    /// # Panics
    /// When the world has none.
    #[must_use]
    pub fn account(&self, email: &str) -> AccountId {
        let found = self.people.iter().find(|(address, _)| address == email);
        found.map(|(_, account)| *account).expect("somebody of the world")
    }

    /// Whoever holds a role in ours, visiting ours.
    ///
    /// # Panics
    /// When the role does not let anybody in.
    pub async fn visit(&self, role: Role) -> Visit {
        self.services
            .visit(self.account(&email(role, "ours")), &self.ours.slug)
            .await
            .expect("a member may enter")
    }

    /// The source of a place, proven by its key.
    ///
    /// # Panics
    /// When the key is revoked or its workspace suspended.
    pub async fn proven(&self, place: &Place) -> ProvenSource {
        self.services
            .source_of_key(&place.key)
            .await
            .expect("the database answers")
            .expect("the key is live")
    }

    /// Sends messages in Segment's convention to a place, received now, and gives the verdict on each.
    ///
    /// # Panics
    /// When they cannot be stored.
    pub async fn send(&self, place: &Place, messages: &[Value]) -> Vec<Verdict> {
        let received = self.clock.now();
        let messages: Vec<_> = messages
            .iter()
            .map(|message| Message::read(message, None, None, received))
            .collect();
        let source = self.proven(place).await;
        self.services
            .accept(&source, &messages)
            .await
            .expect("the batch is stored")
            .verdicts
    }
}

struct Maker<'a> {
    seed: Seed,
    services: &'a Services,
    people: Vec<(String, AccountId)>,
    ids: u128,
}

impl Maker<'_> {
    /// Ids that tests can rely on from run to run.
    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + self.ids)
    }

    async fn organisation(&mut self, slug: &str) -> OrganisationId {
        let organisation = OrganisationId::from_uuid(self.id());
        let new = NewOrganisation {
            organisation,
            slug: &slug_of(slug),
            name: &capitalised(slug),
        };
        self.seed.organisation(&new).await.expect("an organisation");
        organisation
    }

    async fn place(&mut self, organisation: OrganisationId, name: &str) -> Place {
        let workspace = WorkspaceId::from_uuid(self.id());
        let slug = slug_of(name);
        let new = NewWorkspace {
            workspace,
            organisation,
            slug: &slug,
            name: &capitalised(name),
            sector: "Lamps, Nantes",
            language: "fr",
            time_zone: "Europe/Paris",
            currency: "EUR",
            country: "FR",
        };
        let scope = self.seed.workspace(&new).await.expect("a workspace");
        let website = SourceName::parse("Website").expect("a name");
        let random = [u8::try_from(self.ids).unwrap_or(0); 14];
        let (source, key) = self
            .services
            // It keeps its key, as the server behind a website does: what it says of addresses is believed.
            .add_source(&scope, SourceKind::Shop, &website, random)
            .await
            .expect("a source");
        Place {
            organisation,
            workspace,
            slug,
            scope,
            source,
            key,
        }
    }

    async fn staff(&mut self, place: &Place, organisation: &str) {
        for role in Role::OF_ORGANISATION {
            let account = self.account(&email(role, organisation), false).await;
            self.seed
                .organisation_member(account, place.organisation, role)
                .await
                .expect("a role in an organisation");
        }
        for role in Role::OF_WORKSPACE {
            let account = self.account(&email(role, organisation), false).await;
            self.seed
                .workspace_member(account, place.workspace, role)
                .await
                .expect("a role in a workspace");
        }
    }

    async fn account(&mut self, address: &str, platform_admin: bool) -> AccountId {
        let account = AccountId::from_uuid(self.id());
        let new = NewAccount {
            account,
            email: &Email::parse(address).expect("an address"),
            name: &capitalised(address.split('@').next().unwrap_or_default()),
            password_hash: password_hash(),
            language: None,
            platform_admin,
        };
        self.seed.account(&new).await.expect("an account");
        self.people.push((address.to_owned(), account));
        account
    }
}

fn slug_of(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The hash of [`PASSWORD`], at the least cost there is: it says itself what it takes to verify it.
fn password_hash() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| {
        let params = Params::new(8, 1, 1, None).expect("the least parameters");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password(PASSWORD.as_bytes())
            .expect("a hash")
            .to_string()
    })
}
