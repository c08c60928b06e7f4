//! What keeps workspaces apart on one server.

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "table of the workspace schema without workspace_id",
        sql: "select oid::regclass from pg_class c
            where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
                and not exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'workspace_id' and a.attnotnull and not a.attisdropped)",
        faults: &["create table app.planted (id uuid primary key)"],
    },
    Rule {
        name: "row-level security not enabled and forced, partitions included",
        sql: "select oid::regclass from pg_class
            where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and relforcerowsecurity)",
        faults: &[
            "alter table app.item disable row level security",
            "alter table app.item no force row level security",
            "alter table app.event_before no force row level security",
            "create table app.planted partition of app.event for values from ('1990-01-01') to ('1990-02-01')",
        ],
    },
    Rule {
        name: "workspace table without a policy",
        sql: "select t from wt where not exists (select from pg_policy where polrelid = wt.oid)",
        faults: &["drop policy item_app on app.item"],
    },
    Rule {
        name: "policy without a check, or that does not name the setting on both sides",
        sql: "select polrelid::regclass, polname from pg_policy p join wt on wt.oid = polrelid
            where (polcmd in ('*', 'a', 'w') and polwithcheck is null)
                or (polqual is not null
                    and pg_get_expr(polqual, polrelid) !~ 'workspace_id = .*current_setting\\(''app.workspace_id''')
                or (polwithcheck is not null
                    and pg_get_expr(polwithcheck, polrelid) !~ 'workspace_id = .*current_setting\\(''app.workspace_id''')",
        faults: &[
            "drop policy item_app on app.item;
            create policy item_app on app.item to mesure_app
                using (workspace_id = current_setting('app.workspace_id')::uuid)",
            "alter policy item_app on app.item using (workspace_id is not null)",
            "alter policy item_app on app.item with check (workspace_id is not null)",
        ],
    },
    Rule {
        name: "policy that forgives a missing setting",
        sql: "select polrelid::regclass, polname from pg_policy p join wt on wt.oid = polrelid
            where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
                ~ 'current_setting\\([^)]*, true\\)'",
        faults: &["alter policy item_app on app.item
            using (workspace_id = current_setting('app.workspace_id', true)::uuid)"],
    },
    Rule {
        name: "policy for everybody",
        sql: "select polrelid::regclass, polname from pg_policy p join wt on wt.oid = polrelid where 0 = any (polroles)",
        faults: &["create policy planted on app.item
            using (workspace_id = current_setting('app.workspace_id')::uuid)"],
    },
    Rule {
        name: "policy of the portal that shows more than one person",
        sql: "select polrelid::regclass, polname from pg_policy
            join pg_attribute a on a.attrelid = polrelid and a.attname = 'profile_id' and not a.attisdropped
            where 'mesure_portal'::regrole = any (polroles)
                and pg_get_expr(polqual, polrelid) !~
                    'profile_id = .*current_setting\\(''app.(person|profile_id)'''",
        faults: &["alter policy trait_portal on app.trait
            using (workspace_id = current_setting('app.workspace_id')::uuid)"],
    },
    Rule {
        name: "table of the portal that is about no person, and not known to be",
        sql: "select polrelid::regclass, polname from pg_policy
            where 'mesure_portal'::regrole = any (polroles)
                and not exists (select from pg_attribute a
                    where a.attrelid = polrelid and a.attname = 'profile_id' and not a.attisdropped)
                and polrelid::regclass::text not in ('app.purpose', 'app.purpose_text', 'app.notice',
                    'app.notice_edition', 'app.interface', 'app.consent_head', 'app.gate', 'app.source', 'app.portal_logo')",
        faults: &["create policy planted on app.item to mesure_portal
            using (workspace_id = current_setting('app.workspace_id')::uuid)"],
    },
    Rule {
        name: "table whose rows carry permissions, read without them",
        sql: "select wt.t from wt
            join pg_attribute a on a.attrelid = wt.oid and a.attname = 'allowed' and not a.attisdropped
            where not exists (select from pg_policy p
                where p.polrelid = wt.oid and 'mesure_app'::regrole = any (polroles)
                    and pg_get_expr(polqual, polrelid) ~ 'allowed & .*app.purpose_mask')",
        faults: &["alter policy trait_app on app.trait
            using (workspace_id = current_setting('app.workspace_id')::uuid)"],
    },
    Rule {
        name: "primary, unique or foreign key that does not begin with workspace_id",
        sql: "select wt.t, k.conname from wt
            join pg_constraint k on k.conrelid = wt.oid and k.contype in ('p', 'u', 'f')
            where k.conkey[1] <> wt.ws",
        faults: &[
            "alter table app.item add constraint planted unique (item_key, workspace_id)",
            "alter table app.trait add constraint planted foreign key (source_id, workspace_id)
                references app.source (source_id, workspace_id)",
        ],
    },
    Rule {
        name: "index that does not begin with workspace_id",
        sql: "select wt.t, i.indexrelid::regclass from wt join pg_index i on i.indrelid = wt.oid
            where i.indkey[0] <> wt.ws",
        faults: &["create index planted on app.item (name)"],
    },
];
