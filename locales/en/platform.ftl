### What platform admins see.

platform-title = Platform
platform-lead-organisations = { $count ->
    [one] { $count-text } organisation
   *[other] { $count-text } organisations
}
platform-lead-workspaces = { $count ->
    [one] { $count-text } workspace
   *[other] { $count-text } workspaces
}
platform-lead = { $organisations }, { $workspaces }.
platform-lead-active = Every workspace is open.
platform-lead-suspended = { $count ->
    [one] { $count-text } workspace is suspended: nobody gets in, and it takes nothing in.
   *[other] { $count-text } workspaces are suspended: nobody gets in, and they take nothing in.
}
platform-privacy = No personal data can be seen here.
    .why = People with a role are counted, never named, and the data of the brands’ customers stays in their workspaces: the database itself refuses to show it to this page.
platform-organisations-title = Organisations
platform-organisations-caption = Organisations, by name, and how many people have a role in them
platform-workspaces-title = Workspaces
platform-workspaces-caption = Workspaces, by organisation and then by name, and how many people have a role in them
platform-column-organisation = Organisation
platform-column-workspace = Workspace
platform-column-workspaces = Workspaces
platform-column-sector = Business
platform-column-language = Language
platform-column-zone = Time zone
platform-column-made = Made
platform-column-people = People
platform-column-state = State
platform-state-active = Open
platform-state-active-organisation = Open
platform-state-suspended = Suspended
platform-state-suspended-organisation = Suspended
platform-state-since = since { $date }
platform-state-with-organisation = with its organisation, since { $date }
platform-none = No organisation yet
    .what = An organisation is an agency, or a brand that runs itself. Each of its brands has a workspace, and nothing passes from one workspace to another.
    .how = Make the first one from the command line: “mesure demo” fills an empty database with a demonstration.
platform-workspaces-none = No workspace yet
    .what = A workspace is the place of one brand: its sources, its people, its figures. It shows up here as soon as an organisation has one.
