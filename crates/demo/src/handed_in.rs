//! Files that a client's people would hand in: the customer file, and what was sold or seen away from the website.
//!
//! They are about the same people as the history, and as imperfect as such files are: addresses mistyped, dates that no
//! calendar has, numbers that a spreadsheet rounded, rows without anybody, in French ones Windows-1252 and semicolons.

use files::Encoding;
use files::write::{Style, Writer, encode};
use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use rand::RngExt;

use crate::calendar::{Calendar, Pace};
use crate::chance::{Dice, Wheel, chance, dice, scaled, word};
use crate::people::{Customer, people};
use crate::places::country_name;
use crate::recipe::{Recipe, Trade};
use crate::session::stage::Stage;
use crate::world::Workspace;

/// A file with what is needed to bring it in.
#[derive(Clone, Debug)]
pub struct HandedIn {
    /// The [`crate::Source::key`] that it belongs to.
    pub source_key: &'static str,
    /// Its name on the computer that it comes from.
    pub file_name: String,
    /// What its rows are: `customers`, `orders` or `offline_visits`.
    pub kind: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// How many of a thousand rows have each of the faults that refuse a row.
const FAULTY: u32 = 6;
/// Sales and visits away from the website, in the whole demonstration.
const MOVED: u32 = 420;
/// They happened within so many days, and the file was made so many days before the end.
const SPAN: std::ops::Range<usize> = 9..75;

/// The files of a workspace whose history is told with the same seed, end and scale. The same arguments always give the
/// same bytes.
#[must_use]
pub fn handed_in(workspace: &Workspace, seed: u64, now: Timestamp, scale: f64) -> Vec<HandedIn> {
    let recipe = Recipe::of(workspace.slug);
    let stage = Stage::new(workspace, recipe);
    let calendar = Calendar::new(recipe, workspace.time_zone, now);
    let online = Wheel::new(calendar.days.iter().map(|day| day.online));
    let people = people(
        &mut dice(seed, workspace.slug),
        recipe,
        workspace.country,
        stage.shelves.len(),
        &calendar,
        &online,
        scale,
    );
    let zone = TimeZoneDatabase::bundled()
        .get(workspace.time_zone)
        .unwrap_or(TimeZone::UTC);
    let mut desk = Desk {
        dice: dice(seed ^ 2, workspace.slug),
        stage,
        calendar,
        zone,
    };
    let customers = desk.customers(&people);
    let count = scaled(MOVED, scale).max(12);
    let moved = if recipe.trade == Trade::Visits {
        desk.visits(&people, count)
    } else {
        desk.orders(&people, count)
    };
    vec![customers, moved]
}

/// Where the files are made.
struct Desk<'a> {
    dice: Dice,
    stage: Stage<'a>,
    calendar: Calendar,
    zone: TimeZone,
}

