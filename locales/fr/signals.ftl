### Là où l’on choisit : la bannière, les autres gestionnaires de consentement, le signal du navigateur. L’état du consentement.

## La bannière et la page de choix

# $place (String) le nom du site
signals-banner-title = Vos choix chez { $place }
signals-banner-lead = Nous aimerions utiliser vos données pour ce qui suit. Rien ne se fait sans votre accord, et le site marche aussi bien si vous refusez. Vous pouvez changer d’avis à tout moment.
signals-banner-detail = Chaque usage a son interrupteur. Ce qui n’est pas allumé est refusé.
signals-banner-gpc = Votre navigateur demande de ne pas partager vos données : nous en tenons compte. Vous pouvez tout de même accepter un usage, si vous le voulez.
signals-accept = Tout accepter
signals-refuse = Tout refuser
signals-choose = Choisir
signals-save = Enregistrer mes choix
signals-again = Vos choix
signals-data = Voir les données de ce navigateur
signals-notice = Lire la notice complète
signals-failed = Votre choix n’a pas pu être enregistré : rien n’est permis. Réessayez.
signals-changed = Le texte a changé entre-temps. Relisez-le, puis choisissez.
signals-yes = Oui
signals-no = Non
signals-silent = Sans réponse, compté comme non
signals-silent-with-no = avec les non
# $place (String) le nom du site
signals-page-title = Vos choix chez { $place }
signals-page-lead = Rien ne se fait sans votre accord. Refuser est aussi simple qu’accepter, et vous pourrez changer d’avis ici même.
signals-page-lead-chosen = Voici ce que vous avez choisi dans ce navigateur. Vous pouvez changer d’avis à tout moment.
signals-page-nothing = Rien à choisir
signals-page-nothing-what = Aucun usage de vos données ne demande votre accord ici pour le moment.

## L’état du consentement

signals-tab = Vue d’ensemble
signals-title = Consentement
# $version (String) le numéro de la notice
signals-meta-notice = Notice v{ $version }
signals-meta-no-notice = Aucune notice publiée
# $share (String) la part
# $purpose (String) la finalité
signals-lead-highest = { $share } des personnes qui ont répondu acceptent « { $purpose } ».
# $share (String) la part
# $purpose (String) la finalité
signals-lead-lowest = La finalité la moins acceptée est « { $purpose } », à { $share }.
signals-lead-few = Trop peu de personnes ont répondu.
# $fewest (String) le nombre minimal
signals-lead-few-why = Aucun chiffre ne porte sur moins de { $fewest } personnes.
signals-none = Rien n’est demandé
signals-none-what = Aucune finalité en vigueur ne repose sur le consentement.
# $fewest (String) le nombre minimal
signals-few = moins de { $fewest }
# $fewest (String) le nombre minimal
signals-few-short = <{ $fewest }
signals-too-few = trop peu
signals-changed-title = Où l’on en est
signals-changed-note = retraits des 26 dernières semaines complètes
signals-why-title = Pourquoi
signals-figure-people = Personnes qui ont dit quelque chose
signals-figure-withdrawn = Retraits
signals-figure-gpc = Navigateurs qui refusent d’eux-mêmes
signals-figure-conflicts = Signal et choix contraires
signals-figure-ending = Accords qui s’achèvent sous 30 jours
signals-purposes-chart = Réponses par finalité
signals-purposes-unit = en % des personnes qui ont dit quelque chose
signals-purposes-say = Un accord achevé ou une absence de réponse compte comme un non.
signals-purposes-caption = Réponses par finalité, en pourcentage des personnes qui ont dit quelque chose
signals-purposes-purpose = Finalité
signals-purposes-shares = Répartition
signals-weeks-chart = Acceptation sur quatre semaines
signals-weeks-unit = en % des réponses de la semaine et des trois d’avant
signals-weeks-say = Où trop peu de personnes ont répondu, la courbe reste vide.
signals-weeks-week = Semaine
signals-weeks-caption = Acceptation sur quatre semaines
signals-weeks-none = Trop peu de réponses pour une courbe.
signals-withdrawals-chart = Quand les personnes retirent leur accord
signals-withdrawals-unit = retraits par jour et par heure, 26 semaines
signals-withdrawals-say = Une heure qui se détache suit souvent un envoi.
signals-withdrawals-caption = Retraits par jour et par heure
signals-withdrawals-none = Trop peu de retraits pour un dessin.
# $hour (String) l’heure
signals-hour = { $hour } h
signals-day-monday = lun.
signals-day-tuesday = mar.
signals-day-wednesday = mer.
signals-day-thursday = jeu.
signals-day-friday = ven.
signals-day-saturday = sam.
signals-day-sunday = dim.
signals-origin-title = Où l’on a choisi
signals-origin-caption = Part de oui par finalité et par lieu du choix
signals-language-title = Dans quelle langue
signals-language-caption = Part de oui par finalité et par langue
signals-reach-title = Qui l’on peut joindre
# $people (String) le nombre de profils
signals-reach-note = sur { $people } profils
signals-reach-people = Profils joignables
signals-reach-share = Part
signals-reach-rows = Où en sont les personnes
signals-reach-caption = Profils joignables par finalité
signals-definitions-title = Ce que comptent ces chiffres
signals-definition-people = Les profils pour lesquels le registre tient au moins un choix ou un signal.
signals-definition-withdrawn = Les personnes qui ont repris un accord, comptées une fois par semaine et par finalité.
signals-definition-gpc = La part des personnes dont le navigateur a envoyé le signal « Global Privacy Control » (Sec-GPC : 1).
signals-definition-conflicts = Les personnes dont le navigateur refuse alors qu’elles ont dit oui. Un oui dit exprès après le signal l’emporte ; sinon, le signal est suivi.
signals-definition-ending = Les personnes dont au moins un accord prend fin dans les 30 jours, et à qui l’on pourra redemander.
# $figure (String) ce qui est défini
signals-definition-link = Définition : { $figure }
signals-definition-purposes = Parmi les personnes qui ont dit quelque chose : celles dont la réponse en cours est oui, celles dont elle est non (refus ou accord repris), et celles qui n’ont rien dit de cette finalité ou dont l’accord est achevé.
signals-definition-weeks = La part des oui parmi les oui et les non inscrits au registre dans la semaine et les trois d’avant. Une personne compte une fois par semaine et par sorte de réponse. Les signaux des navigateurs ne comptent pas.
signals-definition-origins = La part des oui parmi les réponses en cours, selon le lieu où elles ont été données. Un accord achevé ne compte pas.
signals-definition-languages = La part des oui parmi les réponses en cours, selon la langue dans laquelle le choix a été montré. Un accord achevé ne compte pas.
signals-definition-reach = Les profils qui existent dans une lecture ouverte pour cette finalité : la base de données cache tous les autres.
# $fewest (String) le nombre minimal
signals-definition-few = Un chiffre de moins de { $fewest } personnes n’est pas montré : il en dirait trop sur chacune.
signals-people-title = Personnes
# $purpose (String) la finalité
# $status (String) où en sont les personnes
signals-people-lead = « { $purpose } » : { $status }.
# $count (Number) combien
# $shown (String) combien, en chiffres
signals-people-count = { $count ->
    [one] { $shown } personne
   *[other] { $shown } personnes
}
signals-people-none = Personne
signals-people-none-what = Personne n’en est là pour cette finalité.
signals-people-person = Profil
signals-people-chosen = Choix du
signals-people-until = Jusqu’au
signals-people-caption = Personnes, des choix les plus récents aux plus anciens

