### Finalités, notices, catégories de données, registre, durées, violations.

## Autour des pages

consent-nav = Finalités
consent-title = Finalités
consent-tabs = Parties du registre
consent-tab-purposes = Finalités
consent-tab-notices = Notices
consent-tab-attributes = Données
consent-tab-records = Registre
consent-tab-retention = Durées
consent-tab-house = Règles
consent-tab-breaches = Violations
consent-yes = Oui
consent-no = Non
consent-nobody = Personne
consent-in-force = En vigueur
consent-ended = Terminée
consent-proposed = Proposée
# $article (String) l’article
consent-article = article { $article } du RGPD
# $version (String) le numéro
consent-version = Version { $version }
# $count (Number) combien
# $count-text (String) écrit
consent-days = { $count ->
    [one] { $count-text } jour
   *[other] { $count-text } jours
}
# $count (Number) combien
# $count-text (String) écrit
consent-months = { $count ->
    [one] { $count-text } mois
   *[other] { $count-text } mois
}
# $count (Number) combien
# $count-text (String) écrit
consent-years = { $count ->
    [one] { $count-text } an
   *[other] { $count-text } ans
}
consent-unit-days = jours
consent-unit-months = mois

## Ce qui vient d’être fait

consent-flash-purposes-begun = Finalités mises en vigueur
consent-flash-purpose-proposed = Proposition enregistrée
consent-flash-proposal-discarded = Proposition retirée
consent-flash-purpose-published = Finalité mise en vigueur ; les choix d’avant tiennent
consent-flash-purpose-asks-again = Finalité mise en vigueur ; chacun sera interrogé
consent-flash-purpose-corrected = Mots corrigés, sans nouvelle version
consent-flash-purpose-ended = Finalité terminée
consent-flash-attributes-saved = Catégories enregistrées
consent-flash-notice-begun = Brouillon commencé
consent-flash-notice-saved = Brouillon enregistré
consent-flash-notice-published = Notice publiée
consent-flash-notice-discarded = Brouillon jeté
consent-flash-retention-saved = Durées enregistrées
consent-flash-house-saved = Règles enregistrées
consent-flash-breach-recorded = Violation consignée
consent-flash-breach-saved = Registre mis à jour

## Bases, usages, données

consent-basis-consent = Consentement
consent-basis-contract = Contrat
consent-basis-law = Obligation légale
consent-basis-vital = Intérêts vitaux
consent-basis-public = Mission d’intérêt public
consent-basis-interest = Intérêt légitime
consent-use-service = Rendre le service demandé
consent-use-measure = Compter les visites et les ventes
consent-use-improve = Améliorer le site ou l’offre
consent-use-personalise = Choisir pour une personne
consent-use-marketing = Écrire pour vendre ou inviter
consent-use-advertising = Faire de la publicité
consent-use-research = Demander des avis
consent-use-security = Protéger le service
consent-use-legal = Garder ce que la loi exige
consent-data-identity = Identité
consent-data-identity-what = nom, numéro de client
consent-data-contact = Coordonnées
consent-data-contact-what = e-mail, téléphone, adresse postale
consent-data-behaviour = Comportement
consent-data-behaviour-what = pages vues, produits regardés, clics
consent-data-transactions = Transactions
consent-data-transactions-what = commandes, paniers, billets, dons
consent-data-preferences = Préférences
consent-data-preferences-what = ce que la personne a dit ou choisi
consent-data-answers = Réponses
consent-data-answers-what = enquêtes, idées, avis
consent-data-messages = Messages
consent-data-messages-what = ce que la personne écrit au service
consent-data-place = Lieu approché
consent-data-place-what = ville ou région, jamais un lieu précis
consent-data-device = Appareil
consent-data-device-what = type d’appareil, navigateur, langue
consent-data-demographics = Démographie
consent-data-demographics-what = tranche d’âge, genre : à manier avec soin
consent-data-inferences = Déductions
consent-data-inferences-what = segments, scores et autres suppositions
consent-data-special = Données sensibles
consent-data-special-what = santé, croyances, opinions, origine (article 9)
consent-access-none = Rien n’est lu ni écrit
consent-access-none-what = L’appareil de la personne n’est pas touché.
consent-access-needed = Le strict nécessaire
consent-access-needed-what = Ce dont le service demandé ne peut se passer : panier, connexion.
consent-access-exempt = Mesure d’audience exemptée
consent-access-exempt-what = Des chiffres anonymes, pour l’éditeur seul (CNIL).
consent-access-asked = Avec consentement
consent-access-asked-what = Tout le reste : demandé avant.

