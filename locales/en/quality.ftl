### How good the data is: its measures, what is doubtful, and how long a value counts.

quality-title = Quality
quality-tabs = Parts of quality
quality-tab-health = Overview
quality-tab-queue = To review
quality-tab-freshness = How long values count

## The five measures

quality-measure-completeness = Completeness
    .what = People who have a value, out of everyone of whom at least one thing is known.
quality-measure-validity = Validity
    .what = Values about which there is no doubt, out of all values. A malformed e-mail address, a number that is too short, or a day that does not exist is doubtful.
quality-measure-uniqueness = Uniqueness
    .what = E-mail addresses and telephone numbers that one person alone has, out of all addresses and numbers. Capitals make no difference.
quality-measure-freshness = Freshness
    .what = Values observed within the days declared for their field, out of all values. Past that, a value no longer counts for segments.
quality-measure-consistency = Consistency
    .what = Values that nothing contradicts, out of those that can be compared: with what another source says or, for a telephone and a postcode, with the person’s country.

## The page: what is seen first

# $when (String) when the data was counted
quality-counted = Counted { $when }
# $measure (String) the lowest measure
# $share (String) its share
quality-lead-weakest = { $measure }: { $share }, the weakest point.
quality-lead-perfect = Nothing to mend: every measure is at its best.
# $count (Number) how many values wait
# $count-text (String) the same number, written
# $suggested (Number) how many have a suggestion
# $suggested-text (String) the same number, written
quality-lead-doubts = { $count ->
    [one] One doubtful value waits for you, { $suggested ->
        [0] without a suggestion
        [one] with a suggestion
       *[other] with a suggestion
    }.
   *[other] { $count-text } doubtful values wait for you, { $suggested-text } of them with a suggestion.
}
quality-lead-no-doubts = No doubtful value is waiting.
# $people (Number) how many people the source describes
# $people-text (String) the same number, written
quality-lead-source = { $people ->
    [one] This source says something of one person.
   *[other] This source says something of { $people-text } people.
}
quality-empty-title = Nothing has been counted yet
quality-empty-what = Quality is measured on what your sources say of people: their name, their address, their language. It is counted every hour.
quality-empty-source-what = This source has not said anything of anybody yet.
quality-empty-sources = See the sources

## What changed

quality-changed-title = What changed
quality-changed-note = compared with four weeks earlier
# $points (String) by how many points
quality-points = { $points } pt
quality-figure-none = –

## Why

quality-why-title = Why
quality-trend-title = The five measures, week by week
# $weeks (String) how many weeks
quality-trend-unit = in %, { $weeks } weeks
# $measure (String) the measure that changed most
# $points (String) by how many points
quality-trend-rise = { $measure } gained { $points } points, more than any other measure.
# $measure (String) the measure that changed most
# $points (String) by how many points
quality-trend-fall = { $measure } lost { $points } points, more than any other measure.
quality-trend-steady = No measure moved by a point.
quality-trend-axis = Week counted on
quality-trend-caption = Each measure on the last counted day of each week
quality-trend-empty = The curve begins with the second counted week.
quality-trend-method = Each point is what was counted on that day, with the data of that day; it does not change afterwards. How long values count is what was declared on that day.
quality-worst-title = The weakest fields
# $field (String) the field
# $measure (String) the measure
quality-worst-label = { $field }: { $measure }
# $bad (Number) how many people
# $bad-text (String) the same number, written
# $whole-text (String) out of how many
quality-worst-completeness = { $bad ->
    [one] One person out of { $whole-text } has no value.
   *[other] { $bad-text } people out of { $whole-text } have no value.
}
# $bad (Number) how many values
# $bad-text (String) the same number, written
# $whole-text (String) out of how many
quality-worst-validity = { $bad ->
    [one] One value out of { $whole-text } is doubtful.
   *[other] { $bad-text } values out of { $whole-text } are doubtful.
}
# $bad (Number) how many values
# $bad-text (String) the same number, written
# $whole-text (String) out of how many
quality-worst-uniqueness = { $bad ->
    [one] One value out of { $whole-text } belongs to several people.
   *[other] { $bad-text } values out of { $whole-text } belong to several people.
}
# $bad (Number) how many values
# $bad-text (String) the same number, written
# $whole-text (String) out of how many
quality-worst-freshness = { $bad ->
    [one] One value out of { $whole-text } is past its time and no longer counts for segments.
   *[other] { $bad-text } values out of { $whole-text } are past their time and no longer count for segments.
}
# $bad (Number) how many values
# $bad-text (String) the same number, written
# $whole-text (String) out of how many
quality-worst-consistency = { $bad ->
    [one] One comparable value out of { $whole-text } is contradicted.
   *[other] { $bad-text } comparable values out of { $whole-text } are contradicted.
}

