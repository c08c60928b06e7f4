//! The form of a purpose: read from what was sent, and shown.

use domain::account::Language;
use domain::consent::purpose::{
    DataCategory, Draft, LegalBasis, Meaning, PurposeKey, TerminalAccess, Text, TextChange, Use, Version,
};
use leptos::prelude::*;
use ui::{
    Button, ButtonLink, CardRadios, Checkbox, CheckboxGroup, Choice, Field, FieldWidth, HiddenField, Section,
    Select, TextArea, Variant,
};

use super::purposes_words::{access_words, basis_name, category_words, language_name, use_name};
use super::sent::Sent;
use crate::form::FormErrors;
use crate::page::InWorkspace;

/// What the form shows: as it is in force, or as it was typed.
pub(super) struct Form {
    pub(super) key: String,
    pub(super) draft: Draft,
    /// Typed numbers, which may be none.
    retention: String,
    validity: String,
    age: String,
    pub(super) text_change: TextChange,
    /// The version that the form was made on.
    pub(super) based_on: Option<Version>,
}

impl Form {
    /// A purpose that exists, or is proposed.
    pub(super) fn of(draft: &Draft, based_on: Option<Version>) -> Self {
        let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
        Self {
            key: draft.key.to_string(),
            retention: draft.meaning.retention_days.to_string(),
            validity: number(draft.meaning.validity_months),
            age: number(draft.meaning.min_age),
            draft: draft.clone(),
            text_change: TextChange::Meaning,
            based_on,
        }
    }

    /// An empty one. `None` never happens: the key is one.
    pub(super) fn empty() -> Option<Self> {
        let sent = Sent::new(vec![
            ("basis".to_owned(), LegalBasis::Consent.as_str().to_owned()),
            ("validity_months".to_owned(), "6".to_owned()),
        ]);
        let key = PurposeKey::parse("key")?;
        Some(Self {
            key: String::new(),
            ..Self::sent(&sent, &key)
        })
    }

    /// What was sent. What is not a number is none, and is named by [`Form::misread`].
    pub(super) fn sent(sent: &Sent, key: &PurposeKey) -> Self {
        let optional = |name: &str| -> Option<u8> { sent.number(name) };
        let texts = Language::OFFERED
            .into_iter()
            .map(|language| {
                let interest = sent.of("interest", language);
                let text = Text {
                    name: sent.of("name", language).to_owned(),
                    description: sent.of("description", language).to_owned(),
                    consequence: sent.of("consequence", language).to_owned(),
                    interest: (!interest.is_empty()).then(|| interest.to_owned()),
                };
                (language, text)
            })
            .collect();
        let meaning = Meaning {
            basis: LegalBasis::parse(sent.one("basis")).unwrap_or(LegalBasis::Consent),
            data_use: Use::parse(sent.one("data_use")).unwrap_or(Use::Service),
            categories: sent.all("categories").filter_map(DataCategory::parse).collect(),
            profiling: sent.is_on("profiling"),
            third_party_sharing: sent.is_on("third_party_sharing"),
            cross_context_ads: sent.is_on("cross_context_ads"),
            terminal_access: TerminalAccess::parse(sent.one("terminal_access"))
                .unwrap_or(TerminalAccess::None),
            special_category: sent.is_on("special_category"),
            automated_decisions: sent.is_on("automated_decisions"),
            min_age: optional("min_age"),
            retention_days: sent.number("retention_days").unwrap_or(0),
            validity_months: optional("validity_months"),
            recipients: sent.lines("recipients").into_iter().collect(),
        };
        Self {
            key: sent.one("key").to_owned(),
            draft: Draft {
                key: key.clone(),
                meaning,
                texts,
            },
            retention: sent.one("retention_days").to_owned(),
            validity: sent.one("validity_months").to_owned(),
            age: sent.one("min_age").to_owned(),
            text_change: match sent.one("text_change") {
                "correction" => TextChange::Correction,
                _ => TextChange::Meaning,
            },
            based_on: sent.number("based_on"),
        }
    }

    /// Fields that were typed and are no number.
    pub(super) fn misread(&self) -> Vec<&'static str> {
        let meaning = &self.draft.meaning;
        [
            (
                "validity_months",
                &self.validity,
                meaning.validity_months.is_none(),
            ),
            ("min_age", &self.age, meaning.min_age.is_none()),
        ]
        .into_iter()
        .filter(|(_, typed, none)| *none && !typed.is_empty())
        .map(|(name, ..)| name)
        .collect()
    }

    fn text(&self, language: Language) -> Text {
        self.draft.text(language).cloned().unwrap_or(Text {
            name: String::new(),
            description: String::new(),
            consequence: String::new(),
            interest: None,
        })
    }
}

