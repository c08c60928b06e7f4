### Les e-mails : à des personnes, au sujet de leurs données. Des mots simples, rien qui presse.

## Autour de chaque e-mail

mail-greeting = Bonjour,
# $label (String) ce que la valeur dit
# $value (String) la valeur
mail-fact = { $label } : { $value }
# $workspace (Name) l’espace de travail
mail-foot-automatic = Cet e-mail est envoyé par un automate au nom de { $workspace }. Les réponses ne sont lues par personne.
# $workspace (Name) l’espace de travail
mail-foot-portal = Vos données chez { $workspace }
mail-fact-number = Numéro
mail-fact-kind = Votre demande
mail-fact-date = Reçue le
mail-fact-deadline = Réponse au plus tard le

## Le lien et le code

# $workspace (Name) l’espace de travail
mail-portal-link-subject = Entrer dans vos données chez { $workspace }
# $workspace (Name) l’espace de travail
mail-portal-link-asked = Vous avez demandé à voir ou à régler ce que { $workspace } sait de vous. Ouvrez ce lien dans le navigateur où vous l’avez demandé :
mail-portal-link-action = Confirmer que c’est moi
mail-portal-link-code = Ou tapez ce code dans la page qui vous le demande :
# $minutes (Number) la durée
# $minutes-text (String) la même, écrite
mail-portal-link-once = { $minutes ->
    [one] Le lien et le code servent une fois, pendant une minute.
   *[other] Le lien et le code servent une fois, pendant { $minutes-text } minutes.
}
mail-portal-link-not-me = Vous n’avez rien demandé ? Ne faites rien : personne n’entre sans ce lien ou ce code. Ne les donnez à personne.

## Une demande arrive

# $number (String) le numéro de la demande
mail-received-subject = Demande { $number } bien reçue
# $workspace (Name) l’espace de travail
mail-received-text = { $workspace } a bien reçu votre demande.
mail-received-keep = Gardez cet e-mail : il est la trace de votre demande.

mail-kind-access = Voir mes données
mail-kind-portability = Emporter mes données
mail-kind-rectification = Corriger mes données
mail-kind-erasure = Effacer mes données
mail-kind-restriction = Suspendre l’usage de mes données
mail-kind-objection = Refuser un usage de mes données
mail-kind-marketing-objection = Ne plus recevoir de prospection
mail-kind-withdraw-all = Retirer tous mes accords
mail-kind-contest-decision = Contester une décision

## Une demande avance

# $number (String) le numéro de la demande
mail-progress-subject = Demande { $number } : du nouveau
mail-progress-begun = Quelqu’un s’occupe de votre demande.
mail-progress-proof-needed = Avant de continuer, nous devons savoir que c’est bien vous. La page de vos données dit comment le montrer. En attendant, le délai de réponse est suspendu.
mail-progress-cancelled = Votre demande est annulée, comme vous l’avez voulu. Vous pouvez en faire une autre à tout moment.

# $number (String) le numéro de la demande
mail-done-subject = Demande { $number } : c’est fait
mail-done-access = La réponse vous attend sur la page de vos données.
mail-done-portability = Le fichier vous attend sur la page de vos données.
mail-done-rectification = Vos données sont corrigées. Un fichier reçu plus tard ne changera pas votre correction.
mail-done-erasure = Vos données sont effacées.
# $workspace (Name) l’espace de travail
mail-done-restriction = { $workspace } garde vos données, et ne s’en sert plus. Vous serez prévenu avant que cela change.
mail-done-objection = Vos données ne servent plus à ce que vous avez refusé.
mail-done-marketing-objection = Vos données ne servent plus à la prospection.
mail-done-withdraw-all = Tous vos accords sont retirés.
mail-done-contest-decision = Une personne a revu la décision. Sa réponse vous attend sur la page de vos données.

## Une demande est refusée, ou prend plus de temps

# $number (String) le numéro de la demande
mail-refused-subject = Demande { $number } : notre réponse
mail-refused-text = Nous ne ferons pas ce que vous demandez. Voici pourquoi.
# $articles (String) les articles du règlement européen
mail-refused-article = Règlement général sur la protection des données (RGPD), article { $articles }.
mail-refused-remedies-title = Si vous n’êtes pas d’accord
mail-refused-remedies = Vous pouvez vous plaindre, sans frais, auprès d’une autorité de protection des données (en France, la CNIL : www.cnil.fr/plaintes), et saisir un tribunal.
mail-reason-insufficient-verification = Nous n’avons pas pu vérifier que la demande vient de vous.
mail-reason-suspected-fraud = Nous avons des raisons de croire que la demande ne vient pas de vous.
mail-reason-no-match = Nous n’avons rien trouvé qui vous corresponde.
mail-reason-right-not-offered = Ce droit ne vaut pas pour ces données, vu la raison pour laquelle elles sont gardées.
mail-reason-legal-obligation = Une loi nous oblige à garder ces données.
mail-reason-legal-claims = Ces données servent à faire valoir un droit en justice.
mail-reason-freedom-of-expression = Ces données servent à informer ou à s’exprimer librement.
mail-reason-rights-of-others = La réponse révélerait des données d’autres personnes.
mail-reason-compelling-grounds = Nous avons des raisons impérieuses de continuer, qui l’emportent sur votre refus.
mail-reason-data-accurate = Ces données sont exactes.
mail-reason-manifestly-unfounded = La demande est manifestement sans fondement.
mail-reason-excessive = La demande est excessive : elle répète de nombreuses demandes récentes.
mail-reason-outside-jurisdiction = Le règlement européen ne s’applique pas à cette demande.

