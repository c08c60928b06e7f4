-- What each source says of a person, side by side: a trait has one row for each source that says it. What was sent stays
-- beside what it was normalised to, with what is wrong with it and what could be meant.
do $migration$
begin

alter table app.trait drop constraint trait_pkey;
alter table app.trait add constraint trait_pkey primary key (workspace_id, profile_id, name, source_id);
-- Sources are never deleted by a runtime role, and a foreign key costs a look-up for each row that comes in.
alter table app.trait drop constraint trait_source_fkey;
alter table app.event drop constraint event_source_fkey;
alter table app.trait
    -- What was sent, where it differs from `value`.
    add column original text,
    -- Why the value is doubtful: a code of `domain::quality`.
    add column problem text collate "C",
    add column suggestion text,
    -- When a member of staff mended it; the same original sent again does not undo that.
    add column fixed_at timestamptz,
    -- The import that said so, and what its source had said before, so that it can be undone.
    add column import_id uuid,
    add column previous jsonb;
create index trait_problem_idx on app.trait (workspace_id, name, profile_id, source_id) where problem is not null;
create index trait_import_idx on app.trait (workspace_id, import_id) where import_id is not null;

-- An import that is undone takes back what it made, where nothing else hangs on it.
alter table app.profile add column import_id uuid;
create index profile_import_idx on app.profile (workspace_id, import_id) where import_id is not null;
alter table app.identifier add column import_id uuid;
create index identifier_import_idx on app.identifier (workspace_id, import_id) where import_id is not null;
alter table app.identifier drop constraint identifier_kind_check;
alter table app.identifier add constraint identifier_kind_check check (kind in ('user', 'anonymous', 'email'));

grant delete on app.trait, app.identifier, app.profile to mesure_app;

end
$migration$;
