//! The people of a workspace, with the traces they leave in its systems.

mod email;
mod phone;
mod soil;
mod traits;

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;

use crate::calendar::Calendar;
use crate::chance::{Dice, Wheel, chance, scaled, weighted};
use crate::device::{Device, devices};
use crate::message::identifier;
use crate::names::{Name, Tongue, name};
use crate::places::{Place, place};
use crate::recipe::Recipe;
use crate::text::without_accents;

/// How well a workspace knows somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Browses and never says who they are.
    Anonymous,
    /// Has an account.
    Account,
    /// Gives an e-mail address, without an account.
    Guest,
    /// Comes to the premises with a card, never online.
    Counter,
}

/// One person, or the second record of a person who is there already.
#[derive(Clone, Debug)]
pub(crate) struct Customer {
    pub(crate) kind: Kind,
    /// The second record of somebody.
    pub(crate) twin: bool,
    pub(crate) tongue: Tongue,
    pub(crate) name: Name,
    /// The number in the shop; empty for those without an account.
    pub(crate) user_id: String,
    /// The number in the customer file, mostly the same; empty for those who are not in it.
    pub(crate) file_id: String,
    /// The right address.
    pub(crate) email: String,
    /// The address as typed into the form.
    pub(crate) typed_email: String,
    pub(crate) phone: Option<(&'static str, String)>,
    pub(crate) place: Place,
    /// Where the customer file still believes them to live.
    pub(crate) old_place: Option<Place>,
    pub(crate) devices: [Device; 3],
    /// Anonymous ids: telephone, computer, app, and the computer's after its cookies were cleared.
    pub(crate) anonymous: [String; 4],
    /// The share of visits, in hundredths, that are made on the telephone; the others on the computer.
    pub(crate) on_phone: u32,
    /// The day from which the computer has a new anonymous id.
    pub(crate) cleared: usize,
    pub(crate) app: bool,
    pub(crate) walks_in: bool,
    /// A club, school or association they belong to.
    pub(crate) group: Option<u32>,
    /// Shelves they come for.
    pub(crate) favourites: [usize; 2],
    /// Known before the history begins.
    pub(crate) regular: bool,
    /// The first day of a newcomer.
    pub(crate) first_day: usize,
    pub(crate) since: Timestamp,
}

/// Everybody: distinct people first, then second records of some of them.
pub(crate) fn people(
    dice: &mut Dice,
    recipe: &Recipe,
    country: &'static str,
    shelves: usize,
    calendar: &Calendar,
    days: &Wheel,
    scale: f64,
) -> Vec<Customer> {
    let count = scaled(recipe.people, scale).max(12);
    let mut emails = HashSet::new();
    let mut people = Vec::new();
    for index in 0..usize::try_from(count).unwrap_or(0) {
        let mut one = customer(dice, recipe, country, shelves, calendar, days, index);
        if !emails.insert(one.email.clone()) {
            let (local, host) = one.email.split_once('@').unwrap_or((&one.email, ""));
            one.email = format!("{local}{}@{host}", 100 + index);
            emails.insert(one.email.clone());
        }
        one.typed_email = email::typed(dice, &one.email);
        people.push(one);
    }
    let mut twins = Vec::new();
    for one in &people {
        if one.kind == Kind::Account && chance(dice, 110) {
            twins.push(twin(
                dice,
                one,
                recipe,
                people.len() + twins.len(),
                calendar,
                days,
            ));
        }
    }
    people.append(&mut twins);
    people
}

/// A new person.
fn customer(
    dice: &mut Dice,
    recipe: &Recipe,
    country: &'static str,
    shelves: usize,
    calendar: &Calendar,
    days: &Wheel,
    index: usize,
) -> Customer {
    let kinds = [
        (Kind::Anonymous, 25),
        (Kind::Account, 56),
        (Kind::Guest, 8),
        (Kind::Counter, 11),
    ];
    let kind = weighted(dice, &kinds).copied().unwrap_or(Kind::Account);
    let tongue = weighted(dice, recipe.tongues).copied().unwrap_or(Tongue::Fr);
    let name = name(dice, tongue);
    let place_now = place(dice, country, tongue);
    let known = matches!(kind, Kind::Account | Kind::Counter);
    let number = format!("{}{}", recipe.prefix.to_lowercase(), 10_000 + index * 3);
    let filed = kind == Kind::Counter || (kind == Kind::Account && chance(dice, 850));
    let file_id = match (filed, kind == Kind::Account && chance(dice, 100)) {
        (false, _) => String::new(),
        (true, true) => format!("crm-{}", 700_000 + index * 7),
        (true, false) => number.clone(),
    };
    let regular = known && chance(dice, 600);
    let first_day = days.between(dice, 1, calendar.days.len().saturating_sub(2));
    let since = if regular {
        calendar.start - SignedDuration::from_secs(dice.random_range(86_400..160_000_000_i64))
    } else {
        opened(dice, calendar, first_day)
    };
    Customer {
        kind,
        twin: false,
        tongue,
        email: email::address(dice, &name, tongue),
        typed_email: String::new(),
        name,
        user_id: if known { number } else { String::new() },
        file_id,
        phone: chance(dice, 600).then(|| phone::number(country, index)),
        place: place_now,
        old_place: chance(dice, 80)
            .then(|| place(dice, country, tongue))
            .filter(|old| *old != place_now),
        devices: devices(dice),
        anonymous: [
            identifier(dice, 0),
            identifier(dice, 0),
            identifier(dice, 0),
            identifier(dice, 0),
        ],
        on_phone: *weighted(dice, &[(100, 48), (0, 27), (65, 25)]).unwrap_or(&100),
        cleared: if kind == Kind::Account && chance(dice, 200) {
            dice.random_range(60..380)
        } else {
            usize::MAX
        },
        app: kind == Kind::Account && chance(dice, recipe.app_users),
        walks_in: kind == Kind::Counter || (kind == Kind::Account && chance(dice, recipe.walk_ins)),
        group: (kind == Kind::Account && chance(dice, 35)).then(|| dice.random_range(0..6)),
        favourites: [
            dice.random_range(0..shelves.max(1)),
            dice.random_range(0..shelves.max(1)),
        ],
        regular,
        first_day,
        since,
    }
}

/// The same person once more: another account, from other machines, with an address or a name written otherwise.
fn twin(
    dice: &mut Dice,
    one: &Customer,
    recipe: &Recipe,
    index: usize,
    calendar: &Calendar,
    days: &Wheel,
) -> Customer {
    let mut twin = one.clone();
    let number = format!("{}{}", recipe.prefix.to_lowercase(), 10_000 + index * 3);
    twin.twin = true;
    twin.file_id = if chance(dice, 500) {
        number.clone()
    } else {
        String::new()
    };
    twin.user_id = number;
    twin.devices = devices(dice);
    twin.anonymous = [
        identifier(dice, 0),
        identifier(dice, 0),
        identifier(dice, 0),
        identifier(dice, 0),
    ];
    twin.regular = false;
    twin.first_day = days.between(dice, 1, calendar.days.len().saturating_sub(2));
    twin.since = opened(dice, calendar, twin.first_day);
    match dice.random_range(0..4_u32) {
        0 => twin.typed_email = twin.email.to_uppercase(),
        1 => twin.typed_email = format!("{} ", twin.email),
        2 => twin.typed_email = email::typed(dice, &twin.email),
        _ => {
            twin.email = email::address(dice, &twin.name, twin.tongue);
            twin.typed_email.clone_from(&twin.email);
        }
    }
    if chance(dice, 400) {
        twin.name.first = without_accents(&twin.name.first).to_uppercase();
        twin.name.last = without_accents(&twin.name.last).to_uppercase();
    }
    twin
}

/// When a newcomer's account was opened: the evening before their first day.
fn opened(dice: &mut Dice, calendar: &Calendar, first_day: usize) -> Timestamp {
    let evening = SignedDuration::from_millis(dice.random_range(60_000..18_000_000));
    calendar
        .days
        .get(first_day)
        .map_or(calendar.start, |day| day.midnight)
        - evening
}
