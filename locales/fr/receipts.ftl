### Les reçus de consentement : les vérifier.

receipts-verify-title = Vérifier un reçu
receipts-verify-lead = Un reçu dit ce qu’une personne a choisi, quand, et ce qui lui a été montré. Sa signature montre que personne ne l’a changé depuis.
receipts-verify-paste = Le reçu
receipts-verify-paste-hint = Collez tout le fichier, accolades comprises
receipts-verify-file = Ou le fichier du reçu
receipts-verify-submit = Vérifier le reçu
receipts-verify-missing = Collez un reçu ou choisissez son fichier
receipts-verify-no-receipt = Ce texte n’est pas un reçu : collez le fichier entier, tel qu’il a été remis
receipts-verify-offline = Un reçu se vérifie aussi hors ligne, avec la commande « mesure receipt verify » et nos clés publiques.
receipts-verify-keys = Clés publiques
receipts-good = Ce reçu est authentique.
receipts-good-what = Il a été signé ici, et pas un caractère n’a changé depuis.
receipts-bad = Ce reçu n’est pas authentique.
receipts-bad-what = Son contenu a été changé, ou il n’a pas été signé par cette installation.
receipts-unknown = Ce reçu ne peut pas être vérifié.
receipts-unknown-what = Il suit un modèle que cette version ne connaît pas.
receipts-said-title = Ce que dit le reçu
receipts-said-note = ce qui valait alors : un choix plus récent a pu suivre
receipts-said-who = Responsable du traitement
receipts-said-purposes = Usages
receipts-said-what = Choix
receipts-said-when = Fait le
receipts-said-until = Valable jusqu’au
receipts-said-number = Numéro au registre
receipts-said-id = Identité du reçu
