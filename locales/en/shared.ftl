### Name and page titles

shared-app-name = Mesure
shared-title = { $page } · Mesure
shared-title-in = { $page } · { $place } · Mesure
shared-title-error = Error: { $title }

## Around the page

shared-skip-link = Skip to content
shared-navigation = Navigation
shared-main-navigation = Main
shared-breadcrumb = Breadcrumb
shared-menu = Menu
shared-menu-close = Close the menu
shared-sign-out = Sign out
shared-switch-workspace = Switch workspace

## Navigation

shared-nav-home = Home
shared-nav-know = Know
shared-nav-permit = Permit
shared-nav-sources = Sources
shared-nav-profiles = Profiles

## Foot of the page

shared-footer-help = Help
shared-footer-personal-data = Personal data
shared-footer-accessibility = Accessibility: partially compliant

## Language and theme

shared-theme-system = Same as the device
shared-theme-light = Light
shared-theme-dark = Dark

## Forms

shared-save = Save
shared-cancel = Cancel
shared-filter = Filter
shared-error-prefix = Error:
shared-error-summary = { $count ->
    [one] One answer needs another look
   *[other] { $count-text } answers need another look
}

## Lists and tables

shared-page-range = { $first } to { $last } of { $total }
shared-pages = Pages
shared-page-previous = Previous
shared-page-next = Next
shared-show-data = Show the data
shared-no-rows = Nothing to show yet

## Change of a figure

shared-delta-better = better
shared-delta-worse = worse
shared-delta-steady = steady

## Time

shared-relative-now = just now
shared-relative-minutes-ago = { $count ->
    [one] { $count-text } min ago
   *[other] { $count-text } min ago
}
shared-relative-hours-ago = { $count ->
    [one] { $count-text } hour ago
   *[other] { $count-text } hours ago
}
shared-relative-in-minutes = { $count ->
    [one] in { $count-text } min
   *[other] in { $count-text } min
}
shared-relative-in-hours = { $count ->
    [one] in { $count-text } hour
   *[other] in { $count-text } hours
}
shared-relative-yesterday = yesterday
shared-relative-tomorrow = tomorrow
shared-duration-days = { $count ->
    [one] { $count-text } day
   *[other] { $count-text } days
}
shared-duration-hours = { $count ->
    [one] { $count-text } hour
   *[other] { $count-text } hours
}
shared-duration-minutes = { $count ->
    [one] { $count-text } min
   *[other] { $count-text } min
}
shared-duration-seconds = { $count ->
    [one] { $count-text } s
   *[other] { $count-text } s
}
shared-duration-pair = { $first } { $second }

## Roles

shared-role-owner = Agency owner
shared-role-agency-admin = Agency administration
shared-role-manager = Manager
shared-role-marketer = Marketing
shared-role-analyst = Analyst
shared-role-privacy = Data protection
shared-role-platform-admin = Platform admin
