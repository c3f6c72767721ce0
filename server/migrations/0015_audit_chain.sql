-- The audit of everything: changes, reading, log-ins, refusals and exports, in a chain of hashes for each branch and one
-- for the national organisation, which joins the others. server/audit/README.md writes the form down.
--
-- The chains are written right behind the transactions, by one at a time (keep_audit), and not inside them: a chain that
-- each transaction locked until its commit would make all readers of a branch wait for a long import, and a reader in a
-- snapshot of its own would fail whenever another came before it. The event itself is written in the transaction.

ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only;
ALTER TABLE audit_event
    DROP CONSTRAINT audit_event_action_known,
    ALTER COLUMN object_id DROP NOT NULL,
    ADD COLUMN chain_id uuid,     -- the branch's id; only zeros: the national organisation's
    ADD COLUMN role text,         -- as what the account acted
    ADD COLUMN request_id uuid,   -- of changes: the same as change_id
    ADD COLUMN source text,       -- the address that the request came from
    ADD COLUMN outcome text NOT NULL DEFAULT 'done',
    ADD COLUMN field_names text[] NOT NULL DEFAULT '{}', -- which fields an update changed; empty for a whole row
    ADD COLUMN value_digest bytea, -- of the salt and the values in audit_value, whether those are still there or not
    ADD COLUMN details jsonb;      -- what else there is to say; never anybody's personal data

-- The values stand apart, so that they can be erased (Q-55): the chain covers their digest only.
CREATE TABLE audit_value (
    sequence bigint CONSTRAINT audit_value_pkey PRIMARY KEY, -- the event's
    salt bytea NOT NULL CONSTRAINT audit_value_salt_length CHECK (octet_length(salt) = 16),
    old_values jsonb,
    new_values jsonb
);

-- One row an event. The hash covers the hash of the row before and the event.
CREATE TABLE audit_chain (
    chain_id uuid NOT NULL,
    position bigint NOT NULL CONSTRAINT audit_chain_position_positive CHECK (position > 0),
    sequence bigint NOT NULL CONSTRAINT audit_chain_sequence_unique UNIQUE, -- the event's
    hash bytea NOT NULL CONSTRAINT audit_chain_hash_length CHECK (octet_length(hash) = 32),
    CONSTRAINT audit_chain_pkey PRIMARY KEY (chain_id, position)
);

-- The last row of each chain, and how much of it the national chain has joined.
CREATE TABLE audit_head (
    chain_id uuid CONSTRAINT audit_head_pkey PRIMARY KEY,
    position bigint NOT NULL,
    hash bytea NOT NULL,
    joined_position bigint NOT NULL DEFAULT 0,
    joined_at timestamptz -- of the national chain: when it last joined the others
);

-- Events that are in no chain yet.
CREATE TABLE audit_waiting (sequence bigint CONSTRAINT audit_waiting_pkey PRIMARY KEY);

CREATE FUNCTION national_chain_id() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '00000000-0000-0000-0000-000000000000'::uuid
$$;

