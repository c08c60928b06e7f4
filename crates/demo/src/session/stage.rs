//! What every visit of one workspace shares: shelves, prices and addresses.

use rand::RngExt;
use serde_json::Value;

use crate::chance::{Dice, Wheel, chance};
use crate::message::{Fields, amount, fields};
use crate::recipe::Recipe;
use crate::world::{Item, Workspace};

/// One category of the catalogue.
pub(crate) struct Shelf<'a> {
    pub(crate) name: &'a str,
    pub(crate) path: String,
    pub(crate) items: Vec<&'a Item>,
}

/// What stays the same during the whole history.
pub(crate) struct Stage<'a> {
    pub(crate) recipe: &'static Recipe,
    pub(crate) workspace: &'a Workspace,
    pub(crate) shelves: Vec<Shelf<'a>>,
    /// `https://www.…`, without a final slash.
    pub(crate) base: String,
    popularity: Wheel,
}

/// Some pieces of one article, at the price of the day.
#[derive(Clone)]
pub(crate) struct Line<'a> {
    pub(crate) item: &'a Item,
    pub(crate) quantity: i64,
    pub(crate) price: i64,
}

impl<'a> Stage<'a> {
    /// The stage of a workspace.
    pub(crate) fn new(workspace: &'a Workspace, recipe: &'static Recipe) -> Self {
        let mut shelves: Vec<Shelf<'a>> = Vec::new();
        for item in &workspace.items {
            match shelves.last_mut().filter(|shelf| shelf.name == item.category) {
                Some(shelf) => shelf.items.push(item),
                None => {
                    let path = item
                        .url_path
                        .rsplit_once('/')
                        .map_or("/", |(path, _)| path)
                        .to_owned();
                    shelves.push(Shelf {
                        name: &item.category,
                        path,
                        items: vec![item],
                    });
                }
            }
        }
        let popularity = Wheel::new((2_u32..).take(shelves.len()).map(|place| 1.0 / f64::from(place)));
        Self {
            recipe,
            workspace,
            base: super::site(workspace),
            shelves,
            popularity,
        }
    }

    /// The French or the English word, as the workspace addresses its customers.
    pub(crate) fn say(&self, french: &'static str, english: &'static str) -> &'static str {
        if self.workspace.language == "en" {
            english
        } else {
            french
        }
    }

    /// A shelf: one of the favourites or a popular one.
    pub(crate) fn shelf(&self, dice: &mut Dice, favourites: [usize; 2]) -> Option<&Shelf<'a>> {
        let index = match dice.random_range(0..100_u32) {
            0..38 => favourites[0],
            38..55 => favourites[1],
            _ => self.popularity.spin(dice),
        };
        self.shelves.get(index).or(self.shelves.first())
    }

    /// The price of an item so many days before the end.
    pub(crate) fn price(&self, item: &Item, left: i64) -> i64 {
        match &self.recipe.rise {
            Some(rise) if left > rise.days => (item.price_minor * rise.before / 1_000 / 10 * 10).max(10),
            _ => item.price_minor,
        }
    }

    /// What an event says about a product.
    pub(crate) fn product(&self, item: &Item, price: i64) -> Fields {
        fields([
            ("product_id", item.key.as_str().into()),
            ("sku", item.key.as_str().into()),
            ("name", item.name.as_str().into()),
            ("category", item.category.as_str().into()),
            ("price", amount(price)),
            ("currency", item.currency.into()),
            ("url", format!("{}{}", self.base, item.url_path).into()),
        ])
    }

    /// What an event says about a basket: its products and their sum in minor units.
    pub(crate) fn products(&self, lines: &[Line<'_>]) -> (Vec<Value>, i64) {
        let mut sum = 0;
        let mut products = Vec::with_capacity(lines.len());
        for (position, line) in (1_u32..).zip(lines) {
            sum += line.price * line.quantity;
            products.push(Value::from(fields([
                ("product_id", line.item.key.as_str().into()),
                ("name", line.item.name.as_str().into()),
                ("category", line.item.category.as_str().into()),
                ("price", amount(line.price)),
                ("quantity", line.quantity.into()),
                ("position", position.into()),
            ])));
        }
        (products, sum)
    }
}

impl<'a> Shelf<'a> {
    /// An item: those in front are taken more often.
    pub(crate) fn item(&self, dice: &mut Dice) -> Option<&'a Item> {
        let count = self.items.len().max(1);
        let place = dice.random_range(0..count).min(dice.random_range(0..count));
        self.items.get(place).copied()
    }
}

/// Another article for the basket, unless it lies there already.
pub(crate) fn add<'a>(lines: &mut Vec<Line<'a>>, dice: &mut Dice, item: &'a Item, price: i64) -> bool {
    if lines.iter().any(|line| line.item.key == item.key) {
        return false;
    }
    let cheap = price < 2_000;
    let quantity = if cheap && chance(dice, 300) {
        dice.random_range(2..5_i64)
    } else {
        1
    };
    lines.push(Line {
        item,
        quantity,
        price,
    });
    true
}
