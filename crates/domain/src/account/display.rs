//! Language and theme: the choices that change how a page is shown, never what it says.

use serde::{Deserialize, Serialize};

/// Reading direction of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the HTML `dir` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A language of the interface. The two pseudo-locales exist only in development.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// French.
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Accented, longer English: shows text that escaped translation and room that is too tight.
    #[serde(rename = "en-XA")]
    PseudoAccented,
    /// Mirrored English, right to left: shows layout that forgot the other direction.
    #[serde(rename = "ar-XB")]
    PseudoMirrored,
}

impl Language {
    /// The languages offered to everyone, in the order of the language menu.
    pub const OFFERED: [Self; 2] = [Self::French, Self::English];

    /// Every language, pseudo-locales included.
    pub const ALL: [Self; 4] = [
        Self::French,
        Self::English,
        Self::PseudoAccented,
        Self::PseudoMirrored,
    ];

    /// The BCP 47 tag, as in `<html lang>`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::PseudoAccented => "en-XA",
            Self::PseudoMirrored => "ar-XB",
        }
    }

    /// Reads a BCP 47 tag exactly as [`Self::as_str`] writes it.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.as_str() == tag)
    }

    /// The name of the language in that language.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
            Self::PseudoAccented => "Ƥşḗŭḓǿ",
            Self::PseudoMirrored => "Mirrored",
        }
    }

    /// Reading direction.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::PseudoMirrored => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Whether this is a pseudo-locale, offered in development only.
    #[must_use]
    pub const fn is_pseudo(self) -> bool {
        matches!(self, Self::PseudoAccented | Self::PseudoMirrored)
    }
}

/// Colours of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the form.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word that [`Self::as_str`] writes.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_and_theme_reads_what_it_writes() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.as_str()), Some(language));
        }
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.as_str()), Some(theme));
        }
        assert_eq!(Language::parse("FR"), None);
    }

    #[test]
    fn only_the_mirrored_pseudo_locale_reads_from_right_to_left() {
        assert_eq!(Language::PseudoMirrored.direction().as_str(), "rtl");
        assert_eq!(Language::French.direction().as_str(), "ltr");
    }
}
