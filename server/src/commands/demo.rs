//! `mesure demo`: loads the demonstration, through the doors that real data uses.

use std::collections::HashMap;
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use app::{DemoAccount, Mode};
use domain::access::Role;
use domain::account::Email;
use domain::collect::Message;
use domain::consent::retention::{Keep, RetentionClass};
use domain::ids::{AccountId, OrganisationId, WorkspaceId};
use domain::sources::{SourceKind, SourceName, WriteKey};
use domain::workspace::Slug;
use jiff::{SignedDuration, Timestamp};
use services::collect::ProvenSource;
use services::items::ItemFacts;
use services::schema::PlanEdit;
use services::{Clock as _, ManualClock, Services, SystemClock};
use sha2::{Digest as _, Sha256};
use store::WorkspaceScope;
use store::platform::{NewAccount, NewOrganisation, NewWorkspace, Seed, workspace_count};
use uuid::Uuid;

use super::demo_erasure::erase_somebody;
use super::demo_files::bring_in;
use super::demo_requests::Customers;
use super::services;
use crate::config::Config;

pub(super) type Failure = Box<dyn Error + Send + Sync>;

/// The password of every account of the demonstration.
const PASSWORD: &str = "trois lampes le soir";
/// The address of the demonstration's platform admin.
const PLATFORM_ADMIN: &str = "plateforme@mesure.example";
/// Weeks of the demonstration for which the quality of its data is counted.
const QUALITY_WEEKS: i32 = 26;
const SEED: u64 = 20_261_121;

/// The accounts of the demonstration, as shown at sign-in.
#[must_use]
pub fn demo_accounts() -> Vec<DemoAccount> {
    let account = |email: &str, role: Role, place: &str| DemoAccount {
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        role,
        place: place.to_owned(),
    };
    let mut accounts = Vec::new();
    for organisation in demo::world().organisations {
        for person in &organisation.staff {
            if let Some(role) = Role::parse(person.role) {
                accounts.push(account(&person.email, role, organisation.name));
            }
        }
        for workspace in &organisation.workspaces {
            for person in &workspace.staff {
                if let Some(role) = Role::parse(person.role) {
                    accounts.push(account(&person.email, role, workspace.name));
                }
            }
        }
    }
    accounts.push(account(PLATFORM_ADMIN, Role::PlatformAdmin, "Mesure"));
    accounts
}

pub(super) async fn run(config: Config) -> Result<(), Failure> {
    if config.mode == Mode::Production {
        return Err("the demonstration is not loaded in production: set MESURE_MODE=demo".into());
    }
    let services = services(&config)?;
    if workspace_count(services.database()).await? > 0 {
        println!("The database has workspaces already: the demonstration is left out.");
        return Ok(());
    }
    // People of a demonstration that was thrown away are not those of this one, though they are called the same.
    services.begin_a_new_erasure_log()?;
    let started = Instant::now();
    let hash = services.hash_password(PASSWORD.to_owned()).await?;
    let mut seed = Seed::connect(&config.database_url, SystemClock.now()).await?;
    let admin = account(&mut seed, PLATFORM_ADMIN, "Plateforme Mesure", &hash, "fr", true).await?;
    tracing::debug!(%admin, "platform admin");
    let mut loading = tokio::task::JoinSet::new();
    for organisation in demo::world().organisations {
        let id = OrganisationId::from_uuid(stable_id("organisation", organisation.slug));
        let slug = Slug::parse(organisation.slug).ok_or("a slug of the demonstration cannot be one")?;
        seed.organisation(&NewOrganisation {
            organisation: id,
            slug: &slug,
            name: organisation.name,
        })
        .await?;
        for person in &organisation.staff {
            let role = Role::parse(person.role).ok_or("a role of the demonstration is unknown")?;
            let member = account(
                &mut seed,
                &person.email,
                person.name,
                &hash,
                person.language,
                false,
            )
            .await?;
            seed.organisation_member(member, id, role).await?;
        }
        for workspace in organisation.workspaces {
            let scope = make_workspace(&mut seed, id, &workspace).await?;
            for person in &workspace.staff {
                let role = Role::parse(person.role).ok_or("a role of the demonstration is unknown")?;
                let member = account(
                    &mut seed,
                    &person.email,
                    person.name,
                    &hash,
                    person.language,
                    false,
                )
                .await?;
                seed.workspace_member(member, scope.workspace(), role).await?;
            }
            let own = Seed::connect(&config.database_url, SystemClock.now()).await?;
            loading.spawn(load(services.clone(), own, scope, workspace));
        }
    }
    while let Some(loaded) = loading.join_next().await {
        println!("  {}", loaded??);
    }
    seed.analyze().await?;
    println!(
        "The demonstration is loaded, in {:.0} s.",
        started.elapsed().as_secs_f64()
    );
    Ok(())
}

