### Erasing people for good: the numbers, the certificates, the files to take away.

## The page of the numbers

erasure-title = Erasures
# $count (Number) how many people were erased
# $count-text (String) the same number, written
erasure-lead = { $count ->
    [0] Nobody has been erased yet.
    [one] One person has been erased.
   *[other] { $count-text } people have been erased.
}
erasure-lead-rest = This page counts and names nobody: what was erased is nowhere any more.
erasure-counts = In numbers
# $days (String) over how many days
erasure-counts-note = What was turned away is counted over { $days } days.
erasure-count-running = Erasures under way
erasure-count-suppressed = Identifiers kept out
erasure-count-messages = Messages turned away
erasure-count-rows = Rows of files turned away
erasure-latest = The latest erasures
erasure-caption = The latest erasures, newest first
erasure-none = No erasures
erasure-none-what = An erasure begins with a request of the person. Its certificate will be listed here.
erasure-column-number = Number
erasure-column-begun = Begun
erasure-column-finished = Finished
erasure-column-state = State
erasure-state-done = Done
erasure-state-running = Under way

## The certificate

erasure-certificate-title = Certificate of erasure
# $when (String) when the erasure ended
erasure-certificate-lead = The erasure ended on { $when }.
# $date (String) until when a backup is kept
erasure-certificate-backups = Backups may still hold these data until { $date }; if one of them is restored, the erasure is done again before it is used.
erasure-certificate-facts = The erasure
erasure-certificate-controller = Controller
erasure-certificate-suppressed = Identifiers kept out, so that the person does not come back unawares
erasure-certificate-stores = What was erased
erasure-certificate-caption = What was erased, by place
erasure-certificate-nothing = The database held nothing of this person any more.
erasure-certificate-signed = The signed document
erasure-certificate-signed-note = Keep this text: it proves the erasure and says nothing about you.
erasure-certificate-key = Public key (Ed25519)
erasure-column-store = Place
erasure-column-rows = Rows
erasure-column-when = Erased on
# $when (String) when the erasure began
erasure-running-lead = The erasure began on { $when }.
erasure-running-what = Nothing has been used since then. The certificate will appear here when everything is deleted.
erasure-running-keep = Keep the address of this page: it is your proof, and nobody will be able to send it to you again.
erasure-signature-good = The signature fits this document.
erasure-signature-bad = The signature does not fit this document: it was changed, or the key was.

## The places

erasure-store-profiles = Profiles
erasure-store-identifiers = Identifiers
erasure-store-traits = What was known
erasure-store-words = Search words
erasure-store-events = Events
erasure-store-visits = Visits
erasure-store-answers = Answers
erasure-store-landings = Landing pages
erasure-store-files = Imported files
erasure-store-debugger = Messages shown live
erasure-store-observed = Observed names
erasure-store-corrections = Corrections
erasure-store-states = Choices in force
erasure-store-receipts = Receipts
erasure-store-ledger = Entries of the ledger of choices, emptied
erasure-store-exports = Files to take away
erasure-store-mails = E-mails
erasure-store-portal = Access to the portal
erasure-store-requests = Requests, emptied
erasure-store-messages = Messages of requests
erasure-store-trail = Mentions on the trail
erasure-store-other = Other

## The files to take away

erasure-download-title = Your data
# $size (String) the size, in kilobytes
# $until (String) until when the link works
erasure-download-lead = The file ({ $size } kB) waits for you until { $until }.
erasure-download-once = The link works once. After that the file is nowhere but with you.
erasure-download-take = Download the file
erasure-file-open = Open the page of the file
erasure-gone-title = This file is no longer here
erasure-gone-what = It was downloaded already, or its time is over. You can ask for another one.
