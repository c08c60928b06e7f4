### The first page of a workspace: what changed, why, and what can be done.

## Header

home-greeting-morning = Good morning, { $name }
home-greeting-afternoon = Good afternoon, { $name }
home-greeting-evening = Good evening, { $name }
home-meta = { $date }, up to date at { $time }

## The sentence that says what happened: sales, then activity

home-lead-sales-up-events-up = Activity is up, and sales follow.
home-lead-sales-up-events-steady = Sales are up on the same activity.
home-lead-sales-up-events-down = Sales are up, on less activity.
home-lead-sales-steady-events-up = Activity is up; sales hold steady.
home-lead-sales-steady-events-steady = Everything is steady.
home-lead-sales-steady-events-down = Activity is down, yet sales hold.
home-lead-sales-down-events-up = Activity is up, but sales are down.
home-lead-sales-down-events-steady = Sales are down on the same activity.
home-lead-sales-down-events-down = Activity is down, and sales with it.
home-lead-sales-new = The first sales are in.
home-lead-sales-stopped = No orders for four weeks.
home-lead-events-up = Activity is up.
home-lead-events-steady = Activity is steady.
home-lead-events-down = Activity is down.
home-lead-events-new = The first figures are in.
home-lead-silence = Nothing has arrived for four weeks.

home-lead-numbers-sales-up = { $orders ->
    [one] One order brought in { $revenue }, { $change } more than the four weeks before.
   *[other] { $orders-text } orders brought in { $revenue }, { $change } more than the four weeks before.
}
home-lead-numbers-sales-steady = { $orders ->
    [one] One order brought in { $revenue }, the same as the four weeks before.
   *[other] { $orders-text } orders brought in { $revenue }, the same as the four weeks before.
}
home-lead-numbers-sales-down = { $orders ->
    [one] One order brought in { $revenue }, { $change } less than the four weeks before.
   *[other] { $orders-text } orders brought in { $revenue }, { $change } less than the four weeks before.
}
home-lead-numbers-sales-new = { $orders ->
    [one] One order brought in { $revenue }. There were none in the four weeks before.
   *[other] { $orders-text } orders brought in { $revenue }. There were none in the four weeks before.
}
home-lead-numbers-sales-stopped = { $orders ->
    [one] There was one in the four weeks before.
   *[other] There were { $orders-text } in the four weeks before.
}
home-lead-numbers-events-up = { $events } events arrived in four weeks, { $change } more than in the four before.
home-lead-numbers-events-steady = { $events } events arrived in four weeks, the same as in the four before.
home-lead-numbers-events-down = { $events } events arrived in four weeks, { $change } fewer than in the four before.
home-lead-numbers-events-new = { $count ->
    [one] One event arrived. Comparison will come with time.
   *[other] { $count-text } events arrived. Comparison will come with time.
}
home-lead-silence-since = The last event is from { $date }.
home-lead-shadow-one = One shadow: “{ $source }” has stopped sending.
home-lead-shadow-many = { $count ->
    [one] One shadow: { $count-text } source has stopped sending.
   *[other] One shadow: { $count-text } sources have stopped sending.
}

## What changed

home-changed-title = What changed
home-changed-note = 4 weeks, today included, against the 4 before
home-figure-events = Events
home-figure-orders = Orders
home-figure-revenue = Revenue
home-figure-basket = Average basket
home-figure-people = New people
home-figure-none = –
home-change-more = more
home-change-fewer = fewer
home-change-new = nothing to compare with

## Why

home-why-title = Why
home-why-more = All sources
home-days-title = Events per day
home-days-unit = 4 weeks, and the 4 before
home-days-say = { $above ->
    [one] Of { $days } complete days, { $above-text } beat the same day four weeks earlier.
   *[other] Of { $days } complete days, { $above-text } beat the same day four weeks earlier.
}
home-days-say-fall = { $above ->
    [one] { $above-text } day of { $days } beat the same day four weeks earlier: the fall comes from exceptional days then, such as { $date } ({ $peak }).
   *[other] { $above-text } days of { $days } beat the same day four weeks earlier: the fall comes from exceptional days then, such as { $date } ({ $peak }).
}
home-days-say-rise = { $above ->
    [one] Only { $above-text } day of { $days } beat the same day four weeks earlier: the rise comes from exceptional days, such as { $date } ({ $peak }).
   *[other] Only { $above-text } days of { $days } beat the same day four weeks earlier: the rise comes from exceptional days, such as { $date } ({ $peak }).
}
home-days-say-all = Every complete day beat the same day four weeks earlier.
home-days-say-none = No complete day beat the same day four weeks earlier.
home-days-say-new = There are no earlier weeks to compare with yet.
home-days-caption = Events of each day, and of the same day four weeks earlier
home-days-axis = Day
home-days-now = These 4 weeks
home-days-before = The 4 before
home-days-today = { $count-text } so far
home-sources-title = Where the difference comes from
home-sources-unit = in events, { $change } in all
home-sources-say-up = Mostly { $source }, which sends more.
home-sources-say-down = Mostly { $source }, which sends less.
home-sources-say-level = Every source sends as much as in the four weeks before.
home-sources-caption = Difference of each source from the four weeks before, in events
home-sources-head-source = Source
home-sources-head-change = Difference