/// Whom the form is for.
pub(super) struct Around {
    pub(super) action: String,
    pub(super) cancel: String,
    /// A new purpose has a key to choose.
    pub(super) new: bool,
    /// Whether something is in force that other texts could merely mend.
    pub(super) in_force: bool,
    pub(super) may_publish: bool,
}

pub(super) fn view(inside: &InWorkspace, form: &Form, around: &Around, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let key = around.new.then(|| {
        view! {
            <Field
                name="key"
                label=m.consent_field_key()
                hint=m.consent_field_key_hint()
                autocomplete="off"
                width=FieldWidth::Medium
                required=true
                value=form.key.clone()
                error=errors.get("key")
                error_prefix=m.shared_error_prefix()
            />
        }
    });
    let based_on = form
        .based_on
        .map(|version| view! { <HiddenField name="based_on" value=version.to_string() /> });
    let texts = Language::OFFERED
        .into_iter()
        .map(|language| texts(inside, form, language, errors))
        .collect_view();
    let basis_and_use = basis_and_use(inside, form, errors);
    let data = data(inside, form, errors);
    let time = time(inside, form, errors);
    view! {
        <form method="post" action=around.action.clone() novalidate>
            {based_on}
            <Section id="what" title=m.consent_form_what()>
                <div class="m-form">{key} {basis_and_use}</div>
            </Section>
            <Section id="data" title=m.consent_form_data()>
                <div class="m-form">{data}</div>
            </Section>
            <Section id="time" title=m.consent_form_time()>
                <div class="m-form">{time}</div>
            </Section>
            <Section id="told" title=m.consent_form_texts() note=m.consent_form_texts_note()>
                <div class="m-columns m-columns--halves">{texts}</div>
            </Section>
            {buttons(inside, form, around)}
        </form>
    }
    .into_any()
}

