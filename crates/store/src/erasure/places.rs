//! Every place where something of a person is kept, and what is done there when the person is erased.
//!
//! A test holds this list against the catalogue: each column of the schema `app` that could hold personal data or the id of
//! a profile stands in one of the places, or among the [`EXCEPTIONS`] with a reason.

/// A place.
pub struct Place {
    /// The store, as the certificate calls it. Several places may belong to one.
    pub store: &'static str,
    /// The table. Features are added one by one: a table that is not there holds nothing.
    pub table: &'static str,
    /// Its columns that may hold something of a person.
    pub columns: &'static [&'static str],
    /// Takes some of it away. `$1` is the workspace, `$2` the person's profiles, `$3` what they are known by, in lower case,
    /// `$4` how many rows at most, `$5` the time.
    pub(super) batch: &'static str,
}

/// What is taken away in batches, in this order.
pub const PLACES: &[Place] = &[
    Place {
        store: "events",
        table: "event",
        columns: &["event_id", "profile_id", "name", "properties", "context", "call", "currency"],
        batch: "delete from app.event e
            where e.workspace_id = $1 and (e.occurred_at, e.event_id) in (
                select m.occurred_at, m.event_id from app.event m
                where m.workspace_id = $1 and m.profile_id = any($2)
                limit $4)",
    },
    Place {
        store: "visits",
        table: "social_visit",
        columns: &["profile_id", "landing", "channel", "device", "campaign_source", "campaign_medium", "campaign_name"],
        batch: "delete from app.social_visit v
            where v.workspace_id = $1 and (v.profile_id, v.started_at) in (
                select m.profile_id, m.started_at from app.social_visit m
                where m.workspace_id = $1 and m.profile_id = any($2)
                limit $4)",
    },
    Place {
        store: "answers",
        table: "social_answer",
        columns: &["answer_id", "profile_id", "said"],
        batch: "delete from app.social_answer where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "landing pages",
        table: "social_tally",
        columns: &["landing"],
        batch: "delete from app.social_tally t
            where t.workspace_id = $1 and exists (
                select from unnest($3::text[]) as known (value)
                where length(known.value) >= 6 and strpos(lower(t.landing), known.value) > 0)",
    },
    Place {
        store: "files",
        table: "import_refusal",
        columns: &["cells"],
        batch: "delete from app.import_refusal r
            where r.workspace_id = $1 and exists (
                select from unnest(r.cells) as cell (text) where lower(btrim(cell.text)) = any($3))",
    },
    Place {
        store: "files",
        table: "import",
        columns: &["file_name"],
        batch: "update app.import i set file_name = ''
            where i.workspace_id = $1 and exists (
                select from unnest($3::text[]) as known (value)
                where length(known.value) >= 6 and strpos(lower(i.file_name), known.value) > 0)",
    },
    Place {
        store: "files",
        table: "import_consent",
        columns: &["profile_id", "purpose", "origin", "text_version"],
        batch: "delete from app.import_consent where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "debugger",
        table: "arrival",
        columns: &["name", "person", "notes", "code", "call", "verdict"],
        batch: "delete from app.arrival a
            where a.workspace_id = $1 and (lower(a.person) = any($3) or exists (
                select from unnest($3::text[]) as known (value)
                where length(known.value) >= 6
                    and (strpos(lower(a.name), known.value) > 0 or strpos(lower(a.notes::text), known.value) > 0)))",
    },
    Place {
        store: "observed names",
        table: "observed_event",
        columns: &["name"],
        batch: "delete from app.observed_event o
            where o.workspace_id = $1 and exists (
                select from unnest($3::text[]) as known (value)
                where length(known.value) >= 6 and strpos(lower(o.name), known.value) > 0)",
    },
    Place {
        store: "observed names",
        table: "observed_property",
        columns: &["name", "path"],
        batch: "delete from app.observed_property o
            where o.workspace_id = $1 and exists (
                select from unnest($3::text[]) as known (value)
                where length(known.value) >= 6
                    and (strpos(lower(o.name), known.value) > 0 or strpos(lower(o.path), known.value) > 0))",
    },
    Place {
        store: "observed names",
        table: "finding",
        columns: &["name", "path"],
        batch: "delete from app.finding f
            where f.workspace_id = $1 and exists (
                select from unnest($3::text[]) as known (value)
                where length(known.value) >= 6
                    and (strpos(lower(f.name), known.value) > 0 or strpos(lower(f.path), known.value) > 0))",
    },
    Place {
        store: "corrections",
        table: "quality_change",
        columns: &["profile_id", "name", "sent", "value", "original", "suggestion", "new_value", "problem"],
        batch: "delete from app.quality_change where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "consent states",
        table: "consent_state",
        columns: &["profile_id", "purpose_key", "status", "origin", "method", "language"],
        batch: "delete from app.consent_state where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "consent states",
        table: "consent_person",
        columns: &["profile_id", "age_band", "own_age", "data_age", "data_age_import", "site_age"],
        batch: "delete from app.consent_person where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "receipts",
        table: "consent_receipt",
        columns: &["receipt_id", "profile_id", "document"],
        batch: "delete from app.consent_receipt where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "ledger entries",
        table: "consent_event",
        columns: &[
            "salt", "event_id", "profile_id", "purpose_key", "action", "method", "origin", "notice", "interface",
            "language", "build", "tc_string", "consent_mode", "taken_by", "channel", "attachment",
        ],
        // The digests stay, so that the chain does; the number is noted, so that nobody takes it for tampering.
        batch: "with emptied as (
                update app.consent_event e
                set format = null, salt = null, event_id = null, profile_id = null, at = null, purpose_key = null,
                    purpose_version = null, action = null, method = null, origin = null, identified = null,
                    guardian = null, expires_at = null, notice = null, interface = null, language = null, build = null,
                    gpc = null, tc_string = null, consent_mode = null, taken_by = null, channel = null,
                    attachment = null
                where e.workspace_id = $1 and e.sequence in (
                    select m.sequence from app.consent_event m
                    where m.workspace_id = $1 and m.profile_id = any($2)
                    limit $4)
                returning e.sequence)
            insert into app.consent_erasure (workspace_id, sequence, erased_at)
            select $1, emptied.sequence, $5 from emptied
            on conflict do nothing",
    },
    Place {
        store: "exports",
        table: "export",
        columns: &["export_id", "profile_id", "request_id", "variant", "language", "token_hash", "state"],
        batch: "delete from app.export where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "mails",
        // The one that says that it is done is emptied when it was sent.
        table: "mail",
        columns: &["profile_id", "recipient", "content"],
        batch: "delete from app.mail
            where workspace_id = $1 and (profile_id = any($2) or lower(recipient) = any($3))
                and not (kind = 'erasure_done' and state = 'waiting')",
    },
    Place {
        store: "portal",
        table: "portal_start",
        columns: &["email"],
        batch: "delete from app.portal_start where workspace_id = $1 and lower(email) = any($3)",
    },
    Place {
        store: "portal",
        table: "portal_proof",
        columns: &["profile_id"],
        batch: "delete from app.portal_proof where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "portal",
        // A guardian who is erased is one of somebody else.
        table: "guardian_request",
        columns: &["profile_id", "email"],
        batch: "delete from app.guardian_request
            where workspace_id = $1 and (profile_id = any($2) or lower(email) = any($3))",
    },
    Place {
        store: "portal",
        table: "portal_session",
        columns: &["profile_id"],
        batch: "delete from app.portal_session where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "portal",
        table: "preference",
        columns: &["profile_id", "level"],
        batch: "delete from app.preference where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "trail",
        table: "trail",
        columns: &["object_id"],
        // Who did what and when stays; to whom goes.
        batch: "update app.trail set object_id = null where workspace_id = $1 and object_id = any($2)",
    },
];

