//! Deciding about values of a group.

use axum::extract::{Path, State};
use axum::response::Response;
use services::quality::{ItemKey, MendError, Verb, Which};

use super::group::{Typed, answer, read_item};
use super::{group_path, queue_path};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError};

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, group)): Path<(String, String)>,
    FormData(fields): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = |name: &str| {
        fields
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    };
    let items: Vec<ItemKey> = fields
        .iter()
        .filter(|(key, _)| key == "item")
        .filter_map(|(_, value)| read_item(value))
        .collect();
    let one = items.first().copied().filter(|_| sent("scope") == "one");
    let which = if sent("scope") == "all" {
        Which::All
    } else {
        Which::These(items)
    };
    let verb = match sent("action") {
        "accept" => Verb::Accept,
        "reject" => Verb::Reject,
        "edit" => Verb::Edit(sent("value").to_owned()),
        _ => {
            // Without the right, what was sent does not matter.
            state.services.doubt_group(&inside.visit, &group, None).await?;
            return Err(PageError::Show(ErrorKind::BadRequest));
        }
    };
    let m = inside.page.messages;
    let at = if one.is_some() { "value-one" } else { "value-all" };
    let (field, words) = match state.services.mend(&inside.visit, &group, &which, &verb).await {
        Ok(mended) => {
            let path = if mended.left {
                group_path(&inside, &group)
            } else {
                queue_path(&inside)
            };
            return Ok(inside.page.redirect(&path, Some(Flash::QualityMended)));
        }
        Err(MendError::Use(error)) => return Err(error.into()),
        Err(MendError::Nothing) => ("item-0", m.quality_group_error_nothing()),
        Err(MendError::Value) => (at, m.quality_group_error_value()),
        Err(MendError::OneForMany) => (at, m.quality_group_error_many()),
        Err(MendError::NoSuggestion) => ("item-0", m.quality_group_error_suggestion()),
    };
    let typed = Typed {
        after: read_item(sent("after")),
        all: if one.is_none() {
            sent("value").to_owned()
        } else {
            String::new()
        },
        one: one.map(|key| (key, sent("value").to_owned())),
    };
    let view = state
        .services
        .doubt_group(&inside.visit, &group, typed.after)
        .await?;
    Ok(answer(
        &inside,
        &view,
        &typed,
        &FormErrors::one(field, words),
        state.services.now(),
    ))
}
