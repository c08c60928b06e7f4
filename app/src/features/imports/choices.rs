//! What a column can mean, as choices; and what was chosen, read from the form.

use domain::imports::{DateOrder, DecimalSign, Kind, Mapping, Settings, Target};
use i18n::Messages;
use services::imports::{Basis, FilePurpose};
use ui::Choice;

use super::words::field_name;

/// The form that describes a file, as it was sent.
#[derive(Debug, Clone, Default)]
pub(super) struct Described {
    /// One target for each column, as text.
    pub(super) targets: Vec<String>,
    pub(super) date_order: String,
    pub(super) decimal: String,
    pub(super) country: String,
    pub(super) purpose: String,
    pub(super) basis: String,
    pub(super) origin: String,
}

impl Described {
    /// Reads the fields of a form about a file with this many columns.
    pub(super) fn read(fields: Vec<(String, String)>, columns: usize) -> Self {
        let mut described = Self {
            targets: vec![String::new(); columns],
            ..Self::default()
        };
        for (name, value) in fields {
            match name.as_str() {
                "date_order" => described.date_order = value,
                "decimal" => described.decimal = value,
                "country" => described.country = value,
                "purpose" => described.purpose = value,
                "basis" => described.basis = value,
                "origin" => described.origin = value,
                name => {
                    let column = name.strip_prefix("column_").and_then(|place| place.parse().ok());
                    if let Some(target) = column.and_then(|column: usize| described.targets.get_mut(column)) {
                        *target = value;
                    }
                }
            }
        }
        described
    }

    /// What is proposed, or was said before.
    pub(super) fn of(mapping: &Mapping, settings: &Settings) -> Self {
        Self {
            targets: mapping.targets.iter().map(ToString::to_string).collect(),
            date_order: settings.date_order.as_str().to_owned(),
            decimal: settings.decimal.as_str().to_owned(),
            country: settings.country.clone(),
            ..Self::default()
        }
    }

    /// What the columns mean. What is no choice of ours is left out.
    pub(super) fn mapping(&self, kind: Kind) -> Mapping {
        let target = |text: &String| Target::parse(text).unwrap_or(Target::LeaveOut);
        Mapping {
            kind,
            targets: self.targets.iter().map(target).collect(),
        }
    }

    /// How values are read; none when the country is no country.
    pub(super) fn settings(&self, custom: Settings) -> Option<Settings> {
        let country = self.country.trim().to_uppercase();
        let is_country = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase());
        is_country.then(|| Settings {
            date_order: DateOrder::parse(&self.date_order).unwrap_or(custom.date_order),
            decimal: DecimalSign::parse(&self.decimal).unwrap_or(custom.decimal),
            country,
            ..custom
        })
    }
}

/// What a column can mean.
pub(super) fn target_choices(kind: Kind, column: &str, chosen: &str, m: Messages) -> Vec<Choice> {
    let choice = |value: String, label: String| Choice::new(value.clone(), label).selected(value == chosen);
    let mut choices = vec![choice(String::new(), m.imports_columns_left_out().to_owned())];
    choices.extend(kind.fields().iter().map(|rule| {
        choice(
            Target::Field(rule.field).to_string(),
            field_name(rule.field, m).to_owned(),
        )
    }));
    if kind.takes_traits() {
        // What was chosen stays, whatever the column's name would propose.
        let named = match chosen.strip_prefix("trait:") {
            Some(name) => name.to_owned(),
            None => domain::imports::trait_name(column),
        };
        if !named.is_empty() {
            let label = m.imports_columns_own_name(&named);
            choices.push(choice(Target::Trait(named).to_string(), label));
        }
    }
    choices
}

/// The orders of a date.
pub(super) fn date_orders(chosen: &str, m: Messages) -> Vec<Choice> {
    DateOrder::ALL
        .into_iter()
        .map(|order| {
            let label = match order {
                DateOrder::DayMonth => m.imports_columns_date_day_first(),
                DateOrder::MonthDay => m.imports_columns_date_month_first(),
            };
            Choice::new(order.as_str(), label).selected(order.as_str() == chosen)
        })
        .collect()
}

/// The decimal signs.
pub(super) fn decimals(chosen: &str, m: Messages) -> Vec<Choice> {
    DecimalSign::ALL
        .into_iter()
        .map(|sign| {
            let label = match sign {
                DecimalSign::Comma => m.imports_columns_decimal_comma(),
                DecimalSign::Point => m.imports_columns_decimal_point(),
            };
            Choice::new(sign.as_str(), label).selected(sign.as_str() == chosen)
        })
        .collect()
}

/// What a file's data may be used for.
pub(super) fn purpose_name(purpose: FilePurpose, m: Messages) -> &'static str {
    match purpose {
        FilePurpose::Service => m.imports_purpose_service(),
        FilePurpose::Statistics => m.imports_purpose_statistics(),
        FilePurpose::Personalisation => m.imports_purpose_personalisation(),
        FilePurpose::Messages => m.imports_purpose_messages(),
    }
}

/// What that means.
pub(super) fn purpose_hint(purpose: FilePurpose, m: Messages) -> &'static str {
    match purpose {
        FilePurpose::Service => m.imports_purpose_service_hint(),
        FilePurpose::Statistics => m.imports_purpose_statistics_hint(),
        FilePurpose::Personalisation => m.imports_purpose_personalisation_hint(),
        FilePurpose::Messages => m.imports_purpose_messages_hint(),
    }
}

/// On which ground.
pub(super) fn basis_name(basis: Basis, m: Messages) -> &'static str {
    match basis {
        Basis::Consent => m.imports_basis_consent(),
        Basis::Contract => m.imports_basis_contract(),
        Basis::LegalObligation => m.imports_basis_legal_obligation(),
        Basis::VitalInterests => m.imports_basis_vital_interests(),
        Basis::PublicTask => m.imports_basis_public_task(),
        Basis::LegitimateInterests => m.imports_basis_legitimate_interests(),
    }
}
