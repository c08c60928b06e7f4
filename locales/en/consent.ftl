### Purposes, notices, kinds of data, records, retention, breaches.

## Around the pages

consent-nav = Purposes
consent-title = Purposes
consent-tabs = Parts of the registry
consent-tab-purposes = Purposes
consent-tab-notices = Notices
consent-tab-attributes = Data
consent-tab-records = Records
consent-tab-retention = Retention
consent-tab-house = House rules
consent-tab-breaches = Breaches
consent-yes = Yes
consent-no = No
consent-nobody = Nobody
consent-in-force = In force
consent-ended = Ended
consent-proposed = Proposed
# $article (String) the article
consent-article = article { $article } of the GDPR
# $version (String) the number
consent-version = Version { $version }
# $count (Number) how many
# $count-text (String) written
consent-days = { $count ->
    [one] { $count-text } day
   *[other] { $count-text } days
}
# $count (Number) how many
# $count-text (String) written
consent-months = { $count ->
    [one] { $count-text } month
   *[other] { $count-text } months
}
# $count (Number) how many
# $count-text (String) written
consent-years = { $count ->
    [one] { $count-text } year
   *[other] { $count-text } years
}
consent-unit-days = days
consent-unit-months = months

## What was just done

consent-flash-purposes-begun = Purposes put in force
consent-flash-purpose-proposed = Proposal saved
consent-flash-proposal-discarded = Proposal withdrawn
consent-flash-purpose-published = Purpose put in force; earlier choices hold
consent-flash-purpose-asks-again = Purpose put in force; everybody will be asked
consent-flash-purpose-corrected = Words mended, without a new version
consent-flash-purpose-ended = Purpose ended
consent-flash-attributes-saved = Categories saved
consent-flash-notice-begun = Draft begun
consent-flash-notice-saved = Draft saved
consent-flash-notice-published = Notice published
consent-flash-notice-discarded = Draft thrown away
consent-flash-retention-saved = Retention saved
consent-flash-house-saved = House rules saved
consent-flash-breach-recorded = Breach written down
consent-flash-breach-saved = Register brought up to date

## Bases, uses, data

consent-basis-consent = Consent
consent-basis-contract = Contract
consent-basis-law = Legal obligation
consent-basis-vital = Vital interests
consent-basis-public = Public interest
consent-basis-interest = Legitimate interest
consent-use-service = Giving the service that was asked for
consent-use-measure = Counting visits and sales
consent-use-improve = Improving the site or the offer
consent-use-personalise = Choosing for one person
consent-use-marketing = Writing to sell or to invite
consent-use-advertising = Advertising
consent-use-research = Asking for opinions
consent-use-security = Keeping the service safe
consent-use-legal = Keeping what a law demands
consent-data-identity = Identity
consent-data-identity-what = name, customer number
consent-data-contact = Contact details
consent-data-contact-what = e-mail, phone, postal address
consent-data-behaviour = Behaviour
consent-data-behaviour-what = pages seen, products looked at, clicks
consent-data-transactions = Transactions
consent-data-transactions-what = orders, baskets, tickets, donations
consent-data-preferences = Preferences
consent-data-preferences-what = what the person told or chose
consent-data-answers = Answers
consent-data-answers-what = surveys, ideas, reviews
consent-data-messages = Messages
consent-data-messages-what = what the person writes to the service
consent-data-place = Coarse place
consent-data-place-what = city or region, never a precise place
consent-data-device = Device
consent-data-device-what = kind of device, browser, language
consent-data-demographics = Demographics
consent-data-demographics-what = age band, gender: to be handled with care
consent-data-inferences = Inferences
consent-data-inferences-what = segments, scores and other guesses
consent-data-special = Special categories
consent-data-special-what = health, beliefs, opinions, origin (article 9)
consent-access-none = Nothing is read or written
consent-access-none-what = The person’s device is not touched.
consent-access-needed = Only what is needed
consent-access-needed-what = What the service that was asked for cannot do without: basket, signing in.
consent-access-exempt = Exempt audience measurement
consent-access-exempt-what = Anonymous figures, for the publisher alone (CNIL).
consent-access-asked = With consent
consent-access-asked-what = Anything else: asked for first.

## Rights

consent-right-access = Access
consent-right-rectification = Rectification
consent-right-erasure = Erasure
consent-right-restriction = Restriction
consent-right-portability = Portability
consent-right-objection = Objection
consent-offer-yes = Offered
consent-offer-limited = If the data is no longer lawful
consent-offer-withdraw = Withdrawal of consent
consent-offer-no = Does not exist here
consent-rights-right = Right
consent-rights-article = Article
consent-rights-offer = Here

