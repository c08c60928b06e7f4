//! What can be chosen in a list, in radio buttons or in check boxes.

/// One of several things to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A sentence on what choosing it means.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// The heading it stands under in a select.
    pub group: Option<String>,
    /// The language of the label, where it differs from the page's.
    pub lang: Option<String>,
}

impl Choice {
    /// A thing to choose.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// Adds a sentence on what choosing it means.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says whether it is chosen.
    #[must_use]
    pub const fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Says whether it cannot be chosen.
    #[must_use]
    pub const fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// Puts it under a heading in a select.
    #[must_use]
    pub fn group(mut self, group: impl Into<String>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Says in which language its label is.
    #[must_use]
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

/// The id of a choice: the first has the field's own id, so that the error summary leads there.
pub fn choice_id(field: &str, index: usize) -> String {
    if index == 0 {
        field.to_owned()
    } else {
        format!("{field}-{}", index + 1)
    }
}
