//! What stands around a page: the document, the shell with its navigation, the door.

use axum::http::StatusCode;
use axum::response::Response;
use domain::access::{Capability, Role};
use domain::account::{Direction, Language, Theme};
use leptos::prelude::{AnyView, IntoAny as _};
use services::access::{Visit, Visitor, WorkspaceChoice};
use services::requests::QueueCounts;
use ui::IconName;
use ui::document::{Document, Preload, Script, TextDirection};
use ui::shell::{
    Account, Door, Foot, Language as FootLanguage, LanguageSwitch, Nav, NavCount, NavGroup, NavItem, Shell,
    Switcher, Workspace,
};

use super::{InWorkspace, Page, SignedIn, role_name};

/// Which entry of the navigation a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A workspace's first page.
    Home,
    /// Sources.
    Sources,
    /// Files.
    Imports,
    /// Dark social.
    Social,
    /// Quality.
    Quality,
    /// People.
    Profiles,
    /// Who was erased.
    Erasures,
    /// The portal of customers.
    Portal,
    /// Privacy requests.
    Requests,
    /// Purposes, notices, and what goes with them.
    Purposes,
    /// The state of consent.
    Consent,
    /// The list of workspaces.
    Workspaces,
    /// The reader's own account.
    Account,
    /// The platform.
    Platform,
    /// None of them.
    Elsewhere,
}

/// A page about to be framed.
pub(crate) struct Frame<'a> {
    page: &'a Page,
    title: String,
    surroundings: Surroundings,
}

enum Surroundings {
    Shell(Box<Shell>),
    Door,
    /// The customers' side, with the address of the brand's style sheet.
    Portal(Box<ui::shell::Portal>, String),
}

impl SignedIn {
    /// A page outside of any workspace.
    pub(crate) fn respond(
        &self,
        place: Place,
        title: &str,
        status: StatusCode,
        view: impl FnOnce() -> AnyView,
    ) -> Response {
        Frame::of_visitor(&self.page, &self.visitor, place, title).respond(status, view)
    }
}

impl InWorkspace {
    /// A page of the workspace.
    pub(crate) fn respond(
        &self,
        place: Place,
        title: &str,
        status: StatusCode,
        view: impl FnOnce() -> AnyView,
    ) -> Response {
        Frame::of_visit(&self.page, &self.visit, self.waiting, place, title).respond(status, view)
    }
}

impl<'a> Frame<'a> {
    /// A page for anybody, without navigation.
    pub(crate) fn plain(page: &'a Page, title: &str) -> Self {
        let m = page.messages;
        let group = NavGroup {
            title: None,
            items: vec![NavItem::new("/", m.shared_nav_home(), IconName::House)],
        };
        let shell = shell(page, m.shared_app_name(), None, vec![group], None);
        let title = m.shared_title(title);
        Self {
            page,
            title,
            surroundings: Surroundings::Shell(Box::new(shell)),
        }
    }

    /// The page before signing in.
    pub(crate) fn door(page: &'a Page, title: &str) -> Self {
        Self {
            page,
            title: page.messages.shared_title(title),
            surroundings: Surroundings::Door,
        }
    }

    /// A page of the customers' side.
    pub(crate) fn portal(page: &'a Page, title: String, frame: ui::shell::Portal, brand: String) -> Self {
        Self {
            page,
            title,
            surroundings: Surroundings::Portal(Box::new(frame), brand),
        }
    }

    pub(crate) fn of_visitor(page: &'a Page, visitor: &Visitor, place: Place, title: &str) -> Self {
        let m = page.messages;
        let mut items = vec![
            NavItem::new("/workspaces", m.workspace_list_title(), IconName::Building2)
                .current(place == Place::Workspaces),
            NavItem::new("/account", m.account_title(), IconName::User).current(place == Place::Account),
        ];
        if visitor.account.platform_admin {
            let item = NavItem::new("/admin", m.platform_title(), IconName::Gauge);
            items.push(item.current(place == Place::Platform));
        }
        let groups = vec![NavGroup { title: None, items }];
        let role = visitor.account.platform_admin.then_some(Role::PlatformAdmin);
        let role = role.map_or_else(String::new, |role| role_name(role, m).to_owned());
        let account = account(page, visitor, role);
        let switcher = switcher(page, visitor, None);
        let shell = shell(page, m.shared_app_name(), switcher, groups, Some(account));
        Self {
            page,
            title: m.shared_title(title),
            surroundings: Surroundings::Shell(Box::new(shell)),
        }
    }