async fn account(
    seed: &mut Seed,
    email: &str,
    name: &str,
    hash: &str,
    language: &str,
    platform_admin: bool,
) -> Result<AccountId, Failure> {
    let account = AccountId::from_uuid(stable_id("account", email));
    let email = Email::parse(email).map_err(|_cause| "an address of the demonstration cannot be one")?;
    let language = Some(language);
    seed.account(&NewAccount {
        account,
        email: &email,
        name,
        password_hash: hash,
        language,
        platform_admin,
    })
    .await?;
    Ok(account)
}

async fn make_workspace(
    seed: &mut Seed,
    organisation: OrganisationId,
    workspace: &demo::Workspace,
) -> Result<WorkspaceScope, Failure> {
    let slug = Slug::parse(workspace.slug).ok_or("a slug of the demonstration cannot be one")?;
    let new = NewWorkspace {
        workspace: WorkspaceId::from_uuid(stable_id("workspace", workspace.slug)),
        organisation,
        slug: &slug,
        name: workspace.name,
        sector: workspace.sector,
        language: workspace.language,
        time_zone: workspace.time_zone,
        currency: workspace.currency,
        country: workspace.country,
    };
    Ok(seed.workspace(&new).await?)
}

/// Loads a workspace: its sources, its catalogue, and its history as messages of those sources.
async fn load(
    services: Services,
    mut seed: Seed,
    scope: WorkspaceScope,
    workspace: demo::Workspace,
) -> Result<String, Failure> {
    // Thirteen months are told, and all of them are to be seen.
    services
        .keep_for(
            &scope,
            RetentionClass::Events,
            Keep::Months(13),
            if workspace.language == "fr" {
                "les saisons se comparent d’une année à l’autre"
            } else {
                "seasons are compared over a year"
            },
        )
        .await?;
    // Before anything comes in, so that what no purpose covers is left out.
    let then = services.now() - super::demo_consent::TOLD_BEFORE;
    let earlier = services.at(Arc::new(ManualClock::new(then)));
    super::told::tell(&earlier, &scope, &workspace).await?;
    let mut proven = HashMap::new();
    for source in &workspace.sources {
        let kind =
            SourceKind::parse(source.kind).ok_or("a kind of source of the demonstration is unknown")?;
        let name = SourceName::parse(&source.name).map_err(|_cause| "a source's name cannot be one")?;
        let (_, key) = services
            .add_source(&scope, kind, &name, random_of(workspace.slug, source.key))
            .await?;
        let found = services
            .source_of_key(&key)
            .await?
            .ok_or("a write key does not open its workspace")?;
        proven.insert(source.key, found);
    }
    let items: Vec<ItemFacts> = workspace
        .items
        .iter()
        .map(|item| ItemFacts {
            key: item.key.clone(),
            name: item.name.clone(),
            category: item.category.clone(),
            price_minor: item.price_minor,
            currency: item.currency.to_owned(),
            language: item.language.to_owned(),
            path: item.url_path.clone(),
        })
        .collect();
    let item_count = services.receive_items(&scope, items).await?;
    let mut links = super::social::Links::make(&services, &scope, &workspace).await?;
    let mut customers = Customers::default();
    let mut event_count = 0_usize;
    let mut quality = Quality::default();
    for batch in demo::history(&workspace, SEED, services.now(), 1.0) {
        let source = proven
            .get(batch.source_key)
            .ok_or("a batch of the demonstration has no source")?;
        links.follow(&batch.messages);
        customers.meet(&batch.messages);
        let now = services.now();
        let messages: Vec<_> = batch
            .messages
            .iter()
            .map(|message| Message::read(message, None, None, now))
            .collect();
        let first = messages.iter().flatten().map(|message| message.occurred_at).min();
        quality.count(&services, &mut seed, &scope, first).await?;
        event_count += services.accept(source, &messages).await?.verdicts.len();
    }
    event_count += go_wrong(&services, &workspace, &proven).await?;
    // Before anything else is chosen: the ledger's clock never goes back.
    let chosen = super::demo_consent::choose(&services, &scope, workspace.slug).await?;
    let mut taken = 0;
    if let Some(manager) = workspace.staff.iter().find(|person| person.role == "manager") {
        let manager = AccountId::from_uuid(stable_id("account", &manager.email));
        let slug = Slug::parse(workspace.slug).ok_or("a slug of the demonstration cannot be one")?;
        let files = demo::handed_in(&workspace, SEED, services.now(), 1.0)
            .into_iter()
            .filter_map(|file| Some((proven.get(file.source_key)?.source, file)))
            .collect();
        taken = bring_in(&services, manager, &slug, files).await?;
    }
    if let Some(source) = workspace
        .sources
        .first()
        .and_then(|source| proven.get(source.key))
    {
        erase_somebody(&services, &scope, source).await?;
    }
    customers.ask(&services, &scope, &workspace).await?;
    // What anybody can read the key of says no age that counts for anything but protection.
    let quiet = workspace
        .sources
        .iter()
        .filter(|source| source.kind == SourceKind::Crm.as_str() || source.kind == SourceKind::Shop.as_str())
        .find_map(|source| proven.get(source.key));
    if let Some(source) = quiet {
        super::demo_spoken::say(&services, &scope, &workspace, source, &customers).await?;
    }
    links.count(&services, &scope).await?;
    services.count_visits_of(&scope).await?;
    services.count_quality(&scope, services.now()).await?;
    Ok(format!(
        "{}: {item_count} items, {event_count} events, {taken} rows of files, {chosen} choices",
        workspace.name
    ))
}

