//! The messages of one language, each a typed method.
//!
//! The methods are written by the build script from `locales/`. A message without arguments is resolved once per
//! language and then costs an array read; one with arguments is formatted by Fluent at each call.

use std::{borrow::Cow, fmt, sync::OnceLock};

use domain::account::Language;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::isolation;

/// The messages of one language. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Messages {
    language: Language,
    catalogue: &'static Catalogue,
}

impl fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Messages").field(&self.language).finish()
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Messages {
    /// The messages of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            catalogue: catalogue(language),
        }
    }

    /// The language of these messages.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    pub(crate) fn fixed(&self, position: usize) -> &'static str {
        self.catalogue.fixed.get(position).map_or("…", |text| text)
    }

    pub(crate) fn filled(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> String {
        self.catalogue
            .render(id, attribute, Some(arguments))
            .or_else(|| catalogue(Language::English).render(id, attribute, Some(arguments)))
            .unwrap_or_else(|| id.to_owned())
    }

    fn isolated<'name>(&self, name: &'name str) -> Cow<'name, str> {
        isolation::isolated(name, self.language.direction())
    }
}

/// Changes the letters of a text, for a pseudo-locale.
type Transform = fn(&str) -> Cow<'_, str>;

/// What is kept of one language for the life of the program.
pub(crate) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    fixed: Vec<Box<str>>,
}

pub(crate) fn catalogue(language: Language) -> &'static Catalogue {
    static KEPT: [OnceLock<Catalogue>; 4] = [const { OnceLock::new() }; 4];
    let [french, english, accented, mirrored] = &KEPT;
    let kept = match language {
        Language::French => french,
        Language::English => english,
        Language::PseudoAccented => accented,
        Language::PseudoMirrored => mirrored,
    };
    kept.get_or_init(|| Catalogue::read(language))
}

impl Catalogue {
    fn read(language: Language) -> Self {
        let (tag, transform): (_, Option<Transform>) = match language {
            Language::French => ("fr", None),
            Language::English => ("en", None),
            Language::PseudoAccented => ("en", Some(|text| fluent_pseudo::transform(text, false, true))),
            Language::PseudoMirrored => ("en", Some(|text| fluent_pseudo::transform(text, true, false))),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![
            LanguageIdentifier::from_bytes(tag.as_bytes()).unwrap_or_default(),
        ]);
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        for source in SOURCES
            .iter()
            .filter(|(language, _)| *language == tag)
            .flat_map(|(_, sources)| *sources)
        {
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        let mut catalogue = Self {
            bundle,
            fixed: Vec::new(),
        };
        catalogue.fixed = FIXED
            .iter()
            .map(|(id, attribute)| {
                catalogue
                    .render(id, *attribute, None)
                    .unwrap_or_else(|| (*id).to_owned())
                    .into_boxed_str()
            })
            .collect();
        catalogue
    }

    /// The text, or nothing if it is missing or empty. Errors inside a text leave the rest of it.
    fn render(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let (text, _) = self.render_strictly(id, attribute, arguments)?;
        Some(text.into_owned()).filter(|text| !text.is_empty())
    }

    /// The text with whether Fluent met no error in it.
    pub(crate) fn render_strictly<'here>(
        &'here self,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<&'here FluentArgs<'_>>,
    ) -> Option<(Cow<'here, str>, bool)> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        Some((text, errors.is_empty()))
    }
}
