### Les demandes des personnes sur leurs droits : la file, chaque demande, ses délais.

## Les pages

requests-title = Demandes
requests-tabs = Parties des demandes
requests-tab-queue = File
requests-tab-new = Noter une demande
requests-tab-keys = Clés des programmes
requests-nav-due = en retard ou bientôt

## Ce que l’on demande

requests-kind-access = Accès
requests-kind-portability = Portabilité
requests-kind-rectification = Rectification
requests-kind-erasure = Effacement
requests-kind-restriction = Limitation
requests-kind-objection = Opposition
requests-kind-marketing-objection = Opposition à la prospection
requests-kind-withdraw-all = Retrait de tous les consentements
requests-kind-contest-decision = Contestation d’une décision

## Où en est une demande

requests-state-received = Reçue
requests-state-identity-pending = Preuve attendue
requests-state-pending = À traiter
requests-state-in-progress = En cours
requests-state-extended = Prolongée
requests-state-completed = Terminée
requests-state-refused = Refusée
requests-state-cancelled = Reprise
requests-state-error = En erreur
requests-origin-portal = Espace personnel
requests-origin-staff = Notée par l’équipe
requests-origin-api = Programme
requests-origin-mail = E-mail
requests-channel-letter = Lettre
requests-channel-phone = Téléphone
requests-channel-mail = E-mail
requests-channel-desk = Sur place
requests-identity-none = Personne ne l’a vérifiée
requests-identity-browser = Par son navigateur
requests-identity-known-channel = Par une adresse ou un numéro déjà connus
requests-identity-freshly-proven = Par une adresse connue, il y a moins de dix minutes
requests-identity-checked-by-staff = Vérifiée par l’équipe
requests-doubt-address-not-known = L’adresse n’est pas connue de cette personne
requests-doubt-shared-address = Plusieurs personnes partagent l’adresse
requests-doubt-recently-changed = L’adresse a changé depuis peu
requests-doubt-on-behalf-of-another = La demande est faite au nom d’une autre personne
requests-doubt-signs-of-takeover = Le compte semble avoir été pris par un tiers
requests-refusal-insufficient-verification = L’identité n’a pas été prouvée
requests-refusal-suspected-fraud = La demande vient sans doute d’un tiers
requests-refusal-no-match = Rien ne correspond à cette personne
requests-refusal-right-not-offered = La base légale n’ouvre pas ce droit
requests-refusal-legal-obligation = Une loi oblige à garder ces données
requests-refusal-legal-claims = Les données servent à défendre un droit en justice
requests-refusal-freedom-of-expression = Les données servent à informer ou à s’exprimer
requests-refusal-rights-of-others = La réponse nuirait à d’autres personnes
requests-refusal-compelling-grounds = Des motifs impérieux l’emportent
requests-refusal-data-accurate = Les données sont exactes
requests-refusal-manifestly-unfounded = La demande est sans aucun fondement
requests-refusal-excessive = La demande est excessive
requests-refusal-outside-jurisdiction = Le RGPD ne s’applique pas
# $article (String) l’article
requests-article = article { $article } du RGPD

## Les délais

requests-alarm-paused = Délai suspendu
requests-alarm-calm = Dans les temps
requests-alarm-half = Moitié du délai passée
requests-alarm-near = Bientôt en retard
requests-alarm-late = En retard

## La file

