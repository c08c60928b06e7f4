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
registers-keep-choice = Choix passés dans les listes
registers-keep-choice-what = un non, ou un oui repris ou terminé ; le registre en garde la preuve tant que la personne est connue
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
registers-keep-mail = E-mails envoyés
registers-keep-mail-what = qu’un e-mail est parti ; son texte et son adresse sont oubliés dès l’envoi

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

## Les règles de la maison

registers-house-title = Règles de la maison
registers-house-lead = Qui peut venir, et qui décide seul.
registers-house-lead-who = Le délégué à la protection des données les fixe ; elles valent pour tout l’espace.
registers-house-minors = Mineurs
registers-house-reaches = Ce service peut toucher des mineurs
registers-house-reaches-what = Cochez si des personnes de moins de 18 ans peuvent s’en servir, même sans être visées. Alors personne n’est profilé tant que son âge n’est pas connu, et les mineurs ne le sont jamais.
registers-house-alone = Âge à partir duquel on consent seul
registers-house-alone-what = Chaque pays le fixe entre 13 et 16 ans (RGPD, article 8). En dessous, un oui ne vaut qu’avec celui d’un parent.
# $age (String) un nombre d’années
registers-house-age = { $age } ans
# $age (String) un nombre d’années
registers-house-age-france = { $age } ans (France)
registers-house-age-missing = Choisissez un âge entre 13 et 16 ans
registers-house-ages-from = L’âge vient des fichiers et des traits (date de naissance, année, âge), ou de la personne elle-même sur son portail. Seule la tranche d’âge est gardée, jamais la date de naissance.
registers-house-signal = Signal du navigateur
registers-house-signal-profiling = Global Privacy Control arrête aussi le profilage
registers-house-signal-what = Ce signal arrête toujours le partage avec d’autres. Cochez pour qu’il arrête aussi ce qui trie ou devine.
registers-house-when = La réponse donnée pour chaque personne suit ces règles aussitôt ; les listes se mettent à jour dans les minutes qui suivent.
registers-house-reaches-yes = Ce service peut toucher des mineurs : personne n’est profilé tant que son âge n’est pas connu.
registers-house-reaches-no = Ce service ne touche pas de mineurs.
# $age (String) un nombre d’années
registers-house-alone-from = On consent seul à partir de { $age } ans.
registers-house-signal-both = Global Privacy Control arrête le partage et le profilage.
registers-house-signal-sharing = Global Privacy Control arrête le partage.

## Le registre du sous-traitant

registers-processor-link = Registre du sous-traitant, pour tous les clients (article 30(2))
registers-processor-title = Registre du sous-traitant
# $clients (Number) combien de clients
# $clients-text (String) le même nombre, écrit
# $organisation (Name) l’agence
registers-processor-lead = { $clients ->
    [one] { $organisation } traite des données pour un client.
   *[other] { $organisation } traite des données pour { $clients-text } clients.
}
registers-processor-clients = Pour chaque client
registers-processor-processing = Catégories de traitement
registers-processor-processor = Sous-traitant
registers-processor-unsaid = Pas encore dit : aucune notice n’est publiée
registers-processor-nothing = Aucune finalité en vigueur
registers-processor-name = registre-sous-traitant
