### Ce que voient les admins de la plateforme.

platform-title = Plateforme
