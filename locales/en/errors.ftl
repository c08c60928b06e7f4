### Pages

errors-not-found = This page does not exist
    .lead = The address is wrong, or what it showed was moved or deleted.
    .action = Check the address, or start again from the home page.
errors-forbidden = This page is not open to you
    .lead = Your role does not let you see or do this.
    .action = Ask the manager of the workspace for access, or start again from the home page.
errors-internal = Mesure could not answer
    .lead = A fault on our side interrupted your request. It has been recorded.
    .action = Try again in a few minutes. If it lasts, write to the help desk with this number.
errors-unavailable = Mesure is unavailable for now
    .lead = Maintenance is under way, or too many requests are arriving at once.
    .action = Try again in a few minutes. Nothing that was saved is lost.
errors-too-large = What you sent is too large
    .lead = It is over the size that Mesure accepts.
    .action = Send less data at a time.
errors-bad-request = Mesure could not read this
    .lead = The form arrived incomplete or in an unexpected shape.
errors-reference = Request number: { $number }
errors-go-home = Start from the home page

## Forms

errors-email-required = Enter an e-mail address
errors-email-invalid = Enter a complete address, such as name@example.com
errors-password-required = Enter a password
errors-password-too-short = Choose at least 12 characters
errors-password-too-long = Choose a shorter password
errors-password-too-common = This password is too common. Choose several unrelated words
errors-sign-in-wrong = The address or the password is not right. Check both, then try again
errors-too-many-tries = Too many tries in a row. Try again in { $wait }
errors-name-required = Enter a name
errors-name-too-long = { $limit ->
    [one] Shorten the name to { $limit-text } character
   *[other] Shorten the name to { $limit-text } characters
}
errors-origin-forbidden = This was sent from another site. Open the page from Mesure, then start again
