//! What becomes of the logo when staff save the settings.

use domain::ids::AccountId;
use domain::portal::{LogoError, LogoShape, read_logo};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use store::portal::{NewLogo, remove_logo, save_logo};
use store::{StoreError, WorkspaceTx};

/// What was chosen for the logo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum LogoChange {
    /// It stays, if there is one.
    #[default]
    Keep,
    /// It goes.
    Remove,
    /// A picture comes in its place: the bytes of a file, or why they are not here.
    Replace(Result<Vec<u8>, LogoError>),
}

impl LogoChange {
    /// What the picture is, where one comes.
    pub(super) fn shape(&self) -> Result<Option<LogoShape>, LogoError> {
        match self {
            Self::Keep | Self::Remove => Ok(None),
            Self::Replace(Ok(bytes)) => read_logo(bytes).map(Some),
            Self::Replace(Err(error)) => Err(*error),
        }
    }

    /// Whether a file came along.
    pub(super) const fn is_new(&self) -> bool {
        matches!(self, Self::Replace(_))
    }

    /// Does it.
    pub(super) async fn write(
        &self,
        tx: &mut WorkspaceTx<'_>,
        shape: Option<LogoShape>,
        account: AccountId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        match (self, shape) {
            (Self::Remove, _) => remove_logo(tx).await,
            (Self::Replace(Ok(bytes)), Some(shape)) => {
                let logo = NewLogo {
                    digest: Sha256::digest(bytes).into(),
                    media_type: shape.kind.media_type(),
                    width: shape.width,
                    height: shape.height,
                    bytes,
                };
                save_logo(tx, &logo, account, now).await
            }
            _ => Ok(()),
        }
    }
}
