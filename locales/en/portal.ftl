### The portal: what customers see, correct, choose and limit.

## Around the pages

# $page (String) the title of the page
# $brand (Name) the brand
portal-page-title = { $page } · { $brand }
portal-home-title = Your data, your choices
portal-leave = Leave
# $brand (Name) the brand
portal-credit = { $brand } entrusts this service to Mesure.
portal-notice-link = How your data is used
portal-write = Write to the person in charge of your data
# $authority (Name) the supervisory authority
portal-complain = Complain: { $authority }

## What was just done

portal-flash-chosen = Your choices are saved
portal-flash-corrected = Corrected, and locked
portal-flash-limited = Noted: it stops now
portal-flash-lifted = Noted
portal-flash-guardian = The question is on its way
portal-flash-settings = Portal saved

## Coming in

portal-enter-title = Come in
# $brand (Name) the brand
portal-enter-lead = Here you see what { $brand } knows about you, and decide what happens next. No password: we send you a link.
portal-enter-email = Your e-mail address
portal-enter-email-hint = The one you gave when you bought something or signed up.
portal-enter-submit = Send me the link
portal-enter-have-code = Do you have a code already?
portal-enter-code-link = Type the code
portal-again-title = Confirm that it is you
portal-again-why = Before you take everything away or erase it, we check once more. We send a link to your address.
portal-again-submit = Send me a new link
portal-code-title = Look at your e-mail
portal-code-lead = If we hold data for this address, a message is on its way. Open its link here, or type its code. Both work for ten minutes.
portal-code-label = The code
portal-code-hint = Eight signs, such as K7QM-2XVA. You can paste it.
portal-code-submit = Come in
portal-code-again = Ask for another link
portal-code-none = Nothing came? Look among unwanted mail, or try another address.
portal-code-malformed = Type the eight signs of the code
portal-code-refused = This code does not work: it is wrong, too old or used already
portal-link-title = Come in
# $brand (Name) the brand
portal-link-lead = One more step, and you see your data at { $brand }.
portal-link-submit = See my data
portal-link-elsewhere-title = Here is your code
portal-link-elsewhere-lead = This link was asked for in another browser. Go back there and type this code.
portal-link-elsewhere-why = So nobody can come in with your e-mail alone. If you asked for nothing, do nothing.
portal-link-gone-title = This link no longer works
portal-link-gone-lead = A link works once, for ten minutes.
portal-browser-title = The data of this browser
portal-browser-lead = You can see and erase what is tied to this browser, without saying who you are.
portal-browser-submit = See this data
portal-browser-by-mail = Come in with my e-mail address
portal-browser-unknown-title = Nothing is tied to this browser
portal-browser-unknown-lead = We know nothing of it. If you have an account or an order, come in with your address.
portal-browser-somebody-title = Somebody is known in this browser
portal-browser-somebody-lead = To protect them, we ask for more than the browser: come in with your address.

## The first page

# $name (Name) the first name
portal-greeting = Hello { $name }
portal-greeting-nameless = Hello
portal-home-lead = Here you see what we know about you and what we do with it, and you decide what happens next.
portal-dial-title = How personal?
portal-dial-level = How we prepare what you see. You can change it whenever you like.
portal-dial-surprise = How many ideas that you do not expect?
portal-dial-submit = Save
portal-level-off = Not at all
portal-level-off-what = You see what everybody sees. We look at nothing about you.
portal-level-less = A little
portal-level-less-what = Half as often, and twice the surprises.
portal-level-normal = Normal
portal-level-normal-what = We look at what you have allowed, and nothing else.
portal-surprise-few = One in ten
portal-surprise-few-what = Nearly everything is like what you like already.
portal-surprise-some = One in four
portal-surprise-some-what = One suggestion in four is a surprise.
portal-surprise-half = Half
portal-surprise-half-what = One suggestion in two is a surprise.
portal-surprise-all = Nothing else
portal-surprise-all-what = Everything is a surprise: nothing comes from your tastes.
portal-rights-title = Your rights, in plain words

## Seeing

