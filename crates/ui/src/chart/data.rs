//! Values with the words for them.

/// A value, and the value as people read it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Datum {
    /// The value; not finite where there is none.
    pub value: f64,
    /// The value, formatted, or the word for its absence.
    pub text: String,
}

impl Datum {
    /// A value and its words.
    pub fn new(value: f64, text: impl Into<String>) -> Self {
        Self {
            value,
            text: text.into(),
        }
    }

    /// No value, and the word for that.
    pub fn missing(text: impl Into<String>) -> Self {
        Self::new(f64::NAN, text)
    }
}

/// Values that belong together, in the order of the axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// What they measure.
    pub name: String,
    /// The values.
    pub data: Vec<Datum>,
}

impl Series {
    /// A named series.
    pub fn new(name: impl Into<String>, data: Vec<Datum>) -> Self {
        Self {
            name: name.into(),
            data,
        }
    }

    /// The last value there is, and its place.
    pub(super) fn last(&self) -> Option<(usize, &Datum)> {
        self.data
            .iter()
            .enumerate()
            .rev()
            .find(|(_, datum)| datum.value.is_finite())
    }
}
