//! The table: written by hand, from what each page is for.

use std::sync::LazyLock;

use app::Method;
use domain::access::Role;

/// What a caller gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gets {
    /// The page.
    Page,
    /// A stream of events.
    Stream,
    /// The page again, with what is wrong in the form.
    Errors,
    /// "This page is not open to you".
    Refused,
    /// "This page does not exist".
    Missing,
    /// A table to take away.
    Download,
    /// A style sheet.
    Style,
    /// A page that says that something has ended.
    Gone,
    /// A file of JSON to take away.
    Json,
    /// The way to the sign-in page.
    Door,
    /// The way to a page that begins so.
    To(&'static str),
}

use Gets::{Door, Download, Errors, Gone, Json, Missing, Page, Refused, Stream, Style, To};
use Method::{Get, Post};
use Role::{Manager, Marketer, Owner, PlatformAdmin, PrivacyOfficer};

/// The way into the portal.
const WAY_IN: Gets = To("/p/ours/enter");

/// A route.
pub(super) struct Entry {
    pub(super) method: Method,
    pub(super) path: &'static str,
    /// What the form sends.
    pub(super) fields: &'static [(&'static str, &'static str)],
    /// A role that may do this, and what it gets.
    pub(super) able: (Role, Gets),
    /// A role that may not, and what it gets; the same as above where every role may.
    pub(super) unable: (Role, Gets),
    /// What somebody gets who works elsewhere, in the role that may.
    pub(super) stranger: Gets,
    /// What somebody gets who is not signed in.
    pub(super) anonymous: Gets,
}

/// A page or form for everybody who is signed in.
const fn account(
    method: Method,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    gets: Gets,
) -> Entry {
    Entry {
        method,
        path,
        fields,
        able: (Manager, gets),
        unable: (Marketer, gets),
        stranger: gets,
        anonymous: Door,
    }
}

/// A page or form for everybody, signed in or not.
pub(super) const fn open(
    method: Method,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    gets: Gets,
    anonymous: Gets,
) -> Entry {
    Entry {
        method,
        path,
        fields,
        able: (Manager, gets),
        unable: (Marketer, gets),
        stranger: gets,
        anonymous,
    }
}

/// A page or form inside a workspace.
pub(super) const fn inside(
    method: Method,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    able: (Role, Gets),
    unable: (Role, Gets),
) -> Entry {
    Entry {
        method,
        path,
        fields,
        able,
        unable,
        stranger: Missing,
        anonymous: Door,
    }
}

/// A page or form of a portal: for everybody the same.
const fn portal(
    method: Method,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    gets: Gets,
) -> Entry {
    open(method, path, fields, gets, gets)
}

/// Every page and every form.
pub(super) static TABLE: LazyLock<Vec<&Entry>> = LazyLock::new(|| {
    let parts = [PAGES, super::choices::PAGES, super::consent::PAGES];
    parts.into_iter().flatten().collect()
});