## What changes between versions

consent-change-basis = Another legal basis
consent-change-use = Another use
consent-change-categories-added = More kinds of data
consent-change-categories-removed = Fewer kinds of data
consent-change-profiling-added = Profiling begins
consent-change-profiling-removed = Profiling ends
consent-change-sharing-added = Sharing with others begins
consent-change-sharing-removed = Sharing with others ends
consent-change-cross-added = Advertising across sites begins
consent-change-cross-removed = Advertising across sites ends
consent-change-access-widened = More is done on the device
consent-change-access-narrowed = Less is done on the device
consent-change-special-added = Special categories begin
consent-change-special-removed = Special categories end
consent-change-automated-added = Automated decisions begin
consent-change-automated-removed = Automated decisions end
consent-change-age-lowered = Youngest age lowered
consent-change-age-raised = Youngest age raised
consent-change-retention-lengthened = Kept longer
consent-change-retention-shortened = Kept for less time
consent-change-validity-lengthened = Choices hold for longer
consent-change-validity-shortened = Choices hold for less time
consent-change-recipients-added = Recipients added
consent-change-recipients-removed = Recipients removed
consent-change-texts = The texts say something else
consent-asks-again = Everybody is asked again
consent-asks-nobody = Earlier choices hold

## The list of purposes

# $count (Number) how many
# $count-text (String) written
consent-purposes-lead = { $count ->
    [one] { $count-text } purpose is in force.
   *[other] { $count-text } purposes are in force.
}
# $count (Number) how many
# $count-text (String) written
consent-purposes-lead-asked = { $count ->
    [one] { $count-text } rests on consent, and does nothing without it.
   *[other] { $count-text } rest on consent, and do nothing without it.
}
consent-purposes-lead-none = No purpose is in force.
consent-purposes-lead-none-why = Say what data is for: what no purpose covers will no longer be kept.
consent-purposes-none = No purpose yet
consent-purposes-none-ask = The manager or the privacy officer can begin with a preset.
consent-purposes-in-force = In force
consent-purposes-caption = Purposes in force, by key
consent-purposes-proposed = Proposed
consent-purposes-proposed-note = never in force yet
consent-purposes-ended = Ended
consent-people-hint = People whom the purpose may concern now: those whose choice, or the legal basis, permits it.
consent-column-purpose = Purpose
consent-column-basis = Legal basis
consent-column-use = Use
consent-column-version = Version
consent-column-people = People
consent-preset-title = Begin with a preset
consent-preset-label = Preset
consent-preset-hint = Purposes with their texts in French and English, as the CNIL wants them. Everything can be changed afterwards.
consent-preset-shop = Shop
consent-preset-shop-what = Orders, accounts, audience, chosen products, letters, opinions, advertising.
consent-preset-publisher = Publisher
consent-preset-publisher-what = Subscriptions, reading, newsletters, comments, readers.
consent-preset-museum = Museum
consent-preset-museum-what = Tickets, programme, friends of the museum, visitors’ opinions.
consent-preset-missing = Choose a preset
consent-preset-then = What lacks nothing comes into force at once; the rest waits as a proposal.
consent-preset-then-proposed = Everything is proposed to the privacy officer.
consent-preset-submit = Begin
consent-purpose-alone = Write a single purpose

## One purpose

