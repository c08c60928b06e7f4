//! What a person fills in or chooses.
//!
//! A field owns its label, its hint and its error, in this order, and ties them to the control.
//! The error is announced with a hidden prefix ("Error: ") in the page's language.

mod card_radios;
mod checkbox;
mod checkbox_group;
mod choice;
mod date;
mod frame;
mod hidden;
mod input;
mod radio_group;
mod select;
mod switch;
mod text_area;

pub(crate) use self::choice::choice_id;
pub use self::{
    card_radios::CardRadios,
    checkbox::Checkbox,
    checkbox_group::CheckboxGroup,
    choice::Choice,
    date::DateField,
    hidden::HiddenField,
    input::{Field, FieldWidth, InputKind},
    radio_group::RadioGroup,
    select::Select,
    switch::Switch,
    text_area::TextArea,
};

#[cfg(test)]
mod tests;
