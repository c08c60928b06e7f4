//! Purposes and a notice for each client of the demonstration.

use domain::consent::notice::{Authority, Controller, Officer, Recipients, Transfers};
use domain::consent::purpose::Draft;
use domain::consent::purpose::preset::Preset;
use services::Services;
use services::consent::{NoticeFacts, NoticeRefusal, PurposeRefusal};
use store::WorkspaceScope;

use super::demo::Failure;

/// Puts the purposes of the client's preset in force, and publishes its first notice in French and English.
pub(super) async fn tell(
    services: &Services,
    scope: &WorkspaceScope,
    workspace: &demo::Workspace,
) -> Result<(), Failure> {
    let told = demo::told(workspace).ok_or("a client of the demonstration does not say who it is")?;
    let preset = Preset::parse(told.preset).ok_or("a preset of the demonstration is unknown")?;
    let partners: Vec<String> = told.partners.iter().map(|name| (*name).to_owned()).collect();
    let drafts: Vec<Draft> = preset
        .drafts()
        .into_iter()
        .map(|mut draft| {
            if draft.meaning.third_party_sharing {
                draft.meaning.recipients.extend(partners.iter().cloned());
            }
            draft
        })
        .collect();
    services
        .add_purposes(scope, drafts)
        .await
        .map_err(|refusal| match refusal {
            PurposeRefusal::Use(error) => Failure::from(error),
            _ => Failure::from("a purpose of the demonstration cannot be put in force"),
        })?;
    let facts = NoticeFacts {
        controller: Controller {
            name: told.name.to_owned(),
            address: told.address.to_owned(),
            contact: told.contact,
            in_union: told.in_union,
            representative: told.representative.map(str::to_owned),
        },
        officer: Officer::Contact(told.officer),
        requirements: Vec::new(),
        recipients: if partners.is_empty() {
            Recipients::None
        } else {
            Recipients::Named(partners)
        },
        transfers: Transfers::None,
        indirect: false,
        sources: Vec::new(),
        authority: Authority {
            name: told.authority.0.to_owned(),
            url: told.authority.1.to_owned(),
        },
    };
    services
        .add_notice(scope, facts)
        .await
        .map_err(|refusal| match refusal {
            NoticeRefusal::Use(error) => Failure::from(error),
            _ => Failure::from("the notice of the demonstration lacks something"),
        })?;
    Ok(())
}
