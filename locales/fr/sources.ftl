### Les sources et leurs clés d’écriture.

## Sortes de source

sources-kind-website = Site web
sources-kind-shop = Boutique en ligne
sources-kind-app = Application
sources-kind-crm = CRM
sources-kind-offline = Magasin ou guichet
sources-kind-social = Réseau social
sources-kind-survey = Sondage

## Ce qui vient d’être fait

sources-flash-created = Source ajoutée
sources-flash-key-created = Clé créée
sources-flash-key-revoked = Clé révoquée
