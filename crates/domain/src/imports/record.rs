//! What a row says, typed. Texts are as they were written, without spaces around them.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::workspace::Money;

/// Whom a row is about.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Person {
    /// The id at the client.
    pub customer_id: Option<String>,
    /// An e-mail address, well-formed.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// The id of a browser.
    pub visitor_id: Option<String>,
    /// An account on a social network: the network, and the id or the name there.
    pub social: Option<(String, String)>,
}

/// A choice with its proof: without all of it, nothing of it comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentProof {
    /// Yes or no.
    pub granted: bool,
    /// To which purpose.
    pub purpose: String,
    /// When.
    pub at: Timestamp,
    /// Where: a form, a till, a call.
    pub source: String,
    /// Which words were read.
    pub text_version: String,
}

/// A row of a customer file.
#[derive(Clone, PartialEq, Eq)]
pub struct Customer {
    /// Who it is.
    pub person: Person,
    /// What is said about them, by the trait's name (`address.city`). Dates are ISO 8601.
    pub traits: Vec<(String, String)>,
    /// The choice that came with it.
    pub consent: Option<ConsentProof>,
}

/// What became of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderStatus {
    /// It was paid.
    Completed,
    /// Money went back.
    Refunded,
    /// It was called off.
    Cancelled,
}

/// An article of an order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Its number.
    pub product_id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its category.
    pub category: Option<String>,
    /// How many.
    pub quantity: Option<u32>,
    /// The price of one.
    pub price: Option<Money>,
}

/// An order, or one article of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Order {
    /// Who ordered.
    pub person: Person,
    /// Its number.
    pub order_id: String,
    /// When.
    pub at: Timestamp,
    /// What became of it.
    pub status: OrderStatus,
    /// What was paid; never negative.
    pub total: Money,
    /// Tax in it.
    pub tax: Option<Money>,
    /// Shipping in it.
    pub shipping: Option<Money>,
    /// What was taken off.
    pub discount: Option<Money>,
    /// Voucher code.
    pub coupon: Option<String>,
    /// In which shop.
    pub place: Option<String>,
    /// Its articles.
    pub items: Vec<Item>,
}

impl Order {
    /// Takes in the articles of another row of the same order. False, and nothing is taken, when it is another order
    /// or contradicts this one.
    pub fn absorb(&mut self, other: &Self) -> bool {
        let same = self.order_id == other.order_id
            && self.person == other.person
            && self.status == other.status
            && self.total == other.total;
        if same {
            self.items.extend(other.items.iter().cloned());
        }
        same
    }
}

/// A page that was seen.
#[derive(Clone, PartialEq, Eq)]
pub struct PageView {
    /// Who saw it.
    pub person: Person,
    /// When.
    pub at: Timestamp,
    /// Its path, without host and query.
    pub path: String,
    /// Its title.
    pub title: Option<String>,
    /// Where the visitor came from.
    pub referrer: Option<String>,
    /// `utm_source`.
    pub source: Option<String>,
    /// `utm_medium`.
    pub medium: Option<String>,
    /// `utm_campaign`.
    pub campaign: Option<String>,
    /// Desktop, mobile, tablet.
    pub device: Option<String>,
    /// Its id at the system that saw it.
    pub event_id: Option<String>,
}

/// Something somebody did on a social network.
#[derive(Clone, PartialEq, Eq)]
pub struct Interaction {
    /// Who.
    pub person: Person,
    /// When.
    pub at: Timestamp,
    /// On which network.
    pub network: String,
    /// Comment, like, mention.
    pub kind: String,
    /// About which post.
    pub post_url: Option<String>,
    /// In which campaign.
    pub campaign: Option<String>,
    /// Its id at the network.
    pub event_id: Option<String>,
}

/// Somebody came.
#[derive(Clone, PartialEq, Eq)]
pub struct Visit {
    /// Who.
    pub person: Person,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub place: String,
    /// With how many people in all.
    pub visitors: Option<u32>,
    /// Its id at the till.
    pub event_id: Option<String>,
}

/// What a row says.
#[derive(Clone, PartialEq, Eq)]
pub enum Record {
    /// Of a customer file.
    Customer(Customer),
    /// Of orders.
    Order(Order),
    /// Of web analytics.
    PageView(PageView),
    /// Of social networks.
    Interaction(Interaction),
    /// Of visits to places.
    Visit(Visit),
}

impl Record {
    /// Whom it is about.
    #[must_use]
    pub const fn person(&self) -> &Person {
        match self {
            Self::Customer(customer) => &customer.person,
            Self::Order(order) => &order.person,
            Self::PageView(view) => &view.person,
            Self::Interaction(interaction) => &interaction.person,
            Self::Visit(visit) => &visit.person,
        }
    }

    /// The choice that came with it. It is no part of the messages: it goes into the ledger of consents.
    #[must_use]
    pub const fn consent(&self) -> Option<&ConsentProof> {
        match self {
            Self::Customer(customer) => customer.consent.as_ref(),
            _ => None,
        }
    }
}

/// Dates of birth and the like, as traits have them.
pub(super) fn iso(date: Date) -> String {
    date.to_string()
}

/// Records are personal data: only their kind is printed.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Customer(_) => "Customer(…)",
            Self::Order(_) => "Order(…)",
            Self::PageView(_) => "PageView(…)",
            Self::Interaction(_) => "Interaction(…)",
            Self::Visit(_) => "Visit(…)",
        })
    }
}

macro_rules! hidden {
    ($($name:ident),+) => {$(
        /// Personal data stay out of logs.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}

hidden!(Person, Customer, Order, PageView, Interaction, Visit);
