-- How good the data is, day by day; how long values count; and what members of staff decided about doubtful values.
do $migration$
begin

-- How long values of a field count, where the workspace has said so itself. No days: for ever.
create table app.quality_freshness (
    workspace_id uuid not null,
    name text not null collate "C",
    days integer,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint quality_freshness_pkey primary key (workspace_id, name),
    constraint quality_freshness_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint quality_freshness_days_check check (days between 1 and 3650)
);

-- The rule that segments share with the pages: whether a value observed then counts, given the moment since which values
-- of its field do. The same as `domain::quality::Freshness::counts`.
create function app.counts(observed_at timestamptz, since timestamptz) returns boolean
language sql
immutable
as $body$
    select since is null or observed_at >= since
$body$;
revoke execute on function app.counts(timestamptz, timestamptz) from public;
grant execute on function app.counts(timestamptz, timestamptz) to mesure_app;

-- What was counted of a field on a day: of one source, or of the whole workspace where the source is nil. Counts only.
create table app.quality_day (
    workspace_id uuid not null,
    source_id uuid not null,
    day date not null,
    name text not null collate "C",
    people bigint not null,
    present bigint not null,
    valid bigint not null,
    fresh bigint not null,
    telling bigint not null,
    single bigint not null,
    comparable bigint not null,
    agreed bigint not null,
    counted_at timestamptz not null,
    constraint quality_day_pkey primary key (workspace_id, source_id, day, name),
    constraint quality_day_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- A decision about one value or many of the same pattern. Names fields and domains, never a person.
create table app.quality_decision (
    workspace_id uuid not null,
    decision_id uuid not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    verb text not null,
    name text not null collate "C",
    problem text not null collate "C",
    pattern text not null,
    changes bigint not null,
    undone_at timestamptz,
    undone_by uuid,
    restored bigint,
    constraint quality_decision_pkey primary key (workspace_id, decision_id),
    constraint quality_decision_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint quality_decision_verb_check check (verb in ('accept', 'edit', 'reject'))
);
create index quality_decision_time_idx on app.quality_decision (workspace_id, decided_at, decision_id);

-- What a decision did to a value: as it was, so that undoing restores it exactly, and as it is since.
create table app.quality_change (
    workspace_id uuid not null,
    decision_id uuid not null,
    profile_id uuid not null,
    name text not null collate "C",
    source_id uuid not null,
    -- What the source had sent: the same sent again is not doubted again once its suggestion was rejected.
    sent text not null,
    value text not null,
    original text,
    problem text not null collate "C",
    suggestion text,
    fixed_at timestamptz,
    new_value text not null,
    rejected boolean not null,
    constraint quality_change_pkey primary key (workspace_id, decision_id, profile_id, source_id),
    constraint quality_change_decision_fkey foreign key (workspace_id, decision_id)
        references app.quality_decision (workspace_id, decision_id) on delete cascade,
    constraint quality_change_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade
);
create index quality_change_profile_idx on app.quality_change (workspace_id, profile_id, name);

alter table app.quality_freshness enable row level security;
alter table app.quality_freshness force row level security;
alter table app.quality_day enable row level security;
alter table app.quality_day force row level security;
alter table app.quality_decision enable row level security;
alter table app.quality_decision force row level security;
alter table app.quality_change enable row level security;
alter table app.quality_change force row level security;

create policy quality_freshness_app on app.quality_freshness to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy quality_day_app on app.quality_day to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy quality_decision_app on app.quality_decision to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
-- Never changes, so it cannot carry the person's permissions: read in transactions that operate the service, and by no
-- other purpose, as events are.
create policy quality_change_app on app.quality_change to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, update on app.quality_freshness to mesure_app;
grant select, insert, update on app.quality_day to mesure_app;
grant select, insert on app.quality_decision to mesure_app;
grant update (undone_at, undone_by, restored) on app.quality_decision to mesure_app;
grant select, insert on app.quality_change to mesure_app;

end
$migration$;
