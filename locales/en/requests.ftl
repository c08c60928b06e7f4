### What people ask for under their rights: the queue, each request, its deadlines.

## The pages

requests-title = Requests
requests-tabs = Parts of requests
requests-tab-queue = Queue
requests-tab-new = Take a request down
requests-tab-keys = Keys of programs
requests-nav-due = late or nearly

## What is asked for

requests-kind-access = Access
requests-kind-portability = Portability
requests-kind-rectification = Rectification
requests-kind-erasure = Erasure
requests-kind-restriction = Restriction
requests-kind-objection = Objection
requests-kind-marketing-objection = Objection to marketing
requests-kind-withdraw-all = Withdrawal of all consents
requests-kind-contest-decision = Contest of a decision

## Where a request stands

requests-state-received = Received
requests-state-identity-pending = Proof awaited
requests-state-pending = To do
requests-state-in-progress = In progress
requests-state-extended = Extended
requests-state-completed = Done
requests-state-refused = Refused
requests-state-cancelled = Taken back
requests-state-error = Failed
requests-origin-portal = Portal
requests-origin-staff = Taken down by staff
requests-origin-api = Program
requests-origin-mail = E-mail
requests-channel-letter = Letter
requests-channel-phone = Phone
requests-channel-mail = E-mail
requests-channel-desk = In person
requests-identity-none = Nobody has checked
requests-identity-browser = By their browser
requests-identity-known-channel = By an address or number already known
requests-identity-freshly-proven = By a known address, less than ten minutes before
requests-identity-checked-by-staff = Checked by staff
requests-doubt-address-not-known = The address is not known of this person
requests-doubt-shared-address = Several people share the address
requests-doubt-recently-changed = The address was changed recently
requests-doubt-on-behalf-of-another = The request is made on behalf of another person
requests-doubt-signs-of-takeover = The account seems to have been taken over
requests-refusal-insufficient-verification = Identity was not proven
requests-refusal-suspected-fraud = The request seems to come from somebody else
requests-refusal-no-match = Nothing matches this person
requests-refusal-right-not-offered = The legal basis does not give this right
requests-refusal-legal-obligation = A law demands that the data be kept
requests-refusal-legal-claims = The data is needed for a legal claim
requests-refusal-freedom-of-expression = The data serves freedom of expression
requests-refusal-rights-of-others = The answer would harm others
requests-refusal-compelling-grounds = Compelling grounds prevail
requests-refusal-data-accurate = The data is accurate
requests-refusal-manifestly-unfounded = The request is plainly unfounded
requests-refusal-excessive = The request is excessive
requests-refusal-outside-jurisdiction = The GDPR does not apply
# $article (String) the article
requests-article = GDPR, article { $article }

## Deadlines

requests-alarm-paused = Clock stopped
requests-alarm-calm = On time
requests-alarm-half = Half of the time gone
requests-alarm-near = Nearly late
requests-alarm-late = Late

## The queue

# $count (Number) how many requests are late
# $count-text (String) the same number, written
requests-lead-late = { $count ->
    [one] One request is late.
   *[other] { $count-text } requests are late.
}
# $count (Number) how many requests are nearly late
# $count-text (String) the same number, written
requests-lead-near = { $count ->
    [one] One request is nearly late.
   *[other] { $count-text } requests are nearly late.
}
requests-lead-calm = Every request is on time.
requests-lead-none = No request is waiting.
requests-lead-rest = The law leaves one month for an answer; the day shown is the last one.
requests-board = What is waiting
requests-board-open = Open
requests-board-late = Late
requests-board-near = Nearly late
requests-board-paused = Proof awaited
requests-board-error = Failed
requests-board-free = Not assigned
requests-counts-only = Only data protection sees the requests themselves.
requests-filter-standing = Requests shown
requests-standing-open = Open
requests-standing-due = Late or nearly
requests-standing-paused = Proof awaited
requests-standing-error = Failed
requests-standing-completed = Done
requests-standing-refused = Refused
requests-standing-cancelled = Taken back
requests-standing-all = All
requests-filter-kind = Kind of request
requests-filter-kind-all = Every kind
requests-filter-mine = Only mine
requests-filter-everyone = Everybody’s
requests-filter-whose = In whose hands
requests-list-title = The requests
requests-list-caption = Requests, with where they stand and when they are due
# $count (Number) how many requests
# $count-text (String) the same number, written
requests-count = { $count ->
    [0] No request
    [one] One request
   *[other] { $count-text } requests
}
requests-column-number = Number
requests-column-kind = Request
requests-column-state = State
requests-column-received = Received
requests-column-due = Due
requests-column-whose = Who has it
requests-nobody = nobody
requests-me = me
# $date (String) the day
requests-closed = Closed on { $date }
requests-empty = No request here
requests-empty-what = When somebody asks in the portal, by letter or through a program, the request appears here.
requests-empty-all = See all requests

