### Where people choose: the banner, other consent managers, the signal of the browser. The state of consent.

## The banner and the consent page

# $place (String) the name of the site
signals-banner-title = Your choices at { $place }
signals-banner-lead = We would like to use your data for what follows. Nothing happens without your agreement, and the site works as well if you refuse. You can change your mind at any time.
signals-banner-detail = Each use has its own switch. What is not on is refused.
signals-banner-gpc = Your browser asks not to share your data: we follow it. You can still accept a use, if you want to.
signals-accept = Accept all
signals-refuse = Refuse all
signals-choose = Choose
signals-save = Save my choices
signals-again = Your choices
signals-data = See the data of this browser
signals-notice = Read the full notice
signals-failed = Your choice could not be recorded: nothing is allowed. Try again.
signals-changed = The text has changed in the meantime. Read it again, then choose.
signals-yes = Yes
signals-no = No
signals-silent = No answer, counted as no
signals-silent-with-no = with the noes
# $place (String) the name of the site
signals-page-title = Your choices at { $place }
signals-page-lead = Nothing happens without your agreement. Refusing is as easy as accepting, and you can change your mind right here.
signals-page-lead-chosen = This is what you have chosen in this browser. You can change your mind at any time.
signals-page-nothing = Nothing to choose
signals-page-nothing-what = No use of your data asks for your agreement here at the moment.

## The state of consent

signals-tab = Overview
signals-title = Consent
# $version (String) the number of the notice
signals-meta-notice = Notice v{ $version }
signals-meta-no-notice = No notice published
# $share (String) the share
# $purpose (String) the purpose
signals-lead-highest = { $share } of the people who answered accept “{ $purpose }”.
# $share (String) the share
# $purpose (String) the purpose
signals-lead-lowest = The least accepted purpose is “{ $purpose }”, at { $share }.
signals-lead-few = Too few people have answered.
# $fewest (String) the smallest number
signals-lead-few-why = No figure is about fewer than { $fewest } people.
signals-none = Nothing is asked
signals-none-what = No purpose in force rests on consent.
# $fewest (String) the smallest number
signals-few = fewer than { $fewest }
# $fewest (String) the smallest number
signals-few-short = <{ $fewest }
signals-too-few = too few
signals-changed-title = Where things stand
signals-changed-note = withdrawals of the last 26 complete weeks
signals-why-title = Why
signals-figure-people = People who said something
signals-figure-withdrawn = Withdrawals
signals-figure-gpc = Browsers that refuse by themselves
signals-figure-conflicts = Signal and choice that contradict
signals-figure-ending = Agreements that end within 30 days
signals-purposes-chart = Answers by purpose
signals-purposes-unit = in % of people who said something
signals-purposes-say = An agreement that has ended, or no answer, counts as a no.
signals-purposes-caption = Answers by purpose, as a percentage of people who said something
signals-purposes-purpose = Purpose
signals-purposes-shares = Shares
signals-weeks-chart = Acceptance over four weeks
signals-weeks-unit = in % of the answers of the week and the three before
signals-weeks-say = Where too few people answered, the curve stays empty.
signals-weeks-week = Week
signals-weeks-caption = Acceptance over four weeks
signals-weeks-none = Too few answers for a curve.
signals-withdrawals-chart = When people take their agreement back
signals-withdrawals-unit = withdrawals by day and hour, 26 weeks
signals-withdrawals-say = An hour that stands out often follows a mailing.
signals-withdrawals-caption = Withdrawals by day and hour
signals-withdrawals-none = Too few withdrawals for a drawing.
# $hour (String) the hour
signals-hour = { $hour }:00
signals-day-monday = Mon
signals-day-tuesday = Tue
signals-day-wednesday = Wed
signals-day-thursday = Thu
signals-day-friday = Fri
signals-day-saturday = Sat
signals-day-sunday = Sun
signals-origin-title = Where people chose
signals-origin-caption = Share of yes by purpose and by place of the choice
signals-language-title = In which language
signals-language-caption = Share of yes by purpose and by language
signals-reach-title = Who can be reached
# $people (String) the number of profiles
signals-reach-note = of { $people } profiles
signals-reach-people = Profiles within reach
signals-reach-share = Share
signals-reach-rows = Where people stand
signals-reach-caption = Profiles within reach by purpose
signals-definitions-title = What these figures count
signals-definition-people = Profiles for which the ledger holds at least one choice or signal.
signals-definition-withdrawn = People who took an agreement back, counted once a week and purpose.
signals-definition-gpc = The share of people whose browser has sent the signal “Global Privacy Control” (Sec-GPC: 1).
signals-definition-conflicts = People whose browser refuses although they said yes. A yes said on purpose after the signal counts; otherwise the signal is followed.
signals-definition-ending = People of whom at least one agreement ends within 30 days, and who may be asked again then.
# $figure (String) what is defined
signals-definition-link = Definition: { $figure }
signals-definition-purposes = Of the people who said something: those whose present answer is yes, those whose answer is no (refused, or taken back), and those who said nothing of this purpose or whose agreement has ended.
signals-definition-weeks = The share of yes among the yes and no recorded in the week and the three before. A person counts once a week and kind of answer. Signals of browsers do not count.
signals-definition-origins = The share of yes among present answers, by where they were given. An agreement that has ended does not count.
signals-definition-languages = The share of yes among present answers, by the language in which the choice was shown. An agreement that has ended does not count.
signals-definition-reach = Profiles that exist in a reading opened for this purpose: the database hides all others.
# $fewest (String) the smallest number
signals-definition-few = A figure of fewer than { $fewest } people is not shown: it would say too much of each.
signals-people-title = People
# $purpose (String) the purpose
# $status (String) where people stand
signals-people-lead = “{ $purpose }”: { $status }.
# $count (Number) how many
# $shown (String) how many, in digits
signals-people-count = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
signals-people-none = Nobody
signals-people-none-what = Nobody stands there with this purpose.
signals-people-person = Profile
signals-people-chosen = Chosen on
signals-people-until = Until
signals-people-caption = People, the latest choices first