# $count (Number) combien de demandes sont en retard
# $count-text (String) le même nombre, écrit
requests-lead-late = { $count ->
    [one] Une demande est en retard.
   *[other] { $count-text } demandes sont en retard.
}
# $count (Number) combien de demandes arrivent à leur terme
# $count-text (String) le même nombre, écrit
requests-lead-near = { $count ->
    [one] Une demande arrive bientôt à son terme.
   *[other] { $count-text } demandes arrivent bientôt à leur terme.
}
requests-lead-calm = Toutes les demandes sont dans les temps.
requests-lead-none = Aucune demande n’attend.
requests-lead-rest = La loi laisse un mois pour répondre ; le jour indiqué est le dernier.
requests-board = Ce qui attend
requests-board-open = Ouvertes
requests-board-late = En retard
requests-board-near = Bientôt en retard
requests-board-paused = Preuve attendue
requests-board-error = En erreur
requests-board-free = Non attribuées
requests-counts-only = Le détail des demandes est réservé à la protection des données.
requests-filter-standing = Demandes montrées
requests-standing-open = Ouvertes
requests-standing-due = En retard ou bientôt
requests-standing-paused = Preuve attendue
requests-standing-error = En erreur
requests-standing-completed = Terminées
requests-standing-refused = Refusées
requests-standing-cancelled = Reprises
requests-standing-all = Toutes
requests-filter-kind = Sorte de demande
requests-filter-kind-all = Toutes les sortes
requests-filter-mine = Les miennes seulement
requests-filter-everyone = Celles de tout le monde
requests-filter-whose = Dans quelles mains
requests-list-title = Les demandes
requests-list-caption = Demandes, avec leur état et leur terme
# $count (Number) combien de demandes
# $count-text (String) le même nombre, écrit
requests-count = { $count ->
    [0] Aucune demande
    [one] Une demande
   *[other] { $count-text } demandes
}
requests-column-number = Numéro
requests-column-kind = Demande
requests-column-state = État
requests-column-received = Reçue
requests-column-due = Terme
requests-column-whose = Qui s’en occupe
requests-nobody = personne
requests-me = moi
# $date (String) le jour
requests-closed = Close le { $date }
requests-empty = Aucune demande ici
requests-empty-what = Quand quelqu’un demande ses données dans l’espace personnel, par lettre ou par un programme, sa demande paraît ici.
requests-empty-all = Voir toutes les demandes

## Une demande

# $number (String) le numéro
# $kind (String) ce qui est demandé
requests-page-title = { $number }, { $kind }
# $date (String) le dernier jour
requests-lead-due = À terminer le { $date } au plus tard.
# $date (String) le dernier jour
requests-lead-overdue = Le dernier jour était le { $date }.
requests-lead-paused = Le délai est suspendu tant que la preuve d’identité est attendue.
requests-lead-closed = Plus rien n’est à faire.
requests-facts = La demande
requests-fact-kind = Ce qui est demandé
requests-fact-received = Reçue
requests-fact-origin = Arrivée par
requests-fact-identity = Identité
requests-fact-language = Langue
requests-fact-contact = Adresse pour répondre
requests-fact-no-contact = aucune : les réponses ne partent pas par e-mail
requests-fact-person = Personne
requests-fact-person-open = Ouvrir le profil sous ce numéro
requests-fact-person-note = Un dossier est ouvert à ce numéro, et la raison de la consultation est notée.
requests-fact-person-unknown = On ne sait pas encore de qui il s’agit
requests-fact-person-browser = Un navigateur seulement
requests-fact-whose = Qui s’en occupe
requests-take = M’en occuper
requests-release = La rendre
requests-fact-note = Ce que dit la personne
requests-fact-refusal = Motif du refus
requests-fact-failure = Code de l’erreur

## Le délai d’une demande

requests-deadline = Le délai
requests-deadline-target = Notre objectif
requests-deadline-target-why = Le même jour du mois, un mois après l’arrivée ; le dernier du mois si ce jour n’existe pas.
requests-deadline-target-extended = Le même jour du mois, trois mois après l’arrivée : le délai est prolongé.
requests-deadline-limit = Limite de la loi
requests-deadline-limit-same = C’est un jour ouvré : la limite est ce jour même, jusqu’à minuit.
requests-deadline-limit-moved = L’objectif tombe un samedi, un dimanche ou un jour férié : la loi va jusqu’au prochain jour ouvré.
requests-deadline-paused = Jours suspendus
requests-deadline-paused-why = L’horloge s’arrête pendant que la preuve d’identité est attendue ; le délai avance d’autant.
requests-deadline-extension = Prolongation
# $date (String) le jour
requests-deadline-extension-told = Dite à la personne le { $date }
# $zone (String) le fuseau horaire
# $country (String) le code du pays
requests-deadline-place = Jours comptés dans le fuseau { $zone }, avec les jours fériés de { $country }.

## Ce que l’on peut faire