## What you can do

home-do-title = What you can do
home-do-note = { $count ->
    [one] { $count-text } thing needs a person
   *[other] { $count-text } things need a person
}
home-do-nothing = Nothing needs a person
home-do-nothing-lead = Every source has sent something in the last three days. What needs your attention will appear here.
home-task-silent = Wake up “{ $source }”
home-task-silent-due = Since { $since }
home-task-silent-why = { $count ->
    [one] This source sent { $count-text } event in four weeks, then nothing for three days or more. Check its key and its installation.
   *[other] This source sent { $count-text } events in four weeks, then nothing for three days or more. Check its key and its installation.
}
home-task-silent-long-why = Nothing has arrived from this source for more than four weeks. Check its key, or revoke it if it is no longer used.
home-task-silent-action = See the source
home-task-install = Install “{ $source }”
home-task-install-due = Never heard from
home-task-install-why = This source was added but has sent nothing yet. It needs its write key and a few lines of code.
home-task-install-action = Install
home-task-orders = Count orders
home-task-orders-why = No “Order Completed” event has arrived in eight weeks. Without it there is no revenue and no average basket.
home-task-orders-action = Choose the source
home-task-unnamed = Get to know more people
home-task-unnamed-due = { $share } without a name
home-task-unnamed-why = More than half of the people have neither a name nor an address. Send “identify” when they sign in or order, and their events come together.
home-task-unnamed-action = Choose the source
home-task-unnamed-list = See these people

## On the right

home-now-title = Right now
home-now-more = without the people
home-live-page = Page viewed: { $name }
home-live-page-unnamed = Page viewed
home-live-screen = Screen viewed: { $name }
home-live-screen-unnamed = Screen viewed
home-live-identify = Profile updated
home-live-group = Group joined
home-live-alias = Identifiers linked
home-live-product-viewed = Product viewed
home-live-list-viewed = Shelf browsed
home-live-searched = Search
home-live-product-added = Added to basket
home-live-product-removed = Removed from basket
home-live-cart-viewed = Basket opened
home-live-checkout-started = Checkout started
home-live-order-completed = Purchase
home-live-order-refunded = Refund
home-data-title = Your data
home-data-definitions = What these figures count
home-data-people = People
home-data-items = Products in the catalogue
home-data-sources = Sources
home-data-named = People known
home-data-named-cause = { $count ->
    [one] { $count-text } has a name or an address
   *[other] { $count-text } have a name or an address
}

## A workspace that is still empty

home-empty-title-source = Let’s start with a source
home-empty-title-event = A first event is missing
home-empty-meta = Nothing has arrived yet
home-empty-lead = This page will show what changes, why, and what you can do.
home-empty-lead-strong = It needs a few events first.
home-empty-steps = Five steps
home-empty-progress = { $done } of 5
home-empty-progress-label = Getting started
home-step-done = Done
home-step-now = Now
home-step-next = Next
home-step-name = Name the workspace
home-step-name-why = { $name }: { $language }, { $zone } time, { $currency }.
home-step-source = Connect a first source
home-step-source-why = A website, a shop, an app, a customer file: each source has its own write key.
home-step-source-ask = Whoever administers the workspace can add one.
home-step-source-action = Add a source
home-step-source-done = { $count ->
    [one] { $count-text } source is connected.
   *[other] { $count-text } sources are connected.
}
home-step-event = Send a first event
home-step-event-why = Paste the lines of the source into your site. Segment-compatible SDKs will do: only the host changes.
home-step-event-action = See the lines to paste
home-step-identify = Bring a person’s events together
home-step-identify-why = Send “identify” when someone signs in: their visits before and after are joined.
home-step-order = Count a first order
home-step-order-why = Send “Order Completed” with its total: revenue and the average basket appear here.
home-check-title = Check
home-check-empty = No event yet
home-check-lead = The first one will appear here. Once the SDK is in place, this line is enough to try:
home-check-code = Example of an event
