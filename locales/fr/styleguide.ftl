### Tous les composants, à regarder et à vérifier. Seulement sur la machine d’une personne qui développe.

styleguide-title = Composants
styleguide-lead = Chaque pièce de Mesure, dans chacun de ses états.
    .first = Ce qui n’est pas ici n’existe pas encore.
# $count (Number) combien d’exemples
# $count-text (String) le même nombre, écrit
styleguide-meta = { $count ->
    [one] { $count-text } exemple
   *[other] { $count-text } exemples
}
styleguide-look = Regarder autrement
styleguide-themes = Apparence
styleguide-languages = Langue
styleguide-contents = Composants de cette page
