-- What data may be used for, what people were told, what they chose, and what follows from it for the gate.
do $migration$
begin

-- A purpose in one version. It is in force from `active_from` until `active_to`; at most one version of a key is.
create table app.purpose (
    workspace_id uuid not null,
    purpose_key text not null collate "C",
    version integer not null,
    -- Its bit in `allowed`. A version that asks everybody again has a new bit, so that what was allowed before counts for
    -- nothing from the moment it is in force.
    bit smallint not null,
    covered_from integer not null,
    basis text not null collate "C",
    data_use text not null collate "C",
    categories text[] not null,
    profiling boolean not null,
    third_party_sharing boolean not null,
    cross_context_ads boolean not null,
    terminal_access text not null collate "C",
    special_category boolean not null,
    automated_decisions boolean not null,
    min_age smallint,
    retention_days integer not null,
    validity_months smallint,
    recipients text[] not null,
    active_from timestamptz not null,
    active_to timestamptz,
    created_by uuid,
    constraint purpose_pkey primary key (workspace_id, purpose_key, version),
    constraint purpose_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint purpose_bit_check check (bit between 0 and 61),
    constraint purpose_covered_check check (covered_from between 1 and version),
    constraint purpose_basis_check check (basis in ('consent', 'contract', 'legitimate_interest', 'legal_obligation',
        'public_interest', 'vital_interests'))
);
create unique index purpose_in_force_key on app.purpose (workspace_id, purpose_key) where active_to is null;

-- What people read about it, in one language.
create table app.purpose_text (
    workspace_id uuid not null,
    purpose_key text not null collate "C",
    version integer not null,
    language text not null collate "C",
    name text not null,
    description text not null,
    consequence text not null,
    interest text,
    constraint purpose_text_pkey primary key (workspace_id, purpose_key, version, language),
    constraint purpose_text_purpose_fkey foreign key (workspace_id, purpose_key, version)
        references app.purpose (workspace_id, purpose_key, version) on delete cascade
);

-- The category of an attribute or of a type of event, where staff said another than the one its name suggests. What falls
-- in a category that no purpose in force covers is not kept.
create table app.attribute (
    workspace_id uuid not null,
    kind text not null collate "C",
    name text not null collate "C",
    category text not null collate "C",
    declared_by uuid,
    declared_at timestamptz not null,
    constraint attribute_pkey primary key (workspace_id, kind, name),
    constraint attribute_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint attribute_kind_check check (kind in ('trait', 'event'))
);

-- What people are told (GDPR, articles 13 and 14). A published notice never changes; the draft has no time.
create table app.notice (
    workspace_id uuid not null,
    version integer not null,
    -- Everything but the editions, as `services::consent` writes it.
    content jsonb not null,
    created_by uuid,
    created_at timestamptz not null,
    published_by uuid,
    published_at timestamptz,
    constraint notice_pkey primary key (workspace_id, version),
    constraint notice_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);
create unique index notice_draft_key on app.notice (workspace_id) where published_at is null;

create table app.notice_edition (
    workspace_id uuid not null,
    version integer not null,
    language text not null collate "C",
    title text not null,
    summary text not null,
    sections jsonb not null,
    -- The canonical text and its SHA-256, once published.
    canonical text,
    digest bytea,
    constraint notice_edition_pkey primary key (workspace_id, version, language),
    constraint notice_edition_notice_fkey foreign key (workspace_id, version)
        references app.notice (workspace_id, version) on delete cascade
);
create index notice_edition_digest_idx on app.notice_edition (workspace_id, digest) where digest is not null;

