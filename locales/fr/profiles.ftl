### Les personnes : leur liste, leur fiche, et le dossier pour lequel on les regarde.

## Ce qui vient d’être fait

profiles-flash-case-opened = Dossier ouvert
profiles-flash-case-closed = Dossier refermé

## Le dossier

profiles-case-title = Ouvrir un dossier
profiles-case-lead = Les données d’une personne s’ouvrent pour un dossier, jamais par curiosité.
# $hours (Number) how many hours a case stays open
# $hours-text (String) the same, formatted
profiles-case-lead-rest = { $hours ->
    [one] Il reste ouvert { $hours-text } heure. Son numéro est inscrit au journal de l’espace, avec votre nom et l’heure.
   *[other] Il reste ouvert { $hours-text } heures. Son numéro est inscrit au journal de l’espace, avec votre nom et l’heure.
}
profiles-case-number = Numéro du dossier
profiles-case-number-hint = Celui de la demande ou du ticket, par exemple DSR-2026/114. Ni nom, ni adresse e-mail.
profiles-case-number-empty = Donnez le numéro du dossier
profiles-case-number-malformed = Donnez 3 à 40 lettres sans accent, chiffres, tirets, barres obliques ou points, sans espace
profiles-case-submit = Ouvrir le dossier
profiles-case-back = Revenir à l’accueil
# $number (Name) the number of the case that is open
# $until (String) until when
profiles-case-already = Le dossier { $number } est ouvert jusqu’à { $until }.
profiles-case-already-rest = En ouvrir un autre le referme.
profiles-case-continue = Voir les profils
# $number (Name) the number of the case that is open
# $until (String) until when
profiles-case-line = Dossier { $number }, ouvert jusqu’à { $until }
profiles-case-close = Refermer le dossier

## La liste : chercher et filtrer

profiles-filters = Filtrer les profils
profiles-search = Nom, e-mail ou téléphone
profiles-filter-seen = Vues depuis
profiles-filter-seen-always = Toujours
# $days (Number) how many days
# $days-text (String) the same, formatted
profiles-filter-seen-days = { $days ->
    [one] { $days-text } jour
   *[other] { $days-text } jours
}
profiles-filter-who = Qui
profiles-filter-who-everyone = Tout le monde
profiles-filter-who-named = Avec nom ou adresse
profiles-filter-who-anonymous = Sans nom ni adresse
# $count (Number) how many people
# $count-text (String) the same, formatted
profiles-count = { $count ->
    [one] { $count-text } personne
   *[other] { $count-text } personnes
}
profiles-chips-joiner = avec
# $text (Name) what was searched
profiles-chip-search = recherche : { $text }
# $days (Number) how many days
# $days-text (String) the same, formatted
profiles-chip-seen = { $days ->
    [one] vues depuis { $days-text } jour
   *[other] vues depuis { $days-text } jours
}
profiles-chip-named = nom ou adresse : oui
profiles-chip-anonymous = nom ou adresse : non
profiles-chip-remove = retirer ce filtre
profiles-chips-clear = Tout enlever

## La liste : le tableau

profiles-table-caption = Personnes de l’espace, avec leurs événements et leurs achats
profiles-column-person = Personne
profiles-column-city = Ville
profiles-column-events = Événements
profiles-column-purchases = Achats
profiles-column-complete = Complet
profiles-column-seen = Vue
profiles-nameless = Personne sans nom
profiles-empty-title = Personne ne correspond
profiles-empty-lead = Chaque mot est cherché par son début, dans les noms, les adresses et les numéros. Retirez un filtre, ou cherchez moins de lettres.
profiles-none-title = Personne pour l’instant
profiles-none-lead = Chaque personne apparaît ici à son premier événement, d’abord sans nom. Reliez une source pour commencer.
profiles-none-action = Voir les sources

## La fiche

# $id (String) the end of the person's id
profiles-person-title = Profil { $id }
# $first (String) the day of the first event
# $last (String) when the last event happened
profiles-person-meta = Premier événement : { $first }. Dernier : { $last }.
# $orders (Number) how many orders
# $orders-text (String) the same, formatted
# $amount (String) what they were worth
profiles-lead-orders = { $orders ->
    [one] A passé une commande, pour { $amount }.
   *[other] A passé { $orders-text } commandes, pour { $amount }.
}
profiles-lead-no-order = N’a encore rien commandé.
# $events (Number) how many events
# $events-text (String) the same, formatted
profiles-lead-events = { $events ->
    [one] Un seul événement est connu.
   *[other] { $events-text } événements sont connus.
}
# $events (Number) how many events
# $events-text (String) the same, formatted
# $profiles (String) how many profiles were joined
profiles-lead-events-merged = { $events ->
    [one] Un seul événement est connu, de { $profiles } profils réunis.
   *[other] { $events-text } événements sont connus, venus de { $profiles } profils réunis.
}

