### Les fichiers : apportés, décrits, essayés, entrés, retirés.

## Navigation et titres

imports-title = Fichiers
imports-new-title = Apporter un fichier
imports-columns-title = Sens des colonnes

## Ce qui vient d’être fait

imports-flash-received = Fichier reçu
imports-flash-checking = L’essai a commencé
imports-flash-running = L’import a commencé
imports-flash-stopped = Import arrêté
imports-flash-undoing = Le retrait a commencé
imports-flash-discarded = Fichier jeté
imports-flash-too-late = Trop tard : l’import a changé d’état entre-temps

## Sortes de fichier

imports-kind-customers = Clients
    .hint = Une ligne par personne : coordonnées, préférences, ancienneté
imports-kind-orders = Commandes
    .hint = Une ligne par commande, ou par article commandé
imports-kind-web = Mesure d’audience
    .hint = Une ligne par page vue, exportée de votre outil
imports-kind-social = Réseaux sociaux
    .hint = Une ligne par commentaire, mention ou réaction
imports-kind-visits = Visites sur place
    .hint = Une ligne par passage en magasin, au guichet ou au musée

## Où en est un import

imports-state-receiving = En train d’arriver
imports-state-received = À décrire
imports-state-checking = À l’essai
imports-state-checked = Prêt à entrer
imports-state-running = En cours
imports-state-done = Entré
imports-state-cancelled = Arrêté
imports-state-failed = Interrompu
imports-state-undoing = En cours de retrait
imports-state-undone = Retiré

## La liste

imports-list-lead-none = Aucun fichier n’est encore entré dans cet espace.
# $name (Name) le nom du fichier
# $when (String) quand il est arrivé
imports-list-lead-last = { $name } est arrivé { $when }.
imports-list-lead-rest = Chaque import reste visible, et peut être retiré.
imports-list-empty-title = Ici viendront vos fichiers
imports-list-empty-what = Clients, commandes, visites : un export de votre CRM ou de votre caisse complète ce que vos sites envoient.
imports-list-empty-how = Rien n’entre avant un essai à blanc qui compte ce qui changerait.
imports-list-section = Fichiers apportés
imports-list-caption = Fichiers apportés, le plus récent d’abord
imports-column-file = Fichier
imports-column-kind = Contenu
imports-column-source = Source
imports-column-arrived = Arrivé
imports-column-rows = Lignes
imports-column-state = État
imports-list-older = Plus anciens
imports-list-newer = Plus récents

## Apporter un fichier

imports-new-lead = CSV, TSV ou Excel (.xlsx), jusqu’à un million de lignes et 100 Mo.
imports-new-lead-rest = Le fichier est lu, jamais exécuté, et rien n’entre sans votre accord.
imports-new-kind = Ce que contient le fichier
imports-new-kind-missing = Choisissez ce que contient le fichier.
imports-new-source = Source du fichier
imports-new-source-hint = D’où vient ce fichier : chaque valeur gardera cette origine
imports-new-source-choose = Choisir une source
imports-new-source-missing = Choisissez la source du fichier.
imports-new-source-add = Ajouter une source
imports-new-file = Fichier
imports-new-file-hint = La première ligne nomme les colonnes
imports-new-file-missing = Choisissez un fichier.
imports-new-file-broken-off = L’envoi s’est interrompu. Choisissez le fichier à nouveau.
# $problem (String) ce qui ne va pas
# $row (String) le numéro de la ligne
imports-new-file-at-row = { $problem } Voyez la ligne { $row }.
imports-new-submit = Envoyer le fichier

## Décrire un fichier

