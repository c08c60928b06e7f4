### What the law asks to be written down: records of processing, retention, breaches.

## Records of processing

registers-records-title = Records of processing
registers-records-name = records-of-processing
# $count (Number) how many
# $count-text (String) written
registers-records-lead = { $count ->
    [one] { $count-text } processing activity (article 30).
   *[other] { $count-text } processing activities (article 30).
}
# $when (String) when
registers-records-lead-when = Made from the registry of purposes, { $when }. To print or to take away.
registers-records-controller = Controller
registers-records-no-notice = The controller is not said yet.
registers-records-no-notice-do = Publish a notice
registers-records-activities = Activities
registers-records-none = No activity
registers-records-key = Key
registers-records-why = Why
registers-records-people = People concerned
registers-records-measures = Security measures
registers-records-security = Security (article 32): each workspace isolated in the database, encrypted connections, access by role and by case, a trail that cannot be erased.
registers-people-customers = Customers, subscribers, visitors with a ticket
registers-people-contacts = Customers and people who left their address
registers-people-visitors = Visitors of the site and customers

## Retention

registers-retention-title = Retention
registers-retention-lead = What is no longer used is erased.
registers-retention-lead-rule = Shortening is free; keeping longer than the default needs a written reason.
registers-retention-classes = By kind of data
registers-keep-class = Data
registers-keep-default = Default and limit
registers-keep-for = Kept for
registers-keep-reason = Reason
# $length (String) the limit
registers-keep-limit = { $length } at most
registers-keep-no-limit = while it is needed
# $name (String) who
# $when (String) when
registers-keep-set = by { $name }, { $when }
registers-keep-ask = The privacy officer sets these times.
# $class (String) of what
registers-keep-amount-of = Time: { $class }
# $class (String) of what
registers-keep-unit-of = Unit: { $class }
# $class (String) of what
registers-keep-reason-of = Reason: { $class }
registers-keep-nothing = Keep for one day or month at least
registers-keep-reason-needed = Longer than the default: write the reason, in 10 characters or more
registers-keep-beyond = This is beyond the limit for this data
registers-keep-below = This is too short: this memory protects people
registers-keep-events = Events
registers-keep-events-what = what people do
registers-keep-audience = Audience measurement
registers-keep-audience-what = raw data
registers-keep-device = Identifiers on devices
registers-keep-device-what = not prolonged by visits
registers-keep-choice = Past choices in lists
registers-keep-choice-what = a no, or a yes that was taken back or has ended; the ledger keeps the proof for as long as the person is known
registers-keep-prospect = Prospects
registers-keep-prospect-what = after the last contact
registers-keep-customer = Customers
registers-keep-customer-what = after the relation ended
registers-keep-suppression = Suppression list
registers-keep-suppression-what = fingerprints, not addresses
registers-keep-log = Security logs
registers-keep-log-what = access and sign-ins
registers-keep-request = Files of requests
registers-keep-request-what = after they were closed
registers-keep-download = Files to take away
registers-keep-download-what = copies handed to people
registers-keep-mail = Mails that were sent
registers-keep-mail-what = that a mail went out; its text and address are forgotten as it is sent

## Breaches

