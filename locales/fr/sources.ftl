### Les sources et leurs clés d’écriture.

## Sortes de source

sources-kind-website = Site web
    .hint = Les pages vues et les gestes de vos visiteurs
sources-kind-shop = Boutique en ligne
    .hint = Les commandes, les paniers et les remboursements
sources-kind-app = Application
    .hint = Les écrans vus et les gestes dans votre application mobile
sources-kind-crm = CRM
    .hint = Les fiches et les échanges que vos équipes tiennent à jour
sources-kind-offline = Magasin ou guichet
    .hint = Les ventes et les visites en caisse, au comptoir ou par téléphone
sources-kind-social = Réseau social
    .hint = Les réactions et les messages venus de vos réseaux
sources-kind-survey = Sondage
    .hint = Ce que les personnes ont répondu elles-mêmes

## Ce qui vient d’être fait

sources-flash-created = Source ajoutée
sources-flash-key-created = Clé créée
sources-flash-key-revoked = Clé révoquée

## La liste : ce qu’elle trouve

sources-title = Sources
sources-add = Ajouter une source
# $days (String) le nombre de jours de la période
# $first (String) le premier jour
# $last (String) le dernier jour
sources-period = { $days } derniers jours, du { $first } au { $last }
# $name (Name) la source qui envoie le plus
# $share (String) sa part des événements
sources-lead-most = { $name } envoie { $share } de ce qui arrive.
# $name (Name) la seule source qui envoie
sources-lead-only = Tout ce qui arrive vient de { $name }.
# $days (String) le nombre de jours de la période
sources-lead-nothing = Rien n’est arrivé depuis { $days } jours.
# $count (Number) combien de sources
# $count-text (String) le même nombre, écrit
sources-lead-count = { $count ->
    [one] Une source est reliée à cet espace.
   *[other] { $count-text } sources sont reliées à cet espace.
}
# $count (Number) combien de sources
# $days (String) au bout de combien de jours une source est dite silencieuse
sources-lead-well = { $count ->
    [one] Elle a envoyé quelque chose ces { $days } derniers jours.
   *[other] Toutes ont envoyé quelque chose ces { $days } derniers jours.
}
# $name (Name) la source qui se tait
# $days (Number) depuis combien de jours
# $days-text (String) le même nombre, écrit
sources-lead-silent = { $days ->
    [one] { $name } se tait depuis { $days-text } jour.
   *[other] { $name } se tait depuis { $days-text } jours.
}
# $name (Name) la source dont rien n’est venu
sources-lead-unheard = { $name } n’a encore rien envoyé.
# $count (Number) combien de sources
# $count-text (String) le même nombre, écrit
sources-lead-quiet = { $count ->
    [one] { $count-text } se tait ou n’a encore rien envoyé.
   *[other] { $count-text } se taisent ou n’ont encore rien envoyé.
}

## La liste : la part de chacune

sources-share-title = Part de l’image
sources-share-definition = Comment elle est comptée
sources-share-chart = Ce que chaque source apporte
# $days (String) le nombre de jours de la période
sources-share-unit = part des événements, { $days } derniers jours
# $first (Name) la source qui envoie le plus
# $second (Name) celle qui vient après
# $share (String) leur part à elles deux
sources-share-two = À elles deux, { $first } et { $second } font { $share } de l’image.
# $first (Name) la source qui envoie le plus
# $second (Name) l’autre source qui envoie
# $share (String) la part de la première
sources-share-pair = { $first } fait { $share } de l’image, { $second } le reste.
# $name (Name) la seule source qui envoie
sources-share-one = L’image entière repose sur { $name } : si elle se tait, vous ne voyez plus rien.
sources-share-caption = Part de chaque source dans les événements, la plus grande d’abord

## La liste : chaque source