imports-columns-lead = Dites ce que veut dire chaque colonne.
imports-columns-lead-rest = Les sens proposés viennent des noms et des premières valeurs. Les valeurs sont voilées.
imports-columns-section = Colonnes
imports-columns-caption = Colonnes du fichier et leur sens
imports-columns-column = Colonne
imports-columns-samples = Premières valeurs
imports-columns-means = Sens
imports-columns-sure = Certitude
# $column (Name) le nom de la colonne
imports-columns-means-of = Sens de { $column }
imports-columns-left-out = Laisser de côté
# $name (Name) le nom de la colonne
imports-columns-own-name = Garder sous le nom { $name }
imports-columns-blank = vide
imports-columns-no-guess = à vous de dire
imports-columns-reading = Lecture des valeurs
imports-columns-date-order = Ordre des dates
imports-columns-date-day-first = Jour, mois, année
imports-columns-date-month-first = Mois, jour, année
imports-columns-decimal = Séparateur décimal
imports-columns-decimal-comma = Virgule : 1 234,50
imports-columns-decimal-point = Point : 1,234.50
imports-columns-country = Pays des numéros et codes postaux
imports-columns-country-hint = Deux lettres, comme FR ou GB
imports-columns-country-wrong = Écrivez deux lettres, comme FR ou GB.
imports-columns-ground = Ce que ces données permettent
imports-columns-purpose = Finalité
imports-columns-purpose-missing = Choisissez une finalité.
imports-purpose-service = Servir les clients
    .hint = Commandes, livraisons, questions
imports-purpose-statistics = Compter
    .hint = Des chiffres, sans regarder les personnes
imports-purpose-personalisation = Personnaliser
    .hint = Adapter ce que les personnes voient, si elles le permettent
imports-purpose-messages = Écrire aux personnes
    .hint = Messages et lettres, si elles le permettent
imports-columns-basis = Base légale (RGPD, article 6)
imports-columns-basis-choose = Choisir une base légale
imports-columns-basis-missing = Choisissez une base légale.
imports-columns-basis-unproven = Avec le consentement pour base, quatre colonnes doivent le prouver : finalité, date, lieu du recueil, version du texte.
imports-basis-contract = Contrat
imports-basis-legitimate-interests = Intérêts légitimes
imports-basis-consent = Consentement
imports-basis-legal-obligation = Obligation légale
imports-basis-public-task = Mission d’intérêt public
imports-basis-vital-interests = Intérêts vitaux
imports-columns-origin = Où et quand ces données ont été recueillies
imports-columns-origin-hint = Par exemple : fiches remplies en magasin depuis 2019
imports-columns-origin-missing = Dites où et quand ces données ont été recueillies.
# $limit (String) le nombre de signes permis
imports-columns-origin-long = Écrivez { $limit } signes au plus.
imports-columns-stays-shut = Entrer un fichier n’ouvre aucune permission : ce que les personnes n’ont pas permis reste fermé.
imports-columns-submit = Essayer à blanc
# $problem (String) ce qui ne va pas
# $column (Name) le nom de la colonne
imports-columns-wrong-column = { $column } : { $problem }
# $problem (String) ce qui ne va pas
# $field (String) le sens qui manque
imports-columns-wrong-field = { $problem } ({ $field })
imports-columns-wrong-identifier = Il manque une colonne qui dise de qui parle chaque ligne.

## Un import

