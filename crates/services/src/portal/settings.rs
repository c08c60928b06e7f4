//! Who speaks in the portal and in which colours: set by staff.

use domain::access::Capability;
use domain::account::{Email, Language};
use domain::consent::notice::{Notice, Officer};
use domain::portal::{Colour, HostError, HostName, LogoError, LogoShape, Palette, PaletteError, Shade};
use store::portal::{Brand, HOST_TAKEN, LogoFacts, brand, host, logo_facts, save_brand, save_host};
use store::trail::{TrailEntry, record};

use super::LogoChange;
use crate::access::Visit;
use crate::consent::published;
use crate::{Services, UseError};

/// The longest line.
const LONGEST: usize = 200;

/// What is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BrandForm {
    /// The name that people know.
    pub name: String,
    /// The colour on light paper.
    pub accent: String,
    /// The colour on dark paper; nothing: one that follows from the other.
    pub accent_dark: String,
    /// The languages offered.
    pub languages: Vec<String>,
    /// The legal name.
    pub controller: String,
    /// The postal address.
    pub address: String,
    /// An address to write to.
    pub contact: String,
    /// How to reach the data protection officer.
    pub officer: String,
    /// The authority to complain to.
    pub authority: String,
    /// Its address on the web.
    pub authority_url: String,
    /// The host name of its own; nothing: none.
    pub host: String,
    /// The logo.
    pub logo: LogoChange,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrandField {
    /// The name.
    Name,
    /// The colour on light paper.
    Accent,
    /// The colour on dark paper.
    AccentDark,
    /// The languages.
    Languages,
    /// The legal name.
    Controller,
    /// The postal address.
    Address,
    /// The address to write to.
    Contact,
    /// The officer.
    Officer,
    /// The authority.
    Authority,
    /// Its address on the web.
    AuthorityUrl,
    /// The host name.
    Host,
    /// The logo.
    Logo,
}

/// Why a field is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrandError {
    /// Nothing was typed.
    Empty,
    /// Too much was.
    TooLong,
    /// Not a colour.
    NoColour,
    /// The colour is hard to read: its contrast in hundredths, where 450 is needed.
    Contrast(u16),
    /// Not an address to write to.
    NoEmail,
    /// Not an address on the web.
    NoUrl,
    /// Not a host name.
    Host(HostError),
    /// The host name cannot be used; whose it is, is nobody's business.
    HostUnavailable,
    /// Not a picture that can be the logo.
    Logo(LogoError),
    /// The picture is fine and must be chosen again, because something else is wrong: browsers do not keep files.
    LogoAgain,
}

/// The settings, as they are.
#[derive(Debug, Clone)]
pub struct PortalSettings {
    /// What is set, or would be.
    pub form: BrandForm,
    /// Whether anybody has set it.
    pub is_set: bool,
    /// The logo, if there is one.
    pub logo: Option<LogoFacts>,
}

/// Who decides, as the notice that holds tells people: nobody types it twice. What is no address to write to stays empty.
fn take_over(form: &mut BrandForm, notice: Notice) {
    let line = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join(", ");
    let address = |text: &str| {
        Email::parse(text)
            .map(|email| email.as_str().to_owned())
            .unwrap_or_default()
    };
    form.controller = notice.controller.name;
    form.address = line(&notice.controller.address);
    form.contact = address(&notice.controller.contact);
    if let Officer::Contact(contact) = &notice.officer {
        form.officer = address(contact);
    }
    form.authority = notice.authority.name;
    form.authority_url = notice.authority.url;
}

impl Services {
    /// The settings of the portal.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to draft purposes.
    pub async fn portal_settings(&self, visit: &Visit) -> Result<PortalSettings, UseError> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let mut tx = self.database.read(scope).await?;
        let set = brand(&mut tx).await?;
        let host = host(&mut tx).await?.unwrap_or_default();
        let logo = logo_facts(&mut tx).await?;
        let told = match set {
            Some(_) => None,
            None => published(&mut tx).await?,
        };
        tx.finish().await?;
        let is_set = set.is_some();
        let own = Palette::default();
        let mut form = set.map_or_else(
            || BrandForm {
                name: visit.workspace().name.clone(),
                accent: own.accent(Shade::Light).to_string(),
                accent_dark: own.accent(Shade::Dark).to_string(),
                languages: Language::OFFERED
                    .iter()
                    .map(|language| language.as_str().to_owned())
                    .collect(),
                ..BrandForm::default()
            },
            |brand| BrandForm {
                name: brand.name,
                accent: brand.accent,
                accent_dark: brand.accent_dark,
                languages: brand.languages,
                controller: brand.controller,
                address: brand.address,
                contact: brand.contact,
                officer: brand.officer,
                authority: brand.authority,
                authority_url: brand.authority_url,
                ..BrandForm::default()
            },
        );
        if let Some(notice) = told {
            take_over(&mut form, notice);
        }
        form.host = host;
        Ok(PortalSettings { form, is_set, logo })
    }

    /// Sets them.
    ///
    /// # Errors
    /// The fields to mend, or the error that ended it.
    pub async fn save_portal_settings(
        &self,
        visit: &Visit,
        form: &BrandForm,
    ) -> Result<Vec<(BrandField, BrandError)>, UseError> {
        let scope = visit.require(Capability::DraftPurposes)?;
        let Read { brand, host, shape } = match read(form, self.origin()) {
            Ok(read) => read,
            Err(errors) => return Ok(errors),
        };
        let now = self.now();
        let account = visit.visitor.account.account;
        let mut tx = self.database.write(scope).await?;
        save_brand(&mut tx, &brand, account, now).await?;
        form.logo.write(&mut tx, shape, account, now).await?;
        match save_host(&mut tx, host.as_ref(), now).await {
            Err(error) if error.violates(HOST_TAKEN) => {
                let mut errors = vec![(BrandField::Host, BrandError::HostUnavailable)];
                ask_again(&form.logo, &mut errors);
                return Ok(errors);
            }
            saved => saved?,
        }
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: now,
            action: "portal.brand",
            object: None,
            detail: "",
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        self.hosts.forget();
        Ok(Vec::new())
    }
}

