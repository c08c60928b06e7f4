### Files: handed in, described, tried out, brought in, taken back.

## Navigation and titles

imports-title = Files
imports-new-title = Bring in a file
imports-columns-title = Meaning of the columns

## What was just done

imports-flash-received = File received
imports-flash-checking = The dry run has begun
imports-flash-running = The import has begun
imports-flash-stopped = Import stopped
imports-flash-undoing = Taking back has begun
imports-flash-discarded = File thrown away
imports-flash-too-late = Too late: the import has moved on meanwhile

## Kinds of file

imports-kind-customers = Customers
    .hint = One row for each person: addresses, preferences, since when
imports-kind-orders = Orders
    .hint = One row for each order, or for each article in it
imports-kind-web = Web analytics
    .hint = One row for each page seen, exported from your tool
imports-kind-social = Social networks
    .hint = One row for each comment, mention or reaction
imports-kind-visits = Visits on site
    .hint = One row for each visit to a shop, a desk or a museum

## Where an import stands

imports-state-receiving = Arriving
imports-state-received = To be described
imports-state-checking = Being tried out
imports-state-checked = Ready to come in
imports-state-running = Coming in
imports-state-done = In
imports-state-cancelled = Stopped
imports-state-failed = Broken off
imports-state-undoing = Being taken back
imports-state-undone = Taken back

## The list

imports-list-lead-none = No file has come into this workspace yet.
imports-list-lead-last = { $name } arrived { $when }.
imports-list-lead-rest = Every import stays visible, and can be taken back.
imports-list-empty-title = Your files will be here
imports-list-empty-what = Customers, orders, visits: an export from your CRM or till completes what your sites send.
imports-list-empty-how = Nothing comes in before a dry run that counts what would change.
imports-list-section = Files brought in
imports-list-caption = Files brought in, the latest first
imports-column-file = File
imports-column-kind = Contents
imports-column-source = Source
imports-column-arrived = Arrived
imports-column-rows = Rows
imports-column-state = State
imports-list-older = Older
imports-list-newer = Newer

## Bringing in a file

imports-new-lead = CSV, TSV or Excel (.xlsx), up to a million rows and 100 MB.
imports-new-lead-rest = The file is read, never run, and nothing comes in without your word.
imports-new-kind = What the file holds
imports-new-kind-missing = Choose what the file holds.
imports-new-source = Source of the file
imports-new-source-hint = Where this file comes from: every value keeps this origin
imports-new-source-choose = Choose a source
imports-new-source-missing = Choose the source of the file.
imports-new-source-add = Add a source
imports-new-file = File
imports-new-file-hint = The first row names the columns
imports-new-file-missing = Choose a file.
imports-new-file-broken-off = The upload broke off. Choose the file again.
imports-new-file-at-row = { $problem } Look at row { $row }.
imports-new-submit = Send the file

## Describing a file

imports-columns-lead = Say what each column means.
imports-columns-lead-rest = The meanings proposed come from the names and the first values. Values are veiled.
imports-columns-section = Columns
imports-columns-caption = Columns of the file and their meaning
imports-columns-column = Column
imports-columns-samples = First values
imports-columns-means = Meaning
imports-columns-sure = Certainty
imports-columns-means-of = Meaning of { $column }
imports-columns-left-out = Leave out
imports-columns-own-name = Keep under the name { $name }
imports-columns-blank = blank
imports-columns-no-guess = for you to say
imports-columns-reading = Reading the values
imports-columns-date-order = Order of dates
imports-columns-date-day-first = Day, month, year
imports-columns-date-month-first = Month, day, year
imports-columns-decimal = Decimal sign
imports-columns-decimal-comma = Comma: 1 234,50
imports-columns-decimal-point = Point: 1,234.50
imports-columns-country = Country of numbers and postcodes
imports-columns-country-hint = Two letters, such as FR or GB
imports-columns-country-wrong = Write two letters, such as FR or GB.
imports-columns-ground = What these data may be used for
imports-columns-purpose = Purpose
imports-columns-purpose-missing = Choose a purpose.
imports-purpose-service = Serving customers
    .hint = Orders, deliveries, questions
