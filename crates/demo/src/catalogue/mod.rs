//! The four catalogues, as shelves of names and prices.

mod basile;
mod echos;
mod fell;
mod lumiere;

use crate::text::slug;
use crate::world::Item;

/// A category with its items (name, price in minor units), most popular first.
type Shelf = (&'static str, &'static [(&'static str, i64)]);

/// The items of a workspace; `prefix` starts every key, which stays the same as long as shelves only grow at their end.
pub(crate) fn items(
    workspace: &str,
    prefix: &str,
    currency: &'static str,
    language: &'static str,
) -> Vec<Item> {
    let shelves = match workspace {
        "librairie-basile" => basile::SHELVES,
        "fell-and-ridge" => fell::SHELVES,
        "musee-des-echos" => echos::SHELVES,
        _ => lumiere::SHELVES,
    };
    let mut items = Vec::new();
    for (row, (category, shelf)) in (1u32..).zip(shelves) {
        for (place, (name, price_minor)) in (1u32..).zip(*shelf) {
            items.push(Item {
                key: format!("{prefix}-{row}{place:02}"),
                name: (*name).to_owned(),
                category: (*category).to_owned(),
                price_minor: *price_minor,
                currency,
                language,
                url_path: format!("/{}/{}", slug(category), slug(name)),
            });
        }
    }
    items
}
