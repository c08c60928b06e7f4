//! Walks the text of one message: which arguments it uses and how, and what it must not hold.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

/// One written form of a selector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub key: String,
    pub exact: bool,
    pub default: bool,
}

/// What a walk found.
#[derive(Debug, Default)]
pub struct Walk {
    pub placed: BTreeSet<String>,
    pub chosen: Vec<(String, Vec<Form>)>,
    pub terms: BTreeSet<String>,
    /// The text in words, with the default form of each selector.
    pub shown: String,
    pub problems: Vec<String>,
}

/// Walks a whole text.
pub fn walk(pattern: &Pattern<&str>) -> Walk {
    let mut walk = Walk::default();
    walk.pattern(pattern, true);
    walk
}

/// Whether the text can come out without a single visible character.
pub fn may_be_empty(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { expression } => expression_may_be_empty(expression),
    })
}

fn expression_may_be_empty(expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => value.trim().is_empty(),
        Expression::Inline(InlineExpression::Placeable { expression }) => expression_may_be_empty(expression),
        Expression::Inline(_) => false,
        Expression::Select { variants, .. } => variants.iter().any(|variant| may_be_empty(&variant.value)),
    }
}

impl Walk {
    fn pattern(&mut self, pattern: &Pattern<&str>, shown: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.show(value, shown),
                PatternElement::Placeable { expression } => self.expression(expression, shown),
            }
        }
    }

    fn show(&mut self, text: &str, shown: bool) {
        if shown {
            self.shown.push_str(text);
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, shown: bool) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, shown),
            Expression::Select { selector, variants } => self.select(selector, variants, shown),
        }
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>], shown: bool) {
        if let InlineExpression::VariableReference { id } = selector {
            self.chosen
                .push((id.name.to_owned(), variants.iter().map(form).collect()));
        } else {
            self.problems
                .push("only an argument can choose a form".to_owned());
        }
        for variant in variants {
            self.pattern(&variant.value, shown && variant.default);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, shown: bool) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.show(value, shown)
            }
            InlineExpression::VariableReference { id } => {
                self.placed.insert(id.name.to_owned());
                self.show(&format!("{{ ${} }}", id.name), shown);
            }
            InlineExpression::TermReference { id, .. } => {
                self.terms.insert(id.name.to_owned());
                self.show(&format!("{{ -{} }}", id.name), shown);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.problems.push(format!(
                    "refers to the message `{}`; only a term (`-name`) can be shared",
                    id.name
                ));
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.problems.push(format!(
                    "calls `{}`; numbers and dates are formatted before they are passed",
                    id.name
                ));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, shown),
        }
    }
}

fn form(variant: &Variant<&str>) -> Form {
    let (key, exact) = match variant.key {
        VariantKey::Identifier { name } => (name, false),
        VariantKey::NumberLiteral { value } => (value, true),
    };
    Form {
        key: key.to_owned(),
        exact,
        default: variant.default,
    }
}
