-- A minor asks a holder of parental responsibility for their yes, by a mailed link.
do $migration$
begin

create table app.guardian_request (
    workspace_id uuid not null,
    request_id uuid not null,
    -- The minor.
    profile_id uuid not null,
    -- The SHA-256 of what is in the link.
    token_hash bytea not null,
    -- The address, until it was answered or has ended. Afterwards only its keyed hash says who it was.
    email text,
    email_hash bytea not null,
    language text not null collate "C",
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    constraint guardian_request_pkey primary key (workspace_id, request_id),
    constraint guardian_request_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint guardian_request_token_check check (octet_length(token_hash) = 32),
    constraint guardian_request_email_check check (email is null or answered_at is null)
);
create unique index guardian_request_token_key on app.guardian_request (workspace_id, token_hash);
create index guardian_request_profile_idx on app.guardian_request (workspace_id, profile_id, asked_at);
create index guardian_request_address_idx on app.guardian_request (workspace_id, email_hash, asked_at);

alter table app.guardian_request enable row level security;
alter table app.guardian_request force row level security;

create policy guardian_request_app on app.guardian_request to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy guardian_request_portal on app.guardian_request to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
create policy guardian_request_keeper on app.guardian_request to mesure_keeper
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert on app.guardian_request to mesure_app;
grant update (email, answered_at) on app.guardian_request to mesure_app;
grant select on app.guardian_request to mesure_portal;
grant select, delete on app.guardian_request to mesure_keeper;

end
$migration$;
