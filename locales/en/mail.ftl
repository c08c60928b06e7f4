### Mails: to people, about their data. Plain words, nothing that presses.

## Around every mail

mail-greeting = Hello,
mail-fact = { $label }: { $value }
mail-foot-automatic = This email is sent by a machine on behalf of { $workspace }. Nobody reads replies to it.
mail-foot-portal = Your data at { $workspace }
mail-fact-number = Number
mail-fact-kind = Your request
mail-fact-date = Received on
mail-fact-deadline = Answer by

## The link and the code

mail-portal-link-subject = Open your data at { $workspace }
mail-portal-link-asked = You asked to see or set what { $workspace } knows about you. Open this link in the browser you asked from:
mail-portal-link-action = Confirm it is me
mail-portal-link-code = Or type this code into the page that asks for it:
mail-portal-link-once = { $minutes ->
    [one] The link and the code work once, for one minute.
   *[other] The link and the code work once, for { $minutes-text } minutes.
}
mail-portal-link-not-me = You did not ask for this? Do nothing: nobody gets in without this link or code. Give them to nobody.

## A request comes in

mail-received-subject = Request { $number } received
mail-received-text = { $workspace } has received your request.
mail-received-keep = Keep this email: it is the trace of your request.

mail-kind-access = See my data
mail-kind-portability = Take my data away
mail-kind-rectification = Correct my data
mail-kind-erasure = Erase my data
mail-kind-restriction = Pause the use of my data
mail-kind-objection = Object to a use of my data
mail-kind-marketing-objection = Get no more marketing
mail-kind-withdraw-all = Withdraw all my consents
mail-kind-contest-decision = Contest a decision

## A request gets on

mail-progress-subject = Request { $number }: news
mail-progress-begun = Somebody is working on your request.
mail-progress-proof-needed = Before we go on, we need to know that it is you. Your data page says how to show it. Until then, the time to answer is paused.
mail-progress-cancelled = Your request is cancelled, as you wanted. You can make another one at any time.

mail-done-subject = Request { $number }: done
mail-done-access = The answer waits for you on your data page.
mail-done-portability = The file waits for you on your data page.
mail-done-rectification = Your data is corrected. No file that comes in later will change your correction.
mail-done-erasure = Your data is erased.
mail-done-restriction = { $workspace } keeps your data, and no longer uses it. You will be told before that changes.
mail-done-objection = Your data is no longer used for what you objected to.
mail-done-marketing-objection = Your data is no longer used for marketing.
mail-done-withdraw-all = All your consents are withdrawn.
mail-done-contest-decision = A person has looked at the decision again. Their answer waits for you on your data page.

## A request is refused, or takes longer

mail-refused-subject = Request { $number }: our answer
mail-refused-text = We will not do what you ask. Here is why.
mail-refused-article = General Data Protection Regulation (GDPR), article { $articles }.
mail-refused-remedies-title = If you disagree
mail-refused-remedies = You can complain, free of charge, to a data protection authority (in France, the CNIL: www.cnil.fr/en/plaintes), and go to court.
mail-reason-insufficient-verification = We could not verify that the request comes from you.
mail-reason-suspected-fraud = We have reasons to believe that the request does not come from you.
mail-reason-no-match = We found nothing that matches you.
mail-reason-right-not-offered = This right does not apply to this data, given the reason it is kept for.
mail-reason-legal-obligation = A law obliges us to keep this data.
mail-reason-legal-claims = This data is needed for a legal claim.
mail-reason-freedom-of-expression = This data serves to inform or to speak freely.
mail-reason-rights-of-others = The answer would reveal data of other people.
mail-reason-compelling-grounds = We have compelling reasons to go on, which outweigh your objection.
mail-reason-data-accurate = This data is accurate.
mail-reason-manifestly-unfounded = The request is manifestly unfounded.
mail-reason-excessive = The request is excessive: it repeats many recent ones.
mail-reason-outside-jurisdiction = The European regulation does not apply to this request.

mail-extended-subject = Request { $number }: we need more time
mail-extended-text = We will answer by { $date }. Here is why.

## Somebody writes

mail-message-subject = Request { $number }: a message for you
mail-message-text = { $workspace } writes to you about your request:
mail-message-answer = To answer, open your data page.

## A pause ends

mail-restriction-subject = Request { $number }: the pause ends
mail-restriction-text = From { $date }, { $workspace } may use your data again, within the limits of your choices.
mail-restriction-object = You disagree? Say so before that day, on your data page.

## A file to take away

mail-export-subject = Your data is ready to take away
mail-export-text = The file of your data at { $workspace } is ready.
mail-export-action = Take my data away
mail-export-once = { $days ->
    [one] This link works once, for one day. We will check first that it is you. The file is erased afterwards.
   *[other] This link works once, for { $days-text } days. We will check first that it is you. The file is erased afterwards.
}

## An erasure

mail-erasure-subject = Request { $number }: your data is erased
mail-erasure-text = What { $workspace } knew about you is erased. So is your address, as soon as this email has left.
mail-erasure-left = What is left is an unreadable fingerprint, which only serves not to record you again, and the proof, without your name, that the erasure took place.

## A parent’s yes

# $workspace (Name) the workspace
mail-guardian-subject = { $workspace }: a minor asks for your consent
# $address (Name) the address of the minor
# $workspace (Name) the workspace
mail-guardian-asked = The person who uses the address { $address } at { $workspace } asks for a parent’s consent to the use of their data.
mail-guardian-why = They are too young to decide alone. You say yes or no to each use; without an answer, nothing is done.
mail-guardian-action = Look and answer
# $days (Number) how many days
# $days-text (String) the same number, written
mail-guardian-once = { $days ->
    [one] The link works once, for one day.
   *[other] The link works once, for { $days-text } days.
}
mail-guardian-not-me = If this means nothing to you, do nothing: your address is then forgotten.
# $workspace (Name) the workspace
mail-guardian-answered-subject = A parent’s consent at { $workspace }
# $workspace (Name) the workspace
mail-guardian-answered = The person whom you asked has answered for your data at { $workspace }.
# $workspace (Name) the workspace
mail-guardian-thanks = Your answer for a minor at { $workspace } is recorded.
# $yes (String) how many yeses
# $no (String) how many noes
mail-guardian-answer = Uses agreed to: { $yes }. Uses refused: { $no }.
mail-guardian-change = You can say no at any time, in your choices.
mail-guardian-forgotten = Your address is forgotten. To go back on a yes, the person can turn it off in their portal at any time.

## The developers’ outbox

mail-outbox-title = Outbox
mail-outbox-what = The latest emails that this installation wrote, newest first. This page does not exist in production.
mail-outbox-empty = No email
    .what = What the application writes to people appears here as soon as it is written. Ask for a code in a personal space, for example.
mail-outbox-to = To { $recipient }
mail-outbox-html = HTML version
mail-outbox-html-of = HTML version of “{ $subject }”
mail-outbox-text = Text version
mail-outbox-state-waiting = Waiting
mail-outbox-state-sent = Sent
mail-outbox-state-given-up = Given up
mail-outbox-failed = { $attempts ->
    [one] { $code }, after one try
   *[other] { $code }, after { $attempts-text } tries
}
