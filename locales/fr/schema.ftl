### Ce à quoi ressemblent les événements : observés, prévus, et vus à leur arrivée.

## Les événements d’une source

schema-title = Schéma
# $count (Number) combien d’événements différents
# $count-text (String) le même nombre, écrit
schema-lead = { $count ->
    [one] Cette source envoie { $count-text } sorte d’événement.
   *[other] Cette source envoie { $count-text } sortes d’événements.
}
# $messages (String) combien de messages en tout
# $first (String) la date du premier
schema-lead-since = { $messages } messages comptés un à un depuis le { $first }.
schema-lead-none = Cette source n’a encore rien envoyé.
schema-lead-none-next = Au premier message, ses noms et ses types apparaîtront ici.
schema-events-title = Ce qui est observé
schema-events-note = des noms et des types, jamais de valeurs
schema-events-caption = Événements de cette source, les plus fréquents d’abord
schema-column-event = Événement
schema-column-call = Appel
schema-column-messages = Messages
schema-column-share = Part
schema-column-properties = Propriétés
schema-column-first = Premier
schema-column-last = Dernier
schema-call-identify = Identification
schema-call-track = Action
schema-call-page = Page vue
schema-call-screen = Écran vu
schema-call-group = Groupe
schema-call-alias = Alias
schema-unknown = Sans nom
# $count (Number) combien de messages
# $count-text (String) le même nombre, écrit
# $most (String) le plus grand nombre d’événements observés
schema-events-overflow = { $count ->
    [one] { $count-text } message porte un nom d’événement de trop.
   *[other] { $count-text } messages portent un nom d’événement de trop.
}
    .why = Au-delà de { $most } noms par source, ils sont reçus et comptés, mais plus décrits. Un nom qui change à chaque message, avec un numéro dedans par exemple, en est souvent la cause.
# $count (Number) combien de fois
# $count-text (String) le même nombre, écrit
# $most (String) le plus grand nombre de propriétés observées
schema-properties-overflow = { $count ->
    [one] { $count-text } propriété de trop.
   *[other] { $count-text } propriétés de trop.
}
    .why = Au-delà de { $most } propriétés par événement, elles sont reçues et comptées, mais plus décrites.

## Un événement

# $messages (Number) combien de messages
# $messages-text (String) le même nombre, écrit
# $properties (String) combien de propriétés
schema-event-lead = { $messages ->
    [one] { $messages-text } message, { $properties } propriétés observées.
   *[other] { $messages-text } messages, { $properties } propriétés observées.
}
# $always (String) combien de propriétés sont toujours là
schema-event-lead-always = { $always } sont dans tous les messages.
schema-properties-title = Propriétés
schema-properties-caption = Propriétés de cet événement, par ordre alphabétique
schema-properties-none = Aucune propriété
schema-properties-none-what = Cet événement ne porte que son nom et l’identifiant de la personne.
schema-column-property = Propriété
schema-column-present = Présence
schema-column-types = Types vus
schema-event-plan = Voir dans le plan
schema-type-string = texte
schema-type-number = nombre
schema-type-boolean = oui ou non
schema-type-array = liste
schema-type-object = objet
schema-type-null = vide
# $what (String) un type
# $share (String) la part des messages qui l’ont
schema-type-share = { $what } { $share }

## Le plan de marquage

schema-plan-title = Plan de marquage
schema-plan-lead-none = Aucun plan : tout événement bien formé entre.
schema-plan-lead-none-next = Un plan dit ce qui est attendu, et repère ou arrête le reste.
schema-plan-lead-off = Le plan est écrit, mais ne retient rien.
schema-plan-lead-flag = Ce qui sort du plan entre, et se voit.
schema-plan-lead-block = Ce qui sort du plan n’entre pas.
# $flagged (Number) combien d’écarts
# $flagged-text (String) le même nombre, écrit
# $refused (Number) combien de messages
# $refused-text (String) le même nombre, écrit
schema-plan-lead-broken = Ces 28 derniers jours : { $flagged ->
    [0] aucun écart signalé
    [one] un écart signalé
   *[other] { $flagged-text } écarts signalés
}, { $refused ->
    [0] aucun message refusé
    [one] un message refusé
   *[other] { $refused-text } messages refusés
}.
schema-plan-empty-title = Partir de ce qui arrive
# $count (Number) combien d’événements sont observés
# $count-text (String) le même nombre, écrit
schema-plan-empty-what = { $count ->
    [one] { $count-text } événement est déjà observé. D’un geste, il devient un plan : ce que chaque message porte est exigé, le reste est permis. Rien n’est retenu tant que vous ne l’avez pas décidé.
   *[other] { $count-text } événements sont déjà observés. D’un geste, ils deviennent un plan : ce que chaque message porte est exigé, le reste est permis. Rien n’est retenu tant que vous ne l’avez pas décidé.
}
schema-plan-empty-nothing = Rien n’est encore observé. Reliez une source : le plan se fera de ce qu’elle envoie.
schema-plan-propose = Faire le plan de ce qui est observé
schema-plan-propose-more = Ajouter ce qui est observé
schema-plan-ask = Pour le changer, demandez à la personne responsable de l’espace.
schema-mode-title = Ce qui est fait d’un écart
schema-mode-label = Quand un message sort du plan
schema-mode-off = Ne rien faire
    .hint = Le plan sert de documentation.
