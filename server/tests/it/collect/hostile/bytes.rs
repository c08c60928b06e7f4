//! Bodies that are no JSON, no text, or no batch.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

use super::Fate::{Judged, Rejected};
use super::{Case, PAGE, batch_of, case, coded};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// What is no JSON, no text, or not what it says it is.
pub(super) fn broken() -> Vec<Case> {
    let malformed = || Rejected(400, "malformed");
    let large = || Rejected(413, "too_large");
    let fine = batch_of(PAGE);
    let mut cut = gzip(fine.as_bytes());
    cut.truncate(cut.len() - 9);
    let mut wrong_sum = gzip(fine.as_bytes());
    let sum = wrong_sum.len() - 6;
    wrong_sum[sum] ^= 0xFF;
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
    zlib.write_all(fine.as_bytes()).unwrap();
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::fast());
    deflate.write_all(fine.as_bytes()).unwrap();
    let bomb = gzip(&vec![b'['; 40_000_000]);
    vec![
        case("nothing", "/v1/batch", "", malformed()),
        case("only spaces", "/v1/batch", " \n\t ", malformed()),
        case("no JSON", "/v1/batch", "hello", malformed()),
        case("a form", "/v1/track", "userId=u&event=e", malformed()),
        case(
            "HTML",
            "/v1/track",
            "<html><script>alert(1)</script>",
            malformed(),
        ),
        case(
            "XML with entities",
            "/v1/track",
            "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
            malformed(),
        ),
        case(
            "JSON cut in the middle",
            "/v1/batch",
            &fine[..fine.len() / 2],
            malformed(),
        ),
        case(
            "JSON without its end",
            "/v1/batch",
            &fine[..fine.len() - 1],
            malformed(),
        ),
        case(
            "something after the end",
            "/v1/batch",
            format!("{fine}{{}}"),
            malformed(),
        ),
        case(
            "a comma too many",
            "/v1/batch",
            batch_of(&format!("{PAGE},")),
            malformed(),
        ),
        case("single quotes", "/v1/batch", "{'batch':[]}", malformed()),
        case("a comment", "/v1/batch", format!("/* hi */{fine}"), malformed()),
        case(
            "NaN",
            "/v1/batch",
            batch_of(r#"{"type":"page","userId":"u","properties":{"n":NaN}}"#),
            malformed(),
        ),
        case(
            "Infinity",
            "/v1/batch",
            batch_of(r#"{"type":"page","userId":"u","properties":{"n":-Infinity}}"#),
            malformed(),
        ),
        case(
            "a hexadecimal number",
            "/v1/batch",
            batch_of(r#"{"type":"page","userId":"u","properties":{"n":0x1F}}"#),
            malformed(),
        ),
        case(
            "a raw NUL in a text",
            "/v1/batch",
            batch_of("{\"type\":\"page\",\"userId\":\"a\0b\"}"),
            malformed(),
        ),
        case(
            "a raw line break in a text",
            "/v1/batch",
            batch_of("{\"type\":\"page\",\"userId\":\"a\nb\"}"),
            malformed(),
        ),
        case(
            "bytes that are no UTF-8",
            "/v1/batch",
            [
                br#"{"batch":[{"type":"page","userId":""#.as_slice(),
                &[0xC3, 0x28],
                br#""}]}"#,
            ]
            .concat(),
            malformed(),
        ),
        case(
            "an overlong NUL",
            "/v1/batch",
            [
                br#"{"batch":[{"type":"page","userId":""#.as_slice(),
                &[0xC0, 0x80],
                br#""}]}"#,
            ]
            .concat(),
            malformed(),
        ),
        case(
            "UTF-16",
            "/v1/batch",
            fine.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
            malformed(),
        ),
        case(
            "random bytes",
            "/v1/batch",
            (0..4_000_u32)
                .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
                .collect::<Vec<_>>(),
            malformed(),
        ),
        case(
            "an array at the top",
            "/v1/batch",
            format!("[{PAGE}]"),
            malformed(),
        ),
        case("a text at the top", "/v1/track", "\"hello\"", malformed()),
        case("null at the top", "/v1/track", "null", malformed()),
        case(
            "brackets without end",
            "/v1/batch",
            "[".repeat(400_000),
            malformed(),
        ),
        case(
            "braces without end",
            "/v1/track",
            "{\"a\":".repeat(80_000),
            malformed(),
        ),
        coded(
            "plain that says gzip",
            "gzip",
            fine.clone().into_bytes(),
            malformed(),
        ),
        coded("gzip cut off", "gzip", cut, malformed()),
        coded("gzip with a wrong sum", "gzip", wrong_sum, malformed()),
        coded(
            "only the head of gzip",
            "gzip",
            vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3],
            malformed(),
        ),
        coded("gzip twice", "gzip", gzip(&gzip(fine.as_bytes())), malformed()),
        coded("gzip of nothing", "gzip", gzip(b""), malformed()),
        coded("zlib that says gzip", "gzip", zlib.finish().unwrap(), malformed()),
        coded("deflate", "deflate", deflate.finish().unwrap(), malformed()),
        coded(
            "two codings",
            "gzip, gzip",
            gzip(&gzip(fine.as_bytes())),
            malformed(),
        ),
        coded(
            "a coding that nobody knows",
            "rot13",
            fine.clone().into_bytes(),
            malformed(),
        ),
        coded("a bomb of brackets", "gzip", bomb.clone(), large()),
        coded("a bomb in a bomb", "gzip", gzip(&bomb), malformed()),
        case(
            "more than 512 kB",
            "/v1/batch",
            format!("{{\"batch\":[],\"x\":\"{}\"}}", "x".repeat(525_000)),
            large(),
        ),
    ]
}

/// What is JSON, but no batch.
pub(super) fn shapeless() -> Vec<Case> {
    let malformed = || Rejected(400, "malformed");
    let most = vec![PAGE; 2_501].join(",");
    vec![
        case("no batch", "/v1/batch", "{}", malformed()),
        case(
            "a batch that is null",
            "/v1/batch",
            r#"{"batch":null}"#,
            malformed(),
        ),
        case(
            "a batch that is an object",
            "/v1/batch",
            r#"{"batch":{"0":{"type":"page"}}}"#,
            malformed(),
        ),
        case(
            "a batch that is a text",
            "/v1/batch",
            r#"{"batch":"[]"}"#,
            malformed(),
        ),
        case(
            "a batch that is a number",
            "/v1/batch",
            r#"{"batch":1e400}"#,
            malformed(),
        ),
        case("an empty batch", "/v1/batch", r#"{"batch":[]}"#, malformed()),
        case(
            "2,501 messages",
            "/v1/batch",
            batch_of(&most),
            Rejected(413, "too_large"),
        ),
        case(
            "two batches, the last of which counts",
            "/v1/batch",
            format!("{{\"batch\":[{PAGE},{PAGE}],\"batch\":[{PAGE}]}}"),
            Judged(1, &[]),
        ),
        case(
            "a batch in __proto__",
            "/v1/batch",
            format!("{{\"__proto__\":{{\"batch\":[{PAGE}]}}}}"),
            malformed(),
        ),
        case(
            "batches in a batch",
            "/v1/batch",
            batch_of(&batch_of(PAGE)),
            Judged(0, &["unknown_type"]),
        ),
        case(
            "a mark of the order of bytes",
            "/v1/batch",
            format!("\u{FEFF}{}", batch_of(PAGE)),
            Judged(1, &[]),
        ),
        case(
            "names in escapes",
            "/v1/batch",
            format!(r#"{{"\u0062atch":[{PAGE}]}}"#),
            Judged(1, &[]),
        ),
        case(
            "nothing of the right kind",
            "/v1/batch",
            batch_of("1,null,true,\"x\",[],1.5"),
            Judged(0, &["not_an_object"; 6]),
        ),
        case(
            "members that are no members",
            "/v1/batch",
            r#"{"batch":[{"type":"page","userId":"u"}],"context":[1],"sentAt":{},"integrations":7}"#,
            Judged(1, &[]),
        ),
    ]
}