## Droits

consent-right-access = Accès
consent-right-rectification = Rectification
consent-right-erasure = Effacement
consent-right-restriction = Limitation
consent-right-portability = Portabilité
consent-right-objection = Opposition
consent-offer-yes = Offert
consent-offer-limited = Si la donnée n’est plus licite
consent-offer-withdraw = Retrait du consentement
consent-offer-no = N’existe pas ici
consent-rights-right = Droit
consent-rights-article = Article
consent-rights-offer = Ici

## Ce qui change d’une version à l’autre

consent-change-basis = Autre base légale
consent-change-use = Autre usage
consent-change-categories-added = Plus de catégories de données
consent-change-categories-removed = Moins de catégories de données
consent-change-profiling-added = Profilage ajouté
consent-change-profiling-removed = Profilage retiré
consent-change-sharing-added = Transmission à d’autres ajoutée
consent-change-sharing-removed = Transmission à d’autres retirée
consent-change-cross-added = Publicité entre sites ajoutée
consent-change-cross-removed = Publicité entre sites retirée
consent-change-access-widened = Plus d’accès à l’appareil
consent-change-access-narrowed = Moins d’accès à l’appareil
consent-change-special-added = Données sensibles ajoutées
consent-change-special-removed = Données sensibles retirées
consent-change-automated-added = Décisions automatiques ajoutées
consent-change-automated-removed = Décisions automatiques retirées
consent-change-age-lowered = Âge minimal abaissé
consent-change-age-raised = Âge minimal relevé
consent-change-retention-lengthened = Conservation plus longue
consent-change-retention-shortened = Conservation plus courte
consent-change-validity-lengthened = Choix valables plus longtemps
consent-change-validity-shortened = Choix valables moins longtemps
consent-change-recipients-added = Destinataires ajoutés
consent-change-recipients-removed = Destinataires retirés
consent-change-texts = Les textes disent autre chose
consent-asks-again = Chacun est interrogé à nouveau
consent-asks-nobody = Les choix d’avant tiennent

## La liste des finalités

# $count (Number) combien
# $count-text (String) écrit
consent-purposes-lead = { $count ->
    [one] { $count-text } finalité est en vigueur.
   *[other] { $count-text } finalités sont en vigueur.
}
# $count (Number) combien
# $count-text (String) écrit
consent-purposes-lead-asked = { $count ->
    [one] { $count-text } repose sur le consentement : elle ne sert à rien sans lui.
   *[other] { $count-text } reposent sur le consentement : elles ne servent à rien sans lui.
}
consent-purposes-lead-none = Aucune finalité n’est en vigueur.
consent-purposes-lead-none-why = Dites à quoi servent les données : ce qu’aucune finalité ne couvre ne sera plus gardé.
consent-purposes-none = Pas encore de finalité
consent-purposes-none-ask = La responsable ou la personne déléguée à la protection des données peut commencer par un modèle.
consent-purposes-in-force = En vigueur
consent-purposes-caption = Finalités en vigueur, par clé
consent-purposes-proposed = Proposées
consent-purposes-proposed-note = jamais encore en vigueur
consent-purposes-ended = Terminées
consent-people-hint = Personnes que la finalité peut concerner maintenant : celles dont le choix, ou la base légale, le permet.
consent-column-purpose = Finalité
consent-column-basis = Base légale
consent-column-use = Usage
consent-column-version = Version
consent-column-people = Personnes
consent-preset-title = Commencer par un modèle
consent-preset-label = Modèle
consent-preset-hint = Des finalités et leurs textes en français et en anglais, telles que la CNIL les attend. Tout se modifie ensuite.
consent-preset-shop = Boutique
consent-preset-shop-what = Commandes, comptes, audience, produits choisis, lettres, avis, publicité.
consent-preset-publisher = Éditeur
consent-preset-publisher-what = Abonnements, lecture, lettres d’information, commentaires, lecteurs.
consent-preset-museum = Musée
consent-preset-museum-what = Billets, programme, amis du musée, avis des visiteurs.
consent-preset-missing = Choisissez un modèle
consent-preset-then = Ce qui ne manque de rien entre en vigueur tout de suite ; le reste attend en proposition.
consent-preset-then-proposed = Tout est proposé à la personne déléguée à la protection des données.
consent-preset-submit = Commencer
consent-purpose-alone = Écrire une seule finalité

