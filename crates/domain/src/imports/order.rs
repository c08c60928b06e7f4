//! Rows of orders.

use super::read::Cells;
use super::{Field, Item, Order, OrderStatus, Person, RowCode};
use crate::workspace::{Currency, Money};

/// The most articles in one row.
const MOST_ITEMS: usize = 500;

/// Reads an order. A negative total is a refund, unless the status says otherwise.
pub(super) fn read<S: AsRef<str>>(person: Person, cells: &mut Cells<'_, S>) -> Option<Order> {
    let order_id = cells.required(Field::OrderId, Cells::identifier);
    let at = cells.required(Field::OccurredAt, Cells::moment);
    let currency = currency(cells);
    let total = cells.required(Field::Total, |cells, field| cells.money(field, currency));
    let status = cells.status(Field::Status, total.is_some_and(|total| total.minor < 0));
    let items = items(cells, currency);
    let order = Order {
        person,
        order_id: order_id?,
        at: at?,
        status: status?,
        total: positive(total?),
        tax: cells.money(Field::Tax, currency).map(positive),
        shipping: cells.money(Field::Shipping, currency).map(positive),
        discount: cells.money(Field::Discount, currency).map(positive),
        coupon: cells.text(Field::Coupon),
        place: cells.text(Field::Place),
        items: items?,
    };
    Some(order)
}

/// The currency of the row: its own column, or what stands beside the total, or that of the file.
fn currency<S: AsRef<str>>(cells: &mut Cells<'_, S>) -> Currency {
    cells
        .currency(Field::Currency)
        .or_else(|| cells.currency_beside(Field::Total))
        .unwrap_or_else(|| cells.custom_currency())
}

fn positive(money: Money) -> Money {
    Money {
        minor: money.minor.saturating_abs(),
        ..money
    }
}

/// The articles: several values in each cell where a separator is set, as many in each.
fn items<S: AsRef<str>>(cells: &mut Cells<'_, S>, currency: Currency) -> Option<Vec<Item>> {
    const FIELDS: [Field; 5] = [
        Field::ProductId,
        Field::ProductName,
        Field::Category,
        Field::Quantity,
        Field::Price,
    ];
    let columns = FIELDS.map(|field| (field, cells.several(field)));
    let count = columns.iter().map(|(_, values)| values.len()).max().unwrap_or(0);
    for (field, values) in &columns {
        // One value holds for all; a blank cell says nothing.
        if !matches!(values.len(), 0 | 1) && values.len() != count || count > MOST_ITEMS {
            cells.blame(RowCode::ItemsDiffer, Some(*field));
            return None;
        }
    }
    let [ids, names, categories, quantities, prices] = columns.map(|(_, values)| values);
    let mut items = Vec::with_capacity(count);
    for place in 0..count {
        let at = |values: &[String]| {
            let value = values.get(place).or_else(|| values.first())?;
            (!value.is_empty()).then(|| value.clone())
        };
        let item = Item {
            product_id: at(&ids).and_then(|text| cells.identifier_of(Field::ProductId, &text)),
            name: at(&names),
            category: at(&categories),
            quantity: at(&quantities).and_then(|text| cells.count_of(Field::Quantity, &text)),
            price: at(&prices)
                .and_then(|text| cells.money_of(Field::Price, &text, currency))
                .map(positive),
        };
        if item.product_id.is_some() || item.name.is_some() {
            items.push(item);
        }
    }
    Some(items)
}

/// A status that is not written is that of a completed order.
pub(super) const fn unwritten(negative: bool) -> OrderStatus {
    if negative {
        OrderStatus::Refunded
    } else {
        OrderStatus::Completed
    }
}
