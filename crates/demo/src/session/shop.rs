//! A visit to a shop: from the first page to the order, if it comes to that.

use rand::RngExt;
use rand::seq::IndexedRandom;
use serde_json::Value;

use super::stage::{Line, Shelf, add};
use super::visit::Visit;
use super::{Ledger, later::Later};
use crate::calendar::Day;
use crate::chance::{chance, weighted, word};
use crate::message::{Fields, amount, fields};
use crate::people::Kind;
use crate::recipe::Trade;
use crate::world::Item;

/// How many shelves somebody looks at.
const ROUNDS: &[(u32, u32)] = &[(0, 22), (1, 50), (2, 19), (3, 6), (4, 3)];
/// How many articles follow the first into the basket.
const MORE: &[(u32, u32)] = &[(0, 50), (1, 27), (2, 14), (3, 9)];

impl<'a> Visit<'a, '_> {
    /// The whole visit.
    pub(crate) fn shop(&mut self, day: &Day, ledger: &mut Ledger<'a>) {
        let [home, search, ..] = self.stage.recipe.titles;
        let landed = self.arrive(home, day);
        self.maybe_sign_in();
        if chance(self.dice, 170) {
            let query = word(self.dice, self.stage.recipe.searches);
            self.page(self.stage.say("/recherche", "/search"), search);
            self.track("Products Searched", fields([("query", query.into())]));
        }
        let mut seen: Vec<&'a Item> = landed.into_iter().collect();
        for _ in 0..*weighted(self.dice, ROUNDS).unwrap_or(&1) {
            let stage = self.stage;
            let Some(shelf) = stage.shelf(self.dice, self.who.favourites) else {
                return;
            };
            if chance(self.dice, 750) {
                self.page(&shelf.path, shelf.name);
                self.list(shelf);
            }
            for _ in 0..self.dice.random_range(1..=2_u32) {
                if let Some(item) = shelf.item(self.dice) {
                    self.look(item, day);
                    seen.push(item);
                }
            }
        }
        let eager = if self.who.kind == Kind::Anonymous { 3 } else { 1 };
        if chance(self.dice, self.stage.recipe.baskets / eager) {
            self.fill(&seen, day, ledger);
        }
    }

    /// Most people sign in now and then; an SDK that knows them says so again at times.
    pub(crate) fn maybe_sign_in(&mut self) {
        let often = match (self.who.kind, self.signed_in) {
            (Kind::Account, true) => 130,
            (Kind::Account, false) => 540,
            (Kind::Guest, _) => 420,
            _ => 0,
        };
        if chance(self.dice, often) {
            let new = !self.signed_in;
            self.identify();
            if let Some(brought) = self.question.take() {
                self.ask(brought);
            }
            if self.app && new && self.signed_in {
                self.alias();
            }
            if let Some(number) = self.who.group.filter(|_| self.signed_in) {
                self.group(number);
            }
        }
    }

    /// Looks at a shelf.
    fn list(&mut self, shelf: &Shelf<'a>) {
        let products: Vec<Value> = (1_u32..)
            .zip(shelf.items.iter().take(4))
            .map(|(position, item)| {
                fields([
                    ("product_id", item.key.as_str().into()),
                    ("position", position.into()),
                ])
                .into()
            })
            .collect();
        let list = shelf.path.trim_start_matches('/');
        let properties = fields([
            ("list_id", list.into()),
            ("category", shelf.name.into()),
            ("products", products.into()),
        ]);
        self.track("Product List Viewed", properties);
    }

    /// Looks at an item, and perhaps does more with it.
    pub(crate) fn look(&mut self, item: &'a Item, day: &Day) {
        self.page(&item.url_path, &item.name);
        self.remembered = Some(item);
        let mut product = self.stage.product(item, self.stage.price(item, day.left));
        match self.dice.random_range(0..100_u32) {
            0..2 => drop(product.remove("price")),
            2..4 => drop(product.remove("category")),
            4 => drop(product.remove("currency")),
            _ => {}
        }
        self.track("Product Viewed", product);
        if chance(self.dice, 25) {
            let mut product = self.stage.product(item, self.stage.price(item, day.left));
            product.insert(
                "wishlist_name".to_owned(),
                self.stage.say("favoris", "favourites").into(),
            );
            self.track("Product Added to Wishlist", product);
        }
        if chance(self.dice, 7) {
            let via = word(self.dice, &["email", "message", self.stage.say("lien", "link")]);
            let shared = fields([
                ("share_via", via.into()),
                ("product_id", item.key.as_str().into()),
                ("name", item.name.as_str().into()),
            ]);
            self.track("Product Shared", shared);
        }
        if self.stage.recipe.trade == Trade::Books {
            self.read(item);
        }
    }

    /// Reads an excerpt or follows an author.
    fn read(&mut self, item: &Item) {
        let author = item.name.rsplit_once(", ").map_or("", |(_, author)| author);
        if chance(self.dice, 130) {
            let pages = self.dice.random_range(2..24_u32);
            let excerpt = fields([
                ("product_id", item.key.as_str().into()),
                ("name", item.name.as_str().into()),
                ("author", author.into()),
                ("pages", pages.into()),
            ]);
            self.track("Excerpt Read", excerpt);
        }
        if self.signed_in && chance(self.dice, 18) {
            self.track("Author Followed", fields([("author", author.into())]));
        }
    }

    /// Fills a basket, and perhaps pays.
    fn fill(&mut self, seen: &[&'a Item], day: &Day, ledger: &mut Ledger<'a>) {
        let stage = self.stage;
        let mut lines: Vec<Line<'a>> = Vec::new();
        let mut wanted: Vec<&'a Item> = seen.choose(self.dice).copied().into_iter().collect();
        let keen = stage
            .recipe
            .rise
            .as_ref()
            .filter(|rise| day.left <= rise.days)
            .map_or(1_000, |rise| rise.basket);
        for _ in 0..*weighted(self.dice, MORE).unwrap_or(&0) {
            if chance(self.dice, keen) {
                wanted.extend(
                    stage
                        .shelf(self.dice, self.who.favourites)
                        .and_then(|shelf| shelf.item(self.dice)),
                );
            }
        }
        for item in wanted {
            let price = stage.price(item, day.left);
            if add(&mut lines, self.dice, item, price) {
                let quantity = lines.last().map_or(1, |line| line.quantity);
                let mut product = stage.product(item, price);
                product.insert("quantity".to_owned(), quantity.into());
                self.track("Product Added", product);
            }
        }
        if lines.len() > 1
            && chance(self.dice, 120)
            && let Some(line) = lines.pop()
        {
            self.track("Product Removed", stage.product(line.item, line.price));
        }
        let [.., basket, checkout] = stage.recipe.titles;
        let cart = format!("c-{}", self.at.as_millisecond());
        if chance(self.dice, 800) {
            self.page(stage.say("/panier", "/basket"), basket);
            let (products, _) = stage.products(&lines);
            self.track(
                "Cart Viewed",
                fields([("cart_id", cart.as_str().into()), ("products", products.into())]),
            );
        }
        if lines.is_empty() || self.who.kind == Kind::Anonymous || !chance(self.dice, 750) {
            return;
        }
        self.page(stage.say("/commande", "/checkout"), checkout);
        self.pay(lines, day, ledger);
    }

    /// From the checkout to the order.
    pub(crate) fn pay(&mut self, mut lines: Vec<Line<'a>>, day: &Day, ledger: &mut Ledger<'a>) {
        let stage = self.stage;
        if !self.signed_in {
            self.identify();
        }
        let order = ledger.number(stage.recipe.prefix);
        let (products, sum) = stage.products(&lines);
        let started = self.order(&order, sum, products);
        self.track("Checkout Started", started);
        if !chance(self.dice, stage.recipe.checkouts * 4 / 3 * day.buyers / 1_000) {
            return;
        }
        let mut coupon = None;
        if day.campaign.is_some() || chance(self.dice, 90) {
            let code = day
                .campaign
                .map_or(stage.say("MERCI10", "THANKS10").to_owned(), |name| {
                    format!("{}10", name.to_uppercase())
                });
            let full = sum;
            for line in &mut lines {
                line.price = (line.price * 9 / 10).max(1);
            }
            let discount = full - lines.iter().map(|line| line.price * line.quantity).sum::<i64>();
            let applied = fields([
                ("order_id", order.as_str().into()),
                ("coupon_id", code.as_str().into()),
                ("discount", amount(discount)),
            ]);
            self.track("Coupon Applied", applied);
            coupon = Some(code);
        }
        let (products, sum) = stage.products(&lines);
        let mut completed = self.order(&order, sum, products);
        if let Some(code) = coupon {
            completed.insert("coupon".to_owned(), code.into());
        }
        self.track_order("Order Completed", completed);
        if stage.recipe.trade == Trade::Visits {
            self.book(&order, &lines, day, ledger);
        } else if chance(self.dice, 60) {
            let after = self.dice.random_range(4..21_i64);
            let later = Later::Refund {
                order,
                lines,
                anonymous: self.anonymous.to_owned(),
            };
            ledger.later(day.left - after, self.who, later);
        }
    }

    /// What an event says about an order.
    fn order(&self, order: &str, sum: i64, products: Vec<Value>) -> Fields {
        fields([
            ("order_id", order.into()),
            ("total", amount(sum)),
            ("revenue", amount(sum)),
            ("currency", self.stage.workspace.currency.into()),
            ("products", products.into()),
        ])
    }
}
