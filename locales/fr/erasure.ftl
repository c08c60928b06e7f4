### Effacer des personnes pour de bon : les chiffres, les attestations, les fichiers à emporter.

## La page des chiffres

erasure-title = Effacements
# $count (Number) combien de personnes ont été effacées
# $count-text (String) le même nombre, écrit
erasure-lead = { $count ->
    [0] Personne n’a encore été effacé.
    [one] Une personne a été effacée.
   *[other] { $count-text } personnes ont été effacées.
}
erasure-lead-rest = Cette page compte sans nommer personne : ce qui a été effacé n’est plus nulle part.
erasure-counts = En chiffres
# $days (String) sur combien de jours
erasure-counts-note = Ce qui a été refusé est compté sur { $days } jours.
erasure-count-running = Effacements en cours
erasure-count-suppressed = Identifiants écartés
erasure-count-messages = Messages refusés
erasure-count-rows = Lignes de fichiers refusées
erasure-latest = Les derniers effacements
erasure-caption = Les derniers effacements, du plus récent au plus ancien
erasure-none = Aucun effacement
erasure-none-what = Un effacement commence par une demande de la personne. Son attestation se retrouvera ici.
erasure-column-number = Numéro
erasure-column-begun = Début
erasure-column-finished = Fin
erasure-column-state = État
erasure-state-done = Terminé
erasure-state-running = En cours

## L’attestation

erasure-certificate-title = Attestation d’effacement
# $when (String) quand l’effacement s’est terminé
erasure-certificate-lead = Effacement terminé le { $when }.
# $date (String) jusqu’à quand une sauvegarde est gardée
erasure-certificate-backups = Des sauvegardes peuvent encore contenir ces données jusqu’au { $date } ; si l’une d’elles est restaurée, l’effacement est refait avant qu’elle ne serve.
erasure-certificate-facts = L’effacement
erasure-certificate-controller = Responsable du traitement
erasure-certificate-suppressed = Identifiants écartés, pour que la personne ne revienne pas à son insu
erasure-certificate-stores = Ce qui a été effacé
erasure-certificate-caption = Ce qui a été effacé, par endroit
erasure-certificate-nothing = La base de données ne contenait plus rien de cette personne.
erasure-certificate-signed = Le document signé
erasure-certificate-signed-note = Gardez ce texte : il prouve l’effacement sans rien dire de vous.
erasure-certificate-key = Clé publique (Ed25519)
erasure-column-store = Endroit
erasure-column-rows = Lignes
erasure-column-when = Effacées le
# $when (String) quand l’effacement a commencé
erasure-running-lead = Effacement commencé le { $when }.
erasure-running-what = Plus rien n’est utilisé depuis ce moment. L’attestation apparaîtra ici quand tout aura été supprimé.
erasure-running-keep = Gardez l’adresse de cette page : c’est votre preuve, et personne ne pourra vous la renvoyer.
erasure-signature-good = La signature correspond à ce document.
erasure-signature-bad = La signature ne correspond pas à ce document : il a été modifié, ou la clé a changé.

## Les endroits

erasure-store-profiles = Profils
erasure-store-identifiers = Identifiants
erasure-store-traits = Ce qui était connu
erasure-store-words = Mots de recherche
erasure-store-events = Événements
erasure-store-visits = Visites
erasure-store-answers = Réponses
erasure-store-landings = Pages d’arrivée
erasure-store-files = Fichiers importés
erasure-store-debugger = Messages affichés en direct
erasure-store-observed = Noms observés
erasure-store-corrections = Corrections
erasure-store-states = Choix en vigueur
erasure-store-receipts = Reçus
erasure-store-ledger = Entrées du registre des choix, vidées
erasure-store-exports = Fichiers à emporter
erasure-store-mails = E-mails
erasure-store-portal = Accès au portail
erasure-store-requests = Demandes, vidées
erasure-store-messages = Messages des demandes
erasure-store-trail = Mentions dans le journal
erasure-store-other = Autre

## Les fichiers à emporter

erasure-download-title = Vos données
# $size (String) la taille, en kilo-octets
# $until (String) jusqu’à quand le lien fonctionne
erasure-download-lead = Le fichier ({ $size } ko) vous attend jusqu’au { $until }.
erasure-download-once = Le lien ne sert qu’une fois. Ensuite, le fichier n’existe plus que chez vous.
erasure-download-take = Télécharger le fichier
erasure-file-open = Ouvrir la page du fichier
erasure-gone-title = Ce fichier n’est plus là
erasure-gone-what = Il a déjà été téléchargé, ou son délai est passé. Vous pouvez en demander un autre.
