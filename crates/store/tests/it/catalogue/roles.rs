//! What the roles of the runtime may not do.

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "role of the runtime, or owner, with a dangerous attribute",
        sql: "select rolname from pg_roles
            where rolname like 'mesure\\_%'
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    or (rolname = 'mesure_owner' and rolcanlogin))",
        faults: &[
            "alter role mesure_app bypassrls",
            "alter role mesure_portal superuser",
            "alter role mesure_platform createrole",
            "alter role mesure_owner login",
        ],
    },
    Rule {
        name: "role of the runtime that may become another",
        sql: "select member::regrole, roleid::regrole from pg_auth_members
            where member::regrole::text in ('mesure_app', 'mesure_portal', 'mesure_platform')",
        faults: &["grant mesure_owner to mesure_app", "grant mesure_app to mesure_platform"],
    },
    Rule {
        name: "role of the runtime without its limits",
        sql: "select rolname, setting from pg_roles
            cross join unnest(array['statement_timeout=5s', 'lock_timeout=2s',
                'idle_in_transaction_session_timeout=10s', 'TimeZone=UTC']) as setting
            where rolname in ('mesure_app', 'mesure_portal', 'mesure_platform')
                and not coalesce(lower(rolconfig::text)::text[], '{}') @> array[lower(setting)]",
        faults: &["alter role mesure_app reset statement_timeout"],
    },
    Rule {
        name: "something that a role of the runtime owns",
        sql: "select refobjid::regrole, classid::regclass, objid from pg_shdepend
            where refclassid = 'pg_authid'::regclass and deptype = 'o'
                and refobjid::regrole::text in ('mesure_app', 'mesure_portal', 'mesure_platform')",
        faults: &[
            "alter table app.item owner to mesure_app",
            "alter function app.make_event_month(date) owner to mesure_portal",
        ],
    },
    Rule {
        name: "grant that row-level security does not hold back",
        sql: "select table_schema, table_name, grantee, privilege_type from information_schema.role_table_grants
            where grantee in ('mesure_app', 'mesure_portal', 'mesure_platform', 'PUBLIC')
                and table_schema in ('app', 'platform', 'migration')
                and (privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or grantee = 'PUBLIC'
                    or table_schema = 'migration')",
        faults: &[
            "grant truncate on app.item to mesure_app",
            "grant trigger on app.item to mesure_app",
            "grant select on platform.session to public",
        ],
    },
    Rule {
        name: "grant on a partition",
        sql: "select oid::regclass from pg_class where relispartition and relacl::text ~ 'mesure_(app|portal|platform)='",
        faults: &["grant select on app.event_before to mesure_app"],
    },
    Rule {
        name: "evidence that can be changed",
        sql: "select t, role, privilege
            from unnest(array['app.event', 'app.trail']) as t
            cross join unnest(array['mesure_app', 'mesure_portal', 'mesure_platform']) as role
            cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as privilege
            where case privilege
                when 'UPDATE' then has_any_column_privilege(role, t, privilege)
                else has_table_privilege(role, t, privilege) end",
        faults: &[
            "grant delete on app.event to mesure_app",
            "grant update (properties) on app.event to mesure_app",
            "grant update on app.trail to mesure_portal",
        ],
    },
    Rule {
        name: "function that everybody may run",
        sql: "select oid::regprocedure from pg_proc
            where pronamespace in ('app'::regnamespace, 'platform'::regnamespace)
                and has_function_privilege('public', oid, 'execute')",
        faults: &["create function app.planted() returns void language plpgsql as 'begin end'"],
    },
    Rule {
        name: "schema in which a role of the runtime may make something",
        sql: "select nspname, role from pg_namespace
            cross join unnest(array['mesure_app', 'mesure_portal', 'mesure_platform']) as role
            where has_schema_privilege(role, oid, 'create')",
        faults: &["grant create on schema app to mesure_app", "grant create on schema public to public"],
    },
    Rule {
        name: "the platform's role sees something of a workspace",
        sql: "select oid::regclass from pg_class
            where relnamespace = 'app'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                and (has_any_column_privilege('mesure_platform', oid, 'select, insert, update, references')
                    or has_table_privilege('mesure_platform', oid, 'delete, truncate, trigger'))
            union all
            select 'pg_namespace'::regclass where has_schema_privilege('mesure_platform', 'app', 'usage')",
        faults: &["grant select (name) on app.item to mesure_platform", "grant usage on schema app to mesure_platform"],
    },
    Rule {
        name: "the platform's role sees people",
        sql: "select a.attrelid::regclass, a.attname from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'platform'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                and not a.attisdropped
                and has_column_privilege('mesure_platform', c.oid, a.attnum, 'select')
                and (c.relname in ('account', 'session', 'sign_in_attempt') or a.attname in ('account_id', 'email'))",
        faults: &[
            "grant select (name) on platform.account to mesure_platform",
            "grant select on platform.workspace_member to mesure_platform",
        ],
    },
    Rule {
        name: "the portal's role sees staff, or writes",
        sql: "select a.attrelid::regclass, a.attname from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            where c.relnamespace in ('platform'::regnamespace, 'app'::regnamespace) and c.relkind in ('r', 'p')
                and a.attnum > 0 and not a.attisdropped
                and (has_column_privilege('mesure_portal', c.oid, a.attnum, 'insert, update')
                    or (has_column_privilege('mesure_portal', c.oid, a.attnum, 'select')
                        and c.relname in ('account', 'session', 'sign_in_attempt', 'organisation_member',
                            'workspace_member', 'profile_case', 'trail')))",
        faults: &[
            "grant select on platform.account to mesure_portal",
            "grant update (name) on app.source to mesure_portal",
        ],
    },
];
