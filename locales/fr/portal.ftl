### Le portail : ce que les clients voient, corrigent, choisissent et limitent.

## Autour des pages

# $page (String) le titre de la page
# $brand (Name) la marque
portal-page-title = { $page } · { $brand }
portal-home-title = Vos données, vos choix
portal-leave = Quitter
# $brand (Name) la marque
portal-credit = { $brand } confie ce service à Mesure.
portal-notice-link = Comment vos données sont utilisées
portal-write = Écrire à la personne chargée de vos données
# $authority (Name) l’autorité de contrôle
portal-complain = Se plaindre : { $authority }

## Ce qui vient d’être fait

portal-flash-chosen = Vos choix sont enregistrés
portal-flash-corrected = C’est corrigé, et verrouillé
portal-flash-limited = C’est noté : cela s’arrête maintenant
portal-flash-lifted = C’est noté
portal-flash-guardian = La demande est partie
portal-flash-settings = Portail enregistré

## Entrer

portal-enter-title = Entrer
# $brand (Name) la marque
portal-enter-lead = Ici, vous voyez ce que { $brand } sait de vous, et vous décidez de la suite. Pas de mot de passe : nous vous envoyons un lien.
portal-enter-email = Votre adresse e-mail
portal-enter-email-hint = Celle que vous avez donnée en achetant ou en vous inscrivant.
portal-enter-submit = Recevoir le lien
portal-enter-have-code = Vous avez déjà un code ?
portal-enter-code-link = Taper le code
portal-again-title = Confirmez que c’est bien vous
portal-again-why = Pour tout emporter ou tout effacer, nous vérifions une nouvelle fois. Nous envoyons un lien à votre adresse.
portal-again-submit = Recevoir un nouveau lien
portal-code-title = Regardez vos e-mails
portal-code-lead = Si nous avons des données pour cette adresse, un message est en route. Ouvrez son lien ici, ou tapez son code. Les deux marchent dix minutes.
portal-code-label = Le code
portal-code-hint = Huit signes, comme K7QM-2XVA. Vous pouvez le coller.
portal-code-submit = Entrer
portal-code-again = Demander un autre lien
portal-code-none = Rien reçu ? Regardez dans les indésirables, ou essayez une autre adresse.
portal-code-malformed = Tapez les huit signes du code
portal-code-refused = Ce code ne marche pas : il est faux, trop vieux ou déjà utilisé
portal-link-title = Entrer
# $brand (Name) la marque
portal-link-lead = Un dernier geste, et vous voyez vos données chez { $brand }.
portal-link-submit = Voir mes données
portal-link-elsewhere-title = Voici votre code
portal-link-elsewhere-lead = Ce lien a été demandé dans un autre navigateur. Retournez-y et tapez ce code.
portal-link-elsewhere-why = Ainsi, personne ne peut entrer avec votre e-mail seul. Si vous n’avez rien demandé, ne faites rien.
portal-link-gone-title = Ce lien ne marche plus
portal-link-gone-lead = Un lien marche une fois, pendant dix minutes.
portal-browser-title = Les données de ce navigateur
portal-browser-lead = Vous pouvez voir et effacer ce qui est lié à ce navigateur, sans dire qui vous êtes.
portal-browser-submit = Voir ces données
portal-browser-by-mail = Entrer avec mon adresse e-mail
portal-browser-unknown-title = Rien n’est lié à ce navigateur
portal-browser-unknown-lead = Nous ne savons rien de lui. Si vous avez un compte ou une commande, entrez avec votre adresse.
portal-browser-somebody-title = Une personne est connue dans ce navigateur
portal-browser-somebody-lead = Pour la protéger, nous demandons plus que le navigateur : entrez avec votre adresse.

## L’accueil

# $name (Name) le prénom
portal-greeting = Bonjour { $name }
portal-greeting-nameless = Bonjour
portal-home-lead = Ici, vous voyez ce que nous savons de vous, ce que nous en faisons, et vous décidez de la suite.
portal-dial-title = À quel point sur mesure ?
portal-dial-level = Comment nous préparons ce que vous voyez. Vous pouvez changer quand vous voulez.
portal-dial-surprise = Combien d’idées que vous n’attendez pas ?
portal-dial-submit = Enregistrer
portal-level-off = Pas du tout
portal-level-off-what = Vous voyez la même chose que tout le monde. Nous ne regardons rien sur vous.
portal-level-less = Un peu
portal-level-less-what = Deux fois moins souvent, et deux fois plus de surprises.
portal-level-normal = Normal
portal-level-normal-what = Nous regardons ce que vous avez permis, rien d’autre.
portal-surprise-few = Une sur dix
portal-surprise-few-what = Presque tout ressemble à ce que vous aimez déjà.
portal-surprise-some = Une sur quatre
portal-surprise-some-what = Une suggestion sur quatre est une surprise.
portal-surprise-half = La moitié
portal-surprise-half-what = Une suggestion sur deux est une surprise.
portal-surprise-all = Rien d’autre
portal-surprise-all-what = Tout est une surprise : rien ne vient de vos goûts.
portal-rights-title = Vos droits, en clair

