//! The links that clients of the demonstration pass on.

use std::collections::BTreeMap;

use domain::ids::LinkId;
use domain::social::Host;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value;
use services::Services;
use services::social::{NewLinkFields, NewLinkRefusal};
use store::WorkspaceScope;

use super::demo::Failure;

/// Links, and how often they were followed on each day.
pub(super) struct Links {
    zone: TimeZone,
    links: Vec<(&'static str, LinkId)>,
    clicks: BTreeMap<(usize, Date), i64>,
}

impl Links {
    /// Declares the client's site, and makes the links that it passes on.
    pub(super) async fn make(
        services: &Services,
        scope: &WorkspaceScope,
        workspace: &demo::Workspace,
    ) -> Result<Self, Failure> {
        let mut links = Vec::new();
        for link in demo::share_links(workspace) {
            let host = Host::parse(&link.target).ok_or("a link of the demonstration leads nowhere")?;
            services.add_own_host(scope, &host).await?;
            let fields = NewLinkFields {
                target: &link.target,
                source: link.source,
                medium: link.medium,
                name: link.name,
            };
            let made = services.add_link(scope, &fields).await;
            let (id, _) = made.map_err(|refusal| match refusal {
                NewLinkRefusal::Fields(_) => Failure::from("a link of the demonstration cannot be made"),
                NewLinkRefusal::Use(error) => error.into(),
            })?;
            links.push((link.name, id));
        }
        Ok(Self {
            zone: TimeZone::get(workspace.time_zone)?,
            links,
            clicks: BTreeMap::new(),
        })
    }

    /// Whoever arrives by a link has clicked on it.
    pub(super) fn follow(&mut self, messages: &[Value]) {
        for message in messages {
            let text = |pointer: &str| {
                message
                    .pointer(pointer)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            let name = text("/context/campaign/name");
            let position = self.links.iter().position(|(link, _)| *link == name);
            if let (Some(link), "page", Ok(at)) =
                (position, text("/type"), text("/timestamp").parse::<Timestamp>())
            {
                let day = at.to_zoned(self.zone.clone()).date();
                *self.clicks.entry((link, day)).or_default() += 1;
            }
        }
    }

    /// Counts the clicks.
    pub(super) async fn count(&self, services: &Services, scope: &WorkspaceScope) -> Result<(), Failure> {
        for ((link, day), clicks) in &self.clicks {
            if let Some((_, id)) = self.links.get(*link) {
                services.add_clicks(scope, *id, *day, *clicks).await?;
            }
        }
        Ok(())
    }
}
