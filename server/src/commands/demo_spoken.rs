//! What customers of the demonstration say at a desk or by telephone, and staff take down: with and without a guardian.

use domain::collect::Message;
use domain::ids::ProfileId;
use domain::workspace::Slug;
use serde_json::json;
use services::Services;
use services::access::Visit;
use services::collect::ProvenSource;
use services::signals::{SpokenChoice, SpokenRefusal};
use store::WorkspaceScope;
use store::requests::find_raw;

use super::demo::Failure;
use super::demo_requests::{Customers, officer_of};

/// What somebody said: yes or no, how, what proves it, and their age in years where it is known.
struct Said {
    yes: bool,
    way: &'static str,
    reference: &'static str,
    age: Option<&'static str>,
    guardian: bool,
}

const SAID: [Said; 5] = [
    Said {
        yes: true,
        way: "paper",
        reference: "F-0117",
        age: None,
        guardian: false,
    },
    Said {
        yes: false,
        way: "telephone",
        reference: "",
        age: None,
        guardian: false,
    },
    Said {
        yes: true,
        way: "counter",
        reference: "F-0121",
        age: Some("41"),
        guardian: false,
    },
    // A yes that counts, because a parent signed it, and one that does not.
    Said {
        yes: true,
        way: "paper",
        reference: "F-0130",
        age: Some("14"),
        guardian: true,
    },
    Said {
        yes: true,
        way: "paper",
        reference: "F-0131",
        age: Some("14"),
        guardian: false,
    },
];

/// Lets customers say what they choose, where somebody takes it down. Their ages come from a source of the client.
pub(super) async fn say(
    services: &Services,
    scope: &WorkspaceScope,
    workspace: &demo::Workspace,
    source: &ProvenSource,
    customers: &Customers,
) -> Result<(), Failure> {
    let Some(officer) = officer_of(workspace) else {
        return Ok(());
    };
    let slug = Slug::parse(workspace.slug).ok_or("a slug of the demonstration cannot be one")?;
    let visit = services.visit(officer, &slug).await?;
    if services.open_case(&visit, "DSR-2026-0001").await.is_err() {
        return Err("a case of the demonstration cannot be opened".into());
    }
    for (said, (id, _)) in SAID.iter().zip(customers.quiet()) {
        if let Some(age) = said.age {
            tell_age(services, source, id, age).await?;
        }
        let mut tx = services.database().read(scope).await?;
        let found = find_raw(&mut tx, std::slice::from_ref(id), &[]).await?;
        tx.finish().await?;
        if let Some(profile) = found.first().copied() {
            take_down(services, &visit, profile, said, workspace.language).await?;
        }
    }
    services.close_case(&visit).await?;
    Ok(())
}

async fn tell_age(services: &Services, source: &ProvenSource, id: &str, age: &str) -> Result<(), Failure> {
    let message = json!({
        "type": "identify", "userId": id, "messageId": format!("demo-age-{id}"),
        "traits": {"age": age},
    });
    let messages = [Message::read(&message, None, None, services.now())];
    services.accept(source, &messages).await?;
    Ok(())
}

async fn take_down(
    services: &Services,
    visit: &Visit,
    profile: ProfileId,
    said: &Said,
    language: &str,
) -> Result<(), Failure> {
    let form = services.spoken_form(visit, profile).await?;
    let letters = form
        .purposes
        .iter()
        .map(|of| of.purpose.key().as_str())
        .find(|key| key.starts_with("mail."));
    let edition = form
        .editions
        .iter()
        .filter(|edition| edition.language == language)
        .max_by_key(|edition| edition.version);
    let (Some(purpose), Some(edition)) = (letters, edition) else {
        return Ok(());
    };
    let french = language == "fr";
    let choice = SpokenChoice {
        purpose: purpose.to_owned(),
        answer: if said.yes { "yes" } else { "no" }.to_owned(),
        way: said.way.to_owned(),
        day: services
            .now()
            .to_zoned(visit.workspace().time_zone.zone())
            .date()
            .to_string(),
        place: match (said.way, french) {
            ("telephone", true) => "service clients",
            ("telephone", false) => "customer service",
            (_, true) => "accueil",
            (_, false) => "front desk",
        }
        .to_owned(),
        reference: said.reference.to_owned(),
        notice: format!("{}-{}", edition.version, edition.language),
        guardian: said.guardian,
    };
    match services.take_down_choice(visit, profile, &choice).await {
        Ok(_) => Ok(()),
        Err(SpokenRefusal::Use(error)) => Err(error.into()),
        Err(SpokenRefusal::Wrong(faults)) => {
            Err(format!("a choice of the demonstration cannot be taken down: {faults:?}").into())
        }
    }
}
