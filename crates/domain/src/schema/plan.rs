//! The tracking plan: what a workspace expects of its events.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::{Sensitive, Shape, Type, Violation, ViolationKind};
use crate::collect::Call;
use crate::consent::attribute::Coverage;

/// What is done with a message that breaks the plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Nothing: the plan is a document.
    #[default]
    Off,
    /// It is stored, marked and counted.
    Flag,
    /// It is not stored.
    Block,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Off, Self::Flag, Self::Block];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Flag => "flag",
            Self::Block => "block",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == word)
    }
}

/// Whether a property must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// It must.
    Required,
    /// It may.
    Optional,
    /// It must not.
    Forbidden,
}

impl Presence {
    /// Every case.
    pub const ALL: [Self; 3] = [Self::Required, Self::Optional, Self::Forbidden];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::Forbidden => "forbidden",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|presence| presence.as_str() == word)
    }
}

/// What is expected of a property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedProperty {
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type; any when none is said.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<Type>,
}

/// What is expected of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedEvent {
    /// The call.
    pub call: Call,
    /// The name; empty for calls without names of their own.
    #[serde(default)]
    pub name: String,
    /// Whether it must not come in at all.
    #[serde(default)]
    pub blocked: bool,
    /// Its properties, by their path.
    #[serde(default)]
    pub properties: BTreeMap<String, PlannedProperty>,
}

/// A version of a workspace's plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What is done with what breaks it.
    pub mode: Mode,
    /// The events, in the order of their call and name.
    #[serde(default)]
    pub events: Vec<PlannedEvent>,
    /// Groups of sensitive attributes that are kept on purpose.
    #[serde(default)]
    pub kept: BTreeSet<String>,
}

impl Plan {
    /// Events that a plan holds at most.
    pub const MOST_EVENTS: usize = 300;

    /// The event of that call and name.
    #[must_use]
    pub fn event(&self, call: Call, name: &str) -> Option<&PlannedEvent> {
        self.events
            .iter()
            .find(|event| event.call == call && event.name == name)
    }

    /// With an event put in the place of the one of the same name, or added.
    #[must_use]
    pub fn with(mut self, event: PlannedEvent) -> Self {
        self.events
            .retain(|known| (known.call, &known.name) != (event.call, &event.name));
        self.events.push(event);
        self.events
            .sort_by(|a, b| (a.call.as_str(), &a.name).cmp(&(b.call.as_str(), &b.name)));
        self
    }

    /// Whether a group of sensitive attributes is kept.
    #[must_use]
    pub fn keeps(&self, group: Sensitive) -> bool {
        self.kept.contains(group.as_str())
    }
}

/// The plan in force, ready to be asked for each message.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The version of the plan; 0 before the first.
    pub version: i64,
    /// The plan.
    pub plan: Plan,
    /// What purposes in force cover.
    pub coverage: Coverage,
    index: HashMap<(Call, String), usize>,
}

impl Rules {
    /// Makes a plan ready.
    #[must_use]
    pub fn new(version: i64, plan: Plan) -> Self {
        let index = plan
            .events
            .iter()
            .enumerate()
            .map(|(place, event)| ((event.call, event.name.clone()), place))
            .collect();
        Self {
            version,
            plan,
            coverage: Coverage::default(),
            index,
        }
    }

    /// With what purposes in force cover.
    #[must_use]
    pub fn within(self, coverage: Coverage) -> Self {
        Self { coverage, ..self }
    }

    /// Whether the plan has a property.
    pub(super) fn plans(&self, call: Call, name: &str, path: &str) -> bool {
        self.event(call, name)
            .is_some_and(|event| event.properties.contains_key(path))
    }

    fn event(&self, call: Call, name: &str) -> Option<&PlannedEvent> {
        let place = self.index.get(&(call, name.to_owned()))?;
        self.plan.events.get(*place)
    }

    /// What an event breaks.
    pub(super) fn broken(&self, call: Call, name: &str, shape: &Shape) -> Vec<Violation> {
        // Two identifiers of one person have no properties to plan.
        if self.plan.mode == Mode::Off || call == Call::Alias {
            return Vec::new();
        }
        let one = |kind, path: &str| Violation {
            kind,
            path: path.to_owned(),
        };
        let Some(event) = self.event(call, name) else {
            return vec![one(ViolationKind::EventUnplanned, "")];
        };
        if event.blocked {
            return vec![one(ViolationKind::EventBlocked, "")];
        }
        let mut broken = Vec::new();
        for (path, property) in &event.properties {
            match (shape.paths.get(path), property.presence) {
                (None, Presence::Required) => broken.push(one(ViolationKind::PropertyMissing, path)),
                (Some(_), Presence::Forbidden) => broken.push(one(ViolationKind::PropertyForbidden, path)),
                (Some(types), _) if property.kind.is_some_and(|kind| !types.fits(kind)) => {
                    broken.push(one(ViolationKind::PropertyType, path));
                }
                _ => {}
            }
        }
        for path in shape
            .paths
            .keys()
            .filter(|path| !event.properties.contains_key(*path))
        {
            broken.push(one(ViolationKind::PropertyUnplanned, path));
        }
        broken
    }
}
