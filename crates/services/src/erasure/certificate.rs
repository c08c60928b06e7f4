//! The certificate of an erasure.

use domain::erasure::{Certificate, SCHEMA, SignedCertificate, StoreCount, seal, verify};
use jiff::Timestamp;
use store::erasure::{Ended, Running, erasure, owner_of_number};
use uuid::Uuid;

use super::sign::CertificateKey;
use crate::{Services, UseError};

/// What the page of a certificate shows.
#[derive(Debug, Clone)]
pub struct CertificatePage {
    /// Its number.
    pub number: Uuid,
    /// When the erasure began.
    pub begun_at: Timestamp,
    /// The certificate; none while the erasure is under way.
    pub signed: Option<SignedCertificate>,
    /// As it was signed, to be kept.
    pub text: String,
    /// Whether it is as it was signed.
    pub is_good: bool,
    /// The public half of the key, in hexadecimal.
    pub public_key: String,
}

impl Services {
    /// Writes and signs the certificate of an erasure that ends now.
    pub(super) fn certify(&self, running: &Running, ended: &Ended, now: Timestamp) -> Option<String> {
        let stores = ended
            .stores
            .iter()
            .map(|(store, rows, at)| {
                Some(StoreCount {
                    store: store.clone(),
                    rows: *rows,
                    at: at.parse().ok()?,
                })
            })
            .collect::<Option<Vec<_>>>()?;
        self.sealed(Certificate {
            schema: SCHEMA.to_owned(),
            number: running.erasure,
            controller: ended.workspace.clone(),
            request: running.request,
            begun_at: running.begun_at,
            finished_at: now,
            stores,
            suppressed: u64::try_from(ended.suppressed).unwrap_or(0),
            backups_until: ended.backups_until,
        })
    }

    /// A certificate as it is kept.
    pub(super) fn sealed(&self, certificate: Certificate) -> Option<String> {
        let signed = seal(certificate, &CertificateKey::of(&self.secret))?;
        serde_json::to_string_pretty(&signed).ok()
    }

    /// The certificate with a number, for anybody who has it: it says nothing about anybody.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the number was never given.
    pub async fn certificate(&self, number: Uuid) -> Result<CertificatePage, UseError> {
        let scope = owner_of_number(&self.database, number)
            .await?
            .ok_or(UseError::NotFound)?;
        let mut tx = self.database.read(&scope).await?;
        let row = erasure(&mut tx, number).await?.ok_or(UseError::NotFound)?;
        tx.finish().await?;
        let key = CertificateKey::of(&self.secret);
        let text = row.certificate.unwrap_or_default();
        let signed: Option<SignedCertificate> = serde_json::from_str(&text).ok();
        Ok(CertificatePage {
            number,
            begun_at: row.begun_at,
            is_good: signed.as_ref().is_some_and(|signed| verify(signed, &key)),
            signed,
            text,
            public_key: key.public(),
        })
    }
}
