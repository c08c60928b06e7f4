### Les personnes : leur liste, leur fiche, et le dossier pour lequel on les regarde.

## Ce qui vient d’être fait

profiles-flash-case-opened = Dossier ouvert
profiles-flash-case-closed = Dossier refermé
