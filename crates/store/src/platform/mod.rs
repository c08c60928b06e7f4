//! What is global: roles, migrations, organisations and workspaces.

mod create;
mod list;
mod migrate;
mod months;
mod roles;

pub use create::{NewAccount, NewOrganisation, NewWorkspace, Seed};
pub use list::{OrganisationRow, WorkspaceRow, every_scope, organisations, workspace_count};
pub use migrate::migrate;
pub use months::make_months;
