//! Forms: read without losing what was typed, and shown again with what is wrong.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;
use services::requests::new_form;
use ui::FieldError;
use uuid::Uuid;

use crate::AppState;
use crate::page::{ErrorKind, PageError};

/// The fields of a form. Unknown fields are refused by the type; absent ones are empty.
pub(crate) struct FormData<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for FormData<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Self::Rejection> {
        match axum::Form::<T>::from_request(request, state).await {
            Ok(axum::Form(fields)) => Ok(Self(fields)),
            Err(rejection) => {
                use axum::response::IntoResponse as _;
                let kind = match rejection.into_response().status() {
                    StatusCode::PAYLOAD_TOO_LARGE => ErrorKind::TooLarge,
                    _ => ErrorKind::BadRequest,
                };
                Err(PageError::Show(kind))
            }
        }
    }
}

/// The number of a form, under which what is sent twice is known again: what it had when it is shown again, else a new one.
pub(crate) fn form_number(kept: &str) -> String {
    form_id(kept).unwrap_or_else(new_form).to_string()
}

/// The number of a form as it came back; none from somebody who had none, who is not known again.
pub(crate) fn form_id(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

/// What is wrong with a form: one message for each field, in the order of the fields.
#[derive(Debug, Clone, Default)]
pub(crate) struct FormErrors(Vec<(&'static str, String)>);

impl FormErrors {
    /// Adds what is wrong with a field.
    pub(crate) fn add(&mut self, field: &'static str, message: impl Into<String>) {
        self.0.push((field, message.into()));
    }

    /// With what is wrong with one field.
    pub(crate) fn one(field: &'static str, message: impl Into<String>) -> Self {
        Self(vec![(field, message.into())])
    }

    /// What is wrong with this field.
    pub(crate) fn get(&self, field: &str) -> Option<String> {
        self.0
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, message)| message.clone())
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The status of a page with these errors.
    pub(crate) fn status(&self) -> StatusCode {
        if self.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }

    /// How many errors, and each as a line of the summary.
    pub(crate) fn summary(&self) -> Vec<FieldError> {
        self.0
            .iter()
            .map(|(field, message)| FieldError::new(*field, message.clone()))
            .collect()
    }

    /// How many.
    pub(crate) fn count(&self) -> i64 {
        i64::try_from(self.0.len()).unwrap_or(i64::MAX)
    }
}
