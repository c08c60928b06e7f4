### The door

account-door-label = Mesure in one sentence
account-door-motto-first = Made to measure,
account-door-motto-second = with measure.
account-door-lead = Personalise what helps. Stop where the person says stop.
account-sign-in-title = Sign in
account-sign-in-lead = To the workspace of your agency or your brand.
account-sign-in-email = E-mail address
account-sign-in-password = Password
account-sign-in-action = Continue
account-sign-in-customer = Looking for your own data as a customer? Go through the shop’s site, link “My data”.
account-sign-in-busy = Many people are signing in right now. Try again in a few seconds
account-show-password = Show the password
account-demo-title = Demonstration accounts
    .lead = Password of each:

## Your account

account-title = Your account
account-lead = These settings change only what you see, on all of your devices.
account-tabs = Parts of the account
account-tab-profile = Settings
account-tab-password = Password
account-tab-sessions = Sessions
account-email = E-mail address
account-name = Name
    .hint = As your colleagues will see it
account-language = Language
account-theme = Appearance
account-theme-system-hint = Light by day and dark at night, if your device does so
account-theme-light-hint = Dark ink on light paper
account-theme-dark-hint = Light ink on dark paper
account-time-zone = Time zone
    .hint = For the times shown. The days of a workspace follow the workspace’s own zone.
account-flash-saved = Settings saved
account-flash-password = Password changed. Your other sessions are closed
account-flash-session = Session closed

## Password

account-password-title = Change your password
account-password-lead = Your other sessions will be closed.
account-password-current = Current password
account-password-new = New password
    .hint = At least 12 characters. A phrase that only you know does very well.
account-password-action = Change the password
account-password-wrong = This is not your current password
account-password-current-required = Enter your current password
account-password-new-required = Choose a new password

## Sessions

account-sessions-title = Your sessions
account-sessions-lead = Close those that you do not recognise, then change your password.
account-sessions-caption = Your sessions, the most recent first
account-sessions-device = Device
account-sessions-since = Opened
account-sessions-seen = Seen
account-sessions-this = This session
account-sessions-end = Close
# $device (String) family of the browser and of the system
account-sessions-end-named = Close the session { $device }
account-sessions-end-others = Close all the others
account-sessions-unknown = Unknown device
