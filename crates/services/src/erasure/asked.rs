//! What people ask for by a request: the job has the request's id as its subject, and the request learns what became of it.

use domain::account::Language;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::requests::Kind;
use domain::requests::state::State;
use store::erasure::{Variant, erasure_of_request, export_of_request};
use store::requests::{RequestRow, get};
use store::{StoreError, WorkspaceScope};
use uuid::Uuid;

use crate::Services;
use crate::UseError;
use crate::jobs::JobFailure;
use crate::requests::{self, StepRefusal};

/// What a job has to do.
pub(super) enum Asked<T> {
    /// This.
    Work(T),
    /// Nothing: it is done, or nobody wants it any more.
    Nothing,
}

impl Services {
    /// The erasure that a request asks for; begun now if it was not yet.
    pub(super) async fn erasure_asked_for(
        &self,
        scope: &WorkspaceScope,
        request: Uuid,
    ) -> Result<Asked<Uuid>, JobFailure> {
        let mut tx = self.database.read(scope).await?;
        let before = erasure_of_request(&mut tx, request).await?;
        tx.finish().await?;
        if let Some(before) = before {
            return Ok(if before.finished_at.is_some() {
                Asked::Nothing
            } else {
                Asked::Work(before.erasure)
            });
        }
        let Some((_, profile)) = self.begin_request(scope, request).await? else {
            return Ok(Asked::Nothing);
        };
        match self
            .begin_erasure(scope, profile, Some(request), self.new_id())
            .await?
        {
            Some(erasure) => Ok(Asked::Work(erasure)),
            None => {
                // There is nobody any more: that is what was asked for.
                self.end_request(scope, request).await?;
                Ok(Asked::Nothing)
            }
        }
    }

    /// The file that a request asks for; asked for now if it was not yet.
    pub(super) async fn export_asked_for(
        &self,
        scope: &WorkspaceScope,
        request: Uuid,
    ) -> Result<Asked<Uuid>, JobFailure> {
        let mut tx = self.database.read(scope).await?;
        let before = export_of_request(&mut tx, request).await?;
        tx.finish().await?;
        if let Some(before) = before {
            return Ok(Asked::Work(before));
        }
        let Some((row, profile)) = self.begin_request(scope, request).await? else {
            return Ok(Asked::Nothing);
        };
        let variant = match row.kind {
            Kind::Portability => Variant::Portability,
            _ => Variant::Access,
        };
        let language: Language = row.language;
        match self
            .new_export(scope, profile, Some(request), variant, language, false)
            .await
        {
            Ok(export) => Ok(Asked::Work(export)),
            Err(UseError::NotFound) => Ok(Asked::Nothing),
            Err(error) => Err(failure(error)),
        }
    }

    /// Says that the work on a request begins. `None` when there is nothing to do: it was taken back or refused, or whose it
    /// is is not known.
    async fn begin_request(
        &self,
        scope: &WorkspaceScope,
        request: Uuid,
    ) -> Result<Option<(RequestRow, ProfileId)>, JobFailure> {
        let request = PrivacyRequestId::from_uuid(request);
        let mut tx = self.database.write(scope).await?;
        let row = match requests::begin(self, &mut tx, request).await {
            Ok(row) => row,
            Err(StepRefusal::Use(UseError::NotFound) | StepRefusal::Fault(_)) => return Ok(None),
            Err(refusal) => return Err(refused(refusal)),
        };
        let Some(profile) = row.profile else {
            requests::fail(self, &mut tx, request, "NO_PERSON")
                .await
                .map_err(refused)?;
            tx.commit().await?;
            return Ok(None);
        };
        tx.commit().await?;
        Ok(Some((row, profile)))
    }

    /// Says that what a request asks for is done, if it is still worked on: the person is told.
    pub(super) async fn end_request(&self, scope: &WorkspaceScope, request: Uuid) -> Result<(), JobFailure> {
        let request = PrivacyRequestId::from_uuid(request);
        let mut tx = self.database.write(scope).await?;
        let row = get(&mut tx, request).await?;
        if !row.is_some_and(|row| matches!(row.state, State::InProgress | State::Extended)) {
            return Ok(());
        }
        requests::finish(self, &mut tx, request).await.map_err(refused)?;
        tx.commit().await?;
        Ok(())
    }

    /// Says that the file that a request asks for is made. Whoever fetches it is told, and that is the end; otherwise staff
    /// deliver it.
    pub(super) async fn end_file_request(
        &self,
        scope: &WorkspaceScope,
        request: Uuid,
    ) -> Result<(), JobFailure> {
        let mut tx = self.database.write(scope).await?;
        let ends = requests::file_made(self, &mut tx, PrivacyRequestId::from_uuid(request))
            .await
            .map_err(failure)?;
        tx.commit().await?;
        if ends {
            self.end_request(scope, request).await?;
        }
        Ok(())
    }

    /// Says that a program failed at a request: somebody must look.
    pub(crate) async fn request_failed(
        &self,
        scope: &WorkspaceScope,
        request: Uuid,
        code: &'static str,
    ) -> Result<(), StoreError> {
        let request = PrivacyRequestId::from_uuid(request);
        let mut tx = self.database.write(scope).await?;
        match requests::fail(self, &mut tx, request, code).await {
            Ok(_) => tx.commit().await,
            Err(StepRefusal::Use(UseError::Away(error) | UseError::Fault(error))) => Err(error),
            // It is no request, or not worked on.
            Err(_) => Ok(()),
        }
    }
}

fn refused(refusal: StepRefusal) -> JobFailure {
    match refusal {
        StepRefusal::Use(error) => failure(error),
        _ => JobFailure::for_good("REQUEST"),
    }
}

pub(super) fn failure(error: UseError) -> JobFailure {
    match error {
        UseError::Away(cause) | UseError::Fault(cause) => cause.into(),
        _ => JobFailure::for_good("REQUEST"),
    }
}