schema-mode-flag = Accepter et signaler
    .hint = Le message est gardé. L’écart est compté et se voit dans le suivi en direct.
schema-mode-block = Bloquer
    .hint = Le message est refusé avec sa raison. Une propriété qui n’est pas prévue est retirée, et le reste gardé.
schema-mode-submit = Appliquer
schema-plan-events-title = Événements
schema-plan-events-caption = Événements du plan et événements observés
schema-column-state = État
schema-column-required = Exigées
schema-column-optional = Permises
schema-column-forbidden = Interdites
schema-state-planned = Prévu
schema-state-blocked = Bloqué
schema-state-unplanned = Pas prévu
schema-state-unseen = Prévu, jamais vu
schema-plan-add-title = Prévoir un événement qui n’est pas encore envoyé
schema-plan-add-name = Nom de l’événement
    .hint = Comme le code l’enverra : « Order Completed ».
    .missing = Donnez le nom de l’événement
    .long = Donnez un nom de 200 caractères au plus
    .known = Le plan a déjà cet événement
    .many = Le plan a déjà 300 événements, le plus grand nombre
schema-plan-add-submit = Prévoir
schema-plan-changed = Quelqu’un d’autre vient de changer le plan. Vérifiez et recommencez
schema-keep-title = Attributs sensibles
schema-keep-note = écartés, sauf ceux cochés ici
schema-keep-lead = Tant qu’aucune finalité ne les couvre, ces attributs n’entrent pas : ils sont retirés de chaque message, et comptés. La personne déléguée à la protection des données peut en garder.
schema-keep-label = Attributs gardés
schema-keep-submit = Enregistrer ce qui est gardé
schema-keep-yes = Gardé
schema-keep-no = Écarté
schema-keep-caption = Attributs sensibles et ce qui en est fait
schema-column-attribute = Attribut
schema-column-names = Noms reconnus
schema-sensitive-age = Âge
schema-sensitive-birthday = Date de naissance
schema-sensitive-gender = Genre
schema-sensitive-religion = Convictions religieuses
schema-sensitive-origin = Origine
schema-sensitive-politics = Opinions politiques
schema-sensitive-union = Appartenance syndicale
schema-sensitive-health = Santé
schema-sensitive-sexuality = Vie et orientation sexuelles
schema-sensitive-biometrics = Données biométriques et génétiques
schema-sensitive-offences = Condamnations
schema-sensitive-national-number = Numéros d’État
schema-sensitive-location = Position précise
schema-versions-title = Versions
schema-versions-caption = Dernières versions du plan, la plus récente d’abord
schema-column-version = Version
schema-column-when = Quand
schema-column-who = Par
schema-column-what = Changement
schema-version-current = En vigueur
schema-version-restore = Y revenir
# $version (String) le numéro de la version
schema-version-restore-named = Revenir à la version { $version }
schema-who-nobody = Mesure
schema-action-propose = Ajout de ce qui est observé
schema-action-mode = Traitement des écarts
schema-action-keep = Attributs sensibles
schema-action-add-event = Événement ajouté
schema-action-event = Événement modifié
schema-action-restore = Retour à une version
schema-plan-event-lead-planned = Cet événement est dans le plan.
schema-plan-event-lead-unplanned = Cet événement n’est pas encore dans le plan.
schema-plan-event-lead-save = Enregistrez pour l’y mettre.
# $count (String) combien de messages
schema-plan-event-lead-seen = Observé dans { $count } messages.
schema-plan-event-lead-unseen = Jamais observé.
schema-plan-event-blocked = Bloquer cet événement
    .hint = Quel que soit son contenu. À utiliser pour un événement qui ne doit plus venir.
schema-plan-event-caption = Propriétés et ce qui en est attendu
schema-plan-event-expected = Ce qui est attendu
schema-plan-event-new = Ajouter une propriété
schema-plan-event-new-hint = Le chemin, avec des points : « address.city », « products[].price ».
schema-plan-event-long = Donnez un chemin de 120 caractères au plus
schema-plan-event-remove = Retirer du plan
schema-presence-label = Présence
# $path (String) la propriété
schema-presence-of = Présence de { $path }
schema-presence-required = Exigée
schema-presence-optional = Permise
schema-presence-forbidden = Interdite
schema-presence-none = Pas prévue
schema-kind-label = Type
# $path (String) la propriété
schema-kind-of = Type de { $path }
schema-kind-any = Tous