/// Counts how good the data is at the end of each week of the history, from what had arrived by then.
#[derive(Default)]
struct Quality {
    next: Option<Timestamp>,
    counted: u32,
}

impl Quality {
    /// Called before a batch that begins at `first`: sources take turns within a week, so a batch of a later one means that
    /// the week is told.
    async fn count(
        &mut self,
        services: &Services,
        seed: &mut Seed,
        scope: &WorkspaceScope,
        first: Option<Timestamp>,
    ) -> Result<(), Failure> {
        let Some(first) = first else { return Ok(()) };
        let week = SignedDuration::from_hours(7 * 24);
        let Some(next) = self.next else {
            self.next = Some(first + week);
            return Ok(());
        };
        if first < next {
            return Ok(());
        }
        if services.now().duration_since(next) <= week * QUALITY_WEEKS {
            // The planner takes tables that it knows nothing of for small ones, and would read them once for each person.
            if self.counted.is_power_of_two() || self.counted == 0 {
                seed.analyze().await?;
            }
            self.counted += 1;
            services.count_quality(scope, next).await?;
        }
        self.next = Some(next + week);
        Ok(())
    }
}

/// Makes a plan of what came in and sends what breaks it, where the workspace has a manager; says how many messages.
async fn go_wrong(
    services: &Services,
    workspace: &demo::Workspace,
    proven: &HashMap<&'static str, ProvenSource>,
) -> Result<usize, Failure> {
    let manager = workspace
        .staff
        .iter()
        .find(|person| person.role == Role::Manager.as_str());
    let Some(manager) = manager else { return Ok(0) };
    let account = AccountId::from_uuid(stable_id("account", &manager.email));
    let slug = Slug::parse(workspace.slug).ok_or("a slug of the demonstration cannot be one")?;
    let visit = services.visit(account, &slug).await?;
    for (version, edit) in [
        (0, PlanEdit::Propose),
        (1, PlanEdit::Mode(domain::schema::Mode::Flag)),
    ] {
        let edited = services.edit_plan(&visit, version, edit).await;
        edited.map_err(|_cause| "the plan of the demonstration cannot be made")?;
    }
    let mut count = 0;
    let now = services.now();
    for batch in demo::faults(workspace, now) {
        let source = proven
            .get(batch.source_key)
            .ok_or("a batch of the demonstration has no source")?;
        let messages: Vec<_> = batch
            .messages
            .iter()
            .map(|message| Message::read(message, None, None, now))
            .collect();
        count += services.accept(source, &messages).await?.verdicts.len();
    }
    Ok(count)
}

/// The random part of a demonstration's write key: always the same, so that examples keep working.
fn random_of(workspace: &str, source: &str) -> [u8; 14] {
    let digest: [u8; 32] = Sha256::digest(format!("write key/{workspace}/{source}")).into();
    let mut random = [0; 14];
    for (to, from) in random.iter_mut().zip(digest) {
        *to = from;
    }
    random
}

pub(super) fn stable_id(kind: &str, name: &str) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(format!("{kind}/{name}")).into();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The write key of a source of the demonstration.
#[must_use]
pub fn demo_write_key(workspace: &str, source: &str) -> WriteKey {
    WriteKey::new(
        WorkspaceId::from_uuid(stable_id("workspace", workspace)),
        random_of(workspace, source),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_somebody_in_the_demonstration() {
        let accounts = demo_accounts();
        for role in Role::ALL {
            assert!(accounts.iter().any(|account| account.role == role), "{role:?}");
        }
    }

    #[test]
    fn the_keys_of_the_demonstration_never_change() {
        let key = demo_write_key("maison-lumiere", "site");
        assert_eq!(key, demo_write_key("maison-lumiere", "site"));
        assert_ne!(key, demo_write_key("maison-lumiere", "pos"));
        assert_ne!(
            key.workspace(),
            demo_write_key("librairie-basile", "site").workspace()
        );
    }
}
