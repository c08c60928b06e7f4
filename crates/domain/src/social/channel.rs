//! How a visit arrived, from what the browser says of it.

use jiff::SignedDuration;

use super::Landing;

/// A visit ends when nothing happens for this long: the convention of web analytics.
pub const SILENCE: SignedDuration = SignedDuration::from_mins(30);

/// How a visit arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// An address with campaign tags, other than in an e-mail.
    Campaign,
    /// An e-mail: tagged as one, or read in a webmail that says so.
    Email,
    /// A search engine.
    Search,
    /// A social network, in public.
    Social,
    /// A page of another site.
    OtherSite,
    /// A page of the site itself: a visit taken up again after a silence, and no arrival.
    OwnSite,
    /// Nothing is said, and the page is one whose address people type: the home page or a short path.
    FrontDoor,
    /// Nothing is said, and the person has seen the page before: a bookmark, the history, the address bar's memory.
    KnownPage,
    /// Nothing is said, and the address is one that nobody types and that the person has not seen before.
    Unexplained,
}

/// What the browser says when a visit begins.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// The page on which it begins.
    pub landing: &'a Landing,
    /// The host of the page before, if the browser names one.
    pub referrer_host: Option<&'a str>,
    /// The medium of the campaign, where there are campaign tags; perhaps empty.
    pub campaign_medium: Option<&'a str>,
    /// Hosts that are the site's own.
    pub own_hosts: &'a [String],
    /// Whether the person has seen this page before.
    pub seen_before: bool,
}

/// Webmails.
const MAILS: &[&str] = &[
    "mail.google.com",
    "mail.yahoo.com",
    "outlook.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "mail.proton.me",
    "mail.aol.com",
    "webmail.free.fr",
    "mail.orange.fr",
    "webmail.sfr.fr",
    "mail.laposte.net",
    "gmail.com",
    "com.google.android.gm",
];

/// Names of search engines: one label of a host.
const SEARCHES: &[&str] = &[
    "google",
    "bing",
    "duckduckgo",
    "qwant",
    "ecosia",
    "yahoo",
    "yandex",
    "baidu",
    "startpage",
    "lilo",
    "kagi",
];

/// Hosts of search engines that one label does not tell.
const SEARCH_HOSTS: &[&str] = &["search.brave.com", "com.google.android.googlequicksearchbox"];

/// Social networks.
const NETWORKS: &[&str] = &[
    "facebook.com",
    "fb.com",
    "instagram.com",
    "pinterest.com",
    "pinterest.fr",
    "pinterest.co.uk",
    "twitter.com",
    "x.com",
    "t.co",
    "linkedin.com",
    "lnkd.in",
    "youtube.com",
    "tiktok.com",
    "reddit.com",
    "threads.net",
    "threads.com",
    "bsky.app",
    "mastodon.social",
    "snapchat.com",
    "vk.com",
];

impl Channel {
    /// Every channel, arrivals first.
    pub const ALL: [Self; 9] = [
        Self::Campaign,
        Self::Email,
        Self::Search,
        Self::Social,
        Self::OtherSite,
        Self::FrontDoor,
        Self::KnownPage,
        Self::Unexplained,
        Self::OwnSite,
    ];

    /// The word stored in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Email => "email",
            Self::Search => "search",
            Self::Social => "social",
            Self::OtherSite => "other_site",
            Self::OwnSite => "own_site",
            Self::FrontDoor => "front_door",
            Self::KnownPage => "known_page",
            Self::Unexplained => "unexplained",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == word)
    }

    /// Whether a visit of this channel comes from outside.
    #[must_use]
    pub const fn is_arrival(self) -> bool {
        !matches!(self, Self::OwnSite)
    }

    /// The channel of an arrival.
    #[must_use]
    pub fn of(arrival: &Arrival<'_>) -> Self {
        if let Some(medium) = arrival.campaign_medium {
            let medium = medium.trim().to_lowercase();
            return if ["email", "e-mail", "mail", "newsletter", "courriel"].contains(&medium.as_str()) {
                Self::Email
            } else {
                Self::Campaign
            };
        }
        if let Some(host) = arrival
            .referrer_host
            .map(str::trim)
            .filter(|host| !host.is_empty())
        {
            return Self::of_host(&host.to_lowercase(), arrival.own_hosts);
        }
        if !arrival.landing.is_deep() {
            Self::FrontDoor
        } else if arrival.seen_before {
            Self::KnownPage
        } else {
            Self::Unexplained
        }
    }

    fn of_host(host: &str, own_hosts: &[String]) -> Self {
        if own_hosts
            .iter()
            .any(|own| is_under(host, own.trim_start_matches("www.")))
        {
            Self::OwnSite
        } else if MAILS.iter().any(|mail| is_under(host, mail)) {
            Self::Email
        } else if SEARCH_HOSTS.contains(&host) || host.split('.').any(|label| SEARCHES.contains(&label)) {
            Self::Search
        } else if NETWORKS.iter().any(|network| is_under(host, network)) {
            Self::Social
        } else {
            Self::OtherSite
        }
    }
}

/// Whether a host is this one or one below it.
fn is_under(host: &str, parent: &str) -> bool {
    host.strip_suffix(parent)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channel(path: &str, referrer: Option<&str>, medium: Option<&str>, seen_before: bool) -> Channel {
        Channel::of(&Arrival {
            landing: &Landing::of(path),
            referrer_host: referrer,
            campaign_medium: medium,
            own_hosts: &["www.maison.example".to_owned()],
            seen_before,
        })
    }

    #[test]
    fn tags_come_first_then_the_page_before() {
        assert_eq!(
            channel("/a/b", Some("www.google.com"), Some("cpc"), false),
            Channel::Campaign
        );
        assert_eq!(channel("/a/b", None, Some("Email"), false), Channel::Email);
        assert_eq!(channel("/a/b", None, Some(""), false), Channel::Campaign);
        for (host, expected) in [
            ("www.google.fr", Channel::Search),
            ("search.brave.com", Channel::Search),
            ("mail.google.com", Channel::Email),
            ("l.facebook.com", Channel::Social),
            ("T.CO", Channel::Social),
            ("notfacebook.com", Channel::OtherSite),
            ("netflix.com", Channel::OtherSite),
            ("blog-des-voisins.example", Channel::OtherSite),
            ("www.maison.example", Channel::OwnSite),
            ("boutique.maison.example", Channel::OwnSite),
            ("autremaison.example", Channel::OtherSite),
        ] {
            assert_eq!(channel("/a/b", Some(host), None, false), expected, "{host}");
        }
    }

    #[test]
    fn where_nothing_is_said_the_page_and_the_memory_decide() {
        assert_eq!(channel("/", None, None, false), Channel::FrontDoor);
        assert_eq!(channel("/lampes", Some(" "), None, true), Channel::FrontDoor);
        assert_eq!(channel("/lampes/alba", None, None, true), Channel::KnownPage);
        assert_eq!(channel("/lampes/alba", None, None, false), Channel::Unexplained);
    }

    #[test]
    fn words_are_read_as_they_are_written() {
        for channel in Channel::ALL {
            assert_eq!(Channel::parse(channel.as_str()), Some(channel));
            assert_eq!(channel.is_arrival(), channel != Channel::OwnSite);
        }
    }
}