/// What goes last, in the transaction that ends the erasure: with it the person can no longer be found.
pub const LAST: &[Place] = &[
    // Of a request stay its number, kind, times and outcome. The person is told before its address goes.
    Place {
        store: "request messages",
        table: "request_message",
        columns: &["profile_id", "body"],
        batch: "delete from app.request_message m
            where m.workspace_id = $1 and m.request_id in (
                select r.request_id from app.request r
                where r.workspace_id = $1 and (r.profile_id = any($2)
                    or r.profile_id is null and lower(r.contact) = any($3)))",
    },
    Place {
        store: "request messages",
        table: "request_step",
        columns: &["profile_id", "detail"],
        batch: "update app.request_step s set profile_id = null, detail = ''
            where s.workspace_id = $1 and s.request_id in (
                select r.request_id from app.request r
                where r.workspace_id = $1 and (r.profile_id = any($2)
                    or r.profile_id is null and lower(r.contact) = any($3)))
                and (s.profile_id is not null or s.detail <> '')",
    },
    Place {
        store: "requests",
        table: "request",
        columns: &["profile_id", "contact", "note", "extension_reason", "failure", "program_digest"],
        // One that was never linked to anybody is theirs by its address.
        batch: "update app.request set profile_id = null, contact = null, note = '', failure = null,
                program_digest = null,
                extension_reason = case when extension_reason is not null then '' end
            where workspace_id = $1 and (profile_id = any($2) or profile_id is null and lower(contact) = any($3))",
    },
    Place {
        store: "search words",
        table: "profile_term",
        columns: &["profile_id", "term"],
        batch: "delete from app.profile_term where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "traits",
        table: "trait",
        columns: &["profile_id", "name", "value", "original", "problem", "suggestion", "previous"],
        batch: "delete from app.trait where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "identifiers",
        table: "identifier",
        columns: &["profile_id", "kind", "value"],
        batch: "delete from app.identifier where workspace_id = $1 and profile_id = any($2)",
    },
    Place {
        store: "profiles",
        table: "profile",
        columns: &[
            "profile_id", "merged_into", "display_name", "name_order", "email", "phone", "city", "country", "language",
        ],
        // The ones that were merged go first: they hang on the other.
        batch: "with merged as (
                delete from app.profile where workspace_id = $1 and profile_id = any($2) and merged_into is not null)
            delete from app.profile where workspace_id = $1 and profile_id = any($2) and merged_into is null",
    },
];

