//! What happened as a sentence. It has no subject, so it supposes nothing about who the person is.

use domain::collect::Call;
use i18n::{Format, Messages};
use leptos::prelude::*;
use serde_json::Value;
use services::profiles::TimelineEvent;

/// Holds the place of the thing in a sentence, so that the thing can be set in bold wherever the language puts it.
const PLACE: &str = "\u{FFFC}";

/// The most characters of a thing; the rest is in the data.
const LONGEST: usize = 120;

/// The most products that are named.
const MOST_PRODUCTS: usize = 3;

/// A sentence, with the thing that it is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    text: String,
    thing: Option<String>,
}

/// How much an event weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// One of many.
    Ordinary,
    /// An order.
    Order,
    /// A refund.
    Refund,
}

impl Weight {
    /// The weight of an event.
    pub(super) fn of(event: &TimelineEvent) -> Self {
        match (event.call, event.name.as_deref(), event.revenue_minor) {
            (Call::Track, Some("Order Refunded"), _) | (_, _, Some(i64::MIN..0)) => Self::Refund,
            (Call::Track, Some("Order Completed"), _) => Self::Order,
            _ => Self::Ordinary,
        }
    }
}

impl Sentence {
    fn plain(text: &'static str) -> Self {
        Self {
            text: text.to_owned(),
            thing: None,
        }
    }

    /// A sentence about a thing, or about `otherwise` when its name is not known.
    fn about(write: impl Fn(&str) -> String, thing: Option<String>, otherwise: &str) -> Self {
        match thing {
            Some(thing) => Self {
                text: write(PLACE),
                thing: Some(thing),
            },
            None => Self {
                text: write(otherwise),
                thing: None,
            },
        }
    }

    /// The markup: the thing in bold, in its own direction.
    pub(super) fn view(self) -> AnyView {
        let Some(thing) = self.thing else {
            return self.text.into_any();
        };
        match self.text.split_once(PLACE) {
            Some((before, after)) => {
                view! { {before.to_owned()}<b><bdi>{thing}</bdi></b>{after.to_owned()} }.into_any()
            }
            None => self.text.into_any(),
        }
    }
}

/// The sentence of an event.
pub(super) fn of(m: Messages, format: &Format, currency: &str, event: &TimelineEvent) -> Sentence {
    let name = event.name.as_deref().map(shorten).filter(|name| !name.is_empty());
    match event.call {
        Call::Track => track(m, format, currency, event),
        Call::Page => match name.or_else(|| page_of(event)) {
            Some(page) => Sentence::about(|page| m.profiles_event_page(page), Some(page), ""),
            None => Sentence::plain(m.profiles_event_page_unnamed()),
        },
        Call::Screen => match name {
            Some(screen) => Sentence::about(|screen| m.profiles_event_screen(screen), Some(screen), ""),
            None => Sentence::plain(m.profiles_event_screen_unnamed()),
        },
        Call::Identify => Sentence::plain(m.profiles_event_identify()),
        Call::Group => {
            let group = property(event, &["name"]).or(name);
            Sentence::about(|group| m.profiles_event_group(group), group, "")
        }
        Call::Alias => Sentence::plain(m.profiles_event_alias()),
    }
}

