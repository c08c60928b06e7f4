### Sources and their write keys.

## Kinds of source

sources-kind-website = Website
    .hint = Pages seen and what visitors do on them
sources-kind-shop = Online shop
    .hint = Orders, baskets and refunds
sources-kind-app = Application
    .hint = Screens seen and what people do in your mobile app
sources-kind-crm = CRM
    .hint = Records and conversations that your teams keep
sources-kind-offline = Shop floor or desk
    .hint = Sales and visits at the till, over the counter or by phone
sources-kind-social = Social network
    .hint = Reactions and messages from your networks
sources-kind-survey = Survey
    .hint = What people answered themselves

## What was just done

sources-flash-created = Source added
sources-flash-key-created = Key made
sources-flash-key-revoked = Key revoked

## The list: what it finds

sources-title = Sources
sources-add = Add a source
sources-period = Last { $days } days, { $first } to { $last }
sources-lead-most = { $name } sends { $share } of what comes in.
sources-lead-only = Everything that comes in is from { $name }.
sources-lead-nothing = Nothing has come in for { $days } days.
sources-lead-count = { $count ->
    [one] One source is connected to this workspace.
   *[other] { $count-text } sources are connected to this workspace.
}
sources-lead-well = { $count ->
    [one] It has sent something in the last { $days } days.
   *[other] All of them have sent something in the last { $days } days.
}
sources-lead-silent = { $days ->
    [one] { $name } has been silent for { $days-text } day.
   *[other] { $name } has been silent for { $days-text } days.
}
sources-lead-unheard = { $name } has not sent anything yet.
sources-lead-quiet = { $count ->
    [one] { $count-text } is silent or has not sent anything yet.
   *[other] { $count-text } are silent or have not sent anything yet.
}

## The list: the share of each

sources-share-title = Share of the picture
sources-share-definition = How it is counted
sources-share-chart = What each source brings
sources-share-unit = share of events, last { $days } days
sources-share-two = Together, { $first } and { $second } make up { $share } of the picture.
sources-share-pair = { $first } makes up { $share } of the picture, { $second } the rest.
sources-share-one = The whole picture rests on { $name }: if it falls silent, you see nothing.
sources-share-caption = Share of each source in the events, largest first

## The list: each source

sources-table-title = Each source
sources-table-note = silent after { $days } days without an event
sources-table-caption = Sources and what they sent in { $days } days, those that send the most first
sources-column-source = Source
sources-column-kind = Kind
sources-column-events = Events
sources-column-share = Share
sources-column-last = Latest event
sources-column-daily = Day by day
sources-column-state = State
sources-last-never = never
sources-state-sending = Sending
sources-state-silent = { $days ->
    [one] Silent for { $days-text } day
   *[other] Silent for { $days-text } days
}
sources-state-unheard = Never heard from

## The list: what can be done

sources-do-title = What you can do
sources-do-silent = Find out why { $name } is silent
sources-do-silent-why = Its latest event is from { $date }. A revoked key or a changed address is enough to silence it.
sources-do-unheard = Connect { $name }
sources-do-unheard-why = The source exists, but no event has arrived. Its key and its code are ready.

## The list, empty

sources-empty-lead = This page will say who sends what, and who is silent.
    .first = It needs a first source.
sources-empty-title = No source yet
sources-empty-what = A source is a place your data comes from: a website, a shop, a till, a survey. Each keeps its name, so that you always know where a figure comes from.
sources-empty-how = Start with your website: give it a name, copy a few lines of code, and the first event shows up here.
sources-empty-ask = To add one, ask the manager of the workspace.

## Adding a source

sources-new-title = Add a source
sources-new-lead = It gets a write key straight away, with the code to copy.
sources-new-name = Name
sources-new-name-hint = What you call it among yourselves: “Website”, “Till in Nantes”. { $limit } characters at most.
sources-new-name-taken = Another source of this workspace has this name. Choose a different one
sources-new-kind = Kind of source
    .hint = It helps you read the figures, and changes nothing to what the source can send.
sources-new-kind-missing = Choose a kind of source
sources-new-submit = Add the source

## One source

sources-one-meta = { $kind }, added on { $date }
sources-one-lead-events = { $count ->
    [one] { $count-text } event in { $days } days.
   *[other] { $count-text } events in { $days } days.
}
sources-one-lead-none = No event in { $days } days.
sources-one-lead-unheard = This source has not sent anything yet.
sources-one-lead-unheard-next = Put the code below in place: the first event will show up on this page.
sources-one-lead-today = The latest is from today.
sources-one-lead-recent = { $days ->
    [one] The latest is from yesterday.
   *[other] The latest is { $days-text } days old.
}
sources-one-lead-silent = { $days ->
    [one] It has been silent for { $days-text } day: check its key and the address it sends to.
   *[other] It has been silent for { $days-text } days: check its key and the address it sends to.
}

