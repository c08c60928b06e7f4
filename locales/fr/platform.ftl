### Ce que voient les admins de la plateforme.

platform-title = Plateforme
# $count (Number) combien d’organisations
# $count-text (String) le même nombre, écrit
platform-lead-organisations = { $count ->
    [one] { $count-text } organisation
   *[other] { $count-text } organisations
}
# $count (Number) combien d’espaces
# $count-text (String) le même nombre, écrit
platform-lead-workspaces = { $count ->
    [one] { $count-text } espace
   *[other] { $count-text } espaces
}
# $organisations (String) combien d’organisations, en mots
# $workspaces (String) combien d’espaces, en mots
platform-lead = { $organisations }, { $workspaces }.
platform-lead-active = Tous les espaces sont ouverts.
# $count (Number) combien d’espaces suspendus
# $count-text (String) le même nombre, écrit
platform-lead-suspended = { $count ->
    [one] { $count-text } espace est suspendu : personne n’y entre, et rien n’y est reçu.
   *[other] { $count-text } espaces sont suspendus : personne n’y entre, et rien n’y est reçu.
}
platform-privacy = Aucune donnée personnelle n’est visible ici.
    .why = Les personnes qui ont un rôle sont comptées, jamais nommées, et les données des clients des marques restent dans leurs espaces : la base de données elle-même refuse de les montrer à cette page.
platform-organisations-title = Organisations
platform-organisations-caption = Organisations, par nom, et combien de personnes y ont un rôle
platform-workspaces-title = Espaces
platform-workspaces-caption = Espaces, par organisation puis par nom, et combien de personnes y ont un rôle
platform-column-organisation = Organisation
platform-column-workspace = Espace
platform-column-workspaces = Espaces
platform-column-sector = Activité
platform-column-language = Langue
platform-column-zone = Fuseau horaire
platform-column-made = Création
platform-column-people = Personnes
platform-column-state = État
platform-state-active = Ouvert
platform-state-active-organisation = Ouverte
platform-state-suspended = Suspendu
platform-state-suspended-organisation = Suspendue
# $date (String) depuis quel jour
platform-state-since = depuis le { $date }
# $date (String) depuis quel jour
platform-state-with-organisation = avec son organisation, depuis le { $date }
platform-none = Aucune organisation pour l’instant
    .what = Une organisation est une agence, ou une marque qui se gère seule. Chacune de ses marques a un espace, et rien ne passe d’un espace à l’autre.
    .how = Créez la première en ligne de commande : « mesure demo » remplit une base vide avec une démonstration.
platform-workspaces-none = Aucun espace pour l’instant
    .what = Un espace est la place d’une marque : ses sources, ses personnes, ses chiffres. Il apparaîtra ici dès qu’une organisation en aura un.
