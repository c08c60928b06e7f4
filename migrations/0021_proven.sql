-- Which addresses prove something of a person.
do $migration$
begin

-- A file of the client, or a source that keeps its key: what a site or an application says proves nothing, because its
-- write key can be read by anybody, who could then say that somebody else's address is theirs.
create function app.is_proven(source_kind text, import_id uuid) returns boolean
    language sql immutable parallel safe
    return source_kind not in ('website', 'app') or import_id is not null;
revoke execute on function app.is_proven(text, uuid) from public;
grant execute on function app.is_proven(text, uuid) to mesure_app, mesure_portal, mesure_keeper;

-- Whoever erases must know which addresses are the person's.
create policy source_keeper on app.source to mesure_keeper
    using (workspace_id = current_setting('app.workspace_id')::uuid)
    with check (workspace_id = current_setting('app.workspace_id')::uuid);
grant select on app.source to mesure_keeper;

grant update (extension_reason) on app.request to mesure_keeper;

end
$migration$;
