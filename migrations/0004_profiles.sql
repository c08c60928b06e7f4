-- Profiles and what is found by, known about and linked to them.
--
-- `allowed` holds one bit for each purpose that the person permits. A transaction is opened for a purpose, whose bit is
-- in `app.purpose_mask`; rows that lack it do not exist there. Bit 62 is operating the service itself, which needs no
-- consent, so rows are made with it. The test is written with `<>`, because the planner expects it to hold for nearly
-- every row: with `=` it would expect one row in 200, and read whole tables.
do $migration$
begin

create table app.profile (
    workspace_id uuid not null,
    profile_id uuid not null,
    merged_into uuid,
    merged_at timestamptz,
    display_name text,
    name_order text not null default '' collate "C",
    email text,
    phone text,
    city text,
    country text,
    language text,
    known_traits integer not null default 0,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    event_count bigint not null default 0,
    order_count bigint not null default 0,
    revenue_minor bigint not null default 0,
    allowed bigint not null default 4611686018427387904,
    created_at timestamptz not null,
    constraint profile_pkey primary key (workspace_id, profile_id),
    constraint profile_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint profile_merged_fkey foreign key (workspace_id, merged_into)
        references app.profile (workspace_id, profile_id) on delete restrict
);
create index profile_seen_idx on app.profile (workspace_id, last_seen_at, profile_id) include (allowed) where merged_into is null;
create index profile_name_idx on app.profile (workspace_id, name_order, profile_id) where merged_into is null;
create index profile_revenue_idx on app.profile (workspace_id, revenue_minor, profile_id) where merged_into is null;
create index profile_events_idx on app.profile (workspace_id, event_count, profile_id) where merged_into is null;
create index profile_merged_idx on app.profile (workspace_id, merged_into) where merged_into is not null;

create table app.identifier (
    workspace_id uuid not null,
    kind text not null collate "C",
    value text not null collate "C",
    profile_id uuid not null,
    allowed bigint not null default 4611686018427387904,
    created_at timestamptz not null,
    constraint identifier_pkey primary key (workspace_id, kind, value),
    constraint identifier_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint identifier_kind_check check (kind in ('user', 'anonymous'))
);
create index identifier_profile_idx on app.identifier (workspace_id, profile_id);

-- A fact on a profile, with where it comes from.
create table app.trait (
    workspace_id uuid not null,
    profile_id uuid not null,
    name text not null collate "C",
    value text not null,
    source_id uuid not null,
    observed_at timestamptz not null,
    allowed bigint not null default 4611686018427387904,
    constraint trait_pkey primary key (workspace_id, profile_id, name),
    constraint trait_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint trait_source_fkey foreign key (workspace_id, source_id)
        references app.source (workspace_id, source_id) on delete restrict
);

-- Folded words of names, addresses and numbers: a range on text is what row-level security lets an index do.
create table app.profile_term (
    workspace_id uuid not null,
    term text not null collate "C",
    profile_id uuid not null,
    allowed bigint not null default 4611686018427387904,
    constraint profile_term_pkey primary key (workspace_id, term, profile_id),
    constraint profile_term_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade
);
create index profile_term_profile_idx on app.profile_term (workspace_id, profile_id);

-- How many profiles there are that were not merged into another, as the sum of a few rows: counting them one by one
-- under row-level security takes longer than reading a page of them. Several rows, so that two batches seldom meet.
create table app.profile_tally (
    workspace_id uuid not null,
    part smallint not null,
    profiles bigint not null,
    constraint profile_tally_pkey primary key (workspace_id, part)
);

-- The reason for which a member of staff opened people's data, until when.
create table app.profile_case (
    workspace_id uuid not null,
    case_id uuid not null,
    account_id uuid not null,
    case_number text not null,
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    constraint profile_case_pkey primary key (workspace_id, case_id)
);
create index profile_case_account_idx on app.profile_case (workspace_id, account_id, expires_at);

alter table app.profile enable row level security;
alter table app.profile force row level security;
alter table app.identifier enable row level security;
alter table app.identifier force row level security;
alter table app.trait enable row level security;
alter table app.trait force row level security;
alter table app.profile_term enable row level security;
alter table app.profile_term force row level security;
alter table app.profile_tally enable row level security;
alter table app.profile_tally force row level security;
alter table app.profile_case enable row level security;
alter table app.profile_case force row level security;

create policy profile_app on app.profile to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and allowed & current_setting('app.purpose_mask')::bigint <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy identifier_app on app.identifier to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and allowed & current_setting('app.purpose_mask')::bigint <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy trait_app on app.trait to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and allowed & current_setting('app.purpose_mask')::bigint <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy profile_term_app on app.profile_term to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and allowed & current_setting('app.purpose_mask')::bigint <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy profile_tally_app on app.profile_tally to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy profile_case_app on app.profile_case to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

-- The portal's role sees one person at most.
create policy profile_portal on app.profile to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);
create policy identifier_portal on app.identifier to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);
create policy trait_portal on app.trait to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);

grant select, insert, update on app.profile to mesure_app;
grant select, insert, update on app.identifier to mesure_app;
grant select, insert, update on app.trait to mesure_app;
grant select, insert, delete on app.profile_term to mesure_app;
grant update (allowed) on app.profile_term to mesure_app;
grant select, insert, update on app.profile_tally to mesure_app;
grant select, insert on app.profile_case to mesure_app;
grant update (expires_at) on app.profile_case to mesure_app;
grant select on app.profile, app.identifier, app.trait to mesure_portal;

end
$migration$;