## Une finalité

consent-purpose-new = Nouvelle finalité
consent-purpose-new-lead = Une finalité dit à quoi servent les données, sur quelle base, et en quels mots c’est dit aux personnes.
consent-purpose-edit = Modifier
# $name (String) son nom
consent-purpose-edit-of = Modifier : { $name }
consent-purpose-edit-lead = Changer le sens fait une nouvelle version. Si elle va plus loin que l’ancienne, chacun est interrogé à nouveau.
consent-purpose-reopen = Rouvrir
# $basis (String) la base
# $article (String) l’article
consent-purpose-lead = Base : { $basis } (article { $article }).
# $people (String) combien
# $all (String) sur combien
consent-purpose-lead-people = { $people } personnes sur { $all } la permettent.
# $people (String) combien
# $all (String) sur combien
consent-purpose-lead-concerned = Elle peut concerner { $people } personnes sur { $all }.
consent-purpose-lead-proposed = Cette finalité est proposée, et n’a jamais été en vigueur.
consent-purpose-lead-ended = Cette finalité est terminée : plus aucune donnée ne sert à cela.
consent-purpose-texts = Ce que lisent les personnes
consent-purpose-meaning = Ce qu’elle fait
consent-purpose-rights = Droits des personnes
consent-purpose-rights-note = découlent de la base légale
consent-purpose-versions = Versions
consent-versions-from = Depuis
consent-versions-to = Jusqu’au
consent-versions-changed = Ce qui a changé
consent-version-first = Première version
consent-version-again = Rouverte, sans autre changement
consent-text-interest = Intérêt poursuivi :
consent-proposal-title = Modification proposée
# $name (String) qui
# $when (String) quand
consent-proposal-by = par { $name }, le { $when }
# $when (String) quand
consent-proposal-at = le { $when }
consent-proposal-missing = Il manque encore :
consent-proposal-ready = Rien ne manque
# $count (Number) combien
# $count-text (String) écrit
consent-proposal-lacks = { $count ->
    [one] { $count-text } point manque
   *[other] { $count-text } points manquent
}
consent-proposal-publish = Mettre en vigueur
consent-proposal-discard = Retirer la proposition
consent-proposal-waits = La personne déléguée à la protection des données décide de la mise en vigueur.
consent-publish-lacks = Cette proposition manque encore de quelque chose
consent-publish-too-many = L’espace a autant de finalités qu’il peut en avoir ; une clé se libère trente jours après une fin
consent-end-title = Terminer cette finalité
consent-end = Terminer
consent-end-what = À partir de maintenant, aucune donnée ne sert plus à cela, et ce qu’elle seule couvrait n’est plus gardé à l’arrivée. Les choix déjà faits restent au registre.
consent-end-confirm = Terminer maintenant

## Le formulaire d’une finalité

