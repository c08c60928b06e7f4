//! A visit to the museum's website: exhibitions, tickets, and the day itself.

use rand::RngExt;

use super::Ledger;
use super::later::Later;
use super::stage::{Line, Shelf};
use super::visit::Visit;
use crate::calendar::Day;
use crate::chance::{chance, weighted, word};
use crate::message::fields;
use crate::people::Kind;
use crate::world::Item;

/// How many exhibitions somebody looks at.
const EXHIBITIONS: &[(u32, u32)] = &[(0, 20), (1, 40), (2, 25), (3, 15)];
/// How many tickets of one sort.
const TICKETS: &[(i64, u32)] = &[(1, 34), (2, 44), (3, 10), (4, 12)];
/// When visits begin.
const SLOTS: &[&str] = &[
    "10:00", "10:30", "11:00", "14:00", "14:30", "15:00", "15:30", "16:00",
];

impl<'a> Visit<'a, '_> {
    /// The whole visit.
    pub(crate) fn museum(&mut self, day: &Day, ledger: &mut Ledger<'a>) {
        let [home, search, .., checkout] = self.stage.recipe.titles;
        self.arrive(home, day);
        self.maybe_sign_in();
        if chance(self.dice, 140) {
            let query = word(self.dice, self.stage.recipe.searches);
            self.page("/recherche", search);
            self.track("Products Searched", fields([("query", query.into())]));
        }
        let stage = self.stage;
        for _ in 0..*weighted(self.dice, EXHIBITIONS).unwrap_or(&1) {
            if let Some(item) = shelf(&stage.shelves, "Expositions").and_then(|shelf| shelf.item(self.dice)) {
                self.exhibition(item);
            }
        }
        for _ in 0..self.dice.random_range(0..=2_u32) {
            if let Some(item) = stage
                .shelf(self.dice, self.who.favourites)
                .and_then(|shelf| shelf.item(self.dice))
            {
                self.look(item, day);
            }
        }
        if chance(self.dice, 350) {
            self.page("/horaires-et-tarifs", "Horaires et tarifs");
        }
        let eager = if self.who.kind == Kind::Anonymous { 3 } else { 1 };
        if !chance(self.dice, stage.recipe.baskets / eager) {
            return;
        }
        let lines = self.tickets(day);
        if lines.is_empty() || self.who.kind == Kind::Anonymous || !chance(self.dice, 750) {
            return;
        }
        self.page("/billetterie/commande", checkout);
        self.pay(lines, day, ledger);
    }

    /// Reads about an exhibition.
    fn exhibition(&mut self, item: &Item) {
        self.page(&item.url_path, &item.name);
        let properties = fields([
            ("exhibition_id", item.key.as_str().into()),
            ("name", item.name.as_str().into()),
        ]);
        self.track("Exhibition Viewed", properties);
    }

    /// Chooses tickets.
    fn tickets(&mut self, day: &Day) -> Vec<Line<'a>> {
        let stage = self.stage;
        let mut lines = Vec::new();
        self.page("/billetterie", "Billetterie");
        let sorts = [
            "Billets",
            word(
                self.dice,
                &[
                    "",
                    "",
                    "Ateliers",
                    "Visites",
                    "Concerts",
                    "Expositions",
                    "Boutique",
                ],
            ),
        ];
        for sort in sorts {
            let Some(item) = shelf(&stage.shelves, sort).and_then(|shelf| shelf.item(self.dice)) else {
                continue;
            };
            let quantity = *weighted(self.dice, TICKETS).unwrap_or(&1);
            let price = stage.price(item, day.left);
            let mut product = stage.product(item, price);
            product.insert("quantity".to_owned(), quantity.into());
            self.track("Product Added", product);
            lines.push(Line {
                item,
                quantity,
                price,
            });
        }
        lines
    }

    /// Books a slot for what was paid; the visit itself follows on its day.
    pub(crate) fn book(&mut self, order: &str, lines: &[Line<'a>], day: &Day, ledger: &mut Ledger<'a>) {
        let after = self.dice.random_range(0..16_i64);
        let slot = word(self.dice, SLOTS);
        let visitors: i64 = lines.iter().take(1).map(|line| line.quantity).sum();
        let date = (day.midnight + jiff::SignedDuration::from_hours(12 + 24 * after)).to_string();
        let booked = fields([
            ("order_id", order.into()),
            ("visit_date", date.split('T').next().unwrap_or("").into()),
            ("slot", slot.into()),
            ("quantity", visitors.into()),
        ]);
        self.track_order("Ticket Booked", booked);
        if chance(self.dice, 900) {
            ledger.later(
                day.left - after,
                self.who,
                Later::CheckIn {
                    order: order.to_owned(),
                    visitors,
                },
            );
        }
    }
}

/// A shelf by its name.
fn shelf<'b, 'a>(shelves: &'b [Shelf<'a>], name: &str) -> Option<&'b Shelf<'a>> {
    shelves.iter().find(|shelf| shelf.name == name)
}
