-- What events look like, observed and planned, and the latest verdicts. No values of anybody: names, types and counts.
--
-- Sources are never deleted by a runtime role, and a foreign key would cost a look-up for each row that a batch writes.
do $migration$
begin

-- Each event of a source. Calls without names of their own have an empty one.
create table app.observed_event (
    workspace_id uuid not null,
    source_id uuid not null,
    call text not null collate "C",
    name text not null collate "C",
    messages bigint not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint observed_event_pkey primary key (workspace_id, source_id, call, name)
) with (fillfactor = 70);

-- Each property of an event: in how many messages, and in how many with each type.
create table app.observed_property (
    workspace_id uuid not null,
    source_id uuid not null,
    call text not null collate "C",
    name text not null collate "C",
    path text not null collate "C",
    messages bigint not null,
    strings bigint not null,
    numbers bigint not null,
    booleans bigint not null,
    arrays bigint not null,
    objects bigint not null,
    nulls bigint not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint observed_property_pkey primary key (workspace_id, source_id, call, name, path)
) with (fillfactor = 70);

-- What was found in messages, by day: refused, flagged, masked, dropped, or past the bounds of what is observed.
create table app.finding (
    workspace_id uuid not null,
    source_id uuid not null,
    day date not null,
    kind text not null collate "C",
    code text not null collate "C",
    call text not null collate "C",
    name text not null collate "C",
    path text not null collate "C",
    messages bigint not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint finding_pkey primary key (workspace_id, source_id, day, kind, code, call, name, path),
    constraint finding_kind_check check (kind in ('refused', 'flagged', 'masked', 'dropped', 'overflow'))
) with (fillfactor = 70);
create index finding_day_idx on app.finding (workspace_id, day);

-- A version of the tracking plan. The one in force is the latest.
create table app.plan (
    workspace_id uuid not null,
    version bigint not null,
    content jsonb not null,
    made_at timestamptz not null,
    account_id uuid,
    action text not null,
    constraint plan_pkey primary key (workspace_id, version),
    constraint plan_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint plan_version_check check (version > 0)
);

-- The latest verdicts of each source: a ring of slots, so that there are never more. Names and types only.
create table app.arrival_count (
    workspace_id uuid not null,
    source_id uuid not null,
    listed bigint not null,
    constraint arrival_count_pkey primary key (workspace_id, source_id)
) with (fillfactor = 50);
create table app.arrival (
    workspace_id uuid not null,
    source_id uuid not null,
    slot smallint not null,
    number bigint not null,
    received_at timestamptz not null,
    verdict text not null,
    code text not null,
    call text not null,
    name text not null,
    person text not null,
    notes jsonb not null,
    -- How many messages came before this one that there was no room to list.
    skipped bigint not null,
    constraint arrival_pkey primary key (workspace_id, source_id, slot),
    constraint arrival_verdict_check check (verdict in ('accepted', 'flagged', 'duplicate', 'refused'))
) with (fillfactor = 50);

-- When a key was last used, to the minute.
alter table app.write_key add column last_used_at timestamptz;

alter table app.observed_event enable row level security;
alter table app.observed_event force row level security;
alter table app.observed_property enable row level security;
alter table app.observed_property force row level security;
alter table app.finding enable row level security;
alter table app.finding force row level security;
alter table app.plan enable row level security;
alter table app.plan force row level security;
alter table app.arrival_count enable row level security;
alter table app.arrival_count force row level security;
alter table app.arrival enable row level security;
alter table app.arrival force row level security;

create policy observed_event_app on app.observed_event to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy observed_property_app on app.observed_property to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy finding_app on app.finding to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy plan_app on app.plan to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy arrival_count_app on app.arrival_count to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy arrival_app on app.arrival to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert on app.observed_event, app.observed_property to mesure_app;
grant update (messages, first_seen_at, last_seen_at) on app.observed_event to mesure_app;
grant update (messages, strings, numbers, booleans, arrays, objects, nulls, first_seen_at, last_seen_at)
    on app.observed_property to mesure_app;
grant select, insert, delete on app.finding to mesure_app;
grant update (messages, first_seen_at, last_seen_at) on app.finding to mesure_app;
-- A version is evidence of what was in force: it is added, never changed.
grant select, insert on app.plan to mesure_app;
grant select, insert on app.arrival_count to mesure_app;
grant update (listed) on app.arrival_count to mesure_app;
grant select, insert, delete on app.arrival to mesure_app;
grant update (number, received_at, verdict, code, call, name, person, notes, skipped) on app.arrival to mesure_app;
grant update (last_used_at) on app.write_key to mesure_app;

end
$migration$;
