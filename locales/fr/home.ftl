### La première page d’un espace : ce qui a changé, pourquoi, et ce qu’on peut faire.

## En-tête

# $name (Name) the reader's first name
home-greeting-morning = Bonjour { $name }
# $name (Name) the reader's first name
home-greeting-afternoon = Bonjour { $name }
# $name (Name) the reader's first name
home-greeting-evening = Bonsoir { $name }
# $date (String) today, in words
# $time (String) the time of the figures
home-meta = { $date }, à jour à { $time }

## La phrase qui dit ce qui s’est passé : les ventes, puis l’activité

home-lead-sales-up-events-up = L’activité monte, et les ventes suivent.
home-lead-sales-up-events-steady = Les ventes montent, à activité égale.
home-lead-sales-up-events-down = Les ventes montent, avec moins d’activité.
home-lead-sales-steady-events-up = L’activité monte, les ventes restent stables.
home-lead-sales-steady-events-steady = Tout est stable.
home-lead-sales-steady-events-down = L’activité baisse, mais les ventes tiennent.
home-lead-sales-down-events-up = L’activité monte, mais les ventes baissent.
home-lead-sales-down-events-steady = Les ventes baissent, à activité égale.
home-lead-sales-down-events-down = L’activité baisse, et les ventes avec elle.
home-lead-sales-new = Les premières ventes sont là.
home-lead-sales-stopped = Aucune commande depuis quatre semaines.
home-lead-events-up = L’activité monte.
home-lead-events-steady = L’activité est stable.
home-lead-events-down = L’activité baisse.
home-lead-events-new = Les premiers chiffres sont là.
home-lead-silence = Rien n’est arrivé depuis quatre semaines.

# $orders (Number) how many orders
# $orders-text (String) the same, formatted
# $revenue (String) what they were worth
# $change (String) by how much that rose, in per cent
home-lead-numbers-sales-up = { $orders ->
    [one] Une commande rapporte { $revenue }, soit { $change } de plus que les quatre semaines d’avant.
   *[other] { $orders-text } commandes rapportent { $revenue }, soit { $change } de plus que les quatre semaines d’avant.
}
# $orders (Number) how many orders
# $orders-text (String) the same, formatted
# $revenue (String) what they were worth
home-lead-numbers-sales-steady = { $orders ->
    [one] Une commande rapporte { $revenue }, autant que les quatre semaines d’avant.
   *[other] { $orders-text } commandes rapportent { $revenue }, autant que les quatre semaines d’avant.
}
# $orders (Number) how many orders
# $orders-text (String) the same, formatted
# $revenue (String) what they were worth
# $change (String) by how much that fell, in per cent
home-lead-numbers-sales-down = { $orders ->
    [one] Une commande rapporte { $revenue }, soit { $change } de moins que les quatre semaines d’avant.
   *[other] { $orders-text } commandes rapportent { $revenue }, soit { $change } de moins que les quatre semaines d’avant.
}
# $orders (Number) how many orders
# $orders-text (String) the same, formatted
# $revenue (String) what they were worth
home-lead-numbers-sales-new = { $orders ->
    [one] Une commande rapporte { $revenue }. Il n’y en avait aucune les quatre semaines d’avant.
   *[other] { $orders-text } commandes rapportent { $revenue }. Il n’y en avait aucune les quatre semaines d’avant.
}
# $orders (Number) how many orders there were in the four weeks before
# $orders-text (String) the same, formatted
home-lead-numbers-sales-stopped = { $orders ->
    [one] Il y en avait une les quatre semaines d’avant.
   *[other] Il y en avait { $orders-text } les quatre semaines d’avant.
}
# $events (String) how many events, formatted
# $change (String) by how much that rose, in per cent
home-lead-numbers-events-up = { $events } événements sont arrivés en quatre semaines, soit { $change } de plus que les quatre d’avant.
# $events (String) how many events, formatted
home-lead-numbers-events-steady = { $events } événements sont arrivés en quatre semaines, autant que les quatre d’avant.
# $events (String) how many events, formatted
# $change (String) by how much that fell, in per cent
home-lead-numbers-events-down = { $events } événements sont arrivés en quatre semaines, soit { $change } de moins que les quatre d’avant.
# $count (Number) how many events
# $count-text (String) the same, formatted
home-lead-numbers-events-new = { $count ->
    [one] Un événement est arrivé. La comparaison viendra avec les semaines.
   *[other] { $count-text } événements sont arrivés. La comparaison viendra avec les semaines.
}
# $date (String) the day of the last event
home-lead-silence-since = Le dernier événement date du { $date }.
# $source (Name) the name of the source
home-lead-shadow-one = Une ombre : « { $source } » n’envoie plus rien.
# $count (Number) how many sources, two or more
# $count-text (String) the same, formatted
home-lead-shadow-many = { $count ->
    [one] Une ombre : { $count-text } source n’envoie plus rien.
   *[other] Une ombre : { $count-text } sources n’envoient plus rien.
}