consent-form-what = À quoi, et sur quelle base
consent-form-data = Quelles données, et qui les reçoit
consent-form-time = Combien de temps, à partir de quel âge
consent-form-texts = Ce que lisent les personnes
consent-form-texts-note = dans chaque langue
consent-form-finish = Enregistrer
consent-form-then = Mettre en vigueur vaut publication : c’est la tâche de la personne déléguée à la protection des données.
consent-form-then-proposed = La personne déléguée à la protection des données relit et met en vigueur.
consent-form-publish = Mettre en vigueur
consent-form-propose = Proposer
consent-form-changed = Quelqu’un a modifié cette finalité entre-temps : ouvrez-la à nouveau
consent-form-unchanged = Rien ne diffère de ce qui est en vigueur
consent-field-key = Clé
consent-field-key-hint = Des mots en minuscules, séparés par des points : personalise.profile. Elle ne change plus.
consent-field-key-unreadable = Écrivez des mots en minuscules sans accents, séparés par des points
consent-field-key-taken = Une finalité porte déjà cette clé
consent-field-basis-hint = Une seule par finalité.
consent-field-categories = Catégories de données
consent-field-categories-hint = Celles dont cette finalité a besoin, et elles seules.
consent-field-profiling = Profilage
consent-field-profiling-hint = Des personnes sont classées, ou devinées.
consent-field-sharing = Données transmises à d’autres
consent-field-sharing-hint = Pour leurs propres fins. Demande le consentement.
consent-field-cross = Publicité entre sites
consent-field-cross-hint = Les visites de plusieurs sites sont recoupées. Demande le consentement.
consent-field-recipients = Destinataires
consent-field-recipients-hint = Un par ligne.
consent-field-special = Données sensibles
consent-field-special-hint = Article 9 : demande un consentement explicite.
consent-field-automated = Décisions sans intervention humaine
consent-field-automated-hint = Article 22 : demande un consentement ou un contrat.
consent-field-risk = À surveiller
consent-field-access = Sur l’appareil de la personne
consent-field-retention = Conservation
consent-field-retention-days = Conservation, en jours
consent-field-retention-hint = De 1 jour à 10 ans ; 762 jours au plus pour mesurer.
consent-field-validity = Valeur d’un choix
consent-field-validity-months = Valeur d’un choix, en mois
consent-field-validity-hint = De 6 à 13 mois s’il touche à l’appareil, 36 sinon. Vide sans consentement.
consent-validity-none = Rien n’est demandé
consent-field-age = Âge minimal
consent-field-age-hint = Vide : à tout âge.
# $language (String) la langue
consent-text-name = Nom ({ $language })
consent-text-name-hint = Comme sur un interrupteur : 60 caractères au plus.
# $language (String) la langue
consent-text-description = Description ({ $language })
consent-text-description-hint = Ce qui est fait des données, en mots de tous les jours.
# $language (String) la langue
consent-text-consequence = Ce que cela change ({ $language })
consent-text-consequence-hint = Ce qui est différent pour la personne si elle accepte, et si elle refuse.
# $language (String) la langue
consent-text-interest-of = Intérêt poursuivi ({ $language })
consent-text-interest-hint = Seulement pour l’intérêt légitime.
consent-texts-question = Si les textes changent
consent-texts-correction = Une correction
consent-texts-correction-what = Orthographe, clarté, traduction : rien d’autre n’est dit.
consent-texts-meaning = Un autre sens
consent-texts-meaning-what = Ils disent autre chose : une nouvelle version, et chacun est interrogé.
consent-fault-no-category = Choisissez au moins une catégorie de données
consent-fault-device = Lire ou écrire sur l’appareil demande le consentement pour base
consent-fault-exemption = L’exemption vaut pour la seule mesure d’audience, sans profilage ni transmission
consent-fault-sharing = Transmettre à d’autres, ou faire de la publicité entre sites, demande le consentement
consent-fault-marketing = Écrire pour vendre repose sur le consentement ou sur un intérêt légitime
consent-fault-personalising = Choisir pour une personne d’après son profil demande le consentement
consent-fault-special = Déclarez les données sensibles comme telles
consent-fault-special-consent = Les données sensibles demandent le consentement pour base
consent-fault-automated = Décider sans intervention humaine demande un consentement ou un contrat
consent-fault-retention = Gardez les données entre 1 jour et 10 ans
consent-fault-behaviour = Le comportement se garde 25 mois au plus : 762 jours
consent-fault-validity-missing = Dites combien de mois vaut un choix
consent-fault-validity-short = Un choix vaut 6 mois ou plus
consent-fault-validity-long = Un choix sur l’appareil vaut 13 mois au plus, un autre 36
consent-fault-validity-none = Sans consentement, il n’y a pas de choix à terminer : laissez ce champ vide
consent-fault-recipients = Nommez qui reçoit les données
consent-fault-recipient = Un destinataire a un nom de 200 caractères au plus
consent-fault-age = L’âge minimal est entre 1 et 21 ans
consent-fault-name = Écrivez un nom de 1 à 60 caractères
consent-fault-description = Écrivez une description de 20 à 1 000 caractères
consent-fault-consequence = Dites ce que cela change, en 10 à 600 caractères
consent-fault-interest = Dites quel intérêt est poursuivi, en 10 à 600 caractères
consent-fault-number = Écrivez un nombre

## Données et catégories

