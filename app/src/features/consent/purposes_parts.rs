//! What is shown of a purpose: texts, meaning, rights, versions.

use domain::consent::purpose::{Change, Draft, Meaning, Purpose, Right};
use leptos::prelude::*;
use services::consent::PurposeVersion;
use ui::{Badge, Column, DataTable, DescriptionList, Detail, IconName, Section, Tone};

use super::purposes_words::{
    access_words, basis_name, categories, change_name, language_name, offer_words, right_name, use_name,
};
use crate::page::InWorkspace;

/// What people read, language by language.
pub(super) fn texts(inside: &InWorkspace, draft: &Draft) -> AnyView {
    let m = inside.page.messages;
    // The reader's own language first.
    let mut texts: Vec<_> = draft.texts.iter().collect();
    texts.sort_by_key(|(language, _)| *language != inside.page.language);
    let each = texts
        .into_iter()
        .map(|(language, text)| {
            let interest = text
                .interest
                .clone()
                .filter(|text| !text.is_empty())
                .map(|interest| {
                    view! { <p class="m-soft"><b>{m.consent_text_interest()}</b> " " {interest}</p> }
                });
            // A proposal may lack words still.
            let name = (!text.name.trim().is_empty())
                .then(|| view! { <h3 class="m-told__name">{text.name.clone()}</h3> });
            // The words around the texts are in the reader's language; the texts are in their own.
            view! {
                <article class="m-told m-stack m-stack--close">
                    <p class="m-told__language">{language_name(*language)}</p>
                    <div class="m-stack m-stack--close" lang=language.as_str()>
                        {name}
                        <p>{text.description.clone()}</p>
                        <p class="m-soft">{text.consequence.clone()}</p>
                        {interest}
                    </div>
                </article>
            }
        })
        .collect_view();
    view! {
        <Section id="texts" title=m.consent_purpose_texts()>
            <div class="m-columns m-columns--halves">{each}</div>
        </Section>
    }
    .into_any()
}

/// What it does, in all that can be said without words.
pub(super) fn meaning(inside: &InWorkspace, meaning: &Meaning) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let yes_no = |yes: bool| if yes { m.consent_yes() } else { m.consent_no() };
    let recipients: Vec<&str> = meaning.recipients.iter().map(String::as_str).collect();
    let recipients = if recipients.is_empty() {
        m.consent_nobody().to_owned()
    } else {
        format.list_and(&recipients)
    };
    let days = i64::from(meaning.retention_days);
    let validity = meaning.validity_months.map_or_else(
        || m.consent_validity_none().to_owned(),
        |months| m.consent_months(i64::from(months), &format.number(i64::from(months))),
    );
    let age = meaning.min_age.map(|age| {
        let years = m.consent_years(i64::from(age), &format.number(i64::from(age)));
        view! { <Detail label=m.consent_field_age()>{years}</Detail> }
    });
    let risk = (meaning.special_category || meaning.automated_decisions).then(|| {
        let special = meaning
            .special_category
            .then(|| view! { <Badge label=m.consent_field_special() tone=Tone::Warn icon=IconName::TriangleAlert /> });
        let automated = meaning
            .automated_decisions
            .then(|| view! { <Badge label=m.consent_field_automated() tone=Tone::Warn icon=IconName::TriangleAlert /> });
        view! { <Detail label=m.consent_field_risk()><span class="m-cluster">{special} {automated}</span></Detail> }
    });
    let kinds = categories(&meaning.categories, m, format);
    let basis = basis_name(meaning.basis, m);
    let data_use = use_name(meaning.data_use, m);
    let profiling = yes_no(meaning.profiling);
    let sharing = yes_no(meaning.third_party_sharing || meaning.cross_context_ads);
    let article = m.consent_article(meaning.basis.article());
    let kept = m.consent_days(days, &format.number(days));
    let (access, access_what) = access_words(meaning.terminal_access, m);
    view! {
        <Section id="meaning" title=m.consent_purpose_meaning()>
            <DescriptionList>
                <Detail label=m.consent_column_basis() note=article.into_any()>{basis}</Detail>
                <Detail label=m.consent_column_use()>{data_use}</Detail>
                <Detail label=m.consent_field_categories()>{kinds}</Detail>
                <Detail label=m.consent_field_profiling()>{profiling}</Detail>
                <Detail label=m.consent_field_sharing()>{sharing}</Detail>
                <Detail label=m.consent_field_recipients()><bdi>{recipients}</bdi></Detail>
                <Detail label=m.consent_field_access() note=access_what.into_any()>{access}</Detail>
                <Detail label=m.consent_field_retention()>{kept}</Detail>
                <Detail label=m.consent_field_validity()>{validity}</Detail>
                {age}
                {risk}
            </DescriptionList>
        </Section>
    }
    .into_any()
}