const PAGES: &[Entry] = &[
    // The door.
    open(Get, "/sign-in", &[], To("/"), Page),
    open(Post, "/sign-in", &[("email", "")], Errors, Errors),
    open(Post, "/sign-out", &[], Door, Door),
    open(
        Post,
        "/language",
        &[("lang", "en"), ("next", "/help")],
        To("/help"),
        To("/help"),
    ),
    // One's own account.
    account(Get, "/account", &[], Page),
    account(Post, "/account", &[("name", "")], Errors),
    account(Get, "/account/password", &[], Page),
    account(Post, "/account/password", &[], Errors),
    account(Get, "/account/sessions", &[], Page),
    account(
        Post,
        "/account/sessions",
        &[("session", "others")],
        To("/account/sessions"),
    ),
    // Choosing where to work. The stranger and the manager have one workspace each, and are led into it.
    account(Get, "/", &[], To("/w/")),
    account(Get, "/workspaces", &[], Page),
    // Inside a workspace.
    inside(
        Get,
        "/w/{workspace}",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/sources",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/sources/new",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/sources/new",
        &[("name", "Shop"), ("kind", "shop")],
        (Manager, To("/w/ours/sources/")),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/sources/{source}",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/sources/{source}",
        &[("action", "create_key")],
        (Manager, To("/w/ours/sources/")),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/sources/{source}/errors",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    // What events look like.
    inside(
        Get,
        "/w/{workspace}/sources/{source}/schema",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/sources/{source}/live",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/sources/{source}/live/stream",
        &[],
        (Marketer, Stream),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/quality",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/quality",
        &[],
        (Manager, To("/w/ours/quality")),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/quality/sources/{source}",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/quality/queue",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/quality/queue",
        &[("accept", "none")],
        (Manager, To("/w/ours/quality/queue")),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/quality/queue/{group}",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/quality/queue/{group}",
        &[("action", "reject"), ("scope", "chosen")],
        (Manager, Errors),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/quality/freshness",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/quality/freshness",
        &[("email", "0")],
        (Manager, Errors),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/social",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/social/links",
        &[],
        (Owner, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/social/links",
        &[("action", "make"), ("target", "https://nowhere.example/")],
        (Marketer, Errors),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/social/answers",
        &[],
        (Owner, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/social/answers",
        &[("action", "open")],
        (Marketer, To("/w/ours/social/answers")),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/imports",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/imports/new",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/imports/new",
        &[],
        (Manager, Errors),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/imports/{import}",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/imports/{import}",
        &[("action", "stop")],
        (Manager, To("/w/ours/imports/")),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/imports/{import}/columns",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/imports/{import}/columns",
        &[],
        (Manager, Errors),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/imports/{import}/errors",
        &[],
        (Manager, Download),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/plan",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/plan",
        &[("action", "add_event"), ("version", "0"), ("name", "")],
        (Manager, Errors),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/plan/event",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/plan/event",
        &[("version", "0"), ("action", "save")],
        (Manager, To("/w/ours/plan")),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/profiles",
        &[],
        (PrivacyOfficer, Page),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/profiles/case",
        &[],
        (PrivacyOfficer, Page),
        (Owner, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/profiles/case",
        &[("number", "DSR-2026-002")],
        (PrivacyOfficer, To("/w/ours/profiles")),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/profiles/{profile}",
        &[],
        (PrivacyOfficer, Page),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/erasures",
        &[],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/portal",
        &[],
        (Manager, Page),
        (Marketer, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/portal",
        &[("name", "")],
        (Manager, Errors),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/requests",
        &[],
        (PrivacyOfficer, Page),
        (Marketer, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/requests/new",
        &[],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/requests/new",
        &[("kind", "erasure")],
        (PrivacyOfficer, Errors),
        (Manager, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/requests/keys",
        &[],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/requests/keys",
        &[("action", "create"), ("name", "CRM")],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/requests/{request}",
        &[],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/requests/{request}",
        &[("action", "queue")],
        (PrivacyOfficer, To("/w/ours/requests/")),
        (Manager, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/requests/{request}/file",
        &[],
        (PrivacyOfficer, Errors),
        (Manager, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/requests/{request}/evidence",
        &[],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/requests/{request}/evidence.json",
        &[],
        (PrivacyOfficer, Json),
        (Manager, Refused),
    ),
    // The platform: whoever does not run it does not learn that it is there.
    Entry {
        method: Get,
        path: "/admin",
        fields: &[],
        able: (PlatformAdmin, Page),
        unable: (Owner, Missing),
        stranger: Page,
        anonymous: Door,
    },
    // For everybody.
    open(Get, "/help", &[], Page, Page),
    open(Get, "/privacy", &[], Page, Page),
    open(Get, "/accessibility", &[], Page, Page),
    // Only in development.
    open(Get, "/styleguide", &[], Missing, Missing),
    open(Get, "/dev/outbox", &[], Missing, Missing),
    open(Get, "/dev/outbox/{mail}/html", &[], Missing, Missing),
    // The portal: members of staff are nobody there.
    portal(Get, "/p/{workspace}", &[], WAY_IN),
    portal(Post, "/p/{workspace}", &[("level", "off")], WAY_IN),
    portal(Get, "/p/{workspace}/enter", &[], Page),
    portal(Post, "/p/{workspace}/enter", &[("email", "no address")], Errors),
    portal(Get, "/p/{workspace}/code", &[], Page),
    portal(Post, "/p/{workspace}/code", &[("code", "0000-0000")], Errors),
    portal(Get, "/p/{workspace}/link/{link}", &[], Gone),
    portal(Post, "/p/{workspace}/link/{link}", &[], Gone),
    portal(Get, "/p/{workspace}/browser", &[], Page),
    portal(Post, "/p/{workspace}/browser", &[("id", "b")], Page),
    portal(Post, "/p/{workspace}/browser/arrive", &[("id", "b")], Page),
    portal(Post, "/p/{workspace}/leave", &[], WAY_IN),
    portal(Get, "/p/{workspace}/data", &[], WAY_IN),
    portal(Get, "/p/{workspace}/correct", &[], WAY_IN),
    portal(Get, "/p/{workspace}/choices", &[], WAY_IN),
    portal(Get, "/p/{workspace}/history", &[], WAY_IN),
    portal(Get, "/p/{workspace}/receipts/{receipt}", &[], WAY_IN),
    portal(Get, "/p/{workspace}/limits", &[], WAY_IN),
    portal(Get, "/p/{workspace}/age", &[], WAY_IN),
    portal(Post, "/p/{workspace}/age", &[], WAY_IN),
    portal(Get, "/p/{workspace}/guardian/{link}", &[], Gone),
    portal(Post, "/p/{workspace}/guardian/{link}", &[], Gone),
    portal(Get, "/p/{workspace}/take", &[], WAY_IN),
    portal(Get, "/p/{workspace}/erase", &[], WAY_IN),
    portal(Get, "/p/{workspace}/ask", &[], WAY_IN),
    portal(Get, "/p/{workspace}/requests", &[], WAY_IN),
    portal(Get, "/p/{workspace}/requests/{request}", &[], WAY_IN),
    portal(Post, "/p/{workspace}/correct", &[], WAY_IN),
    portal(Post, "/p/{workspace}/choices", &[], WAY_IN),
    portal(Post, "/p/{workspace}/limits", &[], WAY_IN),
    portal(Post, "/p/{workspace}/take", &[], WAY_IN),
    portal(Post, "/p/{workspace}/erase", &[], WAY_IN),
    portal(Post, "/p/{workspace}/ask", &[], WAY_IN),
    portal(Post, "/p/{workspace}/requests/{request}", &[], WAY_IN),
    portal(Get, "/p/{workspace}/requests/{request}/file", &[], WAY_IN),
    portal(Post, "/p/{workspace}/requests/{request}/file", &[], WAY_IN),
    portal(Get, "/p/{workspace}/notice", &[], Page),
    portal(Get, "/p/{workspace}/brand.css", &[], Style),
    portal(Get, "/p/{workspace}/logo/{version}", &[], Missing),
    // Public addresses with a code: one that was never given.
    open(Get, "/s/{code}", &[], Missing, Missing),
    open(Get, "/hear/{code}", &[], Missing, Missing),
    open(Post, "/hear/{code}", &[("answer", "person")], Missing, Missing),
    // A number and a link that were never given.
    open(Get, "/erasure/{number}", &[], Missing, Missing),
    open(Get, "/p/{workspace}/download/{token}", &[], Missing, Missing),
    open(Post, "/p/{workspace}/download/{token}", &[], Missing, Missing),
];