portal-data-title = What we know
# $count (Number) how many facts
# $count-text (String) the same, written
portal-data-count = { $count ->
    [0] Nothing so far
    [one] { $count-text } fact, and where it comes from
   *[other] { $count-text } facts, and where they come from
}
portal-data-lead = This is all that is written down about you, who said so, and what it is for.
# $first (String) the first day
# $last (String) the last day
portal-data-since = We have known you since { $first }. Last sign of you: { $last }.
portal-facts-title = What is written down
portal-facts-none = Nothing is written down
portal-facts-none-what = No source has told us anything about you.
# $source (Name) the source
# $day (String) the day
portal-fact-from = Said by { $source }, { $day }
# $day (String) the day
portal-fact-yours = Said by you, { $day }. Locked.
# $source (Name) the other source
# $value (Name) what it says
portal-fact-other = { $source } says otherwise: { $value }
portal-correct-link = Correct something
portal-purposes-title = What it is for
portal-links-title = What links you
portal-links-what = These numbers link your visits and your orders.
portal-links-none = Nothing links you.
portal-link-user = Customer number
portal-link-email = E-mail address
portal-link-anonymous = Browser or phone
portal-happened-title = What happened
# $count (Number) how many in all
# $count-text (String) the same, written
# $shown (String) how many are shown
portal-happened-count = { $count ->
    [0] Nothing is written down.
    [one] { $count-text } thing is written down. Here is what is less than three months old: { $shown }.
   *[other] { $count-text } things are written down. Here are the latest of the last three months: { $shown }.
}
portal-happened-page = Page seen
# $page (Name) the name of the page
portal-happened-page-named = Page seen: { $page }
portal-happened-identify = Your details updated
portal-happened-other = Something else

## Correcting

portal-correct-title = Correct a mistake
portal-correct-what = Name, address, tastes, whatever is wrong
portal-correct-lead = Choose what is wrong. Your word counts for more than our files.
portal-correct-unknown = We do not know
portal-correct-yours = Said by you, locked
# $field (Name) the field
portal-correct-one = Correct: { $field }
portal-correct-locked = What you write here stays. If a file says otherwise later, somebody looks at it, and nothing changes without you.
portal-correct-submit = Correct it
portal-correct-empty = Write what is right
portal-correct-long = This is too long: 300 signs at most
# $problem (String) what is wrong
# $meant (Name) what could be meant
portal-correct-meant = { $problem }. Did you mean { $meant }?

## Choosing

portal-choices-title = Your permissions
# $yes (String) how many yes
# $no (String) how many no
portal-choices-count = { $yes } yes, { $no } no
portal-choices-lead = We do nothing on this list without your yes. A no changes neither your prices nor your deliveries.
portal-choices-form = What you allow
portal-choices-refuse-all = Refuse all
portal-choices-accept-all = Accept all
portal-choices-submit = Save my choices
portal-choices-none = Nothing to choose
portal-choices-none-what = No use of your data is declared here so far.
portal-choices-no-notice = A yes is not possible: the information about your data is not published yet
portal-choices-changed = This list has just changed: read it again and choose anew
portal-yes = Yes
portal-no = No
# $day (String) the day
portal-remark-expired = Your consent ended on { $day }. We do nothing any more.
# $day (String) the day
portal-remark-until = Your consent holds until { $day }.
portal-remark-conflict = Your browser says no, and you said yes here. Make sure that this is what you want.
portal-details-title = Which data, for how long
# $list (String) the kinds of data
portal-details-data = Data: { $list }.
# $days (Number) how many days
# $days-text (String) the same, written
portal-details-kept = { $days ->
    [one] Kept for { $days-text } day, then erased.
   *[other] Kept for { $days-text } days, then erased.
}
# $list (String) who receives it
portal-details-recipients = Passed on to: { $list }.
portal-details-nobody = Passed on to nobody.
portal-without-title = Without your consent, but not without rules
portal-without-lead = For this, the law asks for no consent. We use this data for nothing else.

## Kinds of data

portal-category-identity = name and customer number
portal-category-contact = address, e-mail, phone
portal-category-behaviour = pages seen and clicks
portal-category-transactions = orders and baskets
portal-category-preferences = tastes that you told us
portal-category-answers = answers and reviews
portal-category-messages = messages to our service
portal-category-coarse-place = city or region
portal-category-device = kind of device and language
portal-category-demographics = age band
portal-category-inferences = what we infer
portal-category-special = sensitive data

