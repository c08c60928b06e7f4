//! What the columns of a file mean, and on which ground its data may be used: said by a person, then tried out.

use domain::access::Capability;
use domain::ids::ImportId;
use domain::imports::{Field, Mapping, MappingFault, Settings};
use store::imports::{Basis, Described, FilePurpose, ImportState, begin, describe};
use store::jobs::{NewJob, enqueue};

use crate::access::Visit;
use crate::jobs::JobKind;
use crate::{Services, UseError};

/// The most characters that say where data was collected.
pub const ORIGIN: usize = 300;

/// What somebody says of a file.
pub struct Description {
    /// What its columns mean.
    pub mapping: Mapping,
    /// How its values are read.
    pub settings: Settings,
    /// What its data may be used for.
    pub purpose: Option<FilePurpose>,
    /// On which ground.
    pub basis: Option<Basis>,
    /// Where it was collected.
    pub origin: String,
}

impl Description {
    /// Everything that must be mended in it.
    #[must_use]
    pub fn faults(&self) -> Vec<DescribeError> {
        let mut errors: Vec<DescribeError> = self
            .mapping
            .check()
            .into_iter()
            .map(DescribeError::Mapping)
            .collect();
        if self.purpose.is_none() {
            errors.push(DescribeError::PurposeMissing);
        }
        let proven = self.mapping.column_of(Field::ConsentPurpose).is_some();
        match self.basis {
            None => errors.push(DescribeError::BasisMissing),
            Some(Basis::Consent) if !proven => errors.push(DescribeError::ConsentUnproven),
            Some(_) => {}
        }
        match self.origin.trim().chars().count() {
            0 => errors.push(DescribeError::OriginMissing),
            1..=ORIGIN => {}
            _ => errors.push(DescribeError::OriginTooLong),
        }
        errors
    }
}

/// Why a description is not taken.
#[derive(Debug)]
pub enum DescribeError {
    /// The columns cannot mean that.
    Mapping(MappingFault),
    /// No purpose was chosen.
    PurposeMissing,
    /// No ground was chosen.
    BasisMissing,
    /// Consent is the ground, and no column proves it.
    ConsentUnproven,
    /// It does not say where the data was collected.
    OriginMissing,
    /// It says so at too great length.
    OriginTooLong,
    /// Anything else.
    Use(UseError),
}

impl Services {
    /// Keeps what somebody says of a file, and has it tried out.
    ///
    /// # Errors
    /// One for each thing that must be mended, or the one that ended it.
    pub async fn describe_import(
        &self,
        visit: &Visit,
        import: ImportId,
        said: &Description,
    ) -> Result<(), Vec<DescribeError>> {
        let wrong = |error: UseError| vec![DescribeError::Use(error)];
        visit.require(Capability::ImportData).map_err(wrong)?;
        let errors = said.faults();
        let (Some(purpose), Some(basis), true) = (said.purpose, said.basis, errors.is_empty()) else {
            return Err(errors);
        };
        self.keep_description(visit, import, said, purpose, basis)
            .await
            .map_err(wrong)
    }

    async fn keep_description(
        &self,
        visit: &Visit,
        import: ImportId,
        said: &Description,
        purpose: FilePurpose,
        basis: Basis,
    ) -> Result<(), UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let unreadable = |_cause| store::StoreError::Unreadable("import.mapping");
        let mapping = serde_json::to_value(&said.mapping).map_err(unreadable)?;
        let settings = serde_json::to_value(&said.settings).map_err(unreadable)?;
        let described = Described {
            kind: said.mapping.kind.as_str(),
            mapping: &mapping,
            settings: &settings,
            purpose,
            basis,
            origin: said.origin.trim(),
        };
        let mut tx = self.database.write(scope).await?;
        let from = [ImportState::Received, ImportState::Checked, ImportState::Failed];
        let kept = describe(&mut tx, import, &described).await?
            && begin(&mut tx, import, &from, ImportState::Checking, None, false).await?;
        if !kept {
            return Err(UseError::NotFound);
        }
        let job = NewJob {
            id: self.new_id(),
            kind: JobKind::CheckImport.as_str(),
            subject: import.uuid(),
            run_at: self.now(),
        };
        enqueue(&mut tx, &job, self.now()).await?;
        self.import_trail(&mut tx, "import.check", import).await?;
        tx.commit().await?;
        Ok(())
    }
}
