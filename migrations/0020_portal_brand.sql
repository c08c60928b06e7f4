-- The brand of a client in its portal: a logo, and a host name of its own.
do $migration$
begin

-- The picture is kept here, so that every process has it and that it goes where the database goes.
create table app.portal_logo (
    workspace_id uuid not null,
    -- The SHA-256 of the picture: its beginning stands in the address, so that the address of another picture is another.
    digest bytea not null,
    media_type text not null collate "C",
    width integer not null,
    height integer not null,
    bytes bytea not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint portal_logo_pkey primary key (workspace_id),
    constraint portal_logo_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint portal_logo_digest_check check (octet_length(digest) = 32),
    constraint portal_logo_media_type_check check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
    constraint portal_logo_size_check check (width between 1 and 2000 and height between 1 and 1000),
    constraint portal_logo_bytes_check check (octet_length(bytes) between 1 and 100000)
);

alter table app.portal_logo enable row level security;
alter table app.portal_logo force row level security;

create policy portal_logo_app on app.portal_logo to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy portal_logo_portal on app.portal_logo to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, update, delete on app.portal_logo to mesure_app;
grant select on app.portal_logo to mesure_portal;

-- Which workspace a host name belongs to: asked before anybody knows of a workspace, so it is global, as names in
-- addresses are.
create table platform.portal_host (
    workspace_id uuid not null,
    -- As browsers send it: lower case, ASCII, no port.
    host text not null collate "C",
    changed_at timestamptz not null,
    constraint portal_host_pkey primary key (workspace_id),
    constraint portal_host_host_key unique (host),
    constraint portal_host_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint portal_host_host_check check (host ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$' and length(host) <= 253)
);

grant select, insert, delete on platform.portal_host to mesure_app;
grant update (host, changed_at) on platform.portal_host to mesure_app;

-- Whether somebody asked under the client's own host name: the mailed link leads back there. What was asked before did
-- not know of any.
alter table app.portal_start add column own_host boolean not null default false;

end
$migration$;
