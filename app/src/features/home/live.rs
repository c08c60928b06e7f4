//! "Right now": the latest events, without their people.

use domain::collect::Call;
use i18n::Messages;
use leptos::prelude::*;
use services::home::LatestEvent;
use ui::{LiveItem, LiveList};

use super::show::Home;

/// The list.
pub(super) fn view(home: &Home<'_>) -> AnyView {
    let m = home.page.messages;
    let items = home
        .overview
        .latest
        .iter()
        .map(|event| item(home, event))
        .collect_view();
    view! {
        <section class="m-stack m-stack--close" aria-labelledby="latest">
            <div class="m-cluster m-cluster--between">
                <h3 class="m-subhead" id="latest">{m.home_now_title()}</h3>
                <span class="m-small m-faint">{m.home_now_more()}</span>
            </div>
            <LiveList>{items}</LiveList>
        </section>
    }
    .into_any()
}

fn item(home: &Home<'_>, event: &LatestEvent) -> AnyView {
    let format = &home.page.format;
    // A time of day says nothing about an event of another day.
    let time = if format.day(event.occurred_at) == format.day(home.now) {
        format.time_seconds(event.occurred_at)
    } else {
        format.day_month(event.occurred_at)
    };
    let what = match words(home.page.messages, event) {
        Ok(words) => words.into_any(),
        Err(name) => view! { <bdi>{name}</bdi> }.into_any(),
    };
    let source = event.source.clone();
    view! { <LiveItem time=time datetime=event.occurred_at.to_string() source=source>{what}</LiveItem> }
        .into_any()
}

/// What happened in our words; an event that only the client knows by its own name.
fn words(m: Messages, event: &LatestEvent) -> Result<String, String> {
    let name = event.name.as_deref().unwrap_or_default();
    let words = match (Call::parse(&event.call), name) {
        (Some(Call::Page), "") => m.home_live_page_unnamed(),
        (Some(Call::Page), name) => return Ok(m.home_live_page(name)),
        (Some(Call::Screen), "") => m.home_live_screen_unnamed(),
        (Some(Call::Screen), name) => return Ok(m.home_live_screen(name)),
        (Some(Call::Identify), _) => m.home_live_identify(),
        (Some(Call::Group), _) => m.home_live_group(),
        (Some(Call::Alias), _) => m.home_live_alias(),
        (Some(Call::Track), "Product Viewed") => m.home_live_product_viewed(),
        (Some(Call::Track), "Product List Viewed") => m.home_live_list_viewed(),
        (Some(Call::Track), "Products Searched") => m.home_live_searched(),
        (Some(Call::Track), "Product Added") => m.home_live_product_added(),
        (Some(Call::Track), "Product Removed") => m.home_live_product_removed(),
        (Some(Call::Track), "Cart Viewed") => m.home_live_cart_viewed(),
        (Some(Call::Track), "Checkout Started") => m.home_live_checkout_started(),
        (Some(Call::Track), "Order Completed") => m.home_live_order_completed(),
        (Some(Call::Track), "Order Refunded") => m.home_live_order_refunded(),
        (Some(Call::Track) | None, name) => return Err(name.to_owned()),
    };
    Ok(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;

    #[test]
    fn known_events_are_said_and_others_named() {
        let said = |call: &str, name: Option<&str>| {
            let event = LatestEvent {
                occurred_at: "2026-11-21T09:41:00Z".parse().unwrap(),
                call: call.to_owned(),
                name: name.map(str::to_owned),
                source: "Site".to_owned(),
            };
            words(Messages::new(Language::English), &event)
        };
        assert_eq!(said("page", Some("Lamps")), Ok("Page viewed: Lamps".to_owned()));
        assert_eq!(said("track", Some("Order Completed")), Ok("Purchase".to_owned()));
        assert_eq!(
            said("track", Some("Guide Opened")),
            Err("Guide Opened".to_owned())
        );
        assert_eq!(said("identify", None), Ok("Profile updated".to_owned()));
    }
}
