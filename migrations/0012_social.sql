-- Where visits come from, counted from events; links to share; what people answer when they are asked how they heard.
do $migration$
begin

-- A public address is short, so it cannot name its workspace: this says which one to look in. It holds nothing else.
create table platform.public_code (
    code text not null collate "C",
    workspace_id uuid not null,
    constraint public_code_pkey primary key (code),
    constraint public_code_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete cascade
);
grant select, insert on platform.public_code to mesure_app;

-- How many events a day had when its visits were counted. Another number means: count it again.
create table app.social_day (
    workspace_id uuid not null,
    day date not null,
    events bigint not null,
    counted_at timestamptz not null,
    constraint social_day_pkey primary key (workspace_id, day),
    constraint social_day_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- A visit: events of one person on the client's site without half an hour of silence. Derived from events, and counted
-- anew with its day; it goes with the profile.
create table app.social_visit (
    workspace_id uuid not null,
    profile_id uuid not null,
    started_at timestamptz not null,
    day date not null,
    channel text not null collate "C",
    landing text not null collate "C",
    device text not null collate "C",
    again boolean not null,
    campaign_source text collate "C",
    campaign_medium text collate "C",
    campaign_name text collate "C",
    constraint social_visit_pkey primary key (workspace_id, profile_id, started_at),
    constraint social_visit_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade,
    constraint social_visit_channel_check check (channel in ('campaign', 'email', 'search', 'social', 'other_site',
        'own_site', 'front_door', 'known_page', 'unexplained'))
);
create index social_visit_day_idx on app.social_visit (workspace_id, day);
create index social_visit_campaign_idx on app.social_visit
    (workspace_id, campaign_name, campaign_source, campaign_medium, started_at) where campaign_name is not null;

-- The visits of a day, without the people.
create table app.social_tally (
    workspace_id uuid not null,
    day date not null,
    channel text not null collate "C",
    device text not null collate "C",
    again boolean not null,
    landing text not null collate "C",
    visits bigint not null,
    constraint social_tally_pkey primary key (workspace_id, day, channel, device, again, landing)
);

-- What somebody answered to "how did you hear of us?", as words without marks. From an event, with the person; from the
-- public form, without.
create table app.social_answer (
    workspace_id uuid not null,
    answer_id uuid not null,
    answered_at timestamptz not null,
    profile_id uuid,
    said text not null collate "C",
    constraint social_answer_pkey primary key (workspace_id, answer_id),
    constraint social_answer_profile_fkey foreign key (workspace_id, profile_id)
        references app.profile (workspace_id, profile_id) on delete cascade
);
create index social_answer_time_idx on app.social_answer (workspace_id, answered_at);
create index social_answer_profile_idx on app.social_answer (workspace_id, profile_id);

-- What staff decided that words mean.
create table app.social_word (
    workspace_id uuid not null,
    said text not null collate "C",
    heard text not null collate "C",
    decided_at timestamptz not null,
    constraint social_word_pkey primary key (workspace_id, said),
    constraint social_word_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

-- Hosts that are the client's own, as staff declared them: links lead nowhere else.
create table app.social_host (
    workspace_id uuid not null,
    host text not null collate "C",
    created_at timestamptz not null,
    constraint social_host_pkey primary key (workspace_id, host),
    constraint social_host_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);

create table app.social_link (
    workspace_id uuid not null,
    link_id uuid not null,
    code text not null collate "C",
    host text not null collate "C",
    target text not null,
    campaign_source text not null collate "C",
    campaign_medium text not null collate "C",
    campaign_name text not null collate "C",
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint social_link_pkey primary key (workspace_id, link_id),
    constraint social_link_code_key unique (workspace_id, code),
    constraint social_link_tags_key unique (workspace_id, campaign_name, campaign_source, campaign_medium),
    constraint social_link_host_fkey foreign key (workspace_id, host)
        references app.social_host (workspace_id, host) on delete restrict
);

-- Clicks of a day: a number, and nothing about anybody.
create table app.social_click (
    workspace_id uuid not null,
    link_id uuid not null,
    day date not null,
    clicks bigint not null,
    constraint social_click_pkey primary key (workspace_id, link_id, day),
    constraint social_click_link_fkey foreign key (workspace_id, link_id)
        references app.social_link (workspace_id, link_id) on delete cascade
);

-- The public page that asks.
create table app.social_form (
    workspace_id uuid not null,
    form_id uuid not null,
    code text not null collate "C",
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint social_form_pkey primary key (workspace_id, form_id),
    constraint social_form_code_key unique (workspace_id, code),
    constraint social_form_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict
);
create unique index social_form_live_key on app.social_form (workspace_id) where ended_at is null;

alter table app.social_day enable row level security;
alter table app.social_day force row level security;
alter table app.social_visit enable row level security;
alter table app.social_visit force row level security;
alter table app.social_tally enable row level security;
alter table app.social_tally force row level security;
alter table app.social_answer enable row level security;
alter table app.social_answer force row level security;
alter table app.social_word enable row level security;
alter table app.social_word force row level security;
alter table app.social_host enable row level security;
alter table app.social_host force row level security;
alter table app.social_link enable row level security;
alter table app.social_link force row level security;
alter table app.social_click enable row level security;
alter table app.social_click force row level security;
alter table app.social_form enable row level security;
alter table app.social_form force row level security;

create policy social_day_app on app.social_day to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
-- Like events, visits and answers of people are read to operate the service and for no other purpose.
create policy social_visit_app on app.social_visit to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_tally_app on app.social_tally to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_answer_app on app.social_answer to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid
        and current_setting('app.purpose_mask')::bigint & 4611686018427387904 <> 0)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_word_app on app.social_word to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_host_app on app.social_host to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_link_app on app.social_link to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_click_app on app.social_click to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
create policy social_form_app on app.social_form to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, update on app.social_day to mesure_app;
grant select, insert, delete on app.social_visit to mesure_app;
grant select, insert, update, delete on app.social_tally to mesure_app;
grant select, insert, delete on app.social_answer to mesure_app;
grant select, insert, update, delete on app.social_word to mesure_app;
grant select, insert, delete on app.social_host to mesure_app;
grant select, insert on app.social_link to mesure_app;
grant update (ended_at) on app.social_link to mesure_app;
grant select, insert, update on app.social_click to mesure_app;
grant select, insert on app.social_form to mesure_app;
grant update (ended_at) on app.social_form to mesure_app;

end
$migration$;
