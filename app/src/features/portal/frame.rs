//! What stands around a page of a portal.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use services::portal::{LogoFacts, Portal};
use ui::shell::{BrandLogo, Language as OtherLanguage, LanguageSwitch, Portal as PortalFrame};
use ui::{ErrorSummary, Icon, IconName, IconSize, Lead};

use super::inside::{AtPortal, InPortal, path_of};
use crate::form::FormErrors;
use crate::page::{Frame, Page};

impl AtPortal {
    /// A page for anybody.
    pub(crate) fn respond(
        &self,
        title: &str,
        status: StatusCode,
        view: impl FnOnce() -> AnyView,
    ) -> Response {
        respond(&self.page, &self.portal, false, title, status, view)
    }
}

impl InPortal {
    /// A page for somebody who was proven.
    pub(super) fn respond(
        &self,
        title: &str,
        status: StatusCode,
        view: impl FnOnce() -> AnyView,
    ) -> Response {
        respond(&self.page, &self.visit.portal, true, title, status, view)
    }

    /// The path of a page of this portal.
    pub(super) fn path(&self, page: &str) -> String {
        path_of(&self.visit.portal, page)
    }
}

fn respond(
    page: &Page,
    portal: &Portal,
    is_in: bool,
    title: &str,
    status: StatusCode,
    view: impl FnOnce() -> AnyView,
) -> Response {
    let m = page.messages;
    let others = portal
        .languages()
        .into_iter()
        .filter(|language| *language != page.language)
        .map(|language| OtherLanguage {
            tag: language.as_str().into(),
            name: language.own_name().into(),
        })
        .collect();
    let frame = PortalFrame {
        skip: m.shared_skip_link().into(),
        home: path_of(portal, ""),
        brand: portal.name().to_owned(),
        logo: portal.logo().map(|logo| brand_logo(portal.slug().as_str(), logo)),
        language: page.language.own_name().into(),
        languages: LanguageSwitch {
            action: "/language".into(),
            next: page.here.clone(),
            languages: others,
        },
        leave: is_in.then(|| (m.portal_leave().to_owned(), path_of(portal, "leave"))),
        links: links(page, portal),
        credit: m.portal_credit(portal.name()),
    };
    let title = m.portal_page_title(title, portal.name());
    Frame::portal(page, title, frame, path_of(portal, "brand.css")).respond(status, view)
}

/// The logo of a brand, where it is served.
pub(super) fn brand_logo(slug: &str, logo: &LogoFacts) -> BrandLogo {
    BrandLogo {
        src: format!("/p/{slug}/logo/{}", logo.version()),
        width: u32::try_from(logo.width).unwrap_or_default(),
        height: u32::try_from(logo.height).unwrap_or_default(),
    }
}

/// Help, the notice, whom to write to, where to complain: at the same place on every page.
fn links(page: &Page, portal: &Portal) -> Vec<(String, String)> {
    let m = page.messages;
    let mut links = vec![(m.portal_notice_link().to_owned(), path_of(portal, "notice"))];
    if let Some(brand) = portal.brand() {
        let write_to = if brand.officer.is_empty() {
            &brand.contact
        } else {
            &brand.officer
        };
        links.push((m.portal_write().to_owned(), format!("mailto:{write_to}")));
        links.push((m.portal_complain(&brand.authority), brand.authority_url.clone()));
    }
    links.push((
        m.shared_footer_accessibility().to_owned(),
        "/accessibility".to_owned(),
    ));
    links
}

/// What is wrong with a form, first on the page.
pub(super) fn summary(page: &Page, errors: &FormErrors) -> Option<AnyView> {
    (!errors.is_empty()).then(|| {
        let title = page
            .messages
            .shared_error_summary(errors.count(), &page.format.number(errors.count()));
        view! { <ErrorSummary title=title errors=errors.summary() /> }.into_any()
    })
}

/// The head of a page: the way back, the title, a sentence.
pub(crate) fn hello(title: &str, lead: Option<String>, back: Option<(String, String)>) -> AnyView {
    let back = back.map(|(label, href)| {
        view! {
            <p>
                <a class="m-more" href=href>
                    <Icon name=IconName::ChevronLeft size=IconSize::Small flip=true />
                    {label}
                </a>
            </p>
        }
    });
    view! {
        <div class="m-portal__hello">
            {back} <h1>{title.to_owned()}</h1> {lead.map(|lead| view! { <Lead>{lead}</Lead> })}
        </div>
    }
    .into_any()
}

/// The way back to the first page.
pub(super) fn back_home(inside: &InPortal) -> Option<(String, String)> {
    Some((
        inside.page.messages.portal_home_title().to_owned(),
        inside.path(""),
    ))
}
