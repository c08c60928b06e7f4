//! Deciding on one message: what is dropped of it, what it breaks, whether it is stored.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{Mode, Refused, Rules, Sensitive, Shape, event_name};
use crate::collect::{Call, Message, Refusal};

/// What a message breaks in the plan. The code is stable: clients and staff read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ViolationKind {
    /// The plan does not have the event.
    EventUnplanned,
    /// The plan blocks the event.
    EventBlocked,
    /// A required property is not there.
    PropertyMissing,
    /// A forbidden property is there.
    PropertyForbidden,
    /// A property has another type than planned.
    PropertyType,
    /// The plan does not have the property.
    PropertyUnplanned,
}

impl ViolationKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::EventUnplanned,
        Self::EventBlocked,
        Self::PropertyMissing,
        Self::PropertyForbidden,
        Self::PropertyType,
        Self::PropertyUnplanned,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EventUnplanned => "event_unplanned",
            Self::EventBlocked => "event_blocked",
            Self::PropertyMissing => "property_missing",
            Self::PropertyForbidden => "property_forbidden",
            Self::PropertyType => "property_type",
            Self::PropertyUnplanned => "property_unplanned",
        }
    }

    /// Reads the stable code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The refusal of a message for it, in a plan that blocks. What is merely not planned of a planned event is dropped.
    const fn refusal(self) -> Option<Refusal> {
        match self {
            Self::EventUnplanned => Some(Refusal::EventUnplanned),
            Self::EventBlocked => Some(Refusal::EventBlocked),
            Self::PropertyMissing => Some(Refusal::PropertyMissing),
            Self::PropertyForbidden => Some(Refusal::PropertyForbidden),
            Self::PropertyType => Some(Refusal::PropertyType),
            Self::PropertyUnplanned => None,
        }
    }
}

/// Something that a message breaks, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Violation {
    /// What.
    pub kind: ViolationKind,
    /// The property; empty for the event itself.
    pub path: String,
}

/// Dropped paths of one message that are named at most.
const DROPPED: usize = 100;

/// What is decided on one message.
#[derive(Debug, Clone)]
pub struct Admitted<'a> {
    /// The message as it is to be stored, or why it is not.
    pub message: Result<Cow<'a, Message>, Refused>,
    /// The message as it was read, unless it could not be.
    pub read: Option<&'a Message>,
    /// Its shape, without what was dropped.
    pub shape: Shape,
    /// What it breaks in the plan.
    pub violations: Vec<Violation>,
    /// Paths of attributes that were dropped because no purpose covers them, or no plan.
    pub dropped: Vec<String>,
}

impl Admitted<'_> {
    /// The call, as far as it is known.
    #[must_use]
    pub fn call(&self) -> Option<Call> {
        match (&self.message, self.read) {
            (_, Some(read)) => Some(read.call),
            (Err(refused), None) => refused.outline.call,
            (Ok(message), None) => Some(message.call),
        }
    }
}

/// Decides on a message that was read, or could not be.
#[must_use]
pub fn admit<'a>(rules: &Rules, message: &'a Result<Message, Refused>) -> Admitted<'a> {
    let read = match message {
        Ok(read) => read,
        Err(refused) => {
            return Admitted {
                shape: refused.outline.shape.clone(),
                message: Err(refused.clone()),
                read: None,
                violations: Vec::new(),
                dropped: Vec::new(),
            };
        }
    };
    if !rules.coverage.keeps_event(read) {
        return Admitted {
            shape: Shape::default(),
            message: Err(Refused::from(Refusal::NotCovered)),
            read: Some(read),
            violations: Vec::new(),
            dropped: Vec::new(),
        };
    }
    let mut shape = Shape::of(&read.properties);
    let mut dropped = Vec::new();
    let mut outcome = Cow::Borrowed(read);
    let of_person = read.call == Call::Identify;
    let uncovered = |name: &str| Sensitive::of(name, of_person).is_some_and(|group| !rules.plan.keeps(group));
    if has_name(&read.properties, &uncovered) {
        prune(&mut outcome.to_mut().properties, "", &uncovered, &mut dropped);
        shape = Shape::of(&outcome.properties);
    }
    // The shape has every path of what is left, so that a message is only written anew where something must go.
    let kept = |path: &str| rules.coverage.keeps_trait(path);
    if of_person && rules.coverage.limits() && (shape.more || !shape.paths.keys().all(|path| kept(path))) {
        let unwanted = |path: &str| !kept(path);
        prune(&mut outcome.to_mut().properties, "", &unwanted, &mut dropped);
        shape = Shape::of(&outcome.properties);
    }
    let (call, name) = (read.call, event_name(read));
    let violations = rules.broken(call, name, &shape);
    if rules.plan.mode == Mode::Block {
        if let Some(refusal) = violations.iter().find_map(|violation| violation.kind.refusal()) {
            return Admitted {
                message: Err(Refused::from(refusal)),
                read: Some(read),
                shape,
                violations,
                dropped: Vec::new(),
            };
        }
        // What was not looked at is not planned either.
        if !violations.is_empty() || shape.more {
            let unplanned = |path: &str| !rules.plans(call, name, path);
            prune(&mut outcome.to_mut().properties, "", &unplanned, &mut dropped);
            shape = Shape::of(&outcome.properties);
        }
    }
    dropped.sort_unstable();
    dropped.dedup();
    dropped.truncate(DROPPED);
    Admitted {
        message: Ok(outcome),
        read: Some(read),
        shape,
        violations,
        dropped,
    }
}

