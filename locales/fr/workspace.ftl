### Choisir un espace.

workspace-list-title = Espaces
workspace-all = Tous les espaces
workspace-choose = Choisir un espace

## La liste

# $count (Number) how many workspaces
# $count-text (String) the same, formatted
workspace-list-meta = { $count ->
    [one] { $count-text } espace vous est ouvert
   *[other] { $count-text } espaces vous sont ouverts
}
workspace-list-lead = Un espace est le monde d’un seul client.
workspace-list-lead-rest = Ses données, ses personnes et ses droits ne se mêlent jamais à ceux d’un autre.
workspace-none-title = Aucun espace ne vous est ouvert
workspace-none-lead = Les espaces auxquels on vous donne accès apparaîtront ici. Demandez une invitation à la personne responsable de l’espace, avec l’adresse de votre compte.
workspace-none-account = Voir mon compte
workspace-none-platform = Aller à la plateforme
