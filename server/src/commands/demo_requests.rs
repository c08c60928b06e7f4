//! What customers of the demonstration ask for under their rights: a request in every state.

use std::sync::Arc;

use domain::access::Role;
use domain::account::Language;
use domain::ids::{AccountId, PrivacyRequestId, ProfileId};
use domain::requests::{DoubtReason, IdentityLevel, Kind, Origin, RefusalReason};
use domain::workspace::Slug;
use jiff::SignedDuration;
use serde_json::Value;
use services::requests::{Ask, NewRequest, StepBy, StepRefusal, open, step};
use services::{ManualClock, Services};
use store::WorkspaceScope;
use store::requests::find_raw;

use super::demo::{Failure, stable_id};

/// How many customers are remembered: some ask, the others are quiet.
const PEOPLE: usize = 24;

/// Customers who were met in the history, by their id and address.
#[derive(Default)]
pub(super) struct Customers(Vec<(String, String)>);

/// A request, as it is told.
struct Told {
    kind: Kind,
    days_ago: i64,
    origin: Origin,
    identity: IdentityLevel,
    note: [&'static str; 2],
    /// Whether it is known whose it is.
    known: bool,
    /// What came of it: after how many days, what, and whether staff did it.
    then: Vec<(i64, Ask, bool)>,
    message: Option<[&'static str; 2]>,
}

impl Customers {
    /// Remembers people who say who they are.
    pub(super) fn meet(&mut self, messages: &[Value]) {
        for message in messages {
            let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str);
            if self.0.len() >= PEOPLE {
                return;
            }
            if let (Some("identify"), Some(id), Some(email)) =
                (text("/type"), text("/userId"), text("/traits/email"))
                && !self.0.iter().any(|(known, mail)| known == id || mail == email)
            {
                self.0.push((id.to_owned(), email.to_owned()));
            }
        }
    }

    /// Those who ask for nothing.
    pub(super) fn quiet(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter().skip(told().len())
    }

    /// Lets them ask, where somebody answers.
    pub(super) async fn ask(
        &self,
        services: &Services,
        scope: &WorkspaceScope,
        workspace: &demo::Workspace,
    ) -> Result<(), Failure> {
        let Some(officer) = officer_of(workspace) else {
            return Ok(());
        };
        let slug = Slug::parse(workspace.slug).ok_or("a slug of the demonstration cannot be one")?;
        let language = Language::parse(workspace.language).unwrap_or(Language::French);
        let mut customers = self.0.iter();
        for told in told() {
            let Some((id, email)) = customers.next() else {
                return Ok(());
            };
            let mut tx = services.database().read(scope).await?;
            let found = find_raw(&mut tx, std::slice::from_ref(id), &[]).await?;
            tx.finish().await?;
            let profile = found.first().copied().filter(|_| told.known);
            let request = tell(services, scope, &told, (profile, email), language, officer).await?;
            if let Some(texts) = told.message {
                let visit = services.visit(officer, &slug).await?;
                services.assign_request(&visit, request, true).await?;
                let sent = services
                    .write_to_person(&visit, request, in_language(texts, language))
                    .await;
                sent.map_err(|_cause| "a message of the demonstration cannot be sent")?;
            }
        }
        Ok(())
    }
}

/// Who answers requests in a workspace.
pub(super) fn officer_of(workspace: &demo::Workspace) -> Option<AccountId> {
    workspace
        .staff
        .iter()
        .find(|person| person.role == Role::PrivacyOfficer.as_str())
        .map(|person| AccountId::from_uuid(stable_id("account", &person.email)))
}

/// Tells one request, each step at its time.
async fn tell(
    services: &Services,
    scope: &WorkspaceScope,
    told: &Told,
    (profile, email): (Option<ProfileId>, &str),
    language: Language,
    officer: AccountId,
) -> Result<PrivacyRequestId, Failure> {
    let ago = |days: i64| {
        services
            .now()
            .checked_sub(SignedDuration::from_hours(24 * days))
            .unwrap_or_else(|_cause| services.now())
    };
    let then = services.at(Arc::new(ManualClock::new(ago(told.days_ago))));
    let mut tx = services.database().write(scope).await?;
    let new = NewRequest {
        kind: told.kind,
        profile,
        contact: Some(email.to_owned()),
        language,
        origin: told.origin,
        identity: told.identity,
        anonymous: false,
        note: in_language(told.note, language).to_owned(),
    };
    let request = open(&then, &mut tx, new).await?;
    for (days, ask, by_staff) in &told.then {
        let then = services.at(Arc::new(ManualClock::new(ago(told.days_ago - days))));
        let by = if *by_staff {
            StepBy::Staff(officer)
        } else {
            StepBy::System
        };
        let taken = step(&then, &mut tx, request, ask, by).await;
        taken.map_err(|refusal| match refusal {
            StepRefusal::Use(error) => Failure::from(error),
            other => format!("a step of the demonstration was refused: {other:?}").into(),
        })?;
    }
    tx.commit().await?;
    Ok(request)
}

const fn in_language(texts: [&'static str; 2], language: Language) -> &'static str {
    let [french, english] = texts;
    match language {
        Language::French => french,
        _ => english,
    }
}

/// A request of somebody who was proven in the portal.
fn asked(kind: Kind, days_ago: i64) -> Told {
    Told {
        kind,
        days_ago,
        origin: Origin::Portal,
        identity: IdentityLevel::FreshlyProven,
        note: ["", ""],
        known: true,
        then: Vec::new(),
        message: None,
    }
}

/// The requests, the oldest first. What changes the ledger of choices is told as of now: its times never go back.
fn told() -> Vec<Told> {
    let staff = |days: i64, ask: Ask| (days, ask, true);
    vec![
        Told {
            note: ["Mon nom s’écrit avec deux n.", "My name has two n’s."],
            then: vec![staff(2, Ask::Begin), staff(3, Ask::Complete(String::new()))],
            ..asked(Kind::Rectification, 61)
        },
        Told {
            identity: IdentityLevel::KnownChannel,
            origin: Origin::Mail,
            note: ["Effacez tout, s’il vous plaît.", "Please erase everything."],
            then: vec![
                staff(1, Ask::AskIdentity(DoubtReason::AddressNotKnown)),
                staff(
                    20,
                    Ask::Refuse(RefusalReason::InsufficientVerification, String::new()),
                ),
            ],
            ..asked(Kind::Erasure, 52)
        },
        Told {
            note: [
                "Ma ville est Nantes, pas Rennes.",
                "My town is Nantes, not Rennes.",
            ],
            then: vec![staff(6, Ask::Refuse(RefusalReason::DataAccurate, String::new()))],
            ..asked(Kind::Rectification, 45)
        },
        Told {
            note: [
                "Pourquoi ce prix n’est-il pas le même que celui de ma sœur ?",
                "Why is this price not the same as my sister’s?",
            ],
            ..asked(Kind::ContestDecision, 36)
        },
        Told {
            identity: IdentityLevel::KnownChannel,
            then: vec![(1, Ask::Cancel, false)],
            ..asked(Kind::Access, 33)
        },
        Told {
            note: [
                "Mon numéro de téléphone a changé.",
                "My phone number has changed.",
            ],
            ..asked(Kind::Rectification, 27)
        },
        Told {
            note: [
                "Toutes mes commandes portent une mauvaise adresse.",
                "All of my orders have a wrong address.",
            ],
            then: vec![
                staff(2, Ask::Begin),
                staff(
                    9,
                    Ask::Extend("Huit ans de commandes, dont une partie sur papier.".to_owned()),
                ),
            ],
            ..asked(Kind::Rectification, 20)
        },
        Told {
            identity: IdentityLevel::KnownChannel,
            then: vec![staff(2, Ask::AskIdentity(DoubtReason::SharedAddress))],
            ..asked(Kind::Rectification, 14)
        },
        Told {
            note: [
                "Je conteste l’offre que l’on m’a refusée.",
                "I contest the offer that I was refused.",
            ],
            then: vec![staff(1, Ask::Begin)],
            message: Some([
                "De quelle offre s’agit-il, et de quel jour ?",
                "Which offer was it, and on which day?",
            ]),
            ..asked(Kind::ContestDecision, 8)
        },
        Told {
            known: false,
            origin: Origin::Staff,
            identity: IdentityLevel::CheckedByStaff,
            then: vec![(0, Ask::Begin, false), (0, Ask::Fail("EXPORT_UNREADABLE"), false)],
            ..asked(Kind::Access, 5)
        },
        Told {
            identity: IdentityLevel::None,
            known: false,
            origin: Origin::Mail,
            note: ["Que savez-vous de moi ?", "What do you know about me?"],
            ..asked(Kind::Access, 3)
        },
        asked(Kind::Portability, 0),
        asked(Kind::MarketingObjection, 0),
        asked(Kind::WithdrawAll, 0),
        Told {
            note: [
                "Ne vous servez plus de mes achats pour choisir ce que je vois.",
                "Do not use my purchases any more to choose what I see.",
            ],
            ..asked(Kind::Objection, 0)
        },
    ]
}
