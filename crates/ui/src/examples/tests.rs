//! Every example, alone and all in one page.

use std::collections::BTreeSet;

use super::{Example, all};
use crate::document::render_view;

fn html(example: &Example) -> String {
    render_view(example.view)
}

/// The values of an attribute, in the order of the document.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let needle = format!(" {attribute}=\"");
    html.split(needle.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

fn page() -> String {
    all().iter().map(html).collect()
}

#[test]
fn every_example_renders_without_styles_scripts_or_markers() {
    for example in all() {
        let html = html(&example);
        let name = format!("{}: {}", example.component, example.name);
        assert!(!html.is_empty(), "{name}");
        for unwanted in [" style=", "<script", "<!", "NaN", "inf%"] {
            assert!(!html.contains(unwanted), "{name} has {unwanted}: {html}");
        }
    }
}

#[test]
fn names_of_examples_differ() {
    let names: BTreeSet<_> = all()
        .iter()
        .map(|example| (example.component, example.name))
        .collect();
    assert_eq!(names.len(), all().len());
}

#[test]
fn ids_differ_in_one_page() {
    let page = page();
    let ids = values(&page, "id");
    let mut seen = BTreeSet::new();
    for id in &ids {
        assert!(seen.insert(*id), "{id} is there twice");
        assert!(!id.is_empty() && !id.contains(' '), "{id:?}");
    }
}

#[test]
fn ids_that_are_pointed_to_exist() {
    let page = page();
    let ids: BTreeSet<_> = values(&page, "id").into_iter().collect();
    for attribute in ["for", "aria-labelledby", "aria-describedby"] {
        for value in values(&page, attribute) {
            for id in value.split(' ') {
                assert!(ids.contains(id), "{attribute} points to {id:?}");
            }
        }
    }
    for error in ["example-wrong", "example-basis"] {
        assert!(ids.contains(error), "an error leads to {error}");
    }
}

#[test]
fn landmarks_have_names_of_their_own() {
    let page = page();
    let mut seen = BTreeSet::new();
    let named = page.split('<').filter(|tag| {
        tag.starts_with("nav ") || tag.contains("role=\"region\"") || tag.contains("role=\"search\"")
    });
    for tag in named {
        let names = values(tag, "aria-label");
        let name = names.first().copied().unwrap_or_default();
        assert!(!name.is_empty(), "{tag}");
        assert!(seen.insert(name), "{name} is there twice");
    }
}

#[test]
fn every_public_component_has_an_example() {
    let shown: BTreeSet<_> = all().iter().map(|example| example.component).collect();
    for component in [
        "Badge",
        "BarChart",
        "Button",
        "ButtonLink",
        "CardRadios",
        "Checkbox",
        "CheckboxGroup",
        "Chips",
        "CodeBlock",
        "DataTable",
        "DateField",
        "Delta",
        "DescriptionList",
        "Dial",
        "Dialog",
        "EmptyState",
        "ErrorSummary",
        "Field",
        "Figures",
        "Filters",
        "Funnel",
        "Gauge",
        "HeatMap",
        "Icon",
        "LineChart",
        "LiveList",
        "Logo",
        "Menu",
        "Monogram",
        "Notice",
        "PageHeader",
        "Pagination",
        "PostForm",
        "Progress",
        "RadioGroup",
        "Rows",
        "Section",
        "Select",
        "Sparkline",
        "StackedBars",
        "Switch",
        "Tabs",
        "TaskList",
        "TextArea",
        "Timeline",
        "Toast",
    ] {
        assert!(shown.contains(component), "{component} has no example");
    }
}
