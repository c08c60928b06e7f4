//! The file that shows how a request was answered.

use domain::access::Capability;
use domain::ids::PrivacyRequestId;
use jiff::Timestamp;
use serde_json::{Value, json};
use store::trail::{TrailEntry, record};

use super::details::Details;
use crate::access::Visit;
use crate::{Services, UseError};

/// Everything that is kept of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The request.
    pub details: Details,
    /// When the file was made.
    pub made_at: Timestamp,
    /// Who made it.
    pub made_by: String,
}

impl Services {
    /// The file of a request. That it was looked at is on the trail.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such request.
    pub async fn request_evidence(
        &self,
        visit: &Visit,
        request: PrivacyRequestId,
    ) -> Result<Evidence, UseError> {
        let scope = visit.require(Capability::HandleRequests)?;
        let mut tx = self.database.write(scope).await?;
        let details = self.details_in(&mut tx, visit, request).await?;
        let line = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action: "request.evidence",
            object: Some(request.uuid()),
            detail: "",
        };
        record(&mut tx, &line).await?;
        tx.commit().await?;
        Ok(Evidence {
            details,
            made_at: self.now(),
            made_by: visit.visitor.account.name.clone(),
        })
    }
}

impl Evidence {
    /// The file as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let details = &self.details;
        let row = &details.row.request;
        let time = |time: Timestamp| time.to_string();
        let course: Vec<Value> = details
            .course
            .iter()
            .map(|step| {
                json!({
                    "at": time(step.happened_at), "what": step.entry.as_str(), "state": step.state.as_str(),
                    "by": step.by, "name": step.name, "reason": step.reason, "told": step.detail,
                })
            })
            .collect();
        let messages: Vec<Value> = details
            .messages
            .iter()
            .map(|message| {
                let from = if message.from_staff { "staff" } else { "person" };
                json!({"at": time(message.sent_at), "from": from, "text": message.body})
            })
            .collect();
        let pauses: Vec<Value> = details
            .pauses
            .iter()
            .map(|pause| json!({"asked": time(pause.asked), "answered": pause.answered.map(time)}))
            .collect();
        let files: Vec<Value> = details
            .files
            .iter()
            .map(|file| {
                json!({
                    "variant": file.variant.as_str(), "state": file.state.as_str(), "bytes": file.bytes,
                    "asked": time(file.created_at), "taken": file.taken_at.map(time),
                })
            })
            .collect();
        json!({
            "schema": "mesure.request.evidence/1",
            "made": {"at": time(self.made_at), "by": self.made_by},
            "controller": details.place.name,
            "request": {
                "id": row.request.to_string(), "number": row.reference(), "kind": row.kind.as_str(),
                "article": row.kind.article(), "state": row.state.as_str(), "origin": row.origin.as_str(),
                "received": time(row.received_at), "closed": row.closed_at.map(time),
                "identity": row.identity.as_str(), "doubt": row.doubt.map(|doubt| doubt.as_str()),
                "language": row.language.as_str(), "contact": row.contact, "note": row.note,
                "refusal": row.refusal.map(|reason| json!({"code": reason.as_str(), "article": reason.article()})),
            },
            "deadline": {
                "time_zone": details.place.time_zone.as_str(), "country": details.place.country.as_str(),
                "target": row.due.target.to_string(), "limit": row.due.limit.to_string(),
                "late_from": time(row.due.late_at), "paused_days": details.paused_days,
                "extension": row.extension.as_ref().map(|extension|
                    json!({"told": time(extension.told), "reason": extension.reason})),
            },
            "pauses": pauses,
            "course": course,
            "messages": messages,
            "files": files,
        })
    }
}
