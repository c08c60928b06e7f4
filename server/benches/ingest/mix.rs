//! What a client's site sends: people who are known, some who are new, page views, products, orders, and now and then
//! somebody who says who they are.
//!
//! A batch is what a server-side library hands in: the events of a couple of dozen visits that go on at the same time.
//! Batches are made ahead as text with holes, so that the load takes little of the machine it measures.

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use serde_json::{Value, json};

/// People that are known before the load begins.
pub const KNOWN: usize = 20_000;
/// Events in a batch.
pub const BATCH: usize = 100;
/// Visits that a batch is made of.
const VISITS: usize = 20;
/// Batches made ahead.
const TEMPLATES: usize = 200;
/// Stands where a number is put in that no other batch has.
const HOLE: &str = "~~~~~~~~~~~~";

/// Batches ready to be sent, but for their ids.
pub struct Mix {
    templates: Vec<(Vec<u8>, Vec<usize>)>,
}

/// The person of a number, as their first identify call tells.
pub fn person(number: usize) -> Value {
    json!({
        "type": "identify", "userId": format!("client-{number}"), "anonymousId": format!("nav-{number}"),
        "messageId": format!("first-{number}"),
        "traits": {"firstName": "Camille", "lastName": format!("Moreau {number}"),
            "email": format!("camille.moreau.{number}@exemple.fr"), "phone": format!("06{:08}", number * 37 % 100_000_000),
            "address": {"city": "Nantes", "postalCode": "44000", "country": "FR"}},
    })
}

impl Mix {
    /// Makes the batches of a seed.
    pub fn new(seed: u64, now: &str) -> Self {
        let mut chance = StdRng::seed_from_u64(seed);
        let templates = (0..TEMPLATES)
            .map(|_| {
                let text = json!({"batch": events(&mut chance, now), "sentAt": now}).to_string();
                let holes = text.match_indices(HOLE).map(|(at, _)| at).collect();
                (text.into_bytes(), holes)
            })
            .collect();
        Self { templates }
    }

    /// The body number `number`, its holes filled so that no other body has the same ids.
    pub fn body(&self, number: usize) -> Vec<u8> {
        let (text, holes) = &self.templates[number % TEMPLATES];
        let mut body = text.clone();
        for (index, at) in holes.iter().enumerate() {
            let id = format!("{number:08}{index:04}");
            body[*at..*at + HOLE.len()].copy_from_slice(id.as_bytes());
        }
        body
    }

    /// The size of a body, on average.
    pub fn bytes(&self) -> usize {
        self.templates.iter().map(|(text, _)| text.len()).sum::<usize>() / TEMPLATES
    }
}

/// The events of one batch, visit by visit.
pub fn events(chance: &mut StdRng, now: &str) -> Vec<Value> {
    let mut events = Vec::with_capacity(BATCH);
    for _ in 0..VISITS {
        // One visit in ten is of a browser that nobody has seen.
        let new = chance.random_range(0..10) == 0;
        let number = chance.random_range(0..KNOWN);
        let anonymous = if new {
            format!("new-{HOLE}")
        } else {
            format!("nav-{number}")
        };
        let signed_in = !new && chance.random_range(0..2) == 0;
        for step in 0..BATCH / VISITS {
            let mut event = step_of_a_visit(chance, step, number, new);
            let fields = event.as_object_mut().expect("an object");
            if signed_in && fields.get("userId").is_none() {
                fields.insert("userId".to_owned(), json!(format!("client-{number}")));
            }
            fields.insert("anonymousId".to_owned(), json!(anonymous));
            fields.insert(
                "messageId".to_owned(),
                json!(format!("node-next-1763712000-{HOLE}-5f3a")),
            );
            fields.insert("timestamp".to_owned(), json!(now));
            fields.insert("context".to_owned(), context());
            fields.insert("integrations".to_owned(), json!({}));
            fields.insert(
                "_metadata".to_owned(),
                json!({"nodeVersion": "20.19.2", "jsRuntime": "node"}),
            );
            events.push(event);
        }
    }
    events
}

fn step_of_a_visit(chance: &mut StdRng, step: usize, number: usize, new: bool) -> Value {
    let product = chance.random_range(0..400);
    let facts = json!({"product_id": format!("ML-{product}"), "sku": format!("ML-{product}-B"), "category": "Suspensions",
        "name": format!("Suspension Alba {product}"), "brand": "Maison Lumière", "price": 129.9, "currency": "EUR", "quantity": 1});
    match step {
        0 => json!({"type": "page", "name": "Accueil",
            "properties": {"path": "/", "title": "Maison Lumière", "url": "https://maison-lumiere.example/"}}),
        1 => json!({"type": "track", "event": "Product List Viewed",
            "properties": {"list_id": "suspensions", "category": "Suspensions", "products": [facts.clone(), facts]}}),
        4 if !new && chance.random_range(0..7) == 0 => {
            let mut said = person(number);
            said["traits"]["visits"] = json!(chance.random_range(1..500));
            said
        }
        4 if chance.random_range(0..6) == 0 => json!({"type": "track", "event": "Order Completed",
            "properties": {"order_id": format!("C-{HOLE}"), "total": 129.9, "shipping": 4.9, "currency": "EUR", "products": [facts]}}),
        _ => json!({"type": "track", "event": "Product Viewed", "properties": facts}),
    }
}

fn context() -> Value {
    json!({"library": {"name": "@segment/analytics-node", "version": "3.1.0"}, "locale": "fr-FR",
        "page": {"path": "/suspensions", "title": "Suspensions · Maison Lumière", "referrer": "https://www.example.org/recherche"},
        "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"})
}
