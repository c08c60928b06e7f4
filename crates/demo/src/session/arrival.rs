//! How visits arrive: by a campaign, a link that was passed on, a page before, or out of nowhere that can be seen.

use rand::seq::IndexedRandom;

use crate::calendar::Day;
use crate::chance::{Dice, chance, weighted};
use crate::recipe::Recipe;
use crate::world::{ShareLink, Workspace};

/// What truly brought somebody; the site sees a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Brought {
    /// A friend's message, or their word.
    Person,
    /// A search.
    Search,
    /// A social network.
    Network,
    /// A letter of the client.
    Letter,
    /// A blog or a guide.
    Press,
    /// An advertisement.
    Advert,
    /// They know the address: from the street, the shop, or for long.
    Themselves,
}

/// The page on which a visit begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Landing {
    /// The home page.
    Home,
    /// The page of an item.
    Item,
    /// The page that was looked at last, if there is one.
    Remembered,
}

/// How somebody came.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrival {
    /// The page before; empty where the browser does not say.
    pub(crate) referrer: &'static str,
    /// Name, source and medium of a campaign.
    pub(crate) campaign: Option<(&'static str, &'static str, &'static str)>,
    /// Where the visit begins.
    pub(crate) landing: Landing,
    /// What truly brought them.
    pub(crate) brought: Brought,
}

/// Arrivals without tags: the page before, what brought them, where they land, and how often on a computer and on a
/// telephone, where more is passed on from hand to hand.
type Way = (&'static str, Brought, Landing);
const WAYS: [&[(Way, u32)]; 2] = [
    &[
        (("", Brought::Person, Landing::Item), 100),
        (("", Brought::Person, Landing::Home), 20),
        (("", Brought::Themselves, Landing::Home), 230),
        (("", Brought::Themselves, Landing::Remembered), 70),
        (("https://www.google.com/", Brought::Search, Landing::Item), 190),
        (("https://www.google.com/", Brought::Search, Landing::Home), 170),
        (("https://duckduckgo.com/", Brought::Search, Landing::Item), 40),
        (
            ("https://www.instagram.com/", Brought::Network, Landing::Item),
            40,
        ),
        (
            ("https://www.pinterest.com/", Brought::Network, Landing::Item),
            50,
        ),
        (
            ("https://blog-des-voisins.example/", Brought::Press, Landing::Item),
            50,
        ),
        (
            ("https://weekend-guide.example/", Brought::Press, Landing::Home),
            40,
        ),
    ],
    &[
        (("", Brought::Person, Landing::Item), 190),
        (("", Brought::Person, Landing::Home), 25),
        (("", Brought::Themselves, Landing::Home), 170),
        (("", Brought::Themselves, Landing::Remembered), 45),
        (("https://www.google.com/", Brought::Search, Landing::Item), 180),
        (("https://www.google.com/", Brought::Search, Landing::Home), 130),
        (("https://duckduckgo.com/", Brought::Search, Landing::Item), 20),
        (
            ("https://www.instagram.com/", Brought::Network, Landing::Item),
            110,
        ),
        (
            ("https://www.pinterest.com/", Brought::Network, Landing::Item),
            50,
        ),
        (
            ("https://blog-des-voisins.example/", Brought::Press, Landing::Item),
            40,
        ),
        (
            ("https://weekend-guide.example/", Brought::Press, Landing::Home),
            30,
        ),
    ],
];

/// Links that every client has had passed on: campaign name, source and medium.
const LINKS: [[(&str, &str, &str); 2]; 2] = [
    [
        ("un-proche-vous-invite", "clients", "partage"),
        ("carte-postale", "magasin", "partage"),
    ],
    [
        ("bring-a-friend", "customers", "share"),
        ("postcard", "shop", "share"),
    ],
];

/// How somebody comes on a day: through the campaign that everybody talks about, another one, a link that was passed on,
/// or by themselves.
pub(crate) fn arrival(dice: &mut Dice, recipe: &Recipe, day: &Day, language: &str, phone: bool) -> Arrival {
    if let Some(name) = day.campaign.filter(|_| chance(dice, 560)) {
        return Arrival {
            referrer: "",
            campaign: Some((name, "newsletter", "email")),
            landing: Landing::Home,
            brought: Brought::Letter,
        };
    }
    if chance(dice, 170) {
        let campaign = recipe.campaigns.choose(dice).copied();
        return Arrival {
            referrer: "",
            campaign,
            landing: if chance(dice, 400) {
                Landing::Item
            } else {
                Landing::Home
            },
            brought: match campaign {
                Some((_, _, "email")) => Brought::Letter,
                Some((_, _, "social")) => Brought::Network,
                Some((_, _, "cpc")) => Brought::Advert,
                _ => Brought::Press,
            },
        };
    }
    if chance(dice, 18) {
        return Arrival {
            referrer: "",
            campaign: links(language).choose(dice).copied(),
            landing: Landing::Item,
            brought: Brought::Person,
        };
    }
    let [computer, telephone] = WAYS;
    let ways = if phone { telephone } else { computer };
    let (referrer, brought, landing) =
        weighted(dice, ways)
            .copied()
            .unwrap_or(("", Brought::Themselves, Landing::Home));
    Arrival {
        referrer,
        campaign: None,
        landing,
        brought,
    }
}

fn links(language: &str) -> [(&'static str, &'static str, &'static str); 2] {
    let [french, english] = LINKS;
    if language == "en" { english } else { french }
}

/// The links that a client passes on, as its staff would make them.
pub fn share_links(workspace: &Workspace) -> Vec<ShareLink> {
    let base = site(workspace);
    let items = workspace.items.iter().map(|item| item.url_path.as_str());
    links(workspace.language)
        .into_iter()
        .zip(items)
        .map(|((name, source, medium), path)| ShareLink {
            target: format!("{base}{path}"),
            source,
            medium,
            name,
        })
        .collect()
}

/// The address of a client's site, without a final slash.
pub(crate) fn site(workspace: &Workspace) -> String {
    format!("https://www.{}.example", workspace.slug)
}