sources-table-title = Chaque source
# $days (String) au bout de combien de jours une source est dite silencieuse
sources-table-note = silencieuse après { $days } jours sans événement
# $days (String) le nombre de jours de la période
sources-table-caption = Sources et ce qu’elles ont envoyé en { $days } jours, celles qui envoient le plus d’abord
sources-column-source = Source
sources-column-kind = Sorte
sources-column-events = Événements
sources-column-share = Part
sources-column-last = Dernier événement
sources-column-daily = Jour après jour
sources-column-state = État
sources-last-never = jamais
sources-state-sending = Envoie
# $days (Number) depuis combien de jours
# $days-text (String) le même nombre, écrit
sources-state-silent = { $days ->
    [one] Silencieuse depuis { $days-text } jour
   *[other] Silencieuse depuis { $days-text } jours
}
sources-state-unheard = Jamais entendue

## La liste : ce qu’on peut faire

sources-do-title = Ce que vous pouvez faire
# $name (Name) la source qui se tait
sources-do-silent = Comprendre pourquoi { $name } se tait
# $date (String) le jour de son dernier événement
sources-do-silent-why = Son dernier événement est du { $date }. Une clé révoquée ou une adresse changée suffit à la faire taire.
# $name (Name) la source dont rien n’est venu
sources-do-unheard = Relier { $name }
sources-do-unheard-why = La source existe, mais aucun événement n’est arrivé. Sa clé et son code sont prêts.

## La liste, vide

sources-empty-lead = Cette page dira qui envoie quoi, et qui se tait.
    .first = Il lui faut une première source.
sources-empty-title = Aucune source pour l’instant
sources-empty-what = Une source est un endroit d’où viennent vos données : un site, une boutique, une caisse, un sondage. Chacune garde son nom, pour que vous sachiez toujours d’où vient un chiffre.
sources-empty-how = Commencez par votre site : donnez-lui un nom, copiez quelques lignes de code, et le premier événement apparaît ici.
sources-empty-ask = Pour en ajouter une, demandez à la personne responsable de l’espace.

## Ajouter une source

sources-new-title = Ajouter une source
sources-new-lead = Elle reçoit aussitôt une clé d’écriture, avec le code à copier.
sources-new-name = Nom
# $limit (String) le plus grand nombre de caractères
sources-new-name-hint = Comme vous en parlez entre vous : « Site », « Caisse de Nantes ». { $limit } caractères au plus.
sources-new-name-taken = Une autre source de cet espace porte déjà ce nom. Choisissez-en un autre
sources-new-kind = Sorte de source
    .hint = Elle vous aide à lire les chiffres, et ne change rien à ce que la source peut envoyer.
sources-new-kind-missing = Choisissez une sorte de source
sources-new-submit = Ajouter la source

## Une source

# $kind (String) la sorte de source
# $date (String) quand elle a été ajoutée
sources-one-meta = { $kind }, ajoutée le { $date }
# $count (Number) combien d’événements
# $count-text (String) le même nombre, écrit
# $days (String) le nombre de jours de la période
sources-one-lead-events = { $count ->
    [one] { $count-text } événement en { $days } jours.
   *[other] { $count-text } événements en { $days } jours.
}
# $days (String) le nombre de jours de la période
sources-one-lead-none = Aucun événement en { $days } jours.
sources-one-lead-unheard = Cette source n’a encore rien envoyé.
sources-one-lead-unheard-next = Posez le code ci-dessous : le premier événement apparaîtra sur cette page.
sources-one-lead-today = Le plus récent est d’aujourd’hui.
# $days (Number) il y a combien de jours
# $days-text (String) le même nombre, écrit
sources-one-lead-recent = { $days ->
    [one] Le plus récent est d’hier.
   *[other] Le plus récent a { $days-text } jours.
}
# $days (Number) depuis combien de jours
# $days-text (String) le même nombre, écrit
sources-one-lead-silent = { $days ->
    [one] Elle se tait depuis { $days-text } jour : vérifiez sa clé et l’adresse d’envoi.
   *[other] Elle se tait depuis { $days-text } jours : vérifiez sa clé et l’adresse d’envoi.
}

