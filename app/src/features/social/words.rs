//! Words of the feature in the reader's language.

use domain::social::{Channel, Heard, Interval};
use i18n::{Format, Messages};

/// What a way of arriving is called.
pub(super) fn channel_name(channel: Channel, m: Messages) -> &'static str {
    match channel {
        Channel::Campaign => m.social_channel_campaign(),
        Channel::Email => m.social_channel_email(),
        Channel::Search => m.social_channel_search(),
        Channel::Social => m.social_channel_network(),
        Channel::OtherSite => m.social_channel_other(),
        Channel::FrontDoor => m.social_channel_front(),
        Channel::KnownPage => m.social_channel_known(),
        Channel::Unexplained => m.social_channel_unexplained(),
        Channel::OwnSite => m.social_channel_own(),
    }
}

/// What a way of arriving is.
pub(super) fn channel_what(channel: Channel, m: Messages) -> &'static str {
    match channel {
        Channel::Campaign => m.social_channel_campaign_what(),
        Channel::Email => m.social_channel_email_what(),
        Channel::Search => m.social_channel_search_what(),
        Channel::Social => m.social_channel_network_what(),
        Channel::OtherSite => m.social_channel_other_what(),
        Channel::FrontDoor => m.social_channel_front_what(),
        Channel::KnownPage => m.social_channel_known_what(),
        Channel::Unexplained => m.social_channel_unexplained_what(),
        Channel::OwnSite => m.social_channel_own_what(),
    }
}

/// What an answer means.
pub(super) fn heard_name(heard: Option<Heard>, m: Messages) -> &'static str {
    match heard {
        Some(Heard::Person) => m.social_heard_person(),
        Some(Heard::Search) => m.social_heard_search(),
        Some(Heard::Network) => m.social_heard_network(),
        Some(Heard::Letter) => m.social_heard_letter(),
        Some(Heard::Press) => m.social_heard_press(),
        Some(Heard::Advert) => m.social_heard_advert(),
        Some(Heard::Place) => m.social_heard_place(),
        Some(Heard::Regular) => m.social_heard_regular(),
        Some(Heard::Other) => m.social_heard_other(),
        None => m.social_heard_unknown(),
    }
}

/// What a kind of device is called.
pub(super) fn device_name(device: &str, m: Messages) -> &'static str {
    match device {
        "mobile" => m.social_device_mobile(),
        "tablet" => m.social_device_tablet(),
        "desktop" => m.social_device_desktop(),
        _ => m.social_device_unknown(),
    }
}

/// Both ends of an interval.
pub(super) fn interval(interval: Interval, m: Messages, format: &Format) -> String {
    m.social_interval(
        &format.percent(interval.low, 1),
        &format.percent(interval.high, 1),
    )
}

/// A part of a whole; none of nothing.
pub(super) fn ratio(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}
