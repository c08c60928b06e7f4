//! A word about what was just done, carried over one redirect by a cookie.

use axum::http::{HeaderMap, HeaderValue};
use i18n::Messages;

use super::cookies;
use crate::AppState;

const COOKIE: &str = "flash";

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flash {
    /// Choices were saved.
    Saved,
    /// The password was changed, and other sessions ended.
    PasswordChanged,
    /// A session was ended.
    SessionEnded,
    /// A source was added.
    SourceCreated,
    /// A write key was made.
    KeyCreated,
    /// A write key was revoked.
    KeyRevoked,
    /// A case was opened.
    CaseOpened,
    /// A case was closed.
    CaseClosed,
    /// A file has arrived.
    FileReceived,
    /// A file is tried out.
    CheckBegun,
    /// A file is brought in.
    ImportBegun,
    /// An import was stopped.
    ImportStopped,
    /// An import is taken back.
    UndoBegun,
    /// A file was thrown away.
    FileDiscarded,
    /// An import had moved on.
    TooLate,
    /// A link to share was made.
    LinkMade,
    /// A link to share was switched off.
    LinkEnded,
    /// A site was declared.
    HostDeclared,
    /// A site was taken back.
    HostRemoved,
    /// The meaning of an answer was decided.
    WordDecided,
    /// The public form was opened.
    FormOpened,
    /// The public form was closed.
    FormClosed,
    /// The quality of data was counted again.
    QualityCounted,
    /// Doubtful values were decided about.
    QualityMended,
    /// A decision about values was taken back.
    QualityUndone,
    /// How long values count was declared.
    FreshnessSaved,
    /// Permissions were chosen in the portal.
    PortalChosen,
    /// A person corrected something.
    PortalCorrected,
    /// A person limited what is done.
    PortalLimited,
    /// A person took a limit back.
    PortalLifted,
    /// A guardian was asked.
    GuardianAsked,
    /// The portal's brand was set.
    PortalSettings,
    /// A privacy request was taken down.
    RequestTakenDown,
    /// A step was taken with a privacy request.
    RequestStepTaken,
    /// A message was sent about a privacy request.
    RequestMessageSent,
    /// A key of a program was revoked.
    RequestKeyRevoked,
    /// The purposes of a preset are in force.
    PurposesBegun,
    /// A purpose was proposed.
    PurposeProposed,
    /// A proposal was taken away.
    ProposalDiscarded,
    /// A purpose is in force.
    PurposePublished,
    /// A purpose is in force, and asks everybody.
    PurposeAsksAgain,
    /// The words of a purpose were mended.
    PurposeCorrected,
    /// A purpose was ended.
    PurposeEnded,
    /// Categories of data were said.
    AttributesSaved,
    /// A notice was begun.
    NoticeBegun,
    /// A notice was changed.
    NoticeSaved,
    /// A notice was published.
    NoticePublished,
    /// The draft of a notice was thrown away.
    NoticeDiscarded,
    /// How long data is kept was set.
    RetentionSaved,
    /// The rules of the house were saved.
    HouseSaved,
    /// A choice was taken down for a person.
    ChoiceTakenDown,
    /// A breach was written down.
    BreachRecorded,
    /// What is known of a breach was changed.
    BreachSaved,
}