-- The canonical form: each field on a line, its length in bytes before it, and "-" for what is absent.
CREATE FUNCTION canonical_field(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(octet_length(p_text)::text || ':' || p_text, '-') || E'\n'
$$;

CREATE FUNCTION canonical_event(e audit_event, p_position bigint) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT canonical_field(p_position::text)
        || canonical_field(e.chain_id::text)
        || canonical_field(e.sequence::text)
        || canonical_field(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || canonical_field(e.account_id::text)
        || canonical_field(e.role)
        || canonical_field(e.branch_id::text)
        || canonical_field(e.action)
        || canonical_field(e.object)
        || canonical_field(e.object_id::text)
        || canonical_field(e.person_id::text)
        || canonical_field(e.change_id::text)
        || canonical_field(e.undoes::text)
        || canonical_field(e.request_id::text)
        || canonical_field(e.source)
        || canonical_field(e.outcome)
        || canonical_field(array_to_string(e.field_names, ','))
        || canonical_field(encode(e.value_digest, 'hex'))
        || canonical_field(e.details::text)
$$;

CREATE FUNCTION value_digest(p_salt bytea, p_old_values jsonb, p_new_values jsonb) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(p_salt || convert_to(canonical_field(p_old_values::text) || canonical_field(p_new_values::text), 'UTF8'))
$$;

-- The hash of the row before (before the first: p_start), then the event's text.
CREATE FUNCTION next_chain_hash(p_previous bytea, p_start bytea, p_text text) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(coalesce(p_previous, p_start) || convert_to(p_text, 'UTF8'))
$$;
CREATE AGGREGATE chain_hash(bytea, text) (SFUNC = next_chain_hash, STYPE = bytea);

-- The chain of an event that belongs to no branch: of the caller's branches that of the person, or the first; for the
-- national organisation a branch that the person belongs to, if any.
CREATE FUNCTION find_audit_chain(p_branch_id uuid, p_person_id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    own uuid[] := CASE WHEN is_national() THEN '{}' ELSE current_branch_ids() END;
    found_id uuid := coalesce(p_branch_id, CASE WHEN cardinality(own) = 1 THEN own[1] END);
BEGIN
    IF found_id IS NULL AND p_person_id IS NOT NULL THEN
        SELECT m.branch_id INTO found_id FROM membership m
        WHERE m.person_id = p_person_id AND NOT m.withdrawn AND (own = '{}' OR m.branch_id = ANY (own))
        ORDER BY coalesce(m.valid_to >= current_date, true) DESC, m.valid_from, m.id LIMIT 1;
        IF found_id IS NULL THEN
            SELECT a.branch_id INTO found_id FROM assignment a
            WHERE a.person_id = p_person_id AND NOT a.withdrawn AND (own = '{}' OR a.branch_id = ANY (own))
            ORDER BY coalesce(a.valid_to >= current_date, true) DESC, a.valid_from, a.id LIMIT 1;
        END IF;
    END IF;
    RETURN coalesce(found_id, own[1], national_chain_id());
END
$$;

-- PARALLEL RESTRICTED as what they ask: in a worker no context is genuine, and whoever acted would be the server.
CREATE FUNCTION current_audit_role() RETURNS text LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT CASE WHEN current_account_id() IS NULL THEN 'server'
                WHEN is_national() THEN 'nationalAdministrator' ELSE 'localAdministrator' END
$$;

-- Where the request comes from and what it is called, as note_origin.sql has told.
CREATE FUNCTION current_source() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('medlem.source', true), '')
$$;
CREATE FUNCTION current_request_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT coalesce(nullif(current_setting('medlem.request_id', true), '')::uuid, current_change_id())
$$;

-- The fields of a changed row that are others than before. Each save changes the version.
CREATE FUNCTION list_changed_fields(p_old_values jsonb, p_new_values jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(n.key ORDER BY n.key), '{}')
    FROM jsonb_each(p_new_values) n
    WHERE n.key <> 'version' AND n.value IS DISTINCT FROM p_old_values -> n.key
$$;

-- What there is already. Who is acting is not known here, so that an event of no branch goes by the person alone.
INSERT INTO audit_value (sequence, salt, old_values, new_values)
SELECT sequence, uuid_send(gen_random_uuid()), old_values, new_values FROM audit_event;
UPDATE audit_event e
SET chain_id = find_audit_chain(e.branch_id, e.person_id),
    role = coalesce((SELECT a.role FROM account a WHERE a.id = e.account_id), 'server'),
    request_id = e.change_id,
    field_names = CASE e.action WHEN 'update' THEN list_changed_fields(v.old_values, v.new_values) ELSE '{}' END,
    value_digest = value_digest(v.salt, v.old_values, v.new_values)
FROM audit_value v WHERE v.sequence = e.sequence;
INSERT INTO audit_waiting (sequence) SELECT sequence FROM audit_event;
ALTER TABLE audit_event
    DROP COLUMN old_values,
    DROP COLUMN new_values,
    ALTER COLUMN chain_id SET NOT NULL,
    ALTER COLUMN role SET NOT NULL,
    ADD CONSTRAINT audit_event_action_form CHECK (action ~ '^[a-z][A-Za-z]{1,39}$'),
    ADD CONSTRAINT audit_event_role_known
        CHECK (role IN ('localAdministrator', 'nationalAdministrator', 'server', 'nobody')),
    ADD CONSTRAINT audit_event_outcome_known CHECK (outcome IN ('done', 'refused', 'failed')),
    ADD CONSTRAINT audit_event_details_form CHECK (jsonb_typeof(details) = 'object');
ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only;
DROP INDEX audit_event_change;
CREATE INDEX audit_event_change ON audit_event (change_id) WHERE change_id IS NOT NULL;
CREATE INDEX audit_event_account ON audit_event (account_id, sequence DESC) WHERE account_id IS NOT NULL;
CREATE INDEX audit_event_chain ON audit_event (chain_id, sequence DESC);

CREATE TRIGGER audit_value_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_value
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE audit_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_value FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_value_owner ON audit_value TO CURRENT_USER USING (true);
-- Whoever sees the event sees its values: audit_event's own policy holds inside.
CREATE POLICY audit_value_read ON audit_value FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR EXISTS (SELECT FROM audit_event e WHERE e.sequence = audit_value.sequence));
GRANT SELECT ON audit_value TO medlem_app;
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_chain_owner ON audit_chain TO CURRENT_USER USING (true);
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_head_owner ON audit_head TO CURRENT_USER USING (true);
ALTER TABLE audit_waiting ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_waiting FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_waiting_owner ON audit_waiting TO CURRENT_USER USING (true);

-- The changes with their values, with the reader's rights on both.
CREATE VIEW audit_change WITH (security_invoker = true) AS
SELECT e.sequence, e.at, e.account_id, e.change_id, e.undoes, e.action, e.object, e.object_id, e.person_id, e.branch_id,
       v.old_values, v.new_values
FROM audit_event e JOIN audit_value v ON v.sequence = e.sequence
WHERE e.action IN ('insert', 'update');
GRANT SELECT ON audit_change TO medlem_app;

-- However an event came in: it waits for its chain.
CREATE FUNCTION await_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO audit_waiting (sequence) SELECT sequence FROM new_events;
    RETURN NULL;
END
$$;
CREATE TRIGGER audit_event_waits AFTER INSERT ON audit_event REFERENCING NEW TABLE AS new_events
    FOR EACH STATEMENT EXECUTE FUNCTION await_chain();

-- Puts the events that wait, the first p_limit of them, into their chains. Returns how many.
CREATE FUNCTION chain_waiting_events(p_limit bigint) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    total bigint;
BEGIN
    WITH next AS MATERIALIZED (
        SELECT sequence FROM audit_waiting ORDER BY sequence LIMIT p_limit
    ), moved AS (
        DELETE FROM audit_waiting w USING next n WHERE w.sequence = n.sequence RETURNING w.sequence
    ), numbered AS (
        SELECT e AS event, e.chain_id, e.sequence,
               coalesce(h.position, 0) + row_number() OVER (PARTITION BY e.chain_id ORDER BY e.sequence) AS position,
               coalesce(h.hash, decode(repeat('00', 32), 'hex')) AS start
        FROM moved m JOIN audit_event e ON e.sequence = m.sequence LEFT JOIN audit_head h ON h.chain_id = e.chain_id
    ), placed AS (
        INSERT INTO audit_chain (chain_id, position, sequence, hash)
        SELECT chain_id, position, sequence,
               chain_hash(start, canonical_event(event, position)) OVER (PARTITION BY chain_id ORDER BY position)
        FROM numbered
        RETURNING chain_id, position, hash
    ), headed AS (
        INSERT INTO audit_head AS h (chain_id, position, hash)
        SELECT DISTINCT ON (chain_id) chain_id, position, hash FROM placed ORDER BY chain_id, position DESC
        ON CONFLICT (chain_id) DO UPDATE SET position = EXCLUDED.position, hash = EXCLUDED.hash
    )
    SELECT count(*) INTO total FROM placed;
    RETURN total;
END
$$;

-- Whether the national chain has to join the others again: 1 000 events are new in them, or the time is up. By a clock
-- that has been put back the time is up too (Q-50).
CREATE FUNCTION is_join_due(p_join_after interval) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(sum(h.position - h.joined_position), 0) >= 1000
        OR (count(*) > 0
            AND coalesce((SELECT clock_timestamp() NOT BETWEEN n.joined_at AND n.joined_at + p_join_after
                          FROM audit_head n WHERE n.chain_id = national_chain_id()), true))
    FROM audit_head h WHERE h.chain_id <> national_chain_id() AND h.position > h.joined_position
$$;

-- One event of the national chain that holds the heads of all chains that have grown since the last one.
CREATE FUNCTION join_chains() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO audit_event (chain_id, role, action, object, details)
    SELECT national_chain_id(), 'server', 'chainsJoined', 'chain',
           jsonb_build_object('heads', jsonb_agg(jsonb_build_object('chain', h.chain_id, 'position', h.position,
                                                                    'hash', encode(h.hash, 'hex'))
                                                 ORDER BY h.chain_id))
    FROM audit_head h WHERE h.chain_id <> national_chain_id() AND h.position > h.joined_position
    HAVING count(*) > 0;
    UPDATE audit_head SET joined_position = position
    WHERE chain_id <> national_chain_id() AND position > joined_position;
END
$$;

-- What a server does every second, and any of several: one at a time. Returns how many events it has put into their
-- chains, at most p_limit and a join; NULL: somebody else is at it.
CREATE FUNCTION keep_audit(p_limit bigint, p_join_after interval) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    total bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('keep_audit', 15)) THEN
        RETURN NULL;
    END IF;
    total := chain_waiting_events(p_limit);
    IF total < p_limit AND is_join_due(p_join_after) THEN
        PERFORM join_chains();
        total := total + chain_waiting_events(p_limit);
        UPDATE audit_head SET joined_at = clock_timestamp() WHERE chain_id = national_chain_id();
    END IF;
    RETURN total;
