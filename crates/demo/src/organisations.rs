//! Who is who: two agencies, their four clients and the people who work there.

use crate::catalogue::items;
use crate::session::SURVEY;
use crate::text::slug;
use crate::world::{Organisation, Person, Source, Workspace, World};

/// The two agencies with everything that belongs to them.
///
/// Pure and always the same: only [`crate::history`] needs a seed.
#[must_use]
pub fn world() -> World {
    World {
        organisations: vec![
            Organisation {
                name: "Atelier Nord",
                slug: "atelier-nord",
                workspaces: vec![maison_lumiere(), librairie_basile()],
                staff: staff(
                    "atelier-nord.example",
                    "fr",
                    &[("Hélène Castaing", "owner"), ("Mathis Le Bihan", "admin")],
                ),
            },
            Organisation {
                name: "Northlight",
                slug: "northlight",
                workspaces: vec![fell_and_ridge(), musee_des_echos()],
                staff: staff(
                    "northlight.example",
                    "en",
                    &[("Judith Okonjo", "owner"), ("Tom Birkett", "admin")],
                ),
            },
        ],
    }
}

/// Furniture and decoration.
fn maison_lumiere() -> Workspace {
    Workspace {
        name: "Maison Lumière",
        slug: "maison-lumiere",
        sector: "Décoration, Nantes",
        language: "fr",
        time_zone: "Europe/Paris",
        currency: "EUR",
        country: "FR",
        sources: sources(&[
            ("site", "Site maison-lumiere.example", "website"),
            ("boutique", "Boutique en ligne (commandes)", "shop"),
            ("crm", "Fichier clients", "crm"),
            ("app", "Application mobile", "app"),
            ("caisse", "Caisse du magasin de Nantes", "offline"),
            (SURVEY, "Question à l’inscription", "survey"),
        ]),
        items: items("maison-lumiere", "ML", "EUR", "fr"),
        staff: staff(
            "atelier-nord.example",
            "fr",
            &[
                ("Claire Deschamps", "manager"),
                ("Nino Ferrand", "marketer"),
                ("Aïcha Belhadj", "analyst"),
                ("Samir Haddad", "privacy_officer"),
            ],
        ),
    }
}

/// Books.
fn librairie_basile() -> Workspace {
    Workspace {
        name: "Librairie Basile",
        slug: "librairie-basile",
        sector: "Librairie, Rennes",
        language: "fr",
        time_zone: "Europe/Paris",
        currency: "EUR",
        country: "FR",
        sources: sources(&[
            ("site", "Site librairie-basile.example", "website"),
            ("fidelite", "Carte de fidélité", "crm"),
            ("app", "Application Lire tard", "app"),
            ("caisse", "Caisse de la librairie", "offline"),
            (SURVEY, "Question à l’inscription", "survey"),
        ]),
        items: items("librairie-basile", "LB", "EUR", "fr"),
        staff: staff(
            "librairie-basile.example",
            "fr",
            &[
                ("Basile Quintin", "manager"),
                ("Louise Abiven", "marketer"),
                ("Youri Manceau", "analyst"),
                ("Delphine Roparz", "privacy_officer"),
            ],
        ),
    }
}

/// Clothing and equipment for the hills.
fn fell_and_ridge() -> Workspace {
    Workspace {
        name: "Fell & Ridge",
        slug: "fell-and-ridge",
        sector: "Outdoor gear, Keswick",
        language: "en",
        time_zone: "Europe/London",
        currency: "GBP",
        country: "GB",
        sources: sources(&[
            ("site", "Website fell-and-ridge.example", "website"),
            ("orders", "Online shop (orders)", "shop"),
            ("crm", "Customer file", "crm"),
            ("app", "Trail app", "app"),
            ("till", "Till of the Keswick shop", "offline"),
            (SURVEY, "Question at sign-up", "survey"),
        ]),
        items: items("fell-and-ridge", "FR", "GBP", "en"),
        staff: staff(
            "northlight.example",
            "en",
            &[
                ("Eleanor Marsh", "manager"),
                ("Callum Reid", "marketer"),
                ("Priya Raman", "analyst"),
                ("Owen Prothero", "privacy_officer"),
            ],
        ),
    }
}

/// A museum of sound.
fn musee_des_echos() -> Workspace {
    Workspace {
        name: "Musée des Échos",
        slug: "musee-des-echos",
        sector: "Musée du son, Lille",
        language: "fr",
        time_zone: "Europe/Paris",
        currency: "EUR",
        country: "FR",
        sources: sources(&[
            ("site", "Site musee-des-echos.example", "website"),
            ("billetterie", "Billetterie en ligne", "shop"),
            ("adherents", "Fichier des adhérents", "crm"),
            ("guide", "Application de visite", "app"),
            ("accueil", "Guichet d'accueil", "offline"),
            (SURVEY, "Question à l’inscription", "survey"),
        ]),
        items: items("musee-des-echos", "ME", "EUR", "fr"),
        staff: staff(
            "musee-des-echos.example",
            "fr",
            &[
                ("Ariane Vandamme", "manager"),
                ("Félix Delattre", "marketer"),
                ("Ngoc Lan Pham", "analyst"),
                ("Bertrand Wattier", "privacy_officer"),
            ],
        ),
    }
}

/// Sources from (key, name, kind).
fn sources(list: &[(&'static str, &str, &'static str)]) -> Vec<Source> {
    list.iter()
        .map(|(key, name, kind)| Source {
            key,
            name: (*name).to_owned(),
            kind,
        })
        .collect()
}

/// Staff from (name, role): first word, a full stop and the rest make the address.
fn staff(domain: &str, language: &'static str, list: &[(&'static str, &'static str)]) -> Vec<Person> {
    list.iter()
        .map(|(name, role)| {
            let (first, last) = name.split_once(' ').unwrap_or((name, "team"));
            Person {
                name,
                email: format!("{}.{}@{domain}", slug(first), slug(last)),
                role,
                language,
            }
        })
        .collect()
}