## Ce qui a changé

home-changed-title = Ce qui a changé
home-changed-note = 4 semaines, aujourd’hui compris, comparées aux 4 d’avant
home-figure-events = Événements
home-figure-orders = Commandes
home-figure-revenue = Chiffre d’affaires
home-figure-basket = Panier moyen
home-figure-people = Nouvelles personnes
home-figure-none = –
home-change-more = de plus
home-change-fewer = de moins
home-change-new = rien à quoi comparer

## Pourquoi

home-why-title = Pourquoi
home-why-more = Toutes les sources
home-days-title = Événements par jour
home-days-unit = 4 semaines, et les 4 d’avant
# $above (Number) how many complete days had more events than four weeks before
# $above-text (String) the same, formatted
# $days (String) how many complete days there are, formatted
home-days-say = { $above ->
    [one] Sur { $days } jours complets, { $above-text } dépasse le même jour quatre semaines plus tôt.
   *[other] Sur { $days } jours complets, { $above-text } dépassent le même jour quatre semaines plus tôt.
}
# $above (Number) how many complete days had more events than four weeks before
# $above-text (String) the same, formatted
# $days (String) how many complete days there are, formatted
# $date (String) the busiest day of the four weeks before
# $peak (String) how many events it had
home-days-say-fall = { $above ->
    [one] { $above-text } jour sur { $days } dépasse le même jour quatre semaines plus tôt : la baisse tient à des journées exceptionnelles, comme le { $date } ({ $peak }).
   *[other] { $above-text } jours sur { $days } dépassent le même jour quatre semaines plus tôt : la baisse tient à des journées exceptionnelles, comme le { $date } ({ $peak }).
}
# $above (Number) how many complete days had more events than four weeks before
# $above-text (String) the same, formatted
# $days (String) how many complete days there are, formatted
# $date (String) the busiest day of these four weeks
# $peak (String) how many events it had
home-days-say-rise = { $above ->
    [one] Seul { $above-text } jour sur { $days } dépasse le même jour quatre semaines plus tôt : la hausse tient à des journées exceptionnelles, comme le { $date } ({ $peak }).
   *[other] Seuls { $above-text } jours sur { $days } dépassent le même jour quatre semaines plus tôt : la hausse tient à des journées exceptionnelles, comme le { $date } ({ $peak }).
}
home-days-say-all = Chaque jour complet dépasse le même jour quatre semaines plus tôt.
home-days-say-none = Aucun jour complet ne dépasse le même jour quatre semaines plus tôt.
home-days-say-new = Il n’y a pas encore de semaines d’avant à quoi comparer.
home-days-caption = Événements de chaque jour, et du même jour quatre semaines plus tôt
home-days-axis = Jour
home-days-now = Ces 4 semaines
home-days-before = Les 4 d’avant
# $count-text (String) how many events so far, formatted
home-days-today = { $count-text } jusqu’ici
home-sources-title = D’où vient la différence
# $change (String) the difference of all sources together, with its sign
home-sources-unit = en événements, { $change } en tout
# $source (Name) the source that added most
home-sources-say-up = Surtout de { $source }, qui envoie davantage.
# $source (Name) the source that lost most
home-sources-say-down = Surtout de { $source }, qui envoie moins.
home-sources-say-level = Chaque source envoie autant que les quatre semaines d’avant.
home-sources-caption = Différence de chaque source avec les quatre semaines d’avant, en événements
home-sources-head-source = Source
home-sources-head-change = Différence

## Ce que vous pouvez faire

