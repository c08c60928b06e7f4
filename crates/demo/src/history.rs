//! The history of a workspace, told week by week.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};
use rand::RngExt;

use crate::calendar::{Calendar, Pace};
use crate::chance::{Dice, Wheel, chance, dice};
use crate::message::Outbox;
use crate::people::{Customer, people};
use crate::plan::{Act, Plan, plan};
use crate::recipe::{Recipe, Trade};
use crate::session::stage::Stage;
use crate::session::visit::Visit;
use crate::session::{Brought, Ledger, arrival, desk};
use crate::world::{Batch, Item, Workspace};

/// Days that are put in order together.
const WEEK: usize = 7;

/// A history on its way: only the plan, the people and one week of messages are in memory.
struct History<'a> {
    stage: Stage<'a>,
    calendar: Calendar,
    plan: Plan,
    people: Vec<Customer>,
    /// Which machines of each person the SDK knows the user on.
    known: Vec<[bool; 4]>,
    /// The item that each person looked at last.
    remembered: Vec<Option<&'a Item>>,
    /// What brought each person first.
    brought: Vec<Option<Brought>>,
    /// Who was asked how they heard of the client.
    asked: Vec<bool>,
    dice: Dice,
    out: Outbox,
    ledger: Ledger<'a>,
    next: usize,
    ready: VecDeque<Batch>,
}

/// Thirteen months of one workspace that end `now`, as batches of messages.
///
/// Messages of one source come in the order of their time, week by week; a visit after midnight may run into the next
/// week. A batch holds at most 500 messages and less than 400 kB. `scale` 1.0 is the whole demonstration; smaller scales
/// have fewer people who do as much each. The same arguments always give the same bytes.
pub fn history(workspace: &Workspace, seed: u64, now: Timestamp, scale: f64) -> impl Iterator<Item = Batch> {
    let recipe = Recipe::of(workspace.slug);
    let stage = Stage::new(workspace, recipe);
    let calendar = Calendar::new(recipe, workspace.time_zone, now);
    let online = Wheel::new(calendar.days.iter().map(|day| day.online));
    let mut roll = dice(seed, workspace.slug);
    let people = people(
        &mut roll,
        recipe,
        workspace.country,
        stage.shelves.len(),
        &calendar,
        &online,
        scale,
    );
    let plan = plan(&mut roll, recipe, &calendar, &online, &people);
    let numbers = dice(seed ^ 1, workspace.slug);
    let out = Outbox::new(
        numbers,
        calendar.start,
        &workspace.sources,
        |source| match &recipe.silence {
            Some(silence) if silence.source == source => now - SignedDuration::from_hours(silence.days * 24),
            _ => now,
        },
    );
    let known = vec![[false; 4]; people.len()];
    let remembered = vec![None; people.len()];
    let brought = vec![None; people.len()];
    let asked = vec![false; people.len()];
    History {
        stage,
        calendar,
        plan,
        people,
        known,
        remembered,
        brought,
        asked,
        dice: roll,
        out,
        ledger: Ledger::default(),
        next: 0,
        ready: VecDeque::new(),
    }
}

impl Iterator for History<'_> {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        loop {
            if let Some(batch) = self.ready.pop_front() {
                return Some(batch);
            }
            if self.next >= self.calendar.days.len() {
                return None;
            }
            for _ in 0..WEEK {
                self.day(self.next);
                self.next += 1;
            }
            self.ready.extend(self.out.collect());
        }
    }
}

impl History<'_> {
    /// Tells one day.
    fn day(&mut self, index: usize) {
        let Self {
            stage,
            calendar,
            plan,
            people,
            known,
            remembered,
            brought,
            asked,
            dice,
            out,
            ledger,
            ..
        } = self;
        let (Some(day), Some(acts)) = (calendar.days.get(index), plan.get_mut(index)) else {
            return;
        };
        for due in ledger.due(day.left) {
            let at = calendar.moment(dice, day, Pace::Premises);
            desk::due(stage, out, dice, due, at);
        }
        for (who, act) in std::mem::take(acts) {
            let (Some(one), Some(known)) = (people.get(who), known.get_mut(who)) else {
                continue;
            };
            match act {
                Act::Export => {
                    let at = calendar.moment(dice, day, Pace::Night);
                    desk::export(stage, out, dice, one, at);
                }
                Act::Walk => {
                    let at = calendar.moment(dice, day, Pace::Premises);
                    desk::walk(stage, out, dice, ledger, one, (day, at));
                }
                Act::Online => {
                    let app = one.app && day.left <= stage.recipe.app_launch && chance(dice, 450);
                    let machine: usize = if app {
                        2
                    } else {
                        usize::from(dice.random_range(0..100) >= one.on_phone)
                    };
                    let id = if machine == 1 && index >= one.cleared {
                        3
                    } else {
                        machine
                    };
                    let (Some(anonymous), Some(device), Some(known)) =
                        (one.anonymous.get(id), one.devices.get(machine), known.get_mut(id))
                    else {
                        continue;
                    };
                    // Somebody who never says who they are counts once: always the same browser.
                    let (anonymous, device) = match one.kind {
                        crate::people::Kind::Anonymous => (&one.anonymous[0], &one.devices[0]),
                        _ => (anonymous, device),
                    };
                    let at = calendar.moment(dice, day, Pace::Online);
                    let phone = device.kind != "desktop";
                    let arrival = arrival(dice, stage.recipe, day, stage.workspace.language, phone);
                    let (Some(remembered), Some(brought), Some(asked)) =
                        (remembered.get_mut(who), brought.get_mut(who), asked.get_mut(who))
                    else {
                        continue;
                    };
                    let first = *brought.get_or_insert(arrival.brought);
                    let question = (!app && !*asked).then_some(first);
                    let machine = (anonymous.as_str(), *device, app);
                    let mut visit = Visit::new(
                        stage,
                        out,
                        dice,
                        one,
                        machine,
                        *known,
                        at,
                        arrival,
                        (*remembered, question),
                    );
                    if stage.recipe.trade == Trade::Visits {
                        visit.museum(day, ledger);
                    } else {
                        visit.shop(day, ledger);
                    }
                    *known = visit.signed_in;
                    *remembered = visit.remembered;
                    *asked |= question.is_some() && visit.question.is_none();
                }
            }
        }
    }
}