    pub(crate) fn of_visit(
        page: &'a Page,
        visit: &Visit,
        waiting: Option<QueueCounts>,
        place: Place,
        title: &str,
    ) -> Self {
        let m = page.messages;
        let workspace = visit.workspace();
        let base = format!("/w/{}", workspace.slug);
        let home =
            NavItem::new(base.clone(), m.shared_nav_home(), IconName::House).current(place == Place::Home);
        let mut know = Vec::new();
        if visit.may(Capability::ViewSources) {
            let item = NavItem::new(format!("{base}/sources"), m.shared_nav_sources(), IconName::Plug);
            know.push(item.current(place == Place::Sources));
        }
        if visit.may(Capability::ImportData) {
            let item = NavItem::new(format!("{base}/imports"), m.imports_title(), IconName::FileText);
            know.push(item.current(place == Place::Imports));
        }
        if visit.may(Capability::ViewReports) {
            let item = NavItem::new(
                format!("{base}/social"),
                m.social_title(),
                IconName::MessageCircle,
            );
            know.push(item.current(place == Place::Social));
        }
        if visit.may(Capability::ViewReports) {
            let item = NavItem::new(format!("{base}/quality"), m.quality_title(), IconName::Gauge);
            know.push(item.current(place == Place::Quality));
        }
        if visit.may(Capability::ViewProfiles) {
            let item = NavItem::new(
                format!("{base}/profiles"),
                m.shared_nav_profiles(),
                IconName::Users,
            );
            know.push(item.current(place == Place::Profiles));
        }
        let mut groups = vec![
            NavGroup {
                title: None,
                items: vec![home],
            },
            NavGroup {
                title: Some(m.shared_nav_know().into()),
                items: know,
            },
        ];
        let permit = permit(page, visit, waiting, place);
        if !permit.is_empty() {
            groups.push(NavGroup {
                title: Some(m.shared_nav_permit().into()),
                items: permit,
            });
        }
        let roles: Vec<&str> = visit.roles().iter().map(|role| role_name(*role, m)).collect();
        let account = account(page, &visit.visitor, roles.join(", "));
        let current = (
            workspace.slug.as_str(),
            workspace.name.as_str(),
            workspace.organisation.as_str(),
        );
        let switcher = switcher(page, &visit.visitor, Some(current));
        let shell = shell(page, &workspace.name, switcher, groups, Some(account));
        let title = m.shared_title_in_plain(title, &workspace.name);
        Self {
            page,
            title,
            surroundings: Surroundings::Shell(Box::new(shell)),
        }
    }

    /// The answer.
    pub(crate) fn respond(self, status: StatusCode, view: impl FnOnce() -> AnyView) -> Response {
        let page = self.page;
        let m = page.messages;
        // A form that was not taken says so first, in the tab too.
        let refused = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS];
        let title = if refused.contains(&status) {
            m.shared_title_error(&self.title)
        } else {
            self.title
        };
        let assets = &page.state.assets;
        let surroundings = self.surroundings;
        let (stylesheets, body_class) = match &surroundings {
            Surroundings::Portal(_, brand) => (vec![assets.style.as_str(), brand], "m-portal"),
            Surroundings::Shell(_) | Surroundings::Door => (vec![assets.style.as_str()], ""),
        };
        let document = Document {
            lang: page.language.as_str(),
            dir: match page.language.direction() {
                Direction::LeftToRight => TextDirection::Ltr,
                Direction::RightToLeft => TextDirection::Rtl,
            },
            theme: match page.theme {
                Theme::System => None,
                Theme::Light => Some(ui::document::Theme::Light),
                Theme::Dark => Some(ui::document::Theme::Dark),
            },
            compact: false,
            title: &title,
            stylesheets: &stylesheets,
            favicon: &assets.favicon,
            preloads: &[
                Preload::Font(&assets.font_sans),
                Preload::Font(&assets.font_serif),
            ],
            script: Some(Script {
                loader: &assets.loader,
                module: &assets.script,
                wasm: &assets.wasm,
            }),
            nonce: &page.nonce,
            body_class,
            noindex: true,
        };
        let toast = || {
            page.flash.map(|flash| {
                use leptos::prelude::*;
                let message = flash.message(m);
                view! { <ui::Toast message=message /> }.into_any()
            })
        };
        let html = document.render(|| match &surroundings {
            Surroundings::Shell(shell) => shell.clone().view_with_toast(view(), toast()),
            Surroundings::Portal(frame, _) => frame.clone().view(view(), toast()),
            Surroundings::Door => door(page).view(view()).into_any(),
        });
        page.html(status, html)
    }
}