## The settings of a source

signals-source-title = Consent
signals-source-lead = The banner of this source, and what choices mean that another consent manager passes on.
signals-banner-section = The banner
signals-banner-how = Put this line in the page, before any other tag. The banner speaks the language of the page.
signals-banner-no-key = This source has no write key. Make one to get the banner.
signals-banner-page = Consent page without JavaScript
signals-server-key = Server key
signals-server-key-what = Secret: with the write key, it lets your servers ask whether a use is allowed (POST /v1/permissions). It ends with the write key.
signals-categories-title = Categories of another manager
signals-categories-what = If your events carry context.consent or context.consentManagement, say which categories stand for which purpose. A purpose without a category is not concerned.
signals-categories-rule = Several categories are all needed. A no that the person said here is never lifted by an event.
signals-categories-hint = Names, separated by commas
signals-categories-too-much = Give 20 names at most, of 100 characters at most
signals-categories-submit = Save the categories

## What a person chose

signals-person-title = Consent
signals-person-gate = Today
signals-person-page = Choices and evidence
# $number (String) the short id of the person
signals-person-page-title = Choices of person { $number }
signals-person-page-lead = What is allowed today, purpose by purpose; every entry of the ledger about this person, and what was shown to them each time.
signals-person-page-link = Choices and evidence
signals-person-standing = Where they stand
signals-person-caption = Where the person stands, by purpose
signals-person-history = History and evidence
signals-person-no-history = No choice is recorded for this person.
signals-person-everything = every use
signals-person-conflict = The browser says otherwise
# $when (String) when
# $method (String) how
# $origin (String) where
# $sequence (String) the number in the ledger
signals-person-entry = { $when } · { $method } · { $origin } · no. { $sequence } of the ledger
signals-person-receipt = Signed receipt
signals-person-kantara = Kantara receipt
signals-proof-show = See what was shown
# $version (String) the number of the notice
signals-proof-notice = Notice v{ $version }
signals-proof-interface = Screen that was shown
signals-proof-notice-digest = Digest of the notice
signals-proof-tc = TC string
signals-proof-mode = State passed on
signals-proof-taken-down = Taken down

## Words of the ledger