imports-purpose-statistics = Counting
    .hint = Figures, without looking at persons
imports-purpose-personalisation = Personalising
    .hint = Fitting what people see, if they allow it
imports-purpose-messages = Writing to people
    .hint = Messages and letters, if they allow it
imports-columns-basis = Lawful basis (GDPR, article 6)
imports-columns-basis-choose = Choose a lawful basis
imports-columns-basis-missing = Choose a lawful basis.
imports-columns-basis-unproven = With consent as the basis, four columns must prove it: purpose, date, where it was given, version of the text.
imports-basis-contract = Contract
imports-basis-legitimate-interests = Legitimate interests
imports-basis-consent = Consent
imports-basis-legal-obligation = Legal obligation
imports-basis-public-task = Public task
imports-basis-vital-interests = Vital interests
imports-columns-origin = Where and when these data were collected
imports-columns-origin-hint = For example: forms filled in at the shop since 2019
imports-columns-origin-missing = Say where and when these data were collected.
imports-columns-origin-long = Write { $limit } characters at most.
imports-columns-stays-shut = Bringing in a file opens no permission: what people have not allowed stays shut.
imports-columns-submit = Try it out
imports-columns-wrong-column = { $column }: { $problem }
imports-columns-wrong-field = { $problem } ({ $field })
imports-columns-wrong-identifier = A column is missing that says whom each row is about.

## One import

imports-one-meta = { $kind }, from { $source }
imports-one-lead-received = The file has arrived. Now say what its columns mean.
imports-one-lead-checking = The dry run is under way: nothing comes in yet.
imports-one-lead-checked = { $rows ->
    [one] One row would say something new.
   *[other] { $rows-text } rows would say something new.
}
imports-one-lead-checked-rest = Nothing has come in yet: that is yours to decide.
imports-one-lead-running = Rows are coming in, batch by batch. You can close this page.
imports-one-lead-done = { $rows ->
    [one] One row said something new.
   *[other] { $rows-text } rows said something new.
}
imports-one-lead-cancelled = The import was stopped on its way: what had come in has stayed.
imports-one-lead-failed = The import could not go to its end.
imports-one-lead-undoing = What this file brought is being taken back.
imports-one-lead-undone = This file was taken back: what it said is no longer in your data.
# $yeses (Number) how many yeses
# $yeses-text (String) the same number, written
imports-one-lead-withdrawn = { $yeses ->
    [one] One yes that it had brought is withdrawn in the ledger.
   *[other] { $yeses-text } yeses that it had brought are withdrawn in the ledger.
}
imports-one-progress = Progress
imports-one-progress-rows = { $done } rows read, { $share }
imports-one-refresh = Refresh
imports-one-stop = Stop
imports-one-counts = What the file says
imports-one-counts-note = Dry run: nothing has come in
imports-one-happened = What has come in
imports-count-new = New
imports-count-updated = Updated
imports-count-unchanged = Unchanged
imports-count-suppressed = Erased at their request
imports-count-refused = Refused
imports-one-forecast = The dry run had announced
imports-one-forecast-counts = { $new } new, { $updated } updated, { $unchanged } unchanged, { $suppressed } erased at their request, { $refused } refused.
imports-one-run = Bring these rows in
imports-one-change = Change the columns
imports-one-discard = Throw the file away
imports-one-describe = Describe the columns
imports-one-resume = Go on
imports-one-undo = Take this import back
imports-one-undo-title = Taking back
imports-one-undo-what = What this file said is taken back, and what the source said before returns. What was said since stays. People and events that it alone brought go away.
# $yeses (Number) how many yeses
# $yeses-text (String) the same number, written
imports-one-undo-consent = { $yeses ->
    [one] It has brought one yes: it is withdrawn, unless the person has chosen since.
   *[other] It has brought { $yeses-text } yeses: they are withdrawn, except where the person has chosen since.
}
imports-one-undo-sure = Take back what this file brought
imports-one-refused = Refused rows
imports-one-refused-note = { $shown } of { $total }
imports-one-refused-caption = First refused rows, values veiled
imports-one-refused-row = Row
imports-one-refused-why = Why
imports-one-refused-column = Column
imports-one-refused-value = Value
imports-one-download = Download the error file
imports-one-download-how = The error file holds these rows and what is wrong. Mend them, then bring it in again: its columns of errors are recognised and left out.
imports-one-again = Bring in the mended file
imports-one-facts = The file
imports-fact-size = Size
imports-fact-megabytes = { $size } MB
imports-fact-kilobytes = { $size } kB
imports-fact-format = Format recognised
imports-fact-text = { $encoding } text, { $delimiter }
imports-fact-comma = separated by commas
imports-fact-semicolon = separated by semicolons
imports-fact-tab = separated by tabs
imports-fact-pipe = separated by bars
imports-fact-workbook = Excel workbook, first sheet
imports-fact-sheet = Excel workbook, sheet { $sheet }
imports-fact-rows = Rows
imports-fact-arrived = Arrived
imports-fact-ended = Came in
imports-fact-undone = Taken back
imports-fact-purpose = Purpose
imports-fact-basis = Lawful basis
imports-fact-origin = Collected
imports-fact-columns = Columns
imports-fact-kept = Kept
imports-fact-kept-file = The file is erased as soon as it is in