## Field by field, source by source

quality-fields-title = Field by field
# $people (String) how many people
quality-fields-note = { $people } people of whom at least one thing is known
quality-fields-caption = Each field with its five measures
quality-field = Field
# $part (String) the numerator
# $whole (String) the denominator
quality-part = { $part } of { $whole }
quality-expected-not = optional
quality-overall = All together
quality-sources-title = Source by source
quality-sources-caption = Each source with the five measures of what it says
quality-source = Source
quality-source-people = People

## What you can do

quality-do-title = What you can do
# $count (Number) how many values
# $count-text (String) the same number, written
quality-do-review = { $count ->
    [one] Review one doubtful value
   *[other] Review { $count-text } doubtful values
}
quality-do-review-why = Grouped by common error: one decision often settles dozens, and can be undone.
quality-do-freshness = Declare how long values count
quality-do-freshness-why = Is a city of two years ago still right? Past its time, a value no longer counts for segments.
quality-do-count = Count again now
quality-do-count-why = The measures are counted every hour. Count again after mending values.
quality-flash-counted = Measures counted again

## How it is counted

quality-method-title = How it is counted
quality-method-held = Where several sources say the same field, the value observed last is held. The page of a source counts what that source says, held or not.
quality-method-overall = All together adds up the values of every field. Completeness adds up only the eight fields expected of a complete profile: nobody expects the others of everyone.

## The queue

quality-queue-title = To review
# $count (Number) how many values
# $count-text (String) the same number, written
quality-queue-lead = { $count ->
    [0] Nothing to review.
    [one] One value is doubtful.
   *[other] { $count-text } values are doubtful.
}
# $groups (Number) how many groups
# $groups-text (String) the same number, written
quality-queue-lead-groups = { $groups ->
    [one] They share one error: a single decision is enough.
   *[other] They come down to { $groups-text } common errors: one decision each is enough, and each can be undone.
}
quality-queue-lead-done = What your sources send that is doubtful will show up here.
quality-queue-suggested = With a suggestion
quality-queue-suggested-note = what was sent stays visible beside the mended value
quality-queue-other = Without a suggestion
quality-queue-other-note = to be mended by hand, or kept as they are
quality-queue-caption = Common errors, the most frequent first
quality-queue-other-caption = Mistakes without a suggestion, the most frequent first
quality-queue-error = Error
quality-queue-values = Values
quality-queue-people = People
quality-queue-act = Decide
# $count (String) how many values
quality-queue-accept = Accept all { $count }
quality-queue-accept-one = Accept
quality-queue-look = Look one by one
quality-queue-empty = Nothing to review
quality-queue-none = A doubtful value is kept as it was sent. It waits here until somebody decides.

## The decisions

quality-decisions-title = Decided lately
quality-decisions-note = undoing makes each value exactly what it was
quality-decisions-caption = The latest decisions, the last first
quality-decisions-what = Decision
quality-decisions-when = When
quality-decisions-values = Values
quality-decisions-state = State
quality-verb-accept = Suggestion accepted
quality-verb-edit = Mended by hand
quality-verb-reject = Kept as sent
quality-undo = Undo
# $what (String) the decision
quality-undo-named = Undo: { $what }
# $count (Number) how many values became what they were
# $count-text (String) the same number, written
quality-undone = { $count ->
    [one] Undone: one value restored
   *[other] Undone: { $count-text } values restored
}
quality-flash-mended = Decision saved
quality-flash-undone = Decision undone

