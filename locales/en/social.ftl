### Dark social: estimated, never followed. Links to share. "How did you hear of us?"

## Around the pages

social-title = Dark social
social-tabs = Parts of this page
social-tab-estimate = Estimate
social-tab-links = Links to share
social-tab-answers = Answers

## What was just done

social-flash-link-made = Link made
social-flash-link-ended = Link switched off
social-flash-host-declared = Site declared
social-flash-host-removed = Site removed
social-flash-word-decided = Meaning saved
social-flash-form-opened = Public page opened
social-flash-form-closed = Public page closed

## How a visit arrives

social-channel-campaign = Campaign
    .what = The address carries campaign tags, other than those of an e-mail.
social-channel-email = E-mail
    .what = The address carries the tag of an e-mail, or the page before is a webmail.
social-channel-search = Search
    .what = The page before is that of a search engine.
social-channel-network = Social network
    .what = The page before is that of a social network, in public.
social-channel-other = Other site
    .what = The page before is that of another site.
social-channel-front = Front door
    .what = Nothing is said, and the page is the home page or a short address that people type.
social-channel-known = Page known before
    .what = Nothing is said, and the person had seen this page before: a bookmark, the history.
social-channel-unexplained = Unexplained
    .what = Nothing is said, nobody types this address, and the person had never seen it.
social-channel-own = Visit taken up again
    .what = The page before is on the site itself, after half an hour of silence: it is no arrival.
social-channel-unseen = Never seen on the site

## Devices

social-device-mobile = Telephone
social-device-tablet = Tablet
social-device-desktop = Computer
social-device-unknown = Not told

## The estimate: what it finds

# $weeks (String) the number of weeks
# $first (String) the first day
# $last (String) the last day
social-period = { $weeks } complete weeks, { $first } to { $last }
# $share (String) the estimated share
# $low (String) the lower end of the interval
# $high (String) the upper end of the interval
social-lead-share = About { $share } of arrivals probably come from a private message, between { $low } and { $high }.
# $arrivals (String) how many arrivals
# $unexplained (String) how many are unexplained
# $bookmarks (String) how many are held to be bookmarks
social-lead-counts = Of { $arrivals } arrivals, { $unexplained } say nothing of where they come from and begin on a page whose address nobody types. About { $bookmarks } of these are bookmarks.
social-lead-few = There are too few arrivals to estimate a share.
# $fewest (String) how many are needed
social-lead-few-why = At least { $fewest } are needed in twelve weeks, and people we recognise who come back by the home page.
social-promise = No private conversation is followed, ever.
social-promise-why = This page counts arrivals in groups. It does not know who wrote to whom, and does not try to.
social-figure-share = Estimated share
social-figure-interval = 95% interval
social-figure-unexplained = Unexplained arrivals
social-figure-arrivals = Arrivals
# $low (String) the lower end of the interval
# $high (String) the upper end of the interval
social-interval = { $low } to { $high }
social-too-few = too few
social-show-method = How it is estimated

## The estimate: week by week

social-trend-title = Week by week
social-trend-chart = Arrivals by private message
social-trend-unit = estimated share of arrivals, with its 95% interval
social-trend-week = Week of
social-trend-share = Estimate
social-trend-low = At least
social-trend-high = At most
social-trend-caption = Estimated share and interval, by week
social-trend-none = No week has enough arrivals.
# $share (String) the estimated share
# $before (String) that of the weeks before
social-trend-same = { $share } in these twelve weeks, { $before } in the twelve before: the intervals overlap, so nothing says that the share has changed.
# $share (String) the estimated share
# $before (String) that of the weeks before
social-trend-rise = { $share } in these twelve weeks, { $before } in the twelve before: the share is rising.
# $share (String) the estimated share
# $before (String) that of the weeks before
social-trend-fall = { $share } in these twelve weeks, { $before } in the twelve before: the share is falling.
# $share (String) the estimated share
social-trend-new = { $share } in these twelve weeks. Those before have too few arrivals to compare.

## The estimate: the ways

social-ways-title = How visits arrive
social-ways-chart = Ways of arriving
social-ways-unit = share of arrivals
social-ways-caption = Share of each way
social-ways-way = Way
social-ways-share = Share
# $channel (String) the way most used
# $share (String) its share
# $silent (String) the share of those of which nothing says where they come from
social-ways-say = { $channel }: { $share }. For { $silent } of arrivals the browser says nothing of the page before.

## The estimate: pages and devices