## One request

# $number (String) the number
# $kind (String) what is asked for
requests-page-title = { $number }, { $kind }
# $date (String) the last day
requests-lead-due = To be answered by { $date }.
# $date (String) the last day
requests-lead-overdue = The last day was { $date }.
requests-lead-paused = The clock stands still while proof of identity is awaited.
requests-lead-closed = Nothing is left to do.
requests-facts = The request
requests-fact-kind = What is asked for
requests-fact-received = Received
requests-fact-origin = Came by
requests-fact-identity = Identity
requests-fact-language = Language
requests-fact-contact = Address for answers
requests-fact-no-contact = none: answers do not go out by e-mail
requests-fact-person = Person
requests-fact-person-open = Open the profile under this number
requests-fact-person-note = A case with this number is opened, and the reason for looking is on the trail.
requests-fact-person-unknown = It is not known yet who it is
requests-fact-person-browser = A browser only
requests-fact-whose = Who has it
requests-take = Take it on
requests-release = Give it back
requests-fact-note = What the person says
requests-fact-refusal = Reason of the refusal
requests-fact-failure = Code of the failure

## The deadline of a request

requests-deadline = The deadline
requests-deadline-target = Our target
requests-deadline-target-why = The same day of the next month; the last of the month if there is no such day.
requests-deadline-target-extended = The same day, three months after it came: the time was made longer.
requests-deadline-limit = The law’s limit
requests-deadline-limit-same = That is a working day: the limit is that day, until midnight.
requests-deadline-limit-moved = The target is a Saturday, a Sunday or a public holiday: the law goes on to the next working day.
requests-deadline-paused = Days stopped
requests-deadline-paused-why = The clock stands still while proof of identity is awaited; the deadline moves by as many days.
requests-deadline-extension = Extension
# $date (String) the day
requests-deadline-extension-told = Told to the person on { $date }
# $zone (String) the time zone
# $country (String) the code of the country
requests-deadline-place = Days counted in the time zone { $zone }, with the public holidays of { $country }.

## What can be done