END
$$;

-- Each event but a change comes this way. Not for the runtime role, which has append_event and append_read.
CREATE FUNCTION write_event(p_action text, p_object text, p_object_id uuid, p_person_id uuid, p_branch_id uuid,
                            p_outcome text, p_details jsonb, p_account_id uuid, p_role text, p_source text)
RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO audit_event (chain_id, account_id, role, branch_id, action, object, object_id, person_id, request_id,
                             source, outcome, details)
    VALUES (find_audit_chain(p_branch_id, p_person_id), p_account_id, p_role, p_branch_id, p_action, p_object,
            p_object_id, p_person_id, current_request_id(), coalesce(p_source, current_source()), p_outcome, p_details)
    RETURNING sequence
$$;

-- For the caller of a request, in his own name. What triggers write is not for him to write. p_branch_id: for what
-- concerns one branch; a local administrator's is one of his own in any case.
CREATE FUNCTION append_event(p_action text, p_object text, p_object_id uuid, p_person_id uuid, p_branch_id uuid,
                             p_outcome text, p_details jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF current_account_id() IS NULL
       OR p_action NOT IN ('read', 'list', 'export', 'refused', 'logOut', 'sessionsEnded', 'importPreviewed',
                           'importStarted', 'importUndoStarted') THEN
        RAISE EXCEPTION 'Nobody may write that event.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN write_event(p_action, p_object, p_object_id, p_person_id,
                       CASE WHEN is_national() THEN p_branch_id
                            WHEN p_branch_id = ANY (current_branch_ids()) THEN p_branch_id
                            WHEN cardinality(current_branch_ids()) > 0 THEN find_audit_chain(NULL, p_person_id) END,
                       p_outcome, p_details, current_account_id(), current_audit_role(), NULL);