## Voir

portal-data-title = Ce que nous savons
# $count (Number) combien d’informations
# $count-text (String) le même, écrit
portal-data-count = { $count ->
    [0] Aucune information pour l’instant
    [one] { $count-text } information, et d’où elle vient
   *[other] { $count-text } informations, et d’où elles viennent
}
portal-data-lead = Voici tout ce qui est noté sur vous, qui l’a dit, et à quoi cela sert.
# $first (String) le premier jour
# $last (String) le dernier jour
portal-data-since = Nous vous connaissons depuis le { $first }. Dernier signe de vous : le { $last }.
portal-facts-title = Ce qui est noté
portal-facts-none = Rien n’est noté
portal-facts-none-what = Aucune source n’a donné d’information sur vous.
# $source (Name) la source
# $day (String) le jour
portal-fact-from = Dit par { $source }, le { $day }
# $day (String) le jour
portal-fact-yours = Dit par vous, le { $day }. Verrouillé.
# $source (Name) l’autre source
# $value (Name) ce qu’elle dit
portal-fact-other = { $source } dit autre chose : { $value }
portal-correct-link = Corriger une information
portal-purposes-title = À quoi cela sert
portal-links-title = Ce qui vous relie
portal-links-what = Ces numéros relient vos visites et vos achats.
portal-links-none = Rien ne vous relie.
portal-link-user = Numéro de client
portal-link-email = Adresse e-mail
portal-link-anonymous = Navigateur ou téléphone
portal-happened-title = Ce qui s’est passé
# $count (Number) combien en tout
# $count-text (String) le même, écrit
# $shown (String) combien sont montrés
portal-happened-count = { $count ->
    [0] Rien n’est noté.
    [one] { $count-text } chose est notée. Voici ce qui date de moins de trois mois : { $shown }.
   *[other] { $count-text } choses sont notées. Voici les dernières, de moins de trois mois : { $shown }.
}
portal-happened-page = Page vue
# $page (Name) le nom de la page
portal-happened-page-named = Page vue : { $page }
portal-happened-identify = Vos informations mises à jour
portal-happened-other = Autre

## Corriger

portal-correct-title = Corriger une erreur
portal-correct-what = Nom, adresse, goûts, tout ce qui est faux
portal-correct-lead = Choisissez ce qui est faux. Votre parole compte plus que celle de nos fichiers.
portal-correct-unknown = Nous ne savons pas
portal-correct-yours = Dit par vous, verrouillé
# $field (Name) le champ
portal-correct-one = Corriger : { $field }
portal-correct-locked = Ce que vous écrivez ici reste. Si un fichier dit autre chose plus tard, une personne regarde, et rien ne change sans vous.
portal-correct-submit = Corriger
portal-correct-empty = Écrivez ce qui est juste
portal-correct-long = C’est trop long : 300 signes au plus
# $problem (String) ce qui ne va pas
# $meant (Name) ce qui pourrait être voulu
portal-correct-meant = { $problem }. Vouliez-vous dire { $meant } ?

## Choisir

