use domain::account::Language;
use mail::{SmtpPost, SmtpSettings, Words};
use services::mail::{Letter, Post as _, PostFailure, Sender, Template};
use uuid::Uuid;

use crate::server::{Manners, SmtpServer};

fn letter(text: &str) -> Letter {
    Letter {
        id: Uuid::from_u128(0x1234),
        sender: Sender {
            name: "Maison Lumière".to_owned(),
            slug: "maison-lumiere".to_owned(),
        },
        recipient: "claire@example.fr".to_owned(),
        language: Language::French,
        template: Template::RequestMessage {
            number: "DSR-2026-0007".to_owned(),
            text: text.to_owned(),
        },
    }
}

fn post(server: &str) -> SmtpPost {
    let settings = SmtpSettings::parse(server, "no-reply@mesure.example").unwrap();
    SmtpPost::new(&settings, Words::new("https://mesure.example")).unwrap()
}

async fn send(server: &SmtpServer, letter: &Letter) -> Result<(), PostFailure> {
    post(&format!("smtp://{}", server.address)).send(letter).await
}

fn header<'a>(message: &'a str, name: &str) -> Vec<&'a str> {
    let head = message.split("\r\n\r\n").next().unwrap();
    let beginning = format!("{}:", name.to_lowercase());
    head.split("\r\n")
        .filter(|line| line.to_lowercase().starts_with(&beginning))
        .map(|line| line[beginning.len()..].trim())
        .collect()
}

/// The parts of a multipart message: content type and decoded text.
fn parts(message: &str) -> Vec<(String, String)> {
    let boundary = message.split("boundary=\"").nth(1).unwrap();
    let boundary = format!("--{}", boundary.split('"').next().unwrap());
    message
        .split(boundary.as_str())
        .skip(1)
        .filter(|part| !part.starts_with("--"))
        .map(|part| {
            let (head, body) = part.split_once("\r\n\r\n").unwrap();
            assert!(
                head.to_lowercase()
                    .contains("content-transfer-encoding: quoted-printable"),
                "{head}"
            );
            let kind = header(head.trim_start(), "content-type").concat();
            (kind, quoted_printable(body))
        })
        .collect()
}

