-- Erasing people for good: who was erased, who must not come back, and what is taken away.
do $migration$
declare
    table_name text;
begin

-- An erasure. Its number is that of the certificate. The person is named only while the work is under way.
create table app.erasure (
    workspace_id uuid not null,
    erasure_id uuid not null,
    request_id uuid,
    profile_id uuid,
    state text not null collate "C",
    -- How many identifiers are suppressed, and how many rows went, by store.
    suppressed bigint not null default 0,
    counts jsonb not null default '{}',
    begun_at timestamptz not null,
    -- When it was written into the log that is kept outside of the database.
    logged_at timestamptz,
    finished_at timestamptz,
    -- Until when a backup may still hold the person.
    backups_until date not null,
    -- Signed, without personal data.
    certificate text,
    constraint erasure_pkey primary key (workspace_id, erasure_id),
    constraint erasure_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint erasure_state_check check (state in ('running', 'done')),
    constraint erasure_done_check check (state = 'running' or (profile_id is null and certificate is not null))
);
create unique index erasure_profile_key on app.erasure (workspace_id, profile_id) where profile_id is not null;
create index erasure_time_idx on app.erasure (workspace_id, begun_at, erasure_id);
create index erasure_request_idx on app.erasure (workspace_id, request_id) where request_id is not null;

-- Which erasure a fingerprint belongs to: whoever returns and consents is let in with all of theirs.
alter table app.suppression add column erasure_id uuid;
create index suppression_erasure_idx on app.suppression (workspace_id, erasure_id) where erasure_id is not null;
create index suppression_time_idx on app.suppression (workspace_id, created_at);

-- What was turned away at the door because its person was erased: a number a day.
create table app.suppression_day (
    workspace_id uuid not null,
    day date not null,
    door text not null collate "C",
    messages bigint not null,
    constraint suppression_day_pkey primary key (workspace_id, day, door),
    constraint suppression_day_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint suppression_day_door_check check (door in ('collect', 'imports'))
);

-- A file to take away, and the one link to it: only the hash of the link is kept.
create table app.export (
    workspace_id uuid not null,
    export_id uuid not null,
    profile_id uuid not null,
    request_id uuid,
    variant text not null collate "C",
    language text not null collate "C",
    state text not null collate "C",
    file_bytes bigint not null default 0,
    token_hash bytea,
    created_at timestamptz not null,
    made_at timestamptz,
    expires_at timestamptz not null,
    taken_at timestamptz,
    constraint export_pkey primary key (workspace_id, export_id),
    constraint export_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint export_variant_check check (variant in ('access', 'portability')),
    constraint export_state_check check (state in ('making', 'ready', 'taken', 'expired', 'failed'))
);
create unique index export_token_key on app.export (workspace_id, token_hash) where token_hash is not null;
create index export_profile_idx on app.export (workspace_id, profile_id, created_at);
create index export_request_idx on app.export (workspace_id, request_id) where request_id is not null;
create index export_expiry_idx on app.export (workspace_id, expires_at);

-- The file, encrypted, in pieces.
create table app.export_chunk (
    workspace_id uuid not null,
    export_id uuid not null,
    number integer not null,
    data bytea not null,
    constraint export_chunk_pkey primary key (workspace_id, export_id, number),
    constraint export_chunk_export_fkey foreign key (workspace_id, export_id)
        references app.export (workspace_id, export_id) on delete cascade
);
-- What is encrypted does not pack.
alter table app.export_chunk alter column data set storage external;

alter table app.erasure enable row level security;
alter table app.erasure force row level security;
alter table app.suppression_day enable row level security;
alter table app.suppression_day force row level security;
alter table app.export enable row level security;
alter table app.export force row level security;
alter table app.export_chunk enable row level security;
alter table app.export_chunk force row level security;

create policy erasure_app on app.erasure to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy suppression_day_app on app.suppression_day to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
-- What is about a person: for operating the service, and for no other purpose.
create policy export_app on app.export to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy export_chunk_app on app.export_chunk to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select on app.erasure to mesure_app;
grant select, insert, update on app.suppression_day to mesure_app;
grant select, insert, delete on app.export to mesure_app;
grant update (state, file_bytes, token_hash, made_at, expires_at, taken_at) on app.export to mesure_app;
grant select, insert, delete on app.export_chunk to mesure_app;

-- The role that takes away for good sees every row of a workspace, whatever its person permits: a person who is being
-- erased permits nothing any more. It may delete what a person leaves, and correct or empty what has to stay.
foreach table_name in array array['identifier', 'trait', 'profile_term', 'profile_tally', 'import', 'import_chunk',
    'import_refusal', 'import_consent', 'arrival', 'observed_event', 'observed_property', 'finding', 'quality_change',
    'social_day', 'social_visit', 'social_answer', 'social_tally', 'suppression', 'erasure', 'export', 'export_chunk',
    'consent_event', 'consent_erasure', 'consent_receipt', 'consent_state', 'consent_person', 'profile_case', 'trail',
    'mail', 'portal_start', 'portal_proof', 'portal_session', 'preference', 'request', 'request_step',
    'request_message']
loop
    -- Features are merged one by one: what is not there yet has nothing to be taken away.
    continue when to_regclass(format('app.%I', table_name)) is null;
    execute format('grant select on app.%I to mesure_keeper', table_name);
    execute format(
        'create policy %I on app.%I to mesure_keeper
            using (workspace_id = current_setting(''app.workspace_id'')::uuid)
            with check (workspace_id = current_setting(''app.workspace_id'')::uuid)',
        table_name || '_keeper', table_name);
end loop;
foreach table_name in array array['identifier', 'trait', 'profile_term', 'import_chunk', 'import_refusal',
    'import_consent', 'arrival', 'observed_event', 'observed_property', 'finding', 'quality_change', 'social_visit',
    'social_answer', 'social_tally', 'suppression', 'export', 'export_chunk', 'consent_receipt', 'consent_state',
    'consent_person', 'profile_case', 'mail', 'portal_start', 'portal_proof', 'portal_session', 'preference',
    'request_message']
loop
    continue when to_regclass(format('app.%I', table_name)) is null;
    execute format('grant delete on app.%I to mesure_keeper', table_name);
end loop;
grant select, delete on app.profile to mesure_keeper;
grant update (allowed) on app.profile, app.identifier, app.trait, app.profile_term to mesure_keeper;
grant insert, update on app.profile_tally to mesure_keeper;
grant insert on app.suppression, app.consent_erasure, app.trail to mesure_keeper;
grant update (state, error_code, finished_at, step, file_name) on app.import to mesure_keeper;
grant update (events) on app.social_day to mesure_keeper;
grant insert, update on app.erasure to mesure_keeper;
grant update (object_id) on app.trail to mesure_keeper;
grant update (state, token_hash) on app.export to mesure_keeper;
grant update (format, salt, event_id, profile_id, at, purpose_key, purpose_version, action, method, origin, identified,
    guardian, expires_at, notice, interface, language, build, gpc, tc_string, consent_mode, taken_by, channel, attachment)
    on app.consent_event to mesure_keeper;
if to_regclass('app.request') is not null then
    grant update (profile_id, contact, note, failure, program_digest), delete on app.request to mesure_keeper;
    grant update (profile_id, detail) on app.request_step to mesure_keeper;
end if;
-- Jobs and the numbers of certificates are in global tables, which hold no personal data.
grant usage on schema platform to mesure_keeper;
grant select (workspace_id, subject), delete on platform.job to mesure_keeper;
grant select (workspace_id, name, time_zone) on platform.workspace to mesure_keeper;
grant insert on platform.public_code to mesure_keeper;

end
$migration$;
