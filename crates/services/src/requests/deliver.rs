//! Bringing the file that a request asked for to whoever asked by letter, by phone or over a desk: the way to it is mailed, or
//! staff take it once, to hand it over. Programs fetch theirs.

use domain::access::Capability;
use domain::ids::PrivacyRequestId;
use domain::mail::{SitePath, Template};
use domain::requests::state::State;
use domain::requests::{Entry, Kind, Origin};
use jiff::Timestamp;
use store::erasure::{ExportRow, exports_of_request, forget_late_exports};
use store::portal::address_of;
use store::requests::{ProvenKey, RequestRow, StepBy, by_program, has_entry, hold};
use store::{StoreError, WorkspaceTx};
use uuid::Uuid;

use super::ask::{Ask, StepRefusal, make};
use super::{alarms, follow};
use crate::access::Visit;
use crate::erasure::Taken;
use crate::mail::{NewMail, enqueue};
use crate::{Services, UseError};

/// For how many days the way to a file that has just been made is good.
const DAYS: u16 = 7;

/// Why a file was not delivered.
#[derive(Debug)]
pub enum DeliverError {
    /// There is none to be taken: it is being made, was taken, or its time is over.
    NoFile,
    /// There is no address of which it is proven that it leads to the person.
    NoAddress,
    /// Nothing is to be made or delivered from where the request stands.
    NotNow,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for DeliverError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl From<StepRefusal> for DeliverError {
    fn from(refusal: StepRefusal) -> Self {
        match refusal {
            StepRefusal::Use(error) => Self::Use(error),
            _ => Self::NotNow,
        }
    }
}

/// Whether a request is one for a file.
pub(super) const fn asks_for_a_file(kind: Kind) -> bool {
    matches!(kind, Kind::Access | Kind::Portability)
}

/// Whether whoever asked fetches the file themselves: in the portal, or by program. Everybody else is brought it.
const fn is_fetched(origin: Origin) -> bool {
    matches!(origin, Origin::Portal | Origin::Api)
}

/// Whether the file of a request is to be delivered by staff: it is worked on until that is done.
pub(super) fn is_to_deliver(row: &RequestRow) -> bool {
    asks_for_a_file(row.kind)
        && !is_fetched(row.origin)
        && matches!(row.state, State::InProgress | State::Extended)
}

/// The file of a request that waits to be taken.
pub(super) async fn waiting_file<Mode>(
    services: &Services,
    tx: &mut WorkspaceTx<'_, Mode>,
    row: &RequestRow,
) -> Result<Option<ExportRow>, StoreError> {
    if !asks_for_a_file(row.kind) {
        return Ok(None);
    }
    let now = services.now();
    let files = exports_of_request(tx, row.request.uuid()).await?;
    Ok(files.into_iter().find(|file| file.waits(now)))
}

/// A file was made for a request. `false` when that does not end it, because staff have to deliver it.
pub(crate) async fn file_made(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
) -> Result<bool, UseError> {
    let Some(row) = hold(tx, request).await? else {
        return Ok(false);
    };
    if !is_to_deliver(&row) {
        return Ok(true);
    }
    let files = exports_of_request(tx, request.uuid()).await?;
    let since = files
        .first()
        .map_or(Timestamp::UNIX_EPOCH, |file| file.created_at);
    // A job that is done twice says so once.
    if !has_entry(tx, request, Entry::FileMade, since).await? {
        services
            .note_step(tx, &row, Entry::FileMade, StepBy::System, "")
            .await?;
    }
    Ok(false)
}

/// A file was taken by whoever asked for it: what was still to be delivered is.
pub(crate) async fn file_taken(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    request: PrivacyRequestId,
    by: StepBy,
) -> Result<(), UseError> {
    let Some(row) = hold(tx, request).await? else {
        return Ok(());
    };
    services.note_step(tx, &row, Entry::FileTaken, by, "").await?;
    if is_to_deliver(&row) {
        deliver(services, tx, row, by)
            .await
            .map_err(|refusal| match refusal {
                StepRefusal::Use(error) => error,
                _ => UseError::NotFound,
            })?;
    }
    Ok(())
}

/// Ends a request whose file was delivered.
async fn deliver(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: RequestRow,
    by: StepBy,
) -> Result<(), StepRefusal> {
    make(services, tx, row, &Ask::Deliver, by).await.map(|_row| ())
}

impl Services {
    /// Has the file of a request made anew: the one before was not taken in time, or could not be made.
    ///
    /// # Errors
    /// [`DeliverError::NotNow`] while there is one, or nobody works on the request.
    pub async fn make_file_of_request(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
    ) -> Result<(), DeliverError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let mut tx = self.database.write(scope).await?;
        let row = hold(&mut tx, request).await?.ok_or(UseError::NotFound)?;
        forget_late_exports(&mut tx, request.uuid(), self.now()).await?;
        let files = exports_of_request(&mut tx, request.uuid()).await?;
        if !is_to_deliver(&row) || files.iter().any(is_live) {
            return Err(DeliverError::NotNow);
        }
        follow::cause(self, &mut tx, &row).await?;
        alarms::set(self, &mut tx, &row).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Mails the way to the file of a request to the address of which it is proven that it leads to the person. It is taken
    /// in the portal, by whoever proves anew that they read what is sent there.
    ///
    /// # Errors
    /// [`DeliverError`] says what is missing.
    pub async fn mail_file_of_request(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
    ) -> Result<(), DeliverError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let by = StepBy::Staff(visit.visitor.account.account);
        let mut tx = self.database.write(scope).await?;
        let (row, _) = self.file_to_deliver(&mut tx, request).await?;
        let profile = row.profile.ok_or(DeliverError::NotNow)?;
        let address = address_of(&mut tx, profile)
            .await?
            .ok_or(DeliverError::NoAddress)?;
        let slug = visit.workspace().slug.to_string();
        let id = request.to_string();
        let mail = NewMail {
            template: Template::ExportReady {
                link: SitePath::of(&["p", &slug, "requests", &id, "file"]),
                days: DAYS,
            },
            language: row.language,
            recipient: address,
            profile: Some(profile),
        };
        enqueue(&mut tx, mail).await?;
        self.note_step(&mut tx, &row, Entry::FileSent, by, "").await?;
        deliver(self, &mut tx, row, by).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Takes the file of a request, once, to hand it over on paper or on a stick. Gives back what it is called, and the file.
    ///
    /// # Errors
    /// [`DeliverError`] says what is missing.
    pub async fn hand_over_file_of_request(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
    ) -> Result<(String, Vec<u8>), DeliverError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let by = StepBy::Staff(visit.visitor.account.account);
        let mut tx = self.database.write(scope).await?;
        let (row, file) = self.file_to_deliver(&mut tx, request).await?;
        let content = self
            .take_file(&mut tx, file.export)
            .await?
            .ok_or(DeliverError::NoFile)?;
        let name = row.reference();
        self.note_step(&mut tx, &row, Entry::FileHandedOver, by, "")
            .await?;
        deliver(self, &mut tx, row, by).await?;
        tx.commit().await?;
        Ok((name, content))
    }

