### People: their list, their page, and the case for which they are looked at.

## What was just done

profiles-flash-case-opened = Case opened
profiles-flash-case-closed = Case closed

## The case

profiles-case-title = Open a case
profiles-case-lead = A person’s data is opened for a case, never out of curiosity.
profiles-case-lead-rest = { $hours ->
    [one] It stays open for { $hours-text } hour. Its number goes on the trail of the workspace, with your name and the time.
   *[other] It stays open for { $hours-text } hours. Its number goes on the trail of the workspace, with your name and the time.
}
profiles-case-number = Case number
profiles-case-number-hint = As it stands on the request or ticket, such as DSR-2026/114. No name, no address.
profiles-case-number-empty = Enter the case number
profiles-case-number-malformed = Enter 3 to 40 unaccented letters, digits, hyphens, slashes or full stops, without spaces
profiles-case-submit = Open the case
profiles-case-back = Back to the home page
profiles-case-already = Case { $number } is open until { $until }.
profiles-case-already-rest = Opening another closes it.
profiles-case-continue = See the profiles
profiles-case-line = Case { $number }, open until { $until }
profiles-case-close = Close the case

## The list: searching and filtering

profiles-filters = Filter the profiles
profiles-search = Name, e-mail or phone
profiles-filter-seen = Seen in the last
profiles-filter-seen-always = Any time
profiles-filter-seen-days = { $days ->
    [one] { $days-text } day
   *[other] { $days-text } days
}
profiles-filter-who = Who
profiles-filter-who-everyone = Everyone
profiles-filter-who-named = With a name or address
profiles-filter-who-anonymous = Without name or address
profiles-count = { $count ->
    [one] { $count-text } person
   *[other] { $count-text } people
}
profiles-chips-joiner = with
profiles-chip-search = search: { $text }
profiles-chip-seen = { $days ->
    [one] seen in the last { $days-text } day
   *[other] seen in the last { $days-text } days
}
profiles-chip-named = name or address: yes
profiles-chip-anonymous = name or address: no
profiles-chip-remove = remove this filter
profiles-chips-clear = Clear all

## The list: the table

profiles-table-caption = People of the workspace, with their events and purchases
profiles-column-person = Person
profiles-column-city = City
profiles-column-events = Events
profiles-column-purchases = Purchases
profiles-column-complete = Complete
profiles-column-seen = Seen
profiles-nameless = Someone without a name
profiles-empty-title = Nobody matches
profiles-empty-lead = Each word is looked up by its beginning, in names, addresses and numbers. Remove a filter, or search for fewer letters.
profiles-none-title = Nobody yet
profiles-none-lead = Each person appears here with their first event, without a name to begin with. Connect a source to start.
profiles-none-action = See the sources

## The person

profiles-person-title = Profile { $id }
profiles-person-meta = First event: { $first }. Last: { $last }.
profiles-lead-orders = { $orders ->
    [one] Has placed one order, for { $amount }.
   *[other] Has placed { $orders-text } orders, for { $amount }.
}
profiles-lead-no-order = Has not ordered anything yet.
profiles-lead-events = { $events ->
    [one] A single event is on record.
   *[other] { $events-text } events are on record.
}
profiles-lead-events-merged = { $events ->
    [one] A single event is on record, from { $profiles } profiles joined into one.
   *[other] { $events-text } events are on record, from { $profiles } profiles joined into one.
}

