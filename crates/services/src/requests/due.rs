//! When an answer is due, as it is stored beside the request.

use domain::requests::deadline::{Alarm, Course, Extension, Pause};
use jiff::Timestamp;
use store::StoreError;
use store::requests::{Due, Place};

/// The deadline of a request, as things stand `now`.
pub(super) fn due(
    place: &Place,
    received: Timestamp,
    pauses: &[Pause],
    extension: Option<&Extension>,
    now: Timestamp,
) -> Result<Due, StoreError> {
    let zone = place.time_zone.zone();
    let course = Course {
        received,
        zone: &zone,
        country: place.country,
        pauses,
        extension,
    };
    let deadline = course
        .deadline(now)
        .ok_or(StoreError::Unreadable("request.received_at"))?;
    Ok(Due::between(
        (deadline.target, deadline.limit),
        received,
        deadline.late_from,
        course.is_paused(now),
    ))
}

/// How far the time has run, by what is stored.
pub(super) fn alarm(due: &Due, now: Timestamp) -> Alarm {
    if due.paused {
        Alarm::Paused
    } else if now >= due.late_at {
        Alarm::Late
    } else if now >= due.near_at {
        Alarm::Near
    } else if now >= due.half_at {
        Alarm::Half
    } else {
        Alarm::Calm
    }
}
