//! The static description of the demonstration world.

use serde_json::Value;

/// Everything that exists before the first event.
#[derive(Clone, Debug)]
pub struct World {
    /// The agencies.
    pub organisations: Vec<Organisation>,
}

/// An agency with its clients.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The name as written.
    pub name: &'static str,
    /// The name in addresses.
    pub slug: &'static str,
    /// Its clients.
    pub workspaces: Vec<Workspace>,
    /// Its owner and its admin.
    pub staff: Vec<Person>,
}

/// One client of an agency.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The name as written.
    pub name: &'static str,
    /// The name in addresses.
    pub slug: &'static str,
    /// A short line: trade and town.
    pub sector: &'static str,
    /// The language it addresses its customers in: `fr` or `en`.
    pub language: &'static str,
    /// IANA name.
    pub time_zone: &'static str,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// ISO 3166 alpha-2 code.
    pub country: &'static str,
    /// Where its data comes from.
    pub sources: Vec<Source>,
    /// Its catalogue, most popular first within each category.
    pub items: Vec<Item>,
    /// The people who run it.
    pub staff: Vec<Person>,
}

/// Where data comes from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Short and stable, unique in the workspace.
    pub key: &'static str,
    /// For people to read.
    pub name: String,
    /// `website`, `shop`, `crm`, `app`, `offline` or `survey`.
    pub kind: &'static str,
}

/// A link that a client passes on.
#[derive(Clone, Debug)]
pub struct ShareLink {
    /// Where it leads.
    pub target: String,
    /// Who passes it on.
    pub source: &'static str,
    /// By which way.
    pub medium: &'static str,
    /// For what.
    pub name: &'static str,
}

/// What can be bought, visited or recommended.
#[derive(Clone, Debug)]
pub struct Item {
    /// Stable, unique in the workspace; the `product_id` of events.
    pub key: String,
    /// The name as written.
    pub name: String,
    /// The shelf it stands on.
    pub category: String,
    /// Today's price in cents or pence.
    pub price_minor: i64,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// The language of the name.
    pub language: &'static str,
    /// Path on the website.
    pub url_path: String,
}

/// A member of staff.
#[derive(Clone, Debug)]
pub struct Person {
    /// Full name.
    pub name: &'static str,
    /// Always under a reserved domain.
    pub email: String,
    /// `owner`, `admin`, `manager`, `marketer`, `analyst` or `privacy_officer`.
    pub role: &'static str,
    /// `fr` or `en`.
    pub language: &'static str,
}

/// Messages of one source, ready to be posted together.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The [`Source::key`] they belong to.
    pub source_key: &'static str,
    /// Messages in the order of their time.
    pub messages: Vec<Value>,
}