social-pages-title = Where they begin
social-pages-caption = The pages on which the most unexplained arrivals begin
social-pages-note = the most frequent
social-pages-page = Page
social-part-arrivals = Arrivals
social-part-unexplained = Unexplained
social-part-share = Estimated share
social-part-interval = 95% interval
social-pages-none = No unexplained arrival
social-pages-none-what = When a visit begins on a deep page without saying where it comes from, that page will be here.
social-devices-title = On which devices
social-devices-caption = Estimated share, by kind of device
social-devices-device = Device

## The estimate: what people say

social-told-title = What people say of it
social-told-more = See the answers
# $share (String) the share of first visits owed to somebody
# $low (String) the lower end of the interval
# $high (String) the upper end of the interval
social-told-share = By their answers, { $share } of people first came because of somebody, between { $low } and { $high }.
# $unexplained (String) the share of first arrivals that are unexplained
# $joined (String) how many answers are joined
social-told-compare = Of all first arrivals, { $unexplained } are unexplained. { $joined } answers are joined to a first visit; each counts as much as its way of arriving is frequent.
# $fewest (String) how many answers are needed
# $side (String) how many are needed on each side
social-told-few = There are too few answers to check the estimate: { $fewest } joined to a first visit are needed, { $side } of them unexplained and { $side } others.
social-told-why = Those who did not answer may be different, and memory errs: this is another measurement, not a proof.

## The estimate: what to do

social-do-title = What you can do
social-do-link = Give people a link to share
social-do-link-why = A tagged link says by itself where a visit comes from, without following anybody.
social-do-ask = Ask “how did you hear of us?”
social-do-ask-why = Only people know who told them of you. Their answers check the estimate.

## The estimate: the method

social-method-title = How it is estimated
social-method-what = A visit begins after half an hour without an event on the site. Its arrival is unexplained when the browser names no page before, the address carries no campaign tags, and the page is one whose address nobody types: two steps below the home page or more, or a long name. A page that the person had seen before is not one: it may be a bookmark.
social-method-correct = Some bookmarks remain among them, of people who are no longer recognised: cookies deleted, another device. They are estimated from people who are recognised. If these have S arrivals on a page known before for R by the front door, and people who look new have F arrivals by the front door, then about S × F ÷ R of the unexplained arrivals are bookmarks.
social-method-formula = share = (U − S × F ÷ R) ÷ N
# $unexplained (String) unexplained arrivals
# $known (String) recognised arrivals on a page known before
# $new (String) new arrivals by the front door
# $again (String) recognised arrivals by the front door
# $arrivals (String) all arrivals
social-method-numbers = Here U = { $unexplained }, S = { $known }, F = { $new }, R = { $again } and N = { $arrivals }.
# $effect (String) the design effect
social-method-interval = The 95% interval joins that of U ÷ N (Wilson), that of S (Poisson) and that of F ÷ R (Wilson) by the MOVER method of Zou and Donner. Visits of one person resemble each other: every number is first divided by the design effect, here { $effect }.
social-method-assume = This supposes that people who are not recognised use bookmarks as much as the others.
social-method-sources = After A. Madrigal, The Atlantic, 12 October 2012 (direct arrivals on a deep page); E. B. Wilson, JASA, 1927; L. Kish, Survey Sampling, 1965; G. Zou and A. Donner, Statistics in Medicine, 2008.
social-method-not-title = What it is not
social-method-not-people = It does not follow anybody: no message is read, no link is personal. An answer or a link is shown from ten people on, a page from ten arrivals on.
social-method-not-all = It is not all word of mouth: whoever sends the home page, or tells of you in person, is not counted.
social-method-not-only = It is not messages only: an untagged e-mail, an app or a discreet browser also hide the page before. The interval covers chance, not these causes.
social-words-title = The words
# $time (String) when visits were counted last
social-counted = Counted last on { $time }. A day is counted anew when its events change.
social-not-counted = Visits will be counted within ten minutes.
# $count (Number) how many visits taken up again
# $count-text (String) the same, formatted
social-taken-up = { $count ->
    [one] { $count-text } visit taken up again after a silence is no arrival and is not counted.
   *[other] { $count-text } visits taken up again after a silence are no arrivals and are not counted.
}

## Links: the list

social-links-lead = A short link leads to a page of your site and carries the tags of a campaign.
social-links-lead-rest = So the visit says where it comes from. Nobody is followed: a click is only a number, and nothing is shown under ten.
social-links-list = Your links
social-links-caption = Links to share, with what came of them
social-links-link = Short link
social-links-tags = Campaign
# $source (Name) who passes it on
# $medium (Name) by which way
social-links-tags-from = { $source } · { $medium }
social-links-clicks = Clicks
social-links-visits = Visits
social-links-orders = Orders
social-links-hint = Orders are those of the same people in the seven days after. Previews and robots do not count as clicks.
social-links-few = under 10
social-links-off = Off
social-links-copy = Copy
social-links-copied = Copied
social-links-tagged = Tagged address
social-links-action = Action
social-links-end = Switch off
# $name (Name) the name of the campaign
social-links-end-named = Switch off the link { $name }
social-links-end-what = The link will lead nowhere, and cannot be switched on again. Its numbers stay.
social-links-end-confirm = Switch this link off
social-links-none = No link yet
social-links-none-what = Each link, its clicks and the visits that come of it will be here.

