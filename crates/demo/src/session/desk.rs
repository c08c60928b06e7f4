//! What does not happen in a browser: the till, the ticket desk, the customer file and the server of the shop.

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;

use super::later::{Due, Later, Ledger};
use super::stage::{Line, Stage, add};
use super::visit::library;
use crate::calendar::Day;
use crate::chance::{Dice, chance, weighted};
use crate::message::{Fields, Outbox, amount, fields};
use crate::people::Customer;
use crate::recipe::Trade;

/// How many articles are bought at once.
const LINES: &[(u32, u32)] = &[(1, 50), (2, 28), (3, 14), (4, 8)];

/// A message of a server for a known user.
fn server(kind: &str, user_id: &str, name: &str, version: &str) -> Fields {
    fields([
        ("type", kind.into()),
        ("userId", user_id.into()),
        ("context", fields([("library", library(name, version))]).into()),
    ])
}

/// Somebody comes to the premises: buys something, or shows a pass.
pub(crate) fn walk<'a>(
    stage: &Stage<'a>,
    out: &mut Outbox,
    dice: &mut Dice,
    ledger: &mut Ledger<'a>,
    who: &Customer,
    (day, at): (&Day, Timestamp),
) {
    let desk = stage.recipe.sources.desk;
    if stage.recipe.trade == Trade::Visits {
        let mut message = server("track", &who.user_id, "analytics-ruby", "2.5.0");
        message.insert("event".to_owned(), "Visit Checked In".into());
        let visitors = dice.random_range(1..4_u32);
        message.insert(
            "properties".to_owned(),
            fields([("visitors", visitors.into()), ("pass", true.into())]).into(),
        );
        out.post(desk, at, false, message);
        if who.app {
            guide(stage, out, dice, &who.user_id, &who.anonymous[2], at);
        }
        if !chance(dice, 350) {
            return;
        }
    }
    let mut lines: Vec<Line<'a>> = Vec::new();
    for _ in 0..*weighted(dice, LINES).unwrap_or(&1) {
        let shelf = if stage.recipe.trade == Trade::Visits {
            stage.shelves.last()
        } else {
            stage.shelf(dice, who.favourites)
        };
        if let Some(item) = shelf.and_then(|shelf| shelf.item(dice)) {
            add(&mut lines, dice, item, stage.price(item, day.left));
        }
    }
    let (products, sum) = stage.products(&lines);
    let properties = fields([
        (
            "order_id",
            format!("{}-desk", ledger.number(stage.recipe.prefix)).into(),
        ),
        ("total", amount(sum)),
        ("revenue", amount(sum)),
        ("currency", stage.workspace.currency.into()),
        ("channel", "store".into()),
        ("products", products.into()),
    ]);
    let mut message = server("track", &who.user_id, "analytics-ruby", "2.5.0");
    message.insert("event".to_owned(), "Order Completed".into());
    message.insert("properties".to_owned(), properties.into());
    out.post(
        desk,
        at + SignedDuration::from_mins(dice.random_range(5..50)),
        false,
        message,
    );
}

/// The customer file tells what it holds on somebody.
pub(crate) fn export(stage: &Stage<'_>, out: &mut Outbox, dice: &mut Dice, who: &Customer, at: Timestamp) {
    let mut message = server("identify", &who.file_id, "analytics-python", "2.3.2");
    message.insert("traits".to_owned(), who.file_traits(dice).into());
    out.post(stage.recipe.sources.crm, at, false, message);
}

/// What follows from an earlier order.
pub(crate) fn due(stage: &Stage<'_>, out: &mut Outbox, dice: &mut Dice, due: Due<'_>, at: Timestamp) {
    let sources = &stage.recipe.sources;
    match due.what {
        Later::Refund {
            order,
            lines,
            anonymous,
        } => {
            let (products, sum) = stage.products(&lines);
            let properties = fields([
                ("order_id", order.into()),
                ("total", amount(sum)),
                ("currency", stage.workspace.currency.into()),
                ("products", products.into()),
            ]);
            let mut message = server("track", &due.user_id, "@segment/analytics-node", "2.2.1");
            if due.user_id.is_empty() {
                message.remove("userId");
            }
            message.insert("anonymousId".to_owned(), anonymous.into());
            message.insert("event".to_owned(), "Order Refunded".into());
            message.insert("properties".to_owned(), properties.into());
            out.post(sources.orders, at, false, message);
        }
        Later::CheckIn { order, visitors } if !due.user_id.is_empty() => {
            let mut message = server("track", &due.user_id, "analytics-ruby", "2.5.0");
            message.insert("event".to_owned(), "Visit Checked In".into());
            let properties = fields([("order_id", order.into()), ("visitors", visitors.into())]);
            message.insert("properties".to_owned(), properties.into());
            out.post(sources.desk, at, false, message);
            if let Some(anonymous) = due.guide {
                guide(stage, out, dice, &due.user_id, &anonymous, at);
            }
        }
        Later::CheckIn { .. } => {}
    }
}

/// Somebody walks through the rooms with the museum's app.
fn guide(
    stage: &Stage<'_>,
    out: &mut Outbox,
    dice: &mut Dice,
    user_id: &str,
    anonymous: &str,
    mut at: Timestamp,
) {
    for _ in 0..dice.random_range(2..9_u32) {
        at += SignedDuration::from_secs(dice.random_range(60..600));
        let Some(item) = stage.shelves.get(1).and_then(|shelf| shelf.item(dice)) else {
            return;
        };
        let mut message = server("track", user_id, "analytics-kotlin", "1.7.3");
        message.insert("anonymousId".to_owned(), anonymous.into());
        message.insert("event".to_owned(), "Guide Opened".into());
        let stop = dice.random_range(1..30_u32);
        let properties = fields([
            ("exhibition_id", item.key.as_str().into()),
            ("name", item.name.as_str().into()),
            ("stop", stop.into()),
        ]);
        message.insert("properties".to_owned(), properties.into());
        out.post(stage.recipe.sources.app, at, false, message);
    }
}
