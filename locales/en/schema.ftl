### What events look like: observed, planned, and seen as they arrive.

## The events of a source

schema-title = Schema
schema-lead = { $count ->
    [one] This source sends { $count-text } kind of event.
   *[other] This source sends { $count-text } kinds of event.
}
schema-lead-since = { $messages } messages, counted one by one since { $first }.
schema-lead-none = This source has not sent anything yet.
schema-lead-none-next = With the first message, its names and types will show up here.
schema-events-title = What is observed
schema-events-note = names and types, never values
schema-events-caption = Events of this source, the most frequent first
schema-column-event = Event
schema-column-call = Call
schema-column-messages = Messages
schema-column-share = Share
schema-column-properties = Properties
schema-column-first = First
schema-column-last = Latest
schema-call-identify = Identification
schema-call-track = Action
schema-call-page = Page seen
schema-call-screen = Screen seen
schema-call-group = Group
schema-call-alias = Alias
schema-unknown = Unnamed
schema-events-overflow = { $count ->
    [one] { $count-text } message has one event name too many.
   *[other] { $count-text } messages have one event name too many.
}
    .why = Past { $most } names for a source, they are taken in and counted, but no longer described. A name that changes with each message, one with a number in it for example, is often the cause.
schema-properties-overflow = { $count ->
    [one] { $count-text } property too many.
   *[other] { $count-text } properties too many.
}
    .why = Past { $most } properties for an event, they are taken in and counted, but no longer described.

## One event

schema-event-lead = { $messages ->
    [one] { $messages-text } message, { $properties } properties observed.
   *[other] { $messages-text } messages, { $properties } properties observed.
}
schema-event-lead-always = { $always } of them are in every message.
schema-properties-title = Properties
schema-properties-caption = Properties of this event, in alphabetical order
schema-properties-none = No property
schema-properties-none-what = This event carries only its name and the identifier of the person.
schema-column-property = Property
schema-column-present = Present
schema-column-types = Types seen
schema-event-plan = See it in the plan
schema-type-string = text
schema-type-number = number
schema-type-boolean = yes or no
schema-type-array = list
schema-type-object = object
schema-type-null = empty
schema-type-share = { $what } { $share }

## The tracking plan

schema-plan-title = Tracking plan
schema-plan-lead-none = No plan: every well-formed event comes in.
schema-plan-lead-none-next = A plan says what is expected, and spots or stops the rest.
schema-plan-lead-off = The plan is written, but stops nothing.
schema-plan-lead-flag = What breaks the plan comes in, and shows.
schema-plan-lead-block = What breaks the plan does not come in.
schema-plan-lead-broken = In the last 28 days: { $flagged ->
    [0] no break flagged
    [one] one break flagged
   *[other] { $flagged-text } breaks flagged
}, { $refused ->
    [0] no message refused
    [one] one message refused
   *[other] { $refused-text } messages refused
}.
schema-plan-empty-title = Start from what arrives
schema-plan-empty-what = { $count ->
    [one] { $count-text } event is observed already. One press makes it a plan: what every message carries is required, the rest is allowed. Nothing is stopped until you decide so.
   *[other] { $count-text } events are observed already. One press makes them a plan: what every message carries is required, the rest is allowed. Nothing is stopped until you decide so.
}
schema-plan-empty-nothing = Nothing is observed yet. Connect a source: the plan will be made from what it sends.
schema-plan-propose = Make the plan from what is observed
schema-plan-propose-more = Add what is observed
schema-plan-ask = To change it, ask the manager of the workspace.
schema-mode-title = What happens to a break
schema-mode-label = When a message breaks the plan
schema-mode-off = Do nothing
    .hint = The plan is documentation.
schema-mode-flag = Accept and flag
    .hint = The message is kept. The break is counted and shows in the live view.
schema-mode-block = Block
    .hint = The message is refused with its reason. A property that is not planned is taken out, and the rest kept.
schema-mode-submit = Apply
schema-plan-events-title = Events
schema-plan-events-caption = Events of the plan and events observed
schema-column-state = State
schema-column-required = Required
schema-column-optional = Allowed
schema-column-forbidden = Forbidden
schema-state-planned = Planned
schema-state-blocked = Blocked
schema-state-unplanned = Not planned
schema-state-unseen = Planned, never seen
schema-plan-add-title = Plan an event that is not sent yet
schema-plan-add-name = Name of the event
    .hint = As the code will send it: “Order Completed”.
    .missing = Enter the name of the event
    .long = Enter a name of 200 characters at most
    .known = The plan has this event already
    .many = The plan has 300 events already, the most it can have