requests-actions = Que faire
requests-actions-none = Cette demande est close : plus rien ne la change.
requests-actions-program = Un programme y répond de lui-même, d’ordinaire en un jour.
requests-actions-deliver = Le fichier est prêt. La demande est close quand il est remis.
requests-actions-unproven = Elle n’avance pas tant que l’identité n’est pas assez sûre.
requests-actions-unlinked = Elle n’avance pas tant qu’on ne sait pas de qui il s’agit.
requests-do-link = Dire de qui il s’agit
requests-do-link-field = Numéro de client ou adresse e-mail
requests-do-link-hint = Tel que vos sources ou vos fichiers le connaissent.
requests-do-link-submit = Relier la demande
requests-do-prove = La preuve est arrivée
requests-do-prove-what = Vous avez vérifié qui demande. N’en gardez aucune copie. Le délai reprend.
requests-do-prove-submit = C’est vérifié
requests-do-queue = Rien ne manque
requests-do-queue-what = La demande peut être traitée.
requests-do-queue-submit = Mettre à traiter
requests-do-begin = Commencer
requests-do-begin-what = La personne apprend que quelqu’un s’en occupe.
requests-do-begin-submit = Commencer
requests-do-complete = Terminer
requests-do-complete-field = Ce que vous répondez
requests-do-complete-hint = Facultatif. La personne le lit dans ses messages et apprend que c’est fait.
requests-do-complete-submit = C’est fait
requests-do-retry = Réessayer
requests-do-retry-what = Un programme a échoué. Il recommence où il s’est arrêté.
requests-do-retry-submit = Réessayer
requests-do-ask = Demander une preuve d’identité
requests-do-ask-field = Raison du doute
requests-do-ask-hint = Seulement en cas de doute raisonnable. Le délai s’arrête jusqu’à la réponse.
requests-do-ask-choose = Choisissez une raison
requests-do-ask-submit = Demander une preuve
requests-do-extend = Prolonger de deux mois
requests-do-extend-field = Pourquoi il faut plus de temps
requests-do-extend-hint = La personne reçoit cette raison. Une seule fois, et seulement pendant le premier mois.
requests-do-extend-submit = Prolonger et prévenir
requests-do-refuse = Refuser
requests-do-refuse-field = Motif
requests-do-refuse-choose = Choisissez un motif
requests-do-refuse-words = Explication
requests-do-refuse-words-hint = Avec vos mots, pour cette personne. La réponse cite aussi l’article, l’autorité et les tribunaux.
requests-do-refuse-submit = Refuser et répondre
requests-do-cancel = Reprendre pour la personne
requests-do-cancel-what = La personne ne veut plus de cette demande. C’est définitif ; elle peut en faire une autre.
requests-do-cancel-submit = Reprendre la demande
requests-do-make-file = Refaire le fichier
requests-do-make-file-what = Le fichier précédent n’a pas été pris à temps, ou n’a pas pu être fait.
requests-do-make-file-submit = Faire le fichier
requests-do-mail-file = Envoyer le chemin vers le fichier
# $address (String) l’adresse
requests-do-mail-file-what = Un lien part à { $address }, l’adresse dont il est prouvé qu’elle mène à la personne. Elle prouve encore une fois que c’est elle, puis prend le fichier, une seule fois, dans les sept jours.
requests-do-mail-file-submit = Envoyer le lien
requests-do-hand-over = Remettre le fichier en main propre
requests-do-hand-over-what = Vous le prenez une seule fois, pour le remettre imprimé ou sur une clé. Il n’existe plus ensuite que chez vous ; le dossier le dit.
requests-do-hand-over-submit = Prendre le fichier
requests-do-announce-lift = Annoncer que les données serviront de nouveau
requests-do-announce-lift-field = Raison, telle que la personne la lit
requests-do-announce-lift-hint = La personne est prévenue avant la levée (article 18, paragraphe 3). Elle a sept jours pour répondre.
requests-do-announce-lift-channel = Comment la personne est prévenue
requests-do-announce-lift-channel-hint = Par e-mail, Mesure écrit tout de suite. Autrement, c’est à vous de l’avoir fait.
requests-do-announce-lift-choose = Choisissez
requests-do-announce-lift-submit = Prévenir
requests-do-lift = Lever la limitation
requests-do-lift-what = La personne a été prévenue. Ses données servent de nouveau, dans la limite de ses choix.
requests-do-lift-submit = Lever la limitation
# $since (String) depuis quand
requests-restricted = Les données de la personne sont mises de côté depuis le { $since }.
# $since (String) depuis quand
requests-restricted-by-themselves = La personne a mis elle-même ses données de côté le { $since }.
# $date (String) le jour
requests-lift-on = La personne est prévenue : elles peuvent servir de nouveau à partir du { $date }.

## Ce qui ne va pas

