//! What an account may enter, in one query: read at every request, so that a removed right is gone with the next one.

use domain::access::Role;
use domain::account::{Language, Theme, TimeZoneName};
use domain::ids::{AccountId, WorkspaceId};
use domain::workspace::{Currency, Slug};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::account::SessionHash;
use crate::{Actor, Database, StoreError, WorkspaceScope};

/// How many workspaces the switcher lists before it sends to the full list.
const CHOICES: i64 = 12;

/// What is shown and used of an account on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFacts {
    /// Its id.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// The address used to sign in.
    pub email: String,
    /// The language, if the person chose one.
    pub language: Option<Language>,
    /// The theme.
    pub theme: Theme,
    /// The time zone that dates are shown in.
    pub time_zone: TimeZoneName,
    /// Whether the person runs the platform.
    pub platform_admin: bool,
}

/// What is shown and used of a workspace on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceFacts {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// The name of its organisation.
    pub organisation: String,
    /// Its own language.
    pub language: Language,
    /// Its time zone.
    pub time_zone: TimeZoneName,
    /// Its currency.
    pub currency: Currency,
}

/// A live membership: the proof, the roles and the workspace.
#[derive(Debug, Clone)]
pub struct Membership {
    /// The proof with which a transaction is opened.
    pub scope: WorkspaceScope,
    /// Every role the person holds here, from the organisation and from the workspace.
    pub roles: Vec<Role>,
    /// The workspace.
    pub workspace: WorkspaceFacts,
}

/// A workspace in the switcher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkspaceChoice {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it does, where.
    pub sector: String,
    /// The name of its organisation.
    pub organisation: String,
}

/// An account, the membership that was asked for, and what else it may enter.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The account.
    pub account: AccountFacts,
    /// The membership in the workspace asked for.
    ///
    /// `None` when there is no such workspace, when it or its organisation is suspended, and when the account holds no
    /// role in it: the three are one answer.
    pub membership: Option<Membership>,
    /// Workspaces of the account, by organisation and name; the one asked for is always among them.
    pub choices: Vec<WorkspaceChoice>,
    /// How many workspaces the account may enter.
    pub choice_count: i64,
}

#[derive(FromRow)]
struct Row {
    account_name: String,
    email: String,
    account_language: Option<String>,
    theme: String,
    account_time_zone: String,
    platform_admin: bool,
    workspace_id: Option<Uuid>,
    slug: Option<String>,
    name: Option<String>,
    sector: Option<String>,
    organisation: Option<String>,
    language: Option<String>,
    time_zone: Option<String>,
    currency: Option<String>,
    workspace_role: Option<String>,
    organisation_role: Option<String>,
    choice_count: i64,
    account_id: Uuid,
    session_seen_at: Option<jiff_sqlx::Timestamp>,
}

// What an account may enter. `who` comes first: a session tells whose it is in the journey that reads what they may enter.
macro_rules! entry_of {
    ($who:literal) => {
        concat!(
            "with who as (",
            $who,
            "), mine as (
            select m.workspace_id, m.role as workspace_role, null::text as organisation_role
            from who
            join platform.workspace_member m on m.account_id = who.account_id
            union all
            select w.workspace_id, null::text, a.role
            from who
            join platform.organisation_member a on a.account_id = who.account_id
            join platform.workspace w on w.organisation_id = a.organisation_id
        ), open_to_me as (
            select w.workspace_id, w.slug, w.name, w.sector, o.name as organisation, w.language, w.time_zone,
                w.currency, max(mine.workspace_role) as workspace_role, max(mine.organisation_role) as organisation_role,
                count(*) over () as choice_count
            from mine
            join platform.workspace w on w.workspace_id = mine.workspace_id and w.suspended_at is null
            join platform.organisation o on o.organisation_id = w.organisation_id and o.suspended_at is null
            group by w.workspace_id, w.slug, w.name, w.sector, o.name, w.language, w.time_zone, w.currency
            order by (w.slug = $2) desc, o.name, w.name
            limit $3
        )
        select a.name as account_name, a.email, a.language as account_language, a.theme,
            a.time_zone as account_time_zone, a.platform_admin,
            t.workspace_id, t.slug, t.name, t.sector, t.organisation, t.language, t.time_zone, t.currency,
            t.workspace_role, t.organisation_role, coalesce(t.choice_count, 0) as choice_count,
            who.account_id, who.session_seen_at
        from who
        join platform.account a on a.account_id = who.account_id
        left join open_to_me t on true"
        )
    };
}

