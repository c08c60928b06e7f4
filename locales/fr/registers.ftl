### Ce que la loi demande de consigner : registre des traitements, durées de conservation, violations.

## Registre des traitements

registers-records-title = Registre des traitements
registers-records-name = registre-des-traitements
# $count (Number) combien
# $count-text (String) écrit
registers-records-lead = { $count ->
    [one] { $count-text } activité de traitement (article 30).
   *[other] { $count-text } activités de traitement (article 30).
}
# $when (String) quand
registers-records-lead-when = Tiré du registre des finalités, le { $when }. À imprimer ou à emporter.
registers-records-controller = Responsable du traitement
registers-records-no-notice = Le responsable n’est pas encore dit.
registers-records-no-notice-do = Publiez une notice
registers-records-activities = Activités
registers-records-none = Aucune activité
registers-records-key = Clé
registers-records-why = Pourquoi
registers-records-people = Personnes concernées
registers-records-measures = Mesures de sécurité
registers-records-security = Sécurité (article 32) : chaque espace isolé dans la base de données, connexions chiffrées, accès par rôle et par dossier, journal qui ne s’efface pas.
registers-people-customers = Clients, abonnés, visiteurs munis d’un billet
registers-people-contacts = Clients et personnes qui ont laissé leur adresse
registers-people-visitors = Visiteurs du site et clients

## Durées de conservation

registers-retention-title = Durées de conservation
registers-retention-lead = Ce qui n’a plus d’usage est effacé.
registers-retention-lead-rule = Raccourcir est libre ; garder plus longtemps que le défaut demande une raison écrite.
registers-retention-classes = Par sorte de données
registers-keep-class = Données
registers-keep-default = Défaut et limite
registers-keep-for = Conservation
registers-keep-reason = Raison
# $length (String) la limite
registers-keep-limit = { $length } au plus
registers-keep-no-limit = tant que c’est utile
# $name (String) qui
# $when (String) quand
registers-keep-set = par { $name }, le { $when }
registers-keep-ask = La personne déléguée à la protection des données règle les durées.
# $class (String) de quoi
registers-keep-amount-of = Durée : { $class }
# $class (String) de quoi
registers-keep-unit-of = Unité : { $class }
# $class (String) de quoi
registers-keep-reason-of = Raison : { $class }
registers-keep-nothing = Gardez au moins un jour ou un mois
registers-keep-reason-needed = Plus long que le défaut : écrivez la raison, en 10 caractères ou plus
registers-keep-beyond = C’est plus que la limite pour ces données
registers-keep-below = C’est trop court : cette mémoire protège les personnes
registers-keep-events = Événements
registers-keep-events-what = ce que font les personnes
registers-keep-audience = Mesure d’audience
registers-keep-audience-what = données brutes
registers-keep-device = Identifiants d’appareil
registers-keep-device-what = sans prolongation à chaque visite
registers-keep-choice = Mémoire des choix
registers-keep-choice-what = un oui comme un non
registers-keep-prospect = Prospects
registers-keep-prospect-what = après le dernier contact
registers-keep-customer = Clients
registers-keep-customer-what = après la fin de la relation
registers-keep-suppression = Liste d’opposition
registers-keep-suppression-what = des empreintes, pas des adresses
registers-keep-log = Journaux de sécurité
registers-keep-log-what = accès et connexions
registers-keep-request = Dossiers de demandes
registers-keep-request-what = après leur clôture
registers-keep-download = Fichiers à emporter
registers-keep-download-what = copies remises aux personnes

## Violations de données

registers-breaches-title = Violations de données
registers-breaches-register = Registre
# $count (Number) combien
# $count-text (String) écrit
registers-breaches-lead = { $count ->
    [one] { $count-text } violation attend d’être notifiée.
   *[other] { $count-text } violations attendent d’être notifiées.
}
registers-breaches-lead-none = Rien n’attend d’être notifié.
registers-breaches-lead-rule = L’autorité est prévenue dans les 72 heures de la découverte, sauf risque improbable.
registers-breaches-none = Aucune violation consignée
registers-breaches-none-what = Toutes sont consignées ici, même celles qu’il n’y a pas lieu de notifier.
registers-breach-new = Consigner une violation
registers-breach-new-lead = Écrivez ce que vous savez maintenant ; le reste s’ajoute ensuite.
# $when (String) quand
registers-breach-of = Violation du { $when }
# $when (String) quand
registers-breach-lead-limit = L’autorité doit être prévenue avant le { $when }.
registers-breach-happened = Ce qui s’est passé
registers-breach-done = Ce qui est fait
registers-breach-discovered = Découverte
registers-breach-discovered-hint = Les 72 heures courent à partir de là.
registers-breach-nature = Nature
registers-breach-nature-hint = Ce qui a été perdu, vu ou changé, et comment. Sans nom de personne.
registers-breach-people = Nombre de personnes, environ
registers-breach-people-hint = Vide si on ne le sait pas encore.
registers-breach-consequences = Conséquences probables
registers-breach-consequences-hint = Ce que cela peut changer pour les personnes.
registers-breach-measures = Mesures
registers-breach-measures-hint = Ce qui a été fait, et ce qui le sera, pour réparer et pour limiter.
registers-breach-risk = Risque pour les personnes
registers-breach-limit = Échéance des 72 heures
registers-breach-told = Autorité prévenue le
registers-breach-told-hint = Vide tant que ce n’est pas fait.
registers-breach-delay = Raison du retard
registers-breach-delay-hint = Seulement après 72 heures.
registers-breach-delay-needed = Prévenue après 72 heures : écrivez pourquoi
registers-breach-people-told = Personnes prévenues le
registers-breach-people-told-hint = Quand le risque est élevé (article 34).
registers-breach-missing = Écrivez au moins 10 caractères
registers-breach-too-long = Écrivez 4 000 caractères au plus
registers-breach-unreadable = Écrivez un jour et une heure
registers-breach-order = Cette date est dans le futur, ou avant la découverte
registers-risk-none = Improbable
registers-risk-none-what = Personne n’a à être prévenu ; les raisons sont écrites.
registers-risk-some = Possible
registers-risk-some-what = L’autorité est prévenue.
registers-risk-high = Élevé
registers-risk-high-what = Les personnes sont prévenues aussi, sans attendre.
registers-people-wait = Personnes à prévenir
registers-clock-not-needed = Pas à notifier
# $left (String) combien de temps
registers-clock-running = Reste { $left }
# $by (String) de combien
registers-clock-over = Dépassé de { $by }
registers-clock-in-time = Notifiée à temps
# $by (String) de combien
registers-clock-late = Notifiée avec { $by } de retard
