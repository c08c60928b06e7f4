use store::{Actor, WorkspaceScope};

fn main() {
    let workspace = domain::ids::WorkspaceId::parse("0199").unwrap();
    let _ = WorkspaceScope::new(workspace, Actor::System);
    let _ = WorkspaceScope { workspace, actor: Actor::System };
}