## Legal bases

portal-basis-consent = Only if you say yes.
portal-basis-contract = Needed for what you asked for.
portal-basis-legal-obligation = A law obliges us to.
portal-basis-vital-interests = To protect a life.
portal-basis-public-interest = For a task in the public interest.
portal-basis-legitimate-interest = We have an interest in it, which we have weighed against yours.

## Used or not

portal-used = Used
portal-unused = Not used
portal-unused-no = Not used: no yes
portal-unused-expired = Not used: your consent has ended
portal-unused-superseded = We do more than before: your earlier yes does not suffice
portal-unused-objected = Not used: you object
portal-unused-paused = Not used: paused
portal-unused-restricted = Not used: set aside
portal-unused-signal = Not used: your browser says no
portal-unused-age = Not used: only for adults whose age is known
portal-unused-guardian = Not used: a parent’s yes is needed too

## History

portal-history-title = Your past choices
portal-history-what = Each yes, each no, and its receipt
portal-history-lead = Nothing is removed from this list: it proves what you said, and when.
portal-history-link = See my past choices and receipts
portal-history-entries = The latest first
portal-history-none = No choice so far
portal-history-none-what = What you allow and refuse will be listed here.
portal-everything = Everything
# $number (String) the number
portal-receipt = Receipt no. { $number }
portal-action-granted = Yes
portal-action-refused = No
portal-action-withdrawn = Yes, taken back
portal-action-expired = End of the consent
portal-action-paused = Pause
portal-action-resumed = End of the pause
portal-action-objected = Objection
portal-action-objection-lifted = Objection taken back
portal-action-restricted = Set aside
portal-action-restriction-lifted = No longer set aside
portal-action-acknowledged = Information read
portal-way-portal = here
portal-way-site = on the site
portal-way-agent = written down by an adviser
portal-way-guardian = by a parent
portal-way-gpc = by your browser
portal-way-clock = by time
portal-way-api = by an application
portal-way-import = by a file
portal-way-system = by this service

## Limiting

portal-limits-title = Limit or pause
portal-limits-what = Say no to profiling or to messages, or stop everything for a while
portal-limits-lead = Choose what must stop. It holds at once, without giving a reason.
portal-object-title = Object
portal-object-profiling = Profiling
portal-object-profiling-what = We no longer sort you into groups, nor guess your tastes.
portal-object-marketing = Messages and advertising
portal-object-marketing-what = We no longer write to you to sell, nor show you advertising.
# $what (String) to what
portal-object = Object: { $what }
# $what (String) to what
portal-object-no-more = Stop objecting: { $what }
portal-object-holds = You object to this.
portal-pause-title = Pause
portal-pause-what = We keep your data without using it for what is offered to you. Your orders go on.
portal-pause-until = Until
portal-pause-hint = Within two years, such as 2027-03-01.
portal-pause-submit = Pause
# $day (String) the day
portal-pause-holds = Paused until { $day }.
portal-pause-end = End the pause
portal-pause-no-day = Choose a day
portal-pause-early = Choose a day to come
portal-pause-late = Choose a day within two years
portal-restrict-title = Set aside
portal-restrict-what = If you contest something or its use: everything stays, nothing is used, until you say so.
portal-restrict-submit = Set everything aside
# $day (String) the day
portal-restrict-holds = Everything is set aside since { $day }.
portal-restrict-lift = No longer set aside

## Taking everything away

portal-back = Go back without doing anything
portal-take-title = Take everything away
portal-take-short = A readable file, ready within minutes
portal-take-lead = We prepare a file with your data. A message tells you when it is ready.
portal-take-what = What do you want?
portal-take-access = Everything you know about me
portal-take-access-what = With what you infer, what it is for and who receives it.
portal-take-portability = My data, to give elsewhere
portal-take-portability-what = What you said and did, in a format that other services read.
portal-take-submit = Ask for the file
portal-take-after = The link to the file works once. Keep the file in a safe place.
portal-file-title = Your file is ready
portal-file-lead = We know that it is you. The link works once; after that, the file exists with you only.

## Erasing everything

