-- Files that people hand in: what they hold, what was made of them, and how it is taken back.
do $migration$
declare
    partition_name text;
begin

create table app.import (
    workspace_id uuid not null,
    import_id uuid not null,
    source_id uuid not null,
    kind text not null collate "C",
    state text not null collate "C",
    file_name text not null,
    file_bytes bigint not null default 0,
    -- What `files` says of the file, as one text.
    format text collate "C",
    header text[] not null default '{}',
    -- What each column means, and how its values are read: of `domain::imports`.
    mapping jsonb,
    settings jsonb,
    -- What the file's data may be used for, on which basis (GDPR 6.1), and where it was collected.
    purpose text collate "C",
    basis text collate "C",
    origin text not null default '',
    -- Rows read of the step under way, and its counts.
    rows_total bigint,
    rows_done bigint not null default 0,
    -- Where reading goes on: the number of the last row in the file, and the byte after it.
    position_row bigint not null default 0,
    position_byte bigint not null default 0,
    -- How far reading came, for the progress bar.
    progress_done bigint not null default 0,
    progress_total bigint not null default 0,
    -- Counts of rows whose people are stored and whose events are about to be.
    pending jsonb,
    new_count bigint not null default 0,
    updated_count bigint not null default 0,
    unchanged_count bigint not null default 0,
    suppressed_count bigint not null default 0,
    refused_count bigint not null default 0,
    -- What the dry run counted, kept beside what happened.
    checked_new bigint,
    checked_updated bigint,
    checked_unchanged bigint,
    checked_suppressed bigint,
    checked_refused bigint,
    error_code text collate "C",
    created_by uuid,
    created_at timestamptz not null,
    -- Counts every step: whoever works on an earlier one writes nothing any more.
    step integer not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    undone_at timestamptz,
    constraint import_pkey primary key (workspace_id, import_id),
    constraint import_source_fkey foreign key (workspace_id, source_id)
        references app.source (workspace_id, source_id) on delete restrict,
    constraint import_state_check check (state in ('receiving', 'received', 'checking', 'checked', 'running', 'done',
        'cancelled', 'failed', 'undoing', 'undone')),
    constraint import_basis_check check (basis in ('consent', 'contract', 'legal_obligation', 'vital_interests',
        'public_task', 'legitimate_interests'))
);
create index import_time_idx on app.import (workspace_id, created_at, import_id);
create index import_source_idx on app.import (workspace_id, source_id);

-- The file, in pieces, until its import has ended.
create table app.import_chunk (
    workspace_id uuid not null,
    import_id uuid not null,
    number integer not null,
    data bytea not null,
    constraint import_chunk_pkey primary key (workspace_id, import_id, number),
    constraint import_chunk_import_fkey foreign key (workspace_id, import_id)
        references app.import (workspace_id, import_id) on delete cascade
);
-- Files hold what packs well; it was tried.
alter table app.import_chunk alter column data set compression pglz;

-- Rows that were not taken, to be mended.
create table app.import_refusal (
    workspace_id uuid not null,
    import_id uuid not null,
    row_number bigint not null,
    error_code text not null collate "C",
    error_column integer,
    cells text[] not null,
    constraint import_refusal_pkey primary key (workspace_id, import_id, row_number),
    constraint import_refusal_import_fkey foreign key (workspace_id, import_id)
        references app.import (workspace_id, import_id) on delete cascade
);

-- What happened, as rows of files say it: each once for good, and taken back with its import.
create table app.import_message (
    workspace_id uuid not null,
    message_id text not null collate "C",
    import_id uuid not null,
    constraint import_message_pkey primary key (workspace_id, message_id),
    constraint import_message_import_fkey foreign key (workspace_id, import_id)
        references app.import (workspace_id, import_id) on delete cascade
);
create index import_message_import_idx on app.import_message (workspace_id, import_id);

-- Consent that a row of a file proves: evidence, as it was handed in.
create table app.import_consent (
    workspace_id uuid not null,
    import_id uuid not null,
    row_number bigint not null,
    purpose text not null,
    profile_id uuid not null,
    given_at timestamptz not null,
    origin text not null,
    text_version text not null,
    constraint import_consent_pkey primary key (workspace_id, import_id, row_number, purpose),
    constraint import_consent_import_fkey foreign key (workspace_id, import_id)
        references app.import (workspace_id, import_id) on delete cascade,
    constraint import_consent_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade
);
create index import_consent_profile_idx on app.import_consent (workspace_id, profile_id);

-- People who must not come back: a keyed fingerprint of each identifier, which nobody can turn round.
create table app.suppression (
    workspace_id uuid not null,
    fingerprint bytea not null,
    created_at timestamptz not null,
    constraint suppression_pkey primary key (workspace_id, fingerprint),
    constraint suppression_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

alter table app.import enable row level security;
alter table app.import force row level security;
alter table app.import_chunk enable row level security;
alter table app.import_chunk force row level security;
alter table app.import_refusal enable row level security;
alter table app.import_refusal force row level security;
alter table app.import_message enable row level security;
alter table app.import_message force row level security;
alter table app.import_consent enable row level security;
alter table app.import_consent force row level security;
alter table app.suppression enable row level security;
alter table app.suppression force row level security;

create policy import_app on app.import to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
-- Files and their rows say nothing of what each person permits: they exist for operating the service only.
create policy import_chunk_app on app.import_chunk to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy import_refusal_app on app.import_refusal to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy import_message_app on app.import_message to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy import_consent_app on app.import_consent to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy suppression_app on app.suppression to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, update, delete on app.import to mesure_app;
grant select, insert, delete on app.import_chunk to mesure_app;
grant select, insert, delete on app.import_refusal to mesure_app;
grant select, insert, delete on app.import_message to mesure_app;
grant select, insert, delete on app.import_consent to mesure_app;
grant select, insert on app.suppression to mesure_app;

-- What is said of people and what finds them are most of the rows that come in, and a foreign key costs a look-up for
-- each: half of the time of a large file. Whoever takes a person away takes these rows along, in the same transaction.
alter table app.trait drop constraint trait_profile_fkey;
alter table app.profile_term drop constraint profile_term_profile_fkey;

-- The import an event came in with. What a client sends never reaches this place of a context: `domain::collect` keeps
-- only what it knows, and the import writes its own name there.
alter table app.event
    add column import_id uuid generated always as ((context #>> '{import}')::uuid) stored;
create index event_import_idx on app.event (workspace_id, import_id, occurred_at, event_id) where import_id is not null;
for partition_name in
    select c.relname from pg_inherits h join pg_class c on c.oid = h.inhrelid
    where h.inhparent = 'app.event'::regclass
loop
    perform app.name_event_indexes(partition_name);
end loop;

-- Evidence is append-only for those who serve requests. What is taken back for good goes through this role, which can
-- delete events and correct the figures that counted them, inside one workspace, and nothing else.
grant usage on schema app to mesure_keeper;
grant execute on function app.enter(uuid, text, bigint, uuid) to mesure_keeper;
grant select, delete on app.event to mesure_keeper;
grant select (workspace_id, profile_id, merged_into, import_id, first_seen_at, last_seen_at, event_count, order_count,
    revenue_minor, created_at) on app.profile to mesure_keeper;
grant update (first_seen_at, last_seen_at, event_count, order_count, revenue_minor) on app.profile to mesure_keeper;
create policy event_keeper on app.event to mesure_keeper
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy profile_keeper on app.profile to mesure_keeper
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

end
$migration$;
