### La qualité des données : sa mesure, ce qui est douteux, et combien de temps une valeur compte.

quality-title = Qualité
quality-tabs = Parties de la qualité
quality-tab-health = Vue d’ensemble
quality-tab-queue = À revoir
quality-tab-freshness = Durées de validité

## Les cinq mesures

quality-measure-completeness = Complétude
    .what = Les personnes qui ont une valeur, sur toutes celles dont on sait au moins une chose.
quality-measure-validity = Validité
    .what = Les valeurs sur lesquelles il n’y a aucun doute, sur toutes les valeurs. Une adresse e-mail mal formée, un numéro trop court ou un jour qui n’existe pas sont douteux.
quality-measure-uniqueness = Unicité
    .what = Les adresses e-mail et les numéros de téléphone qu’une seule personne porte, sur toutes ces adresses et tous ces numéros. Les majuscules ne comptent pas.
quality-measure-freshness = Fraîcheur
    .what = Les valeurs observées depuis moins de jours que la durée déclarée pour leur champ, sur toutes les valeurs. Au-delà, une valeur ne compte plus dans les segments.
quality-measure-consistency = Cohérence
    .what = Les valeurs que rien ne contredit, sur celles que l’on peut comparer : à ce que dit une autre source, ou, pour un téléphone et un code postal, au pays de la personne.

## La page : ce qui se voit d’abord

# $when (String) quand les données ont été comptées
quality-counted = Compté { $when }
# $measure (String) la mesure la plus basse
# $share (String) sa part
quality-lead-weakest = { $measure } : { $share }, le point le plus faible.
quality-lead-perfect = Rien à redire : toutes les mesures sont à leur maximum.
# $count (Number) combien de valeurs attendent
# $count-text (String) le même nombre, écrit
# $suggested (Number) combien ont une suggestion
# $suggested-text (String) le même nombre, écrit
quality-lead-doubts = { $count ->
    [one] Une valeur douteuse attend votre avis, { $suggested ->
        [0] sans suggestion
        [one] avec une suggestion
       *[other] avec une suggestion
    }.
   *[other] { $count-text } valeurs douteuses attendent votre avis, dont { $suggested-text } avec une suggestion.
}
quality-lead-no-doubts = Aucune valeur douteuse n’attend.
# $people (Number) combien de personnes la source décrit
# $people-text (String) le même nombre, écrit
quality-lead-source = { $people ->
    [one] Cette source dit quelque chose d’une seule personne.
   *[other] Cette source dit quelque chose de { $people-text } personnes.
}
quality-empty-title = Rien n’a encore été compté
quality-empty-what = La qualité se mesure sur ce que vos sources disent des personnes : leur nom, leur adresse, leur langue. Elle est comptée chaque heure.
quality-empty-source-what = Cette source n’a encore rien dit de personne.
quality-empty-sources = Voir les sources

## Ce qui a changé

quality-changed-title = Ce qui a changé
quality-changed-note = comparé à quatre semaines plus tôt
# $points (String) de combien de points
quality-points = { $points } pt
quality-figure-none = –

## Pourquoi

quality-why-title = Pourquoi
quality-trend-title = Les cinq mesures, semaine après semaine
# $weeks (String) combien de semaines
quality-trend-unit = en %, { $weeks } semaines
# $measure (String) la mesure qui a le plus changé
# $points (String) de combien de points
quality-trend-rise = { $measure } a gagné { $points } points, plus que toute autre mesure.
# $measure (String) la mesure qui a le plus changé
# $points (String) de combien de points
quality-trend-fall = { $measure } a perdu { $points } points, plus que toute autre mesure.
quality-trend-steady = Aucune mesure n’a bougé d’un point.
quality-trend-axis = Semaine comptée le
quality-trend-caption = Chaque mesure au dernier jour compté de chaque semaine
quality-trend-empty = La courbe commence à la deuxième semaine comptée.
quality-trend-method = Chaque point est ce qui a été compté ce jour-là, avec les données d’alors ; il ne change plus ensuite. Les durées de validité sont celles qui valaient ce jour-là.
quality-worst-title = Les champs les plus faibles
# $field (String) le champ
# $measure (String) la mesure
quality-worst-label = { $field } : { $measure }
# $bad (Number) combien de personnes
# $bad-text (String) le même nombre, écrit
# $whole-text (String) sur combien
quality-worst-completeness = { $bad ->
    [one] Une personne sur { $whole-text } n’a pas de valeur.
   *[other] { $bad-text } personnes sur { $whole-text } n’ont pas de valeur.
}
# $bad (Number) combien de valeurs
# $bad-text (String) le même nombre, écrit
# $whole-text (String) sur combien
quality-worst-validity = { $bad ->
    [one] Une valeur sur { $whole-text } est douteuse.
   *[other] { $bad-text } valeurs sur { $whole-text } sont douteuses.
}
# $bad (Number) combien de valeurs
# $bad-text (String) le même nombre, écrit
# $whole-text (String) sur combien
quality-worst-uniqueness = { $bad ->
    [one] Une valeur sur { $whole-text } est portée par plusieurs personnes.
   *[other] { $bad-text } valeurs sur { $whole-text } sont portées par plusieurs personnes.
}
# $bad (Number) combien de valeurs
# $bad-text (String) le même nombre, écrit
# $whole-text (String) sur combien
quality-worst-freshness = { $bad ->
    [one] Une valeur sur { $whole-text } a passé sa durée et ne compte plus dans les segments.
   *[other] { $bad-text } valeurs sur { $whole-text } ont passé leur durée et ne comptent plus dans les segments.
}
# $bad (Number) combien de valeurs
# $bad-text (String) le même nombre, écrit
# $whole-text (String) sur combien
quality-worst-consistency = { $bad ->
    [one] Une valeur comparable sur { $whole-text } est contredite.
   *[other] { $bad-text } valeurs comparables sur { $whole-text } sont contredites.
}

