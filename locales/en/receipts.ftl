### Receipts of consent: checking them.

receipts-verify-title = Verify a receipt
receipts-verify-lead = A receipt says what a person chose, when, and what they were shown. Its signature shows that nobody has changed it since.
receipts-verify-paste = The receipt
receipts-verify-paste-hint = Paste the whole file, braces included
receipts-verify-file = Or the file of the receipt
receipts-verify-submit = Verify the receipt
receipts-verify-missing = Paste a receipt or choose its file
receipts-verify-no-receipt = This text is not a receipt: paste the whole file, as it was handed out
receipts-verify-offline = A receipt can be verified offline too, with the command “mesure receipt verify” and our public keys.
receipts-verify-keys = Public keys
receipts-good = This receipt is authentic.
receipts-good-what = It was signed here, and not one character has changed since.
receipts-bad = This receipt is not authentic.
receipts-bad-what = Its content was changed, or it was not signed by this installation.
receipts-unknown = This receipt cannot be verified.
receipts-unknown-what = It follows a model that this version does not know.
receipts-said-title = What the receipt says
receipts-said-note = what held then: a later choice may have followed
receipts-said-who = Controller
receipts-said-purposes = Uses
receipts-said-what = Choice
receipts-said-when = Made on
receipts-said-until = Valid until
receipts-said-number = Number in the ledger
receipts-said-id = Identity of the receipt