## The error file

imports-errors-name = errors

## What a column says

imports-field-customer-id = Customer number
imports-field-email = E-mail address
imports-field-phone = Telephone
imports-field-first-name = First name
imports-field-last-name = Last name
imports-field-name = Full name
imports-field-title = Title
imports-field-gender = Gender
imports-field-birthday = Date of birth
imports-field-company = Company
imports-field-street = Street
imports-field-postal-code = Postcode
imports-field-city = City
imports-field-region = Region
imports-field-country = Country
imports-field-language = Language
imports-field-created-at = Customer since
imports-field-consent = Consent (yes or no)
imports-field-consent-purpose = Consent: purpose
imports-field-consent-at = Consent: date
imports-field-consent-source = Consent: where it was given
imports-field-consent-text-version = Consent: version of the text
imports-field-order-id = Order number
imports-field-occurred-at = Date and time
imports-field-total = Total paid
imports-field-currency = Currency
imports-field-status = State of the order
imports-field-tax = Tax
imports-field-shipping = Shipping
imports-field-discount = Discount
imports-field-coupon = Voucher code
imports-field-product-id = Product number
imports-field-product-name = Product name
imports-field-category = Category
imports-field-quantity = Quantity
imports-field-price = Unit price
imports-field-visitor-id = Visitor id
imports-field-page-path = Page seen
imports-field-page-title = Page title
imports-field-referrer = Referrer
imports-field-source = Source (utm_source)
imports-field-medium = Medium (utm_medium)
imports-field-campaign = Campaign
imports-field-device = Device
imports-field-event-id = Event id
imports-field-network = Social network
imports-field-interaction = Interaction
imports-field-handle = Handle
imports-field-network-user-id = Id on the network
imports-field-post-url = Post
imports-field-place = Place
imports-field-visitors = Number of visitors

## What is wrong

