-- Programs that ask are told where their requests stand, at the addresses that they gave; and a form that is sent twice makes
-- one request.
do $migration$
begin

-- An address at which a program wants to be told. It goes when the last word was said.
create table app.request_callback (
    workspace_id uuid not null,
    callback_id uuid not null,
    request_id uuid not null,
    url text not null,
    -- The status that was taken last, and when.
    told text collate "C",
    told_at timestamptz,
    -- How often it failed since then.
    tries integer not null default 0,
    constraint request_callback_pkey primary key (workspace_id, callback_id),
    constraint request_callback_request_fkey foreign key (workspace_id, request_id)
        references app.request (workspace_id, request_id) on delete cascade
);
create index request_callback_request_idx on app.request_callback (workspace_id, request_id);

alter table app.request_callback enable row level security;
alter table app.request_callback force row level security;
create policy request_callback_app on app.request_callback to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
grant select, insert, delete on app.request_callback to mesure_app;
grant update (told, told_at, tries) on app.request_callback to mesure_app;

-- The digest of a form that was shown once, with what was typed into it: sent again, it is the same request.
alter table app.request add column form_digest bytea;
create unique index request_form_key on app.request (workspace_id, form_digest) where form_digest is not null;

end
$migration$;
