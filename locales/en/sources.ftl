### Sources and their write keys.

## Kinds of source

sources-kind-website = Website
sources-kind-shop = Online shop
sources-kind-app = Application
sources-kind-crm = CRM
sources-kind-offline = Shop floor or desk
sources-kind-social = Social network
sources-kind-survey = Survey

## What was just done

sources-flash-created = Source added
sources-flash-key-created = Key made
sources-flash-key-revoked = Key revoked