portal-choices-title = Vos autorisations
# $yes (String) combien de oui
# $no (String) combien de non
portal-choices-count = { $yes } oui, { $no } non
portal-choices-lead = Nous ne faisons rien de cette liste sans votre oui. Un non ne change ni vos prix, ni vos livraisons.
portal-choices-form = Ce que vous permettez
portal-choices-refuse-all = Tout refuser
portal-choices-accept-all = Tout accepter
portal-choices-submit = Enregistrer mes choix
portal-choices-none = Rien à choisir
portal-choices-none-what = Aucune utilisation de vos données n’est déclarée ici pour l’instant.
portal-choices-no-notice = Un oui n’est pas possible : l’information sur vos données n’est pas encore publiée
portal-choices-changed = Cette liste vient de changer : relisez-la et choisissez à nouveau
portal-yes = Oui
portal-no = Non
# $day (String) le jour
portal-remark-expired = Votre accord a pris fin le { $day }. Nous ne faisons plus rien.
# $day (String) le jour
portal-remark-until = Votre accord vaut jusqu’au { $day }.
portal-remark-conflict = Votre navigateur dit non, et vous avez dit oui ici. Vérifiez que c’est bien ce que vous voulez.
portal-details-title = Quelles données, combien de temps
# $list (String) les sortes de données
portal-details-data = Données : { $list }.
# $days (Number) combien de jours
# $days-text (String) le même, écrit
portal-details-kept = { $days ->
    [one] Gardées { $days-text } jour, puis effacées.
   *[other] Gardées { $days-text } jours, puis effacées.
}
# $list (String) qui reçoit
portal-details-recipients = Transmises à : { $list }.
portal-details-nobody = Transmises à personne.
portal-without-title = Sans votre accord, mais pas sans règle
portal-without-lead = Pour ceci, la loi ne demande pas d’accord. Nous n’utilisons ces données pour rien d’autre.

## Sortes de données

portal-category-identity = nom et numéro de client
portal-category-contact = adresse, e-mail, téléphone
portal-category-behaviour = pages vues et clics
portal-category-transactions = achats et paniers
portal-category-preferences = goûts que vous avez dits
portal-category-answers = réponses et avis
portal-category-messages = messages à notre service
portal-category-coarse-place = ville ou région
portal-category-device = sorte d’appareil et langue
portal-category-demographics = tranche d’âge
portal-category-inferences = ce que nous déduisons
portal-category-special = données sensibles

## Bases légales

portal-basis-consent = Seulement si vous dites oui.
portal-basis-contract = Nécessaire pour ce que vous avez demandé.
portal-basis-legal-obligation = Une loi nous y oblige.
portal-basis-vital-interests = Pour protéger une vie.
portal-basis-public-interest = Pour une mission d’intérêt public.
portal-basis-legitimate-interest = Nous y avons un intérêt, que nous avons mis en balance avec le vôtre.

## Utilisé ou non

portal-used = Utilisé
portal-unused = Pas utilisé
portal-unused-no = Pas utilisé : pas de oui
portal-unused-expired = Pas utilisé : votre accord a pris fin
portal-unused-superseded = Nous faisons plus qu’avant : votre ancien oui ne suffit pas
portal-unused-objected = Pas utilisé : vous vous y opposez
portal-unused-paused = Pas utilisé : en pause
portal-unused-restricted = Pas utilisé : mis de côté
portal-unused-signal = Pas utilisé : votre navigateur dit non
portal-unused-age = Pas utilisé : réservé aux adultes dont l’âge est connu
portal-unused-guardian = Pas utilisé : il faut aussi le oui d’un parent

## Historique

portal-history-title = Vos choix passés
portal-history-what = Chaque oui, chaque non, et son reçu
portal-history-lead = Rien n’est effacé de cette liste : elle prouve ce que vous avez dit, et quand.
portal-history-link = Voir mes choix passés et mes reçus
portal-history-entries = Du plus récent au plus ancien
portal-history-none = Aucun choix pour l’instant
portal-history-none-what = Vos oui et vos non apparaîtront ici.
portal-everything = Tout
# $number (String) le numéro
portal-receipt = Reçu n° { $number }
portal-action-granted = Oui
portal-action-refused = Non
portal-action-withdrawn = Oui, repris
portal-action-expired = Fin de l’accord
portal-action-paused = Pause
portal-action-resumed = Fin de la pause
portal-action-objected = Opposition
portal-action-objection-lifted = Opposition retirée
portal-action-restricted = Mise de côté
portal-action-restriction-lifted = Fin de la mise de côté
portal-action-acknowledged = Information lue
portal-way-portal = ici même
portal-way-site = sur le site
portal-way-agent = noté par un conseiller
portal-way-guardian = par un parent
portal-way-gpc = par votre navigateur
portal-way-clock = par le temps
portal-way-api = par une application
portal-way-import = par un fichier
portal-way-system = par ce service

## Limiter

