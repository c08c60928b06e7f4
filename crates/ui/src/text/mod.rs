//! Optional props that accept plain values as well as options.

use std::borrow::Cow;

use leptos::prelude::AnyView;

/// Text that may be missing: `"…"`, `String`, `Option<String>` or `None::<String>`.
///
/// Empty text counts as missing, so that no component ever renders an empty element for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MaybeText(Option<String>);

impl MaybeText {
    /// The text, if there is any.
    #[must_use]
    pub fn into_option(self) -> Option<String> {
        self.0
    }

    /// Borrows the text, if there is any.
    #[must_use]
    pub fn as_deref(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Whether there is text.
    #[must_use]
    pub const fn is_some(&self) -> bool {
        self.0.is_some()
    }
}

impl From<String> for MaybeText {
    fn from(text: String) -> Self {
        Self((!text.is_empty()).then_some(text))
    }
}

impl From<&str> for MaybeText {
    fn from(text: &str) -> Self {
        Self((!text.is_empty()).then(|| text.to_owned()))
    }
}

impl From<&String> for MaybeText {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Cow<'_, str>> for MaybeText {
    fn from(text: Cow<'_, str>) -> Self {
        Self((!text.is_empty()).then(|| text.into_owned()))
    }
}

impl<T: Into<Self>> From<Option<T>> for MaybeText {
    fn from(text: Option<T>) -> Self {
        text.map_or_else(Self::default, Into::into)
    }
}

/// A place in a component for a view that may be missing: `view.into_any()` or an option of it.
#[derive(Default)]
pub struct Slot(Option<AnyView>);

impl Slot {
    /// The view, if there is one.
    #[must_use]
    pub fn into_option(self) -> Option<AnyView> {
        self.0
    }
}

impl From<AnyView> for Slot {
    fn from(view: AnyView) -> Self {
        Self(Some(view))
    }
}

impl From<Option<AnyView>> for Slot {
    fn from(view: Option<AnyView>) -> Self {
        Self(view)
    }
}

#[cfg(test)]
mod tests {
    use super::MaybeText;

    #[test]
    fn empty_text_counts_as_missing() {
        assert_eq!(MaybeText::from("").into_option(), None);
        assert_eq!(MaybeText::from(String::new()).into_option(), None);
        assert_eq!(MaybeText::from(Some(String::new())).into_option(), None);
        assert_eq!(MaybeText::from(None::<&str>).into_option(), None);
    }

    #[test]
    fn plain_and_optional_text_are_accepted_alike() {
        let expected = MaybeText::from("Nantes");
        assert_eq!(MaybeText::from(Some("Nantes")), expected);
        assert_eq!(MaybeText::from(Some("Nantes".to_owned())), expected);
    }
}
