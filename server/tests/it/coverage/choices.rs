//! The part of the table about choices: the state of consent, the settings of sources, receipts, the page that asks.

use app::Method::{Get, Post};
use domain::access::Role::{Manager, Marketer, Owner, PlatformAdmin, PrivacyOfficer};

use super::table::Gets::{Errors, Missing, Page, Refused, To};
use super::table::{Entry, inside, open};

/// The pages and forms.
pub(super) const PAGES: &[Entry] = &[
    inside(
        Get,
        "/w/{workspace}/profiles/{profile}/receipts/{receipt}",
        &[],
        (PrivacyOfficer, Missing),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/profiles/{profile}/choices",
        &[],
        (PrivacyOfficer, Page),
        (Owner, Refused),
    ),
    // A choice that is said aloud: of a person whose page is there.
    inside(
        Get,
        "/w/{workspace}/profiles/{profile}/consent",
        &[],
        (PrivacyOfficer, Page),
        (Manager, Refused),
    ),
    inside(
        Post,
        "/w/{workspace}/profiles/{profile}/consent",
        &[("answer", "perhaps")],
        (PrivacyOfficer, Errors),
        (Manager, Refused),
    ),
    // The state of consent. Nothing is asked here, so that there is nobody behind a figure.
    inside(
        Get,
        "/w/{workspace}/consent",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Get,
        "/w/{workspace}/consent/people",
        &[],
        (PrivacyOfficer, Missing),
        (Owner, Refused),
    ),
    inside(
        Get,
        "/w/{workspace}/sources/{source}/consent",
        &[],
        (Marketer, Page),
        (PlatformAdmin, Missing),
    ),
    inside(
        Post,
        "/w/{workspace}/sources/{source}/consent",
        &[],
        (Manager, To("/w/ours/sources/")),
        (Marketer, Refused),
    ),
    open(Get, "/receipts/verify", &[], Page, Page),
    open(Post, "/receipts/verify", &[], Errors, Errors),
    // The consent page of a workspace that is not there.
    open(Get, "/consent/{place}", &[], Missing, Missing),
    open(Post, "/consent/{place}", &[("act", "refuse")], Missing, Missing),
];
