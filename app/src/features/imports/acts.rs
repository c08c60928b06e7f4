//! Doing something with an import.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::ids::ImportId;
use serde::Deserialize;
use services::imports::ImportAct;

use super::{import_path, list_path};
use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ActForm {
    action: String,
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, import)): Path<(String, String)>,
    FormData(form): FormData<ActForm>,
) -> Result<Response, PageError> {
    let import = ImportId::parse(&import).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let act = ImportAct::parse(&form.action).ok_or(PageError::Show(ErrorKind::BadRequest))?;
    let done = state.services.act_on_import(&inside.visit, import, act).await?;
    let here = import_path(&inside, import);
    let (path, flash) = match (done, act) {
        (false, _) => (here, Flash::TooLate),
        (true, ImportAct::Run | ImportAct::Resume) => (here, Flash::ImportBegun),
        (true, ImportAct::Stop) => (here, Flash::ImportStopped),
        (true, ImportAct::Undo) => (here, Flash::UndoBegun),
        (true, ImportAct::Discard) => (list_path(&inside), Flash::FileDiscarded),
    };
    Ok(inside.page.redirect(&path, Some(flash)))
}