# $kind (String) ce que contient le fichier
# $source (Name) sa source
imports-one-meta = { $kind }, de { $source }
imports-one-lead-received = Le fichier est arrivé. Dites maintenant ce que veulent dire ses colonnes.
imports-one-lead-checking = L’essai à blanc est en cours : rien n’entre encore.
# $rows (Number) combien de lignes entreraient
# $rows-text (String) le même nombre, écrit
imports-one-lead-checked = { $rows ->
    [one] Une ligne dirait du nouveau.
   *[other] { $rows-text } lignes diraient du nouveau.
}
imports-one-lead-checked-rest = Rien n’est encore entré : c’est à vous de le décider.
imports-one-lead-running = Les lignes entrent, par lots. Vous pouvez fermer cette page.
# $rows (Number) combien de lignes sont entrées
# $rows-text (String) le même nombre, écrit
imports-one-lead-done = { $rows ->
    [one] Une ligne a dit du nouveau.
   *[other] { $rows-text } lignes ont dit du nouveau.
}
imports-one-lead-cancelled = L’import a été arrêté en chemin : ce qui était entré est resté.
imports-one-lead-failed = L’import n’a pas pu aller au bout.
imports-one-lead-undoing = Ce que ce fichier a apporté est en train d’être retiré.
imports-one-lead-undone = Ce fichier a été retiré : ce qu’il disait n’est plus dans vos données.
# $yeses (Number) combien de oui
# $yeses-text (String) le même nombre, écrit
imports-one-lead-withdrawn = { $yeses ->
    [one] Un oui qu’il avait apporté est repris dans le registre.
   *[other] { $yeses-text } oui qu’il avait apportés sont repris dans le registre.
}
imports-one-progress = Avancement
# $done (String) les lignes lues
# $share (String) la part lue
imports-one-progress-rows = { $done } lignes lues, { $share }
imports-one-refresh = Actualiser
imports-one-stop = Arrêter
imports-one-counts = Ce que dit le fichier
imports-one-counts-note = Essai à blanc : rien n’est entré
imports-one-happened = Ce qui est entré
imports-count-new = Nouvelles
imports-count-updated = Mises à jour
imports-count-unchanged = Sans changement
imports-count-suppressed = Effacées à leur demande
imports-count-refused = Refusées
imports-one-forecast = L’essai à blanc avait annoncé
# $new (String) lignes nouvelles
# $updated (String) lignes mises à jour
# $unchanged (String) lignes sans changement
# $suppressed (String) lignes écartées
# $refused (String) lignes refusées
imports-one-forecast-counts = { $new } nouvelles, { $updated } mises à jour, { $unchanged } sans changement, { $suppressed } effacées à leur demande, { $refused } refusées.
imports-one-run = Faire entrer ces lignes
imports-one-change = Revoir les colonnes
imports-one-discard = Jeter le fichier
imports-one-describe = Décrire les colonnes
imports-one-resume = Reprendre
imports-one-undo = Retirer cet import
imports-one-undo-title = Retirer
imports-one-undo-what = Ce que ce fichier a dit est retiré, et ce que la source disait avant revient. Ce qui a été dit depuis reste. Les personnes et les événements que lui seul a apportés s’en vont.
# $yeses (Number) combien de oui
# $yeses-text (String) le même nombre, écrit
imports-one-undo-consent = { $yeses ->
    [one] Il a apporté un oui : il est repris, sauf si la personne a choisi depuis.
   *[other] Il a apporté { $yeses-text } oui : ils sont repris, sauf là où la personne a choisi depuis.
}
imports-one-undo-sure = Retirer ce que ce fichier a apporté
imports-one-refused = Lignes refusées
# $shown (String) combien de lignes sont montrées
# $total (String) combien ont été refusées
imports-one-refused-note = { $shown } sur { $total }
imports-one-refused-caption = Premières lignes refusées, valeurs voilées
imports-one-refused-row = Ligne
imports-one-refused-why = Pourquoi
imports-one-refused-column = Colonne
imports-one-refused-value = Valeur
imports-one-download = Télécharger le fichier d’erreurs
imports-one-download-how = Le fichier d’erreurs contient ces lignes et ce qui ne va pas. Corrigez-les, puis apportez-le à nouveau : ses colonnes d’erreur sont reconnues et laissées de côté.
imports-one-again = Apporter le fichier corrigé
imports-one-facts = Le fichier
imports-fact-size = Taille
# $size (String) la taille en mégaoctets
imports-fact-megabytes = { $size } Mo
# $size (String) la taille en kilooctets
imports-fact-kilobytes = { $size } ko
imports-fact-format = Format reconnu
# $encoding (Name) l’encodage
# $delimiter (String) le séparateur
imports-fact-text = Texte { $encoding }, { $delimiter }
imports-fact-comma = séparé par des virgules
imports-fact-semicolon = séparé par des points-virgules
imports-fact-tab = séparé par des tabulations
imports-fact-pipe = séparé par des barres
imports-fact-workbook = Classeur Excel, première feuille
# $sheet (Name) la feuille
imports-fact-sheet = Classeur Excel, feuille { $sheet }
imports-fact-rows = Lignes
imports-fact-arrived = Arrivé
imports-fact-ended = Entré
imports-fact-undone = Retiré
imports-fact-purpose = Finalité
imports-fact-basis = Base légale
imports-fact-origin = Recueil
imports-fact-columns = Colonnes
imports-fact-kept = Conservation
imports-fact-kept-file = Le fichier est effacé dès qu’il est entré