portal-limits-title = Limiter ou mettre en pause
portal-limits-what = Dire non au profilage, aux messages, ou tout arrêter un temps
portal-limits-lead = Choisissez ce qui doit s’arrêter. Cela vaut tout de suite, sans donner de raison.
portal-object-title = M’opposer
portal-object-profiling = Profilage
portal-object-profiling-what = Nous ne vous rangeons plus dans des groupes et ne devinons plus vos goûts.
portal-object-marketing = Messages et publicités
portal-object-marketing-what = Nous ne vous écrivons plus pour vendre, et ne vous montrons plus de publicité.
# $what (String) à quoi
portal-object = M’opposer : { $what }
# $what (String) à quoi
portal-object-no-more = Ne plus m’opposer : { $what }
portal-object-holds = Vous vous y opposez.
portal-pause-title = Mettre en pause
portal-pause-what = Nous gardons vos données sans nous en servir pour ce qui vous est proposé. Vos commandes continuent.
portal-pause-until = Jusqu’au
portal-pause-hint = Dans deux ans au plus, comme 2027-03-01.
portal-pause-submit = Mettre en pause
# $day (String) le jour
portal-pause-holds = En pause jusqu’au { $day }.
portal-pause-end = Finir la pause
portal-pause-no-day = Choisissez un jour
portal-pause-early = Choisissez un jour à venir
portal-pause-late = Choisissez un jour dans deux ans au plus
portal-restrict-title = Mettre de côté
portal-restrict-what = Si vous contestez une donnée ou son usage : tout reste, rien n’est utilisé, jusqu’à ce que vous le disiez.
portal-restrict-submit = Tout mettre de côté
# $day (String) le jour
portal-restrict-holds = Tout est de côté depuis le { $day }.
portal-restrict-lift = Ne plus mettre de côté

## Tout emporter

portal-back = Revenir sans rien faire
portal-take-title = Tout emporter
portal-take-short = Un fichier lisible, prêt en quelques minutes
portal-take-lead = Nous préparons un fichier avec vos données. Un message vous dit quand il est prêt.
portal-take-what = Que voulez-vous ?
portal-take-access = Tout ce que vous savez de moi
portal-take-access-what = Y compris ce que vous déduisez, à quoi cela sert et qui le reçoit.
portal-take-portability = Mes données, pour les donner ailleurs
portal-take-portability-what = Ce que vous avez dit et fait, dans un format que d’autres services lisent.
portal-take-submit = Demander le fichier
portal-take-after = Le lien du fichier marche une fois. Gardez le fichier en lieu sûr.
portal-file-title = Votre fichier est prêt
portal-file-lead = Nous savons que c’est vous. Le lien sert une seule fois ; le fichier n’existe plus ensuite que chez vous.

## Tout effacer

portal-erase-title = Tout effacer
portal-erase-short = Avec un reçu qui le prouve
# $brand (Name) la marque
portal-erase-lead = { $brand } oublie tout ce que vous avez dit et fait. On ne peut pas revenir en arrière.
portal-erase-all = Vos données disparaissent de tous nos fichiers, et nous empêchons qu’elles y reviennent.
portal-erase-law = Ce qu’une loi nous oblige à garder, comme les factures, reste chez le vendeur.
portal-erase-receipt = Vous recevez un reçu pour chaque endroit effacé.
portal-erase-return = Vous pourrez revenir plus tard : nous vous découvrirons à nouveau.
portal-erase-sure = Oui, je veux tout effacer
portal-erase-submit = Tout effacer
portal-erase-unsure = Cochez cette case si vous en êtes sûr

## Demander à un humain

portal-ask-title = Demander à un humain
portal-ask-short = Contester une décision, poser une question
portal-ask-lead = Une personne lit votre message et vous répond. Vous voyez la réponse ici et par e-mail.
portal-ask-note = Votre message
portal-ask-hint = Dites ce qui s’est passé et ce que vous voulez. 2000 signes au plus.
portal-ask-submit = Envoyer
portal-ask-empty = Écrivez votre message
portal-ask-long = C’est trop long : 2000 signes au plus

## Mes demandes