signals-status-granted = Yes
signals-status-refused = No
signals-status-withdrawn = Taken back
signals-status-expired = Ended
signals-status-superseded = To be asked again
signals-status-never = Never asked
signals-action-granted = Agreement
signals-action-renewed = Agreement renewed
signals-action-refused = Refusal
signals-action-withdrawn = Agreement taken back
signals-action-expired = End of the choice
signals-action-acknowledged = Notice read
signals-action-objected = Objection
signals-action-objection-lifted = Objection lifted
signals-action-paused = Pause
signals-action-resumed = End of the pause
signals-action-restricted = Restriction
signals-action-restriction-lifted = Restriction lifted
signals-method-accept = accepted all
signals-method-reject = refused all
signals-method-save = chosen one by one
signals-method-dismiss = closed without choosing
signals-method-gpc = signal of the browser
signals-method-script = by a program
signals-method-individual-notice = individual notice
signals-method-acknowledge = notice read
signals-method-agent = taken down by staff
signals-method-guardian = by a parent
signals-method-external-provider = passed on by another manager
signals-method-clock = time passed
signals-origin-banner = banner
signals-origin-modal = screen of choices
signals-origin-privacy-center = personal space
signals-origin-api = program
signals-origin-import = file
signals-origin-offline = offline
signals-origin-system = Mesure
signals-gate-allows = Allowed
signals-gate-denies = Not allowed
signals-reason-workspace-inactive = Workspace out of service
signals-reason-suppressed = Person erased
signals-reason-restricted = Use restricted
signals-reason-objected = Objection
signals-reason-paused = Paused
signals-reason-signal = The browser refuses
signals-reason-age-unknown = Age unknown
signals-reason-too-young = Too young
signals-reason-minor = Minor
signals-reason-guardian-missing = Parental agreement missing
signals-reason-purpose-inactive = Purpose ended
signals-reason-never-asked = Never asked
signals-reason-refused = Refused
signals-reason-withdrawn = Taken back
signals-reason-expired = Ended
signals-reason-superseded = To be asked again
signals-reason-not-explicit = Explicit agreement missing
signals-reason-no-contract = No contract
signals-banner-code = Tag to copy

## Taking down a choice that was said or written

signals-flash-taken-down = Choice written into the ledger
signals-spoken-link = Take down a choice said aloud or on paper
signals-spoken-title = Take down a choice
signals-spoken-lead = What the person told you, or signed.
signals-spoken-lead-proof = A yes needs proof; a no is always taken.
signals-spoken-person = The person
signals-spoken-what = What they chose
signals-spoken-purpose = Purpose
signals-spoken-answer = Answer
signals-spoken-answer-what = A no takes back the yes that holds.
signals-spoken-yes = Yes
signals-spoken-no = No
signals-spoken-guardian = A parent or legal guardian said it
signals-spoken-guardian-what = For somebody who is too young to decide alone.
signals-spoken-proof = What proves it
signals-spoken-way = How
signals-spoken-paper = In writing, on paper
signals-spoken-counter = Face to face
signals-spoken-telephone = By telephone
signals-spoken-day = On which day
signals-spoken-place = Where
signals-spoken-place-hint = For example “shop in Nantes” or “customer service”.
signals-spoken-reference = Reference of the proof
signals-spoken-reference-hint = The number of the form or of the recording, to find it again. Without the person’s name.
signals-spoken-notice = Notice shown or read out
signals-spoken-notice-hint = The version that the person had before them.
signals-spoken-notice-none = None
# $version (String) the number of the version
# $language (String) the language
signals-spoken-notice-edition = Version { $version }, { $language }
signals-spoken-submit = Write into the ledger
signals-spoken-no-purpose = Choose a purpose
signals-spoken-no-answer = Choose yes or no
signals-spoken-no-way = Say how
signals-spoken-no-day = Give the day, such as 2026-11-23
signals-spoken-day-to-come = That day is still to come: give the one on which the person said it
signals-spoken-too-old = This yes is too old and has ended: ask again
signals-spoken-chosen-since = The person has chosen since that day: their latest choice counts
signals-spoken-no-place = Say where
signals-spoken-no-reference = Give the reference of the proof
signals-spoken-no-notice = Choose the notice that the person saw
signals-spoken-too-long = Shorten the place and the reference to 120 characters