profiles-know-title = What we know, and from where
profiles-know-note = { $known } of { $expected } expected traits
profiles-know-caption = Traits of the profile, with their provenance
profiles-know-trait = Trait
profiles-know-value = Value
profiles-know-source = Source
profiles-know-updated = Updated
# $value (Name) what was sent
profiles-know-sent = Sent as { $value }
# $value (Name) what could be meant
profiles-know-meant = Perhaps { $value }
# $when (String) when a member of staff mended it
profiles-know-mended = Mended { $when }
# $source (Name) another source
# $value (Name) what it says
# $when (String) when
profiles-know-other = { $source } says { $value }, { $when }
# $sources (String) the other sources
profiles-know-agree = Also said by { $sources }
profiles-know-stale = No longer counts
# $days (String) for how many days values of the field count
profiles-know-stale-why = More than { $days } days old: no longer counts for segments
profiles-know-empty = No trait yet
profiles-know-empty-lead = Traits arrive with “identify”, when the person signs in or leaves an address.
profiles-trait-first-name = First name
profiles-trait-last-name = Last name
profiles-trait-name = Full name
profiles-trait-email = E-mail
profiles-trait-phone = Phone
profiles-trait-language = Language
profiles-trait-city = City
profiles-trait-postal-code = Postcode
profiles-trait-country = Country
profiles-trait-street = Street
profiles-trait-state = Region
profiles-trait-created-at = Account created
profiles-trait-birthday = Birthday
profiles-trait-age = Age
profiles-trait-gender = Gender
profiles-trait-company = Company
profiles-trait-title = Job title
profiles-trait-username = Username
profiles-trait-website = Website
profiles-trait-description = Description
profiles-trait-avatar = Portrait

profiles-identity-title = Identity
profiles-identity-email = E-mail
profiles-identity-phone = Phone
profiles-identity-client = Client id
profiles-identity-devices = Devices
profiles-identity-devices-count = { $count ->
    [one] { $count-text } browser or app
   *[other] { $count-text } browsers or apps
}
profiles-identity-devices-least = { $count ->
    [one] { $count-text } browser or app, at least
   *[other] { $count-text } browsers or apps, at least
}
profiles-identity-merged = { $count ->
    [one] Made from { $count-text } profile.
   *[other] Made from { $count-text } profiles.
}
profiles-identity-merged-rest = Last joined on { $date }, because they shared an identifier.

profiles-worth-title = What their purchases bring in
profiles-worth-orders = Orders
profiles-worth-revenue = Total
profiles-worth-basket = Average basket
profiles-worth-none = No orders

## What happened

profiles-happened-title = What happened
profiles-happened-note = { $place } time
profiles-happened-today = Today
profiles-happened-raw = : see the data sent
profiles-happened-pages = Pages of the timeline
profiles-happened-range = { $shown } of { $total } events shown
profiles-happened-older = Older
profiles-happened-newest = Back to the latest
profiles-happened-none = Nothing before this
profiles-happened-none-lead = There is no older event.

## One sentence for each event, without a subject

profiles-event-product-viewed = Looked at { $item }
profiles-event-product-clicked = Opened { $item }
profiles-event-list-viewed = Browsed { $item }
profiles-event-searched = Searched for “{ $item }”
profiles-event-searched-something = Searched for something
profiles-event-product-added = Added { $item } to the basket
profiles-event-product-added-many = Added { $quantity } × { $item } to the basket
profiles-event-product-removed = Removed { $item } from the basket
profiles-event-wished = Put { $item } aside for later
profiles-event-shared = Shared { $item }
profiles-event-reviewed = Reviewed { $item }
profiles-event-cart-viewed = Opened the basket
profiles-event-checkout-started = Started to check out
profiles-event-payment-entered = Entered a means of payment
profiles-event-coupon = Used { $item }
profiles-event-order = Bought for { $amount }: { $item }
profiles-event-order-amount = Bought for { $amount }
profiles-event-order-only = Placed an order
profiles-event-order-cancelled = Cancelled an order
profiles-event-refund = Was refunded { $amount }: { $item }
profiles-event-refund-amount = Was refunded { $amount }
profiles-event-refund-only = Was refunded
profiles-event-signed-up = Created an account
profiles-event-signed-in = Signed in
profiles-event-page = Viewed the page { $item }
profiles-event-page-unnamed = Viewed a page
profiles-event-screen = Viewed the screen { $item }
profiles-event-screen-unnamed = Viewed a screen
profiles-event-identify = Made themselves known
profiles-event-group = Joined the group { $item }
profiles-event-alias = Two identifiers were linked
profiles-event-some-product = a product
profiles-event-some-list = a shelf
profiles-event-some-coupon = a discount code
profiles-event-others = { $count ->
    [one] { $count-text } other
   *[other] { $count-text } others
}
profiles-device-mobile = phone
profiles-device-tablet = tablet
profiles-device-desktop = computer
profiles-device-ios = iOS app
profiles-device-android = Android app
