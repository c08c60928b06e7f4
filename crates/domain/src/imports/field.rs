//! What a column can be.

use serde::{Deserialize, Serialize};

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueKind {
    /// An id, of at most 200 characters.
    Identifier,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Any text, of at most 2,000 characters.
    Text,
    /// A date without a time.
    Date,
    /// A date and a time; midnight where there is none.
    Moment,
    /// An amount of money.
    Amount,
    /// An ISO 4217 code or a sign.
    Currency,
    /// A whole number.
    Count,
    /// Yes or no.
    Decision,
    /// What became of an order.
    Status,
    /// An address of a page, of which the path is kept.
    Path,
}

impl ValueKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Identifier,
        Self::Email,
        Self::Phone,
        Self::Text,
        Self::Date,
        Self::Moment,
        Self::Amount,
        Self::Currency,
        Self::Count,
        Self::Decision,
        Self::Status,
        Self::Path,
    ];

    /// Its stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identifier => "identifier",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Text => "text",
            Self::Date => "date",
            Self::Moment => "moment",
            Self::Amount => "amount",
            Self::Currency => "currency",
            Self::Count => "count",
            Self::Decision => "decision",
            Self::Status => "status",
            Self::Path => "path",
        }
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $value:ident;)+) => {
        /// What a column can be. The word is stored, and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field {
            $($(#[$doc])* #[serde(rename = $word)] $name,)+
        }

        impl Field {
            /// Every field.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its stable word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// What its cells hold.
            #[must_use]
            pub const fn value(self) -> ValueKind {
                match self {
                    $(Self::$name => ValueKind::$value,)+
                }
            }
        }
    };
}

fields! {
    /// The customer's id at the client: the same in every file and in events.
    CustomerId = "customer_id", Identifier;
    /// E-mail address.
    Email = "email", Email;
    /// Telephone number.
    Phone = "phone", Phone;
    /// Given name.
    FirstName = "first_name", Text;
    /// Family name.
    LastName = "last_name", Text;
    /// The whole name.
    Name = "name", Text;
    /// Madam, Sir, Doctor.
    Title = "title", Text;
    /// Gender.
    Gender = "gender", Text;
    /// Date of birth.
    Birthday = "birthday", Date;
    /// Company.
    Company = "company", Text;
    /// Street and number.
    Street = "street", Text;
    /// Postcode.
    PostalCode = "postal_code", Text;
    /// City.
    City = "city", Text;
    /// Region, state or county.
    Region = "region", Text;
    /// Country.
    Country = "country", Text;
    /// Language.
    Language = "language", Text;
    /// Since when somebody is a customer.
    CreatedAt = "created_at", Moment;
    /// Yes or no to a purpose.
    Consent = "consent", Decision;
    /// To which purpose.
    ConsentPurpose = "consent_purpose", Text;
    /// When it was said.
    ConsentAt = "consent_at", Moment;
    /// Where it was said.
    ConsentSource = "consent_source", Text;
    /// Which words were read.
    ConsentTextVersion = "consent_text_version", Text;

    /// Order number.
    OrderId = "order_id", Identifier;
    /// When something happened.
    OccurredAt = "occurred_at", Moment;
    /// What was paid, tax included.
    Total = "total", Amount;
    /// Currency of the amounts.
    Currency = "currency", Currency;
    /// What became of the order.
    Status = "status", Status;
    /// Tax in it.
    Tax = "tax", Amount;
    /// Shipping in it.
    Shipping = "shipping", Amount;
    /// What was taken off.
    Discount = "discount", Amount;
    /// Voucher code.
    Coupon = "coupon", Text;
    /// Product number.
    ProductId = "product_id", Identifier;
    /// Product name.
    ProductName = "product_name", Text;
    /// Product category.
    Category = "category", Text;
    /// How many of it.
    Quantity = "quantity", Count;
    /// Price of one.
    Price = "price", Amount;

    /// The id of a browser.
    VisitorId = "visitor_id", Identifier;
    /// Page that was seen.
    PagePath = "page_path", Path;
    /// Its title.
    PageTitle = "page_title", Text;
    /// Where the visitor came from.
    Referrer = "referrer", Text;
    /// `utm_source`.
    Source = "source", Text;
    /// `utm_medium`.
    Medium = "medium", Text;
    /// `utm_campaign`.
    Campaign = "campaign", Text;
    /// Desktop, mobile, tablet.
    Device = "device", Text;
    /// The id of what happened, at the system that saw it.
    EventId = "event_id", Identifier;

    /// Instagram, Facebook…
    Network = "network", Text;
    /// Comment, like, mention…
    Interaction = "interaction", Text;
    /// The person's public name on the network.
    Handle = "handle", Identifier;
    /// The person's id on the network.
    NetworkUserId = "network_user_id", Identifier;
    /// The post that it was about.
    PostUrl = "post_url", Text;

    /// Shop, museum, stand.
    Place = "place", Text;
    /// How many people came.
    Visitors = "visitors", Count;
}

impl Field {
    /// Reads the stable word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.as_str() == word)
    }

    /// Whether it belongs to a consent or its proof.
    #[must_use]
    pub const fn is_consent(self) -> bool {
        matches!(self, Self::Consent) || self.is_proof()
    }

    /// Whether it belongs to the proof of a consent. All four must come in together.
    #[must_use]
    pub const fn is_proof(self) -> bool {
        matches!(
            self,
            Self::ConsentPurpose | Self::ConsentAt | Self::ConsentSource | Self::ConsentTextVersion
        )
    }

    /// The trait's name in the convention of Segment, for fields that say what somebody is.
    #[must_use]
    pub const fn trait_name(self) -> Option<&'static str> {
        Some(match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::FirstName => "firstName",
            Self::LastName => "lastName",
            Self::Name => "name",
            Self::Title => "title",
            Self::Gender => "gender",
            Self::Birthday => "birthday",
            Self::Company => "company",
            Self::Street => "address.street",
            Self::PostalCode => "address.postalCode",
            Self::City => "address.city",
            Self::Region => "address.state",
            Self::Country => "address.country",
            Self::Language => "language",
            Self::CreatedAt => "createdAt",
            _ => return None,
        })
    }
}