sources-sends-title = Ce qu’elle envoie
sources-sends-chart = Événements par jour
# $days (String) le nombre de jours de la période
sources-sends-unit = { $days } derniers jours, aujourd’hui en cours
sources-sends-caption = Événements de chaque jour, du plus ancien au plus récent
sources-sends-day = Jour
sources-sends-events = Événements
# $week (String) le nombre de jours comparés
# $change (String) de combien, en pour cent
# $day (String) le jour le plus fort
# $count (String) ses événements
sources-sends-rise = Les { $week } derniers jours complets apportent { $change } de plus que les { $week } précédents. Jour le plus fort : { $day } ({ $count }).
# $week (String) le nombre de jours comparés
# $change (String) de combien, en pour cent
# $day (String) le jour le plus fort
# $count (String) ses événements
sources-sends-fall = Les { $week } derniers jours complets apportent { $change } de moins que les { $week } précédents. Jour le plus fort : { $day } ({ $count }).
# $week (String) le nombre de jours comparés
# $day (String) le jour le plus fort
# $count (String) ses événements
sources-sends-steady = Les { $week } derniers jours complets ressemblent aux { $week } précédents. Jour le plus fort : { $day } ({ $count }).
# $week (String) le nombre de jours comparés
# $day (String) le jour le plus fort
# $count (String) ses événements
sources-sends-new = Après { $week } jours sans rien, les événements arrivent. Jour le plus fort : { $day } ({ $count }).
# $week (String) le nombre de jours comparés
# $day (String) le jour le plus fort
# $count (String) ses événements
sources-sends-stopped = Plus rien ces { $week } derniers jours complets. Jour le plus fort : { $day } ({ $count }).
# $days (String) le nombre de jours de la période
sources-sends-nothing = Aucun événement en { $days } jours
sources-sends-nothing-what = Dès qu’elle enverra un événement, la courbe de chaque jour apparaîtra ici.
sources-sends-install = Voir le code à poser

## Les clés

sources-keys-title = Clés d’écriture
# $count (Number) combien de clés actives
# $count-text (String) le même nombre, écrit
sources-keys-live = { $count ->
    [one] { $count-text } active
   *[other] { $count-text } actives
}
sources-keys-caption = Clés d’écriture de cette source, la plus récente d’abord
sources-keys-key = Clé
sources-keys-made = Créée
sources-keys-state = État
sources-keys-action = Révoquer
sources-key-copy = Copier
    .done = Copiée
sources-key-live = Active
# $date (String) quand elle a été révoquée
sources-key-revoked = Révoquée le { $date }
# $end (String) les derniers caractères de la clé
sources-key-revoke-named = Révoquer la clé qui finit par { $end }
sources-key-revoke-what = Ce qui envoie encore avec cette clé sera refusé aussitôt. Une clé révoquée ne revient pas.
sources-key-revoke-last = C’est la seule clé active : sans elle, cette source n’enverra plus rien.
sources-key-revoke-confirm = Révoquer cette clé
sources-key-public = Une clé d’écriture n’est pas un secret.
    .why = Elle se lit dans le code de vos pages, et ne permet que d’envoyer : personne ne peut lire une donnée avec elle.
sources-rotate-title = Changer de clé sans coupure
sources-rotate-make = Créez une autre clé : les deux marchent en même temps.
sources-rotate-deploy = Posez-la partout où se trouve l’ancienne.
sources-rotate-revoke = Quand plus rien n’utilise l’ancienne, révoquez-la.
sources-key-create = Créer une autre clé
sources-key-create-first = Créer une clé

## Le code à poser

sources-install-title = Code à poser
sources-install-lead = Mesure comprend les bibliothèques de Segment : il suffit de leur donner cette adresse et cette clé.
sources-install-node = Node.js
    .label = Code pour Node.js
sources-install-python = Python
    .label = Code pour Python