-- The interfaces in which people chose, by the SHA-256 of their template, to show them again.
create table app.interface (
    workspace_id uuid not null,
    digest bytea not null,
    kind text not null collate "C",
    content text not null,
    first_shown_at timestamptz not null,
    constraint interface_pkey primary key (workspace_id, digest),
    constraint interface_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- The ledger. Each entry is bound to all before it (`domain::consent::chain`). Erasing a person empties everything from
-- `format` on, and leaves the digests.
create table app.consent_event (
    workspace_id uuid not null,
    sequence bigint not null,
    previous bytea not null,
    content_digest bytea not null,
    link bytea not null,
    format smallint,
    salt bytea,
    event_id uuid,
    profile_id uuid,
    at timestamptz,
    -- Null: everything.
    purpose_key text collate "C",
    purpose_version integer,
    action text collate "C",
    method text collate "C",
    origin text collate "C",
    identified boolean,
    guardian boolean,
    expires_at timestamptz,
    notice bytea,
    interface bytea,
    language text collate "C",
    build text,
    gpc boolean,
    tc_string text,
    consent_mode text,
    taken_by uuid,
    channel text,
    attachment bytea,
    constraint consent_event_pkey primary key (workspace_id, sequence),
    constraint consent_event_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);
create unique index consent_event_key on app.consent_event (workspace_id, event_id) where event_id is not null;
create index consent_event_profile_idx on app.consent_event (workspace_id, profile_id, sequence) where profile_id is not null;
create index consent_event_time_idx on app.consent_event (workspace_id, at, sequence) where at is not null;

-- The end of the chain: its row is locked while an entry is added.
create table app.consent_head (
    workspace_id uuid not null,
    sequence bigint not null,
    link bytea not null,
    constraint consent_head_pkey primary key (workspace_id),
    constraint consent_head_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- Signed marks of how far the chain went, which are also kept outside of the database: a cut tail is seen by them.
create table app.consent_anchor (
    workspace_id uuid not null,
    sequence bigint not null,
    link bytea not null,
    at timestamptz not null,
    signature bytea not null,
    constraint consent_anchor_pkey primary key (workspace_id, sequence)
);

-- Numbers of entries whose content was erased, and when: every other entry without content was tampered with.
create table app.consent_erasure (
    workspace_id uuid not null,
    sequence bigint not null,
    erased_at timestamptz not null,
    constraint consent_erasure_pkey primary key (workspace_id, sequence)
);

-- Receipts of choices, signed, by the entry that they are of.
create table app.consent_receipt (
    workspace_id uuid not null,
    receipt_id uuid not null,
    profile_id uuid not null,
    sequence bigint not null,
    document text not null,
    issued_at timestamptz not null,
    constraint consent_receipt_pkey primary key (workspace_id, receipt_id)
);
create index consent_receipt_profile_idx on app.consent_receipt (workspace_id, profile_id, issued_at);

-- What holds now for a person and a purpose: rebuilt from the ledger at any time. `profile_id` is the one that others were
-- merged into.
create table app.consent_state (
    workspace_id uuid not null,
    purpose_key text not null collate "C",
    profile_id uuid not null,
    -- granted, refused, withdrawn, expired, superseded: of `domain::consent::state::Status`.
    status text not null collate "C",
    version integer,
    chosen_at timestamptz,
    expires_at timestamptz,
    objected boolean not null,
    paused_until timestamptz,
    signal boolean not null,
    conflict boolean not null,
    -- Whether the gate allows it now.
    permitted boolean not null,
    origin text collate "C",
    method text collate "C",
    language text collate "C",
    constraint consent_state_pkey primary key (workspace_id, purpose_key, profile_id)
);
create index consent_state_profile_idx on app.consent_state (workspace_id, profile_id);
create index consent_state_expiry_idx on app.consent_state (workspace_id, expires_at) where expires_at is not null;

-- What the gate must know of a person beside their choices, and when it must look again.
create table app.consent_person (
    workspace_id uuid not null,
    profile_id uuid not null,
    age_band text not null default 'unknown' collate "C",
    suppressed boolean not null default false,
    restricted boolean not null default false,
    changes_at timestamptz,
    updated_at timestamptz not null,
    constraint consent_person_pkey primary key (workspace_id, profile_id)
);
create index consent_person_changes_idx on app.consent_person (workspace_id, changes_at) where changes_at is not null;

-- What holds for people of whom nothing is known yet: with it rows are made as they come in.
create table app.gate (
    workspace_id uuid not null,
    reaches_minors boolean not null default false,
    consent_age smallint not null default 15,
    signal_stops_profiling boolean not null default true,
    -- Of browsers nobody signed in with, and of people with an account or an order.
    unknown_mask bigint not null default 4611686018427387904,
    known_mask bigint not null default 4611686018427387904,
    -- Until when the masks hold.
    changes_at timestamptz,
    -- How far everyone was looked at again since they changed.
    swept_to uuid,
    constraint gate_pkey primary key (workspace_id),
    constraint gate_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

alter table app.purpose enable row level security;
alter table app.purpose force row level security;
alter table app.purpose_text enable row level security;
alter table app.purpose_text force row level security;
alter table app.attribute enable row level security;
alter table app.attribute force row level security;
alter table app.notice enable row level security;
alter table app.notice force row level security;
alter table app.notice_edition enable row level security;
alter table app.notice_edition force row level security;
alter table app.interface enable row level security;
alter table app.interface force row level security;
alter table app.consent_event enable row level security;
alter table app.consent_event force row level security;
alter table app.consent_head enable row level security;
alter table app.consent_head force row level security;
alter table app.consent_anchor enable row level security;
alter table app.consent_anchor force row level security;
alter table app.consent_erasure enable row level security;
alter table app.consent_erasure force row level security;
alter table app.consent_receipt enable row level security;
alter table app.consent_receipt force row level security;
alter table app.consent_state enable row level security;
alter table app.consent_state force row level security;
alter table app.consent_person enable row level security;
alter table app.consent_person force row level security;
alter table app.gate enable row level security;
alter table app.gate force row level security;

-- What is about no person.
create policy purpose_app on app.purpose to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy purpose_text_app on app.purpose_text to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy attribute_app on app.attribute to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy notice_app on app.notice to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy notice_edition_app on app.notice_edition to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy interface_app on app.interface to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy consent_head_app on app.consent_head to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy consent_anchor_app on app.consent_anchor to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy consent_erasure_app on app.consent_erasure to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy gate_app on app.gate to mesure_app, mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

-- What is about a person: for operating the service, and for the person.
create policy consent_event_app on app.consent_event to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy consent_receipt_app on app.consent_receipt to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy consent_state_app on app.consent_state to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy consent_person_app on app.consent_person to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert on app.purpose to mesure_app;
grant update (active_to) on app.purpose to mesure_app;
grant select, insert, delete on app.purpose_text to mesure_app;
grant select, insert, update, delete on app.attribute to mesure_app;
grant select, insert, update, delete on app.notice to mesure_app;
grant select, insert, update, delete on app.notice_edition to mesure_app;
grant select, insert on app.interface to mesure_app;
-- Append-only: evidence.
grant select, insert on app.consent_event to mesure_app;
grant select, insert, update on app.consent_head to mesure_app;
grant select, insert on app.consent_anchor to mesure_app;
grant select, insert on app.consent_erasure to mesure_app;
grant select, insert on app.consent_receipt to mesure_app;
grant select, insert, update, delete on app.consent_state to mesure_app;
grant select, insert, update, delete on app.consent_person to mesure_app;
grant select, insert, update on app.gate to mesure_app;
grant select on app.purpose, app.purpose_text, app.notice, app.notice_edition, app.interface, app.gate to mesure_portal;

end
$migration$;