sources-sends-title = What it sends
sources-sends-chart = Events a day
sources-sends-unit = last { $days } days, today so far included
sources-sends-caption = Events of each day, oldest first
sources-sends-day = Day
sources-sends-events = Events
sources-sends-rise = The last { $week } complete days bring { $change } more than the { $week } before. Busiest day: { $day } ({ $count }).
sources-sends-fall = The last { $week } complete days bring { $change } less than the { $week } before. Busiest day: { $day } ({ $count }).
sources-sends-steady = The last { $week } complete days look like the { $week } before. Busiest day: { $day } ({ $count }).
sources-sends-new = After { $week } days of nothing, events come in. Busiest day: { $day } ({ $count }).
sources-sends-stopped = Nothing in the last { $week } complete days. Busiest day: { $day } ({ $count }).
sources-sends-nothing = No event in { $days } days
sources-sends-nothing-what = As soon as it sends an event, the curve of each day will show up here.
sources-sends-install = See the code to put in place

## The keys

sources-keys-title = Write keys
sources-keys-live = { $count ->
    [one] { $count-text } live
   *[other] { $count-text } live
}
sources-keys-caption = Write keys of this source, newest first
sources-keys-key = Key
sources-keys-made = Made
sources-keys-state = State
sources-keys-action = Revoke
sources-key-copy = Copy
    .done = Copied
sources-key-live = Live
sources-key-revoked = Revoked on { $date }
sources-key-revoke-named = Revoke the key that ends in { $end }
sources-key-revoke-what = Whatever still sends with this key is refused at once. A revoked key never comes back.
sources-key-revoke-last = It is the only live key: without it, this source sends nothing more.
sources-key-revoke-confirm = Revoke this key
sources-key-public = A write key is no secret.
    .why = It stands in the code of your pages, and all it can do is send: nobody can read any data with it.
sources-rotate-title = Changing keys without a gap
sources-rotate-make = Make another key: both work at the same time.
sources-rotate-deploy = Put it wherever the old one is.
sources-rotate-revoke = Once nothing uses the old one, revoke it.
sources-key-create = Make another key
sources-key-create-first = Make a key

## The code to put in place

sources-install-title = Code to put in place
sources-install-lead = Mesure understands Segment’s libraries: give them this address and this key, and nothing else changes.
sources-install-node = Node.js
    .label = Code for Node.js
sources-install-python = Python
    .label = Code for Python
sources-install-curl = Any other language
    .label = HTTP request with curl
sources-install-orders = Name orders “Order Completed” and refunds “Order Refunded”, with “total” and “currency”: they will count towards revenue.
sources-install-definition = How it is counted
sources-install-no-key = No key is live, so there is no code to copy.

## The parts of a source

sources-tabs = Parts of the source
sources-tab-overview = Overview
sources-tab-schema = Schema
sources-tab-errors = Errors
sources-tab-live = Live
sources-views = Sources and plan
sources-view-list = Sources
sources-view-plan = Tracking plan

## Who has the last word

sources-word-chart = Who has the last word on people
sources-word-unit = share of what is known about the { $people } people seen last
sources-word-say = What is known about people comes above all from { $name }: { $share } of the attributes.
sources-word-caption = Share of the attributes of which each source said the latest value, the largest first
sources-word-what = When several sources say the same attribute, the one that observed it last has the last word.
sources-column-word = Last word
sources-column-errors = Errors

## When a key was used

sources-keys-used = Last used
sources-key-never = never
sources-key-revoke-used = It was still used { $when }: something sends with it.
sources-rotate-watch = Watch here when each key was last used: once the old one has been quiet for a day, nothing uses it any more.

## The errors of a source

sources-errors-lead = { $count ->
    [one] { $count-text } thing to mend in { $days } days.
   *[other] { $count-text } things to mend in { $days } days.
}
sources-errors-lead-most = The most frequent: “{ $what }”, { $share } of them all.
sources-errors-lead-none = Nothing to mend in { $days } days.
sources-errors-lead-none-next = Every message came in as it was, without a refusal or a mask.
sources-errors-chart = To mend, by day
sources-errors-unit = findings in messages, last { $days } days
sources-errors-say = Busiest day: { $day } ({ $count }).
sources-errors-caption = Findings of each day, oldest first
sources-errors-trend = How it goes
sources-errors-definition = A message may have several findings: each is counted. Days are those on which the event happened, or was received when the message cannot be read.
sources-errors-refused = Refused
    .what = These messages are not kept. The sender is told the reason.
sources-errors-flagged = Flagged
    .what = These messages break the tracking plan.
sources-errors-masked = Masked
    .what = Personal data stood where none belongs. It was replaced before anything was kept.
sources-errors-dropped = Left out
    .what = These attributes have no purpose: they are not kept.
sources-errors-overflow = Too many
    .what = These names are past what is described. The messages are kept.
sources-errors-column-what = Finding
sources-errors-column-where = Where
sources-errors-column-count = Times
sources-errors-column-last = Last time
sources-errors-column-trend = Day by day
sources-errors-table = { $kind }, the most frequent first