profiles-know-title = Ce que nous savons, et d’où
# $known (String) how many expected traits are known
# $expected (String) how many traits are expected
profiles-know-note = { $known } traits attendus sur { $expected }
profiles-know-caption = Traits du profil, avec leur provenance
profiles-know-trait = Trait
profiles-know-value = Valeur
profiles-know-source = Source
profiles-know-updated = Mis à jour
# $value (Name) what was sent
profiles-know-sent = Envoyé : { $value }
# $value (Name) what could be meant
profiles-know-meant = Peut-être { $value }
# $when (String) when a member of staff mended it
profiles-know-mended = Corrigé { $when }
# $source (Name) another source
# $value (Name) what it says
# $when (String) when
profiles-know-other = { $source } dit { $value }, { $when }
# $sources (String) the other sources
profiles-know-agree = Aussi dit par { $sources }
profiles-know-stale = Ne compte plus
# $days (String) for how many days values of the field count
profiles-know-stale-why = Plus de { $days } jours : ne compte plus dans les segments
profiles-know-empty = Aucun trait pour l’instant
profiles-know-empty-lead = Les traits arrivent avec « identify », quand la personne se connecte ou laisse son adresse.
profiles-trait-first-name = Prénom
profiles-trait-last-name = Nom
profiles-trait-name = Nom complet
profiles-trait-email = E-mail
profiles-trait-phone = Téléphone
profiles-trait-language = Langue
profiles-trait-city = Ville
profiles-trait-postal-code = Code postal
profiles-trait-country = Pays
profiles-trait-street = Rue
profiles-trait-state = Région
profiles-trait-created-at = Compte créé
profiles-trait-birthday = Anniversaire
profiles-trait-age = Âge
profiles-trait-gender = Genre
profiles-trait-company = Entreprise
profiles-trait-title = Fonction
profiles-trait-username = Nom de compte
profiles-trait-website = Site web
profiles-trait-description = Description
profiles-trait-avatar = Portrait

profiles-identity-title = Identité
profiles-identity-email = E-mail
profiles-identity-phone = Téléphone
profiles-identity-client = Identifiant client
profiles-identity-devices = Appareils
# $count (Number) how many browsers and applications
# $count-text (String) the same, formatted
profiles-identity-devices-count = { $count ->
    [one] { $count-text } navigateur ou application
   *[other] { $count-text } navigateurs ou applications
}
# $count (Number) the least number of browsers and applications
# $count-text (String) the same, formatted
profiles-identity-devices-least = { $count ->
    [one] { $count-text } navigateur ou application, au moins
   *[other] { $count-text } navigateurs ou applications, au moins
}
# $count (Number) how many profiles were joined, two or more
# $count-text (String) the same, formatted
profiles-identity-merged = { $count ->
    [one] Né de { $count-text } profil.
   *[other] Né de { $count-text } profils.
}
# $date (String) the day of the last merge
profiles-identity-merged-rest = Réunis en dernier le { $date }, parce qu’un identifiant commun les reliait.

profiles-worth-title = Ce que rapportent ses achats
profiles-worth-orders = Commandes
profiles-worth-revenue = Total
profiles-worth-basket = Panier moyen
profiles-worth-none = Aucune commande

## Ce qui s’est passé

profiles-happened-title = Ce qui s’est passé
# $place (String) the city of the time zone
profiles-happened-note = heure de { $place }
profiles-happened-today = Aujourd’hui
profiles-happened-raw = : voir les données envoyées
profiles-happened-pages = Pages de la chronologie
# $shown (String) how many events this page shows
# $total (String) how many there are
profiles-happened-range = { $shown } événements affichés sur { $total }
profiles-happened-older = Plus ancien
profiles-happened-newest = Revenir au plus récent
profiles-happened-none = Rien avant cela
profiles-happened-none-lead = Il n’y a pas d’événement plus ancien.

## Une phrase par événement, sans sujet : elle ne suppose ni homme ni femme

# $item (String) the product
profiles-event-product-viewed = A regardé { $item }
# $item (String) the product
profiles-event-product-clicked = A ouvert { $item }
# $item (String) the category
profiles-event-list-viewed = A parcouru { $item }
# $item (String) the words searched
profiles-event-searched = A cherché « { $item } »
profiles-event-searched-something = A fait une recherche
# $item (String) the product
profiles-event-product-added = A ajouté { $item } au panier
# $item (String) the product
# $quantity (String) how many pieces, two or more
profiles-event-product-added-many = A ajouté { $quantity } × { $item } au panier
# $item (String) the product
profiles-event-product-removed = A retiré { $item } du panier
# $item (String) the product
profiles-event-wished = A mis de côté { $item }
# $item (String) the product
profiles-event-shared = A partagé { $item }
# $item (String) the product
profiles-event-reviewed = A donné son avis sur { $item }
profiles-event-cart-viewed = A ouvert le panier
profiles-event-checkout-started = A commencé une commande
profiles-event-payment-entered = A donné un moyen de paiement
# $item (String) the code
profiles-event-coupon = A utilisé { $item }
# $amount (String) what the order was worth
# $item (String) what was bought
profiles-event-order = A acheté pour { $amount } : { $item }
# $amount (String) what the order was worth
profiles-event-order-amount = A acheté pour { $amount }
profiles-event-order-only = A passé une commande
profiles-event-order-cancelled = A annulé une commande
# $amount (String) what was given back
# $item (String) what was sent back
profiles-event-refund = A reçu un remboursement de { $amount } : { $item }
# $amount (String) what was given back
profiles-event-refund-amount = A reçu un remboursement de { $amount }
profiles-event-refund-only = A reçu un remboursement
profiles-event-signed-up = A créé un compte
profiles-event-signed-in = A ouvert une session
# $item (String) the page
profiles-event-page = A vu la page { $item }
profiles-event-page-unnamed = A vu une page
# $item (String) the screen
profiles-event-screen = A vu l’écran { $item }
profiles-event-screen-unnamed = A vu un écran
profiles-event-identify = S’est fait connaître
# $item (String) the group
profiles-event-group = A rejoint le groupe { $item }
profiles-event-alias = Deux identifiants ont été reliés
profiles-event-some-product = un article
profiles-event-some-list = un rayon
profiles-event-some-coupon = un code de réduction
# $count (Number) how many other products
# $count-text (String) the same, formatted
profiles-event-others = { $count ->
    [one] { $count-text } autre
   *[other] { $count-text } autres
}
profiles-device-mobile = téléphone
profiles-device-tablet = tablette
profiles-device-desktop = ordinateur
profiles-device-ios = application iOS
profiles-device-android = application Android
