//! What jobs there are, and what becomes of them.

use jiff::Timestamp;
use store::StoreError;
use store::jobs::LeasedJob;

use super::Turn;
use crate::Services;

/// A kind of job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// Tries out a file.
    CheckImport,
    /// Brings a file in.
    RunImport,
    /// Takes back what a file brought.
    UndoImport,
    /// Looks at people whose permissions change by themselves.
    DuePermissions,
    /// Looks at everyone after purposes have changed.
    SweepPermissions,
    /// Takes away what is left of a person.
    Erase,
    /// Makes a file to take away.
    Export,
    /// Forgets what was kept for long enough.
    Purge,
    /// Sends a mail.
    SendMail,
    /// Looks up who asks to come into the portal, and mails them the way in.
    MailPortalLink,
    /// Rings when the time of a request runs out.
    RequestAlarm,
    /// Tells a program where its request stands.
    RequestCall,
    /// Writes the choices that a file proves into the ledger.
    RecordProofs,
}

impl JobKind {
    const ALL: [Self; 13] = [
        Self::CheckImport,
        Self::RunImport,
        Self::UndoImport,
        Self::DuePermissions,
        Self::SweepPermissions,
        Self::Erase,
        Self::Export,
        Self::Purge,
        Self::SendMail,
        Self::MailPortalLink,
        Self::RequestAlarm,
        Self::RequestCall,
        Self::RecordProofs,
    ];

    /// The word it is stored as, which never changes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CheckImport => "imports.check",
            Self::RunImport => "imports.run",
            Self::UndoImport => "imports.undo",
            Self::DuePermissions => "consent.due",
            Self::SweepPermissions => "consent.sweep",
            Self::Erase => "erase",
            Self::Export => "export",
            Self::Purge => "purge",
            Self::SendMail => "mail.send",
            Self::MailPortalLink => "portal.mail_link",
            Self::RequestAlarm => "requests.alarm",
            Self::RequestCall => "requests.call",
            Self::RecordProofs => "signals.proofs",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What became of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The job is done.
    Done,
    /// The job got on, and has more to do.
    Again,
    /// There is nothing to do before then.
    At(Timestamp),
}

/// Why a turn came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobFailure {
    /// The stable code.
    pub code: &'static str,
    /// Whether trying again may help.
    pub may_heal: bool,
}

impl JobFailure {
    /// What no trying again can heal.
    #[must_use]
    pub const fn for_good(code: &'static str) -> Self {
        Self {
            code,
            may_heal: false,
        }
    }
}

impl From<StoreError> for JobFailure {
    fn from(error: StoreError) -> Self {
        let cause = std::error::Error::source(&error)
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::warn!(%error, cause, "a job met the database");
        Self {
            code: if error.is_temporary() {
                "DATABASE_AWAY"
            } else {
                "DATABASE_FAULT"
            },
            may_heal: true,
        }
    }
}

impl Services {
    /// Does one turn of a job. Doing it again is safe: what was committed is not done twice.
    pub(super) async fn do_turn(&self, job: &LeasedJob, turn: &Turn) -> Result<Outcome, JobFailure> {
        match JobKind::parse(job.kind()) {
            Some(JobKind::CheckImport) => self.check_import(job, turn).await,
            Some(JobKind::RunImport) => self.run_import(job, turn).await,
            Some(JobKind::UndoImport) => self.undo_import_turn(job, turn).await,
            Some(JobKind::DuePermissions) => self.due_permissions(job, turn).await,
            Some(JobKind::SweepPermissions) => self.sweep_permissions(job, turn).await,
            Some(JobKind::Erase) => self.erase_turn(job, turn).await,
            Some(JobKind::Export) => self.export_turn(job).await,
            Some(JobKind::Purge) => self.purge_turn(job, turn).await,
            Some(JobKind::SendMail) => self.send_mail(job).await,
            Some(JobKind::MailPortalLink) => self.mail_portal_link(job).await,
            Some(JobKind::RequestAlarm) => self.request_alarm(job).await,
            Some(JobKind::RequestCall) => self.request_call(job).await,
            Some(JobKind::RecordProofs) => self.record_proofs(job, turn).await,
            None => Err(JobFailure::for_good("UNKNOWN_KIND")),
        }
    }

    /// Tells whoever waits for a job that it was given up.
    pub(super) async fn gave_up(&self, job: &LeasedJob, code: &'static str) -> Result<(), StoreError> {
        match JobKind::parse(job.kind()) {
            Some(JobKind::CheckImport | JobKind::RunImport | JobKind::UndoImport) => {
                self.import_failed(job, code).await
            }
            Some(JobKind::SendMail) => self.mail_given_up(job, code).await,
            Some(JobKind::Export) => self.export_failed(job, code).await,
            // It is tried anew every hour; until then somebody should know.
            Some(JobKind::Erase) => self.request_failed(job.scope(), job.subject(), code).await,
            Some(JobKind::MailPortalLink) => self.forget_portal_start(job).await,
            // What was allowed before is not allowed any longer than the registry says; the next change tries again. And
            // the page of a request counts by itself: of an alarm only a line of its course is missing. Forgetting is tried
            // anew every hour.
            // A program that is not told asks, and is told of the next change.
            Some(
                JobKind::DuePermissions
                | JobKind::SweepPermissions
                | JobKind::RequestAlarm
                | JobKind::RequestCall
                | JobKind::Purge,
            ) => Ok(()),
            // What is not in the ledger is not allowed; the proofs stay with the import.
            Some(JobKind::RecordProofs) | None => Ok(()),
        }
    }
}