requests-actions = What to do
requests-actions-none = This request is closed: nothing changes it any more.
requests-actions-program = A program answers it by itself, usually within a day.
requests-actions-deliver = The file is ready. The request ends when it is delivered.
requests-actions-unproven = It does not go on until the identity is sure enough.
requests-actions-unlinked = It does not go on until it is known who it is.
requests-do-link = Say who it is
requests-do-link-field = Customer number or e-mail address
requests-do-link-hint = As your sources or files know it.
requests-do-link-submit = Link the request
requests-do-prove = Proof came
requests-do-prove-what = You have checked who asks. Keep no copy. The clock goes on.
requests-do-prove-submit = It is checked
requests-do-queue = Nothing is missing
requests-do-queue-what = The request can be worked on.
requests-do-queue-submit = Put it to work
requests-do-begin = Begin
requests-do-begin-what = The person is told that somebody is on it.
requests-do-begin-submit = Begin
requests-do-complete = Finish
requests-do-complete-field = What you answer
requests-do-complete-hint = Optional. The person reads it among their messages and is told that it is done.
requests-do-complete-submit = It is done
requests-do-retry = Try again
requests-do-retry-what = A program failed. It goes on where it stopped.
requests-do-retry-submit = Try again
requests-do-ask = Ask for proof of identity
requests-do-ask-field = Reason for the doubt
requests-do-ask-hint = Only on reasonable doubt. The clock stands still until the answer.
requests-do-ask-choose = Choose a reason
requests-do-ask-submit = Ask for proof
requests-do-extend = Take two months more
requests-do-extend-field = Why it takes longer
requests-do-extend-hint = The person is sent this reason. Once only, and only within the first month.
requests-do-extend-submit = Extend and tell
requests-do-refuse = Refuse
requests-do-refuse-field = Reason
requests-do-refuse-choose = Choose a reason
requests-do-refuse-words = Explanation
requests-do-refuse-words-hint = In your words, for this person. The answer also names the article, the authority and the courts.
requests-do-refuse-submit = Refuse and answer
requests-do-cancel = Take it back for the person
requests-do-cancel-what = The person does not want it any more. This is final; they can make another one.
requests-do-cancel-submit = Take the request back
requests-do-make-file = Make the file anew
requests-do-make-file-what = The file before was not taken in time, or could not be made.
requests-do-make-file-submit = Make the file
requests-do-mail-file = Mail the way to the file
requests-do-mail-file-what = A link goes to { $address }, the address of which it is proven that it leads to the person. They prove once more who they are and take the file, once, within seven days.
requests-do-mail-file-submit = Send the link
requests-do-hand-over = Hand the file over in person
requests-do-hand-over-what = You take it once, to hand it over printed or on a stick. From then on it exists with you only; the evidence file says so.
requests-do-hand-over-submit = Take the file
requests-do-announce-lift = Announce that the data will be used again
requests-do-announce-lift-field = Reason, as the person reads it
requests-do-announce-lift-hint = The person is told before the restriction is lifted (article 18(3)). They have seven days to answer.
requests-do-announce-lift-channel = How the person is told
requests-do-announce-lift-channel-hint = By e-mail, Mesure writes at once. Otherwise it is you who told them.
requests-do-announce-lift-choose = Choose
requests-do-announce-lift-submit = Tell the person
requests-do-lift = Lift the restriction
requests-do-lift-what = The person was told. Their data is used again, as far as their choices go.
requests-do-lift-submit = Lift the restriction
requests-restricted = The person’s data has been set aside since { $since }.
requests-restricted-by-themselves = The person set their data aside themselves on { $since }.
requests-lift-on = The person was told: it can be used again from { $date } on.

## What is wrong

requests-fault-no-such-step = This request has changed meanwhile: see where it stands
requests-fault-identity-missing = The identity is not sure enough for that
requests-fault-reason-does-not-apply = This reason does not apply to this request
requests-fault-needs-a-human = Only a person may do that
requests-fault-already-extended = The time was made longer already
requests-fault-by-program = A program does that
requests-fault-no-file = There is no file to take: it was taken, or its time is over. Make it anew.
requests-fault-no-address = No address is proven to lead to the person. Hand the file over in person.
requests-fault-lift-reason = Write why, in ten characters or more
requests-fault-lift-channel = Say how the person is told
requests-fault-lift-none = None of the person’s data is set aside
requests-fault-lift-still-asked = The person still waits for an answer about it: answer that request first
requests-fault-lift-not-told = Tell the person first
requests-fault-lift-too-early = The person was told: it is possible from { $date } on
requests-fault-extension-too-late = The first month is over: it cannot be extended any more
requests-fault-extension-reason = Say in ten characters or more why it takes longer
requests-fault-extension-out-of-range = This deadline cannot be counted
requests-fault-doubt-missing = Choose the reason for the doubt
requests-fault-refusal-missing = Choose the reason of the refusal
requests-fault-message-empty = Write a message
requests-fault-message-too-long = The message is longer than 4,000 characters
requests-fault-person-empty = Type a customer number or an e-mail address
requests-fault-person-nobody = Nobody is known by this number or address
requests-fault-person-several = Several people have this address: type a customer number
requests-fault-person-known = It is already known who it is

## Messages

requests-messages = Messages
requests-messages-none = Nothing was written yet.
requests-message-from-staff = You
requests-message-from-person = The person
requests-message-field = Write to the person
requests-message-hint = They are sent it by e-mail and find it in their portal.
requests-message-hint-no-contact = They find it in their portal: no address is known for an e-mail.
requests-message-submit = Send

## The course