consent-purpose-new = New purpose
consent-purpose-new-lead = A purpose says what data is for, on what basis, and in which words people are told.
consent-purpose-edit = Edit
# $name (String) its name
consent-purpose-edit-of = Edit: { $name }
consent-purpose-edit-lead = Changing the meaning makes a new version. If it goes further than the old one, everybody is asked again.
consent-purpose-reopen = Open again
# $basis (String) the basis
# $article (String) the article
consent-purpose-lead = Basis: { $basis } (article { $article }).
# $people (String) how many
# $all (String) of how many
consent-purpose-lead-people = { $people } of { $all } people permit it.
# $people (String) how many
# $all (String) of how many
consent-purpose-lead-concerned = It may concern { $people } of { $all } people.
consent-purpose-lead-proposed = This purpose is proposed, and was never in force.
consent-purpose-lead-ended = This purpose has ended: no data is used for it any more.
consent-purpose-texts = What people read
consent-purpose-meaning = What it does
consent-purpose-rights = People’s rights
consent-purpose-rights-note = follow from the legal basis
consent-purpose-versions = Versions
consent-versions-from = From
consent-versions-to = To
consent-versions-changed = What changed
consent-version-first = First version
consent-version-again = Opened again, nothing else changed
consent-text-interest = Interest pursued:
consent-proposal-title = Proposed change
# $name (String) who
# $when (String) when
consent-proposal-by = by { $name }, { $when }
# $when (String) when
consent-proposal-at = { $when }
consent-proposal-missing = Still to be mended:
consent-proposal-ready = Nothing is missing
# $count (Number) how many
# $count-text (String) written
consent-proposal-lacks = { $count ->
    [one] { $count-text } point missing
   *[other] { $count-text } points missing
}
consent-proposal-publish = Put in force
consent-proposal-discard = Withdraw the proposal
consent-proposal-waits = The privacy officer decides whether it comes into force.
consent-publish-lacks = This proposal still lacks something
consent-publish-too-many = The workspace has as many purposes as it can have; a place is free again thirty days after one ended
consent-end-title = End this purpose
consent-end = End
consent-end-what = From now on no data is used for it, and what it alone covered is no longer kept when it arrives. Choices that were made stay in the ledger.
consent-end-confirm = End now

## The form of a purpose

consent-form-what = What for, and on what basis
consent-form-data = Which data, and who receives it
consent-form-time = How long, from which age
consent-form-texts = What people read
consent-form-texts-note = in each language
consent-form-finish = Save
consent-form-then = Putting in force is publishing: it is for the privacy officer.
consent-form-then-proposed = The privacy officer reads it again and puts it in force.
consent-form-publish = Put in force
consent-form-propose = Propose
consent-form-changed = Somebody has changed this purpose meanwhile: open it again
consent-form-unchanged = Nothing differs from what is in force
consent-field-key = Key
consent-field-key-hint = Lower-case words with dots between them: personalise.profile. It never changes.
consent-field-key-unreadable = Write lower-case words without accents, with dots between them
consent-field-key-taken = A purpose has this key already
consent-field-basis-hint = Exactly one for each purpose.
consent-field-categories = Kinds of data
consent-field-categories-hint = Those that this purpose needs, and no others.
consent-field-profiling = Profiling
consent-field-profiling-hint = People are sorted, or guessed about.
consent-field-sharing = Data given to others
consent-field-sharing-hint = For their own ends. Needs consent.
consent-field-cross = Advertising across sites
consent-field-cross-hint = Visits to several sites are combined. Needs consent.
consent-field-recipients = Recipients
consent-field-recipients-hint = One for each line.
consent-field-special = Special categories
consent-field-special-hint = Article 9: needs explicit consent.
consent-field-automated = Decisions without a human
consent-field-automated-hint = Article 22: needs consent or a contract.
consent-field-risk = To be watched
consent-field-access = On the person’s device
consent-field-retention = Kept for
consent-field-retention-days = Kept for, in days
consent-field-retention-hint = Between 1 day and 10 years; 762 days at most for measuring.
consent-field-validity = A choice holds
consent-field-validity-months = A choice holds, in months
consent-field-validity-hint = From 6 to 13 months if it is about a device, 36 otherwise. Empty without consent.
consent-validity-none = Nothing is asked
consent-field-age = Youngest age
consent-field-age-hint = Empty: at any age.
# $language (String) the language
consent-text-name = Name ({ $language })
consent-text-name-hint = As on a switch: 60 characters at most.
# $language (String) the language
consent-text-description = Description ({ $language })
consent-text-description-hint = What is done with the data, in plain words.
# $language (String) the language
consent-text-consequence = What it changes ({ $language })
consent-text-consequence-hint = What is different for the person if they allow it, and if they do not.
# $language (String) the language
consent-text-interest-of = Interest pursued ({ $language })
consent-text-interest-hint = Only for legitimate interest.
consent-texts-question = If the texts change
consent-texts-correction = A correction
consent-texts-correction-what = Spelling, clarity, translation: nothing else is said.
consent-texts-meaning = Another meaning
consent-texts-meaning-what = They say something else: a new version, and everybody is asked.
consent-fault-no-category = Choose at least one kind of data
consent-fault-device = Reading or writing on a device needs consent as the basis
consent-fault-exemption = The exemption is for measuring audiences only, without profiling or sharing
consent-fault-sharing = Sharing with others and advertising across sites need consent
consent-fault-marketing = Marketing rests on consent or on a legitimate interest
consent-fault-personalising = Choosing for one person from a profile needs consent
consent-fault-special = Declare special categories as such
consent-fault-special-consent = Special categories need consent as the basis
consent-fault-automated = Deciding without a human needs consent or a contract
consent-fault-retention = Keep data between 1 day and 10 years
consent-fault-behaviour = Behaviour is kept for 25 months at most: 762 days
consent-fault-validity-missing = Say for how many months a choice holds
consent-fault-validity-short = A choice holds for 6 months or more
consent-fault-validity-long = A choice about a device holds for 13 months at most, another for 36
consent-fault-validity-none = Without consent there is no choice to end: leave this empty
consent-fault-recipients = Name who receives data
consent-fault-recipient = A recipient has a name of 200 characters at most
consent-fault-age = The youngest age is between 1 and 21
consent-fault-name = Write a name of 1 to 60 characters
consent-fault-description = Write a description of 20 to 1,000 characters
consent-fault-consequence = Say what it changes, in 10 to 600 characters
consent-fault-interest = Say which interest is pursued, in 10 to 600 characters
consent-fault-number = Write a number

