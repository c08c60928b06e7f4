-- Who said what of a person's age: a band, and the first day of the month in which it ends. A birth date is never kept.
do $migration$
begin

alter table app.consent_person
    -- The person, in the portal.
    add column own_age text collate "C",
    add column own_age_until date,
    -- A file, or a source that keeps its key.
    add column data_age text collate "C",
    add column data_age_until date,
    add column data_age_import uuid,
    -- A source whose key anybody can read.
    add column site_age text collate "C",
    add column site_age_until date;
create index consent_person_age_import_idx on app.consent_person (workspace_id, data_age_import)
    where data_age_import is not null;

end
$migration$;