    /// Whether the file of a program's request waits to be fetched.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when no program of the workspace gave this id.
    pub async fn has_program_results(&self, key: &ProvenKey, id: Uuid) -> Result<bool, UseError> {
        let mut tx = self.database.read(&key.scope).await?;
        let found = by_program(&mut tx, id).await?.ok_or(UseError::NotFound)?;
        let file = waiting_file(self, &mut tx, &found.request).await?;
        tx.finish().await?;
        Ok(file.is_some() && found.request.state == State::Completed)
    }

    /// Takes the file of a program's request. From then on it is nowhere any more.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when no program of the workspace gave this id.
    pub async fn take_program_results(&self, key: &ProvenKey, id: Uuid) -> Result<Taken, UseError> {
        let mut tx = self.database.write(&key.scope).await?;
        let found = by_program(&mut tx, id).await?.ok_or(UseError::NotFound)?.request;
        let Some(file) = waiting_file(self, &mut tx, &found).await? else {
            return Ok(Taken::Gone);
        };
        if found.state != State::Completed {
            return Ok(Taken::Gone);
        }
        let Some(content) = self.take_file(&mut tx, file.export).await? else {
            return Ok(Taken::Gone);
        };
        file_taken(self, &mut tx, found.request, StepBy::Program).await?;
        tx.commit().await?;
        Ok(Taken::File(content))
    }

    async fn file_to_deliver(
        &self,
        tx: &mut WorkspaceTx<'_>,
        request: PrivacyRequestId,
    ) -> Result<(RequestRow, ExportRow), DeliverError> {
        let row = hold(tx, request).await?.ok_or(UseError::NotFound)?;
        if !is_to_deliver(&row) {
            return Err(DeliverError::NotNow);
        }
        let file = waiting_file(self, tx, &row).await?.ok_or(DeliverError::NoFile)?;
        Ok((row, file))
    }
}

/// Whether a file is being made, or waits.
pub(super) fn is_live(file: &ExportRow) -> bool {
    use store::erasure::ExportState as S;
    matches!(file.state, S::Making | S::Ready)
}
