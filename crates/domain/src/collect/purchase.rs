//! What an order was worth.

use serde_json::Value;

use super::{Call, Message};
use crate::workspace::{Currency, Money};

/// The amount of an `Order Completed` (positive) or `Order Refunded` (negative) event, of Segment's commerce events.
///
/// `total` comes before `revenue`; without a currency the workspace's is meant. `None` for every other message.
#[must_use]
pub fn revenue(message: &Message, workspace: Currency) -> Option<Money> {
    let sign = match (message.call, message.name.as_deref()) {
        (Call::Track, Some("Order Completed")) => 1,
        (Call::Track, Some("Order Refunded")) => -1,
        _ => return None,
    };
    let amount = message
        .properties
        .get("total")
        .or_else(|| message.properties.get("revenue"))?;
    let currency = message
        .properties
        .get("currency")
        .and_then(Value::as_str)
        .and_then(Currency::parse)
        .unwrap_or(workspace);
    let amount = match amount {
        Value::Number(number) => Money::parse(&number.to_string(), currency)?,
        Value::String(text) => Money::parse(text, currency)?,
        _ => return None,
    };
    Some(Money {
        minor: amount.minor.checked_abs()?.checked_mul(sign)?,
        currency,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn minor(value: Value) -> Option<i64> {
        let message = Message::parse(&value, None, None, "2026-11-21T09:41:00Z".parse().unwrap()).unwrap();
        revenue(&message, Currency::EURO).map(|money| money.minor)
    }

    #[test]
    fn orders_add_and_refunds_take_away() {
        let event = |name: &str, properties: Value| {
            minor(json!({"type": "track", "userId": "u", "event": name, "properties": properties}))
        };
        assert_eq!(event("Order Completed", json!({"total": 124.5})), Some(12_450));
        assert_eq!(event("Order Completed", json!({"revenue": "12.00"})), Some(1_200));
        assert_eq!(event("Order Refunded", json!({"total": 10})), Some(-1_000));
        assert_eq!(event("Product Viewed", json!({"total": 10})), None);
        assert_eq!(event("Order Completed", json!({"total": "much"})), None);
    }
}