portal-requests-title = Mes demandes
portal-requests-short = Où elles en sont
portal-requests-lead = Chaque demande a un numéro et une date limite.
portal-requests-none = Aucune demande
portal-requests-none-what = Ce que vous demandez ici apparaîtra sur cette page.
# $reference (String) le numéro
# $day (String) le jour
portal-request-received = Demande { $reference }, reçue le { $day }
# $day (String) le jour
portal-request-due = Réponse au plus tard le { $day }.
portal-request-course = Ce qui s’est passé
portal-request-messages = Messages
portal-request-you = Vous
portal-request-write = Ajouter un message
portal-request-send = Envoyer
portal-request-access = Voir tout ce qui est su
portal-request-portability = Emporter mes données
portal-request-rectification = Corriger
portal-request-erasure = Tout effacer
portal-request-restriction = Mettre de côté
portal-request-objection = M’opposer
portal-request-marketing-objection = Plus de messages ni de publicité
portal-request-withdraw-all = Reprendre tous mes oui
portal-request-contest-decision = Demander à un humain
portal-state-received = Reçue
portal-state-identity-pending = Nous attendons une preuve
portal-state-pending = En attente
portal-state-pending-what = Votre demande est enregistrée. Quelqu’un, ou un programme, va s’en occuper.
portal-state-identity-pending-what = Nous vous avons écrit pour vérifier que c’est bien vous.
portal-state-in-progress = En cours
portal-state-in-progress-what = On s’en occupe maintenant.
portal-state-extended = En cours, avec plus de temps
portal-state-extended-what = Nous vous avons écrit pourquoi il faut plus de temps.
portal-state-completed = Fait
portal-state-completed-what = C’est terminé.
portal-state-refused = Refusée
portal-state-refused-what = Nous vous avons écrit pourquoi. Vous pouvez vous plaindre à l’autorité de contrôle ou à un juge.
portal-state-cancelled = Annulée
portal-state-cancelled-what = Vous avez repris cette demande.

## L’information

portal-notice-title = Comment vos données sont utilisées
portal-notice-none = Pas encore d’information publiée
portal-notice-none-what = Cette page l’affichera dès qu’elle existe.
# $version (String) le numéro
# $day (String) le jour
portal-notice-version = Version { $version }, publiée le { $day }
portal-part-controller = Qui décide
portal-part-purposes = À quoi servent vos données
portal-part-interests = Nos intérêts
portal-part-recipients = Qui les reçoit
portal-part-transfers = Hors d’Europe
portal-part-retention = Combien de temps
portal-part-rights = Vos droits
portal-part-objection = Vous opposer
portal-part-withdrawal = Reprendre votre oui
portal-part-complaint = Vous plaindre
portal-part-requirement = Devez-vous donner ces données ?
portal-part-automated-decisions = Décisions sans humain
portal-part-sources = D’où viennent vos données

## Les réglages, pour l’équipe

portal-settings-title = Portail
portal-settings-lead = Le portail parle au nom de la marque. Les personnes y voient leurs données et décident.
portal-settings-preview = Voir le portail
portal-settings-unset = Le portail est ouvert avec le nom de l’espace et les couleurs de Mesure. Dites qui décide, et à qui écrire.
portal-settings-brand = Marque
portal-settings-controller = Responsable du traitement
portal-settings-name = Nom affiché
portal-settings-name-hint = Celui que vos clients connaissent.
portal-settings-accent = Couleur sur fond clair
portal-settings-accent-hint = Comme #7c1f40.
portal-settings-accent-dark = Couleur sur fond sombre
portal-settings-accent-dark-hint = Vide : la couleur claire, éclaircie.
portal-settings-languages = Langues
portal-settings-legal-name = Raison sociale
portal-settings-address = Adresse postale
portal-settings-contact = E-mail pour les données personnelles
portal-settings-officer = E-mail du délégué à la protection des données
portal-settings-officer-hint = Vide s’il n’y en a pas.
portal-settings-authority = Autorité de contrôle
portal-settings-authority-url = Page pour se plaindre
portal-settings-authority-url-hint = Comme https://www.cnil.fr/fr/plaintes.
portal-settings-empty = Remplissez ce champ
portal-settings-long = C’est trop long : 200 signes au plus
portal-settings-no-colour = Écrivez une couleur comme #7c1f40
# $ratio (String) le contraste
# $needed (String) ce qu’il faut
portal-settings-contrast = Cette couleur se lit mal : son contraste est de { $ratio } pour 1, il faut { $needed } au moins
portal-settings-no-url = Écrivez une adresse qui commence par https://
portal-settings-host = Nom d’hôte du portail
portal-settings-host-hint = Comme donnees.maison-lumiere.example. Il doit mener à Mesure, avec un certificat à ce nom. Vide : le portail n’a que l’adresse de Mesure.
portal-settings-host-malformed = Écrivez un nom seul, comme donnees.maison-lumiere.example
portal-settings-host-port = Écrivez le nom sans numéro de port
portal-settings-host-number = Écrivez un nom, pas une adresse en chiffres
portal-settings-host-unavailable = Ce nom ne peut pas être utilisé : choisissez-en un autre
portal-settings-logo-title = Logo
portal-settings-logo = Fichier du logo
portal-settings-logo-hint = PNG, JPEG ou WebP ; 100 ko et 2 000 × 1 000 pixels au plus.
portal-settings-logo-remove = Retirer le logo
portal-settings-logo-empty = Ce fichier est vide
portal-settings-logo-large = Ce fichier est trop lourd : 100 ko au plus
portal-settings-logo-unknown = Ce fichier n’est pas une image PNG, JPEG ou WebP
portal-settings-logo-broken = Cette image ne se lit pas : enregistrez-la à nouveau, puis choisissez-la
# $width (String) la largeur en pixels
# $height (String) la hauteur en pixels
portal-settings-logo-dimensions = Cette image fait { $width } × { $height } pixels : il en faut 2 000 × 1 000 au plus
portal-settings-logo-again = Choisissez le logo à nouveau : le navigateur ne garde pas les fichiers