schema-plan-add-submit = Plan it
schema-plan-changed = Somebody else has just changed the plan. Check it and try again
schema-keep-title = Sensitive attributes
schema-keep-note = left out, except those ticked here
schema-keep-lead = As long as no purpose covers them, these attributes do not come in: they are taken out of each message, and counted. The privacy officer can keep some.
schema-keep-label = Attributes kept
schema-keep-submit = Save what is kept
schema-keep-yes = Kept
schema-keep-no = Left out
schema-keep-caption = Sensitive attributes and what happens to them
schema-column-attribute = Attribute
schema-column-names = Names recognised
schema-sensitive-age = Age
schema-sensitive-birthday = Date of birth
schema-sensitive-gender = Gender
schema-sensitive-religion = Religious beliefs
schema-sensitive-origin = Origin
schema-sensitive-politics = Political opinions
schema-sensitive-union = Trade union membership
schema-sensitive-health = Health
schema-sensitive-sexuality = Sex life and sexual orientation
schema-sensitive-biometrics = Biometric and genetic data
schema-sensitive-offences = Convictions
schema-sensitive-national-number = Numbers given by a state
schema-sensitive-location = Precise location
schema-versions-title = Versions
schema-versions-caption = Latest versions of the plan, the newest first
schema-column-version = Version
schema-column-when = When
schema-column-who = By
schema-column-what = Change
schema-version-current = In force
schema-version-restore = Go back
schema-version-restore-named = Go back to version { $version }
schema-who-nobody = Mesure
schema-action-propose = What is observed, added
schema-action-mode = What happens to breaks
schema-action-keep = Sensitive attributes
schema-action-add-event = Event added
schema-action-event = Event changed
schema-action-restore = Back to a version
schema-plan-event-lead-planned = This event is in the plan.
schema-plan-event-lead-unplanned = This event is not in the plan yet.
schema-plan-event-lead-save = Save to put it there.
schema-plan-event-lead-seen = Observed in { $count } messages.
schema-plan-event-lead-unseen = Never observed.
schema-plan-event-blocked = Block this event
    .hint = Whatever it carries. For an event that must not come any more.
schema-plan-event-caption = Properties and what is expected of them
schema-plan-event-expected = What is expected
schema-plan-event-new = Add a property
schema-plan-event-new-hint = The path, with dots: “address.city”, “products[].price”.
schema-plan-event-long = Enter a path of 120 characters at most
schema-plan-event-remove = Take out of the plan
schema-presence-label = Presence
schema-presence-of = Presence of { $path }
schema-presence-required = Required
schema-presence-optional = Allowed
schema-presence-forbidden = Forbidden
schema-presence-none = Not planned
schema-kind-label = Type
schema-kind-of = Type of { $path }
schema-kind-any = Any

## The live view

schema-live-title = Live
schema-live-lead = The latest messages of this source, and what became of them.
schema-live-lead-what = Names and types only: identifiers are shortened, values are not shown. Each message stays here for a day at most.
schema-live-list = Latest messages
schema-live-none = Nothing for a day
schema-live-none-what = Send an event: it will show up here at once, accepted or not.
schema-live-refresh = Refresh
schema-live-on = Live
schema-live-paused = Paused
schema-live-lost = Interrupted. Refresh the page to go on
schema-live-pause = Pause
schema-live-resume = Go on
schema-verdict-accepted = Accepted
schema-verdict-flagged = Flagged
schema-verdict-duplicate = Received before
schema-verdict-refused = Refused
schema-live-skipped = { $count ->
    [one] { $count-text } other message, not listed
   *[other] { $count-text } other messages, not listed
}
schema-live-paths = What it carries
schema-live-masked = { $kind } in { $path }
schema-live-dropped = Taken out: { $path }

## What was found, and what to do

schema-found-not-an-object = The message is not a JSON object
    .do = Send each message as an object, between braces.
schema-found-unknown-type = The type of call is unknown
    .do = “type” is identify, track, page, screen, group or alias.
schema-found-missing-identifier = Nobody is named
    .do = Give “userId” or “anonymousId” in each message.
schema-found-missing-event-name = The action has no name
    .do = Give “event” in each track call.
schema-found-missing-reference = A reference is missing
    .do = Give “groupId” in a group call, “previousId” in an alias call.
schema-found-message-id-too-long = “messageId” is too long
    .do = Keep it under 100 characters.
schema-found-identifier-too-long = An identifier is too long
    .do = Keep “userId” and “anonymousId” to 200 characters at most.
schema-found-too-large = The message is too large
    .do = Keep it to 32 kB: send no pictures and no whole pages.
schema-found-bad-timestamp = The date cannot be read
    .do = Write “timestamp” like 2026-11-21T09:41:00Z.
schema-found-event-unplanned = Event that the plan does not have
    .do = Add it to the plan, or stop sending it.
schema-found-event-blocked = Event that the plan blocks
    .do = Take its sending out of the code.
schema-found-property-missing = Required property missing
    .do = Always send it, or make it allowed in the plan.
schema-found-property-forbidden = Forbidden property present
    .do = Take it out of what is sent.
schema-found-property-type = Property of another type than planned
    .do = Send the planned type, or change it in the plan.
schema-found-not-covered = Data that no purpose covers
    .do = Put a purpose in force that covers it, or stop sending it.
schema-found-property-unplanned = Property that the plan does not have
    .do = Add it to the plan, or stop sending it.
schema-found-email = E-mail address masked
    .do = Write no address here. Its place is the trait “email” of an identify call.
schema-found-phone = Telephone number masked
    .do = Write no number here. Its place is the trait “phone” of an identify call.
schema-found-iban = Account number masked
    .do = Find out where it comes from: an IBAN has no place in any event.
schema-found-card = Card number masked
    .do = Find out soon where it comes from: a card number has no place in any event.
schema-found-ip = IP address masked
    .do = Stop sending it: nothing uses it.
schema-found-uncovered = Sensitive attribute left out
    .do = Stop sending it, or ask the privacy officer whether it can be kept.
schema-found-event = Event name too many
    .do = Give events fixed names, and put what changes into a property.
schema-found-property = Property too many
    .do = Give properties fixed names, and put what changes into their value.
