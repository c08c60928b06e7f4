//! Records as messages of the Segment convention, which every other source speaks.
//!
//! Ids of messages follow from what they say, so that an import that is run again says nothing twice: of orders, views,
//! interactions and visits from the source and what makes each the one it is (the order's number); of customers from the
//! import and the row, because a later file may say the same again after something else was said.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::{Map, Number, Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Customer, Interaction, Item, Order, OrderStatus, PageView, Person, Record, Visit};
use crate::ids::SourceId;
use crate::workspace::Money;

/// Where a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The source that the file belongs to.
    pub source: SourceId,
    /// The import.
    pub import: Uuid,
    /// As of when a customer file says what it says.
    pub observed_at: Timestamp,
}

impl Record {
    /// What it says, as the door takes it: one message, and an `identify` before it where a row about something that
    /// happened has an address or a number of the person.
    #[must_use]
    pub fn to_messages(&self, origin: &Origin) -> Vec<Value> {
        let said = match self {
            Self::Customer(customer) => return vec![of_customer(customer, origin)],
            Self::Order(order) => of_order(order, origin),
            Self::PageView(view) => of_view(view, origin),
            Self::Interaction(interaction) => of_interaction(interaction, origin),
            Self::Visit(visit) => of_visit(visit, origin),
        };
        let at = said.get("timestamp").cloned().unwrap_or_default();
        introduction(self.person(), &at, origin)
            .into_iter()
            .chain([said])
            .collect()
    }
}

/// The person of a message: `userId` or `anonymousId`. An address stands for who has it, as a digest.
fn identity(person: &Person) -> (&'static str, String) {
    let digested = |kind: &str, parts: &[&str]| ("anonymousId", format!("{kind}:{}", digest(parts)));
    if let Some(id) = &person.customer_id {
        ("userId", id.clone())
    } else if let Some(id) = &person.visitor_id {
        ("anonymousId", id.clone())
    } else if let Some(email) = &person.email {
        digested("email", &[&email.trim().to_lowercase()])
    } else if let Some(phone) = &person.phone {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        digested("phone", &[&digits])
    } else if let Some((network, account)) = &person.social {
        digested("social", &[&network.to_lowercase(), account])
    } else {
        // A record without a person is not made; should it be, each is a stranger of their own.
        digested("nobody", &[])
    }
}

/// A short digest of parts that cannot run into each other.
fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    let digest = hash.finalize();
    URL_SAFE_NO_PAD.encode(digest.get(..18).unwrap_or_default())
}

fn message(kind: &str, person: &Person, at: Timestamp, id: String) -> Map<String, Value> {
    let (key, value) = identity(person);
    let mut message = Map::new();
    message.insert("type".to_owned(), kind.into());
    message.insert(key.to_owned(), value.into());
    message.insert("messageId".to_owned(), format!("import-{id}").into());
    message.insert("timestamp".to_owned(), at.to_string().into());
    message
}

fn track(event: &str, person: &Person, at: Timestamp, id: String, properties: Map<String, Value>) -> Value {
    let mut message = message("track", person, at, id);
    message.insert("event".to_owned(), event.into());
    message.insert("properties".to_owned(), properties.into());
    message.into()
}

/// Tells the address and number of a person whom a row is about, once for each of them and source.
fn introduction(person: &Person, at: &Value, origin: &Origin) -> Option<Value> {
    let mut traits = Map::new();
    put(&mut traits, "email", person.email.as_deref());
    put(&mut traits, "phone", person.phone.as_deref());
    if traits.is_empty() {
        return None;
    }
    let source = origin.source.to_string();
    let (_, identity) = identity(person);
    let [email, phone] = [&person.email, &person.phone].map(|value| value.as_deref().unwrap_or_default());
    let id = digest(&["introduction", &source, &identity, email, phone]);
    let mut message = message("identify", person, origin.observed_at, id);
    message.insert("timestamp".to_owned(), at.clone());
    message.insert("traits".to_owned(), traits.into());
    Some(message.into())
}

