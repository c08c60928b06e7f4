-- What is said to people by e-mail. A mail is written in the transaction that causes it, and sent by a job.
do $migration$
begin

create table app.mail (
    workspace_id uuid not null,
    mail_id uuid not null,
    -- The template, which stays when the rest is taken away.
    kind text not null collate "C",
    language text not null collate "C",
    -- To whom, and what the template says to them. Both go once the mail was sent or given up, except where mails are
    -- kept to be looked at (development, demonstration).
    recipient text,
    content jsonb,
    -- Whom it is about, where that is known. No foreign key: the last mail of an erasure goes after the person did.
    profile_id uuid,
    state text not null default 'waiting' collate "C",
    -- How often it was tried, when it is tried next, and why it failed last.
    attempts integer not null default 0,
    next_at timestamptz,
    error_code text collate "C",
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint mail_pkey primary key (workspace_id, mail_id),
    constraint mail_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete restrict,
    constraint mail_state_check check (state in ('waiting', 'sent', 'given_up')),
    constraint mail_waiting_check check (state <> 'waiting' or (recipient is not null and content is not null))
);
create index mail_latest_idx on app.mail (workspace_id, created_at desc, mail_id);
create index mail_profile_idx on app.mail (workspace_id, profile_id) where profile_id is not null;

alter table app.mail enable row level security;
alter table app.mail force row level security;

create policy mail_app on app.mail to mesure_app
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);

grant select, insert, delete on app.mail to mesure_app;
grant update (recipient, content, state, attempts, next_at, error_code, sent_at) on app.mail to mesure_app;

end
$migration$;
