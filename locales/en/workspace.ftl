### Choosing a workspace.

workspace-list-title = Workspaces
workspace-all = All workspaces
workspace-choose = Choose a workspace

## The list

workspace-list-meta = { $count ->
    [one] { $count-text } workspace is open to you
   *[other] { $count-text } workspaces are open to you
}
workspace-list-lead = A workspace is the world of a single client.
workspace-list-lead-rest = Its data, its people and its permissions never mix with another’s.
workspace-none-title = No workspace is open to you
workspace-none-lead = Workspaces appear here once someone lets you in. Ask the manager of the workspace for an invitation, with the address of your account.
workspace-none-account = See my account
workspace-none-platform = Go to the platform
