### Every component, to look at and to check. Only on the machine of somebody who develops.

styleguide-title = Components
styleguide-lead = Every piece of Mesure, in each of its states.
    .first = What is not here does not exist yet.
styleguide-meta = { $count ->
    [one] { $count-text } example
   *[other] { $count-text } examples
}
styleguide-look = Look at it differently
styleguide-themes = Appearance
styleguide-languages = Language
styleguide-contents = Components on this page