## Le suivi en direct

schema-live-title = En direct
schema-live-lead = Les derniers messages de cette source, et ce qui en a été fait.
schema-live-lead-what = Des noms et des types seulement : les identifiants sont raccourcis, les valeurs ne sont pas montrées. Chaque message est gardé ici un jour au plus.
schema-live-list = Derniers messages
schema-live-none = Rien depuis un jour
schema-live-none-what = Envoyez un événement : il apparaîtra ici aussitôt, accepté ou non.
schema-live-refresh = Actualiser
schema-live-on = En direct
schema-live-paused = En pause
schema-live-lost = Interrompu. Actualisez la page pour reprendre
schema-live-pause = Mettre en pause
schema-live-resume = Reprendre
schema-verdict-accepted = Accepté
schema-verdict-flagged = Signalé
schema-verdict-duplicate = Déjà reçu
schema-verdict-refused = Refusé
# $count (Number) combien de messages
# $count-text (String) le même nombre, écrit
schema-live-skipped = { $count ->
    [one] { $count-text } autre message, non listé
   *[other] { $count-text } autres messages, non listés
}
schema-live-paths = Ce qu’il porte
# $kind (String) ce qui a été masqué
# $path (String) où
schema-live-masked = { $kind } dans { $path }
# $path (String) la propriété
schema-live-dropped = Retiré : { $path }

## Ce qui a été trouvé, et que faire

schema-found-not-an-object = Le message n’est pas un objet JSON
    .do = Envoyez chaque message comme un objet, entre accolades.
schema-found-unknown-type = Le type d’appel est inconnu
    .do = « type » vaut identify, track, page, screen, group ou alias.
schema-found-missing-identifier = Personne n’est nommé
    .do = Donnez « userId » ou « anonymousId » dans chaque message.
schema-found-missing-event-name = L’action n’a pas de nom
    .do = Donnez « event » dans chaque appel track.
schema-found-missing-reference = Il manque une référence
    .do = Donnez « groupId » dans un appel group, « previousId » dans un appel alias.
schema-found-message-id-too-long = « messageId » est trop long
    .do = Gardez-le sous 100 caractères.
schema-found-identifier-too-long = Un identifiant est trop long
    .do = Gardez « userId » et « anonymousId » à 200 caractères au plus.
schema-found-too-large = Le message est trop lourd
    .do = Gardez-le à 32 ko : n’envoyez pas d’images ni de pages entières.
schema-found-bad-timestamp = La date ne se lit pas
    .do = Écrivez « timestamp » comme 2026-11-21T09:41:00Z.
schema-found-event-unplanned = Événement absent du plan
    .do = Ajoutez-le au plan, ou cessez de l’envoyer.
schema-found-event-blocked = Événement bloqué par le plan
    .do = Retirez son envoi du code.
schema-found-property-missing = Propriété exigée absente
    .do = Envoyez-la toujours, ou rendez-la permise dans le plan.
schema-found-property-forbidden = Propriété interdite présente
    .do = Retirez-la de l’envoi.
schema-found-property-type = Propriété d’un autre type que prévu
    .do = Envoyez le type prévu, ou changez-le dans le plan.
schema-found-not-covered = Donnée qu’aucune finalité ne couvre
    .do = Mettez en vigueur une finalité qui la couvre, ou cessez de l’envoyer.
schema-found-property-unplanned = Propriété absente du plan
    .do = Ajoutez-la au plan, ou cessez de l’envoyer.
schema-found-email = Adresse e-mail masquée
    .do = N’écrivez pas d’adresse ici. Elle a sa place dans le trait « email » d’un appel identify.
schema-found-phone = Numéro de téléphone masqué
    .do = N’écrivez pas de numéro ici. Il a sa place dans le trait « phone » d’un appel identify.
schema-found-iban = Numéro de compte masqué
    .do = Cherchez d’où il vient : un IBAN n’a sa place dans aucun événement.
schema-found-card = Numéro de carte masqué
    .do = Cherchez vite d’où il vient : un numéro de carte n’a sa place dans aucun événement.
schema-found-ip = Adresse IP masquée
    .do = Cessez de l’envoyer : rien ne s’en sert.
schema-found-uncovered = Attribut sensible écarté
    .do = Cessez de l’envoyer, ou demandez à la personne déléguée à la protection des données s’il peut être gardé.
schema-found-event = Nom d’événement de trop
    .do = Donnez aux événements des noms fixes, et mettez ce qui change dans une propriété.
schema-found-property = Propriété de trop
    .do = Donnez aux propriétés des noms fixes, et mettez ce qui change dans leur valeur.