fn quoted_printable(body: &str) -> String {
    let mut bytes = Vec::new();
    let joined = body.replace("=\r\n", "");
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'=' {
            let (code, after) = after.split_at(2);
            bytes.push(u8::from_str_radix(std::str::from_utf8(code).unwrap(), 16).unwrap());
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a_mail_arrives_with_both_parts_and_the_headers_of_an_automatic_one() {
    let server = SmtpServer::start(Manners::default()).await;
    let letter = letter("Bonjour,\n.\n..deux points\nÀ bientôt – merci");
    assert_eq!(send(&server, &letter).await, Ok(()));
    let heard = server.heard();
    assert!(
        heard
            .commands
            .iter()
            .any(|line| line.starts_with("MAIL FROM:<no-reply@mesure.example>"))
    );
    assert!(
        heard
            .commands
            .iter()
            .any(|line| line == "RCPT TO:<claire@example.fr>")
    );
    let message = heard.message(0);
    assert_eq!(header(&message, "Auto-Submitted"), ["auto-generated"]);
    assert_eq!(
        header(&message, "Message-ID"),
        ["<00000000-0000-0000-0000-000000001234@mesure.example>"]
    );
    assert_eq!(header(&message, "To"), ["claire@example.fr"]);
    assert_eq!(header(&message, "Date").len(), 1);
    let parts = parts(&message);
    assert!(parts[0].0.starts_with("text/plain; charset=utf-8"), "{parts:?}");
    assert!(parts[1].0.starts_with("text/html; charset=utf-8"), "{parts:?}");
    assert!(
        parts[0]
            .1
            .contains("> .\r\n> ..deux points\r\n> À bientôt – merci"),
        "{}",
        parts[0].1
    );
    assert!(
        parts[1].1.contains("<html lang=\"fr\" dir=\"ltr\">"),
        "{}",
        parts[1].1
    );
}

#[tokio::test]
async fn lines_that_begin_with_a_dot_are_stuffed() {
    let server = SmtpServer::start(Manners::default()).await;
    // A name at the beginning of a line: the sender's own line of the text, in a mail that begins it.
    let mut letter = letter("");
    letter.sender.name = ".org".to_owned();
    letter.template = Template::RequestReceived {
        number: "1".to_owned(),
        kind: domain::requests::Kind::Access,
        date: "2026-11-23".parse().unwrap(),
        deadline: "2026-12-23".parse().unwrap(),
    };
    letter.language = Language::English;
    assert_eq!(send(&server, &letter).await, Ok(()));
    let heard = server.heard();
    assert!(
        heard.raw[0].contains("\r\n..org has received"),
        "{}",
        heard.raw[0]
    );
    assert!(heard.message(0).contains("\r\n.org has received"));
}

#[tokio::test]
async fn subjects_and_names_are_encoded_and_add_no_header() {
    let server = SmtpServer::start(Manners::default()).await;
    let mut letter = letter("Bonjour");
    letter.sender.name = "Maison Lumière\r\nBcc: everybody@example.org".to_owned();
    letter.template = Template::RequestMessage {
        number: "7\r\nX-Evil: yes".to_owned(),
        text: "\r\nX-Evil: yes\r\n".to_owned(),
    };
    assert_eq!(send(&server, &letter).await, Ok(()));
    let message = server.heard().message(0);
    assert!(header(&message, "Bcc").is_empty(), "{message}");
    assert!(header(&message, "X-Evil").is_empty(), "{message}");
    assert_eq!(
        server
            .heard()
            .commands
            .iter()
            .filter(|line| line.starts_with("RCPT"))
            .count(),
        1
    );
    let head = message.split("\r\n\r\n").next().unwrap();
    assert!(head.is_ascii(), "{head}");
    assert!(header(&message, "Subject")[0].contains("=?utf-8?"), "{head}");
    assert!(header(&message, "From")[0].contains("=?utf-8?"), "{head}");
}

#[tokio::test]
async fn an_answer_says_whether_trying_again_helps() {
    for (manners, code, may_heal) in [
        (
            Manners {
                recipient: "450 4.2.1 try later",
                ..Manners::default()
            },
            "MAIL_DEFERRED",
            true,
        ),
        (
            Manners {
                recipient: "550 5.1.1 no such user",
                ..Manners::default()
            },
            "MAIL_REFUSED",
            false,
        ),
        (
            Manners {
                data: "451 4.3.0 out of breath",
                ..Manners::default()
            },
            "MAIL_DEFERRED",
            true,
        ),
        (
            Manners {
                data: "554 5.7.1 spam",
                ..Manners::default()
            },
            "MAIL_REFUSED",
            false,
        ),
    ] {
        let server = SmtpServer::start(manners).await;
        assert_eq!(
            send(&server, &letter("Bonjour")).await,
            Err(PostFailure { code, may_heal })
        );
    }
}

#[tokio::test]
async fn a_wrong_password_is_ours_to_mend_and_costs_no_mail() {
    let server = SmtpServer::start(Manners {
        offers: vec!["8BITMIME", "AUTH PLAIN LOGIN"],
        auth: "535 5.7.8 who are you?",
        ..Manners::default()
    })
    .await;
    let outcome = post(&format!("smtp://user:wrong@{}", server.address))
        .send(&letter("Bonjour"))
        .await;
    assert_eq!(
        outcome,
        Err(PostFailure {
            code: "MAIL_NOT_LET_IN",
            may_heal: true
        })
    );
}

#[tokio::test]
async fn nothing_is_said_to_a_server_that_does_not_encrypt_where_it_must() {
    let server = SmtpServer::start(Manners::default()).await;
    for address in [
        format!("smtp://user:secret@{}?tls=required", server.address),
        format!("smtps://user:secret@{}", server.address),
    ] {
        let outcome = post(&address).send(&letter("Bonjour")).await;
        assert!(outcome.is_err_and(|failure| failure.may_heal), "{address}");
    }
    let heard = server.heard();
    assert!(heard.raw.is_empty());
    for command in &heard.commands {
        assert!(
            !["AUTH", "MAIL", "RCPT", "DATA"]
                .iter()
                .any(|verb| command.starts_with(verb)),
            "{command}"
        );
    }
}

#[tokio::test]
async fn nobody_at_the_other_end_and_no_address() {
    let nobody = post("smtp://127.0.0.1:1").send(&letter("Bonjour")).await;
    assert_eq!(
        nobody,
        Err(PostFailure {
            code: "MAIL_SERVER_AWAY",
            may_heal: true
        })
    );
    let mut letter = letter("Bonjour");
    letter.recipient = "claire@example.fr>\r\nRCPT TO:<all@example.org".to_owned();
    let outcome = post("smtp://127.0.0.1:1").send(&letter).await;
    assert_eq!(
        outcome,
        Err(PostFailure {
            code: "MAIL_BAD_ADDRESS",
            may_heal: false
        })
    );
}
