use domain::ids::WorkspaceId;
use store::{Actor, WorkspaceScope};

fn make(workspace: WorkspaceId) -> WorkspaceScope {
    WorkspaceScope { workspace, actor: Actor::System }
}

fn main() {}