## Les réglages d’une source

signals-source-title = Consentement
signals-source-lead = La bannière de cette source, et ce que veulent dire les choix transmis par un autre gestionnaire de consentement.
signals-banner-section = La bannière
signals-banner-how = Placez cette ligne dans la page, avant toute autre balise. La bannière parle la langue de la page.
signals-banner-no-key = Cette source n’a pas de clé d’écriture. Créez-en une pour obtenir la bannière.
signals-banner-page = Page de choix sans JavaScript
signals-server-key = Clé de serveur
signals-server-key-what = Secrète : avec la clé d’écriture, elle permet à vos serveurs de demander si un usage est permis (POST /v1/permissions). Elle s’éteint avec la clé d’écriture.
signals-categories-title = Catégories d’un autre gestionnaire
signals-categories-what = Si vos événements portent context.consent ou context.consentManagement, dites quelles catégories valent pour quelle finalité. Une finalité sans catégorie n’est pas concernée.
signals-categories-rule = Plusieurs catégories sont toutes nécessaires. Un non dit ici par la personne n’est jamais levé par un événement.
signals-categories-hint = Noms séparés par des virgules
signals-categories-too-much = Donnez 20 noms au plus, de 100 caractères au plus
signals-categories-submit = Enregistrer les catégories

## Ce qu’une personne a choisi

signals-person-title = Consentement
signals-person-gate = Aujourd’hui
signals-person-page = Choix et preuves
# $number (String) l’identifiant court de la personne
signals-person-page-title = Choix de la personne { $number }
signals-person-page-lead = Ce qui est permis aujourd’hui, finalité par finalité ; chaque inscription au registre à propos de cette personne, et ce qui lui a été montré à chaque fois.
signals-person-page-link = Choix et preuves
signals-person-standing = Où en est la personne
signals-person-caption = Où en est la personne, par finalité
signals-person-history = Historique et preuves
signals-person-no-history = Aucun choix n’est inscrit pour cette personne.
signals-person-everything = tous les usages
signals-person-conflict = Le navigateur dit le contraire
# $when (String) quand
# $method (String) comment
# $origin (String) où
# $sequence (String) le numéro au registre
signals-person-entry = { $when } · { $method } · { $origin } · n° { $sequence } du registre
signals-person-receipt = Reçu signé
signals-person-kantara = Reçu Kantara
signals-proof-show = Voir ce qui a été montré
# $version (String) le numéro de la notice
signals-proof-notice = Notice v{ $version }
signals-proof-interface = Écran montré
signals-proof-notice-digest = Empreinte de la notice
signals-proof-tc = Chaîne TC
signals-proof-mode = État transmis
signals-proof-taken-down = Recueilli

