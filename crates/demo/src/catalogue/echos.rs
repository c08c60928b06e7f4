//! What the Musée des Échos offers: tickets, exhibitions, workshops and the things of its shop.

use super::Shelf;

/// Categories in the order of their popularity, items likewise; prices in cents.
pub(super) const SHELVES: &[Shelf] = &[
    (
        "Billets",
        &[
            ("Billet plein tarif", 1_400),
            ("Billet tarif réduit", 900),
            ("Billet famille, deux adultes et deux enfants", 3_600),
            ("Billet jeune, 12 à 25 ans", 700),
            ("Nocturne du jeudi", 1_000),
            ("Pass Échos annuel", 3_900),
            ("Pass Échos duo", 6_500),
            ("Carte cadeau Une visite", 1_400),
        ],
    ),
    (
        "Expositions",
        &[
            ("Exposition La Voix des machines", 1_600),
            ("Exposition Silences du Grand Nord", 1_600),
            ("Exposition Cloches, une histoire d'airain", 1_400),
            ("Exposition Écouter la forêt", 1_400),
            ("Exposition Radios pirates", 1_200),
            ("Exposition L'Orgue et la Vague", 1_600),
            ("Exposition Bruits de rue, 1890-1930", 1_200),
        ],
    ),
    (
        "Ateliers",
        &[
            ("Atelier Fabrique ton instrument, 6 à 9 ans", 1_200),
            ("Atelier Bruitage de film", 1_800),
            ("Atelier Premiers sons, 2 à 4 ans", 900),
            ("Atelier Construire une radio", 2_400),
            ("Atelier Écriture de podcast", 2_200),
            ("Atelier Chant en famille", 1_500),
            ("Stage de vacances Petits acousticiens", 8_500),
        ],
    ),
    (
        "Visites",
        &[
            ("Visite guidée Les grands échos", 600),
            ("Visite sensorielle les yeux fermés", 800),
            ("Visite en langue des signes", 600),
            ("Visite contée du dimanche", 700),
            ("Visite des réserves", 1_200),
            ("Visite scolaire, la classe", 9_000),
        ],
    ),
    (
        "Concerts",
        &[
            ("Concert Harpes éoliennes", 2_200),
            ("Concert Carillon et électronique", 1_800),
            ("Sieste sonore du samedi", 800),
            ("Concert Chœur des ouvriers", 1_600),
            ("Ciné-concert La Gare engloutie", 1_500),
        ],
    ),
    (
        "Boutique",
        &[
            ("Boîte à musique à manivelle", 1_490),
            ("Catalogue La Voix des machines", 3_500),
            ("Carillon à vent en bambou", 2_490),
            ("Ocarina en terre cuite", 1_890),
            ("Affiche Radios pirates", 1_200),
            ("Carnet Partition vide", 990),
            ("Kazoo en cuivre", 790),
            ("Disque Paysages sonores de Flandre", 2_290),
            ("Puzzle Le Grand Orgue, 500 pièces", 1_990),
            ("Tote bag Chut", 1_290),
            ("Appeaux de la forêt, coffret de 3", 2_690),
            ("Jeu de cartes Devine le bruit", 1_690),
            ("Mug Tintamarre", 1_150),
            ("Bracelet Onde", 1_450),
            ("Livre-son Mon premier orchestre", 1_650),
        ],
    ),
];
