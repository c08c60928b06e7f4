//! What keeps the schema ready to be distributed by `workspace_id`.

use super::Rule;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "L1 unique, primary or exclusion index without workspace_id",
        sql: "select wt.t, i.indexrelid::regclass from wt join pg_index i on i.indrelid = wt.oid
            where (i.indisunique or i.indisexclusion) and not wt.ws = any (i.indkey::int2[])",
        faults: &["create unique index planted on app.item (item_key)"],
    },
    Rule {
        name: "L2 foreign key between workspace tables that does not pair workspace_id with workspace_id",
        sql: "select wt.t, k.conname from wt
            join pg_constraint k on k.conrelid = wt.oid and k.contype = 'f'
            join wt r on r.oid = k.confrelid
            where not exists (select from unnest(k.conkey, k.confkey) u (a, b) where a = wt.ws and b = r.ws)",
        faults: &["alter table app.item add constraint planted_key unique (item_id);
            alter table app.trait add planted uuid constraint planted references app.item (item_id)"],
    },
    Rule {
        name: "L3 foreign key to a global table other than workspace and organisation",
        sql: "select wt.t, k.conname, k.confrelid::regclass from wt
            join pg_constraint k on k.conrelid = wt.oid and k.contype = 'f'
            where k.confrelid not in (select oid from wt)
                and k.confrelid not in ('platform.workspace'::regclass, 'platform.organisation'::regclass)",
        faults: &["alter table app.item add planted uuid references platform.account (account_id)"],
    },
    Rule {
        name: "L4 on delete set null or default, or any action on update",
        sql: "select wt.t, k.conname from wt join pg_constraint k on k.conrelid = wt.oid and k.contype = 'f'
            where k.confdeltype in ('n', 'd') or k.confupdtype in ('c', 'n', 'd')",
        faults: &[
            "alter table app.trait add constraint planted foreign key (workspace_id, source_id)
                references app.source (workspace_id, source_id) on delete set null",
            "alter table app.trait add constraint planted foreign key (workspace_id, source_id)
                references app.source (workspace_id, source_id) on delete set default",
            "alter table app.trait add constraint planted foreign key (workspace_id, source_id)
                references app.source (workspace_id, source_id) on update cascade",
        ],
    },
    Rule {
        name: "L5 restrictive policy",
        sql: "select polrelid::regclass, polname from pg_policy p join pg_class c on c.oid = polrelid
            where c.relnamespace = 'app'::regnamespace and not polpermissive",
        faults: &["create policy planted on app.item as restrictive using (true)"],
    },
    Rule {
        name: "L6 sub-query in a policy",
        sql: "select polrelid::regclass, polname from pg_policy p join pg_class c on c.oid = polrelid
            where c.relnamespace = 'app'::regnamespace
                and (coalesce(pg_get_expr(polqual, polrelid), '')
                    || coalesce(pg_get_expr(polwithcheck, polrelid), '')) ~* '\\mselect\\M'",
        faults: &["create policy planted on app.item for select to mesure_platform
            using (workspace_id in (select workspace_id from platform.workspace))"],
    },
    Rule {
        name: "L7 policy that does not name the workspace",
        sql: "select polrelid::regclass, polname from pg_policy p join wt on wt.oid = polrelid
            where coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) !~ 'workspace_id'",
        faults: &["alter policy item_app on app.item using (true)"],
    },
    Rule {
        name: "L7 two permissive policies for one command and role",
        sql: "select p.polrelid::regclass, p.polname, q.polname
            from pg_policy p
            join pg_policy q on q.polrelid = p.polrelid and q.oid > p.oid
                and (p.polcmd = q.polcmd or '*' in (p.polcmd, q.polcmd))
                and (p.polroles && q.polroles or 0 = any (p.polroles) or 0 = any (q.polroles))
            join wt on wt.oid = p.polrelid",
        faults: &[
            "create policy planted on app.item to mesure_app using (workspace_id is not null)",
            "create policy planted on app.item for select using (workspace_id is not null)",
        ],
    },
    Rule {
        name: "L8 trigger",
        sql: "select wt.t, tgname from wt join pg_trigger g on g.tgrelid = wt.oid and not g.tgisinternal",
        faults: &["create trigger planted before update on app.item for each row
            execute function suppress_redundant_updates_trigger()"],
    },
    Rule {
        name: "L8 rule",
        sql: "select wt.t, rulename from wt join pg_rewrite r on r.ev_class = wt.oid",
        faults: &["create rule planted as on delete to app.item do instead nothing"],
    },
    Rule {
        name: "L9 more than one owner",
        sql: "select relowner::regrole, count(*) from wt group by 1
            having (select count(distinct relowner) from wt) > 1",
        faults: &["alter table app.item owner to current_user"],
    },
    Rule {
        name: "L10 no primary key",
        sql: "select t from wt where not exists (select from pg_index i where i.indrelid = wt.oid and i.indisprimary)",
        faults: &["create table app.planted (workspace_id uuid not null)"],
    },
    Rule {
        name: "L11 partitions in more than one level, or inheritance",
        sql: "select i.inhrelid::regclass from pg_inherits i
            join pg_class c on c.oid = i.inhrelid
            join wt on wt.oid = i.inhparent
            where c.relkind = 'p' or wt.relkind = 'r'",
        faults: &[
            "create table app.planted partition of app.event for values from ('1990-01-01') to ('1990-02-01')
                partition by range (occurred_at)",
            "create table app.planted () inherits (app.item)",
        ],
    },
    Rule {
        name: "L12 identity or serial narrower than bigint",
        sql: "select wt.t, a.attname from wt
            join pg_attribute a on a.attrelid = wt.oid and not a.attisdropped
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.atttypid in (21, 23) and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')",
        faults: &[
            "alter table app.item add planted integer generated always as identity",
            "alter table app.item add planted serial",
        ],
    },
    Rule {
        name: "L12 workspace_id that is no uuid",
        sql: "select t from wt where atttypid <> 'uuid'::regtype",
        faults: &["create table app.planted (workspace_id text primary key)"],
    },
    Rule {
        name: "L13 table of a workspace schema with row-level security and no workspace_id",
        sql: "select c.oid::regclass from pg_class c
            where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
                and not c.relispartition and c.oid not in (select oid from wt)",
        faults: &["create table app.planted (id uuid primary key);
            alter table app.planted enable row level security"],
    },
    Rule {
        name: "L13 global table with row-level security",
        sql: "select oid::regclass from pg_class
            where relnamespace = 'platform'::regnamespace and (relrowsecurity or relforcerowsecurity)",
        faults: &["alter table platform.account enable row level security"],
    },
    Rule {
        name: "L14 view without security_invoker, or materialised view",
        sql: "select c.oid::regclass from pg_class c
            where c.relnamespace in ('app'::regnamespace, 'platform'::regnamespace)
                and (c.relkind = 'm'
                    or (c.relkind = 'v' and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on)'))",
        faults: &[
            "create view app.planted as select * from app.item",
            "create materialized view app.planted as select * from app.item",
        ],
    },
    Rule {
        name: "L15 function that sets configuration past the door, or runs as its owner",
        sql: "select oid::regprocedure from pg_proc
            where pronamespace in ('app'::regnamespace, 'platform'::regnamespace)
                and (prosecdef or prosrc ~* 'set[_]config')",
        faults: &[
            "create function app.planted() returns void language plpgsql security definer as 'begin end'",
            concat!(
                "create function app.planted() returns text language sql as ",
                "'select set",
                "_config(''app.workspace_id'', '''', true)'"
            ),
        ],
    },
    Rule {
        name: "L16 SQL function with parameters that returns a set or runs a query",
        sql: "select oid::regprocedure from pg_proc
            where pronamespace = 'app'::regnamespace
                and prolang = (select oid from pg_language where lanname = 'sql')
                and pronargs > 0 and (proretset or prosrc ~* '\\mfrom\\M')",
        faults: &[
            "create function app.planted(n integer) returns bigint language sql as 'select count(*) from app.item'",
            "create function app.planted(n integer) returns setof integer language sql as 'select n'",
        ],
    },
    Rule {
        name: "name of an index or a table too long for a shard's number",
        sql: "select oid::regclass from pg_class
            where relnamespace in ('app'::regnamespace, 'platform'::regnamespace) and length(relname) > 54",
        faults: &["create index planted_with_a_name_that_leaves_no_room_for_the_number_1 on app.item (name)"],
    },
];
