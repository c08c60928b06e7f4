-- The one door to a workspace.
do $migration$
begin

-- Settings are local to the transaction. `set local` reaches every node of a distributed database.
create function app.enter(workspace uuid, purpose text, purpose_mask bigint, profile uuid)
returns void
language plpgsql
as $body$
begin
    execute format('set local app.workspace_id = %L', workspace);
    execute format('set local app.purpose = %L', purpose);
    execute format('set local app.purpose_mask = %L', purpose_mask);
    -- No person: empty, which no policy of the portal can read as an id. `set local … = NULL` is not SQL.
    execute format('set local app.profile_id = %L', coalesce(profile::text, ''));
end
$body$;

revoke execute on function app.enter(uuid, text, bigint, uuid) from public;
grant execute on function app.enter(uuid, text, bigint, uuid) to mesure_app, mesure_portal;
grant usage on schema app to mesure_app, mesure_portal;

end
$migration$;
