use domain::ids::WorkspaceId;
use store::{Actor, WorkspaceScope};

fn make(workspace: WorkspaceId) -> WorkspaceScope {
    WorkspaceScope::new(workspace, Actor::System)
}

fn main() {}
