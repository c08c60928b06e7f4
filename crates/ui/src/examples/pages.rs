//! Headers, sections, ways through a page.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("PageHeader", "with a lead and actions", with_lead),
    Example::new("PageHeader", "of a person, with a trail", of_person),
    Example::new("PageHeader", "plain", plain),
    Example::new("Section", "with a remark", section_note),
    Example::new("Section", "with a link onwards", section_more),
    Example::new("Tabs", "with counts", tabs),
    Example::new("Logo", "as a link home", logo),
    Example::new("Icon", "every icon", icons),
    Example::new("Icon", "sizes", icon_sizes),
];

fn with_lead() -> AnyView {
    view! {
        <PageHeader
            title="Good morning, Claire"
            meta="Saturday 21 November 2026, up to date at 09:41"
            actions=view! { <ButtonLink href="#" icon=IconName::Download>"Export"</ButtonLink> }
                .into_any()
            lead=view! {
                <strong>"More people say yes, and sales follow."</strong>
                " Consent is up 2.3 points since the notice of 3 November."
            }
                .into_any()
        />
    }
    .into_any()
}

fn of_person() -> AnyView {
    view! {
        <PageHeader
            title="Hélène Marchand-Roussel"
            named=true
            meta="Customer since 14 March 2024"
            crumbs_label="Breadcrumb of a person"
            crumbs=vec![Crumb::link("Profiles", "#"), Crumb::here("Hélène Marchand-Roussel")]
            ident=view! { <Monogram name="Hélène Marchand-Roussel" large=true /> }.into_any()
        />
    }
    .into_any()
}

fn plain() -> AnyView {
    view! { <PageHeader title="New purpose" plain=true /> }.into_any()
}

fn section_note() -> AnyView {
    view! {
        <Section id="example-what" title="What changed" note="compared with the 4 weeks before">
            <p>"Content."</p>
        </Section>
    }
    .into_any()
}

fn section_more() -> AnyView {
    view! {
        <Section
            id="example-why"
            title="Why"
            plain=true
            more=view! { <MoreLink href="#">"All about consent"</MoreLink> }.into_any()
        >
            <Subhead>"Data health"</Subhead>
        </Section>
    }
    .into_any()
}

fn tabs() -> AnyView {
    view! {
        <Tabs
            label="Parts of the profile"
            items=vec![
                Tab::new("Overview", "#").current(true),
                Tab::new("Events", "#").count("312"),
                Tab::new("Journal", "#"),
            ]
        />
    }
    .into_any()
}

fn logo() -> AnyView {
    view! { <Logo href="#" /> }.into_any()
}

fn icons() -> AnyView {
    let icons = IconName::ALL.iter().copied().map(icon).collect_view();
    view! { <div class="m-cluster">{icons}</div> }.into_any()
}

fn icon_sizes() -> AnyView {
    view! {
        <div class="m-cluster">
            <Icon name=IconName::ArrowRight size=IconSize::Small flip=true />
            <Icon name=IconName::ArrowRight flip=true />
            <Icon name=IconName::ArrowRight size=IconSize::Large flip=true />
        </div>
    }
    .into_any()
}
