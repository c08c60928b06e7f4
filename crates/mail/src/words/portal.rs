//! What the portal says: the way in, a copy to take away, the end.

use services::mail::SitePath;
use services::portal::HostName;

use super::{Saying, text};
use crate::body::Block;

impl Saying<'_> {
    pub(super) fn portal_link(
        &self,
        link: &SitePath,
        code: &str,
        minutes: u16,
        host: Option<&HostName>,
    ) -> (String, Vec<Block>) {
        let m = self.messages;
        let minutes = i64::from(minutes);
        let blocks = vec![
            text(m.mail_portal_link_asked(&self.sender)),
            Block::Action {
                label: m.mail_portal_link_action().to_owned(),
                address: self.words.address_at(host, link),
            },
            text(m.mail_portal_link_code()),
            Block::Code(code.to_owned()),
            text(m.mail_portal_link_once(minutes, &self.format.number(minutes))),
            text(m.mail_portal_link_not_me()),
        ];
        (m.mail_portal_link_subject(&self.sender), blocks)
    }

    pub(super) fn export_ready(&self, link: &SitePath, days: u16) -> (String, Vec<Block>) {
        let m = self.messages;
        let days = i64::from(days);
        let blocks = vec![
            text(m.mail_export_text(&self.sender)),
            self.action(m.mail_export_action(), link),
            text(m.mail_export_once(days, &self.format.number(days))),
        ];
        (m.mail_export_subject().to_owned(), blocks)
    }

    pub(super) fn guardian_asked(&self, link: &SitePath, address: &str, days: u16) -> (String, Vec<Block>) {
        let m = self.messages;
        let days = i64::from(days);
        let blocks = vec![
            text(m.mail_guardian_asked(address, &self.sender)),
            text(m.mail_guardian_why()),
            self.action(m.mail_guardian_action(), link),
            text(m.mail_guardian_once(days, &self.format.number(days))),
            text(m.mail_guardian_not_me()),
        ];
        (m.mail_guardian_subject(&self.sender), blocks)
    }

    pub(super) fn guardian_answered(&self, yes: u16, no: u16, to_minor: bool) -> (String, Vec<Block>) {
        let m = self.messages;
        let (yes, no) = (i64::from(yes), i64::from(no));
        let what = m.mail_guardian_answer(&self.format.number(yes), &self.format.number(no));
        let blocks = if to_minor {
            vec![
                text(m.mail_guardian_answered(&self.sender)),
                text(what),
                text(m.mail_guardian_change()),
            ]
        } else {
            vec![
                text(m.mail_guardian_thanks(&self.sender)),
                text(what),
                text(m.mail_guardian_forgotten()),
            ]
        };
        (m.mail_guardian_answered_subject(&self.sender), blocks)
    }

    pub(super) fn erasure_done(&self, number: &str) -> (String, Vec<Block>) {
        let m = self.messages;
        let blocks = vec![
            text(m.mail_erasure_text(&self.sender)),
            text(m.mail_erasure_left()),
        ];
        (m.mail_erasure_subject(number), blocks)
    }
}