/// What people permit and ask for.
fn permit(page: &Page, visit: &Visit, waiting: Option<QueueCounts>, place: Place) -> Vec<NavItem> {
    let m = page.messages;
    let base = format!("/w/{}", visit.workspace().slug);
    let mut items = Vec::new();
    if visit.may(Capability::ViewReports) {
        let item = NavItem::new(
            format!("{base}/consent"),
            m.signals_title(),
            IconName::ShieldCheck,
        );
        items.push(item.current(place == Place::Consent));
    }
    if visit.may(Capability::ViewPurposes) {
        let item = NavItem::new(format!("{base}/purposes"), m.consent_nav(), IconName::ShieldCheck);
        items.push(item.current(place == Place::Purposes));
    }
    if visit.may(Capability::CountRequests) {
        let due = waiting.map_or(0, |counts| counts.late + counts.near);
        let count = (due > 0).then(|| NavCount {
            text: page.format.number(due),
            due: true,
            suffix: m.requests_nav_due().to_owned(),
        });
        let item = NavItem::new(format!("{base}/requests"), m.requests_title(), IconName::Inbox);
        items.push(item.current(place == Place::Requests).count(count));
    }
    if visit.may(Capability::HandleRequests) {
        let item = NavItem::new(format!("{base}/erasures"), m.erasure_title(), IconName::Trash2);
        items.push(item.current(place == Place::Erasures));
    }
    if visit.may(Capability::DraftPurposes) {
        let item = NavItem::new(
            format!("{base}/portal"),
            m.portal_settings_title(),
            IconName::ShieldCheck,
        );
        items.push(item.current(place == Place::Portal));
    }
    items
}

fn door(page: &Page) -> Door {
    let m = page.messages;
    Door {
        skip: m.shared_skip_link().into(),
        home: "/".into(),
        aside_label: m.account_door_label().into(),
        motto: vec![
            m.account_door_motto_first().into(),
            m.account_door_motto_second().into(),
        ],
        lead: m.account_door_lead().into(),
        foot: foot(page),
    }
}

fn shell(
    page: &Page,
    place: &str,
    switcher: Option<Switcher>,
    groups: Vec<NavGroup>,
    account: Option<Account>,
) -> Shell {
    let m = page.messages;
    Shell {
        skip: m.shared_skip_link().into(),
        home: "/".into(),
        place: place.to_owned(),
        menu: m.shared_menu().into(),
        close_menu: m.shared_menu_close().into(),
        side_label: m.shared_navigation().into(),
        switcher,
        nav: Nav {
            label: m.shared_main_navigation().into(),
            groups,
        },
        account,
        foot: foot(page),
    }
}

fn switcher(page: &Page, visitor: &Visitor, current: Option<(&str, &str, &str)>) -> Option<Switcher> {
    let m = page.messages;
    if visitor.choices.is_empty() {
        return None;
    }
    let choice = |choice: &WorkspaceChoice| Workspace {
        name: choice.name.clone(),
        href: format!("/w/{}", choice.slug),
        current: current.is_some_and(|(slug, _, _)| slug == choice.slug),
    };
    let shown = i64::try_from(visitor.choices.len()).unwrap_or(i64::MAX);
    let all =
        (visitor.choice_count > shown).then(|| (m.workspace_all().to_owned(), "/workspaces".to_owned()));
    Some(Switcher {
        name: current.map_or_else(|| m.workspace_choose().to_owned(), |(_, name, _)| name.to_owned()),
        owner: current.map_or_else(String::new, |(_, _, organisation)| organisation.to_owned()),
        label: m.shared_switch_workspace().into(),
        workspaces: visitor.choices.iter().map(choice).collect(),
        all,
    })
}

fn account(page: &Page, visitor: &Visitor, role: String) -> Account {
    let m = page.messages;
    Account {
        name: visitor.account.name.clone(),
        role,
        href: "/account".into(),
        label: m.account_title().into(),
        sign_out_action: "/sign-out".into(),
        sign_out: m.shared_sign_out().into(),
    }
}

fn foot(page: &Page) -> Foot {
    let m = page.messages;
    let offered: &[Language] = if page.state.pseudo_allowed() {
        &Language::ALL
    } else {
        &Language::OFFERED
    };
    let languages = offered
        .iter()
        .filter(|language| **language != page.language)
        .map(|language| FootLanguage {
            tag: language.as_str().into(),
            name: language.own_name().into(),
        })
        .collect();
    Foot {
        links: vec![
            (m.shared_footer_help().into(), "/help".into()),
            (m.shared_footer_personal_data().into(), "/privacy".into()),
            (m.shared_footer_accessibility().into(), "/accessibility".into()),
        ],
        languages: Some(LanguageSwitch {
            action: "/language".into(),
            next: page.here.clone(),
            languages,
        }),
    }
}