## Data and its kinds

consent-attributes-title = Data and its kinds
consent-attributes-lead = Only what a purpose in force covers is kept.
# $count (Number) how many
# $count-text (String) written
consent-attributes-lead-left-out = { $count ->
    [one] { $count-text } name is left out when it arrives.
   *[other] { $count-text } names are left out when they arrive.
}
consent-attributes-lead-open = Everything is kept for now.
consent-attributes-lead-open-why = As soon as a purpose is in force, what none covers is left out and counted.
consent-categories-title = What purposes cover
consent-category = Kind of data
consent-category-purposes = Purposes that use it
consent-category-uncovered = None: left out
# $name (String) of what
consent-category-of = Kind of { $name }
# $suggested (String) the suggested kind
consent-category-said = the name suggests: { $suggested }
consent-names-title = What comes in
consent-names-note = the name suggests the kind
consent-names-none = Nothing has come in yet
consent-names-none-what = Names of information and events that come in will be here.
consent-names-traits = Information about people
consent-names-trait = Information
consent-names-events = Types of events
consent-names-event = Event
consent-names-kept = On arrival
consent-names-messages = Messages
consent-names-left-out = Left out, 28 days
consent-names-ask = The privacy officer can change kinds of data.
consent-kept = Kept
consent-left-out = Left out

## Notices

