//! One visit to the website or the app, as its SDK reports it.

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;
use serde_json::Value;

use super::arrival::{Arrival, Brought, Landing};
use super::stage::Stage;
use crate::calendar::Day;
use crate::chance::Dice;
use crate::device::Device;
use crate::message::{Fields, Outbox, fields};
use crate::people::{Customer, Kind};
use crate::world::Item;

/// A visit in progress.
pub(crate) struct Visit<'a, 'b> {
    pub(crate) stage: &'b Stage<'a>,
    pub(crate) out: &'b mut Outbox,
    pub(crate) dice: &'b mut Dice,
    pub(crate) who: &'b Customer,
    /// The anonymous id of the machine.
    pub(crate) anonymous: &'b str,
    pub(crate) device: Device,
    /// In the app, not in a browser.
    pub(crate) app: bool,
    /// The SDK knows the user.
    pub(crate) signed_in: bool,
    pub(crate) at: Timestamp,
    pub(crate) arrival: Arrival,
    /// The item that was looked at last, in this visit or an earlier one.
    pub(crate) remembered: Option<&'a Item>,
    /// What brought the person first, until they are asked.
    pub(crate) question: Option<Brought>,
    path: String,
    title: String,
    referrer: String,
    landing: bool,
}

impl<'a, 'b> Visit<'a, 'b> {
    /// A visit that begins.
    #[expect(
        clippy::too_many_arguments,
        reason = "one place, all different in type or meaning"
    )]
    pub(crate) fn new(
        stage: &'b Stage<'a>,
        out: &'b mut Outbox,
        dice: &'b mut Dice,
        who: &'b Customer,
        (anonymous, device, app): (&'b str, Device, bool),
        signed_in: bool,
        at: Timestamp,
        arrival: Arrival,
        (remembered, question): (Option<&'a Item>, Option<Brought>),
    ) -> Self {
        Self {
            stage,
            out,
            dice,
            who,
            anonymous,
            device,
            app,
            signed_in,
            at,
            arrival,
            remembered,
            question,
            path: "/".to_owned(),
            title: String::new(),
            referrer: arrival.referrer.to_owned(),
            landing: true,
        }
    }

    /// Lets some seconds pass.
    pub(crate) fn wait(&mut self, least: i64, most: i64) {
        self.at += SignedDuration::from_millis(self.dice.random_range(least * 1_000..most * 1_000));
    }

    /// Opens the page on which the visit begins: the item, if it is that of one.
    pub(crate) fn arrive(&mut self, home: &str, day: &Day) -> Option<&'a Item> {
        let stage = self.stage;
        let landing = if self.app {
            Landing::Home
        } else {
            self.arrival.landing
        };
        let item = match landing {
            Landing::Home => None,
            Landing::Remembered => self.remembered,
            Landing::Item => stage
                .shelf(self.dice, self.who.favourites)
                .and_then(|shelf| shelf.item(self.dice)),
        };
        match item {
            Some(item) => self.look(item, day),
            None => self.page("/", home),
        }
        item
    }

    /// Opens a page, or a screen of the app.
    pub(crate) fn page(&mut self, path: &str, title: &str) {
        if !self.title.is_empty() {
            self.referrer = format!("{}{}", self.stage.base, self.path);
            self.landing = false;
        }
        path.clone_into(&mut self.path);
        title.clone_into(&mut self.title);
        let kind = if self.app { "screen" } else { "page" };
        let properties = if self.app {
            fields([("path", path.into())])
        } else {
            self.page_fields()
        };
        let mut message = self.message(kind);
        message.insert("name".to_owned(), title.into());
        message.insert("properties".to_owned(), properties.into());
        self.send(message);
        self.wait(4, 45);
    }

    /// Reports an event.
    pub(crate) fn track(&mut self, event: &str, properties: Fields) {
        let mut message = self.message("track");
        message.insert("event".to_owned(), event.into());
        message.insert("properties".to_owned(), properties.into());
        self.send(message);
        self.wait(3, 50);
    }

    /// Signs in, or leaves an address without an account.
    pub(crate) fn identify(&mut self) {
        self.signed_in = self.who.kind == Kind::Account;
        let traits = self.who.web_traits(self.dice);
        let mut message = self.message("identify");
        message.insert("traits".to_owned(), traits.into());
        self.send(message);
        self.wait(1, 6);
    }

    /// Joins the anonymous id of the app to the user.
    pub(crate) fn alias(&mut self) {
        let mut message = self.message("alias");
        message.remove("anonymousId");
        message.insert("previousId".to_owned(), self.anonymous.into());
        message.insert("userId".to_owned(), self.who.user_id.as_str().into());
        self.send(message);
        self.wait(1, 3);
    }

    /// Tells which club, school or association the user belongs to.
    pub(crate) fn group(&mut self, number: u32) {
        let mut message = self.message("group");
        message.insert("groupId".to_owned(), format!("group-{}", 101 + number).into());
        let traits = fields([(
            "name",
            super::GROUPS
                .get(usize::try_from(number).unwrap_or(0))
                .map_or("", |name| name)
                .into(),
        )]);
        message.insert("traits".to_owned(), traits.into());
        self.send(message);
        self.wait(1, 3);
    }

    /// Reports an order where orders come from: the shop's server or this very page.
    pub(crate) fn track_order(&mut self, event: &str, properties: Fields) {
        let recipe = self.stage.recipe;
        if recipe.sources.orders == recipe.sources.site {
            return self.track(event, properties);
        }
        self.wait(1, 4);
        let mut message = fields([
            ("type", "track".into()),
            ("event", event.into()),
            ("anonymousId", self.anonymous.into()),
            ("properties", properties.into()),
            (
                "context",
                fields([("library", library("@segment/analytics-node", "2.2.1"))]).into(),
            ),
        ]);
        if self.signed_in {
            message.insert("userId".to_owned(), self.who.user_id.as_str().into());
        }
        self.out.post(recipe.sources.orders, self.at, false, message);
    }

    /// A message with its ids and its context.
    pub(crate) fn message(&self, kind: &'static str) -> Fields {
        let mut message = fields([
            ("type", kind.into()),
            ("anonymousId", self.anonymous.into()),
            ("context", self.context().into()),
        ]);
        if self.signed_in {
            message.insert("userId".to_owned(), self.who.user_id.as_str().into());
        }
        message
    }

    /// Sends it from the website or the app.
    fn send(&mut self, message: Fields) {
        let sources = &self.stage.recipe.sources;
        self.out.post(
            if self.app { sources.app } else { sources.site },
            self.at,
            !self.app,
            message,
        );
    }

    /// The context that the SDK collects.
    fn context(&self) -> Fields {
        let mut context = fields([
            ("locale", self.who.tongue.locale().into()),
            ("timezone", self.stage.workspace.time_zone.into()),
            ("device", fields([("type", self.device.kind.into())]).into()),
        ]);
        if self.app {
            let ios = self.device.kind == "ios";
            let name = if ios {
                "analytics-swift"
            } else {
                "analytics-kotlin"
            };
            context.insert("library".to_owned(), library(name, "1.7.3"));
            let app = fields([
                ("name", self.stage.workspace.name.into()),
                ("version", "3.4.0".into()),
            ]);
            context.insert("app".to_owned(), app.into());
            let (system, version) = self.device.system;
            let system = fields([("name", system.into()), ("version", version.into())]);
            context.insert("os".to_owned(), system.into());
            context.insert(
                "screen".to_owned(),
                fields([("name", self.title.as_str().into())]).into(),
            );
            return context;
        }
        context.insert("library".to_owned(), library("analytics.js", "npm:next-1.78.0"));
        context.insert("userAgent".to_owned(), self.device.agent.into());
        context.insert("page".to_owned(), self.page_fields().into());
        if let Some((name, source, medium)) = self.arrival.campaign.filter(|_| self.landing) {
            let campaign = fields([
                ("name", name.into()),
                ("source", source.into()),
                ("medium", medium.into()),
            ]);
            context.insert("campaign".to_owned(), campaign.into());
        }
        context
    }

    /// The page that is open.
    fn page_fields(&self) -> Fields {
        let search = match self.arrival.campaign.filter(|_| self.landing) {
            Some((name, source, medium)) => {
                format!("?utm_source={source}&utm_medium={medium}&utm_campaign={name}")
            }
            None => String::new(),
        };
        fields([
            ("path", self.path.as_str().into()),
            ("url", format!("{}{}{search}", self.stage.base, self.path).into()),
            ("referrer", self.referrer.as_str().into()),
            (
                "title",
                format!("{} | {}", self.title, self.stage.workspace.name).into(),
            ),
            ("search", search.into()),
        ])
    }
}

/// Name and version of an SDK.
pub(crate) fn library(name: &str, version: &str) -> Value {
    fields([("name", name.into()), ("version", version.into())]).into()
}