## Le fichier d’erreurs

imports-errors-name = erreurs

## Ce que dit une colonne

imports-field-customer-id = Numéro de client
imports-field-email = Adresse e-mail
imports-field-phone = Téléphone
imports-field-first-name = Prénom
imports-field-last-name = Nom
imports-field-name = Nom complet
imports-field-title = Civilité
imports-field-gender = Genre
imports-field-birthday = Date de naissance
imports-field-company = Entreprise
imports-field-street = Rue
imports-field-postal-code = Code postal
imports-field-city = Ville
imports-field-region = Région
imports-field-country = Pays
imports-field-language = Langue
imports-field-created-at = Client depuis
imports-field-consent = Consentement (oui ou non)
imports-field-consent-purpose = Consentement : finalité
imports-field-consent-at = Consentement : date
imports-field-consent-source = Consentement : lieu du recueil
imports-field-consent-text-version = Consentement : version du texte
imports-field-order-id = Numéro de commande
imports-field-occurred-at = Date et heure
imports-field-total = Total payé
imports-field-currency = Devise
imports-field-status = État de la commande
imports-field-tax = Taxes
imports-field-shipping = Frais de port
imports-field-discount = Remise
imports-field-coupon = Code promo
imports-field-product-id = Référence du produit
imports-field-product-name = Nom du produit
imports-field-category = Catégorie
imports-field-quantity = Quantité
imports-field-price = Prix unitaire
imports-field-visitor-id = Identifiant du visiteur
imports-field-page-path = Page vue
imports-field-page-title = Titre de la page
imports-field-referrer = Page d’origine
imports-field-source = Source (utm_source)
imports-field-medium = Support (utm_medium)
imports-field-campaign = Campagne
imports-field-device = Appareil
imports-field-event-id = Identifiant de l’événement
imports-field-network = Réseau social
imports-field-interaction = Interaction
imports-field-handle = Pseudonyme
imports-field-network-user-id = Identifiant sur le réseau
imports-field-post-url = Publication
imports-field-place = Lieu
imports-field-visitors = Nombre de visiteurs

## Ce qui ne va pas