consent-attributes-title = Données et catégories
consent-attributes-lead = N’est gardé que ce qu’une finalité en vigueur couvre.
# $count (Number) combien
# $count-text (String) écrit
consent-attributes-lead-left-out = { $count ->
    [one] { $count-text } nom est écarté à l’arrivée.
   *[other] { $count-text } noms sont écartés à l’arrivée.
}
consent-attributes-lead-open = Tout est gardé pour l’instant.
consent-attributes-lead-open-why = Dès qu’une finalité est en vigueur, ce qu’aucune ne couvre est écarté et compté.
consent-categories-title = Ce que couvrent les finalités
consent-category = Catégorie
consent-category-purposes = Finalités qui s’en servent
consent-category-uncovered = Aucune : écartée
# $name (String) de quoi
consent-category-of = Catégorie de { $name }
# $suggested (String) la catégorie suggérée
consent-category-said = le nom suggère : { $suggested }
consent-names-title = Ce qui arrive
consent-names-note = le nom suggère la catégorie
consent-names-none = Rien n’est encore arrivé
consent-names-none-what = Les noms des informations et des événements reçus apparaîtront ici.
consent-names-traits = Informations sur les personnes
consent-names-trait = Information
consent-names-events = Types d’événements
consent-names-event = Événement
consent-names-kept = À l’arrivée
consent-names-messages = Messages
consent-names-left-out = Écartés, 28 jours
consent-names-ask = La personne déléguée à la protection des données peut changer les catégories.
consent-kept = Gardé
consent-left-out = Écarté

## Notices

