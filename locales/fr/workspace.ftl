### Choisir un espace.

workspace-list-title = Espaces
workspace-all = Tous les espaces
workspace-choose = Choisir un espace