/// The commerce events of Segment's specification in our words; others by their own name.
fn track(m: Messages, format: &Format, currency: &str, event: &TimelineEvent) -> Sentence {
    let product = || property(event, &["name", "product_id", "sku"]);
    let about = |write: fn(Messages, &str) -> String, otherwise: &str| {
        Sentence::about(|thing| write(m, thing), product(), otherwise)
    };
    let some = m.profiles_event_some_product();
    match event.name.as_deref().unwrap_or_default() {
        "Product Viewed" => about(|m, item| m.profiles_event_product_viewed(item), some),
        "Product Clicked" => about(|m, item| m.profiles_event_product_clicked(item), some),
        "Product Added" => match quantity(event) {
            Some(quantity) => {
                let quantity = format.number(quantity);
                let write = |item: &str| m.profiles_event_product_added_many(item, &quantity);
                Sentence::about(write, product(), some)
            }
            None => about(|m, item| m.profiles_event_product_added(item), some),
        },
        "Product Removed" => about(|m, item| m.profiles_event_product_removed(item), some),
        "Product Added to Wishlist" => about(|m, item| m.profiles_event_wished(item), some),
        "Product Shared" => about(|m, item| m.profiles_event_shared(item), some),
        "Product Reviewed" => about(|m, item| m.profiles_event_reviewed(item), some),
        "Product List Viewed" | "Product List Filtered" => {
            let list = property(event, &["category", "list_id"]);
            Sentence::about(
                |list| m.profiles_event_list_viewed(list),
                list,
                m.profiles_event_some_list(),
            )
        }
        "Products Searched" => match property(event, &["query"]) {
            Some(query) => Sentence::about(|query| m.profiles_event_searched(query), Some(query), ""),
            None => Sentence::plain(m.profiles_event_searched_something()),
        },
        "Cart Viewed" => Sentence::plain(m.profiles_event_cart_viewed()),
        "Checkout Started" => Sentence::plain(m.profiles_event_checkout_started()),
        "Payment Info Entered" => Sentence::plain(m.profiles_event_payment_entered()),
        "Coupon Applied" => {
            let coupon = property(event, &["coupon_name", "coupon_id"]);
            Sentence::about(
                |code| m.profiles_event_coupon(code),
                coupon,
                m.profiles_event_some_coupon(),
            )
        }
        "Order Completed" => match (amount(format, currency, event), products(m, format, event)) {
            (Some(amount), Some(bought)) => {
                Sentence::about(|item| m.profiles_event_order(&amount, item), Some(bought), "")
            }
            (Some(amount), None) => Sentence {
                text: m.profiles_event_order_amount(&amount),
                thing: None,
            },
            (None, _) => Sentence::plain(m.profiles_event_order_only()),
        },
        "Order Refunded" => match (amount(format, currency, event), products(m, format, event)) {
            (Some(amount), Some(back)) => {
                Sentence::about(|item| m.profiles_event_refund(&amount, item), Some(back), "")
            }
            (Some(amount), None) => Sentence {
                text: m.profiles_event_refund_amount(&amount),
                thing: None,
            },
            (None, _) => Sentence::plain(m.profiles_event_refund_only()),
        },
        "Order Cancelled" => Sentence::plain(m.profiles_event_order_cancelled()),
        "Signed Up" => Sentence::plain(m.profiles_event_signed_up()),
        "Signed In" => Sentence::plain(m.profiles_event_signed_in()),
        other => named(other, property(event, &["name", "title"])),
    }
}

/// An event that only the client knows: its name in bold, then what it was about.
fn named(event: &str, about: Option<String>) -> Sentence {
    let text = about.map_or_else(|| PLACE.to_owned(), |about| format!("{PLACE}, {about}"));
    Sentence {
        text,
        thing: Some(shorten(event)),
    }
}

/// The first of these properties that says something.
fn property(event: &TimelineEvent, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| text(event.properties.get(name)?))
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(shorten(text)),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn page_of(event: &TimelineEvent) -> Option<String> {
    let path = || text(event.context.get("page")?.get("path")?);
    property(event, &["title", "path"]).or_else(path)
}

fn shorten(long: &str) -> String {
    let mut short: String = long
        .trim()
        .chars()
        .filter(|sign| !PLACE.contains(*sign))
        .take(LONGEST + 1)
        .collect();
    if short.chars().count() > LONGEST {
        short.pop();
        short.push('…');
    }
    short
}

/// How many pieces, when it is more than one.
fn quantity(event: &TimelineEvent) -> Option<i64> {
    event
        .properties
        .get("quantity")?
        .as_i64()
        .filter(|quantity| *quantity > 1)
}

/// What an order or a refund was worth, without its sign.
fn amount(format: &Format, currency: &str, event: &TimelineEvent) -> Option<String> {
    let minor = event.revenue_minor?.saturating_abs();
    Some(format.money(minor, event.currency.as_deref().unwrap_or(currency)))
}