requests-fault-no-such-step = Cette demande a changé entre-temps : voyez où elle en est
requests-fault-identity-missing = L’identité n’est pas assez sûre pour cela
requests-fault-reason-does-not-apply = Ce motif ne vaut pas pour cette demande
requests-fault-needs-a-human = Seule une personne peut le faire
requests-fault-already-extended = Le délai a déjà été prolongé
requests-fault-by-program = Un programme s’en charge
requests-fault-no-file = Il n’y a pas de fichier à prendre : il a été pris, ou son délai est passé. Refaites-le.
requests-fault-no-address = Aucune adresse ne mène à la personne de façon prouvée. Remettez-lui le fichier en main propre.
requests-fault-lift-reason = Écrivez pourquoi, en dix caractères au moins
requests-fault-lift-channel = Dites comment la personne est prévenue
requests-fault-lift-none = Aucune donnée de la personne n’est mise de côté
requests-fault-lift-still-asked = La personne attend encore une réponse à ce sujet : répondez d’abord à cette demande
requests-fault-lift-not-told = Prévenez d’abord la personne
# $date (String) le jour
requests-fault-lift-too-early = La personne est prévenue : c’est possible à partir du { $date }
requests-fault-extension-too-late = Le premier mois est passé : on ne peut plus prolonger
requests-fault-extension-reason = Dites en dix caractères au moins pourquoi il faut plus de temps
requests-fault-extension-out-of-range = Ce délai ne peut pas être calculé
requests-fault-doubt-missing = Choisissez la raison du doute
requests-fault-refusal-missing = Choisissez le motif du refus
requests-fault-message-empty = Écrivez un message
requests-fault-message-too-long = Le message dépasse 4 000 caractères
requests-fault-person-empty = Tapez un numéro de client ou une adresse e-mail
requests-fault-person-nobody = Personne n’est connu sous ce numéro ou cette adresse
requests-fault-person-several = Plusieurs personnes portent cette adresse : tapez un numéro de client
requests-fault-person-known = On sait déjà de qui il s’agit

## Les messages

requests-messages = Messages
requests-messages-none = Rien n’a encore été écrit.
requests-message-from-staff = Vous
requests-message-from-person = La personne
requests-message-field = Écrire à la personne
requests-message-hint = Elle le reçoit par e-mail et le retrouve dans son espace.
requests-message-hint-no-contact = Elle le trouve dans son espace : aucune adresse n’est connue pour un e-mail.
requests-message-submit = Envoyer

## Le déroulement

requests-course = Ce qui s’est passé
requests-entry-received = La demande est arrivée
requests-entry-asked-identity = Une preuve d’identité a été demandée
requests-entry-proven = L’identité a été prouvée
requests-entry-queued = La demande peut être traitée
requests-entry-begun = Le traitement a commencé
requests-entry-extended = Le délai a été prolongé
requests-entry-completed = La demande a été satisfaite
requests-entry-refused = La demande a été refusée
requests-entry-cancelled = La demande a été reprise
requests-entry-failed = Un programme a échoué
requests-entry-retried = Un nouvel essai a commencé
requests-entry-assigned = Quelqu’un s’en est chargé
requests-entry-released = Plus personne ne l’a en main
requests-entry-linked = On sait de qui il s’agit
requests-entry-half = La moitié du délai est passée
requests-entry-near = Quatre cinquièmes du délai sont passés
requests-entry-late = Le délai est passé
requests-entry-file-made = Le fichier est prêt à être remis
requests-entry-file-sent = Le chemin vers le fichier a été envoyé
requests-entry-file-handed-over = Le fichier a été pris pour être remis en main propre
requests-entry-file-taken = Le fichier a été pris
requests-entry-lift-announced = La personne a été prévenue que ses données serviront de nouveau
requests-entry-lifted = La limitation a été levée
requests-entry-call-failed = Un programme n’a pas pu être prévenu
requests-by-person = par la personne
requests-by-program = par un programme du responsable
requests-by-system = par Mesure
# $name (Name) qui
requests-by-staff = par { $name }

## Le dossier

