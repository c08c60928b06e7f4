//! For how long data is kept: shorter freely, longer than by default with a written reason.

use domain::access::Capability;
use domain::consent::retention::{Keep, RetentionClass, RetentionFault};
use jiff::Timestamp;
use store::consent::retention;

use crate::access::Visit;
use crate::{Services, UseError};

/// How long a class of data is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionLine {
    /// The class.
    pub class: RetentionClass,
    /// For how long.
    pub keep: Keep,
    /// Why for longer than by default.
    pub reason: Option<String>,
    /// Who said so, and when; none for the default.
    pub set: Option<(Option<String>, Timestamp)>,
}

/// How long everything is kept.
#[derive(Debug, Clone)]
pub struct RetentionView {
    /// Each class, in the order of the settings.
    pub lines: Vec<RetentionLine>,
    /// Whether the visitor may change it.
    pub may_set: bool,
}

/// What was typed for a class.
#[derive(Debug, Clone)]
pub struct RetentionEdit {
    /// The class.
    pub class: RetentionClass,
    /// For how long; none when it cannot be read.
    pub keep: Option<Keep>,
    /// Why for longer than by default.
    pub reason: String,
}

/// What is wrong with the time of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetentionWrong {
    /// It is not a number.
    Unreadable,
    /// The law or our limits refuse it.
    Refused(RetentionFault),
}

/// Why nothing was set.
#[derive(Debug)]
pub enum RetentionRefusal {
    /// What must be mended.
    Wrong(Vec<(RetentionClass, RetentionWrong)>),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for RetentionRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// How long everything is kept.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn retention(&self, visit: &Visit) -> Result<RetentionView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let said = retention::settings(&mut tx).await?;
        tx.finish().await?;
        let lines = RetentionClass::ALL
            .into_iter()
            .map(|class| match said.iter().find(|row| row.class == class) {
                Some(row) => RetentionLine {
                    class,
                    keep: row.keep,
                    reason: row.reason.clone(),
                    set: Some((row.set_by.clone(), row.set_at)),
                },
                None => RetentionLine {
                    class,
                    keep: class.default(),
                    reason: None,
                    set: None,
                },
            })
            .collect();
        Ok(RetentionView {
            lines,
            may_set: visit.may(Capability::PublishPurposes),
        })
    }

    /// Sets how long classes of data are kept. What is as it was stays so.
    ///
    /// # Errors
    /// [`RetentionRefusal`] says what to mend; then nothing is set.
    pub async fn set_retention(
        &self,
        visit: &Visit,
        edits: &[RetentionEdit],
    ) -> Result<(), RetentionRefusal> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let known = self.retention(visit).await?.lines;
        let (mut wrong, mut changed) = (Vec::new(), Vec::new());
        for edit in edits {
            let reason = edit.reason.trim();
            let reason = (!reason.is_empty()).then_some(reason);
            let Some(keep) = edit.keep else {
                wrong.push((edit.class, RetentionWrong::Unreadable));
                continue;
            };
            if let Err(fault) = edit.class.check(keep, reason) {
                wrong.push((edit.class, RetentionWrong::Refused(fault)));
                continue;
            }
            let line = known.iter().find(|line| line.class == edit.class);
            if line.is_none_or(|line| line.keep != keep || line.reason.as_deref() != reason) {
                changed.push((edit.class, keep, reason));
            }
        }
        if !wrong.is_empty() {
            return Err(RetentionRefusal::Wrong(wrong));
        }
        if changed.is_empty() {
            return Ok(());
        }
        let mut tx = self.database.write(scope).await?;
        for (class, keep, reason) in changed {
            retention::set(&mut tx, class, keep, reason, self.now()).await?;
            let (unit, amount) = match keep {
                Keep::Days(days) => ("days", days),
                Keep::Months(months) => ("months", months),
            };
            let detail = format!("{} {amount} {unit}", class.as_str());
            self.consent_trail(&mut tx, "consent.set_retention", &detail)
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
