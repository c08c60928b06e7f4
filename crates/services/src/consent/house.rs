//! What the gate goes by in the whole workspace: whether minors may come, from which age people decide alone, what a signal
//! of the browser stops.

use domain::access::Capability;
use store::consent::{House, house, save_house};

use super::purposes_changed;
use crate::access::Visit;
use crate::{Services, UseError};

/// The ages between which a country sets its own (GDPR, article 8(1)).
pub const CONSENT_AGES: std::ops::RangeInclusive<u8> = 13..=16;

/// The settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HouseRules {
    /// The service may reach minors.
    pub reaches_minors: bool,
    /// From which age people consent alone.
    pub consent_age: u8,
    /// Whether Global Privacy Control stops profiling as well as sharing.
    pub signal_stops_profiling: bool,
}

/// The settings, for a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HouseView {
    /// What holds.
    pub rules: HouseRules,
    /// Whether the visitor may change it.
    pub may_set: bool,
}

/// Why nothing was set.
#[derive(Debug)]
pub enum HouseRefusal {
    /// No law lets people decide alone from this age, or asks them to wait until then.
    Age,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for HouseRefusal {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// The settings that hold.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see purposes.
    pub async fn house_rules(&self, visit: &Visit) -> Result<HouseView, UseError> {
        let scope = visit.require(Capability::ViewPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let held = house(&mut tx).await?;
        tx.finish().await?;
        Ok(HouseView {
            rules: rules_of(&held),
            may_set: visit.may(Capability::PublishPurposes),
        })
    }

    /// Sets them: what people of whom nothing is known allow changes at once, everyone is looked at again by a job.
    ///
    /// # Errors
    /// [`HouseRefusal::Age`] when the age is none that a law sets.
    pub async fn set_house_rules(
        &self,
        visit: &Visit,
        reaches_minors: bool,
        consent_age: Option<u8>,
        signal_stops_profiling: bool,
    ) -> Result<(), HouseRefusal> {
        let scope = visit.require(Capability::PublishPurposes)?;
        let consent_age = consent_age
            .filter(|age| CONSENT_AGES.contains(age))
            .ok_or(HouseRefusal::Age)?;
        let new = HouseRules {
            reaches_minors,
            consent_age,
            signal_stops_profiling,
        };
        let mut tx = self.database.write(scope).await?;
        let held = house(&mut tx).await?;
        if rules_of(&held) == new {
            return Ok(());
        }
        let house = House {
            reaches_minors,
            consent_age,
            signal_stops_profiling,
            ..held
        };
        save_house(&mut tx, &house).await?;
        purposes_changed(self, &mut tx).await?;
        let word = |on: bool| if on { "yes" } else { "no" };
        let detail = format!(
            "minors {}, alone from {consent_age}, signal stops profiling {}",
            word(reaches_minors),
            word(signal_stops_profiling)
        );
        self.consent_trail(&mut tx, "consent.set_house_rules", &detail)
            .await?;
        tx.commit().await?;
        Ok(())
    }
}

const fn rules_of(house: &House) -> HouseRules {
    HouseRules {
        reaches_minors: house.reaches_minors,
        consent_age: house.consent_age,
        signal_stops_profiling: house.signal_stops_profiling,
    }
}