fn of_customer(customer: &Customer, origin: &Origin) -> Value {
    let mut traits = Map::new();
    for (name, value) in &customer.traits {
        match name.split_once('.') {
            Some((group, name)) => {
                let group = traits.entry(group).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(group) = group {
                    group.insert(name.to_owned(), value.as_str().into());
                }
            }
            None => drop(traits.insert(name.clone(), value.as_str().into())),
        }
    }
    let (_, identity) = identity(&customer.person);
    let mut parts = vec![
        "customer".to_owned(),
        origin.source.to_string(),
        origin.import.to_string(),
        identity,
    ];
    for (name, value) in &customer.traits {
        parts.extend([name.clone(), value.clone()]);
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let mut message = message("identify", &customer.person, origin.observed_at, digest(&parts));
    message.insert("traits".to_owned(), traits.into());
    message.into()
}

fn of_order(order: &Order, origin: &Origin) -> Value {
    let event = match order.status {
        OrderStatus::Completed => "Order Completed",
        OrderStatus::Refunded => "Order Refunded",
        OrderStatus::Cancelled => "Order Cancelled",
    };
    let total = decimal(order.total);
    let mut properties = Map::new();
    put(&mut properties, "order_id", Some(&order.order_id));
    properties.insert("total".to_owned(), total.clone());
    if order.status == OrderStatus::Completed {
        properties.insert("revenue".to_owned(), total);
    }
    put(&mut properties, "currency", Some(order.total.currency.as_str()));
    for (name, money) in [
        ("tax", order.tax),
        ("shipping", order.shipping),
        ("discount", order.discount),
    ] {
        if let Some(money) = money {
            properties.insert(name.to_owned(), decimal(money));
        }
    }
    put(&mut properties, "coupon", order.coupon.as_deref());
    put(&mut properties, "place", order.place.as_deref());
    if order.place.is_some() {
        put(&mut properties, "channel", Some("store"));
    }
    if !order.items.is_empty() {
        let products: Vec<Value> = order.items.iter().map(of_item).collect();
        properties.insert("products".to_owned(), products.into());
    }
    // The order's number is what makes it this order. A refund of it is something else.
    let id = digest(&["order", &origin.source.to_string(), event, &order.order_id]);
    track(event, &order.person, order.at, id, properties)
}

fn of_item(item: &Item) -> Value {
    let mut product = Map::new();
    put(&mut product, "product_id", item.product_id.as_deref());
    put(&mut product, "name", item.name.as_deref());
    put(&mut product, "category", item.category.as_deref());
    if let Some(quantity) = item.quantity {
        product.insert("quantity".to_owned(), quantity.into());
    }
    if let Some(price) = item.price {
        product.insert("price".to_owned(), decimal(price));
    }
    product.into()
}

fn of_view(view: &PageView, origin: &Origin) -> Value {
    let (_, identity) = identity(&view.person);
    let id = natural(
        "view",
        origin,
        view.event_id.as_deref(),
        &[&view.at.to_string(), &identity, &view.path],
    );
    let mut properties = Map::new();
    put(&mut properties, "path", Some(&view.path));
    put(&mut properties, "title", view.title.as_deref());
    let mut page = properties.clone();
    // The door keeps the host of an address; an export often has nothing but the host.
    let referrer = view.referrer.as_deref().map(|referrer| {
        if referrer.contains("://") {
            referrer.to_owned()
        } else {
            format!("https://{referrer}")
        }
    });
    put(&mut page, "referrer", referrer.as_deref());
    let mut campaign = Map::new();
    put(&mut campaign, "source", view.source.as_deref());
    put(&mut campaign, "medium", view.medium.as_deref());
    put(&mut campaign, "name", view.campaign.as_deref());
    let mut context = Map::new();
    context.insert("page".to_owned(), page.into());
    if !campaign.is_empty() {
        context.insert("campaign".to_owned(), campaign.into());
    }
    if let Some(device) = &view.device {
        context.insert("device".to_owned(), json!({"type": device}));
    }
    let mut message = message("page", &view.person, view.at, id);
    put(&mut message, "name", view.title.as_deref());
    message.insert("properties".to_owned(), properties.into());
    message.insert("context".to_owned(), context.into());
    message.into()
}

fn of_interaction(interaction: &Interaction, origin: &Origin) -> Value {
    let (_, identity) = identity(&interaction.person);
    let id = natural(
        "interaction",
        origin,
        interaction.event_id.as_deref(),
        &[
            &interaction.at.to_string(),
            &identity,
            &interaction.network,
            &interaction.kind,
            interaction.post_url.as_deref().unwrap_or_default(),
        ],
    );
    let mut properties = Map::new();
    put(&mut properties, "network", Some(&interaction.network));
    put(&mut properties, "kind", Some(&interaction.kind));
    put(&mut properties, "post_url", interaction.post_url.as_deref());
    put(&mut properties, "campaign", interaction.campaign.as_deref());
    track(
        "Social Interaction",
        &interaction.person,
        interaction.at,
        id,
        properties,
    )
}

fn of_visit(visit: &Visit, origin: &Origin) -> Value {
    let (_, identity) = identity(&visit.person);
    let at = visit.at.to_string();
    let id = natural(
        "visit",
        origin,
        visit.event_id.as_deref(),
        &[&at, &identity, &visit.place],
    );
    let mut properties = Map::new();
    put(&mut properties, "place", Some(&visit.place));
    put(&mut properties, "channel", Some("store"));
    if let Some(visitors) = visit.visitors {
        properties.insert("visitors".to_owned(), visitors.into());
    }
    track("Place Visited", &visit.person, visit.at, id, properties)
}

/// The id of what happened: from its own id where it has one, else from everything that tells it from others.
fn natural(kind: &str, origin: &Origin, own: Option<&str>, parts: &[&str]) -> String {
    let source = origin.source.to_string();
    match own {
        Some(own) => digest(&[kind, &source, "id", own]),
        None => digest(&[&[kind, source.as_str(), "parts"], parts].concat()),
    }
}

/// Blank says nothing.
fn put(object: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        object.insert(name.to_owned(), value.into());
    }
}

/// An amount as a JSON number. Doubles hold every amount that is read here to the cent.
fn decimal(money: Money) -> Value {
    let decimals = usize::try_from(money.currency.decimals()).unwrap_or(2);
    let digits = format!("{:0>width$}", money.minor.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let minus = if money.minor < 0 { "-" } else { "" };
    let number = if decimals == 0 {
        format!("{minus}{whole}").parse::<i64>().ok().map(Number::from)
    } else {
        format!("{minus}{whole}.{fraction}")
            .parse()
            .ok()
            .and_then(Number::from_f64)
    };
    number.map_or(Value::Null, Value::Number)
}
