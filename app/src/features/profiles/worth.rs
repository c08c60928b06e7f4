//! What a person's purchases bring in.

use leptos::prelude::*;
use ui::{DescriptionList, Detail, Section};

use super::person::Person;

/// The section.
pub(super) fn view(person: &Person<'_>) -> AnyView {
    let (m, format, profile) = (person.m, &person.format, &person.view.profile);
    let body = match profile.revenue_minor.checked_div(profile.order_count) {
        None => view! { <p class="m-soft">{m.profiles_worth_none()}</p> }.into_any(),
        Some(basket) => {
            let facts = [
                (m.profiles_worth_orders(), format.number(profile.order_count)),
                (
                    m.profiles_worth_revenue(),
                    format.money(profile.revenue_minor, person.currency()),
                ),
                (m.profiles_worth_basket(), format.money(basket, person.currency())),
            ];
            let facts = facts
                .map(|(label, value)| view! { <Detail label=label><span class="m-num">{value}</span></Detail> })
                .collect_view();
            view! { <DescriptionList narrow=true>{facts}</DescriptionList> }.into_any()
        }
    };
    view! { <Section id="worth" title=m.profiles_worth_title()>{body}</Section> }.into_any()
}
