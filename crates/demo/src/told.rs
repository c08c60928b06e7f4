//! What each client says of itself in its notice, and the purposes that it begins with.

use crate::Workspace;

/// What a client tells the people whose data it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The word of the preset that its purposes come from.
    pub preset: &'static str,
    /// Its legal name.
    pub name: &'static str,
    /// Its postal address.
    pub address: &'static str,
    /// Where people write to.
    pub contact: String,
    /// Whether it is established in the European Economic Area.
    pub in_union: bool,
    /// Its representative there, if it is not.
    pub representative: Option<&'static str>,
    /// Where its data protection officer is written to.
    pub officer: String,
    /// Who receives data for advertising, where it has any.
    pub partners: &'static [&'static str],
    /// The authority: its name, its address on the web.
    pub authority: (&'static str, &'static str),
}

const CNIL: (&str, &str) = ("CNIL", "https://www.cnil.fr");

/// What a client of the demonstration tells; `None` of a workspace that is no client of it.
#[must_use]
pub fn told(workspace: &Workspace) -> Option<Told> {
    let write = |name: &str| format!("{name}@{}.example", workspace.slug);
    let base = Told {
        preset: "shop",
        name: "",
        address: "",
        contact: write("bonjour"),
        in_union: true,
        representative: None,
        officer: write("dpo"),
        partners: &["Régie du Nord"],
        authority: CNIL,
    };
    Some(match workspace.slug {
        "maison-lumiere" => Told {
            name: "Maison Lumière SAS",
            address: "4 quai de la Fosse, 44000 Nantes",
            ..base
        },
        "librairie-basile" => Told {
            preset: "publisher",
            name: "Librairie Basile SARL",
            address: "11 rue de la Soif, 35000 Rennes",
            ..base
        },
        "fell-and-ridge" => Told {
            name: "Fell & Ridge Ltd",
            address: "2 Lake Road, Keswick CA12",
            contact: write("hello"),
            in_union: false,
            representative: Some("Northlight Europe, 8 quai du Point du Jour, 92100 Boulogne-Billancourt"),
            partners: &["Northern Ad Exchange"],
            authority: ("Information Commissioner’s Office", "https://ico.org.uk"),
            ..base
        },
        "musee-des-echos" => Told {
            preset: "museum",
            name: "Association du Musée des Échos",
            address: "17 rue des Carillons, 59000 Lille",
            partners: &[],
            ..base
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_client_says_who_it_is() {
        let world = crate::world();
        for workspace in world.organisations.iter().flat_map(|of| &of.workspaces) {
            let told = told(workspace).unwrap();
            assert!(
                !told.name.is_empty() && !told.address.is_empty(),
                "{}",
                workspace.slug
            );
            assert!(told.contact.ends_with(".example") && told.officer.ends_with(".example"));
            assert_eq!(told.in_union, told.representative.is_none());
        }
    }
}
