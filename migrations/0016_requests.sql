-- What people ask for under their rights: where each request stands, every step of it, the times for which its clock stood
-- still, what was written to each other, and the keys of programs that ask for people.
do $migration$
begin

-- The last number that was given, in each workspace. Its row is locked while a request is made.
create table app.request_number (
    workspace_id uuid not null,
    last bigint not null,
    constraint request_number_pkey primary key (workspace_id),
    constraint request_number_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- A key with which a program asks: a secret, so only its SHA-256 is kept.
create table app.request_key (
    workspace_id uuid not null,
    request_key_id uuid not null,
    name text not null,
    digest bytea not null,
    -- The last characters, to tell keys apart.
    ending text not null collate "C",
    created_by uuid not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint request_key_pkey primary key (workspace_id, request_key_id),
    constraint request_key_digest_key unique (workspace_id, digest),
    constraint request_key_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);
create unique index request_key_name_key on app.request_key (workspace_id, name) where revoked_at is null;

-- A request. Its person may not be known yet, and may be erased later: then the request stays, without what was personal in it.
create table app.request (
    workspace_id uuid not null,
    request_id uuid not null,
    number bigint not null,
    kind text not null collate "C",
    state text not null collate "C",
    origin text not null collate "C",
    received_at timestamptz not null,
    profile_id uuid,
    -- It is about the identifier of a browser and nothing else.
    anonymous boolean not null,
    identity text not null collate "C",
    -- Why more proof was asked for.
    doubt text collate "C",
    language text not null collate "C",
    -- Where answers are sent.
    contact text,
    -- What the person wrote.
    note text not null default '',
    assigned_to uuid,
    extended_at timestamptz,
    extension_reason text,
    refusal text collate "C",
    -- What a program said when it failed.
    failure text collate "C",
    closed_at timestamptz,
    -- The deadline, as it follows from all this: our target, the law's limit, and the instants at which half, four fifths and
    -- all of the time are over. While proof is awaited each day moves them; they are written again when it comes.
    target_on date not null,
    limit_on date not null,
    half_at timestamptz not null,
    near_at timestamptz not null,
    late_at timestamptz not null,
    paused boolean not null default false,
    -- Of a program: its id of the request, the digest of what it sent, and its key.
    program_id uuid,
    program_digest bytea,
    request_key_id uuid,
    constraint request_pkey primary key (workspace_id, request_id),
    constraint request_number_key unique (workspace_id, number),
    constraint request_program_key unique (workspace_id, program_id),
    constraint request_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint request_key_fkey foreign key (workspace_id, request_key_id)
        references app.request_key (workspace_id, request_key_id) on delete restrict,
    constraint request_state_check check (state in ('received', 'identity_pending', 'pending', 'in_progress', 'extended',
        'completed', 'refused', 'cancelled', 'error')),
    constraint request_origin_check check (origin in ('portal', 'staff', 'api', 'mail')),
    constraint request_closed_check check ((closed_at is not null) = (state in ('completed', 'refused', 'cancelled')))
);
create index request_open_idx on app.request (workspace_id, late_at, number) where closed_at is null;
create index request_received_idx on app.request (workspace_id, received_at, number);
create index request_profile_idx on app.request (workspace_id, profile_id, received_at) where profile_id is not null;

-- Every step, in order.
create table app.request_step (
    workspace_id uuid not null,
    request_id uuid not null,
    step_number integer not null,
    profile_id uuid,
    happened_at timestamptz not null,
    -- What happened, and where the request stood afterwards.
    entry text not null collate "C",
    state text not null collate "C",
    -- Who: person, staff, program or system; of staff, which account.
    by text not null collate "C",
    account_id uuid,
    -- The coded reason, and the words that the person was told.
    reason text not null default '' collate "C",
    detail text not null default '',
    constraint request_step_pkey primary key (workspace_id, request_id, step_number),
    constraint request_step_request_fkey foreign key (workspace_id, request_id)
        references app.request (workspace_id, request_id) on delete cascade,
    constraint request_step_by_check check (by in ('person', 'staff', 'program', 'system'))
);

-- A time for which the clock stood still, because proof of identity was awaited.
create table app.request_pause (
    workspace_id uuid not null,
    request_id uuid not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    constraint request_pause_pkey primary key (workspace_id, request_id, asked_at),
    constraint request_pause_request_fkey foreign key (workspace_id, request_id)
        references app.request (workspace_id, request_id) on delete cascade
);

-- What was written to each other.
create table app.request_message (
    workspace_id uuid not null,
    request_id uuid not null,
    message_id uuid not null,
    profile_id uuid,
    sent_at timestamptz not null,
    -- Who wrote: person or staff.
    by text not null collate "C",
    account_id uuid,
    body text not null,
    constraint request_message_pkey primary key (workspace_id, request_id, message_id),
    constraint request_message_request_fkey foreign key (workspace_id, request_id)
        references app.request (workspace_id, request_id) on delete cascade,
    constraint request_message_by_check check (by in ('person', 'staff'))
);

alter table app.request_number enable row level security;
alter table app.request_number force row level security;
alter table app.request_key enable row level security;
alter table app.request_key force row level security;
alter table app.request enable row level security;
alter table app.request force row level security;
alter table app.request_step enable row level security;
alter table app.request_step force row level security;
alter table app.request_pause enable row level security;
alter table app.request_pause force row level security;
alter table app.request_message enable row level security;
alter table app.request_message force row level security;

create policy request_number_app on app.request_number to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy request_key_app on app.request_key to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

-- What is about a person: for operating the service, and for the person.
create policy request_app on app.request to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy request_step_app on app.request_step to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy request_pause_app on app.request_pause to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy request_message_app on app.request_message to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

create policy request_portal on app.request to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);
create policy request_step_portal on app.request_step to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);
create policy request_message_portal on app.request_message to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);

grant select, insert, update on app.request_number to mesure_app;
grant select, insert on app.request_key to mesure_app;
grant update (last_used_at, revoked_at) on app.request_key to mesure_app;
grant select, insert on app.request to mesure_app;
grant update (state, profile_id, identity, doubt, contact, assigned_to, extended_at, extension_reason, refusal, failure,
    closed_at, target_on, limit_on, half_at, near_at, late_at, paused) on app.request to mesure_app;
-- Append-only: evidence. Only whose request it is may become known later.
grant select, insert on app.request_step to mesure_app;
grant update (profile_id) on app.request_step to mesure_app;
grant select, insert on app.request_pause to mesure_app;
grant update (answered_at) on app.request_pause to mesure_app;
grant select, insert on app.request_message to mesure_app;
grant update (profile_id) on app.request_message to mesure_app;
-- A person does not see which member of staff it was, nor the keys of programs.
grant select (workspace_id, request_id, number, kind, state, origin, received_at, profile_id, anonymous, identity, doubt,
    language, contact, note, extended_at, extension_reason, refusal, closed_at, target_on, limit_on, late_at, paused)
    on app.request to mesure_portal;
grant select (workspace_id, request_id, step_number, profile_id, happened_at, entry, state, by, reason, detail)
    on app.request_step to mesure_portal;
grant select (workspace_id, request_id, message_id, profile_id, sent_at, by, body) on app.request_message to mesure_portal;

end
$migration$;