/// The products of an order by name: three, then how many others.
fn products(m: Messages, format: &Format, event: &TimelineEvent) -> Option<String> {
    let products = event.properties.get("products")?.as_array()?;
    let mut names: Vec<String> = products
        .iter()
        .filter_map(|product| text(product.get("name")?))
        .collect();
    let others = names.len().saturating_sub(MOST_PRODUCTS);
    if others > 0 {
        names.truncate(MOST_PRODUCTS);
        let others = i64::try_from(others).unwrap_or(i64::MAX);
        names.push(m.profiles_event_others(others, &format.number(others)));
    }
    (!names.is_empty()).then(|| format.list_and(&names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;
    use domain::ids::EventId;
    use jiff::tz::TimeZone;
    use serde_json::json;

    fn event(call: Call, name: Option<&str>, properties: Value, revenue_minor: Option<i64>) -> TimelineEvent {
        TimelineEvent {
            event: EventId::parse("019a5e2c-7d3f-7c41-9b1e-3f2a00c0ffee").unwrap(),
            occurred_at: "2026-11-21T09:41:00Z".parse().unwrap(),
            call,
            name: name.map(str::to_owned),
            properties,
            context: json!({"page": {"path": "/lampes"}}),
            revenue_minor,
            currency: None,
            source: "Site".to_owned(),
        }
    }

    fn said(language: Language, event: &TimelineEvent) -> String {
        let format = Format::new(language, TimeZone::UTC);
        let sentence = of(Messages::new(language), &format, "EUR", event);
        sentence
            .text
            .replace(PLACE, sentence.thing.as_deref().unwrap_or_default())
            .replace('\u{202F}', " ")
    }

    fn track(name: &str, properties: Value, revenue_minor: Option<i64>) -> TimelineEvent {
        event(Call::Track, Some(name), properties, revenue_minor)
    }

    #[test]
    fn commerce_is_told_in_sentences() {
        let lamp = json!({"name": "Lampe Alba", "quantity": 1});
        assert_eq!(
            said(Language::French, &track("Product Viewed", lamp.clone(), None)),
            "A regardé Lampe Alba"
        );
        assert_eq!(
            said(Language::French, &track("Product Added", lamp, None)),
            "A ajouté Lampe Alba au panier"
        );
        assert_eq!(
            said(
                Language::English,
                &track("Product Added", json!({"name": "Mug", "quantity": 3}), None)
            ),
            "Added 3 × Mug to the basket"
        );
        let order = json!({"products": [{"name": "Suspension Ondine"}]});
        assert_eq!(
            said(
                Language::French,
                &track("Order Completed", order.clone(), Some(12_400))
            ),
            "A acheté pour 124,00 € : Suspension Ondine"
        );
        assert_eq!(
            said(Language::French, &track("Order Refunded", order, Some(-12_400))),
            "A reçu un remboursement de 124,00 € : Suspension Ondine"
        );
    }

    #[test]
    fn what_is_missing_leaves_a_whole_sentence() {
        assert_eq!(
            said(
                Language::French,
                &track("Product Viewed", json!({"name": " "}), None)
            ),
            "A regardé un article"
        );
        assert_eq!(
            said(Language::English, &track("Product List Viewed", json!({}), None)),
            "Browsed a shelf"
        );
        assert_eq!(
            said(Language::French, &track("Order Completed", Value::Null, None)),
            "A passé une commande"
        );
        assert_eq!(
            said(Language::English, &event(Call::Page, None, json!({}), None)),
            "Viewed the page /lampes"
        );
        assert_eq!(
            said(Language::French, &event(Call::Screen, None, json!({}), None)),
            "A vu un écran"
        );
        assert_eq!(
            said(Language::French, &event(Call::Identify, None, json!({}), None)),
            "S’est fait connaître"
        );
    }

    #[test]
    fn events_of_the_client_keep_their_name() {
        assert_eq!(
            said(Language::French, &track("Ticket Booked", json!({}), None)),
            "Ticket Booked"
        );
        assert_eq!(
            said(
                Language::French,
                &track("Exhibition Viewed", json!({"name": "Bruits de ville"}), None)
            ),
            "Exhibition Viewed, Bruits de ville"
        );
        assert_eq!(
            said(Language::English, &track("\u{FFFC}\u{FFFC}x", json!({}), None)),
            "x"
        );
    }

    #[test]
    fn long_orders_name_three_products() {
        let products: Vec<_> = ["A", "B", "C", "D", "E"].map(|name| json!({"name": name})).into();
        let order = track("Order Completed", json!({"products": products}), Some(100));
        assert_eq!(
            said(Language::English, &order),
            "Bought for €1.00: A, B, C and 2 others"
        );
    }

    #[test]
    fn orders_weigh_and_refunds_stand_out() {
        assert_eq!(
            Weight::of(&track("Order Completed", Value::Null, None)),
            Weight::Order
        );
        assert_eq!(
            Weight::of(&track("Order Refunded", Value::Null, None)),
            Weight::Refund
        );
        assert_eq!(
            Weight::of(&track("Product Viewed", Value::Null, None)),
            Weight::Ordinary
        );
    }
}