registers-breaches-title = Breaches of data
registers-breaches-register = Register
# $count (Number) how many
# $count-text (String) written
registers-breaches-lead = { $count ->
    [one] { $count-text } breach waits to be notified.
   *[other] { $count-text } breaches wait to be notified.
}
registers-breaches-lead-none = Nothing waits to be notified.
registers-breaches-lead-rule = The authority is told within 72 hours of the discovery, unless a risk is unlikely.
registers-breaches-none = No breach written down
registers-breaches-none-what = All are written down here, those that nobody has to be told of too.
registers-breach-new = Write a breach down
registers-breach-new-lead = Write what you know now; the rest is added later.
# $when (String) when
registers-breach-of = Breach of { $when }
# $when (String) when
registers-breach-lead-limit = The authority must be told before { $when }.
registers-breach-happened = What happened
registers-breach-done = What is done
registers-breach-discovered = Discovered
registers-breach-discovered-hint = The 72 hours run from there.
registers-breach-nature = Nature
registers-breach-nature-hint = What was lost, seen or changed, and how. Without names of people.
registers-breach-people = About how many people
registers-breach-people-hint = Empty if it is not known yet.
registers-breach-consequences = Likely consequences
registers-breach-consequences-hint = What it may change for people.
registers-breach-measures = Measures
registers-breach-measures-hint = What was done, and what will be, to mend and to limit it.
registers-breach-risk = Risk for people
registers-breach-limit = Limit of 72 hours
registers-breach-told = Authority told
registers-breach-told-hint = Empty until it is done.
registers-breach-delay = Reason of the delay
registers-breach-delay-hint = Only after 72 hours.
registers-breach-delay-needed = Told after 72 hours: write why
registers-breach-people-told = People told
registers-breach-people-told-hint = When the risk is high (article 34).
registers-breach-missing = Write 10 characters at least
registers-breach-too-long = Write 4,000 characters at most
registers-breach-unreadable = Write a day and a time
registers-breach-order = This is in the future, or before the discovery
registers-risk-none = Unlikely
registers-risk-none-what = Nobody has to be told; the reasons are written down.
registers-risk-some = Possible
registers-risk-some-what = The authority is told.
registers-risk-high = High
registers-risk-high-what = People are told too, without delay.
registers-people-wait = People to be told
registers-clock-not-needed = Not to be notified
# $left (String) how much time
registers-clock-running = { $left } left
# $by (String) by how much
registers-clock-over = Over by { $by }
registers-clock-in-time = Notified in time
# $by (String) by how much
registers-clock-late = Notified { $by } late

## The rules of the house

registers-house-title = House rules
registers-house-lead = Who may come, and who decides alone.
registers-house-lead-who = The privacy officer sets them; they hold for the whole workspace.
registers-house-minors = Minors
registers-house-reaches = This service may reach minors
registers-house-reaches-what = Check it if people under 18 may use it, even if it is not meant for them. Then nobody is profiled until their age is known, and minors never are.
registers-house-alone = Age from which people consent alone
registers-house-alone-what = Each country sets it between 13 and 16 (GDPR, article 8). Below it, a yes counts only with that of a parent.
# $age (String) a number of years
registers-house-age = { $age }
# $age (String) a number of years
registers-house-age-france = { $age } (France)
registers-house-age-missing = Choose an age between 13 and 16
registers-house-ages-from = Ages come from files and traits (date of birth, year, age), or from people themselves in their portal. Only the age band is kept, never the date of birth.
registers-house-signal = Signal of the browser
registers-house-signal-profiling = Global Privacy Control also stops profiling
registers-house-signal-what = The signal always stops sharing with others. Check it to make it stop sorting and guessing too.
registers-house-when = The answer for each person follows these rules at once; lists are brought up to date in the minutes that follow.
registers-house-reaches-yes = This service may reach minors: nobody is profiled until their age is known.
registers-house-reaches-no = This service does not reach minors.
# $age (String) a number of years
registers-house-alone-from = People consent alone from the age of { $age }.
registers-house-signal-both = Global Privacy Control stops sharing and profiling.
registers-house-signal-sharing = Global Privacy Control stops sharing.

## The register of the processor

registers-processor-link = Register of the processor, for every client (article 30(2))
registers-processor-title = Register of the processor
# $clients (Number) how many clients
# $clients-text (String) the same number, written
# $organisation (Name) the agency
registers-processor-lead = { $clients ->
    [one] { $organisation } processes data for one client.
   *[other] { $organisation } processes data for { $clients-text } clients.
}
registers-processor-clients = For each client
registers-processor-processing = Categories of processing
registers-processor-processor = Processor
registers-processor-unsaid = Not said yet: no notice is published
registers-processor-nothing = No purpose in force
registers-processor-name = processor-register
