//! Attributes and types of events tied to purposes by their category: what is known, what is left out, and what staff say.

use std::collections::BTreeMap;

use domain::access::Capability;
use domain::consent::attribute::{AttributeKind, Coverage};
use domain::consent::purpose::{DataCategory, Purpose};
use domain::schema::Sensitive;
use store::consent::{attributes, purposes};
use store::quality::latest;
use store::schema::latest_plan;

use crate::access::Visit;
use crate::{Services, UseError, last_days};

/// Days over which what is left out is counted.
const DAYS: i32 = 28;

/// A trait or a type of event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributeLine {
    /// What it is.
    pub kind: AttributeKind,
    /// Its name.
    pub name: String,
    /// Its category.
    pub category: DataCategory,
    /// The category that its name suggests.
    pub suggested: DataCategory,
    /// Whether a purpose in force covers it.
    pub kept: bool,
    /// How many messages had it.
    pub messages: i64,
    /// From how many messages of the last days it was left out.
    pub left_out: i64,
}

/// What is known about people, and which of it purposes cover.
#[derive(Debug, Clone)]
pub struct AttributesView {
    /// Traits, then types of events; what is left out first, then by name.
    pub lines: Vec<AttributeLine>,
    /// The categories that purposes in force cover, with these purposes.
    pub covered: Vec<(DataCategory, Vec<Purpose>)>,
    /// Whether any purpose is in force: until then everything is kept.
    pub limits: bool,
    /// Whether the visitor may change categories.
    pub may_declare: bool,
}

impl Services {
    /// What is known about people, and which of it purposes cover.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn attributes(&self, visit: &Visit) -> Result<AttributesView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let now = self.now();
        let days = last_days(now, &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let in_force = purposes::in_force(&mut tx, now).await?;
        let declared = attributes::declared(&mut tx).await?;
        let observed = attributes::observed(&mut tx).await?;
        let counted = latest(&mut tx, None).await?.map(|last| last.fields);
        let left_out = match days.first() {
            Some(day) => attributes::left_out(&mut tx, day.date).await?,
            None => Vec::new(),
        };
        let (_, plan) = latest_plan(&mut tx, None).await?.unwrap_or_default();
        tx.finish().await?;
        let mut known: BTreeMap<(AttributeKind, String), (i64, i64)> = BTreeMap::new();
        for (name, _) in counted.unwrap_or_default() {
            known.entry((AttributeKind::Trait, name)).or_default();
        }
        for (kind, name, _) in &declared {
            known.entry((*kind, name.clone())).or_default();
        }
        for (kind, name, messages) in observed {
            known.entry((kind, name)).or_default().0 += messages;
        }
        for (kind, name, messages) in left_out {
            known.entry((kind, name)).or_default().1 += messages;
        }
        let coverage = Coverage::new(&in_force, declared);
        let mut lines: Vec<AttributeLine> = known
            .into_iter()
            .map(|((kind, name), (messages, left_out))| {
                let category = coverage.category(kind, &name);
                AttributeLine {
                    kept: match kind {
                        // Sensitive attributes must be kept by the plan too.
                        AttributeKind::Trait => {
                            let of_plan = Sensitive::of(&name, true).is_none_or(|group| plan.keeps(group));
                            of_plan && coverage.keeps_trait(&name)
                        }
                        AttributeKind::Event => coverage.covers(category),
                    },
                    suggested: kind.suggest(&name),
                    kind,
                    name,
                    category,
                    messages,
                    left_out,
                }
            })
            .collect();
        lines.sort_by_key(|line| (line.kind, line.kept));
        let covered = DataCategory::ALL
            .into_iter()
            .map(|category| {
                let using = in_force
                    .iter()
                    .filter(|purpose| purpose.meaning().categories.contains(&category));
                (category, using.cloned().collect())
            })
            .collect();
        Ok(AttributesView {
            lines,
            covered,
            limits: coverage.limits(),
            may_declare: visit.may(Capability::PublishPurposes),
        })
    }

    /// Says which categories things fall in; what the name suggests anyway is not written down.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to publish purposes.
    pub async fn declare_attributes(
        &self,
        visit: &Visit,
        said: &[(AttributeKind, String, DataCategory)],
    ) -> Result<usize, UseError> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let known = self.attributes(visit).await?.lines;
        let mut tx = self.database.write(scope).await?;
        let mut changed = 0;
        for (kind, name, category) in said {
            // A form does not fill the table with names of its own, and writes only what it changes.
            let line = known.iter().find(|line| line.kind == *kind && line.name == *name);
            let Some(line) = line.filter(|line| line.category != *category) else {
                continue;
            };
            if line.suggested == *category {
                attributes::forget(&mut tx, *kind, name).await?;
            } else {
                attributes::declare(&mut tx, &(*kind, name.clone(), *category), self.now()).await?;
            }
            let detail = format!("{} {name} {}", kind.as_str(), category.as_str());
            self.consent_trail(&mut tx, "consent.declare_attribute", &detail)
                .await?;
            changed += 1;
        }
        if changed > 0 {
            attributes::touch(&mut tx).await?;
        }
        tx.commit().await?;
        Ok(changed)
    }
}