## Champ par champ, source par source

quality-fields-title = Champ par champ
# $people (String) combien de personnes
quality-fields-note = { $people } personnes dont on sait au moins une chose
quality-fields-caption = Chaque champ avec ses cinq mesures
quality-field = Champ
# $part (String) le numérateur
# $whole (String) le dénominateur
quality-part = { $part } sur { $whole }
quality-expected-not = facultatif
quality-overall = Ensemble
quality-sources-title = Source par source
quality-sources-caption = Chaque source avec les cinq mesures de ce qu’elle dit
quality-source = Source
quality-source-people = Personnes

## Ce que vous pouvez faire

quality-do-title = Ce que vous pouvez faire
# $count (Number) combien de valeurs
# $count-text (String) le même nombre, écrit
quality-do-review = { $count ->
    [one] Revoir une valeur douteuse
   *[other] Revoir { $count-text } valeurs douteuses
}
quality-do-review-why = Groupées par erreur commune : une décision en règle souvent des dizaines, et se défait.
quality-do-freshness = Déclarer combien de temps une valeur compte
quality-do-freshness-why = Une ville d’il y a deux ans vaut-elle encore ? Passé sa durée, une valeur ne compte plus dans les segments.
quality-do-count = Recompter maintenant
quality-do-count-why = Les mesures sont comptées chaque heure. Recomptez après avoir corrigé des valeurs.
quality-flash-counted = Mesures recomptées

## Comment c’est compté

quality-method-title = Comment c’est compté
quality-method-held = Quand plusieurs sources disent un même champ, la valeur retenue est la dernière observée. La page d’une source compte ce que cette source dit, retenu ou non.
quality-method-overall = L’ensemble additionne les valeurs de tous les champs. La complétude n’additionne que les huit champs attendus d’un profil complet : personne n’attend les autres de tout le monde.

## La file

quality-queue-title = À revoir
# $count (Number) combien de valeurs
# $count-text (String) le même nombre, écrit
quality-queue-lead = { $count ->
    [0] Rien à revoir.
    [one] Une valeur est douteuse.
   *[other] { $count-text } valeurs sont douteuses.
}
# $groups (Number) combien de groupes
# $groups-text (String) le même nombre, écrit
quality-queue-lead-groups = { $groups ->
    [one] Elles ont la même erreur : une seule décision suffit.
   *[other] Elles se rangent en { $groups-text } erreurs communes : une décision par erreur suffit, et chacune se défait.
}
quality-queue-lead-done = Ce que vos sources envoient de douteux apparaîtra ici.
quality-queue-suggested = Avec une suggestion
quality-queue-suggested-note = la valeur envoyée reste visible à côté de la valeur corrigée
quality-queue-other = Sans suggestion
quality-queue-other-note = à corriger à la main, ou à garder telles quelles
quality-queue-caption = Erreurs communes, de la plus fréquente à la plus rare
quality-queue-other-caption = Erreurs sans suggestion, de la plus fréquente à la plus rare
quality-queue-error = Erreur
quality-queue-values = Valeurs
quality-queue-people = Personnes
quality-queue-act = Décider
# $count (String) combien de valeurs
quality-queue-accept = Accepter les { $count }
quality-queue-accept-one = Accepter
quality-queue-look = Voir une à une
quality-queue-empty = Rien à revoir
quality-queue-none = Une valeur douteuse est gardée telle qu’elle a été envoyée. Elle attend ici que quelqu’un décide.

## Les décisions

quality-decisions-title = Décidé récemment
quality-decisions-note = défaire remet chaque valeur exactement comme elle était
quality-decisions-caption = Les dernières décisions, la plus récente d’abord
quality-decisions-what = Décision
quality-decisions-when = Quand
quality-decisions-values = Valeurs
quality-decisions-state = État
quality-verb-accept = Suggestion acceptée
quality-verb-edit = Corrigé à la main
quality-verb-reject = Gardé tel quel
quality-undo = Défaire
# $what (String) la décision
quality-undo-named = Défaire : { $what }
# $count (Number) combien de valeurs sont redevenues ce qu’elles étaient
# $count-text (String) le même nombre, écrit
quality-undone = { $count ->
    [one] Défait : une valeur rendue
   *[other] Défait : { $count-text } valeurs rendues
}
quality-flash-mended = Décision enregistrée
quality-flash-undone = Décision défaite

