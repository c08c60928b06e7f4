//! How often a mail is tried.

use jiff::SignedDuration;

use super::Template;

/// The pauses after failures, in minutes: nearly four days in all.
const PAUSES: [i64; 10] = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440, 240];

/// How long to wait after this many failures; `None` when it is given up. What is good for some minutes only is not
/// tried any longer than that.
#[must_use]
pub fn next_try(template: &Template, failures: usize) -> Option<SignedDuration> {
    let pauses = match template {
        Template::PortalLink { .. } => PAUSES.get(..2)?,
        _ => &PAUSES,
    };
    let minutes = pauses.get(failures.checked_sub(1)?)?;
    Some(SignedDuration::from_mins(*minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::SitePath;

    fn total(template: &Template) -> SignedDuration {
        (1..).map_while(|failures| next_try(template, failures)).sum()
    }

    #[test]
    fn a_mail_is_tried_for_some_days_and_a_code_no_longer_than_it_is_good_for() {
        let done = Template::ErasureDone {
            number: "1".to_owned(),
        };
        assert!(
            total(&done) > SignedDuration::from_hours(72),
            "{:?}",
            total(&done)
        );
        assert!(total(&done) < SignedDuration::from_hours(120));
        let link = Template::PortalLink {
            link: SitePath::of(&["p"]),
            code: "ABCD".to_owned(),
            minutes: 10,
            host: None,
        };
        assert!(total(&link) < SignedDuration::from_mins(10));
        assert_eq!(next_try(&done, 0), None);
    }
}