/// Whether a name is anywhere in an object.
fn has_name(members: &Map<String, Value>, wanted: &impl Fn(&str) -> bool) -> bool {
    fn inside(value: &Value, wanted: &impl Fn(&str) -> bool) -> bool {
        match value {
            Value::Object(members) => has_name(members, wanted),
            Value::Array(values) => values.iter().any(|value| inside(value, wanted)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
        }
    }
    members
        .iter()
        .any(|(name, value)| wanted(name) || inside(value, wanted))
}

/// Takes out of an object what is at unwanted paths, however deep.
fn prune(
    members: &mut Map<String, Value>,
    path: &str,
    unwanted: &impl Fn(&str) -> bool,
    gone: &mut Vec<String>,
) {
    members.retain(|name, value| {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}.{name}")
        };
        if unwanted(&path) {
            gone.push(path);
            return false;
        }
        prune_value(value, &path, unwanted, gone);
        true
    });
}

fn prune_value(value: &mut Value, path: &str, unwanted: &impl Fn(&str) -> bool, gone: &mut Vec<String>) {
    match value {
        Value::Object(inner) => prune(inner, path, unwanted, gone),
        Value::Array(values) => {
            let path = format!("{path}[]");
            values.retain_mut(|value| {
                if !value.is_object() && unwanted(&path) {
                    gone.push(path.clone());
                    return false;
                }
                prune_value(value, &path, unwanted, gone);
                true
            });
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Plan, PlannedEvent, PlannedProperty, Presence, Type};
    use super::*;
    use crate::consent::attribute::Coverage;
    use proptest::prelude::*;
    use serde_json::json;

    fn message(value: &Value) -> Result<Message, Refused> {
        Message::read(value, None, None, "2026-11-21T09:41:00Z".parse().unwrap())
    }

    fn rules(mode: Mode) -> Rules {
        let property = |presence, kind| PlannedProperty { presence, kind };
        let properties = [
            ("total", property(Presence::Required, Some(Type::Number))),
            ("coupon", property(Presence::Optional, None)),
            ("note", property(Presence::Forbidden, None)),
        ];
        let event = |name: &str, blocked| PlannedEvent {
            call: Call::Track,
            name: name.to_owned(),
            blocked,
            properties: properties
                .clone()
                .map(|(path, planned)| (path.to_owned(), planned))
                .into(),
        };
        let plan = Plan {
            mode,
            ..Plan::default()
        };
        Rules::new(1, plan.with(event("Order", false)).with(event("Old", true)))
    }

    fn order(properties: Value) -> Value {
        json!({"type": "track", "event": "Order", "userId": "u", "properties": properties})
    }

    fn verdict(mode: Mode, value: &Value) -> (Result<Value, &'static str>, Vec<String>) {
        let message = message(value);
        let admitted = admit(&rules(mode), &message);
        let broken = admitted.violations.iter().map(|violation| {
            format!("{} {}", violation.kind.code(), violation.path)
                .trim()
                .to_owned()
        });
        (
            admitted
                .message
                .as_ref()
                .map(|message| Value::Object(message.properties.clone()))
                .map_err(|refused| refused.why.code()),
            broken.collect(),
        )
    }

    #[test]
    fn a_plan_that_is_off_says_nothing() {
        let (stored, broken) = verdict(Mode::Off, &order(json!({"anything": 1})));
        assert_eq!((stored, broken.len()), (Ok(json!({"anything": 1})), 0));
    }

    #[test]
    fn a_plan_that_flags_stores_everything_and_says_what_is_broken() {
        let (stored, broken) = verdict(Mode::Flag, &order(json!({"total": "12", "note": "x", "new": 1})));
        assert_eq!(stored, Ok(json!({"total": "12", "note": "x", "new": 1})));
        assert_eq!(
            broken,
            [
                "property_forbidden note",
                "property_type total",
                "property_unplanned new"
            ]
        );
        let (_, broken) = verdict(
            Mode::Flag,
            &json!({"type": "track", "event": "New", "userId": "u"}),
        );
        assert_eq!(broken, ["event_unplanned"]);
    }

    #[test]
    fn a_plan_that_blocks_refuses_with_the_reason_and_drops_what_is_not_planned() {
        for (properties, outcome) in [
            (
                json!({"total": 12, "coupon": null}),
                Ok(json!({"total": 12, "coupon": null})),
            ),
            (
                json!({"total": 12, "new": 1, "list": [{"x": 1}]}),
                Ok(json!({"total": 12})),
            ),
            (json!({}), Err("property_missing")),
            (json!({"total": "12"}), Err("property_type")),
            (json!({"total": 12, "note": 1}), Err("property_forbidden")),
        ] {
            assert_eq!(verdict(Mode::Block, &order(properties)).0, outcome);
        }
        let old = json!({"type": "track", "event": "Old", "userId": "u"});
        assert_eq!(verdict(Mode::Block, &old).0, Err("event_blocked"));
        let alias = json!({"type": "alias", "previousId": "a", "userId": "u"});
        assert!(verdict(Mode::Block, &alias).0.is_ok());
    }

    #[test]
    fn what_no_purpose_covers_is_dropped_unless_the_plan_keeps_it() {
        let value = json!({"type": "identify", "userId": "u", "traits": {
            "email": "a@b.fr", "gender": "f", "birthday": "1990-01-01", "family": [{"age": 3, "name": "x"}],
        }});
        let message = message(&value);
        let mut rules = Rules::default();
        let admitted = admit(&rules, &message);
        assert_eq!(admitted.dropped, ["birthday", "family[].age", "gender"]);
        assert!(!admitted.shape.paths.contains_key("gender"));
        let stored = admitted.message.unwrap();
        assert_eq!(
            Value::Object(stored.properties.clone()),
            json!({"email": "a@b.fr", "family": [{"name": "x"}]})
        );
        rules.plan.kept.insert("gender".to_owned());
        assert_eq!(admit(&rules, &message).dropped, ["birthday", "family[].age"]);
    }

    #[test]
    fn what_falls_in_a_category_that_no_purpose_covers_is_dropped_once_there_are_purposes() {
        let orders = crate::consent::testing::from_preset("service.orders", 0);
        let rules = Rules::default().within(Coverage::new([&orders], []));
        let said = message(&json!({"type": "identify", "userId": "u", "traits": {
            "email": "a@b.fr", "churn_score": 3, "address": {"city": "Nantes"}, "favourites": ["lamps"],
        }}));
        let admitted = admit(&rules, &said);
        assert_eq!(admitted.dropped, ["churn_score", "favourites"]);
        assert!(!admitted.shape.paths.contains_key("churn_score"));
        let stored = admitted.message.unwrap();
        assert_eq!(
            Value::Object(stored.properties.clone()),
            json!({"email": "a@b.fr", "address": {"city": "Nantes"}})
        );
        let viewed = json!({"type": "track", "event": "Product Viewed", "userId": "u"});
        for (value, code) in [
            (json!({"type": "page", "userId": "u"}), Some("not_covered")),
            (viewed, Some("not_covered")),
            (order(json!({"total": 1})), None),
            (json!({"type": "alias", "previousId": "a", "userId": "u"}), None),
        ] {
            let message = message(&value);
            let admitted = admit(&rules, &message);
            assert_eq!(
                admitted.message.err().map(|refused| refused.why.code()),
                code,
                "{value}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_a_blocking_plan_stores_holds_nothing_unplanned(
            names in prop::collection::btree_set("[a-c.]{1,3}", 0..6), nested in any::<bool>(),
        ) {
            let mut properties: Map<String, Value> = names.iter().map(|name| (name.clone(), json!([{"p": 1, "q": 2}, 3]))).collect();
            if nested {
                properties = Map::from_iter([("in".to_owned(), Value::Object(properties))]);
            }
            properties.insert("total".to_owned(), json!(1));
            let message = message(&order(Value::Object(properties)));
            let admitted = admit(&rules(Mode::Block), &message);
            let stored = admitted.message.unwrap();
            prop_assert_eq!(Value::Object(stored.properties.clone()), json!({"total": 1}));
        }
    }
}
