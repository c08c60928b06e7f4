//! Browsers and telephones.

use rand::seq::IndexedRandom;

use crate::chance::Dice;

/// What a message says about the machine it comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Device {
    /// `mobile`, `tablet` or `desktop` on the web, `ios` or `android` in an app.
    pub(crate) kind: &'static str,
    /// The user agent of a browser; empty in an app.
    pub(crate) agent: &'static str,
    /// Operating system and its version, as apps tell.
    pub(crate) system: (&'static str, &'static str),
}

/// A browser in the pocket.
const PHONES: &[Device] = &[
    Device {
        kind: "mobile",
        agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1",
        system: ("iOS", "18.3"),
    },
    Device {
        kind: "mobile",
        agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
        system: ("iOS", "17.6"),
    },
    Device {
        kind: "mobile",
        agent: "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Mobile Safari/537.36",
        system: ("Android", "14"),
    },
    Device {
        kind: "mobile",
        agent: "Mozilla/5.0 (Android 15; Mobile; rv:135.0) Gecko/135.0 Firefox/135.0",
        system: ("Android", "15"),
    },
    Device {
        kind: "tablet",
        agent: "Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1",
        system: ("iOS", "16.7"),
    },
];

/// A browser on a desk.
const COMPUTERS: &[Device] = &[
    Device {
        kind: "desktop",
        agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36",
        system: ("Windows", "10"),
    },
    Device {
        kind: "desktop",
        agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:135.0) Gecko/20100101 Firefox/135.0",
        system: ("Windows", "10"),
    },
    Device {
        kind: "desktop",
        agent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15",
        system: ("macOS", "10.15.7"),
    },
    Device {
        kind: "desktop",
        agent: "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
        system: ("Linux", "6.1"),
    },
];

/// An app.
const APPS: &[Device] = &[
    Device {
        kind: "ios",
        agent: "",
        system: ("iOS", "18.3"),
    },
    Device {
        kind: "ios",
        agent: "",
        system: ("iOS", "17.6"),
    },
    Device {
        kind: "android",
        agent: "",
        system: ("Android", "15"),
    },
    Device {
        kind: "android",
        agent: "",
        system: ("Android", "14"),
    },
    Device {
        kind: "android",
        agent: "",
        system: ("Android", "12"),
    },
];

/// The telephone's browser, the computer's browser and the app of one person.
pub(crate) fn devices(dice: &mut Dice) -> [Device; 3] {
    let other = Device {
        kind: "desktop",
        agent: "",
        system: ("", ""),
    };
    [PHONES, COMPUTERS, APPS].map(|list| list.choose(dice).copied().unwrap_or(other))
}