/// What becomes of each right.
pub(super) fn rights(inside: &InWorkspace, purpose: &Purpose) -> AnyView {
    let m = inside.page.messages;
    let rows = Right::ALL
        .into_iter()
        .map(|right| {
            let (offer, tone, icon) = offer_words(purpose.right(right), m);
            view! {
                <tr>
                    <th scope="row">{right_name(right, m)}</th>
                    <td data-label=m.consent_rights_article()>
                        {m.consent_article(&right.article().to_string())}
                    </td>
                    <td data-label=m.consent_rights_offer()><Badge label=offer tone=tone icon=icon /></td>
                </tr>
            }
        })
        .collect_view();
    let columns = vec![
        Column::new(m.consent_rights_right()),
        Column::new(m.consent_rights_article()),
        Column::new(m.consent_rights_offer()),
    ];
    view! {
        <Section id="rights" title=m.consent_purpose_rights() note=m.consent_purpose_rights_note()>
            <DataTable caption=m.consent_purpose_rights_caption() columns=columns stack=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}

/// Its versions, and what each changed.
pub(super) fn versions(inside: &InWorkspace, versions: &[PurposeVersion]) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let rows = versions
        .iter()
        .map(|version| {
            let purpose = &version.purpose;
            let until = purpose.active_to.map_or_else(
                || {
                    view! { <Badge label=m.consent_in_force() tone=Tone::Good icon=IconName::Check /> }
                        .into_any()
                },
                |end| format.date_medium(end).into_any(),
            );
            view! {
                <tr>
                    <th scope="row">{m.consent_version(&format.number(i64::from(purpose.version)))}</th>
                    <td data-label=m.consent_versions_from()>{format.date_medium(purpose.active_from)}</td>
                    <td data-label=m.consent_versions_to()>{until}</td>
                    <td data-label=m.consent_versions_changed()>{changed(inside, version)}</td>
                </tr>
            }
        })
        .collect_view();
    let columns = vec![
        Column::new(m.consent_column_version()),
        Column::new(m.consent_versions_from()),
        Column::new(m.consent_versions_to()),
        Column::new(m.consent_versions_changed()),
    ];
    view! {
        <Section id="versions" title=m.consent_purpose_versions()>
            <DataTable caption=m.consent_purpose_versions_caption() columns=columns stack=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}

fn changed(inside: &InWorkspace, version: &PurposeVersion) -> AnyView {
    let m = inside.page.messages;
    if version.changes.is_empty() {
        let first = if version.purpose.version == 1 {
            m.consent_version_first()
        } else {
            m.consent_version_again()
        };
        return view! { <span class="m-soft">{first}</span> }.into_any();
    }
    changes(inside, &version.changes)
}

/// What differs, and whether people are asked again for it.
pub(super) fn changes(inside: &InWorkspace, changes: &[Change]) -> AnyView {
    let m = inside.page.messages;
    let lines = changes
        .iter()
        .map(|change| view! { <li>{change_name(*change, m)}</li> })
        .collect_view();
    let asks = if changes.iter().any(|change| change.asks_again()) {
        view! { <Badge label=m.consent_asks_again() tone=Tone::Warn icon=IconName::Undo2 /> }
    } else {
        view! { <Badge label=m.consent_asks_nobody() tone=Tone::Neutral icon=IconName::Check /> }
    };
    view! {
        <div class="m-stack m-stack--close">
            <ul class="m-changes" role="list">{lines}</ul>
            <div>{asks}</div>
        </div>
    }
    .into_any()
}
