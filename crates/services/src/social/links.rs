//! Links to share: making them, following them, and what came of them.

use domain::access::Capability;
use domain::account::TimeZoneName;
use domain::ids::LinkId;
use domain::social::{Code, FEWEST_PEOPLE, Host, LinkError, LinkField, LinkTarget, Tag};
use jiff::SignedDuration;
use jiff::civil::Date;
use store::social::{
    LinkRow, NewLink, claim_code, click, create_link, end_link, hosts, links, owner_of_code, target_of_code,
    uses,
};
use store::{StoreError, WorkspaceScope};

use super::code::new_code;
use super::estimate::number;
use crate::access::Visit;
use crate::{Services, UseError};

/// How many links are listed at most.
const LINKS: u32 = 100;
/// Orders count for a link when they come within this time after a visit by it.
const AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What was typed to make a link.
#[derive(Debug, Clone, Default)]
pub struct NewLinkFields<'a> {
    /// Where it leads.
    pub target: &'a str,
    /// Who passes it on.
    pub source: &'a str,
    /// By which way.
    pub medium: &'a str,
    /// For what.
    pub name: &'a str,
}

/// Why a link was not made.
#[derive(Debug)]
pub enum NewLinkRefusal {
    /// Fields to mend.
    Fields(Vec<(LinkField, LinkError)>),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for NewLinkRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// A link, with what may be told of its use: none where it is the doing of fewer people than may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkDetails {
    /// The link.
    pub row: LinkRow,
    /// The address with its tags, to copy.
    pub tagged: String,
    /// How often it was followed.
    pub clicks: Option<u32>,
    /// Visits that arrived by it, and orders of the same people in the week after.
    pub came: Option<(u32, u32)>,
}

/// The links of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinksOverview {
    /// The links, those that are on first, then the newest.
    pub links: Vec<LinkDetails>,
    /// Hosts that are the client's own.
    pub hosts: Vec<Host>,
    /// Whether the visitor may make links and switch them off.
    pub may_edit: bool,
    /// Whether the visitor may say which hosts are the client's own.
    pub may_declare: bool,
}