imports-code-empty-file = This file is empty: it needs a header row and at least one row of data.
imports-code-file-too-large = This file is larger than 100 MB. Cut it into several files.
imports-code-not-a-table = This file is neither CSV nor TSV nor an Excel workbook (.xlsx).
imports-code-no-header = The first row must name the columns.
imports-code-empty-header = A column has no name.
imports-code-duplicate-header = Two columns have the same name.
imports-code-padded-header = The name of a column begins or ends with a space.
imports-code-bad-header = The name of a column contains an invisible character.
imports-code-header-too-long = The name of a column is too long.
imports-code-too-many-columns = This file has more than 299 columns.
imports-code-too-many-rows = This file has more than a million rows. Cut it into several files.
imports-code-row-too-long = A row is far too long: a closing quote is probably missing.
imports-code-unclosed-quote = A quote is opened and never closed.
imports-code-unsupported-spreadsheet = This spreadsheet format is not read. Save it as .xlsx or CSV.
imports-code-binary-workbook = This workbook is in the .xls or .xlsb format. Save it as .xlsx or CSV.
imports-code-macro-workbook = This workbook contains macros. Save it as .xlsx, without macros.
imports-code-encrypted-workbook = This workbook is protected by a password. Save it without one.
imports-code-broken-workbook = This workbook is damaged: it does not open.
imports-code-archive-bomb = This workbook unfolds to an absurd size. It was not opened.
imports-code-forbidden-xml = This workbook contains forbidden definitions. It was not opened.
imports-code-missing-sheet = This workbook has no sheet to read.
imports-code-bad-cell-reference = A cell of this workbook is misplaced: it is damaged.
imports-code-bad-shared-string = A text of this workbook is missing: it is damaged.
imports-code-unreadable = The file could not be read to its end. Try again.
imports-code-wrong-cell-count = The row does not have as many cells as the header.
imports-code-undecodable-bytes = The row contains bytes that cannot be read.
imports-code-stray-quote = A quote is in the wrong place.
imports-code-nul-character = The row contains a null character.
imports-code-stray-byte-order-mark = A mark of the beginning of a file is in its middle.
imports-code-repeated-header = The row repeats the header.
imports-code-misread-characters = The row holds characters that were read in a wrong encoding before.
imports-code-cell-too-long = A cell is too long.
imports-code-formula-not-calculated = A formula was not calculated.
imports-code-missing-identifier = Nothing says whom the row is about.
imports-code-missing-value = A required cell is blank.
imports-code-invalid-identifier = This cannot be an identifier.
imports-code-identifier-too-long = The identifier is longer than 200 characters.
imports-code-damaged-number = A spreadsheet turned this into a rounded number.
imports-code-spreadsheet-error = The cell holds the error of a formula.
imports-code-invalid-email = This is not an e-mail address.
imports-code-invalid-phone = This is not a telephone number.
imports-code-invalid-date = This is not a date in the chosen order.
imports-code-future-date = This date lies in the future.
imports-code-invalid-amount = This is not an amount.
imports-code-amount-too-large = This amount is too large.
imports-code-invalid-currency = This is not a currency.
imports-code-currencies-differ = The row has amounts in more than one currency.
imports-code-invalid-number = This is not a whole number.
imports-code-invalid-choice = This is neither yes nor no.
imports-code-invalid-path = This is not the address of a page.
imports-code-not-completed = The order was not completed.
imports-code-items-differ = The cells of the articles have different numbers of values.
imports-code-consent-without-proof = Consent only comes in with its purpose, date, place and version of the text.
imports-code-too-long = The text is longer than 2,000 characters.
imports-code-conflicting-identifiers = The identifiers of the row lead to different people.
imports-code-missing-field = A required column is missing.
imports-code-field-twice = Two columns mean the same.
imports-code-trait-twice = Two columns would come in under the same name.
imports-code-invalid-trait-name = A column cannot come in under this name.
imports-code-reserved-trait = This name is reserved: choose the meaning that goes with it.
imports-code-sensitive-trait = This column would hold sensitive data: leave it out.
imports-code-wrong-kind = This meaning does not suit this kind of file.
imports-code-database-away = The database did not answer in time. Try again.
imports-code-file-forgotten = The file held somebody who was erased, so it was forgotten. Hand in a file without them.
imports-code-panic = A fault of ours ended the work.
imports-code-other = The work could not go to its end.
