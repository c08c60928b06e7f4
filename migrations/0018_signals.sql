-- What sites and other consent managers say of people's choices, and the keys that receipts are signed with.
do $migration$
begin

-- Which categories of another consent manager stand for a purpose, in the events of a source. A purpose with several
-- needs all of them.
create table app.signal_category (
    workspace_id uuid not null,
    source_id uuid not null,
    purpose_key text not null collate "C",
    category text not null collate "C",
    constraint signal_category_pkey primary key (workspace_id, source_id, purpose_key, category),
    constraint signal_category_source_fkey foreign key (workspace_id, source_id)
        references app.source (workspace_id, source_id) on delete cascade
);

-- What was last heard of a person from a source by itself: what is repeated with every event is recorded once.
create table app.signal_heard (
    workspace_id uuid not null,
    profile_id uuid not null,
    source_id uuid not null,
    -- Global Privacy Control was on at some time: that it is missing later says nothing.
    gpc boolean not null,
    -- The digest of the block of categories and of their mapping.
    block bytea,
    heard_at timestamptz not null,
    constraint signal_heard_pkey primary key (workspace_id, profile_id, source_id),
    constraint signal_heard_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade
);

-- The public halves of the keys that receipts were signed with: they stay for as long as receipts do.
create table platform.receipt_key (
    key_id text not null collate "C",
    public_key bytea not null,
    first_used_at timestamptz not null,
    constraint receipt_key_pkey primary key (key_id)
);

alter table app.signal_category enable row level security;
alter table app.signal_category force row level security;
alter table app.signal_heard enable row level security;
alter table app.signal_heard force row level security;

create policy signal_category_app on app.signal_category to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy signal_heard_app on app.signal_heard to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, delete on app.signal_category to mesure_app;
grant select, insert, update on app.signal_heard to mesure_app;
grant select, insert on platform.receipt_key to mesure_app;

-- Whether a row of a file says yes, and whether its proof is in the ledger.
alter table app.import_consent
    add column granted boolean not null default true,
    add column recorded_at timestamptz;
create index import_consent_waiting_idx on app.import_consent (workspace_id, import_id, row_number, purpose)
    where recorded_at is null;
grant update (recorded_at) on app.import_consent to mesure_app;

-- The dashboard reads what was chosen in a span of time.
create index consent_event_purpose_idx on app.consent_event (workspace_id, purpose_key, at) where at is not null;

end
$migration$;