impl Services {
    /// The links of the workspace.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to read reports.
    pub async fn share_links(&self, visit: &Visit) -> Result<LinksOverview, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let mut tx = self.database.read(scope).await?;
        let rows = links(&mut tx, LINKS).await?;
        let hosts = hosts(&mut tx).await?;
        let uses = if rows.is_empty() {
            Vec::new()
        } else {
            uses(&mut tx, AFTER).await?
        };
        tx.finish().await?;
        let links = rows
            .into_iter()
            .map(|row| {
                let used = uses.iter().find(|used| used.tags == row.tags);
                LinkDetails {
                    tagged: tagged(&row.target, &row.tags).unwrap_or_default(),
                    clicks: shown(row.clicks),
                    came: match used {
                        None => Some((0, 0)),
                        Some(used) if number(used.people) < FEWEST_PEOPLE => None,
                        Some(used) => Some((number(used.visits), number(used.orders))),
                    },
                    row,
                }
            })
            .collect();
        Ok(LinksOverview {
            links,
            hosts,
            may_edit: visit.may(Capability::EditRules),
            may_declare: visit.may(Capability::ManageSources),
        })
    }

    /// Makes a link.
    ///
    /// # Errors
    /// [`NewLinkRefusal::Fields`] with one error for each field that must be mended.
    pub async fn make_link(
        &self,
        visit: &Visit,
        fields: &NewLinkFields<'_>,
    ) -> Result<LinkId, NewLinkRefusal> {
        let scope = visit.require(Capability::EditRules)?;
        Ok(self.add_link(scope, fields).await?.0)
    }

    /// Makes a link: for the command line. Its id and its code.
    ///
    /// # Errors
    /// [`NewLinkRefusal::Fields`] with one error for each field that must be mended.
    pub async fn add_link(
        &self,
        scope: &WorkspaceScope,
        fields: &NewLinkFields<'_>,
    ) -> Result<(LinkId, Code), NewLinkRefusal> {
        let mut tx = self.database.write(scope).await?;
        let own = hosts(&mut tx).await?;
        let parsed = (
            LinkTarget::parse(fields.target, &own),
            Tag::parse(fields.source),
            Tag::parse(fields.medium),
            Tag::parse(fields.name),
        );
        let (Ok(target), Ok(source), Ok(medium), Ok(name)) = &parsed else {
            let errors = [
                (LinkField::Target, parsed.0.err()),
                (LinkField::Name, parsed.3.err()),
                (LinkField::Source, parsed.1.err()),
                (LinkField::Medium, parsed.2.err()),
            ];
            return Err(NewLinkRefusal::Fields(
                errors
                    .into_iter()
                    .filter_map(|(field, error)| Some((field, error?)))
                    .collect(),
            ));
        };
        let (link, code) = (LinkId::from_uuid(self.new_id()), new_code());
        let new = NewLink {
            link,
            code: &code,
            target,
            tags: [source, medium, name],
        };
        match create_link(&mut tx, &new, self.now()).await {
            Err(error) if error.violates("social_link_tags_key") => {
                return Err(NewLinkRefusal::Fields(vec![(LinkField::Name, LinkError::Taken)]));
            }
            other => other?,
        }
        claim_code(&mut tx, &code).await?;
        self.social_trail(&mut tx, "social.make_link", Some(link.uuid()))
            .await?;
        tx.commit().await?;
        Ok((link, code))
    }

    /// Switches a link off: it leads nowhere from now on.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such link that is on.
    pub async fn end_link(&self, visit: &Visit, link: LinkId) -> Result<(), UseError> {
        let scope = visit.require(Capability::EditRules)?;
        let mut tx = self.database.write(scope).await?;
        if !end_link(&mut tx, link, self.now()).await? {
            return Err(UseError::NotFound);
        }
        self.social_trail(&mut tx, "social.end_link", Some(link.uuid()))
            .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Where a code leads. Counted unless it was only looked at ahead; a click that cannot be counted still leads on.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike for a code that was never given, for a link that is off, and for one whose host is
    /// not the client's own any more.
    pub async fn follow_link(&self, code: &str, counted: bool) -> Result<String, UseError> {
        let code = Code::parse(code).ok_or(UseError::NotFound)?;
        let owner = owner_of_code(&self.database, &code)
            .await?
            .ok_or(UseError::NotFound)?;
        let mut tx = self.database.write(&owner.scope).await?;
        let (link, target, tags) = target_of_code(&mut tx, &code).await?.ok_or(UseError::NotFound)?;
        let own = hosts(&mut tx).await?;
        LinkTarget::parse(&target, &own).or(Err(UseError::NotFound))?;
        let address = tagged(&target, &tags).ok_or(UseError::NotFound)?;
        if counted {
            let zone =
                TimeZoneName::parse(&owner.time_zone).ok_or(StoreError::Unreadable("workspace.time_zone"))?;
            let today = self.now().to_zoned(zone.zone()).date();
            click(&mut tx, link, today, 1).await?;
        }
        tx.commit().await?;
        Ok(address)
    }

    /// Counts clicks of an earlier day: for the demonstration, whose people clicked before it was loaded.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn add_clicks(
        &self,
        scope: &WorkspaceScope,
        link: LinkId,
        day: Date,
        clicks: i64,
    ) -> Result<(), StoreError> {
        let mut tx = self.database.write(scope).await?;
        click(&mut tx, link, day, clicks).await?;
        tx.commit().await
    }
}

/// The stored address with the stored tags.
fn tagged(target: &str, [source, medium, name]: &[String; 3]) -> Option<String> {
    let own = [Host::parse(target)?];
    let target = LinkTarget::parse(target, &own).ok()?;
    Some(target.tagged(
        &Tag::parse(source).ok()?,
        &Tag::parse(medium).ok()?,
        &Tag::parse(name).ok()?,
    ))
}

/// A number that may be shown.
fn shown(count: i64) -> Option<u32> {
    let count = number(count);
    (count == 0 || count >= FEWEST_PEOPLE).then_some(count)
}
