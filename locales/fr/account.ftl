### La porte

account-door-label = Mesure en une phrase
account-door-motto-first = Sur mesure,
account-door-motto-second = avec mesure.
account-door-lead = Personnaliser ce qui aide. S’arrêter là où la personne dit stop.
account-sign-in-title = Se connecter
account-sign-in-lead = À l’espace de votre agence ou de votre marque.
account-sign-in-email = Adresse e-mail
account-sign-in-password = Mot de passe
account-sign-in-action = Continuer
account-sign-in-customer = Vous cherchez vos propres données de client ? Passez par le site de la boutique, lien « Mes données ».
account-sign-in-busy = Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes
account-show-password = Afficher le mot de passe
account-demo-title = Comptes de démonstration
    .lead = Mot de passe de chacun :

## Votre compte

account-title = Votre compte
account-lead = Ces réglages ne changent que ce que vous voyez, sur tous vos appareils.
account-tabs = Parties du compte
account-tab-profile = Réglages
account-tab-password = Mot de passe
account-tab-sessions = Sessions
account-email = Adresse e-mail
account-name = Nom
    .hint = Comme vos collègues le verront
account-language = Langue
account-theme = Apparence
account-theme-system-hint = Claire le jour, sombre le soir, si votre appareil le fait
account-theme-light-hint = Encre sombre sur papier clair
account-theme-dark-hint = Encre claire sur papier sombre
account-time-zone = Fuseau horaire
    .hint = Pour les heures affichées. Les jours d’un espace suivent le fuseau de l’espace.
account-flash-saved = Réglages enregistrés
account-flash-password = Mot de passe changé. Vos autres sessions sont fermées
account-flash-session = Session fermée

## Mot de passe

account-password-title = Changer de mot de passe
account-password-lead = Vos autres sessions seront fermées.
account-password-current = Mot de passe actuel
account-password-new = Nouveau mot de passe
    .hint = Au moins 12 caractères. Une phrase que vous seul connaissez convient très bien.
account-password-action = Changer le mot de passe
account-password-wrong = Ce n’est pas votre mot de passe actuel
account-password-current-required = Indiquez votre mot de passe actuel
account-password-new-required = Choisissez un nouveau mot de passe

## Sessions

account-sessions-title = Vos sessions
account-sessions-lead = Fermez celles que vous ne reconnaissez pas, puis changez de mot de passe.
account-sessions-caption = Vos sessions, la plus récente d’abord
account-sessions-device = Appareil
account-sessions-since = Ouverte
account-sessions-seen = Vue
account-sessions-this = Cette session
account-sessions-end = Fermer
# $device (String) famille du navigateur et du système
account-sessions-end-named = Fermer la session { $device }
account-sessions-end-others = Fermer toutes les autres
account-sessions-unknown = Appareil inconnu
