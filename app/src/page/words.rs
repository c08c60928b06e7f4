//! Words of the domain in the reader's language.

use domain::access::Role;
use domain::sources::SourceKind;
use i18n::Messages;

/// What a role is called.
#[must_use]
pub fn role_name(role: Role, m: Messages) -> &'static str {
    match role {
        Role::PlatformAdmin => m.shared_role_platform_admin(),
        Role::Owner => m.shared_role_owner(),
        Role::Admin => m.shared_role_agency_admin(),
        Role::Manager => m.shared_role_manager(),
        Role::Marketer => m.shared_role_marketer(),
        Role::Analyst => m.shared_role_analyst(),
        Role::PrivacyOfficer => m.shared_role_privacy(),
    }
}

/// What a kind of source is called.
#[must_use]
pub fn source_kind_name(kind: SourceKind, m: Messages) -> &'static str {
    match kind {
        SourceKind::Website => m.sources_kind_website(),
        SourceKind::Shop => m.sources_kind_shop(),
        SourceKind::App => m.sources_kind_app(),
        SourceKind::Crm => m.sources_kind_crm(),
        SourceKind::Offline => m.sources_kind_offline(),
        SourceKind::Social => m.sources_kind_social(),
        SourceKind::Survey => m.sources_kind_survey(),
    }
}
