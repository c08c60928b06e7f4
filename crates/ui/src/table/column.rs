//! The heads of a table.

use leptos::prelude::*;

use super::{Sort, SortHeader};
use crate::class::{join, when};

/// One column: its head, and whether it can be sorted by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    label: String,
    hidden: bool,
    number: bool,
    tight: bool,
    class: &'static str,
    sort: Option<Sort>,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            ..Self::default()
        }
    }

    /// A column of numbers, aligned at their end.
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            number: true,
            ..Self::default()
        }
    }

    /// A column of actions: as narrow as can be, its head hidden from sight.
    pub fn actions(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            hidden: true,
            tight: true,
            ..Self::default()
        }
    }

    /// Hides the head from sight.
    #[must_use]
    pub const fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Adds a class to the head.
    #[must_use]
    pub const fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// Makes the head a link that sorts.
    #[must_use]
    pub fn sort(mut self, sort: Sort) -> Self {
        self.sort = Some(sort);
        self
    }

    /// Makes the head a link that sorts, if there is something to sort by.
    #[must_use]
    pub fn sort_option(mut self, sort: Option<Sort>) -> Self {
        self.sort = sort;
        self
    }

    pub(super) fn view(self) -> AnyView {
        let class = join(&[
            when(self.number, "m-num"),
            when(self.tight, "m-tight"),
            self.class,
        ]);
        let class = (!class.is_empty()).then_some(class);
        match self.sort {
            Some(sort) => view! { <SortHeader label=self.label sort=sort number=self.number /> }.into_any(),
            None if self.hidden => view! {
                <th scope="col" class=class><span class="m-hidden">{self.label}</span></th>
            }
            .into_any(),
            None => view! { <th scope="col" class=class>{self.label}</th> }.into_any(),
        }
    }
}
