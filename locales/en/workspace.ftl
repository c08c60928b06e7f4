### Choosing a workspace.

workspace-list-title = Workspaces
workspace-all = All workspaces
workspace-choose = Choose a workspace