impl Flash {
    const ALL: [Self; 53] = [
        Self::Saved,
        Self::PasswordChanged,
        Self::SessionEnded,
        Self::SourceCreated,
        Self::KeyCreated,
        Self::KeyRevoked,
        Self::CaseOpened,
        Self::CaseClosed,
        Self::FileReceived,
        Self::CheckBegun,
        Self::ImportBegun,
        Self::ImportStopped,
        Self::UndoBegun,
        Self::FileDiscarded,
        Self::TooLate,
        Self::LinkMade,
        Self::LinkEnded,
        Self::HostDeclared,
        Self::HostRemoved,
        Self::WordDecided,
        Self::FormOpened,
        Self::FormClosed,
        Self::QualityCounted,
        Self::QualityMended,
        Self::QualityUndone,
        Self::FreshnessSaved,
        Self::PortalChosen,
        Self::PortalCorrected,
        Self::PortalLimited,
        Self::PortalLifted,
        Self::GuardianAsked,
        Self::PortalSettings,
        Self::RequestTakenDown,
        Self::RequestStepTaken,
        Self::RequestMessageSent,
        Self::RequestKeyRevoked,
        Self::PurposesBegun,
        Self::PurposeProposed,
        Self::ProposalDiscarded,
        Self::PurposePublished,
        Self::PurposeAsksAgain,
        Self::PurposeCorrected,
        Self::PurposeEnded,
        Self::AttributesSaved,
        Self::NoticeBegun,
        Self::NoticeSaved,
        Self::NoticePublished,
        Self::NoticeDiscarded,
        Self::RetentionSaved,
        Self::HouseSaved,
        Self::ChoiceTakenDown,
        Self::BreachRecorded,
        Self::BreachSaved,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::PasswordChanged => "password-changed",
            Self::SessionEnded => "session-ended",
            Self::SourceCreated => "source-created",
            Self::KeyCreated => "key-created",
            Self::KeyRevoked => "key-revoked",
            Self::CaseOpened => "case-opened",
            Self::CaseClosed => "case-closed",
            Self::FileReceived => "file-received",
            Self::CheckBegun => "check-begun",
            Self::ImportBegun => "import-begun",
            Self::ImportStopped => "import-stopped",
            Self::UndoBegun => "undo-begun",
            Self::FileDiscarded => "file-discarded",
            Self::TooLate => "too-late",
            Self::LinkMade => "link-made",
            Self::LinkEnded => "link-ended",
            Self::HostDeclared => "host-declared",
            Self::HostRemoved => "host-removed",
            Self::WordDecided => "word-decided",
            Self::FormOpened => "form-opened",
            Self::FormClosed => "form-closed",
            Self::QualityCounted => "quality-counted",
            Self::QualityMended => "quality-mended",
            Self::QualityUndone => "quality-undone",
            Self::FreshnessSaved => "freshness-saved",
            Self::PortalChosen => "portal-chosen",
            Self::PortalCorrected => "portal-corrected",
            Self::PortalLimited => "portal-limited",
            Self::PortalLifted => "portal-lifted",
            Self::GuardianAsked => "guardian-asked",
            Self::PortalSettings => "portal-settings",
            Self::RequestTakenDown => "request-taken-down",
            Self::RequestStepTaken => "request-step-taken",
            Self::RequestMessageSent => "request-message-sent",
            Self::RequestKeyRevoked => "request-key-revoked",
            Self::PurposesBegun => "purposes-begun",
            Self::PurposeProposed => "purpose-proposed",
            Self::ProposalDiscarded => "proposal-discarded",
            Self::PurposePublished => "purpose-published",
            Self::PurposeAsksAgain => "purpose-asks-again",
            Self::PurposeCorrected => "purpose-corrected",
            Self::PurposeEnded => "purpose-ended",
            Self::AttributesSaved => "attributes-saved",
            Self::NoticeBegun => "notice-begun",
            Self::NoticeSaved => "notice-saved",
            Self::NoticePublished => "notice-published",
            Self::NoticeDiscarded => "notice-discarded",
            Self::RetentionSaved => "retention-saved",
            Self::HouseSaved => "house-saved",
            Self::ChoiceTakenDown => "choice-taken-down",
            Self::BreachRecorded => "breach-recorded",
            Self::BreachSaved => "breach-saved",
        }
    }

    /// What to say.
    pub(crate) fn message(self, messages: Messages) -> &'static str {
        match self {
            Self::Saved => messages.account_flash_saved(),
            Self::PasswordChanged => messages.account_flash_password(),
            Self::SessionEnded => messages.account_flash_session(),
            Self::SourceCreated => messages.sources_flash_created(),
            Self::KeyCreated => messages.sources_flash_key_created(),
            Self::KeyRevoked => messages.sources_flash_key_revoked(),
            Self::CaseOpened => messages.profiles_flash_case_opened(),
            Self::CaseClosed => messages.profiles_flash_case_closed(),
            Self::FileReceived => messages.imports_flash_received(),
            Self::CheckBegun => messages.imports_flash_checking(),
            Self::ImportBegun => messages.imports_flash_running(),
            Self::ImportStopped => messages.imports_flash_stopped(),
            Self::UndoBegun => messages.imports_flash_undoing(),
            Self::FileDiscarded => messages.imports_flash_discarded(),
            Self::TooLate => messages.imports_flash_too_late(),
            Self::LinkMade => messages.social_flash_link_made(),
            Self::LinkEnded => messages.social_flash_link_ended(),
            Self::HostDeclared => messages.social_flash_host_declared(),
            Self::HostRemoved => messages.social_flash_host_removed(),
            Self::WordDecided => messages.social_flash_word_decided(),
            Self::FormOpened => messages.social_flash_form_opened(),
            Self::FormClosed => messages.social_flash_form_closed(),
            Self::QualityCounted => messages.quality_flash_counted(),
            Self::QualityMended => messages.quality_flash_mended(),
            Self::QualityUndone => messages.quality_flash_undone(),
            Self::FreshnessSaved => messages.quality_flash_freshness(),
            Self::PortalChosen => messages.portal_flash_chosen(),
            Self::PortalCorrected => messages.portal_flash_corrected(),
            Self::PortalLimited => messages.portal_flash_limited(),
            Self::PortalLifted => messages.portal_flash_lifted(),
            Self::GuardianAsked => messages.portal_flash_guardian(),
            Self::PortalSettings => messages.portal_flash_settings(),
            Self::RequestTakenDown => messages.requests_flash_taken_down(),
            Self::RequestStepTaken => messages.requests_flash_step(),
            Self::RequestMessageSent => messages.requests_flash_message(),
            Self::RequestKeyRevoked => messages.requests_flash_key_revoked(),
            Self::PurposesBegun => messages.consent_flash_purposes_begun(),
            Self::PurposeProposed => messages.consent_flash_purpose_proposed(),
            Self::ProposalDiscarded => messages.consent_flash_proposal_discarded(),
            Self::PurposePublished => messages.consent_flash_purpose_published(),
            Self::PurposeAsksAgain => messages.consent_flash_purpose_asks_again(),
            Self::PurposeCorrected => messages.consent_flash_purpose_corrected(),
            Self::PurposeEnded => messages.consent_flash_purpose_ended(),
            Self::AttributesSaved => messages.consent_flash_attributes_saved(),
            Self::NoticeBegun => messages.consent_flash_notice_begun(),
            Self::NoticeSaved => messages.consent_flash_notice_saved(),
            Self::NoticePublished => messages.consent_flash_notice_published(),
            Self::NoticeDiscarded => messages.consent_flash_notice_discarded(),
            Self::RetentionSaved => messages.consent_flash_retention_saved(),
            Self::HouseSaved => messages.consent_flash_house_saved(),
            Self::ChoiceTakenDown => messages.signals_flash_taken_down(),
            Self::BreachRecorded => messages.consent_flash_breach_recorded(),
            Self::BreachSaved => messages.consent_flash_breach_saved(),
        }
    }

    pub(crate) fn read(state: &AppState, headers: &HeaderMap) -> Option<Self> {
        let word = cookies::read(headers, &state.cookie_name(COOKIE))?;
        Self::ALL.into_iter().find(|flash| flash.word() == word)
    }

    pub(crate) fn cookie(self, state: &AppState) -> Option<HeaderValue> {
        cookies::write(state, COOKIE, self.word(), 60)
    }

    pub(crate) fn clear(state: &AppState) -> Option<HeaderValue> {
        cookies::write(state, COOKIE, "", 0)
    }
}