## Links: making one

social-link-new = Make a link
social-link-target = Page of your site
# $hosts (String) the declared sites
social-link-target-hint = The whole address, with https, on { $hosts }
social-link-name = Campaign
social-link-name-hint = For what: linen-week
social-link-source = Who passes it on
social-link-source-hint = For example: customers, shop, ambassadors
social-link-medium = By which way
social-link-medium-hint = For example: share, card, qr
social-link-medium-default = share
social-link-submit = Make the link
social-link-missing = Fill in this field
social-link-too-long = This is too long
social-link-not-secure = The address must begin with https://
social-link-unreadable = This address cannot be read: copy it from your browser
social-link-elsewhere = This address is not on a declared site
social-link-taken = A link has these three tags already
social-link-no-host = Declare your site first
social-link-no-host-why = A link leads to your own sites only: nobody can use it to deceive.
social-link-no-host-ask = A manager can declare it here.

## Links: the sites

social-hosts-title = Your sites
social-hosts-what = Links lead to these sites only, and a page before on one of them is no arrival.
social-hosts-none = No site declared.
social-host-add = Declare a site
social-host-name = Name of the site
social-host-hint = Without https://: www.example.com
social-host-unreadable = This is not the name of a site
social-host-in-use = A link leads to this site
social-host-remove = Remove
# $host (Name) the name of the site
social-host-remove-named = Remove { $host }

## Answers

# $people (Number) how many people answered
# $people-text (String) the same, formatted
# $joined (String) how many are joined to a first visit
social-answers-lead-count = { $people ->
    [one] One person answered in a year; { $joined } joined to their first visit.
   *[other] { $people-text } people answered in a year; { $joined } are joined to their first visit.
}
# $share (String) the share of answers that name somebody
social-answers-lead-person = { $share } of the answers name somebody, or a message.
social-answers-none = No answer yet
social-answers-none-what = Ask the question on your site, or share the public page below: the answers will be here, in groups of ten people at least.
social-heard-person = Somebody, a message
social-heard-search = Search engine
social-heard-network = Social network
social-heard-letter = Letter or e-mail
social-heard-press = Press, blog, guide
social-heard-advert = Advertisement
social-heard-place = Shop, street, fair
social-heard-regular = Customer already
social-heard-other = Something else
social-heard-unknown = Unknown
social-matrix-title = Said and seen
social-matrix-chart = What people say, and how their first visit arrived
social-matrix-unit = people, one year
social-matrix-caption = People by answer and by way of arriving
social-matrix-few = < 10
social-matrix-note = Groups of fewer than ten people are not shown; where there is only one, the next one is not shown either. Each person counts once, with the first answer.
# $said (String) the most frequent answer among unexplained arrivals
# $people (String) how many people
social-matrix-say = Among first arrivals that are unexplained, the most frequent answer is “{ $said }”: { $people } people.
social-matrix-say-few = Too few first arrivals that are unexplained have an answer.
social-words-said = The words used
social-words-caption = Words used by ten people at least, with their meaning
social-words-note = ten people at least
social-words-word = Words
social-words-people = People
social-words-means = Meaning
social-words-by-us = decided by your team
social-words-by-rule = by the list
social-words-decide = Save
# $said (Name) the words
social-words-decide-named = Meaning of { $said }
social-words-rule = Let the list decide
social-ask-title = Asking the question
social-ask-events = On your site, send an event when somebody answers: they are then joined to their first visit.
social-ask-label = Send an answer
social-ask-form = Or share this page, in the language of your workspace. It sets no cookie and does not know who answers: its answers count without being joined.
social-ask-open = Open the public page
social-ask-close = Close the public page

## The public page

social-hear-title = How did you hear of us?
# $name (Name) the workspace that asks
social-hear-lead = { $name } would like to know who brings people here. Your answer stays anonymous: no account, no cookie.
social-hear-answer = Your answer
social-hear-detail = Would you like to say more?
social-hear-detail-hint = A few words, if you like. Please write no name, address or number.
social-hear-submit = Send
social-hear-missing = Choose an answer
social-hear-thanks = Thank you
social-hear-thanks-what = Your answer is saved. You can close this page.