impl Desk<'_> {
    /// Everybody who is in the customer file.
    fn customers(&mut self, people: &[Customer]) -> HandedIn {
        let header: [&str; 10] = if self.is_english() {
            [
                "Customer number",
                "Title",
                "Surname",
                "First name",
                "E-mail",
                "Mobile",
                "Postcode",
                "Town",
                "Country",
                "Customer since",
            ]
        } else {
            [
                "N° client",
                "Civilité",
                "Nom",
                "Prénom",
                "Courriel",
                "Tél. portable",
                "CP",
                "Ville",
                "Pays",
                "Client depuis",
            ]
        };
        let mut rows = vec![header.map(str::to_owned).to_vec()];
        for one in people.iter().filter(|one| !one.file_id.is_empty()) {
            let title = if chance(&mut self.dice, 300) {
                ""
            } else {
                word(
                    &mut self.dice,
                    &[self.stage.say("Mme", "Ms"), self.stage.say("M.", "Mr")],
                )
            };
            let phone = one.phone.as_ref().map_or_else(String::new, |(prefix, spaced)| {
                if chance(&mut self.dice, FAULTY) {
                    // A spreadsheet took it for a large number.
                    format!("{prefix}{spaced}").chars().take(1).collect::<String>() + ",36E+10"
                } else {
                    format!("0{spaced}")
                }
            });
            let number = if chance(&mut self.dice, FAULTY) {
                "#N/A".to_owned()
            } else {
                one.file_id.clone()
            };
            rows.push(vec![
                number,
                title.to_owned(),
                one.name.latin_last.to_uppercase(),
                one.name.latin_first.clone(),
                one.typed_email.clone(),
                phone,
                one.place.postal_code.to_owned(),
                one.place.city.to_owned(),
                country_name(&mut self.dice, one.place.country).to_owned(),
                self.date(one.since),
            ]);
        }
        self.file(
            self.stage.recipe.sources.crm,
            "customers",
            self.stage.say("clients", "customers"),
            &rows,
        )
    }

    /// Sales on markets, fairs and stands, written down by hand.
    fn orders(&mut self, people: &[Customer], count: u32) -> HandedIn {
        let header: [&str; 9] = if self.is_english() {
            [
                "Receipt number",
                "Date",
                "Customer number",
                "E-mail",
                "Product code",
                "Product",
                "Quantity",
                "Total",
                "Shop",
            ]
        } else {
            [
                "N° ticket",
                "Date",
                "N° client",
                "Courriel",
                "Réf. produit",
                "Désignation",
                "Quantité",
                "Montant TTC",
                "Magasin",
            ]
        };
        let place = self.stage.say("Stand du marché", "Market stall");
        let mut rows = vec![header.map(str::to_owned).to_vec()];
        for (number, at) in (1_u32..).zip(self.moments(count)) {
            let (id, email) = self.buyer(people);
            let shelf = self.dice.random_range(0..self.stage.shelves.len().max(1));
            let Some(item) = self
                .stage
                .shelves
                .get(shelf)
                .and_then(|shelf| shelf.item(&mut self.dice))
            else {
                continue;
            };
            let quantity = if chance(&mut self.dice, 150) { 2 } else { 1 };
            let total = if chance(&mut self.dice, FAULTY) {
                self.stage.say("offert", "gift").to_owned()
            } else {
                self.amount(item.price_minor * quantity)
            };
            rows.push(vec![
                format!("{}-M-{number:05}", self.stage.recipe.prefix),
                self.date(at),
                id,
                email,
                item.key.clone(),
                item.name.clone(),
                quantity.to_string(),
                total,
                place.to_owned(),
            ]);
        }
        // Somebody pasted the last sale once more.
        rows.extend(rows.last().cloned());
        let name = self.stage.say("ventes-marche", "market-sales");
        self.file(self.stage.recipe.sources.desk, "orders", name, &rows)
    }

    /// People who came to an evening or a guided tour, ticked off on a list.
    fn visits(&mut self, people: &[Customer], count: u32) -> HandedIn {
        let header = [
            "Date de visite",
            "Lieu",
            "N° client",
            "Courriel",
            "Nombre de personnes",
        ];
        let mut rows = vec![header.map(str::to_owned).to_vec()];
        for at in self.moments(count) {
            let (id, email) = self.buyer(people);
            let place = word(
                &mut self.dice,
                &["Nocturne", "Visite guidée", "Atelier du mercredi"],
            );
            rows.push(vec![
                self.date(at),
                place.to_owned(),
                id,
                email,
                self.dice.random_range(1..5_u32).to_string(),
            ]);
        }
        self.file(
            self.stage.recipe.sources.desk,
            "offline_visits",
            "visites-groupes",
            &rows,
        )
    }

    /// A file of this house: in French what Excel saves, in English what a program exports.
    fn file(
        &self,
        source_key: &'static str,
        kind: &'static str,
        name: &str,
        rows: &[Vec<String>],
    ) -> HandedIn {
        let style = if self.is_english() {
            Style::ENGLISH
        } else {
            Style {
                byte_order_mark: false,
                ..Style::FRENCH
            }
        };
        let mut writer = Writer::new(Vec::new(), style);
        // Writing into memory cannot fail.
        if let Ok(writer) = &mut writer {
            for row in rows {
                let _written = writer.row(row);
            }
        }
        let bytes = writer.and_then(Writer::finish).unwrap_or_default();
        let bytes = if self.is_english() {
            bytes
        } else {
            encode(&String::from_utf8_lossy(&bytes), Encoding::Windows1252)
        };
        HandedIn {
            source_key,
            file_name: format!("{name}-{}.csv", self.stage.workspace.slug),
            kind,
            bytes,
        }
    }

    /// Moments in order.
    fn moments(&mut self, count: u32) -> Vec<Timestamp> {
        let days: Vec<_> = self
            .calendar
            .days
            .iter()
            .rev()
            .skip(SPAN.start)
            .take(SPAN.len())
            .collect();
        let wheel = Wheel::new(days.iter().map(|day| day.online));
        let mut moments: Vec<Timestamp> = (0..count)
            .filter_map(|_| {
                let day = days.get(wheel.spin(&mut self.dice))?;
                Some(self.calendar.moment(&mut self.dice, day, Pace::Premises))
            })
            .collect();
        moments.sort_unstable();
        moments
    }

    /// The number or the address of somebody; now and then the list says neither.
    fn buyer(&mut self, people: &[Customer]) -> (String, String) {
        let Some(one) = people.get(self.dice.random_range(0..people.len().max(1))) else {
            return (String::new(), String::new());
        };
        if chance(&mut self.dice, FAULTY) {
            (String::new(), String::new())
        } else if !one.file_id.is_empty() && chance(&mut self.dice, 700) {
            (one.file_id.clone(), String::new())
        } else {
            (String::new(), one.typed_email.clone())
        }
    }

    /// A date and a time as typed; rarely one that no calendar has.
    fn date(&mut self, at: Timestamp) -> String {
        let local = at.to_zoned(self.zone.clone());
        if chance(&mut self.dice, FAULTY) {
            return format!("31/02/{}", local.year());
        }
        if chance(&mut self.dice, 30) {
            return local.strftime("%d/%m/%y").to_string();
        }
        local.strftime("%d/%m/%Y %H:%M").to_string()
    }

    fn amount(&self, minor: i64) -> String {
        let (whole, cents) = (minor / 100, minor % 100);
        if self.is_english() {
            format!("{whole}.{cents:02}")
        } else {
            format!("{whole},{cents:02} €")
        }
    }

    fn is_english(&self) -> bool {
        self.stage.workspace.language == "en"
    }
}
