//! How long values count: read and declared.

use std::collections::{BTreeSet, HashMap};

use domain::access::Capability;
use domain::profiles::EXPECTED_TRAITS;
use domain::quality::{DaysError, Freshness};
use store::quality::{declare, declared, latest};
use store::trail::{TrailEntry, record};

use crate::access::Visit;
use crate::{Services, UseError};

/// The most fields that one form declares.
const MOST: usize = 60;

/// How long values of a field count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFreshness {
    /// The field.
    pub name: String,
    /// What holds.
    pub freshness: Freshness,
    /// What holds where nobody has declared anything.
    pub default: Freshness,
}

/// Every field with how long its values count.
#[derive(Debug, Clone)]
pub struct FreshnessView {
    /// The expected fields in their order, then the others by name.
    pub fields: Vec<FieldFreshness>,
    /// Whether the visitor may change it.
    pub may_declare: bool,
}

/// Why nothing was declared.
#[derive(Debug)]
pub enum DeclareError {
    /// Fields, by name, whose days must be mended.
    Days(Vec<(String, DaysError)>),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for DeclareError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// How long values count, field by field.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to read reports.
    pub async fn freshness(&self, visit: &Visit) -> Result<FreshnessView, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let mut tx = self.database.read(scope).await?;
        let said: HashMap<String, Freshness> = declared(&mut tx).await?.into_iter().collect();
        let counted = latest(&mut tx, None)
            .await?
            .map(|last| last.fields)
            .unwrap_or_default();
        tx.finish().await?;
        let others: BTreeSet<String> = counted
            .into_iter()
            .map(|(name, _)| name)
            .chain(said.keys().cloned())
            .filter(|name| !EXPECTED_TRAITS.contains(&name.as_str()))
            .collect();
        let names = EXPECTED_TRAITS
            .iter()
            .map(|name| (*name).to_owned())
            .chain(others);
        let fields = names
            .map(|name| {
                let default = Freshness::default_of(&name);
                FieldFreshness {
                    freshness: said.get(&name).copied().unwrap_or(default),
                    default,
                    name,
                }
            })
            .collect();
        Ok(FreshnessView {
            fields,
            may_declare: visit.may(Capability::MendData),
        })
    }

    /// Declares how long values count: fields with their days as typed, nothing typed for ever. What is as it was stays so.
    ///
    /// # Errors
    /// [`DeclareError`] says what to mend.
    pub async fn declare_freshness(
        &self,
        visit: &Visit,
        typed: &[(String, String)],
    ) -> Result<(), DeclareError> {
        let scope = visit.require(Capability::MendData)?;
        let mut wrong = Vec::new();
        let mut read: Vec<(&str, Freshness)> = Vec::new();
        let known = self.freshness(visit).await?.fields;
        for (name, days) in typed.iter().take(MOST) {
            // A field that nobody has cannot be declared: a form does not fill the table with names of its own.
            let Some(field) = known.iter().find(|field| field.name == *name) else {
                continue;
            };
            match Freshness::parse(days) {
                Ok(freshness) if freshness == field.freshness => {}
                Ok(freshness) => read.push((name, freshness)),
                Err(error) => wrong.push((name.clone(), error)),
            }
        }
        if !wrong.is_empty() {
            return Err(DeclareError::Days(wrong));
        }
        if read.is_empty() {
            return Ok(());
        }
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        declare(&mut tx, &read, visit.visitor.account.account, now).await?;
        for (name, freshness) in &read {
            let days = freshness
                .days()
                .map_or_else(|| "always".to_owned(), |days| days.to_string());
            let detail = format!("{name} {days}");
            let entry = TrailEntry {
                id: self.new_id(),
                happened_at: now,
                action: "quality.freshness",
                object: None,
                detail: &detail,
            };
            record(&mut tx, &entry).await?;
        }
        tx.commit().await?;
        // The page that follows says what the declaration did.
        self.count_quality(scope, now).await?;
        Ok(())
    }
}
