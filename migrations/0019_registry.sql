-- Around purposes and notices: what managers propose, for how long data is kept, and breaches.
do $migration$
begin

-- How often purposes or the categories of attributes changed: the door reads it with every batch, and the rest only when
-- it is another.
create table app.registry (
    workspace_id uuid not null,
    revision bigint not null,
    constraint registry_pkey primary key (workspace_id),
    constraint registry_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- What somebody proposes for a purpose, new or in force, until the privacy officer decides.
create table app.purpose_draft (
    workspace_id uuid not null,
    purpose_key text not null collate "C",
    -- A `domain::consent::purpose::Draft`, as `services::consent` writes it.
    content jsonb not null,
    -- Whether other texts say something else, or are only mended.
    text_change text not null collate "C",
    proposed_by uuid,
    proposed_at timestamptz not null,
    constraint purpose_draft_pkey primary key (workspace_id, purpose_key),
    constraint purpose_draft_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint purpose_draft_text_change_check check (text_change in ('correction', 'meaning'))
);

-- For how long a class of data is kept, where it is not for as long as by default.
create table app.retention (
    workspace_id uuid not null,
    class text not null collate "C",
    unit text not null collate "C",
    amount integer not null,
    -- Why it is kept for longer than by default.
    reason text,
    set_by uuid,
    set_at timestamptz not null,
    constraint retention_pkey primary key (workspace_id, class),
    constraint retention_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint retention_unit_check check (unit in ('days', 'months')),
    constraint retention_amount_check check (amount between 1 and 65535)
);

-- Breaches of personal data (GDPR, article 33(5)): all of them, those that nobody had to be told of too.
create table app.breach (
    workspace_id uuid not null,
    breach_id uuid not null,
    discovered_at timestamptz not null,
    nature text not null,
    categories text[] not null,
    people bigint,
    consequences text not null,
    measures text not null,
    -- none: the authority need not be told; risk: it must be; high: people must be told too.
    risk text not null collate "C",
    authority_told_at timestamptz,
    -- Why the authority was told after the time.
    delay_reason text,
    people_told_at timestamptz,
    recorded_by uuid,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    constraint breach_pkey primary key (workspace_id, breach_id),
    constraint breach_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint breach_risk_check check (risk in ('none', 'risk', 'high'))
);
create index breach_discovered_idx on app.breach (workspace_id, discovered_at, breach_id);

alter table app.registry enable row level security;
alter table app.registry force row level security;
alter table app.purpose_draft enable row level security;
alter table app.purpose_draft force row level security;
alter table app.retention enable row level security;
alter table app.retention force row level security;
alter table app.breach enable row level security;
alter table app.breach force row level security;

create policy registry_app on app.registry to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy purpose_draft_app on app.purpose_draft to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy retention_app on app.retention to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy breach_app on app.breach to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, update on app.registry to mesure_app;
grant select, insert, update, delete on app.purpose_draft to mesure_app;
grant select, insert, update, delete on app.retention to mesure_app;
grant select, insert on app.breach to mesure_app;
-- What was noted of a breach stays; what is learnt later is added.
grant update (nature, categories, people, consequences, measures, risk, authority_told_at, delay_reason,
    people_told_at, changed_at) on app.breach to mesure_app;

end
$migration$;
