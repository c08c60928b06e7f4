//! Messages that are not what they should be, beside one that is.

use super::Fate::Judged;
use super::{Case, PAGE, batch_of, case};

/// Messages of the wrong kind, beside one that is right.
pub(super) fn misshapen() -> Vec<Case> {
    let deep = |depth: usize| {
        format!(
            r#"{{"type":"page","userId":"u","properties":{{"d":{}{}}}}}"#,
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    let beside =
        |name, message: &str, fate| case(name, "/v1/batch", batch_of(&format!("{message},{PAGE}")), fate);
    let sized = |bytes: usize| {
        let frame = r#"{"type":"page","userId":"u","properties":{"x":""}}"#.len();
        format!(
            r#"{{"type":"page","userId":"u","properties":{{"x":"{}"}}}}"#,
            "x".repeat(bytes - frame)
        )
    };
    let with = |field: &str| format!(r#"{{"type":"track","event":"e","userId":"u",{field}}}"#);
    vec![
        beside("a little too deep", &deep(200), Judged(1, &["unreadable"])),
        beside("as deep as may be", &deep(100), Judged(2, &[])),
        beside("far too deep", &deep(15_000), Judged(1, &["unreadable"])),
        beside(
            "a number that nothing holds",
            &with(r#""properties":{"n":1e999}"#),
            Judged(1, &["unreadable"]),
        ),
        beside(
            "numbers at the limits",
            &with(
                r#""properties":{"n":[1e308,-1e308,5e-324,0.1e-400,123456789012345678901234567890,-0,18446744073709551616]}"#,
            ),
            Judged(2, &[]),
        ),
        beside(
            "half of an emoji",
            &with(r#""properties":{"t":"a\ud83d"}"#),
            Judged(2, &[]),
        ),
        beside(
            "the other half, as a name",
            &with(r#""properties":{"\ude00":"\ude00\ud83d"}"#),
            Judged(2, &[]),
        ),
        beside(
            "NUL as an escape",
            &with(r#""properties":{"a\u0000b":"\u0000"},"anonymousId":"\u0000""#),
            Judged(2, &[]),
        ),
        beside(
            "a name that is only NUL",
            r#"{"type":"track","event":"\u0000","userId":"u"}"#,
            Judged(1, &["missing_event_name"]),
        ),
        beside(
            "an id that is only NUL",
            r#"{"type":"page","userId":"\u0000","messageId":"\u0000"}"#,
            Judged(1, &["missing_identifier"]),
        ),
        beside("32 kB", &sized(32 * 1024), Judged(2, &[])),
        beside(
            "32 kB and a byte",
            &sized(32 * 1024 + 1),
            Judged(1, &["too_large"]),
        ),
        beside(
            "ids of the wrong kind",
            r#"{"type":"page","userId":{"$ne":null},"anonymousId":["a"]}"#,
            Judged(1, &["missing_identifier"]),
        ),
        beside(
            "ids that are booleans",
            r#"{"type":"page","userId":true,"anonymousId":false}"#,
            Judged(1, &["missing_identifier"]),
        ),
        beside(
            "an id that is a huge number",
            r#"{"type":"page","userId":1e300}"#,
            Judged(2, &[]),
        ),
        beside(
            "an id without letters to see",
            "{\"type\":\"page\",\"userId\":\"\u{200B}\u{202E}\"}",
            Judged(2, &[]),
        ),
        beside(
            "an id too long",
            &format!(r#"{{"type":"page","userId":"{}"}}"#, "é".repeat(201)),
            Judged(1, &["identifier_too_long"]),
        ),
        beside(
            "an id of a message too long",
            &with(&format!(r#""messageId":"{}""#, "m".repeat(100))),
            Judged(1, &["message_id_too_long"]),
        ),
        beside(
            "an id of a message that is an object",
            &with(r#""messageId":{"a":1}"#),
            Judged(2, &[]),
        ),
        beside(
            "a type of the wrong kind",
            r#"{"type":["page"],"userId":"u"}"#,
            Judged(1, &["unknown_type"]),
        ),
        beside(
            "a type in capitals",
            r#"{"type":"PAGE","userId":"u"}"#,
            Judged(1, &["unknown_type"]),
        ),
        beside(
            "an event that is an object",
            r#"{"type":"track","userId":"u","event":{"name":"e"}}"#,
            Judged(1, &["missing_event_name"]),
        ),
        beside(
            "properties that are an array",
            &with(r#""properties":[1,2],"traits":"x","context":7"#),
            Judged(2, &[]),
        ),
        beside(
            "traits that are an array",
            r#"{"type":"identify","userId":"u","traits":[["a"]]}"#,
            Judged(2, &[]),
        ),
        beside(
            "traits of every kind",
            r#"{"type":"identify","userId":"u","traits":{"":1,"a":{"b":{"c":1}},"name":"' or 1=1; drop table app.event; --","email":"=cmd|' /C calc'!A0","x":1e308,"__proto__":{"admin":true},"constructor":null}}"#,
            Judged(2, &[]),
        ),
        beside(
            "everything null",
            r#"{"type":"page","userId":"u","anonymousId":null,"messageId":null,"timestamp":null,"originalTimestamp":null,"sentAt":null,"properties":null,"traits":null,"context":null,"integrations":null,"name":null}"#,
            Judged(2, &[]),
        ),
        beside(
            "the same names twice",
            r#"{"type":"track","type":"page","userId":"a","userId":"u","properties":{"a":1,"a":2}}"#,
            Judged(2, &[]),
        ),
        beside(
            "an alias of oneself",
            r#"{"type":"alias","userId":"u","previousId":"u"}"#,
            Judged(2, &[]),
        ),
        beside(
            "an order of an amount that nobody pays",
            r#"{"type":"track","event":"Order Completed","userId":"u","properties":{"total":1e300,"currency":"EUR"}}"#,
            Judged(2, &[]),
        ),
        beside(
            "an order of a text",
            r#"{"type":"track","event":"Order Completed","userId":"u","properties":{"total":"-9223372036854775808","currency":["EUR"]}}"#,
            Judged(2, &[]),
        ),
    ]
}

/// Times at and past the ends of the calendar.
pub(super) fn untimely() -> Vec<Case> {
    let at = |name, field: &str, fate| {
        case(
            name,
            "/v1/batch",
            batch_of(&format!(r#"{{"type":"page","userId":"u",{field}}},{PAGE}"#)),
            fate,
        )
    };
    let sent = |name, sent_at: &str, fate| {
        let body = format!(
            r#"{{"sentAt":{sent_at},"batch":[{{"type":"page","userId":"u","timestamp":"2026-11-21T09:00:00Z"}}]}}"#
        );
        case(name, "/v1/batch", body, fate)
    };
    let refused = || Judged(1, &["bad_timestamp"]);
    vec![
        at(
            "the year -9999",
            r#""timestamp":"-009999-01-01T12:00:00Z""#,
            refused(),
        ),
        at(
            "the year 99999",
            r#""timestamp":"+099999-01-01T00:00:00Z""#,
            refused(),
        ),
        at(
            "the year 1",
            r#""timestamp":"0001-01-01T00:00:00Z""#,
            Judged(2, &[]),
        ),
        at(
            "the last day of 9999",
            r#""timestamp":"9999-12-31T23:59:59.999Z""#,
            refused(),
        ),
        at(
            "a day that is not",
            r#""timestamp":"2026-02-30T00:00:00Z""#,
            refused(),
        ),
        at(
            "a leap second",
            r#""timestamp":"2016-12-31T23:59:60Z""#,
            Judged(2, &[]),
        ),
        at("no zone", r#""timestamp":"2026-11-21T09:00:00""#, refused()),
        at(
            "a number of milliseconds",
            r#""timestamp":1763712000000"#,
            refused(),
        ),
        at("an object", r#""timestamp":{"$date":0}"#, refused()),
        at("an empty text", r#""timestamp":"""#, refused()),
        at(
            "words",
            r#""timestamp":"now'); drop table app.event; --""#,
            refused(),
        ),
        sent(
            "sent in the year 9999",
            "\"9999-01-01T00:00:00Z\"",
            Judged(1, &[]),
        ),
        sent(
            "sent in the year -9999",
            "\"-009999-01-03T00:00:00Z\"",
            Judged(1, &[]),
        ),
        sent(
            "sent by a clock that is two years slow",
            "\"2024-11-21T09:00:00Z\"",
            Judged(1, &[]),
        ),
        sent("sent at no time", "\"yesterday\"", Judged(1, &[])),
    ]
}
