### Name and page titles

shared-app-name = Mesure
# $page (String) the title of the page
shared-title = { $page } · Mesure
# $page (String) the title of the page
# $place (Name) the workspace or the organisation
shared-title-in = { $page } · { $place } · Mesure
# $title (String) the whole title of the page, when a form came back with errors
shared-title-error = Erreur : { $title }

## Around the page

shared-skip-link = Aller au contenu
shared-navigation = Navigation
shared-main-navigation = Principale
shared-breadcrumb = Fil d’Ariane
shared-menu = Menu
shared-menu-close = Fermer le menu
shared-sign-out = Se déconnecter
shared-switch-workspace = Changer d’espace

## Navigation

shared-nav-home = Accueil
shared-nav-know = Connaître
shared-nav-permit = Permettre
shared-nav-sources = Sources
shared-nav-profiles = Profils

## Foot of the page

shared-footer-help = Aide
shared-footer-personal-data = Données personnelles
shared-footer-accessibility = Accessibilité : partiellement conforme

## Language and theme

shared-theme-system = Comme l’appareil
shared-theme-light = Claire
shared-theme-dark = Sombre

## Forms

shared-save = Enregistrer
shared-cancel = Annuler
shared-filter = Filtrer
shared-error-prefix = Erreur :
# $count (Number) how many answers have an error
# $count-text (String) the same, formatted
shared-error-summary = { $count ->
    [one] Une réponse est à revoir
   *[other] { $count-text } réponses sont à revoir
}

## Lists and tables

# $first (String) the position of the first row shown
# $last (String) the position of the last row shown
# $total (String) how many rows there are
shared-page-range = { $first } à { $last } sur { $total }
shared-pages = Pages
shared-page-previous = Précédent
shared-page-next = Suivant
shared-show-data = Voir les données
shared-no-rows = Rien à montrer pour l’instant

## Change of a figure

shared-delta-better = mieux
shared-delta-worse = moins bien
shared-delta-steady = stable

## Time

shared-relative-now = à l’instant
# $count (Number) how many minutes
# $count-text (String) the same, formatted
shared-relative-minutes-ago = { $count ->
    [one] il y a { $count-text } min
   *[other] il y a { $count-text } min
}
# $count (Number) how many hours
# $count-text (String) the same, formatted
shared-relative-hours-ago = { $count ->
    [one] il y a { $count-text } h
   *[other] il y a { $count-text } h
}
# $count (Number) how many minutes
# $count-text (String) the same, formatted
shared-relative-in-minutes = { $count ->
    [one] dans { $count-text } min
   *[other] dans { $count-text } min
}
# $count (Number) how many hours
# $count-text (String) the same, formatted
shared-relative-in-hours = { $count ->
    [one] dans { $count-text } h
   *[other] dans { $count-text } h
}
shared-relative-yesterday = hier
shared-relative-tomorrow = demain
# $count (Number) how many days
# $count-text (String) the same, formatted
shared-duration-days = { $count ->
    [one] { $count-text } jour
   *[other] { $count-text } jours
}
# $count (Number) how many hours
# $count-text (String) the same, formatted
shared-duration-hours = { $count ->
    [one] { $count-text } h
   *[other] { $count-text } h
}
# $count (Number) how many minutes
# $count-text (String) the same, formatted
shared-duration-minutes = { $count ->
    [one] { $count-text } min
   *[other] { $count-text } min
}
# $count (Number) how many seconds
# $count-text (String) the same, formatted
shared-duration-seconds = { $count ->
    [one] { $count-text } s
   *[other] { $count-text } s
}
# $first (String) the larger part
# $second (String) the smaller part
shared-duration-pair = { $first } { $second }

## Roles

shared-role-owner = Propriétaire d’agence
shared-role-agency-admin = Administration d’agence
shared-role-manager = Responsable
shared-role-marketer = Marketing
shared-role-analyst = Analyste
shared-role-privacy = Protection des données
shared-role-platform-admin = Admin de la plateforme
