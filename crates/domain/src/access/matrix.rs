//! The matrix of capabilities, as data.

use super::Role;

/// Something that a use-case may require.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Capability {
    /// See organisations and workspaces, create and suspend them, set quotas.
    ManageTenants,
    /// Invite people and assign roles, never above one's own.
    ManageMembers,
    /// Read purposes, notices, categories of data and how long it is kept.
    ViewPurposes,
    /// Draft purposes and notices.
    DraftPurposes,
    /// Approve and publish purposes and notices.
    PublishPurposes,
    /// Keep the register of breaches.
    KeepBreaches,
    /// Read rules and variants.
    ViewRules,
    /// Write rules and variants.
    EditRules,
    /// Read figures about groups of people.
    ViewReports,
    /// Read one person's profile.
    ViewProfiles,
    /// See how many privacy requests wait.
    CountRequests,
    /// Answer privacy requests.
    HandleRequests,
    /// See the sources and their state.
    ViewSources,
    /// Add sources, make and revoke their write keys.
    ManageSources,
    /// Bring in files, and undo what they brought.
    ImportData,
    /// Accept, edit or reject what is suggested for doubtful values.
    MendData,
}

impl Capability {
    /// Every capability, in the order of the matrix.
    pub const ALL: [Self; 16] = [
        Self::ManageTenants,
        Self::ManageMembers,
        Self::ViewPurposes,
        Self::DraftPurposes,
        Self::PublishPurposes,
        Self::KeepBreaches,
        Self::ViewRules,
        Self::EditRules,
        Self::ViewReports,
        Self::ViewProfiles,
        Self::CountRequests,
        Self::HandleRequests,
        Self::ViewSources,
        Self::ManageSources,
        Self::ImportData,
        Self::MendData,
    ];
}

/// What the matrix says for one role and one capability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Refused; also the answer for whatever the matrix does not name.
    Denied,
    /// Allowed.
    Allowed,
    /// Allowed while a case with its number is open: the reason for looking is on the trail.
    WithCase,
}

use Capability as C;
use Role as R;

/// Every cell that is not a refusal.
const GRANTED: &[(Capability, &[(Role, Grant)])] = &[
    (C::ManageTenants, &[(R::PlatformAdmin, Grant::Allowed)]),
    (
        C::ManageMembers,
        &[
            (R::Owner, Grant::Allowed),
            (R::Admin, Grant::Allowed),
            (R::Manager, Grant::Allowed),
        ],
    ),
    (
        C::ViewPurposes,
        &[
            (R::Owner, Grant::Allowed),
            (R::Admin, Grant::Allowed),
            (R::Manager, Grant::Allowed),
            (R::Marketer, Grant::Allowed),
            (R::Analyst, Grant::Allowed),
            (R::PrivacyOfficer, Grant::Allowed),
        ],
    ),
    (
        C::DraftPurposes,
        &[(R::Manager, Grant::Allowed), (R::PrivacyOfficer, Grant::Allowed)],
    ),
    (C::PublishPurposes, &[(R::PrivacyOfficer, Grant::Allowed)]),
    (
        C::KeepBreaches,
        &[(R::Manager, Grant::Allowed), (R::PrivacyOfficer, Grant::Allowed)],
    ),
    (
        C::ViewRules,
        &[
            (R::Manager, Grant::Allowed),
            (R::Marketer, Grant::Allowed),
            (R::Analyst, Grant::Allowed),
            (R::PrivacyOfficer, Grant::Allowed),
        ],
    ),
    (
        C::EditRules,
        &[(R::Manager, Grant::Allowed), (R::Marketer, Grant::Allowed)],
    ),
    (
        C::ViewReports,
        &[
            (R::Owner, Grant::Allowed),
            (R::Admin, Grant::Allowed),
            (R::Manager, Grant::Allowed),
            (R::Marketer, Grant::Allowed),
            (R::Analyst, Grant::Allowed),
            (R::PrivacyOfficer, Grant::Allowed),
        ],
    ),
    (C::ViewProfiles, &[(R::PrivacyOfficer, Grant::WithCase)]),
    (
        C::CountRequests,
        &[(R::Manager, Grant::Allowed), (R::PrivacyOfficer, Grant::Allowed)],
    ),
    (C::HandleRequests, &[(R::PrivacyOfficer, Grant::Allowed)]),
    (
        C::ViewSources,
        &[
            (R::Owner, Grant::Allowed),
            (R::Admin, Grant::Allowed),
            (R::Manager, Grant::Allowed),
            (R::Marketer, Grant::Allowed),
            (R::Analyst, Grant::Allowed),
            (R::PrivacyOfficer, Grant::Allowed),
        ],
    ),
    (
        C::ManageSources,
        &[
            (R::Owner, Grant::Allowed),
            (R::Admin, Grant::Allowed),
            (R::Manager, Grant::Allowed),
        ],
    ),
    (C::ImportData, &[(R::Manager, Grant::Allowed)]),
    (
        C::MendData,
        &[(R::Manager, Grant::Allowed), (R::PrivacyOfficer, Grant::Allowed)],
    ),
];

/// What `role` may do; [`Grant::Denied`] unless the matrix says otherwise.
#[must_use]
pub fn grant(role: Role, capability: Capability) -> Grant {
    GRANTED
        .iter()
        .filter(|(named, _)| *named == capability)
        .flat_map(|(_, cells)| cells.iter())
        .find(|(holder, _)| *holder == role)
        .map_or(Grant::Denied, |(_, grant)| *grant)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The matrix once more, drawn as a grid: columns in the order of [`Role::ALL`], rows in that of [`Capability::ALL`].
    const GRID: [&str; 16] = [
        "✔ – – – – – –", // manage tenants
        "– ✔ ✔ ✔ – – –", // manage members
        "– ✔ ✔ ✔ ✔ ✔ ✔", // view purposes
        "– – – ✔ – – ✔", // draft purposes
        "– – – – – – ✔", // publish purposes
        "– – – ✔ – – ✔", // keep breaches
        "– – – ✔ ✔ ✔ ✔", // view rules
        "– – – ✔ ✔ – –", // edit rules
        "– ✔ ✔ ✔ ✔ ✔ ✔", // view reports
        "– – – – – – n", // view profiles, with a case number
        "– – – ✔ – – ✔", // count requests
        "– – – – – – ✔", // handle requests
        "– ✔ ✔ ✔ ✔ ✔ ✔", // view sources
        "– ✔ ✔ ✔ – – –", // manage sources
        "– – – ✔ – – –", // import data
        "– – – ✔ – – ✔", // mend data
    ];

    #[test]
    fn the_matrix_is_the_grid() {
        for (capability, row) in Capability::ALL.into_iter().zip(GRID) {
            for (role, cell) in Role::ALL.into_iter().zip(row.split(' ')) {
                let expected = match cell {
                    "✔" => Grant::Allowed,
                    "n" => Grant::WithCase,
                    _ => Grant::Denied,
                };
                assert_eq!(grant(role, capability), expected, "{role:?} {capability:?}");
            }
        }
    }

    #[test]
    fn platform_admins_see_nothing_inside_a_workspace() {
        for capability in Capability::ALL {
            if capability != Capability::ManageTenants {
                assert_eq!(grant(Role::PlatformAdmin, capability), Grant::Denied);
            }
        }
    }
}
