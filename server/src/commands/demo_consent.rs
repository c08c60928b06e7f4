//! Demo people choose, through the same door as the banner: every kind of answer, over the last half year.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::features::signals::{Interface, shown};
use domain::account::Language;
use domain::consent::choice::{Method, Origin};
use domain::consent::purpose::Purpose;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use services::signals::{BrowserChoice, ChooseError, PassedOn, Who};
use services::{ManualClock, Services, UseError};
use sha2::{Digest as _, Sha256};
use store::WorkspaceScope;
use store::signals::some_browsers;

use super::demo::Failure;

/// Browsers of a workspace that choose.
const BROWSERS: i64 = 320;
/// How far back choices go.
const SPAN: SignedDuration = SignedDuration::from_hours(25 * 7 * 24);

/// How long ago purposes were put in force and the notice was published: before anybody chose.
pub(super) const TOLD_BEFORE: SignedDuration = SignedDuration::from_hours(26 * 7 * 24);

/// Something that a browser does.
struct Step {
    at: Timestamp,
    browser: String,
    method: Method,
    /// Sixteen bytes that decide the rest: the same in each loading.
    chance: [u8; 16],
}

/// Lets people choose; says how many choices there are. Without a notice or a purpose that asks, nobody is asked.
pub(super) async fn choose(
    services: &Services,
    scope: &WorkspaceScope,
    place: &str,
) -> Result<usize, Failure> {
    let now = services.now();
    let mut tx = services.database().read(scope).await?;
    let browsers = some_browsers(&mut tx, BROWSERS).await?;
    tx.finish().await?;
    let view = services.consent_view(scope, None, Language::French).await?;
    let asked: Vec<&Purpose> = view.asked.iter().map(|of| &of.purpose).collect();
    let Some(since) = asked.iter().map(|purpose| purpose.active_from).max() else {
        return Ok(0);
    };
    let begin = since.max(now - SPAN);
    let mut steps: Vec<Step> = browsers
        .into_iter()
        .flat_map(|browser| steps(place, browser, begin, now))
        .collect();
    steps.sort_by(|a, b| (a.at, &a.browser).cmp(&(b.at, &b.browser)));
    let mut done = 0;
    for step in steps {
        // The ledger's clock never goes back, so choices are made in their order.
        let then = services.at(Arc::new(ManualClock::new(step.at)));
        let choice = choice(&then, scope, &view.name, &asked, &step).await?;
        match then
            .choose_on_site(scope, Who::Browser(&step.browser), &choice)
            .await
        {
            Ok(chosen) => done += chosen.recorded.len(),
            // Without a notice in this language nobody can say yes.
            Err(ChooseError::Stale) => {}
            Err(ChooseError::Use(error)) => return Err(error.into()),
            Err(_) => return Err("a choice of the demonstration is not one".into()),
        }
    }
    Ok(done)
}

/// What a browser does: it answers, and some change their mind later.
fn steps(place: &str, browser: String, begin: Timestamp, now: Timestamp) -> Vec<Step> {
    let chance = chance(place, &browser);
    let [first, second, third, fourth, ..] = chance;
    let method = match first {
        0..70 => Method::Accept,
        70..130 => Method::Reject,
        130..205 => Method::Save,
        205..235 => Method::Dismiss,
        _ => Method::ExternalProvider,
    };
    // More people come in the second half than in the first.
    let share = f64::from(second).mul_add(256.0, f64::from(third)) / 65_536.0;
    let span = now.duration_since(begin).as_secs_f64() * share.sqrt() * 0.98;
    let at = begin + SignedDuration::from_secs_f64(span);
    let mut found = vec![Step {
        at,
        browser: browser.clone(),
        method,
        chance,
    }];
    if fourth < 40 {
        let later = at + SignedDuration::from_hours(i64::from(fourth) * 11 + 5);
        if later < now {
            found.push(Step {
                at: later,
                browser,
                method: if fourth < 26 {
                    Method::Reject
                } else {
                    Method::Accept
                },
                chance,
            });
        }
    }
    found
}

async fn choice(
    services: &Services,
    scope: &WorkspaceScope,
    place: &str,
    asked: &[&Purpose],
    step: &Step,
) -> Result<BrowserChoice, UseError> {
    let [.., language, signal, state, _] = step.chance;
    let language = if language < 200 {
        Language::French
    } else {
        Language::English
    };
    let view = services.consent_view(scope, None, language).await?;
    let yes = |index: usize, purpose: &Purpose| {
        let dice = step.chance.get(4 + index % 8).copied().unwrap_or(0);
        let likely = if purpose.meaning().third_party_sharing {
            60
        } else {
            165
        };
        (purpose.key().clone(), dice < likely)
    };
    let picked: BTreeMap<_, _> = asked
        .iter()
        .enumerate()
        .map(|(index, purpose)| yes(index, purpose))
        .collect();
    let setting = |granted: bool| if granted { "granted" } else { "denied" };
    let mode = json!({
        "ad_storage": setting(state < 60), "ad_user_data": setting(state < 60),
        "ad_personalization": setting(state < 60), "analytics_storage": setting(state < 150),
        "personalization_storage": setting(state < 180),
    });
    let passes_on = step.method == Method::ExternalProvider;
    let passed_on = if passes_on {
        PassedOn::read(None, Some(&mode), true, services.now()).unwrap_or_default()
    } else {
        PassedOn::default()
    };
    Ok(BrowserChoice {
        method: step.method,
        origin: match step.method {
            Method::Save => Origin::Modal,
            Method::ExternalProvider => Origin::Api,
            _ => Origin::Banner,
        },
        language,
        choices: if step.method == Method::Save {
            picked
        } else {
            BTreeMap::new()
        },
        notice: view.notice.map(|notice| notice.digest),
        interface: shown(Interface::Banner, language, place, asked),
        gpc: !passes_on && signal < 28,
        passed_on,
    })
}

fn chance(place: &str, browser: &str) -> [u8; 16] {
    let digest: [u8; 32] = Sha256::digest(format!("choice/{place}/{browser}")).into();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    bytes
}