imports-code-empty-file = Ce fichier est vide : il lui faut une ligne d’en-tête et au moins une ligne de données.
imports-code-file-too-large = Ce fichier dépasse 100 Mo. Coupez-le en plusieurs fichiers.
imports-code-not-a-table = Ce fichier n’est ni un CSV, ni un TSV, ni un classeur Excel (.xlsx).
imports-code-no-header = La première ligne doit nommer les colonnes.
imports-code-empty-header = Une colonne n’a pas de nom.
imports-code-duplicate-header = Deux colonnes portent le même nom.
imports-code-padded-header = Le nom d’une colonne commence ou finit par une espace.
imports-code-bad-header = Le nom d’une colonne contient un signe invisible.
imports-code-header-too-long = Le nom d’une colonne est trop long.
imports-code-too-many-columns = Ce fichier a plus de 299 colonnes.
imports-code-too-many-rows = Ce fichier a plus d’un million de lignes. Coupez-le en plusieurs fichiers.
imports-code-row-too-long = Une ligne est démesurée : il manque sans doute un guillemet fermant.
imports-code-unclosed-quote = Un guillemet ouvert n’est jamais refermé.
imports-code-unsupported-spreadsheet = Ce format de tableur n’est pas lu. Enregistrez-le en .xlsx ou en CSV.
imports-code-binary-workbook = Ce classeur est au format .xls ou .xlsb. Enregistrez-le en .xlsx ou en CSV.
imports-code-macro-workbook = Ce classeur contient des macros. Enregistrez-le en .xlsx, sans macros.
imports-code-encrypted-workbook = Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.
imports-code-broken-workbook = Ce classeur est abîmé : il ne s’ouvre pas.
imports-code-archive-bomb = Ce classeur se déplie en un volume démesuré. Il n’a pas été ouvert.
imports-code-forbidden-xml = Ce classeur contient des définitions interdites. Il n’a pas été ouvert.
imports-code-missing-sheet = Ce classeur n’a pas de feuille à lire.
imports-code-bad-cell-reference = Une cellule de ce classeur est mal placée : il est abîmé.
imports-code-bad-shared-string = Un texte de ce classeur manque : il est abîmé.
imports-code-unreadable = Le fichier n’a pas pu être lu jusqu’au bout. Réessayez.
imports-code-wrong-cell-count = La ligne n’a pas autant de cellules que l’en-tête.
imports-code-undecodable-bytes = La ligne contient des octets illisibles.
imports-code-stray-quote = Un guillemet est au mauvais endroit.
imports-code-nul-character = La ligne contient un signe nul.
imports-code-stray-byte-order-mark = Une marque de début de fichier est au milieu.
imports-code-repeated-header = La ligne répète l’en-tête.
imports-code-misread-characters = La ligne contient des caractères lus auparavant dans un mauvais codage.
imports-code-cell-too-long = Une cellule est trop longue.
imports-code-formula-not-calculated = Une formule n’a pas été calculée.
imports-code-missing-identifier = Rien ne dit de qui parle la ligne.
imports-code-missing-value = Une cellule obligatoire est vide.
imports-code-invalid-identifier = Ce n’est pas un identifiant.
imports-code-identifier-too-long = L’identifiant dépasse 200 signes.
imports-code-damaged-number = Un tableur en a fait un nombre arrondi.
imports-code-spreadsheet-error = La cellule contient l’erreur d’une formule.
imports-code-invalid-email = Ce n’est pas une adresse e-mail.
imports-code-invalid-phone = Ce n’est pas un numéro de téléphone.
imports-code-invalid-date = Ce n’est pas une date dans l’ordre choisi.
imports-code-future-date = Cette date est dans l’avenir.
imports-code-invalid-amount = Ce n’est pas un montant.
imports-code-amount-too-large = Ce montant est trop grand.
imports-code-invalid-currency = Ce n’est pas une devise.
imports-code-currencies-differ = La ligne mêle plusieurs devises.
imports-code-invalid-number = Ce n’est pas un nombre entier.
imports-code-invalid-choice = Ce n’est ni oui ni non.
imports-code-invalid-path = Ce n’est pas l’adresse d’une page.
imports-code-not-completed = La commande n’a pas été menée à terme.
imports-code-items-differ = Les cellules des articles n’ont pas autant de valeurs.
imports-code-consent-without-proof = Un consentement n’entre qu’avec sa finalité, sa date, son lieu et la version du texte.
imports-code-too-long = Le texte dépasse 2 000 signes.
imports-code-conflicting-identifiers = Les identifiants de la ligne désignent des personnes différentes.
imports-code-missing-field = Il manque une colonne obligatoire.
imports-code-field-twice = Deux colonnes ont le même sens.
imports-code-trait-twice = Deux colonnes entreraient sous le même nom.
imports-code-invalid-trait-name = Une colonne ne peut pas entrer sous ce nom.
imports-code-reserved-trait = Ce nom est réservé : choisissez le sens correspondant.
imports-code-sensitive-trait = Cette colonne contiendrait des données sensibles : laissez-la de côté.
imports-code-wrong-kind = Ce sens ne convient pas à cette sorte de fichier.
imports-code-database-away = La base de données n’a pas répondu à temps. Réessayez.
imports-code-file-forgotten = Le fichier contenait une personne effacée : il a été supprimé. Déposez un fichier sans elle.
imports-code-panic = Une panne de notre fait a interrompu le travail.
imports-code-other = Le travail n’a pas pu aller au bout.