# $number (String) le numéro de la demande
mail-extended-subject = Demande { $number } : il nous faut plus de temps
# $date (String) le nouveau jour
mail-extended-text = Nous vous répondrons au plus tard le { $date }. Voici pourquoi.

## Quelqu’un écrit

# $number (String) le numéro de la demande
mail-message-subject = Demande { $number } : un message pour vous
# $workspace (Name) l’espace de travail
mail-message-text = { $workspace } vous écrit au sujet de votre demande :
mail-message-answer = Pour répondre, ouvrez la page de vos données.

## Une suspension se termine

# $number (String) le numéro de la demande
mail-restriction-subject = Demande { $number } : la suspension se termine
# $workspace (Name) l’espace de travail
# $date (String) le jour
mail-restriction-text = À partir du { $date }, { $workspace } pourra de nouveau se servir de vos données, dans les limites de vos choix.
mail-restriction-object = Vous n’êtes pas d’accord ? Dites-le avant ce jour, sur la page de vos données.

## Un fichier à emporter

mail-export-subject = Vos données sont prêtes à emporter
# $workspace (Name) l’espace de travail
mail-export-text = Le fichier de vos données chez { $workspace } est prêt.
mail-export-action = Emporter mes données
# $days (Number) la durée
# $days-text (String) la même, écrite
mail-export-once = { $days ->
    [one] Ce lien sert une fois, pendant un jour. Nous vérifierons d’abord que c’est bien vous. Le fichier est ensuite effacé.
   *[other] Ce lien sert une fois, pendant { $days-text } jours. Nous vérifierons d’abord que c’est bien vous. Le fichier est ensuite effacé.
}

## Un effacement

# $number (String) le numéro de la demande
mail-erasure-subject = Demande { $number } : vos données sont effacées
# $workspace (Name) l’espace de travail
mail-erasure-text = Ce que { $workspace } savait de vous est effacé. Votre adresse l’est aussi, dès que cet e-mail est parti.
mail-erasure-left = Il reste une empreinte illisible, qui sert seulement à ne pas vous enregistrer de nouveau, et la preuve, sans votre nom, que l’effacement a eu lieu.

## L’accord d’un parent

# $workspace (Name) l’espace de travail
mail-guardian-subject = { $workspace } : une personne mineure demande votre accord
# $address (Name) l’adresse du mineur
# $workspace (Name) l’espace de travail
mail-guardian-asked = La personne qui utilise l’adresse { $address } chez { $workspace } demande l’accord d’un parent pour l’usage de ses données.
mail-guardian-why = Elle est trop jeune pour décider seule. Vous dites oui ou non à chaque usage ; sans réponse, rien ne se fait.
mail-guardian-action = Voir et répondre
# $days (Number) combien de jours
# $days-text (String) le même nombre, écrit
mail-guardian-once = { $days ->
    [one] Le lien sert une fois, pendant un jour.
   *[other] Le lien sert une fois, pendant { $days-text } jours.
}
mail-guardian-not-me = Si cela ne vous dit rien, ne faites rien : votre adresse est alors oubliée.
# $workspace (Name) l’espace de travail
mail-guardian-answered-subject = L’accord d’un parent chez { $workspace }
# $workspace (Name) l’espace de travail
mail-guardian-answered = La personne à qui vous l’aviez demandé a répondu pour vos données chez { $workspace }.
# $workspace (Name) l’espace de travail
mail-guardian-thanks = Votre réponse pour une personne mineure chez { $workspace } est enregistrée.
# $yes (String) combien de oui
# $no (String) combien de non
mail-guardian-answer = Usages acceptés : { $yes }. Usages refusés : { $no }.
mail-guardian-change = Vous pouvez dire non à tout moment, dans vos choix.
mail-guardian-forgotten = Votre adresse est oubliée. Pour revenir sur un oui, la personne peut l’éteindre elle-même dans son portail à tout moment.

## La boîte d’envoi des développeurs

mail-outbox-title = Boîte d’envoi
mail-outbox-what = Les derniers e-mails écrits par cette installation, le plus récent en premier. Cette page n’existe pas en production.
mail-outbox-empty = Aucun e-mail
    .what = Ce que l’application écrit aux personnes paraît ici dès que c’est écrit. Demandez par exemple un code dans un espace personnel.
# $recipient (Name) l’adresse
mail-outbox-to = À { $recipient }
mail-outbox-html = Version HTML
# $subject (String) l’objet
mail-outbox-html-of = Version HTML de « { $subject } »
mail-outbox-text = Version texte
mail-outbox-state-waiting = En attente
mail-outbox-state-sent = Envoyé
mail-outbox-state-given-up = Abandonné
# $code (String) le code de l’échec
# $attempts (Number) combien d’essais
# $attempts-text (String) le même nombre, écrit
mail-outbox-failed = { $attempts ->
    [one] { $code }, après un essai
   *[other] { $code }, après { $attempts-text } essais
}