## Mots du registre

signals-status-granted = Oui
signals-status-refused = Non
signals-status-withdrawn = Repris
signals-status-expired = Achevé
signals-status-superseded = À redemander
signals-status-never = Jamais demandé
signals-action-granted = Accord
signals-action-renewed = Accord renouvelé
signals-action-refused = Refus
signals-action-withdrawn = Accord repris
signals-action-expired = Fin du choix
signals-action-acknowledged = Notice lue
signals-action-objected = Opposition
signals-action-objection-lifted = Opposition levée
signals-action-paused = Pause
signals-action-resumed = Fin de la pause
signals-action-restricted = Limitation
signals-action-restriction-lifted = Limitation levée
signals-method-accept = tout accepté
signals-method-reject = tout refusé
signals-method-save = choisi un à un
signals-method-dismiss = fermé sans choisir
signals-method-gpc = signal du navigateur
signals-method-script = par un programme
signals-method-individual-notice = notice individuelle
signals-method-acknowledge = notice lue
signals-method-agent = recueilli par l’équipe
signals-method-guardian = par un parent
signals-method-external-provider = transmis par un autre gestionnaire
signals-method-clock = le temps passé
signals-origin-banner = bannière
signals-origin-modal = écran de choix
signals-origin-privacy-center = espace personnel
signals-origin-api = programme
signals-origin-import = fichier
signals-origin-offline = hors ligne
signals-origin-system = Mesure
signals-gate-allows = Permis
signals-gate-denies = Pas permis
signals-reason-workspace-inactive = Espace hors service
signals-reason-suppressed = Personne effacée
signals-reason-restricted = Usage limité
signals-reason-objected = Opposition
signals-reason-paused = En pause
signals-reason-signal = Le navigateur refuse
signals-reason-age-unknown = Âge inconnu
signals-reason-too-young = Trop jeune
signals-reason-minor = Mineur
signals-reason-guardian-missing = Accord parental manquant
signals-reason-purpose-inactive = Finalité arrêtée
signals-reason-never-asked = Jamais demandé
signals-reason-refused = Refusé
signals-reason-withdrawn = Repris
signals-reason-expired = Achevé
signals-reason-superseded = À redemander
signals-reason-not-explicit = Accord explicite manquant
signals-reason-no-contract = Sans contrat
signals-banner-code = Balise à copier

## Noter un choix dit de vive voix ou écrit

signals-flash-taken-down = Choix noté dans le registre
signals-spoken-link = Noter un choix dit de vive voix ou sur papier
signals-spoken-title = Noter un choix
signals-spoken-lead = Ce que la personne vous a dit, ou a signé.
signals-spoken-lead-proof = Un oui demande une preuve ; un non est toujours noté.
signals-spoken-person = La personne
signals-spoken-what = Ce qu’elle a choisi
signals-spoken-purpose = Finalité
signals-spoken-answer = Réponse
signals-spoken-answer-what = Un non reprend le oui qui vaut.
signals-spoken-yes = Oui
signals-spoken-no = Non
signals-spoken-guardian = Un parent ou responsable légal l’a dit
signals-spoken-guardian-what = Pour une personne trop jeune pour décider seule.
signals-spoken-proof = Ce qui le prouve
signals-spoken-way = De quelle manière
signals-spoken-paper = Par écrit, sur papier
signals-spoken-counter = De vive voix, sur place
signals-spoken-telephone = Par téléphone
signals-spoken-day = Quel jour
signals-spoken-place = Où
signals-spoken-place-hint = Par exemple « boutique de Nantes » ou « service clients ».
signals-spoken-reference = Référence de la preuve
signals-spoken-reference-hint = Le numéro du formulaire ou de l’enregistrement, pour le retrouver. Sans le nom de la personne.
signals-spoken-notice = Notice montrée ou lue
signals-spoken-notice-hint = La version que la personne avait devant elle.
signals-spoken-notice-none = Aucune
# $version (String) le numéro de la version
# $language (String) la langue
signals-spoken-notice-edition = Version { $version }, { $language }
signals-spoken-submit = Noter dans le registre
signals-spoken-no-purpose = Choisissez une finalité
signals-spoken-no-answer = Choisissez oui ou non
signals-spoken-no-way = Dites de quelle manière
signals-spoken-no-day = Donnez le jour, par exemple 2026-11-23
signals-spoken-day-to-come = Ce jour est à venir : donnez celui où la personne l’a dit
signals-spoken-too-old = Ce oui est trop ancien, il a pris fin : demandez à nouveau
signals-spoken-chosen-since = La personne a choisi depuis ce jour : son dernier choix compte
signals-spoken-no-place = Dites où
signals-spoken-no-reference = Donnez la référence de la preuve
signals-spoken-no-notice = Choisissez la notice que la personne a vue
signals-spoken-too-long = Raccourcissez le lieu et la référence à 120 caractères