portal-erase-title = Erase everything
portal-erase-short = With a receipt that proves it
# $brand (Name) the brand
portal-erase-lead = { $brand } forgets all that you said and did. This cannot be undone.
portal-erase-all = Your data goes from all of our files, and we keep it from coming back.
portal-erase-law = What a law obliges us to keep, such as invoices, stays with the seller.
portal-erase-receipt = You receive a receipt for each place that was erased.
portal-erase-return = You can come back later: we will get to know you anew.
portal-erase-sure = Yes, I want to erase everything
portal-erase-submit = Erase everything
portal-erase-unsure = Check this box if you are sure

## Asking for a human

portal-ask-title = Ask a human
portal-ask-short = Contest a decision, ask a question
portal-ask-lead = Somebody reads your message and answers. You see the answer here and by e-mail.
portal-ask-note = Your message
portal-ask-hint = Say what happened and what you want. 2000 signs at most.
portal-ask-submit = Send
portal-ask-empty = Write your message
portal-ask-long = This is too long: 2000 signs at most

## My requests

portal-requests-title = My requests
portal-requests-short = Where they stand
portal-requests-lead = Each request has a number and a deadline.
portal-requests-none = No request
portal-requests-none-what = What you ask for here will be listed on this page.
# $reference (String) the number
# $day (String) the day
portal-request-received = Request { $reference }, received { $day }
# $day (String) the day
portal-request-due = Answered by { $day } at the latest.
portal-request-course = What happened
portal-request-messages = Messages
portal-request-you = You
portal-request-write = Add a message
portal-request-send = Send
portal-request-access = See all that is known
portal-request-portability = Take my data away
portal-request-rectification = Correct
portal-request-erasure = Erase everything
portal-request-restriction = Set aside
portal-request-objection = Object
portal-request-marketing-objection = No more messages or advertising
portal-request-withdraw-all = Take back every yes
portal-request-contest-decision = Ask a human
portal-state-received = Received
portal-state-identity-pending = We wait for a proof
portal-state-pending = Waiting
portal-state-pending-what = Your request is registered. Somebody, or a program, will take care of it.
portal-state-identity-pending-what = We wrote to you to make sure that it is you.
portal-state-in-progress = Under way
portal-state-in-progress-what = It is being taken care of now.
portal-state-extended = Under way, with more time
portal-state-extended-what = We wrote to you why it takes longer.
portal-state-completed = Done
portal-state-completed-what = It is finished.
portal-state-refused = Refused
portal-state-refused-what = We wrote to you why. You can complain to the authority, or go to court.
portal-state-cancelled = Cancelled
portal-state-cancelled-what = You took this request back.

## The notice

portal-notice-title = How your data is used
portal-notice-none = Nothing is published yet
portal-notice-none-what = This page will show it as soon as it is there.
# $version (String) the number
# $day (String) the day
portal-notice-version = Version { $version }, published { $day }
portal-part-controller = Who decides
portal-part-purposes = What your data is for
portal-part-interests = Our interests
portal-part-recipients = Who receives it
portal-part-transfers = Outside of Europe
portal-part-retention = For how long
portal-part-rights = Your rights
portal-part-objection = Objecting
portal-part-withdrawal = Taking your yes back
portal-part-complaint = Complaining
portal-part-requirement = Must you give this data?
portal-part-automated-decisions = Decisions without a human
portal-part-sources = Where your data comes from

## Settings, for staff

