-- Work that goes on after an answer. A job is written in the transaction that causes it, and is named by ids only: no
-- personal data. The table is global, so that taking the next one needs no workspace; it is never joined with a
-- workspace's table.
do $migration$
begin

create table platform.job (
    job_id uuid not null,
    workspace_id uuid not null,
    kind text not null collate "C",
    subject uuid not null,
    run_at timestamptz not null,
    -- How often it was taken since it last got on.
    attempts integer not null default 0,
    -- How often it was caused: a job that is caused again while it is worked on is not done with that.
    wanted integer not null default 1,
    leased_by uuid,
    leased_until timestamptz,
    -- Since when it is given up, and why.
    failed_at timestamptz,
    error_code text collate "C",
    created_at timestamptz not null,
    constraint job_pkey primary key (job_id),
    constraint job_subject_key unique (workspace_id, kind, subject),
    constraint job_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete cascade
);
create index job_due_idx on platform.job (run_at, job_id) where failed_at is null;
create index job_leased_idx on platform.job (workspace_id, leased_until) where leased_until is not null;

-- When a workspace was last served: the one that has waited longest comes next.
create table platform.job_turn (
    workspace_id uuid not null,
    served_at timestamptz not null,
    constraint job_turn_pkey primary key (workspace_id),
    constraint job_turn_workspace_fkey foreign key (workspace_id)
        references platform.workspace (workspace_id) on delete cascade
);

grant select, insert, update, delete on platform.job to mesure_app;
grant select, insert, update on platform.job_turn to mesure_app;

end
$migration$;
