//! Reading receipts back, for the person they are of and for staff with a case.

use domain::consent::receipt::{KantaraReceipt, SignedReceipt, kantara};
use domain::ids::ProfileId;
use store::WorkspaceScope;
use store::consent::person_of;
use store::receipts::{get, of_profiles};
use store::signals::person_of as person_behind;
use uuid::Uuid;

use super::Receipt;
use crate::signals::Who;
use crate::{Services, UseError};

/// A receipt to take home, in both forms.
#[derive(Debug, Clone)]
pub struct ReceiptFile {
    /// The receipt.
    pub receipt: Receipt,
    /// The same, read.
    pub signed: SignedReceipt,
    /// The same as a Kantara receipt 1.1, where it can be one.
    pub kantara: Option<KantaraReceipt>,
}

impl Services {
    /// The receipts of a person, profiles merged into theirs included, the newest first.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person.
    pub async fn receipts_of(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
    ) -> Result<Vec<Receipt>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let person = person_of(&mut tx, profile).await?.ok_or(UseError::NotFound)?;
        let rows = of_profiles(&mut tx, &person.profiles()).await?;
        tx.finish().await?;
        Ok(rows.into_iter().map(Receipt::from).collect())
    }

    /// One receipt of whoever is behind an identifier that was shown.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike when nobody is behind it and when the receipt is somebody else's.
    pub async fn receipt_of(
        &self,
        scope: &WorkspaceScope,
        who: Who<'_>,
        receipt: Uuid,
    ) -> Result<ReceiptFile, UseError> {
        let mut tx = self.database.read(scope).await?;
        let profile = person_behind(&mut tx, &who.identifier()).await?;
        tx.finish().await?;
        self.receipt_file(scope, profile.ok_or(UseError::NotFound)?, receipt)
            .await
    }

    /// One receipt of a person.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike when there is no such receipt and when it is somebody else's.
    pub async fn receipt_file(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
        receipt: Uuid,
    ) -> Result<ReceiptFile, UseError> {
        let mut tx = self.database.read(scope).await?;
        let person = person_of(&mut tx, profile).await?.ok_or(UseError::NotFound)?;
        let row = get(&mut tx, receipt).await?.ok_or(UseError::NotFound)?;
        tx.finish().await?;
        if !person.profiles().contains(&row.profile) {
            return Err(UseError::NotFound);
        }
        let signed: SignedReceipt = serde_json::from_str(&row.document)
            .map_err(|_cause| store::StoreError::Unreadable("consent_receipt.document"))?;
        let keys = self.receipt_keys().await?;
        Ok(ReceiptFile {
            kantara: kantara(&signed.receipt, keys.text_of(&signed.signature.key_id)),
            signed,
            receipt: row.into(),
        })
    }
}