## L’âge, et l’accord d’un parent

portal-age-title = Votre âge
portal-age-short = Moins de 18 ans ? Dites-le, et vous serez mieux protégé
portal-age-lead = Dites votre tranche d’âge. Nous ne demandons jamais votre date de naissance.
portal-age-section = Dire votre âge
portal-age-mine = Vous avez
portal-age-unsaid = Je préfère ne pas le dire
portal-age-under-13 = Moins de 13 ans
portal-age-from-13 = 13 ou 14 ans
portal-age-from-15 = 15 ans
portal-age-from-16 = 16 ou 17 ans
portal-age-adult = 18 ans ou plus
portal-age-missing = Choisissez une réponse
# $age (String) une tranche d’âge
portal-age-other = Nous comptons avec la plus jeune des deux tranches que nous connaissons : { $age }. Si c’est une erreur, écrivez-nous.
portal-age-why = Nous ne gardons que cette tranche. Avant 18 ans, aucune publicité n’est choisie d’après vos données.
portal-guardian-title = L’accord d’un parent
# $age (String) un nombre d’années
portal-guardian-why = Avant { $age } ans, vos oui ne comptent qu’avec celui d’un parent ou de la personne responsable de vous. Vos non comptent toujours.
portal-guardian-address = Adresse e-mail d’un parent
portal-guardian-address-what = Nous lui écrivons une fois. Après sa réponse, nous oublions son adresse.
portal-guardian-ask = Demander son accord
portal-guardian-own = C’est votre adresse : tapez celle d’un parent
portal-guardian-too-often = Vous avez déjà demandé trois fois aujourd’hui : réessayez demain
portal-guardian-nothing = Vous avez dit non à tout, ou ces usages sont réservés aux adultes : il n’y a rien à demander. Changez d’abord un de vos choix.
portal-guardian-nothing-left = La personne a dit non à tout depuis sa demande. Il n’y a rien à décider, et rien n’est utilisé.
# $date (String) un jour
# $until (String) un jour
portal-guardian-waits = Demandé le { $date }. Le lien marche jusqu’au { $until }.
# $date (String) un jour
portal-guardian-answered = Répondu le { $date }. Vos choix le montrent.
portal-guardian-page-title = L’accord d’un parent
# $address (Name) l’adresse du mineur
# $brand (Name) qui décide
portal-guardian-page-lead = La personne qui utilise { $address } chez { $brand } est trop jeune pour décider seule. Dites oui ou non pour elle, usage par usage.
portal-guardian-uses = Usages de ses données
portal-guardian-uses-what = Tout est éteint. Ce que vous n’allumez pas est refusé.
# $address (Name) l’adresse du mineur
portal-guardian-declare = Je suis parent ou responsable légal de la personne qui utilise { $address }
portal-guardian-not-declared = Cochez que vous êtes parent ou responsable légal, ou fermez cette page
portal-guardian-submit = Envoyer ma réponse
portal-guardian-kept = Votre adresse est oubliée après votre réponse. Il en reste une empreinte illisible, comme preuve.
portal-guardian-gone = Ce lien a servi, ou n’est plus valable. La personne peut en demander un autre dans son portail.
portal-guardian-thanks = C’est noté
portal-guardian-thanks-what = Votre réponse compte dès maintenant. Vous recevez un e-mail qui la confirme, et la personne aussi.
