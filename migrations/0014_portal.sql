-- The portal: how a person comes in, for how long, what they say and set there, and how it looks for each client.
do $migration$
begin

-- A person is a profile and those that were merged into it: `app.person` holds them all.
create or replace function app.enter(workspace uuid, purpose text, purpose_mask bigint, profile uuid)
returns void
language plpgsql
as $body$
declare
    person uuid[];
begin
    execute format('set local app.workspace_id = %L', workspace);
    execute format('set local app.purpose = %L', purpose);
    execute format('set local app.purpose_mask = %L', purpose_mask);
    -- No person: empty, which no policy of the portal can read as an id. `set local … = NULL` is not SQL.
    execute format('set local app.profile_id = %L', coalesce(profile::text, ''));
    if profile is null then
        set local app.person = '';
    else
        -- Under the policy below, the role of the portal sees these profiles and no others.
        select array_agg(p.profile_id) into person
        from app.profile p
        where p.workspace_id = workspace and (p.profile_id = profile or p.merged_into = profile);
        execute format('set local app.person = %L', coalesce(person, array[profile])::text);
    end if;
end
$body$;

alter policy profile_portal on app.profile
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and (profile_id = current_setting('app.profile_id')::uuid
            or merged_into = current_setting('app.profile_id')::uuid))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = current_setting('app.profile_id')::uuid);
alter policy identifier_portal on app.identifier
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
alter policy trait_portal on app.trait
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
alter policy event_portal on app.event
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));

create policy consent_event_portal on app.consent_event to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
create policy consent_receipt_portal on app.consent_receipt to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
create policy consent_state_portal on app.consent_state to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
create policy consent_person_portal on app.consent_person to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));
grant select on app.consent_event, app.consent_receipt, app.consent_state, app.consent_person to mesure_portal;

-- What sources are called is about no person.
create policy source_portal on app.source to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
grant select on app.source to mesure_portal;

-- Since when the person has answered for the value: no source overrules it, and what contradicts it is doubted.
alter table app.trait add column verified_at timestamptz;
create index trait_verified_idx on app.trait (workspace_id, profile_id, name) where verified_at is not null;

-- Who speaks in the portal, and in which colours.
create table app.portal (
    workspace_id uuid not null,
    name text not null,
    -- The colour of what can be acted on, on light paper and on dark, as `#rrggbb`.
    accent text not null collate "C",
    accent_dark text not null collate "C",
    languages text[] not null,
    controller text not null,
    address text not null,
    contact text not null,
    officer text not null,
    authority text not null,
    authority_url text not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    constraint portal_pkey primary key (workspace_id),
    constraint portal_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint portal_accent_check check (accent ~ '^#[0-9a-f]{6}$' and accent_dark ~ '^#[0-9a-f]{6}$')
);

-- Somebody asked to come in with an address. The address is there until a job has looked it up; then keyed hashes are
-- left, which only count.
create table app.portal_start (
    workspace_id uuid not null,
    start_id uuid not null,
    email text,
    address_hash bytea not null,
    network_hash bytea not null,
    browser_hash bytea not null,
    language text not null collate "C",
    leads_to text not null collate "C",
    mailed boolean not null default false,
    created_at timestamptz not null,
    constraint portal_start_pkey primary key (workspace_id, start_id),
    constraint portal_start_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);
create index portal_start_address_idx on app.portal_start (workspace_id, address_hash, created_at);
create index portal_start_network_idx on app.portal_start (workspace_id, network_hash, created_at);
create index portal_start_age_idx on app.portal_start (workspace_id, created_at);

-- A link and a code that were mailed. Only hashes are kept. Whoever swaps it for a session takes the row away.
create table app.portal_proof (
    workspace_id uuid not null,
    token_hash bytea not null,
    code_hash bytea not null,
    browser_hash bytea not null,
    profile_id uuid not null,
    leads_to text not null collate "C",
    attempts smallint not null default 0,
    expires_at timestamptz not null,
    constraint portal_proof_pkey primary key (workspace_id, token_hash),
    constraint portal_proof_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade
);
create index portal_proof_browser_idx on app.portal_proof (workspace_id, browser_hash);
create index portal_proof_profile_idx on app.portal_proof (workspace_id, profile_id);
create index portal_proof_age_idx on app.portal_proof (workspace_id, expires_at);

-- Somebody is in. Only the SHA-256 of the session's id is kept.
create table app.portal_session (
    workspace_id uuid not null,
    session_hash bytea not null,
    profile_id uuid not null,
    level text not null collate "C",
    proven_at timestamptz not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    constraint portal_session_pkey primary key (workspace_id, session_hash),
    constraint portal_session_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint portal_session_level_check check (level in ('browser', 'known_channel'))
);
create index portal_session_profile_idx on app.portal_session (workspace_id, profile_id);
create index portal_session_age_idx on app.portal_session (workspace_id, expires_at);

-- How personal it gets for a person, and how much of it is a surprise, in hundredths.
create table app.preference (
    workspace_id uuid not null,
    profile_id uuid not null,
    level text not null collate "C",
    surprise smallint not null,
    changed_at timestamptz not null,
    constraint preference_pkey primary key (workspace_id, profile_id),
    constraint preference_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint preference_level_check check (level in ('off', 'less', 'normal')),
    constraint preference_surprise_check check (surprise between 0 and 100)
);

alter table app.portal enable row level security;
alter table app.portal force row level security;
alter table app.portal_start enable row level security;
alter table app.portal_start force row level security;
alter table app.portal_proof enable row level security;
alter table app.portal_proof force row level security;
alter table app.portal_session enable row level security;
alter table app.portal_session force row level security;
alter table app.preference enable row level security;
alter table app.preference force row level security;

create policy portal_app on app.portal to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
-- What is about a person: for operating the service, and for no other purpose.
create policy portal_start_app on app.portal_start to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy portal_proof_app on app.portal_proof to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy portal_session_app on app.portal_session to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy preference_app on app.preference to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy preference_portal on app.preference to mesure_portal
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]))
    with check (workspace_id = current_setting('app.workspace_id')::uuid
        and profile_id = any (current_setting('app.person')::uuid[]));

grant select, insert, update on app.portal to mesure_app;
grant select, insert, delete on app.portal_start to mesure_app;
grant update (email, mailed) on app.portal_start to mesure_app;
grant select, insert, delete on app.portal_proof to mesure_app;
grant update (attempts) on app.portal_proof to mesure_app;
grant select, insert, delete on app.portal_session to mesure_app;
grant update (last_seen_at, expires_at) on app.portal_session to mesure_app;
grant select, insert, update, delete on app.preference to mesure_app;
grant select on app.preference to mesure_portal;

end
$migration$;