consent-notices-title = Notices
# $version (String) the number
# $when (String) when
consent-notices-lead = Notice { $version } has been in force since { $when }.
consent-notices-lead-never = A published notice never changes: each choice keeps the digest of the one that was read.
consent-notices-lead-none = No notice is published.
consent-notices-lead-why = Before choosing, everybody must be able to read who uses their data, why, and what it changes.
consent-notices-none = No notice yet
consent-notices-none-what = The draft begins from the registry: purposes and their texts are in it already.
consent-notices-none-purposes = A notice says what data is for: begin with purposes.
consent-notices-versions = Versions
consent-notices-caption = Notices, the newest first
consent-notices-state = State
consent-notices-languages = Languages and digests
# $keys (String) the keys
consent-notices-outdated = The notice in force does not say what this does now: { $keys }.
consent-notices-outdated-draft = Publish the draft, which does.
consent-notices-outdated-begin = Prepare a new version.
# $version (String) the number
consent-notice-version = Notice { $version }
consent-notice-begin = Prepare a notice
consent-notice-draft = Draft
# $when (String) when
consent-notice-published = Published { $when }
# $when (String) when
# $name (String) who
consent-notice-published-by = Published { $when } by { $name }
# $when (String) when
consent-notice-lead-published = Published { $when }. It never changes.
consent-notice-lead-ready = The draft is complete: it can be published.
# $count (Number) how many
# $count-text (String) written
consent-notice-lead-lacks = { $count ->
    [one] Draft: { $count-text } point is missing before it can be published.
   *[other] Draft: { $count-text } points are missing before it can be published.
}
consent-notice-before = Before publishing
consent-notice-complete = Everything that articles 13 and 14 ask for is there, in each language. Once published, the notice never changes.
consent-notice-blocked = Publishing waits until nothing is missing.
consent-notice-publish = Publish the notice
consent-notice-waits = The privacy officer publishes.
# $language (String) the language
consent-notice-as-read = As it is read: { $language }
# $language (String) the language
consent-notice-in = in { $language }
consent-notice-suggest = Fill in
consent-notice-write = Write
consent-notice-no-text = No text yet
consent-notice-no-text-what = Fill in from the registry, then read again: these are your words.
consent-notice-proof = Digests
consent-notice-proof-what = Each choice carries the SHA-256 digest of the exact text that was read.
consent-notice-discard-title = Throw this draft away
consent-notice-discard = Throw the draft away
consent-notice-discard-what = The draft and its texts are gone. Published notices stay.
consent-notice-discard-confirm = Throw away now
consent-notice-too-long = These texts are too long
consent-notice-facts = Facts
# $version (String) the number
consent-notice-facts-of = Facts of notice { $version }
consent-notice-facts-lead = What the law asks to be told, and what the registry does not have.
# $language (String) the language
consent-notice-texts-of = Texts: { $language }
consent-notice-texts-lead = Plain words, short sentences. Each line becomes a paragraph.
consent-notice-first = What is read first
consent-notice-second = What is opened next
consent-notice-title = Title
consent-notice-summary = Summary
consent-notice-summary-hint = In a few lines: who, what for, and what follows.
consent-section-controller = Who uses your data
consent-section-purposes = What it is used for
consent-section-interests = The interests pursued
consent-section-recipients = Who receives it
consent-section-transfers = Outside of Europe
consent-section-retention = For how long
consent-section-rights = Your rights
consent-section-objection = Objecting
consent-section-withdrawal = Taking your consent back
consent-section-complaint = Complaining
consent-section-requirement = What you must give
consent-section-automated = Automated decisions
consent-section-sources = Where it comes from
consent-language-fr = French
consent-language-en = English
consent-missing-badge = Missing
# $what (String) what is missing
# $article (String) the article
consent-missing = { $what } (article { $article })
# $what (String) what is missing
# $language (String) the language
consent-missing-in = { $what }, in { $language }
# $what (String) what is missing
# $purpose (String) the purpose
consent-missing-of = { $what }, of { $purpose }
consent-missing-controller = The controller and how to reach it
consent-missing-officer = The data protection officer, or that there is none
consent-missing-purposes = The purposes and their bases
consent-missing-interests = The legitimate interests
consent-missing-recipients = The recipients, or that there are none
consent-missing-transfers = Transfers outside of Europe, or that there are none
consent-missing-retention = For how long
consent-missing-rights = The rights
consent-missing-withdrawal = Taking a consent back
consent-missing-complaint = Complaining to an authority
consent-missing-requirement = Whether data must be given
consent-missing-automated = Automated decisions
consent-missing-categories = The kinds of data
consent-missing-sources = Where data comes from
consent-missing-objection = The right to object, apart from the rest
consent-missing-words = A clear title and summary
consent-facts-who = Who decides, who protects
consent-facts-where = Where data goes, where it comes from
consent-facts-must = What must be given
consent-facts-must-note = for each purpose
consent-requirement-unsaid = Not said yet
consent-requirement-free = Free
consent-requirement-law = Asked for by law
consent-requirement-contract = Needed by the contract
consent-fact-controller = Controller
consent-fact-controller-hint = The legal name, as registered.
consent-fact-address = Postal address
consent-fact-contact = How to reach you
consent-fact-contact-hint = An e-mail address or a form.
consent-fact-in-union = Established in the European Economic Area
consent-fact-representative = Representative in the Union
consent-fact-representative-hint = Only if you are established elsewhere.
consent-fact-officer = Data protection officer
consent-fact-officer-contact = There is one
consent-fact-officer-none = There is none, and none is needed
consent-fact-officer-reach = How to reach the officer
consent-fact-authority = Supervisory authority
consent-fact-authority-hint = In France, the CNIL.
consent-fact-authority-url = Its address on the web
consent-fact-authority-url-wrong = The address begins with https://
consent-fact-recipients-none = Nobody receives it
consent-fact-recipients-named = Recipients
consent-fact-recipients-list = Their names
consent-fact-transfers-none = No data leaves
consent-fact-transfers-to = Some data leaves
consent-fact-transfers-list = Country, safeguard, where to read a copy
consent-fact-transfers-hint = A line for each country, with bars: United States | adequacy decision | https://example.com/safeguards
consent-fact-transfers-wrong = Write the country, the safeguard and where to read a copy, with bars between them
consent-fact-indirect = Some data does not come from the person
consent-fact-indirect-hint = Then article 14 holds too.
consent-fact-sources = Where it comes from
consent-fact-sources-hint = One source for each line.
consent-categories-caption = Categories of data, and the purposes that use them
consent-purposes-ended-caption = Purposes that have ended, latest first
consent-purpose-rights-caption = Each right, and whether it applies here
consent-purpose-versions-caption = Versions of this purpose, latest first