requests-course = What happened
requests-entry-received = The request came in
requests-entry-asked-identity = Proof of identity was asked for
requests-entry-proven = Identity was proven
requests-entry-queued = The request can be worked on
requests-entry-begun = Work began
requests-entry-extended = The time was made longer
requests-entry-completed = The request was answered
requests-entry-refused = The request was refused
requests-entry-cancelled = The request was taken back
requests-entry-failed = A program failed
requests-entry-retried = Another try began
requests-entry-assigned = Somebody took it on
requests-entry-released = Nobody has it in hand any more
requests-entry-linked = It is known who it is
requests-entry-half = Half of the time is over
requests-entry-near = Four fifths of the time are over
requests-entry-late = The time is over
requests-entry-file-made = The file is ready to be delivered
requests-entry-file-sent = The way to the file was mailed
requests-entry-file-handed-over = The file was taken, to be handed over in person
requests-entry-file-taken = The file was taken
requests-entry-lift-announced = The person was told that their data will be used again
requests-entry-lifted = The restriction was lifted
requests-entry-call-failed = A program could not be told
requests-by-person = by the person
requests-by-program = by a program of the controller
requests-by-system = by Mesure
# $name (Name) who
requests-by-staff = by { $name }

## The file

requests-evidence = Evidence file
requests-evidence-what = Everything that is kept of this request, for the authority or your records. Each look is on the trail.
requests-evidence-open = Open the page to print
requests-evidence-json = Download as JSON
# $number (String) the number
requests-evidence-title = File of the request { $number }
# $when (String) when
# $name (Name) by whom
# $place (Name) for which controller
requests-evidence-made = Made on { $when } by { $name } for { $place }.
requests-evidence-back = Back to the request
requests-evidence-state = State
requests-evidence-closed = Closed

## Taking a request down

requests-new-lead = A letter, a call, somebody at the desk: the request counts from the day it came.
requests-new-kind = What is asked for
requests-new-choose = Choose
requests-new-channel = How it came
requests-new-received = Day it came
requests-new-received-hint = For example 2026-11-23. The day you received it, not the day you take it down.
requests-new-person = Customer number or known e-mail address
requests-new-person-hint = Optional: you can say later who it is.
requests-new-identity = Identity
requests-new-identity-hint = Ask for as little as possible: answering to an address already known is nearly always enough.
requests-new-contact = E-mail address for answers
requests-new-contact-hint = Optional. The acknowledgement goes there, with the number and the deadline.
requests-new-language = Language of the person
requests-new-note = What the person says
requests-new-note-hint = The essential, copying nothing from an identity document.
requests-new-submit = Register the request
requests-new-fault-kind = Choose what is asked for
requests-new-fault-channel = Choose how it came
requests-new-fault-received-missing = Type the day it came
requests-new-fault-received-unreadable = This day cannot be read: type it like 2026-11-23
requests-new-fault-received-range = This day is to come, or more than a year ago
requests-new-fault-identity = Say how the identity was checked
requests-new-fault-contact = This e-mail address cannot be read
requests-new-fault-language = Choose a language
requests-new-fault-note = The text is longer than 4,000 characters

## Keys

requests-keys-lead = A program of the controller can pass requests on through OpenDSR 2.0, with a secret key.
requests-keys-warning = This key can have people erased: keep it like a password.
requests-keys-address = Address
requests-keys-copy = Copy
requests-keys-copied = Copied
requests-keys-made = The key is made
requests-keys-made-once = Copy it now: it is shown once, and only its digest is kept.
requests-keys-list = Keys
requests-keys-caption = Keys of programs, the newest first
requests-keys-none = No key
requests-keys-none-what = No program can pass requests on.
requests-keys-name = Name
requests-keys-name-hint = For example the name of the program.
requests-keys-ending = Ends with
requests-keys-created = Made
requests-keys-used = Last used
requests-keys-never = never
requests-keys-state = State
requests-keys-live = Live
# $date (String) the day
requests-keys-revoked = Revoked on { $date }
requests-keys-action = Revoke
# $name (Name) the name of the key
requests-keys-revoke-named = Revoke the key { $name }
requests-keys-revoke-what = The program that uses it is refused at once. A revoked key does not come back.
requests-keys-revoke-confirm = Revoke this key
requests-keys-create = Make a key
requests-keys-fault-missing = Give the key a name
requests-keys-fault-too-long = This name is longer than 60 characters
requests-keys-fault-taken = A live key has this name already

## On the home page

# $count (Number) how many requests
# $count-text (String) the same number, written
requests-task = { $count ->
    [one] One request is late, or nearly
   *[other] { $count-text } requests are late, or nearly
}
requests-task-why = The law leaves one month to answer who asks for their data.
requests-task-action = See the requests

## What was just done

requests-flash-taken-down = Request registered
requests-flash-step = Noted
requests-flash-message = Message sent
requests-flash-key-revoked = Key revoked
