-- Organisations, workspaces, the accounts of staff, their memberships and sessions. No customer data.
do $migration$
begin

create table platform.organisation (
    organisation_id uuid not null,
    slug text not null collate "C",
    name text not null,
    suspended_at timestamptz,
    created_at timestamptz not null,
    constraint organisation_pkey primary key (organisation_id),
    constraint organisation_slug_key unique (slug)
);

create table platform.workspace (
    workspace_id uuid not null,
    organisation_id uuid not null,
    slug text not null collate "C",
    name text not null,
    sector text not null default '',
    language text not null,
    time_zone text not null,
    currency text not null,
    country text not null,
    suspended_at timestamptz,
    created_at timestamptz not null,
    constraint workspace_pkey primary key (workspace_id),
    constraint workspace_slug_key unique (slug),
    constraint workspace_organisation_fkey foreign key (organisation_id)
        references platform.organisation (organisation_id) on delete restrict
);
create index workspace_organisation_idx on platform.workspace (organisation_id, name);

create table platform.account (
    account_id uuid not null,
    email text not null collate "C",
    name text not null,
    password_hash text not null,
    language text,
    theme text not null default 'system',
    time_zone text not null default 'Europe/Paris',
    platform_admin boolean not null default false,
    created_at timestamptz not null,
    constraint account_pkey primary key (account_id),
    constraint account_email_key unique (email),
    constraint account_theme_check check (theme in ('system', 'light', 'dark'))
);

-- A role in an organisation holds in all of its workspaces.
create table platform.organisation_member (
    account_id uuid not null,
    organisation_id uuid not null,
    role text not null,
    created_at timestamptz not null,
    constraint organisation_member_pkey primary key (account_id, organisation_id),
    constraint organisation_member_account_fkey foreign key (account_id)
        references platform.account (account_id) on delete cascade,
    constraint organisation_member_organisation_fkey foreign key (organisation_id)
        references platform.organisation (organisation_id) on delete cascade,
    constraint organisation_member_role_check check (role in ('owner', 'admin'))
);

create table platform.workspace_member (
    account_id uuid not null,
    workspace_id uuid not null,
    role text not null,
    created_at timestamptz not null,
    constraint workspace_member_pkey primary key (account_id, workspace_id),
    constraint workspace_member_account_fkey foreign key (account_id)
        references platform.account (account_id) on delete cascade,
    constraint workspace_member_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete cascade,
    constraint workspace_member_role_check check (role in ('manager', 'marketer', 'analyst', 'privacy_officer'))
);
create index workspace_member_workspace_idx on platform.workspace_member (workspace_id);

-- Only the SHA-256 of a session's id is kept.
create table platform.session (
    session_hash bytea not null,
    account_id uuid not null,
    data text not null,
    device text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    constraint session_pkey primary key (session_hash),
    constraint session_account_fkey foreign key (account_id)
        references platform.account (account_id) on delete cascade
);
create index session_account_idx on platform.session (account_id, last_seen_at);
create index session_expiry_idx on platform.session (expires_at);

-- Failed sign-ins, by keyed hash of the address typed or of the network it came from.
create table platform.sign_in_attempt (
    subject_hash bytea not null,
    attempted_at timestamptz not null,
    attempt_id uuid not null,
    constraint sign_in_attempt_pkey primary key (subject_hash, attempted_at, attempt_id)
);
create index sign_in_attempt_age_idx on platform.sign_in_attempt (attempted_at);

grant usage on schema platform to mesure_app, mesure_portal, mesure_platform;

grant select on platform.organisation, platform.workspace to mesure_app, mesure_portal, mesure_platform;
grant select on platform.organisation_member, platform.workspace_member to mesure_app;
grant select on platform.account to mesure_app;
grant update (name, language, theme, time_zone, password_hash) on platform.account to mesure_app;
grant select, insert, delete on platform.session to mesure_app;
grant update (data, last_seen_at, expires_at) on platform.session to mesure_app;
grant select, insert, delete on platform.sign_in_attempt to mesure_app;

grant insert, update on platform.organisation, platform.workspace to mesure_platform;
-- People can be counted by the platform, not seen.
grant select (organisation_id, role) on platform.organisation_member to mesure_platform;
grant select (workspace_id, role) on platform.workspace_member to mesure_platform;

end
$migration$;
