//! The client's own sites: where links may lead.

use leptos::prelude::*;
use services::social::LinksOverview;
use ui::{Button, Field, FieldWidth, PostForm, Section};

use super::links::LinkForm;
use super::links_path;
use crate::form::FormErrors;
use crate::page::InWorkspace;

/// The section: what is declared, and what may be done about it.
pub(super) fn section(
    inside: &InWorkspace,
    overview: &LinksOverview,
    form: &LinkForm,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    let hosts = overview
        .hosts
        .iter()
        .map(|host| {
            let host = host.as_str();
            let remove = overview.may_declare.then(|| remove(inside, host));
            view! {
                <li class="m-cluster">
                    <bdi translate="no">{host.to_owned()}</bdi>
                    {remove}
                </li>
            }
        })
        .collect_view();
    let none = overview
        .hosts
        .is_empty()
        .then(|| view! { <p>{m.social_hosts_none()}</p> });
    let declare = overview.may_declare.then(|| declare(inside, form, errors));
    view! {
        <Section id="hosts" title=m.social_hosts_title()>
            <div class="m-stack">
                <p class="m-soft m-reading">{m.social_hosts_what()}</p>
                {none}
                <ul class="m-hosts" role="list">{hosts}</ul>
                {declare}
            </div>
        </Section>
    }
    .into_any()
}

fn declare(inside: &InWorkspace, form: &LinkForm, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    view! {
        <form class="m-form" method="post" action=links_path(inside) novalidate>
            <input type="hidden" name="action" value="declare" />
            <Field
                name="host"
                label=m.social_host_name()
                hint=m.social_host_hint()
                width=FieldWidth::Medium
                autocomplete="off"
                inputmode="url"
                required=true
                value=form.host.clone()
                error=errors.get("host")
                error_prefix=m.shared_error_prefix()
            />
            <div class="m-cluster">
                <Button>{m.social_host_add()}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn remove(inside: &InWorkspace, host: &str) -> AnyView {
    let m = inside.page.messages;
    let hidden = vec![
        ("action".to_owned(), "remove".to_owned()),
        ("host".to_owned(), host.to_owned()),
    ];
    let named = m.social_host_remove_named(host);
    view! {
        <PostForm action=links_path(inside) hidden=hidden>
            <Button small=true>
                <span aria-hidden="true">{m.social_host_remove()}</span>
                <span class="m-hidden">{named}</span>
            </Button>
        </PostForm>
    }
    .into_any()
}