/// Reads an account and what it may enter. `None` when there is no such account.
///
/// # Errors
/// When the database does not answer.
pub async fn entry(
    database: &Database,
    account: AccountId,
    slug: Option<&Slug>,
    every_choice: bool,
) -> Result<Option<Entry>, StoreError> {
    const OF_ACCOUNT: &str = entry_of!("select $1::uuid as account_id, null::timestamptz as session_seen_at");
    let rows: Vec<Row> = sqlx::query_as(OF_ACCOUNT)
        .bind(account.uuid())
        .bind(slug.map_or("", Slug::as_str))
        .bind(if every_choice { None } else { Some(CHOICES) })
        .fetch_all(database.app())
        .await?;
    Entry::read(rows, slug)
}

/// Reads whose a live session is, when it was last seen, and what they may enter. `None` when the session is over.
///
/// # Errors
/// When the database does not answer.
pub async fn entry_of_session(
    database: &Database,
    session: SessionHash,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<(Entry, Timestamp)>, StoreError> {
    const OF_SESSION: &str = entry_of!(
        "select s.account_id, s.last_seen_at as session_seen_at from platform.session s
        where s.session_hash = $1 and s.expires_at > $4"
    );
    let rows: Vec<Row> = sqlx::query_as(OF_SESSION)
        .bind(session.bytes())
        .bind(slug.as_str())
        .bind(CHOICES)
        .bind(now.to_sqlx())
        .fetch_all(database.app())
        .await?;
    let seen = rows.first().and_then(|row| row.session_seen_at);
    let entry = Entry::read(rows, Some(slug))?;
    Ok(entry.zip(seen.map(jiff_sqlx::Timestamp::to_jiff)))
}

impl Entry {
    fn read(rows: Vec<Row>, slug: Option<&Slug>) -> Result<Option<Self>, StoreError> {
        let Some(first) = rows.first() else {
            return Ok(None);
        };
        let account = AccountId::from_uuid(first.account_id);
        let facts = AccountFacts {
            account,
            name: first.account_name.clone(),
            email: first.email.clone(),
            language: first.account_language.as_deref().and_then(Language::parse),
            theme: Theme::parse(&first.theme).unwrap_or_default(),
            time_zone: time_zone(&first.account_time_zone)?,
            platform_admin: first.platform_admin,
        };
        let choice_count = first.choice_count;
        let membership = match slug {
            Some(slug) => rows
                .iter()
                .find(|row| row.slug.as_deref() == Some(slug.as_str()))
                .map(|row| row.membership(account, slug)),
            None => None,
        }
        .transpose()?;
        let mut choices: Vec<WorkspaceChoice> = rows.into_iter().filter_map(Row::choice).collect();
        choices.sort_by(|a, b| (&a.organisation, &a.name).cmp(&(&b.organisation, &b.name)));
        Ok(Some(Self {
            account: facts,
            membership,
            choices,
            choice_count,
        }))
    }
}

impl Row {
    fn membership(&self, account: AccountId, slug: &Slug) -> Result<Membership, StoreError> {
        let id = self.workspace_id.ok_or(StoreError::Unreadable("workspace_id"))?;
        let roles = [&self.organisation_role, &self.workspace_role];
        Ok(Membership {
            scope: WorkspaceScope::new(WorkspaceId::from_uuid(id), Actor::Account(account)),
            roles: roles
                .into_iter()
                .flatten()
                .filter_map(|role| Role::parse(role))
                .collect(),
            workspace: WorkspaceFacts {
                slug: slug.clone(),
                name: self.name.clone().unwrap_or_default(),
                organisation: self.organisation.clone().unwrap_or_default(),
                language: self
                    .language
                    .as_deref()
                    .and_then(Language::parse)
                    .unwrap_or(Language::English),
                time_zone: time_zone(self.time_zone.as_deref().unwrap_or_default())?,
                currency: self
                    .currency
                    .as_deref()
                    .and_then(Currency::parse)
                    .ok_or(StoreError::Unreadable("workspace.currency"))?,
            },
        })
    }

    fn choice(self) -> Option<WorkspaceChoice> {
        Some(WorkspaceChoice {
            slug: self.slug?,
            name: self.name?,
            sector: self.sector?,
            organisation: self.organisation?,
        })
    }
}

fn time_zone(name: &str) -> Result<TimeZoneName, StoreError> {
    TimeZoneName::parse(name).ok_or(StoreError::Unreadable("time_zone"))
}
