-- Sources and their write keys, the catalogue of items, and the trail of a workspace.
do $migration$
begin

create table app.source (
    workspace_id uuid not null,
    source_id uuid not null,
    kind text not null,
    name text not null,
    created_at timestamptz not null,
    constraint source_pkey primary key (workspace_id, source_id),
    constraint source_name_key unique (workspace_id, name),
    constraint source_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint source_kind_check check (kind in ('website', 'shop', 'app', 'crm', 'offline', 'social', 'survey'))
);

-- A write key is public by nature: it stands in the pages that send events, so it is kept as it is.
create table app.write_key (
    workspace_id uuid not null,
    write_key_id uuid not null,
    source_id uuid not null,
    write_key text not null collate "C",
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint write_key_pkey primary key (workspace_id, write_key_id),
    constraint write_key_key unique (workspace_id, write_key),
    constraint write_key_source_fkey foreign key (workspace_id, source_id)
        references app.source (workspace_id, source_id) on delete cascade
);
create index write_key_source_idx on app.write_key (workspace_id, source_id);

create table app.item (
    workspace_id uuid not null,
    item_id uuid not null,
    item_key text not null collate "C",
    name text not null,
    category text not null,
    price_minor bigint not null,
    currency text not null,
    language text not null,
    path text not null,
    updated_at timestamptz not null,
    constraint item_pkey primary key (workspace_id, item_id),
    constraint item_key_key unique (workspace_id, item_key)
);

create table app.trail (
    workspace_id uuid not null,
    trail_id uuid not null,
    happened_at timestamptz not null,
    account_id uuid,
    action text not null,
    object_id uuid,
    detail text not null default '',
    constraint trail_pkey primary key (workspace_id, trail_id)
);
create index trail_time_idx on app.trail (workspace_id, happened_at);

alter table app.source enable row level security;
alter table app.source force row level security;
alter table app.write_key enable row level security;
alter table app.write_key force row level security;
alter table app.item enable row level security;
alter table app.item force row level security;
alter table app.trail enable row level security;
alter table app.trail force row level security;

create policy source_app on app.source to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy write_key_app on app.write_key to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy item_app on app.item to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy trail_app on app.trail to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert on app.source to mesure_app;
grant update (name, kind) on app.source to mesure_app;
grant select, insert on app.write_key to mesure_app;
grant update (revoked_at) on app.write_key to mesure_app;
grant select, insert, update on app.item to mesure_app;
grant select, insert on app.trail to mesure_app;

end
$migration$;