home-do-title = Ce que vous pouvez faire
# $count (Number) how many tasks
# $count-text (String) the same, formatted
home-do-note = { $count ->
    [one] { $count-text } chose demande une personne
   *[other] { $count-text } choses demandent une personne
}
home-do-nothing = Rien ne demande une personne
home-do-nothing-lead = Chaque source a envoyé quelque chose ces trois derniers jours. Ce qui demande votre attention apparaîtra ici.
# $source (Name) the name of the source
home-task-silent = Réveiller « { $source } »
# $since (String) the day of the last event
home-task-silent-due = Depuis le { $since }
# $count (Number) how many events in four weeks
# $count-text (String) the same, formatted
home-task-silent-why = { $count ->
    [one] Cette source a envoyé { $count-text } événement en quatre semaines, puis plus rien depuis trois jours ou davantage. Vérifiez sa clé et son installation.
   *[other] Cette source a envoyé { $count-text } événements en quatre semaines, puis plus rien depuis trois jours ou davantage. Vérifiez sa clé et son installation.
}
home-task-silent-long-why = Plus rien n’arrive de cette source depuis plus de quatre semaines. Vérifiez sa clé, ou révoquez-la si elle ne sert plus.
home-task-silent-action = Voir la source
# $source (Name) the name of the source
home-task-install = Installer « { $source } »
home-task-install-due = Jamais entendue
home-task-install-why = Cette source a été ajoutée, mais n’a encore rien envoyé. Il lui faut sa clé d’écriture et quelques lignes.
home-task-install-action = Installer
home-task-orders = Compter les commandes
home-task-orders-why = Aucun événement « Order Completed » n’est arrivé en huit semaines. Sans lui, pas de chiffre d’affaires ni de panier moyen.
home-task-orders-action = Choisir la source
home-task-unnamed = Connaître davantage de personnes
# $share (String) their share, in per cent
home-task-unnamed-due = { $share } sans nom
home-task-unnamed-why = Plus de la moitié des personnes n’ont ni nom ni adresse. Envoyez « identify » quand elles se connectent ou commandent : leurs événements se réunissent.
home-task-unnamed-action = Choisir la source
home-task-unnamed-list = Voir ces personnes

## À droite

home-now-title = En ce moment
home-now-more = sans les personnes
# $name (Name) the name of the page
home-live-page = Page vue : { $name }
home-live-page-unnamed = Page vue
# $name (Name) the name of the screen
home-live-screen = Écran vu : { $name }
home-live-screen-unnamed = Écran vu
home-live-identify = Profil mis à jour
home-live-group = Groupe rejoint
home-live-alias = Identifiants reliés
home-live-product-viewed = Article regardé
home-live-list-viewed = Rayon parcouru
home-live-searched = Recherche
home-live-product-added = Ajout au panier
home-live-product-removed = Retrait du panier
home-live-cart-viewed = Panier ouvert
home-live-checkout-started = Commande commencée
home-live-order-completed = Achat
home-live-order-refunded = Remboursement
home-data-title = Vos données
home-data-definitions = Ce que comptent ces chiffres
home-data-people = Personnes
home-data-items = Articles au catalogue
home-data-sources = Sources
home-data-named = Personnes connues
# $count (Number) how many have a name or an address
# $count-text (String) the same, formatted
home-data-named-cause = { $count ->
    [one] { $count-text } a un nom ou une adresse
   *[other] { $count-text } ont un nom ou une adresse
}

## Espace encore vide

home-empty-title-source = Commençons par une source
home-empty-title-event = Il manque un premier événement
home-empty-meta = Rien n’est encore arrivé
home-empty-lead = Cette page montrera ce qui change, pourquoi, et ce que vous pouvez faire.
home-empty-lead-strong = Il lui faut d’abord quelques événements.
home-empty-steps = Cinq pas
# $done (String) how many steps are done
home-empty-progress = { $done } sur 5
home-empty-progress-label = Mise en route
home-step-done = Fait
home-step-now = Maintenant
home-step-next = Ensuite
home-step-name = Nommer l’espace
# $name (Name) the name of the workspace
# $language (String) its language
# $zone (String) its time zone
# $currency (String) its currency
home-step-name-why = { $name } : { $language }, heure de { $zone }, { $currency }.
home-step-source = Relier une première source
home-step-source-why = Un site, une boutique, une application, un fichier de clients : chaque source a sa clé d’écriture.
home-step-source-ask = La personne qui administre l’espace peut en ajouter une.
home-step-source-action = Ajouter une source
# $count (Number) how many sources
# $count-text (String) the same, formatted
home-step-source-done = { $count ->
    [one] { $count-text } source est reliée.
   *[other] { $count-text } sources sont reliées.
}
home-step-event = Envoyer un premier événement
home-step-event-why = Collez les lignes de la source dans votre site. Les SDK compatibles Segment suffisent : seul l’hôte change.
home-step-event-action = Voir les lignes à coller
home-step-identify = Réunir les événements d’une personne
home-step-identify-why = Envoyez « identify » quand quelqu’un se connecte : ses visites d’avant et d’après se rejoignent.
home-step-order = Compter une première commande
home-step-order-why = Envoyez « Order Completed » avec son total : le chiffre d’affaires et le panier moyen apparaissent ici.
home-check-title = Vérifier
home-check-empty = Aucun événement pour l’instant
home-check-lead = Le premier apparaîtra ici. Une fois le SDK en place, cette ligne suffit pour essayer :
home-check-code = Exemple d’événement