requests-evidence = Dossier de preuve
requests-evidence-what = Tout ce qui est gardé de cette demande, pour l’autorité ou pour vos archives. Chaque consultation est notée.
requests-evidence-open = Ouvrir la page à imprimer
requests-evidence-json = Télécharger en JSON
# $number (String) le numéro
requests-evidence-title = Dossier de la demande { $number }
# $when (String) quand
# $name (Name) par qui
# $place (Name) pour quel responsable
requests-evidence-made = Établi le { $when } par { $name } pour { $place }.
requests-evidence-back = Retour à la demande
requests-evidence-state = État
requests-evidence-closed = Close

## Noter une demande

requests-new-lead = Une lettre, un appel, une personne au comptoir : la demande compte dès le jour où elle est arrivée.
requests-new-kind = Ce qui est demandé
requests-new-choose = Choisissez
requests-new-channel = Comment elle est arrivée
requests-new-received = Jour de son arrivée
requests-new-received-hint = Par exemple 2026-11-23. C’est le jour où vous l’avez reçue, non celui où vous la notez.
requests-new-person = Numéro de client ou adresse e-mail connue
requests-new-person-hint = Facultatif : vous pourrez dire plus tard de qui il s’agit.
requests-new-identity = Identité
requests-new-identity-hint = Demandez le moins possible : répondre à une adresse déjà connue suffit presque toujours.
requests-new-contact = Adresse e-mail pour répondre
requests-new-contact-hint = Facultatif. L’accusé de réception y part avec le numéro et le délai.
requests-new-language = Langue de la personne
requests-new-note = Ce que dit la personne
requests-new-note-hint = L’essentiel, sans rien recopier d’une pièce d’identité.
requests-new-submit = Enregistrer la demande
requests-new-fault-kind = Choisissez ce qui est demandé
requests-new-fault-channel = Choisissez comment elle est arrivée
requests-new-fault-received-missing = Tapez le jour de son arrivée
requests-new-fault-received-unreadable = Ce jour ne se lit pas : tapez-le comme 2026-11-23
requests-new-fault-received-range = Ce jour est à venir, ou vieux de plus d’un an
requests-new-fault-identity = Dites comment l’identité a été vérifiée
requests-new-fault-contact = Cette adresse e-mail ne se lit pas
requests-new-fault-language = Choisissez une langue
requests-new-fault-note = Le texte dépasse 4 000 caractères

## Les clés

requests-keys-lead = Un programme du responsable peut transmettre des demandes par OpenDSR 2.0, avec une clé secrète.
requests-keys-warning = Cette clé permet de faire effacer des personnes : gardez-la comme un mot de passe.
requests-keys-address = Adresse
requests-keys-copy = Copier
requests-keys-copied = Copié
requests-keys-made = La clé est créée
requests-keys-made-once = Copiez-la maintenant : elle n’est montrée qu’une fois, et seule son empreinte est gardée.
requests-keys-list = Clés
requests-keys-caption = Clés des programmes, la plus récente d’abord
requests-keys-none = Aucune clé
requests-keys-none-what = Aucun programme ne peut transmettre de demandes.
requests-keys-name = Nom
requests-keys-name-hint = Par exemple le nom du programme.
requests-keys-ending = Se termine par
requests-keys-created = Créée
requests-keys-used = Dernier usage
requests-keys-never = jamais
requests-keys-state = État
requests-keys-live = Active
# $date (String) le jour
requests-keys-revoked = Révoquée le { $date }
requests-keys-action = Révoquer
# $name (Name) le nom de la clé
requests-keys-revoke-named = Révoquer la clé { $name }
requests-keys-revoke-what = Le programme qui s’en sert sera refusé aussitôt. Une clé révoquée ne revient pas.
requests-keys-revoke-confirm = Révoquer cette clé
requests-keys-create = Créer une clé
requests-keys-fault-missing = Donnez un nom à la clé
requests-keys-fault-too-long = Ce nom dépasse 60 caractères
requests-keys-fault-taken = Une clé active porte déjà ce nom

## Sur la page d’accueil

# $count (Number) combien de demandes
# $count-text (String) le même nombre, écrit
requests-task = { $count ->
    [one] Une demande en retard, ou qui le sera bientôt
   *[other] { $count-text } demandes en retard, ou qui le seront bientôt
}
requests-task-why = La loi laisse un mois pour répondre à qui demande ses données.
requests-task-action = Voir les demandes

## Ce qui vient d’être fait

requests-flash-taken-down = Demande enregistrée
requests-flash-step = C’est noté
requests-flash-message = Message envoyé
requests-flash-key-revoked = Clé révoquée
