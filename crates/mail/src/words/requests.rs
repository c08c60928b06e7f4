//! What is said of a privacy request on its way.

use domain::requests::{Kind, RefusalReason};
use jiff::civil::Date;
use services::mail::RequestStep;

use super::{Saying, quote, text};
use crate::body::{Block, Fact};

impl Saying<'_> {
    pub(super) fn received(
        &self,
        number: &str,
        kind: Kind,
        date: Date,
        deadline: Date,
    ) -> (String, Vec<Block>) {
        let m = self.messages;
        let facts = [
            (m.mail_fact_number(), number.to_owned()),
            (m.mail_fact_kind(), self.kind(kind).to_owned()),
            (m.mail_fact_date(), self.format.civil_date_long(date)),
            (m.mail_fact_deadline(), self.format.civil_date_long(deadline)),
        ]
        .map(|(label, value)| Fact {
            line: m.mail_fact(label, &value),
            label: label.to_owned(),
            value,
        });
        let blocks = vec![
            text(m.mail_received_text(&self.sender)),
            Block::Facts(facts.into()),
            text(m.mail_received_keep()),
        ];
        (m.mail_received_subject(number), blocks)
    }

    pub(super) fn progress(&self, number: &str, step: RequestStep) -> (String, Vec<Block>) {
        let m = self.messages;
        let what = match step {
            RequestStep::Begun => m.mail_progress_begun(),
            RequestStep::ProofNeeded => m.mail_progress_proof_needed(),
            RequestStep::Cancelled => m.mail_progress_cancelled(),
        };
        (m.mail_progress_subject(number), vec![text(what)])
    }

    pub(super) fn done(&self, number: &str, kind: Kind) -> (String, Vec<Block>) {
        let m = self.messages;
        let what = match kind {
            Kind::Access => m.mail_done_access().to_owned(),
            Kind::Portability => m.mail_done_portability().to_owned(),
            Kind::Rectification => m.mail_done_rectification().to_owned(),
            Kind::Erasure => m.mail_done_erasure().to_owned(),
            Kind::Restriction => m.mail_done_restriction(&self.sender),
            Kind::Objection => m.mail_done_objection().to_owned(),
            Kind::MarketingObjection => m.mail_done_marketing_objection().to_owned(),
            Kind::WithdrawAll => m.mail_done_withdraw_all().to_owned(),
            Kind::ContestDecision => m.mail_done_contest_decision().to_owned(),
        };
        (m.mail_done_subject(number), vec![text(what)])
    }

    pub(super) fn refused(
        &self,
        number: &str,
        reason: RefusalReason,
        explanation: &str,
    ) -> (String, Vec<Block>) {
        let m = self.messages;
        let mut blocks = vec![text(m.mail_refused_text()), text(self.reason(reason))];
        blocks.extend(quote(explanation));
        blocks.extend([
            text(m.mail_refused_article(reason.article())),
            Block::Title(m.mail_refused_remedies_title().to_owned()),
            text(m.mail_refused_remedies()),
        ]);
        (m.mail_refused_subject(number), blocks)
    }

    pub(super) fn extended(&self, number: &str, deadline: Date, reason: &str) -> (String, Vec<Block>) {
        let m = self.messages;
        let mut blocks = vec![text(m.mail_extended_text(&self.format.civil_date_long(deadline)))];
        blocks.extend(quote(reason));
        blocks.extend([
            Block::Title(m.mail_refused_remedies_title().to_owned()),
            text(m.mail_refused_remedies()),
        ]);
        (m.mail_extended_subject(number), blocks)
    }

    pub(super) fn message(&self, number: &str, written: &str) -> (String, Vec<Block>) {
        let m = self.messages;
        let mut blocks = vec![text(m.mail_message_text(&self.sender))];
        blocks.extend(quote(written));
        blocks.push(text(m.mail_message_answer()));
        (m.mail_message_subject(number), blocks)
    }

    pub(super) fn restriction_ends(&self, number: &str, date: Date) -> (String, Vec<Block>) {
        let m = self.messages;
        let date = self.format.civil_date_long(date);
        let blocks = vec![
            text(m.mail_restriction_text(&self.sender, &date)),
            text(m.mail_restriction_object()),
        ];
        (m.mail_restriction_subject(number), blocks)
    }

    fn kind(&self, kind: Kind) -> &'static str {
        let m = &self.messages;
        match kind {
            Kind::Access => m.mail_kind_access(),
            Kind::Portability => m.mail_kind_portability(),
            Kind::Rectification => m.mail_kind_rectification(),
            Kind::Erasure => m.mail_kind_erasure(),
            Kind::Restriction => m.mail_kind_restriction(),
            Kind::Objection => m.mail_kind_objection(),
            Kind::MarketingObjection => m.mail_kind_marketing_objection(),
            Kind::WithdrawAll => m.mail_kind_withdraw_all(),
            Kind::ContestDecision => m.mail_kind_contest_decision(),
        }
    }

    fn reason(&self, reason: RefusalReason) -> &'static str {
        let m = &self.messages;
        match reason {
            RefusalReason::InsufficientVerification => m.mail_reason_insufficient_verification(),
            RefusalReason::SuspectedFraud => m.mail_reason_suspected_fraud(),
            RefusalReason::NoMatch => m.mail_reason_no_match(),
            RefusalReason::RightNotOffered => m.mail_reason_right_not_offered(),
            RefusalReason::LegalObligation => m.mail_reason_legal_obligation(),
            RefusalReason::LegalClaims => m.mail_reason_legal_claims(),
            RefusalReason::FreedomOfExpression => m.mail_reason_freedom_of_expression(),
            RefusalReason::RightsOfOthers => m.mail_reason_rights_of_others(),
            RefusalReason::CompellingGrounds => m.mail_reason_compelling_grounds(),
            RefusalReason::DataAccurate => m.mail_reason_data_accurate(),
            RefusalReason::ManifestlyUnfounded => m.mail_reason_manifestly_unfounded(),
            RefusalReason::Excessive => m.mail_reason_excessive(),
            RefusalReason::OutsideJurisdiction => m.mail_reason_outside_jurisdiction(),
        }
    }
}
