### Pages

errors-not-found = Cette page n’existe pas
    .lead = L’adresse est inexacte, ou ce qu’elle montrait a été déplacé ou supprimé.
    .action = Vérifiez l’adresse, ou repartez de l’accueil.
errors-forbidden = Cette page ne vous est pas ouverte
    .lead = Votre rôle ne permet pas de voir ou de faire ceci.
    .action = Demandez l’accès à la personne responsable de l’espace, ou repartez de l’accueil.
errors-internal = Mesure n’a pas pu répondre
    .lead = Une panne de notre côté a interrompu votre demande. Elle est enregistrée.
    .action = Réessayez dans quelques minutes. Si la panne dure, écrivez à l’aide avec ce numéro.
errors-unavailable = Mesure est indisponible pour le moment
    .lead = Un entretien est en cours, ou trop de demandes arrivent à la fois.
    .action = Réessayez dans quelques minutes. Rien de ce qui était enregistré n’est perdu.
errors-too-large = Cet envoi est trop volumineux
    .lead = Il dépasse la taille que Mesure accepte.
    .action = Envoyez moins de données à la fois.
errors-bad-request = Mesure n’a pas pu lire cet envoi
    .lead = Le formulaire est arrivé incomplet ou sous une forme inattendue.
# $number (String) the number of the request, to give to the help desk
errors-reference = Numéro de la demande : { $number }
errors-go-home = Repartir de l’accueil

## Forms

errors-email-required = Donnez une adresse e-mail
errors-email-invalid = Donnez une adresse complète, par exemple prenom@exemple.fr
errors-password-required = Donnez un mot de passe
errors-password-too-short = Choisissez au moins 12 caractères
errors-password-too-long = Choisissez un mot de passe plus court
errors-password-too-common = Ce mot de passe est trop courant. Choisissez plusieurs mots sans lien entre eux
errors-sign-in-wrong = L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis réessayez
# $wait (String) how long to wait, formatted
errors-too-many-tries = Trop d’essais de suite. Réessayez dans { $wait }
errors-name-required = Donnez un nom
# $limit (Number) the most characters
# $limit-text (String) the same, formatted
errors-name-too-long = { $limit ->
    [one] Raccourcissez le nom à { $limit-text } caractère
   *[other] Raccourcissez le nom à { $limit-text } caractères
}
errors-origin-forbidden = Cet envoi vient d’un autre site. Ouvrez la page depuis Mesure, puis recommencez