/// What is to be kept of a form.
struct Read {
    brand: Brand,
    host: Option<HostName>,
    shape: Option<LogoShape>,
}

fn read(form: &BrandForm, origin: &str) -> Result<Read, Vec<(BrandField, BrandError)>> {
    let mut errors = Vec::new();
    let name = line(&form.name, BrandField::Name, true, &mut errors);
    let palette = colours(form, &mut errors);
    let host = host_name(&form.host, origin, &mut errors);
    let languages: Vec<String> = Language::OFFERED
        .iter()
        .map(|language| language.as_str())
        .filter(|word| form.languages.iter().any(|chosen| chosen == word))
        .map(str::to_owned)
        .collect();
    if languages.is_empty() {
        errors.push((BrandField::Languages, BrandError::Empty));
    }
    let controller = line(&form.controller, BrandField::Controller, true, &mut errors);
    let address = line(&form.address, BrandField::Address, true, &mut errors);
    let contact = line(&form.contact, BrandField::Contact, true, &mut errors);
    if !contact.is_empty() && Email::parse(&contact).is_err() {
        errors.push((BrandField::Contact, BrandError::NoEmail));
    }
    let officer = line(&form.officer, BrandField::Officer, false, &mut errors);
    if !officer.is_empty() && Email::parse(&officer).is_err() {
        errors.push((BrandField::Officer, BrandError::NoEmail));
    }
    let authority = line(&form.authority, BrandField::Authority, true, &mut errors);
    let authority_url = line(&form.authority_url, BrandField::AuthorityUrl, true, &mut errors);
    if !authority_url.is_empty() && !is_web_address(&authority_url) {
        errors.push((BrandField::AuthorityUrl, BrandError::NoUrl));
    }
    let shape = form.logo.shape().unwrap_or_else(|error| {
        errors.push((BrandField::Logo, BrandError::Logo(error)));
        None
    });
    match (palette, errors.is_empty()) {
        (Some(palette), true) => Ok(Read {
            brand: Brand {
                name,
                accent: palette.accent(Shade::Light).to_string(),
                accent_dark: palette.accent(Shade::Dark).to_string(),
                languages,
                controller,
                address,
                contact,
                officer,
                authority,
                authority_url,
            },
            host,
            shape,
        }),
        _ => {
            ask_again(&form.logo, &mut errors);
            Err(errors)
        }
    }
}

/// A file that came with a form that was not taken is gone: whoever sent it is told, unless the file itself was wrong.
fn ask_again(logo: &LogoChange, errors: &mut Vec<(BrandField, BrandError)>) {
    if logo.is_new() && errors.iter().all(|(field, _)| *field != BrandField::Logo) {
        errors.push((BrandField::Logo, BrandError::LogoAgain));
    }
}

fn host_name(typed: &str, origin: &str, errors: &mut Vec<(BrandField, BrandError)>) -> Option<HostName> {
    if typed.trim().is_empty() {
        return None;
    }
    match HostName::parse(typed) {
        Ok(host) if host.is_of(origin) => errors.push((BrandField::Host, BrandError::HostUnavailable)),
        Ok(host) => return Some(host),
        Err(error) => errors.push((BrandField::Host, BrandError::Host(error))),
    }
    None
}

fn line(typed: &str, field: BrandField, needed: bool, errors: &mut Vec<(BrandField, BrandError)>) -> String {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if needed && text.is_empty() {
        errors.push((field, BrandError::Empty));
    } else if text.chars().count() > LONGEST {
        errors.push((field, BrandError::TooLong));
    }
    text
}

fn colours(form: &BrandForm, errors: &mut Vec<(BrandField, BrandError)>) -> Option<Palette> {
    let light = Colour::parse(&form.accent);
    if light.is_none() {
        errors.push((BrandField::Accent, BrandError::NoColour));
    }
    let dark = match form.accent_dark.trim() {
        "" => None,
        typed => {
            let colour = Colour::parse(typed);
            if colour.is_none() {
                errors.push((BrandField::AccentDark, BrandError::NoColour));
                return None;
            }
            colour
        }
    };
    match Palette::new(light?, dark) {
        Ok(palette) => Some(palette),
        Err(faults) => {
            errors.extend(faults.into_iter().map(|PaletteError { shade, contrast }| {
                let field = match shade {
                    Shade::Light => BrandField::Accent,
                    Shade::Dark => BrandField::AccentDark,
                };
                (field, BrandError::Contrast(contrast))
            }));
            None
        }
    }
}

/// An address that a person can follow, and that runs nothing.
fn is_web_address(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| {
        rest.split('/').next().is_some_and(|host| host.contains('.'))
            && !text.contains(|letter: char| {
                letter.is_whitespace() || letter.is_control() || "\"<>\\".contains(letter)
            })
    })
}