/// Columns that are kept when a person is erased, with the reason. `*` stands for all columns of a table that is about no
/// person.
pub const EXCEPTIONS: &[(&str, &[&str], &str)] = &[
    (
        "import_chunk",
        &["data", "import_id"],
        "files that hold the person are forgotten whole: `forget_files`",
    ),
    (
        "export_chunk",
        &["export_id", "data"],
        "goes with its export, by its key",
    ),
    (
        "source",
        &["*"],
        "what staff call the places that data comes from",
    ),
    ("write_key", &["*"], "keys of sources, public by nature"),
    ("item", &["*"], "products and contents"),
    (
        "trail",
        &["trail_id", "account_id", "action", "detail"],
        "what staff did; no personal data of customers is written there",
    ),
    ("profile", &["import_id"], "names a file, not a person"),
    ("identifier", &["import_id"], "names a file, not a person"),
    (
        "trait",
        &["source_id", "import_id"],
        "names a source or a file, not a person",
    ),
    (
        "profile_case",
        &["*"],
        "the number of a case, as staff gave it, and who opened it",
    ),
    (
        "event",
        &["source_id", "import_id"],
        "names a source or a file, not a person",
    ),
    (
        "message",
        &["message_hash"],
        "half of a hash of an id that a client made up, forgotten after seven days",
    ),
    (
        "import",
        &[
            "import_id",
            "source_id",
            "kind",
            "state",
            "format",
            "header",
            "mapping",
            "settings",
            "purpose",
            "basis",
            "origin",
            "pending",
            "error_code",
            "created_by",
        ],
        "what staff said of a file, and counts",
    ),
    ("import_refusal", &["import_id", "error_code"], "a code"),
    (
        "import_message",
        &["*"],
        "a digest of what a file said, so that it is not said twice",
    ),
    ("import_consent", &["import_id"], "names a file, not a person"),
    (
        "suppression",
        &["*"],
        "keyed fingerprints, which nobody can turn round: they keep the person from coming back",
    ),
    ("suppression_day", &["*"], "counts"),
    (
        "erasure",
        &["*"],
        "the profile is named while the work is under way only; a certificate holds no personal data",
    ),
    ("retention", &["*"], "settings, and why staff chose them"),
    ("observed_event", &["source_id", "call"], "counts of messages"),
    ("observed_property", &["source_id", "call"], "counts of messages"),
    (
        "finding",
        &["source_id", "kind", "code", "call"],
        "counts of messages",
    ),
    ("plan", &["*"], "the tracking plan, as staff wrote it"),
    ("arrival", &["source_id"], "names a source, not a person"),
    ("arrival_count", &["*"], "counts"),
    ("quality_freshness", &["*"], "settings"),
    ("quality_day", &["*"], "counts"),
    (
        "quality_decision",
        &["*"],
        "names fields and domains of addresses, never a person",
    ),
    (
        "quality_change",
        &["decision_id", "source_id"],
        "names a decision and a source",
    ),
    ("social_day", &["*"], "counts"),
    ("social_tally", &["channel", "device"], "counts"),
    ("social_word", &["*"], "what staff decided that words mean"),
    ("social_host", &["*"], "sites of the client"),
    ("social_link", &["*"], "links of the client"),
    ("social_click", &["*"], "counts"),
    ("social_form", &["*"], "addresses of the client's pages"),
    ("purpose", &["*"], "what data may be used for"),
    ("purpose_text", &["*"], "what people read about it"),
    ("attribute", &["*"], "categories of attributes"),
    ("notice", &["*"], "what people are told"),
    ("notice_edition", &["*"], "what people are told"),
    ("interface", &["*"], "templates of what people are shown"),
    (
        "consent_event",
        &["previous", "content_digest", "link"],
        "salted digests: with the salt gone they tell nothing, and the chain stays whole",
    ),
    ("consent_head", &["*"], "the end of the chain"),
    ("consent_anchor", &["*"], "signed marks of the chain"),
    ("consent_erasure", &["*"], "numbers of entries"),
    ("gate", &["*"], "settings of the gate"),
    (
        "mail",
        &["mail_id", "kind", "language", "state", "error_code"],
        "goes with its mail",
    ),
    (
        "portal",
        &["*"],
        "how the portal of a client looks, and who speaks in it",
    ),
    ("portal_logo", &["*"], "the logo of a client"),
    (
        "portal_start",
        &[
            "start_id",
            "address_hash",
            "network_hash",
            "browser_hash",
            "language",
            "leads_to",
        ],
        "keyed hashes that only count, forgotten within days",
    ),
    (
        "portal_proof",
        &["token_hash", "code_hash", "browser_hash", "leads_to"],
        "goes with its row",
    ),
    (
        "guardian_request",
        &["request_id", "token_hash", "email_hash", "language"],
        "goes with its row",
    ),
    ("portal_session", &["session_hash", "level"], "goes with its row"),
    (
        "request",
        &[
            "request_id",
            "kind",
            "state",
            "origin",
            "identity",
            "doubt",
            "language",
            "assigned_to",
            "refusal",
            "program_id",
            "request_key_id",
            "form_digest",
        ],
        "the number, kind, times and outcome are proof that a right was honoured",
    ),
    (
        "request_step",
        &["request_id", "entry", "state", "by", "account_id", "reason"],
        "what was done when, by which role, in coded words",
    ),
    ("request_pause", &["*"], "times for which the clock stood still"),
    (
        "request_message",
        &["request_id", "message_id", "by", "account_id"],
        "goes with its row",
    ),
    (
        "request_callback",
        &["*"],
        "addresses of the client's own programs, which go when the last word was said",
    ),
    ("request_number", &["*"], "the last number that was given"),
    ("request_key", &["*"], "keys of programs"),
    (
        "signal_category",
        &["*"],
        "which words of another consent manager stand for a purpose",
    ),
    (
        "signal_heard",
        &["profile_id", "source_id", "block"],
        "goes with its profile, by its key",
    ),
    ("registry", &["*"], "counts changes of purposes"),
    ("purpose_draft", &["*"], "what staff propose for a purpose"),
    (
        "breach",
        &["*"],
        "what staff noted of a breach, in numbers and kinds",
    ),
];