## Un groupe

# $count (Number) combien de valeurs
# $count-text (String) le même nombre, écrit
quality-group-lead = { $count ->
    [one] Une valeur a cette erreur.
   *[other] { $count-text } valeurs ont cette erreur.
}
# $count (Number) combien de personnes
# $count-text (String) le même nombre, écrit
quality-group-people = { $count ->
    [one] Une personne est concernée.
   *[other] { $count-text } personnes sont concernées.
}
quality-group-masked = Les valeurs sont masquées.
quality-group-masked-why = Vous voyez ce qui ne va pas, pas de qui il s’agit.
quality-group-open = Ouvrir un dossier pour les voir entières
quality-group-whole = Les valeurs sont entières, pour le dossier ouvert.
quality-group-all = Décider pour toutes
# $count (String) combien de valeurs
quality-group-accept-all = Accepter les { $count } suggestions
# $count (String) combien de valeurs
quality-group-reject-all = Garder les { $count } telles quelles
quality-group-edit-all = Autre valeur pour toutes
quality-group-edit-domain = Autre domaine pour toutes
quality-group-edit-domain-hint = La partie avant l’arobase ne change pas.
quality-group-edit-submit = Corriger toutes
quality-group-chosen = Décider pour les valeurs cochées
quality-group-accept = Accepter
quality-group-reject = Garder tel quel
quality-group-caption = Valeurs qui ont cette erreur
quality-group-choose = Choisir
# $value (String) la valeur, masquée ou non
quality-group-choose-named = Choisir { $value }
quality-group-sent = Valeur envoyée
quality-group-meant = Suggestion
quality-group-source = Source
quality-group-when = Observée
quality-group-edit = Corriger
# $value (String) la valeur, masquée ou non
quality-group-edit-named = Corriger { $value }
quality-group-new = Nouvelle valeur
quality-group-new-domain = Nouveau domaine
quality-group-save = Enregistrer
quality-group-person = Voir la personne
quality-group-next = Suite
quality-group-error-nothing = Cochez au moins une valeur.
quality-group-error-value = Cette valeur serait douteuse elle aussi : vérifiez-la.
quality-group-error-many = Une même valeur ne peut pas être celle de plusieurs personnes.
quality-group-error-suggestion = Rien n’est suggéré pour ces valeurs.

## Ce qui ne va pas

quality-problem-email-syntax = Adresse e-mail mal formée
quality-problem-email-domain = Domaine sans doute mal tapé
quality-problem-phone-syntax = Pas un numéro de téléphone
quality-problem-phone-length = Trop ou trop peu de chiffres
quality-problem-phone-number = Numéro impossible dans ce pays
quality-problem-name-syntax = Pas un nom
quality-problem-name-placeholder = Nom de remplissage
quality-problem-date-syntax = Date illisible
quality-problem-date-impossible = Jour qui n’existe pas
quality-problem-date-order = Jour et mois inversés
quality-problem-birthday-future = Naissance à venir
quality-problem-birthday-old = Naissance trop ancienne
quality-problem-country = Pays inconnu
quality-problem-postcode-syntax = Code postal impossible dans ce pays
quality-problem-postcode-zero = Zéro initial perdu
quality-problem-city-syntax = Pas un nom de ville
quality-problem-language = Langue inconnue
quality-problem-currency = Monnaie inconnue
quality-problem-money = Montant illisible
quality-problem-contradicts = Contredit ce que dit la personne
quality-problem-unknown = Valeur douteuse

## Les durées

quality-freshness-title = Durées de validité
quality-freshness-caption = Champs, avec la durée de chacun
quality-freshness-lead = Une valeur trop ancienne trompe plus qu’elle n’aide.
quality-freshness-lead-rule = Passé la durée de son champ, elle reste visible avec sa date, mais ne compte plus dans les segments.
quality-freshness-form = Durée de chaque champ
quality-freshness-column = Durée, en jours
quality-freshness-hint = En jours, de 1 à 3 650. Laissez vide pour toujours.
# $days (String) combien de jours
quality-freshness-default = Par défaut : { $days } jours
quality-freshness-default-always = Par défaut : toujours
# $field (String) le champ
quality-freshness-days = { $field }, durée en jours
quality-freshness-unit = jours
quality-freshness-always = toujours
quality-freshness-save = Enregistrer les durées
quality-freshness-read-only = Seules les personnes chargées de corriger les données changent ces durées.
quality-freshness-why = Par défaut, un nom et une date ne vieillissent pas ; une adresse e-mail, un téléphone et un pays comptent deux ans ; une ville, un code postal et vos propres champs, un an ; une langue, trois ans.
quality-freshness-number = Écrivez un nombre entier de jours, ou rien.
quality-freshness-range = Choisissez de 1 à 3 650 jours, ou rien.
quality-flash-freshness = Durées enregistrées