END
$$;

-- For the caller who is about to be shown a person, by the person or one of the person's rows. A local administrator's
-- stands at a branch of the person's; the national organisation's at none, so that each branch of the person sees it.
-- False, and no event: the caller sees no such person, or there is no caller.
CREATE FUNCTION append_read(p_object text, p_object_id uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    shown_id uuid;
    own_id uuid;
BEGIN
    shown_id := CASE p_object WHEN 'person' THEN (SELECT id FROM person WHERE id = p_object_id AND NOT withdrawn)
                              WHEN 'address' THEN (SELECT person_id FROM address WHERE id = p_object_id AND NOT withdrawn)
                              WHEN 'membership' THEN (SELECT person_id FROM membership WHERE id = p_object_id AND NOT withdrawn)
                              WHEN 'assignment' THEN (SELECT person_id FROM assignment WHERE id = p_object_id AND NOT withdrawn) END;
    IF shown_id IS NULL OR current_account_id() IS NULL THEN
        RETURN false;
    END IF;
    IF NOT is_national() THEN
        SELECT b.branch_id INTO own_id FROM (
            SELECT m.branch_id FROM membership m
            WHERE m.person_id = shown_id AND m.branch_id = ANY (current_branch_ids()) AND NOT m.withdrawn
            UNION ALL
            SELECT a.branch_id FROM assignment a
            WHERE a.person_id = shown_id AND a.branch_id = ANY (current_branch_ids()) AND NOT a.withdrawn) b LIMIT 1;
        IF own_id IS NULL THEN
            RETURN false;
        END IF;
    END IF;
    PERFORM write_event('read', p_object, p_object_id, shown_id, own_id, 'done', NULL, current_account_id(),
                        current_audit_role(), NULL);
    RETURN true;
END
$$;
GRANT EXECUTE ON FUNCTION append_event(text, text, uuid, uuid, uuid, text, jsonb) TO medlem_app, medlem_login;
GRANT EXECUTE ON FUNCTION append_read(text, uuid), keep_audit(bigint, interval) TO medlem_app;

-- As 0014 made it, for every audited table, with the values apart. Only rows are inserted here, so that a statement with
-- 100 000 rows stays one with 100 000 rows.
CREATE OR REPLACE FUNCTION audit_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    account uuid := current_account_id();
    acting text := current_audit_role();
    change uuid := current_change_id();
    request uuid := current_request_id();
    undone uuid := nullif(current_setting('medlem.undoes', true), '')::uuid;
    source text := current_source();
    is_of_person boolean := TG_TABLE_NAME IN ('person', 'address', 'membership', 'assignment');
    persons uuid[];
    row_count bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        WITH draft AS MATERIALIZED (
            SELECT nextval('audit_event_sequence_seq') AS sequence, uuid_send(gen_random_uuid()) AS salt, n.id,
                   CASE WHEN TG_TABLE_NAME = 'person' THEN n.id ELSE (n.now_values ->> 'person_id')::uuid END AS person_id,
                   (n.now_values ->> 'branch_id')::uuid AS branch_id, n.now_values
            FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n
        ), kept AS (
            INSERT INTO audit_value (sequence, salt, new_values) SELECT sequence, salt, now_values FROM draft
        )
        INSERT INTO audit_event (sequence, chain_id, account_id, role, change_id, request_id, undoes, source, action, object,
                                 object_id, person_id, branch_id, value_digest)
        OVERRIDING SYSTEM VALUE
        SELECT d.sequence, find_audit_chain(d.branch_id, d.person_id), account, acting, change, request, undone,
               source, 'insert', TG_TABLE_NAME, d.id, d.person_id, d.branch_id,
               value_digest(d.salt, NULL, d.now_values)
        FROM draft d;
    ELSE
        WITH draft AS MATERIALIZED (
            SELECT nextval('audit_event_sequence_seq') AS sequence, uuid_send(gen_random_uuid()) AS salt, n.id,
                   CASE WHEN TG_TABLE_NAME = 'person' THEN n.id ELSE (n.now_values ->> 'person_id')::uuid END AS person_id,
                   (n.now_values ->> 'branch_id')::uuid AS branch_id, to_jsonb(o) AS before, n.now_values
            FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n LEFT JOIN old_rows o ON o.id = n.id
        ), kept AS (
            INSERT INTO audit_value (sequence, salt, old_values, new_values)
            SELECT sequence, salt, before, now_values FROM draft
        )
        INSERT INTO audit_event (sequence, chain_id, account_id, role, change_id, request_id, undoes, source, action, object,
                                 object_id, person_id, branch_id, field_names, value_digest)
        OVERRIDING SYSTEM VALUE
        SELECT d.sequence, find_audit_chain(d.branch_id, d.person_id), account, acting, change, request, undone,
               source, 'update', TG_TABLE_NAME, d.id, d.person_id, d.branch_id,
               list_changed_fields(d.before, d.now_values), value_digest(d.salt, d.before, d.now_values)
        FROM draft d;
    END IF;
    GET DIAGNOSTICS row_count = ROW_COUNT;

    -- Ids only: a notification is no place for personal data. A bulk load without a change id tells nobody. The events
    -- just written are the session's last, so the sequence stands at the latest of them.
    IF change IS NULL OR row_count = 0 THEN
        RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'person' THEN
        SELECT array_agg(id) INTO persons FROM new_rows;
    ELSIF is_of_person THEN
        SELECT array_agg(DISTINCT person_id) INTO persons FROM new_rows;
    END IF;
    IF NOT is_of_person THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', currval('audit_event_sequence_seq'), 'object', TG_TABLE_NAME, 'personId', NULL,
            'changeId', change, 'branchIds', '[]'::json)::text);
    ELSIF row_count <= 100 THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', currval('audit_event_sequence_seq'), 'object', TG_TABLE_NAME, 'personId', p.id,
            'changeId', change,
            'branchIds', coalesce((SELECT json_agg(b.branch_id) FROM (
                                       SELECT m.branch_id FROM membership m WHERE m.person_id = p.id AND NOT m.withdrawn
                                       UNION
                                       SELECT a.branch_id FROM assignment a WHERE a.person_id = p.id AND NOT a.withdrawn
                                       UNION
                                       SELECT (v.now_values ->> 'branch_id')::uuid
                                       FROM (SELECT to_jsonb(new_rows) AS now_values FROM new_rows) v
                                       WHERE v.now_values ->> 'person_id' = p.id::text AND v.now_values ? 'branch_id') b),
                                  '[]'))::text)
        FROM unnest(persons) AS p (id);
    ELSE
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', currval('audit_event_sequence_seq'), 'object', TG_TABLE_NAME, 'personId', NULL,
            'changeId', change, 'branchIds', json_build_array(b.branch_id))::text)
        FROM (SELECT branch_id FROM membership WHERE person_id = ANY (persons) AND NOT withdrawn
              UNION
              SELECT branch_id FROM assignment WHERE person_id = ANY (persons) AND NOT withdrawn
              UNION
              SELECT (to_jsonb(new_rows) ->> 'branch_id')::uuid FROM new_rows
              WHERE TG_TABLE_NAME IN ('membership', 'assignment')) b;
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER branch_audit ON branch;
DROP TRIGGER membership_type_audit ON membership_type;
DROP TRIGGER role_audit ON role;
DROP FUNCTION audit_row();
CREATE TRIGGER branch_audit_added AFTER INSERT ON branch REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER branch_audit_changed AFTER UPDATE ON branch REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER membership_type_audit_added AFTER INSERT ON membership_type REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER membership_type_audit_changed AFTER UPDATE ON membership_type
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER role_audit_added AFTER INSERT ON role REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER role_audit_changed AFTER UPDATE ON role REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();

