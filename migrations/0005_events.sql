-- What happened, by month, and the messages already seen.
do $migration$
begin

-- Append-only for the runtime: no update, no delete. The raw properties are kept beside the typed columns for display.
create table app.event (
    workspace_id uuid not null,
    occurred_at timestamptz not null,
    event_id uuid not null,
    profile_id uuid not null,
    source_id uuid not null,
    call text not null,
    name text,
    properties jsonb not null,
    context jsonb not null,
    revenue_minor bigint,
    currency text,
    received_at timestamptz not null,
    constraint event_pkey primary key (workspace_id, occurred_at, event_id),
    constraint event_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint event_source_fkey foreign key (workspace_id, source_id)
        references app.source (workspace_id, source_id) on delete restrict,
    constraint event_call_check check (call in ('identify', 'track', 'page', 'screen', 'group', 'alias'))
) partition by range (occurred_at);
create index event_profile_idx on app.event (workspace_id, profile_id, occurred_at, event_id);
create index event_source_idx on app.event (workspace_id, source_id, occurred_at);

create table app.event_before partition of app.event default;

-- Stands beside `event`, because a unique key on a partitioned table must hold its partition key: a message is known
-- again whatever month it claims to be from.
create table app.message (
    workspace_id uuid not null,
    message_id text not null collate "C",
    received_at timestamptz not null,
    constraint message_pkey primary key (workspace_id, message_id)
);
create index message_age_idx on app.message (workspace_id, received_at);

alter table app.event enable row level security;
alter table app.event force row level security;
alter table app.event_before enable row level security;
alter table app.event_before force row level security;
alter table app.message enable row level security;
alter table app.message force row level security;

-- An event cannot carry the person's permissions, because it never changes. So it is read in a transaction that
-- operates the service; a transaction opened for a purpose sees none, until a derived, permitted copy is made for it.
create policy event_app on app.event to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy event_portal on app.event to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);
create policy message_app on app.message to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert on app.event to mesure_app;
grant select on app.event to mesure_portal;
grant select, insert, delete on app.message to mesure_app;

-- Names the indexes of a partition after those of its parent: PostgreSQL's own names join all columns, and are too long
-- for a distributed database, which appends a number.
create function app.name_event_indexes(partition_name text) returns void
language plpgsql
as $body$
declare
    old_name text;
    new_name text;
begin
    for old_name, new_name in
        select child.relname, regexp_replace(parent.relname, '^event', partition_name)
        from pg_index i
        join pg_class child on child.oid = i.indexrelid
        join pg_inherits h on h.inhrelid = child.oid
        join pg_class parent on parent.oid = h.inhparent
        where i.indrelid = format('app.%I', partition_name)::regclass
    loop
        if old_name <> new_name then
            execute format('alter index app.%I rename to %I', old_name, new_name);
        end if;
    end loop;
end
$body$;
revoke execute on function app.name_event_indexes(text) from public;

-- Makes the partition of a month, if it is not there. Partitions carry no grants: they are reached through the parent
-- and its policies only.
create function app.make_event_month(first_day date) returns void
language plpgsql
as $body$
declare
    partition_name text := format('event_%s', to_char(first_day, 'YYYY_MM'));
begin
    if to_regclass(format('app.%I', partition_name)) is null then
        execute format(
            'create table app.%I partition of app.event for values from (%L) to (%L)',
            partition_name, first_day::timestamp at time zone 'UTC',
            (first_day + interval '1 month')::timestamp at time zone 'UTC');
        execute format('alter table app.%I enable row level security', partition_name);
        execute format('alter table app.%I force row level security', partition_name);
        perform app.name_event_indexes(partition_name);
    end if;
end
$body$;
revoke execute on function app.make_event_month(date) from public;

perform app.name_event_indexes('event_before');

end
$migration$;