sources-install-curl = Tout autre langage
    .label = Requête HTTP avec curl
sources-install-orders = Nommez les commandes « Order Completed » et les remboursements « Order Refunded », avec « total » et « currency » : ils compteront dans le chiffre d’affaires.
sources-install-definition = Comment il est compté
sources-install-no-key = Aucune clé n’est active : il n’y a pas de code à copier.

## Les parties d’une source

sources-tabs = Parties de la source
sources-tab-overview = Vue d’ensemble
sources-tab-schema = Schéma
sources-tab-errors = Erreurs
sources-tab-live = En direct
sources-views = Sources et plan
sources-view-list = Sources
sources-view-plan = Plan de marquage

## Qui a le dernier mot

sources-word-chart = Qui a le dernier mot sur les personnes
# $people (String) le nombre de personnes regardées
sources-word-unit = part des attributs connus des { $people } personnes vues en dernier
# $name (Name) la source qui a le plus souvent le dernier mot
# $share (String) sa part
sources-word-say = Ce qui est su des personnes vient surtout de { $name } : { $share } des attributs.
sources-word-caption = Part des attributs dont chaque source a dit la dernière valeur, la plus grande d’abord
sources-word-what = Quand plusieurs sources disent un même attribut, celle qui l’a observé en dernier a le dernier mot.
sources-column-word = Dernier mot
sources-column-errors = Erreurs

## Quand une clé a servi

sources-keys-used = Dernier envoi
sources-key-never = jamais
# $when (String) quand elle a servi
sources-key-revoke-used = Elle a encore servi { $when } : quelque chose envoie avec elle.
sources-rotate-watch = Suivez ici le dernier envoi de chaque clé : quand l’ancienne se tait depuis un jour, rien ne l’utilise plus.

## Les erreurs d’une source

# $count (Number) combien de messages
# $count-text (String) le même nombre, écrit
# $days (String) le nombre de jours de la période
sources-errors-lead = { $count ->
    [one] { $count-text } chose à corriger en { $days } jours.
   *[other] { $count-text } choses à corriger en { $days } jours.
}
# $what (String) la plus fréquente
# $share (String) sa part
sources-errors-lead-most = La plus fréquente : « { $what } », { $share } du total.
# $days (String) le nombre de jours de la période
sources-errors-lead-none = Rien à corriger en { $days } jours.
sources-errors-lead-none-next = Chaque message est entré tel quel, sans refus ni masque.
sources-errors-chart = À corriger, par jour
# $days (String) le nombre de jours de la période
sources-errors-unit = constats dans les messages, { $days } derniers jours
# $day (String) le jour le plus chargé
# $count (String) combien ce jour-là
sources-errors-say = Jour le plus chargé : { $day } ({ $count }).
sources-errors-caption = Constats de chaque jour, du plus ancien au plus récent
sources-errors-trend = Évolution
sources-errors-definition = Un message peut porter plusieurs constats : chacun est compté. Les jours sont ceux où l’événement a eu lieu, ou de la réception quand le message ne se lit pas.
sources-errors-refused = Refusés
    .what = Ces messages ne sont pas gardés. L’expéditeur en reçoit la raison.
sources-errors-flagged = Signalés
    .what = Ces messages sortent du plan de marquage.
sources-errors-masked = Masqués
    .what = Des données personnelles étaient là où elles n’ont pas leur place. Elles ont été remplacées avant d’être gardées.
sources-errors-dropped = Écartés
    .what = Ces attributs n’ont aucune finalité : ils ne sont pas gardés.
sources-errors-overflow = De trop
    .what = Ces noms dépassent ce qui est décrit. Les messages sont gardés.
sources-errors-column-what = Constat
sources-errors-column-where = Où
sources-errors-column-count = Fois
sources-errors-column-last = Dernière fois
sources-errors-column-trend = Jour après jour
# $kind (String) la sorte de constat
sources-errors-table = { $kind }, les plus fréquents d’abord