## A group

# $count (Number) how many values
# $count-text (String) the same number, written
quality-group-lead = { $count ->
    [one] One value has this error.
   *[other] { $count-text } values have this error.
}
# $count (Number) how many people
# $count-text (String) the same number, written
quality-group-people = { $count ->
    [one] One person is concerned.
   *[other] { $count-text } people are concerned.
}
quality-group-masked = The values are masked.
quality-group-masked-why = You see what is wrong, not whose it is.
quality-group-open = Open a case to see them whole
quality-group-whole = The values are whole, for the open case.
quality-group-all = Decide for all
# $count (String) how many values
quality-group-accept-all = Accept all { $count } suggestions
# $count (String) how many values
quality-group-reject-all = Keep all { $count } as sent
quality-group-edit-all = Another value for all
quality-group-edit-domain = Another domain for all
quality-group-edit-domain-hint = What stands before the @ stays the same.
quality-group-edit-submit = Mend all
quality-group-chosen = Decide for the values that are ticked
quality-group-accept = Accept
quality-group-reject = Keep as sent
quality-group-caption = Values that have this error
quality-group-choose = Choose
# $value (String) the value, masked or not
quality-group-choose-named = Choose { $value }
quality-group-sent = What was sent
quality-group-meant = Suggestion
quality-group-source = Source
quality-group-when = Observed
quality-group-edit = Mend
# $value (String) the value, masked or not
quality-group-edit-named = Mend { $value }
quality-group-new = New value
quality-group-new-domain = New domain
quality-group-save = Save
quality-group-person = See the person
quality-group-next = More
quality-group-error-nothing = Tick at least one value.
quality-group-error-value = This value would be doubtful too: check it.
quality-group-error-many = The same value cannot be that of several people.
quality-group-error-suggestion = Nothing is suggested for these values.

## What is wrong

quality-problem-email-syntax = Malformed e-mail address
quality-problem-email-domain = Domain probably mistyped
quality-problem-phone-syntax = Not a telephone number
quality-problem-phone-length = Too many or too few digits
quality-problem-phone-number = Impossible number in this country
quality-problem-name-syntax = Not a name
quality-problem-name-placeholder = Filler instead of a name
quality-problem-date-syntax = Unreadable date
quality-problem-date-impossible = A day that does not exist
quality-problem-date-order = Day and month swapped
quality-problem-birthday-future = A birth that is still to come
quality-problem-birthday-old = A birth too long ago
quality-problem-country = Unknown country
quality-problem-postcode-syntax = Impossible postcode in this country
quality-problem-postcode-zero = First zero lost
quality-problem-city-syntax = Not the name of a town
quality-problem-language = Unknown language
quality-problem-currency = Unknown currency
quality-problem-money = Unreadable amount
quality-problem-contradicts = Contradicts what the person says
quality-problem-unknown = Doubtful value

## How long values count

quality-freshness-title = How long values count
quality-freshness-caption = Fields, with how long each counts
quality-freshness-lead = A value that is too old misleads more than it helps.
quality-freshness-lead-rule = Past the time of its field it stays visible with its date, but no longer counts for segments.
quality-freshness-form = Time of each field
quality-freshness-column = Days that count
quality-freshness-hint = In days, from 1 to 3,650. Leave empty for always.
# $days (String) how many days
quality-freshness-default = By default: { $days } days
quality-freshness-default-always = By default: always
# $field (String) the field
quality-freshness-days = { $field }, time in days
quality-freshness-unit = days
quality-freshness-always = always
quality-freshness-save = Save
quality-freshness-read-only = Only those who mend data change this.
quality-freshness-why = By default, a name and a date do not age; an e-mail address, a telephone and a country count for two years; a city, a postcode and your own fields for one; a language for three.
quality-freshness-number = Write a whole number of days, or nothing.
quality-freshness-range = Choose from 1 to 3,650 days, or nothing.
quality-flash-freshness = Saved
