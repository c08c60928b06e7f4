//! A plan made from what was observed.

use std::collections::BTreeMap;

use super::{Plan, PlannedEvent, PlannedProperty, Presence, Type};
use crate::collect::Call;

/// An event as observed.
#[derive(Debug, Clone)]
pub struct ObservedEvent {
    /// The call.
    pub call: Call,
    /// The name; empty for calls without names of their own.
    pub name: String,
    /// How many messages.
    pub messages: i64,
    /// Its properties.
    pub properties: Vec<ObservedProperty>,
}

/// A property as observed.
#[derive(Debug, Clone)]
pub struct ObservedProperty {
    /// Its dotted path.
    pub path: String,
    /// In how many messages.
    pub messages: i64,
    /// In how many with each type, in the order of [`Type::ALL`].
    pub types: [i64; 6],
}

impl ObservedProperty {
    /// Its only type; none when several were seen, or nothing but `null`.
    #[must_use]
    pub fn only_type(&self) -> Option<Type> {
        let mut seen = Type::ALL
            .into_iter()
            .zip(self.types)
            .filter(|(kind, count)| *count > 0 && *kind != Type::Null)
            .map(|(kind, _)| kind);
        match (seen.next(), seen.next()) {
            (only, None) => only,
            _ => None,
        }
    }
}

/// Messages of an event before a property that is always there is taken for required: fewer may be chance.
const ENOUGH: i64 = 20;

/// A plan that everything observed keeps.
///
/// What every message of an event carries is required, the rest optional; a property of one type keeps it. Traits are all optional: nobody says everything each time. What `plan` says already stays.
#[must_use]
pub fn propose(plan: &Plan, observed: &[ObservedEvent]) -> Plan {
    let mut next = plan.clone();
    for event in observed {
        let known = plan.event(event.call, &event.name);
        if event.call == Call::Alias || (known.is_none() && next.events.len() >= Plan::MOST_EVENTS) {
            continue;
        }
        let always = |property: &ObservedProperty| {
            property.messages >= event.messages
                && event.messages >= ENOUGH
                && !matches!(event.call, Call::Identify | Call::Group)
        };
        let mut properties: BTreeMap<String, PlannedProperty> = event
            .properties
            .iter()
            .map(|property| {
                let planned = PlannedProperty {
                    presence: if always(property) && known.is_none() {
                        Presence::Required
                    } else {
                        Presence::Optional
                    },
                    kind: property.only_type(),
                };
                (property.path.clone(), planned)
            })
            .collect();
        if let Some(known) = known {
            properties.extend(known.properties.clone());
        }
        next = next.with(PlannedEvent {
            call: event.call,
            name: event.name.clone(),
            blocked: known.is_some_and(|known| known.blocked),
            properties,
        });
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(path: &str, messages: i64, types: [i64; 6]) -> ObservedProperty {
        ObservedProperty {
            path: path.to_owned(),
            messages,
            types,
        }
    }

    fn observed(messages: i64) -> ObservedEvent {
        ObservedEvent {
            call: Call::Track,
            name: "Order".to_owned(),
            messages,
            properties: vec![
                property("total", messages, [0, messages, 0, 0, 0, 0]),
                property("coupon", 5, [3, 0, 0, 0, 0, 2]),
                property("size", 5, [3, 2, 0, 0, 0, 0]),
            ],
        }
    }

    #[test]
    fn what_is_always_there_is_required_and_one_type_is_kept() {
        let plan = propose(&Plan::default(), &[observed(40)]);
        let event = plan.event(Call::Track, "Order").unwrap();
        let told: Vec<_> = event
            .properties
            .iter()
            .map(|(path, planned)| (path.as_str(), planned.presence, planned.kind))
            .collect();
        assert_eq!(
            told,
            [
                ("coupon", Presence::Optional, Some(Type::String)),
                ("size", Presence::Optional, None),
                ("total", Presence::Required, Some(Type::Number)),
            ]
        );
        let few = propose(&Plan::default(), &[observed(4)]);
        assert_eq!(few.events[0].properties["total"].presence, Presence::Optional);
    }

    #[test]
    fn what_was_decided_is_not_undone() {
        let mut plan = propose(&Plan::default(), &[observed(40)]);
        plan.events[0].blocked = true;
        plan.events[0].properties.get_mut("size").unwrap().presence = Presence::Forbidden;
        let mut more = observed(80);
        more.properties.push(property("gift", 80, [0, 0, 80, 0, 0, 0]));
        let next = propose(&plan, &[more]);
        assert!(next.events[0].blocked);
        assert_eq!(next.events[0].properties["size"].presence, Presence::Forbidden);
        assert_eq!(next.events[0].properties["gift"].presence, Presence::Optional);
    }
}