fn basis_and_use(inside: &InWorkspace, form: &Form, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let meaning = &form.draft.meaning;
    let bases = LegalBasis::ALL
        .into_iter()
        .map(|basis| {
            let label = format!("{} ({})", basis_name(basis, m), basis.article());
            Choice::new(basis.as_str(), label).selected(basis == meaning.basis)
        })
        .collect();
    let uses = Use::ALL
        .into_iter()
        .map(|data_use| {
            Choice::new(data_use.as_str(), use_name(data_use, m)).selected(data_use == meaning.data_use)
        })
        .collect();
    let access = TerminalAccess::ALL
        .into_iter()
        .map(|access| {
            let (label, what) = access_words(access, m);
            Choice::new(access.as_str(), label)
                .hint(what)
                .selected(access == meaning.terminal_access)
        })
        .collect();
    view! {
        <Select
            name="basis"
            label=m.consent_column_basis()
            hint=m.consent_field_basis_hint()
            choices=bases
            error=errors.get("basis")
            error_prefix=m.shared_error_prefix()
        />
        <Select name="data_use" label=m.consent_column_use() choices=uses />
        <ui::RadioGroup
            name="terminal_access"
            label=m.consent_field_access()
            choices=access
            error=errors.get("terminal_access")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn data(inside: &InWorkspace, form: &Form, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let meaning = &form.draft.meaning;
    let categories = DataCategory::ALL
        .into_iter()
        .map(|category| {
            let (label, what) = category_words(category, m);
            Choice::new(category.as_str(), label)
                .hint(what)
                .selected(meaning.categories.contains(&category))
        })
        .collect();
    let lines = meaning
        .recipients
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n");
    view! {
        <CheckboxGroup
            name="categories"
            label=m.consent_field_categories()
            hint=m.consent_field_categories_hint()
            choices=categories
            error=errors.get("categories")
            error_prefix=m.shared_error_prefix()
        />
        <Checkbox
            name="profiling"
            label=m.consent_field_profiling()
            hint=m.consent_field_profiling_hint()
            checked=meaning.profiling
        />
        <Checkbox
            name="third_party_sharing"
            label=m.consent_field_sharing()
            hint=m.consent_field_sharing_hint()
            checked=meaning.third_party_sharing
        />
        <Checkbox
            name="cross_context_ads"
            label=m.consent_field_cross()
            hint=m.consent_field_cross_hint()
            checked=meaning.cross_context_ads
        />
        <TextArea
            name="recipients"
            label=m.consent_field_recipients()
            hint=m.consent_field_recipients_hint()
            rows=3
            value=lines
            error=errors.get("recipients")
            error_prefix=m.shared_error_prefix()
        />
        <Checkbox
            name="special_category"
            label=m.consent_field_special()
            hint=m.consent_field_special_hint()
            checked=meaning.special_category
            error=errors.get("special_category")
            error_prefix=m.shared_error_prefix()
        />
        <Checkbox
            name="automated_decisions"
            label=m.consent_field_automated()
            hint=m.consent_field_automated_hint()
            checked=meaning.automated_decisions
            error=errors.get("automated_decisions")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn time(inside: &InWorkspace, form: &Form, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let field = |name: &'static str, label: &str, hint: &str, value: &str, required: bool| {
        view! {
            <Field
                name=name
                label=label
                hint=hint
                width=FieldWidth::Small
                inputmode="numeric"
                autocomplete="off"
                required=required
                value=value.to_owned()
                error=errors.get(name)
                error_prefix=m.shared_error_prefix()
            />
        }
    };
    view! {
        {field(
            "retention_days",
            m.consent_field_retention_days(),
            m.consent_field_retention_hint(),
            &form.retention,
            true,
        )}
        {field(
            "validity_months",
            m.consent_field_validity_months(),
            m.consent_field_validity_hint(),
            &form.validity,
            false,
        )}
        {field("min_age", m.consent_field_age(), m.consent_field_age_hint(), &form.age, false)}
    }
    .into_any()
}

/// The names of the fields of a language: the errors of a form are found by them.
const fn names(language: Language) -> [&'static str; 4] {
    match language {
        Language::English => ["name_en", "description_en", "consequence_en", "interest_en"],
        _ => ["name_fr", "description_fr", "consequence_fr", "interest_fr"],
    }
}

fn texts(inside: &InWorkspace, form: &Form, language: Language, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let text = form.text(language);
    let [name, description, consequence, interest] = names(language);
    let own = language_name(language);
    let area = |name: &'static str, label: String, hint: &str, value: String, rows: u32| {
        view! {
            <TextArea
                name=name
                label=label
                hint=hint
                rows=rows
                lang=language.as_str()
                value=value
                error=errors.get(name)
                error_prefix=m.shared_error_prefix()
            />
        }
    };
    view! {
        <div class="m-form">
            <h3 class="m-subhead" lang=language.as_str()>{own}</h3>
            <Field
                name=name
                label=m.consent_text_name(own)
                hint=m.consent_text_name_hint()
                autocomplete="off"
                maxlength=60
                required=true
                value=text.name
                error=errors.get(name)
                error_prefix=m.shared_error_prefix()
            />
            {area(
                description,
                m.consent_text_description(own),
                m.consent_text_description_hint(),
                text.description,
                5,
            )}
            {area(
                consequence,
                m.consent_text_consequence(own),
                m.consent_text_consequence_hint(),
                text.consequence,
                3,
            )}
            {area(
                interest,
                m.consent_text_interest_of(own),
                m.consent_text_interest_hint(),
                text.interest.unwrap_or_default(),
                2,
            )}
        </div>
    }
    .into_any()
}

fn buttons(inside: &InWorkspace, form: &Form, around: &Around) -> AnyView {
    let m = inside.page.messages;
    let mended = around.in_force.then(|| {
        let choices = vec![
            Choice::new("correction", m.consent_texts_correction())
                .hint(m.consent_texts_correction_what())
                .selected(form.text_change == TextChange::Correction),
            Choice::new("meaning", m.consent_texts_meaning())
                .hint(m.consent_texts_meaning_what())
                .selected(form.text_change == TextChange::Meaning),
        ];
        view! { <CardRadios name="text_change" label=m.consent_texts_question() choices=choices row=true /> }
    });
    let then = if around.may_publish {
        m.consent_form_then()
    } else {
        m.consent_form_then_proposed()
    };
    let publish = around.may_publish.then(|| {
        view! {
            <Button variant=Variant::Primary name="action" value="publish">{m.consent_form_publish()}</Button>
        }
    });
    let variant = if around.may_publish {
        Variant::Plain
    } else {
        Variant::Primary
    };
    let cancel = around.cancel.clone();
    view! {
        <Section id="then" title=m.consent_form_finish() plain=true>
            <div class="m-form m-form--wide">
                {mended}
                <p class="m-soft">{then}</p>
                <div class="m-cluster">
                    {publish}
                    <Button variant=variant name="action" value="propose">{m.consent_form_propose()}</Button>
                    <ButtonLink href=cancel variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
            </div>
        </Section>
    }
    .into_any()
}