consent-notices-title = Notices
# $version (String) le numéro
# $when (String) quand
consent-notices-lead = La notice { $version } est en vigueur depuis le { $when }.
consent-notices-lead-never = Une notice publiée ne change plus : chaque choix garde l’empreinte de celle qui a été lue.
consent-notices-lead-none = Aucune notice n’est publiée.
consent-notices-lead-why = Avant de choisir, chacun doit pouvoir lire qui utilise ses données, pourquoi, et ce que cela change.
consent-notices-none = Pas encore de notice
consent-notices-none-what = Le brouillon part du registre : les finalités et leurs textes y sont déjà.
consent-notices-none-purposes = Une notice dit à quoi servent les données : commencez par les finalités.
consent-notices-versions = Versions
consent-notices-caption = Notices, la plus récente d’abord
consent-notices-state = État
consent-notices-languages = Langues et empreintes
# $keys (String) les clés
consent-notices-outdated = La notice en vigueur ne dit pas ce que fait maintenant : { $keys }.
consent-notices-outdated-draft = Publiez le brouillon, qui le dit.
consent-notices-outdated-begin = Préparez une nouvelle version.
# $version (String) le numéro
consent-notice-version = Notice { $version }
consent-notice-begin = Préparer une notice
consent-notice-draft = Brouillon
# $when (String) quand
consent-notice-published = Publiée le { $when }
# $when (String) quand
# $name (String) qui
consent-notice-published-by = Publiée le { $when } par { $name }
# $when (String) quand
consent-notice-lead-published = Publiée le { $when }. Elle ne change plus.
consent-notice-lead-ready = Brouillon complet : il peut être publié.
# $count (Number) combien
# $count-text (String) écrit
consent-notice-lead-lacks = { $count ->
    [one] Brouillon : il manque { $count-text } point avant de publier.
   *[other] Brouillon : il manque { $count-text } points avant de publier.
}
consent-notice-before = Avant de publier
consent-notice-complete = Tout ce que demandent les articles 13 et 14 est là, dans chaque langue. Une fois publiée, la notice ne change plus.
consent-notice-blocked = La publication attend que rien ne manque.
consent-notice-publish = Publier la notice
consent-notice-waits = La personne déléguée à la protection des données publie.
# $language (String) la langue
consent-notice-as-read = Comme on la lit : { $language }
# $language (String) la langue
consent-notice-in = en { $language }
consent-notice-suggest = Préremplir
consent-notice-write = Écrire
consent-notice-no-text = Pas encore de texte
consent-notice-no-text-what = Préremplissez depuis le registre, puis relisez : ce sont vos mots.
consent-notice-proof = Empreintes
consent-notice-proof-what = Chaque choix porte l’empreinte SHA-256 du texte exact qui a été lu.
consent-notice-discard-title = Jeter ce brouillon
consent-notice-discard = Jeter le brouillon
consent-notice-discard-what = Le brouillon et ses textes disparaissent. Les notices publiées restent.
consent-notice-discard-confirm = Jeter maintenant
consent-notice-too-long = Ces textes sont trop longs
consent-notice-facts = Faits
# $version (String) le numéro
consent-notice-facts-of = Faits de la notice { $version }
consent-notice-facts-lead = Ce que la loi demande de dire, et qui n’est pas dans le registre.
# $language (String) la langue
consent-notice-texts-of = Textes : { $language }
consent-notice-texts-lead = Des mots simples, des phrases courtes. Chaque ligne devient un paragraphe.
consent-notice-first = Ce qu’on lit d’abord
consent-notice-second = Ce qu’on ouvre ensuite
consent-notice-title = Titre
consent-notice-summary = Résumé
consent-notice-summary-hint = En quelques lignes : qui, pourquoi, et ce que cela change.
consent-section-controller = Qui utilise vos données
consent-section-purposes = À quoi elles servent
consent-section-interests = Les intérêts poursuivis
consent-section-recipients = Qui les reçoit
consent-section-transfers = Hors d’Europe
consent-section-retention = Combien de temps
consent-section-rights = Vos droits
consent-section-objection = Vous opposer
consent-section-withdrawal = Reprendre votre accord
consent-section-complaint = Réclamer
consent-section-requirement = Ce qui est obligatoire
consent-section-automated = Décisions automatiques
consent-section-sources = D’où elles viennent
consent-language-fr = français
consent-language-en = anglais
consent-missing-badge = Manque
# $what (String) ce qui manque
# $article (String) l’article
consent-missing = { $what } (article { $article })
# $what (String) ce qui manque
# $language (String) la langue
consent-missing-in = { $what }, en { $language }
# $what (String) ce qui manque
# $purpose (String) la finalité
consent-missing-of = { $what }, pour { $purpose }
consent-missing-controller = Le responsable du traitement et comment le joindre
consent-missing-officer = La personne déléguée à la protection des données, ou qu’il n’y en a pas
consent-missing-purposes = Les finalités et leurs bases
consent-missing-interests = Les intérêts légitimes
consent-missing-recipients = Les destinataires, ou qu’il n’y en a pas
consent-missing-transfers = Les transferts hors d’Europe, ou qu’il n’y en a pas
consent-missing-retention = Les durées
consent-missing-rights = Les droits
consent-missing-withdrawal = Le retrait du consentement
consent-missing-complaint = La réclamation à l’autorité
consent-missing-requirement = Si les données sont obligatoires
consent-missing-automated = Les décisions automatiques
consent-missing-categories = Les catégories de données
consent-missing-sources = L’origine des données
consent-missing-objection = Le droit d’opposition, à part
consent-missing-words = Un titre et un résumé clairs
consent-facts-who = Qui décide, qui protège
consent-facts-where = Où vont les données, d’où elles viennent
consent-facts-must = Ce qui est obligatoire
consent-facts-must-note = pour chaque finalité
consent-requirement-unsaid = Pas encore dit
consent-requirement-free = Libre
consent-requirement-law = Exigé par la loi
consent-requirement-contract = Nécessaire au contrat
consent-fact-controller = Responsable du traitement
consent-fact-controller-hint = Le nom légal, tel qu’au registre du commerce.
consent-fact-address = Adresse postale
consent-fact-contact = Pour vous joindre
consent-fact-contact-hint = Une adresse e-mail ou un formulaire.
consent-fact-in-union = Établi dans l’Espace économique européen
consent-fact-representative = Représentant dans l’Union
consent-fact-representative-hint = Seulement si vous êtes établi ailleurs.
consent-fact-officer = Délégué à la protection des données
consent-fact-officer-contact = Il y en a un
consent-fact-officer-none = Il n’y en a pas, et il n’en faut pas
consent-fact-officer-reach = Pour joindre le délégué
consent-fact-authority = Autorité de contrôle
consent-fact-authority-hint = En France, la CNIL.
consent-fact-authority-url = Son adresse web
consent-fact-authority-url-wrong = L’adresse commence par https://
consent-fact-recipients-none = Personne ne les reçoit
consent-fact-recipients-named = Des destinataires
consent-fact-recipients-list = Leurs noms
consent-fact-transfers-none = Aucune donnée n’en sort
consent-fact-transfers-to = Des données en sortent
consent-fact-transfers-list = Pays, garantie, où en lire une copie
consent-fact-transfers-hint = Une ligne par pays, avec des barres : États-Unis | décision d’adéquation | https://exemple.fr/garanties
consent-fact-transfers-wrong = Écrivez le pays, la garantie et où en lire une copie, séparés par des barres
consent-fact-indirect = Certaines données ne viennent pas de la personne
consent-fact-indirect-hint = L’article 14 s’applique alors aussi.
consent-fact-sources = D’où elles viennent
consent-fact-sources-hint = Une source par ligne.
consent-categories-caption = Les catégories de données, et les finalités qui les utilisent
consent-purposes-ended-caption = Finalités qui ont pris fin, la plus récente d’abord
consent-purpose-rights-caption = Chaque droit, et s’il s’exerce ici
consent-purpose-versions-caption = Versions de cette finalité, la plus récente d’abord