portal-settings-title = Portal
portal-settings-lead = The portal speaks in the name of the brand. People see their data there, and decide.
portal-settings-preview = See the portal
portal-settings-unset = The portal is open with the name of the workspace and the colours of Mesure. Say who decides, and whom to write to.
portal-settings-brand = Brand
portal-settings-controller = Controller
portal-settings-name = Name shown
portal-settings-name-hint = The one that your customers know.
portal-settings-accent = Colour on light paper
portal-settings-accent-hint = Such as #7c1f40.
portal-settings-accent-dark = Colour on dark paper
portal-settings-accent-dark-hint = Empty: the light colour, lightened.
portal-settings-languages = Languages
portal-settings-legal-name = Legal name
portal-settings-address = Postal address
portal-settings-contact = E-mail for personal data
portal-settings-officer = E-mail of the data protection officer
portal-settings-officer-hint = Empty if there is none.
portal-settings-authority = Supervisory authority
portal-settings-authority-url = Page to complain on
portal-settings-authority-url-hint = Such as https://www.cnil.fr/en/plaintes.
portal-settings-empty = Fill in this field
portal-settings-long = This is too long: 200 signs at most
portal-settings-no-colour = Write a colour such as #7c1f40
# $ratio (String) the contrast
# $needed (String) what is needed
portal-settings-contrast = This colour is hard to read: its contrast is { $ratio } to 1, and { $needed } is needed
portal-settings-no-url = Write an address that begins with https://
portal-settings-host = Host name of the portal
portal-settings-host-hint = Such as data.maison-lumiere.example. It must lead to Mesure, with a certificate in this name. Empty: the portal has the address of Mesure only.
portal-settings-host-malformed = Write a name alone, such as data.maison-lumiere.example
portal-settings-host-port = Write the name without the number of a port
portal-settings-host-number = Write a name, not an address in numbers
portal-settings-host-unavailable = This name cannot be used: choose another
portal-settings-logo-title = Logo
portal-settings-logo = File of the logo
portal-settings-logo-hint = PNG, JPEG or WebP; 100 kB and 2,000 × 1,000 pixels at most.
portal-settings-logo-remove = Remove the logo
portal-settings-logo-empty = This file is empty
portal-settings-logo-large = This file is too large: 100 kB at most
portal-settings-logo-unknown = This file is no picture in PNG, JPEG or WebP
portal-settings-logo-broken = This picture cannot be read: save it again, then choose it
# $width (String) how many pixels across
# $height (String) how many pixels down
portal-settings-logo-dimensions = This picture is { $width } × { $height } pixels: 2,000 × 1,000 at most
portal-settings-logo-again = Choose the logo again: browsers do not keep files

## Age, and a parent’s yes

portal-age-title = Your age
portal-age-short = Under 18? Say so, and you are better protected
portal-age-lead = Say your age band. We never ask for your date of birth.
portal-age-section = Say your age
portal-age-mine = You are
portal-age-unsaid = I would rather not say
portal-age-under-13 = Under 13
portal-age-from-13 = 13 or 14
portal-age-from-15 = 15
portal-age-from-16 = 16 or 17
portal-age-adult = 18 or over
portal-age-missing = Choose an answer
# $age (String) an age band
portal-age-other = We go by the younger of the two bands that we know: { $age }. If that is wrong, write to us.
portal-age-why = We keep this band and nothing else. Under 18, no advertising is chosen from your data.
portal-guardian-title = A parent’s yes
# $age (String) a number of years
portal-guardian-why = Under { $age }, your yes counts only with that of a parent, or of whoever is responsible for you. Your no always counts.
portal-guardian-address = E-mail address of a parent
portal-guardian-address-what = We write to them once. After their answer, we forget their address.
portal-guardian-ask = Ask for their yes
portal-guardian-own = This is your address: type that of a parent
portal-guardian-too-often = You have asked three times today: try again tomorrow
portal-guardian-nothing = You said no to everything, or these uses are for adults: there is nothing to ask. Change one of your choices first.
portal-guardian-nothing-left = The person has said no to everything since they asked. There is nothing to decide, and nothing is used.
# $date (String) a day
# $until (String) a day
portal-guardian-waits = Asked on { $date }. The link works until { $until }.
# $date (String) a day
portal-guardian-answered = Answered on { $date }. Your choices show it.
portal-guardian-page-title = A parent’s yes
# $address (Name) the address of the minor
# $brand (Name) who decides
portal-guardian-page-lead = The person who uses { $address } at { $brand } is too young to decide alone. Say yes or no for them, use by use.
portal-guardian-uses = Uses of their data
portal-guardian-uses-what = Everything is off. What you do not turn on is refused.
# $address (Name) the address of the minor
portal-guardian-declare = I am a parent or legal guardian of the person who uses { $address }
portal-guardian-not-declared = Check that you are a parent or legal guardian, or close this page
portal-guardian-submit = Send my answer
portal-guardian-kept = Your address is forgotten after your answer. An unreadable fingerprint of it stays, as proof.
portal-guardian-gone = This link was used, or works no more. The person can ask for another one in their portal.
portal-guardian-thanks = Noted
portal-guardian-thanks-what = Your answer counts from now on. You receive an e-mail that confirms it, and so does the person.