-- As 0006 and 0009 made them; the values come from audit_change.
CREATE OR REPLACE FUNCTION may_undo_single_change(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT count(*) > 0
       AND count(*) = count_change_rows(p_change_id)
       AND bool_and(e.undoes IS NULL
                    AND (e.new_values ->> 'version')::bigint = CASE e.object
                        WHEN 'person' THEN (SELECT version FROM person WHERE id = e.object_id)
                        WHEN 'address' THEN (SELECT version FROM address WHERE id = e.object_id)
                        WHEN 'membership' THEN (SELECT version FROM membership WHERE id = e.object_id)
                        WHEN 'assignment' THEN (SELECT version FROM assignment WHERE id = e.object_id)
                    END) IS TRUE
       AND NOT is_built_upon(p_change_id)
    FROM audit_change e
    WHERE e.change_id = p_change_id AND e.account_id = current_account_id()
$$;

CREATE OR REPLACE FUNCTION undo_single_change(p_change_id uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    event record;
    assignments text;
    changed integer;
    total integer := 0;
    is_free boolean := NOT is_built_upon(p_change_id);
BEGIN
    PERFORM set_config('medlem.undoes', p_change_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses.
    FOR event IN
        SELECT * FROM audit_change
        WHERE change_id = p_change_id AND account_id = current_account_id() AND undoes IS NULL
          AND object IN ('person', 'address', 'membership', 'assignment')
        ORDER BY object IN ('membership', 'assignment'), sequence DESC
    LOOP
        SELECT string_agg(CASE WHEN event.action = 'insert' AND column_name = 'withdrawn' THEN 'withdrawn = true'
                               WHEN event.action = 'update' THEN format('%1$I = o.%1$I', column_name) END, ', ')
          INTO assignments
          FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = event.object AND column_name NOT IN ('id', 'version');
        EXECUTE format('UPDATE %1$I t SET %2$s FROM jsonb_populate_record(NULL::%1$I, $1) o WHERE t.id = $2 AND t.version = $3',
                       event.object, assignments)
            USING coalesce(event.old_values, event.new_values), event.object_id,
                  (event.new_values ->> 'version')::bigint;
        GET DIAGNOSTICS changed = ROW_COUNT;
        is_free := is_free AND changed = 1;
        total := total + 1;
    END LOOP;
    IF total > 0 AND NOT (is_free AND total = count_change_rows(p_change_id)) THEN
        RAISE EXCEPTION 'The change has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    RETURN total;
END
$$;

CREATE OR REPLACE FUNCTION list_import_hindrances(p_batch_id uuid)
RETURNS TABLE (kind text, person_id uuid, display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH batch AS MATERIALIZED (
        SELECT e.sequence, e.object, e.object_id, e.person_id, e.action, (e.new_values ->> 'version')::bigint AS version
        FROM audit_change e JOIN import_batch b ON b.id = e.change_id
        WHERE e.change_id = p_batch_id AND b.undone_at IS NULL
          AND (is_national() OR b.account_id = current_account_id())
          AND e.object IN ('person', 'address', 'membership', 'assignment')
    ), last AS MATERIALIZED (
        SELECT object, object_id, person_id, max(version) AS version FROM batch GROUP BY object, object_id, person_id
    ), new_person AS MATERIALIZED (
        SELECT object_id AS id FROM batch WHERE object = 'person' AND action = 'insert'
    ), other AS (
        -- What is kept about a new person, and what asks for a new membership. EXCEPT and INTERSECT, since no plan for
        -- them is slow, however little the planner knows about a batch that has just come.
        (SELECT 'address' AS object, a.id, a.person_id
         FROM new_person p JOIN address a ON a.person_id = p.id AND NOT a.withdrawn
         UNION ALL
         SELECT 'membership', m.id, m.person_id
         FROM new_person p JOIN membership m ON m.person_id = p.id AND NOT m.withdrawn
         UNION ALL
         SELECT 'assignment', s.id, s.person_id
         FROM new_person p JOIN assignment s ON s.person_id = p.id AND NOT s.withdrawn
         UNION ALL
         SELECT 'assignment', s.id, s.person_id
         FROM batch x JOIN membership m ON m.id = x.object_id
         JOIN assignment s ON s.person_id = m.person_id AND s.branch_id = m.branch_id AND NOT s.withdrawn
                          AND s.valid_from <@ daterange(m.valid_from, m.valid_to, '[]')
         JOIN role r ON r.id = s.role_id AND r.requires_membership
         WHERE x.object = 'membership' AND x.action = 'insert')
        EXCEPT
        SELECT object, object_id, person_id FROM batch
    ), holder AS (
        (SELECT person_id FROM account UNION SELECT person_id FROM access_grant) INTERSECT SELECT id FROM new_person
    ), hindrance AS (
        SELECT 'personChanged' AS kind, l.person_id FROM last l JOIN person t ON t.id = l.object_id
        WHERE l.object = 'person' AND t.version <> l.version
        UNION ALL
        SELECT 'addressChanged', l.person_id FROM last l JOIN address t ON t.id = l.object_id
        WHERE l.object = 'address' AND t.version <> l.version
        UNION ALL
        SELECT 'membershipChanged', l.person_id FROM last l JOIN membership t ON t.id = l.object_id
        WHERE l.object = 'membership' AND t.version <> l.version
        UNION ALL
        SELECT 'assignmentChanged', l.person_id FROM last l JOIN assignment t ON t.id = l.object_id
        WHERE l.object = 'assignment' AND t.version <> l.version
        UNION ALL
        SELECT o.object || 'Added', o.person_id FROM other o
        UNION ALL
        SELECT 'personChanged', h.person_id FROM holder h
    )
    SELECT h.kind, p.id, coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name
    FROM hindrance h
    LEFT JOIN person p ON p.id = h.person_id
                      AND (is_national()
                           OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND NOT m.withdrawn
                                                                 AND m.branch_id = ANY (current_branch_ids()))
                           OR EXISTS (SELECT FROM assignment s WHERE s.person_id = p.id AND NOT s.withdrawn
                                                                 AND s.branch_id = ANY (current_branch_ids())))
$$;

CREATE OR REPLACE FUNCTION undo_import(p_batch_id uuid) RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    wanted bigint;
    changed bigint;
    total bigint := 0;
BEGIN
    SELECT memberships::bigint + addresses + assignments + new_persons + changed_persons INTO wanted
    FROM import_batch WHERE id = p_batch_id AND undone_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    IF EXISTS (SELECT FROM list_import_hindrances(p_batch_id)) THEN
        RAISE EXCEPTION 'The import has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    UPDATE import_batch SET undone_at = now() WHERE id = p_batch_id;
    PERFORM set_config('medlem.undoes', p_batch_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses. A version as the import left it
    -- is asked for again, since somebody may have saved since the hindrances were looked for.
    UPDATE address t SET withdrawn = true FROM audit_change e
    WHERE e.change_id = p_batch_id AND e.object = 'address' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE person t
    SET withdrawn = e.action = 'insert',
        email = CASE WHEN e.action = 'update' THEN e.old_values ->> 'email' ELSE t.email END,
        phone = CASE WHEN e.action = 'update' THEN e.old_values ->> 'phone' ELSE t.phone END,
        mobile = CASE WHEN e.action = 'update' THEN e.old_values ->> 'mobile' ELSE t.mobile END
    FROM audit_change e WHERE e.change_id = p_batch_id AND e.object = 'person' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE assignment t SET withdrawn = true FROM audit_change e
    WHERE e.change_id = p_batch_id AND e.object = 'assignment' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE membership t SET withdrawn = true FROM audit_change e
    WHERE e.change_id = p_batch_id AND e.object = 'membership' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    IF total <> wanted THEN
        RAISE EXCEPTION 'A part of the import is out of reach.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    PERFORM withdraw_import_names(p_batch_id);
    RETURN total;
END
$$;

-- What happens to accounts, written by triggers, so that no way to change one goes without its event. p_by_itself: the
-- account is the one that acts, also while there is no session yet.
CREATE FUNCTION write_account_event(p_action text, p_account_id uuid, p_by_itself boolean, p_outcome text, p_details jsonb,
                                    p_source text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT write_event(p_action, 'account', a.id, CASE WHEN p_by_itself THEN NULL ELSE a.person_id END,
                       CASE a.role WHEN 'localAdministrator' THEN (
                           SELECT g.branch_id FROM access_grant g
                           WHERE g.person_id = a.person_id AND g.valid_during @> now() ORDER BY g.branch_id LIMIT 1) END,
                       p_outcome, p_details, coalesce(current_account_id(), CASE WHEN p_by_itself THEN a.id END),
                       CASE WHEN p_outcome = 'refused' THEN 'nobody'
                            WHEN p_by_itself AND current_account_id() IS NULL THEN a.role ELSE current_audit_role() END,
                       p_source)
    FROM account a WHERE a.id = p_account_id
$$;

CREATE FUNCTION audit_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM write_account_event('accountCreated', NEW.id, false, 'done', jsonb_build_object('role', NEW.role), NULL);
        RETURN NULL;
    END IF;
    IF NEW.disabled <> OLD.disabled THEN
        PERFORM write_account_event(CASE WHEN NEW.disabled THEN 'accountDisabled' ELSE 'accountEnabled' END, NEW.id, false,
                                    'done', NULL, NULL);
    END IF;
    IF NEW.display_name <> OLD.display_name OR NEW.username <> OLD.username THEN
        PERFORM write_account_event('accountRenamed', NEW.id, false, 'done', NULL, NULL);
    END IF;
    IF NEW.role <> OLD.role OR NEW.person_id IS DISTINCT FROM OLD.person_id THEN
        PERFORM write_account_event('accountChanged', NEW.id, false, 'done', jsonb_build_object('role', NEW.role), NULL);
    END IF;
    IF NEW.password_hash IS DISTINCT FROM OLD.password_hash
       AND coalesce(current_setting('medlem.same_password', true), '') <> 'true' THEN
        PERFORM write_account_event('passwordChanged', NEW.id, true, 'done', NULL, NULL);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER account_audit AFTER INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION audit_account();

-- As 0002 made it; the same password in a newer form is no change of the password.
CREATE OR REPLACE FUNCTION replace_password_hash(p_account_id uuid, p_old_hash text, p_new_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT set_config('medlem.same_password', 'true', true);
    UPDATE account SET password_hash = p_new_hash WHERE id = p_account_id AND password_hash = p_old_hash;
    SELECT set_config('medlem.same_password', '', true);
$$;

CREATE FUNCTION audit_credential() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'session' THEN
        PERFORM write_account_event('logIn', NEW.account_id, true, 'done', NULL, nullif(NEW.address, ''));
    ELSIF TG_TABLE_NAME = 'activation_code' THEN
        IF TG_OP = 'INSERT' OR NEW.code_hash <> OLD.code_hash THEN
            PERFORM write_account_event('codeIssued', NEW.account_id, false, 'done',
                                        jsonb_build_object('purpose', NEW.purpose), NULL);
        END IF;
    ELSIF TG_OP = 'INSERT' OR NEW.sealed_seed <> OLD.sealed_seed THEN
        PERFORM write_account_event('secondFactorChanged', NEW.account_id, true, 'done', NULL, NULL);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER session_audit AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION audit_credential();
CREATE TRIGGER activation_code_audit AFTER INSERT OR UPDATE ON activation_code
    FOR EACH ROW EXECUTE FUNCTION audit_credential();
CREATE TRIGGER account_totp_audit AFTER INSERT OR UPDATE ON account_totp
    FOR EACH ROW EXECUTE FUNCTION audit_credential();

CREATE FUNCTION audit_recovery_codes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM write_account_event('recoveryCodesRenewed', c.account_id, true, 'done', NULL, NULL)
    FROM (SELECT DISTINCT account_id FROM new_codes) c;
    RETURN NULL;
END
$$;
CREATE TRIGGER recovery_code_audit AFTER INSERT ON recovery_code REFERENCING NEW TABLE AS new_codes
    FOR EACH STATEMENT EXECUTE FUNCTION audit_recovery_codes();

-- Somebody typed a name: the account is known by the hash of it, or nobody has that name. Of such a name no more than 32
-- bits of its hash are kept: enough to tell that it is the same one again, too little to find out a password that was
-- typed in the wrong field.
CREATE FUNCTION audit_log_in_failure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    named_id uuid := (SELECT a.id FROM account a WHERE sha256(convert_to(a.username, 'UTF8')) = NEW.account_key);
BEGIN
    IF named_id IS NULL THEN
        PERFORM write_event('logInFailed', 'account', NULL, NULL, NULL, 'refused',
                            jsonb_build_object('kind', NEW.kind, 'nameTag', left(encode(NEW.account_key, 'hex'), 8)),
                            NULL, 'nobody', NEW.source);
    ELSE
        PERFORM write_account_event('logInFailed', named_id, true, 'refused', jsonb_build_object('kind', NEW.kind),
                                    NEW.source);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER log_in_failure_audit AFTER INSERT ON log_in_failure FOR EACH ROW EXECUTE FUNCTION audit_log_in_failure();

-- What there was before, into the chains.
SELECT keep_audit(9223372036854775807, interval '20 seconds');
