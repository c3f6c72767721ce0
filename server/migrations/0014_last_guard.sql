-- The database as last guard (Q-18): whoever has got so far as to run SQL of their own as medlem_app is held to the
-- session whose request it is. The context cannot be forged, only medlem_login logs anybody in, and nobody comes into
-- sight by an id alone. The role medlem_login is made before, by the program (clusterinit.cpp, write_create_role.sql).

-- The context stays where it was, in settings with SET LOCAL's life, which the runtime role may set as it likes. So
-- begin_request signs them: HMAC's construction H(outer || H(inner || text)) with two keys of a whole SHA-256 block each
-- (NMAC), which has no length extension as H(key || text) has, and needs no extension as pgcrypto would be. Under the
-- signature are the server process and the beginning of the transaction, so that it is of no use in another one. In READ
-- ONLY transactions it works too, as it only reads. Who reads a backup of the database has the key, but then has all
-- that it guards; another key may be put in at any time and breaks the transactions under way, no more.
CREATE TABLE context_key (
    id boolean CONSTRAINT context_key_pkey PRIMARY KEY DEFAULT true CONSTRAINT context_key_one CHECK (id),
    inner_key bytea NOT NULL CONSTRAINT context_key_inner_length CHECK (octet_length(inner_key) = 64),
    outer_key bytea NOT NULL CONSTRAINT context_key_outer_length CHECK (octet_length(outer_key) = 64)
);
ALTER TABLE context_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE context_key FORCE ROW LEVEL SECURITY;
CREATE POLICY context_key_owner ON context_key TO CURRENT_USER USING (true);
-- gen_random_uuid() draws 122 bits from the system's generator: 488 bits a key.
INSERT INTO context_key (inner_key, outer_key)
SELECT string_agg(uuid_send(gen_random_uuid()), ''), string_agg(uuid_send(gen_random_uuid()), '')
FROM generate_series(1, 4);

-- What is signed. Two contexts have the same text only when they are the same: what begin_request sets has no line break
-- in it, so that as many line breaks as here leave none for the parts, and what follows them has a fixed length.
CREATE FUNCTION context_text() RETURNS bytea LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT convert_to(coalesce(current_setting('medlem.account_id', true), '') || E'\n'
                      || coalesce(current_setting('medlem.change_id', true), '') || E'\n'
                      || coalesce(current_setting('medlem.national', true), '') || E'\n'
                      || coalesce(current_setting('medlem.stepped_up', true), '') || E'\n'
                      || coalesce(current_setting('medlem.branch_ids', true), ''), 'UTF8')
           || int4send(pg_backend_pid()) || timestamptz_send(now())
$$;

CREATE FUNCTION context_signature(p_inner_key bytea, p_outer_key bytea) RETURNS text
LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT encode(sha256(p_outer_key || sha256(p_inner_key || context_text())), 'hex')
$$;

-- plpgsql, since it keeps its plans for the whole connection: each policy of each statement asks this. The key is a value
-- of the moment and no part of a plan, which debug_print_plan would show. What is compared are hashes, so that the time
-- that it takes does not tell how much of a guess was right.
CREATE FUNCTION is_context_genuine() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    inner_part bytea;
    outer_part bytea;
BEGIN
    SELECT inner_key, outer_key INTO inner_part, outer_part FROM context_key;
    RETURN sha256(convert_to(coalesce(current_setting('medlem.signature', true), ''), 'UTF8'))
           = sha256(convert_to(context_signature(inner_part, outer_part), 'UTF8'));
END
$$;

-- Nobody but the owner runs it: it signs anything.
CREATE FUNCTION set_context(p_account_id uuid, p_change_id uuid, p_branch_ids uuid[], p_national boolean,
                            p_stepped_up boolean) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    inner_part bytea;
    outer_part bytea;
BEGIN
    SELECT inner_key, outer_key INTO inner_part, outer_part FROM public.context_key;
    PERFORM set_config('medlem.account_id', coalesce(p_account_id::text, ''), true),
            set_config('medlem.change_id', coalesce(p_change_id::text, ''), true),
            set_config('medlem.branch_ids', p_branch_ids::text, true),
            set_config('medlem.national', p_national::text, true),
            set_config('medlem.stepped_up', p_stepped_up::text, true);
    PERFORM set_config('medlem.signature', context_signature(inner_part, outer_part), true);
END
$$;

-- As 0002 made them; of a context that begin_request did not set they say what they say without one. They are inlined, and
-- whoever is not of the national organisation costs no second look. PARALLEL RESTRICTED: a worker is another process.
CREATE OR REPLACE FUNCTION current_account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT CASE WHEN is_context_genuine() THEN nullif(current_setting('medlem.account_id', true), '')::uuid END
$$;
CREATE OR REPLACE FUNCTION current_change_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT CASE WHEN is_context_genuine() THEN nullif(current_setting('medlem.change_id', true), '')::uuid END
$$;
CREATE OR REPLACE FUNCTION current_branch_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT coalesce(CASE WHEN is_context_genuine()
                         THEN nullif(current_setting('medlem.branch_ids', true), '')::uuid[] END, '{}')
$$;
CREATE OR REPLACE FUNCTION is_national() RETURNS boolean LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT CASE WHEN coalesce(current_setting('medlem.national', true), '') = 'true' THEN is_context_genuine()
                ELSE false END
$$;
-- Where they are not inlined they look at tables under the policies.
ALTER FUNCTION find_branch_members(uuid, date, text, text, boolean, text, bigint, date[]) PARALLEL RESTRICTED;
ALTER FUNCTION counting_membership(uuid, uuid, date) PARALLEL RESTRICTED;
-- Whether the session gave a fresh code of the authenticator app in the last five minutes (Q-12).
CREATE FUNCTION has_stepped_up() RETURNS boolean LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT CASE WHEN coalesce(current_setting('medlem.stepped_up', true), '') = 'true' THEN is_context_genuine()
                ELSE false END
$$;

-- As 0013 made it, and signs the context.
CREATE OR REPLACE FUNCTION begin_request(p_token_hash bytea, p_change_id uuid)
RETURNS TABLE (account_id uuid, username text, display_name text, role text, expires_at timestamptz,
               idle_ends_at timestamptz, stepped_up boolean, branch_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    SELECT a.id, a.username, a.display_name, a.role, s.expires_at, s.active_at + s.idle_limit,
           coalesce(s.stepped_up_at > now() - interval '5 minutes' AND s.stepped_up_at <= now(), false),
           coalesce((SELECT array_agg(g.branch_id) FROM access_grant g
                     WHERE g.person_id = a.person_id AND g.valid_during @> now()
                       AND a.role = 'localAdministrator'), '{}')
      INTO account_id, username, display_name, role, expires_at, idle_ends_at, stepped_up, branch_ids
      FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.active_at + s.idle_limit > now()
       AND NOT a.disabled;
    IF FOUND THEN
        PERFORM set_context(account_id, p_change_id, branch_ids, role = 'nationalAdministrator', stepped_up);
        RETURN NEXT;
    END IF;
END
$$;

-- For work on the server itself, which runs with the rights of the national organisation but for no account. Neither role
-- of the running server may run it: whoever runs the command line is the database's owner, who may do everything as it is.
CREATE FUNCTION act_as_national(p_change_id uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT set_context(NULL, p_change_id, '{}', true, true)
$$;
CREATE OR REPLACE FUNCTION begin_server_import(p_change_id uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT act_as_national(p_change_id)
$$;

-- What gets somebody in, or changes what gets in, takes an account's id and believes the caller that the proof was given.
-- So it is for medlem_login alone, on whose connections the server runs these few operations and nothing else; as
-- medlem_app nobody opens a session, sets a password or a code, or lifts the delay, not even for the own account.
REVOKE EXECUTE ON FUNCTION begin_log_in(text, bytea, text), is_log_in_held(bytea, text),
    note_log_in_failure(bytea, text, text), forgive_log_in_failures(bytea, text), claim_totp_step(uuid, bigint),
    claim_recovery_code(uuid, bytea), end_sessions(uuid, bytea), end_finished_sessions(),
    open_session(uuid, bytea, interval, interval, text, text, boolean), find_credentials(text),
    replace_password_hash(uuid, text, text), step_up(bytea), find_own_credentials(), list_account_words(uuid),
    set_password(uuid, text), set_totp(uuid, bytea, bigint), set_recovery_codes(uuid, bytea[]),
    find_activation(text, bytea), offer_seed(uuid, bytea, bytea), use_activation(uuid, bytea), agree_on_secret(bytea),
    close_session(bytea) FROM medlem_app;
GRANT USAGE ON SCHEMA public TO medlem_login;
GRANT EXECUTE ON FUNCTION begin_log_in(text, bytea, text), is_log_in_held(bytea, text),
    note_log_in_failure(bytea, text, text), forgive_log_in_failures(bytea, text), claim_totp_step(uuid, bigint),
    claim_recovery_code(uuid, bytea), end_sessions(uuid, bytea), end_finished_sessions(),
    open_session(uuid, bytea, interval, interval, text, text, boolean), find_credentials(text),
    replace_password_hash(uuid, text, text), step_up(bytea), find_own_credentials(), list_account_words(uuid),
    set_password(uuid, text), set_totp(uuid, bytea, bigint), set_recovery_codes(uuid, bytea[]),
    find_activation(text, bytea), offer_seed(uuid, bytea, bytea), use_activation(uuid, bytea), agree_on_secret(bytea),
    begin_request(bytea, uuid), current_account_id(), current_branch_ids(), is_national(), is_context_genuine()
    TO medlem_login;
-- The branches' names, for the answer to a log-in.
GRANT SELECT (id, name) ON branch TO medlem_login;
CREATE POLICY branch_log_in ON branch FOR SELECT TO medlem_login
    USING (NOT withdrawn AND id = ANY ((SELECT current_branch_ids())::uuid[]));
DO $$
BEGIN
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO medlem_login', current_database());
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM medlem_login', current_database());
END
$$;

-- What was held does not count. Without it, whoever is held cannot make the counting slower by trying on and on.
DROP INDEX log_in_failure_account;
DROP INDEX log_in_failure_source;
CREATE INDEX log_in_failure_account ON log_in_failure (account_key, at) WHERE kind <> 'held';
CREATE INDEX log_in_failure_source ON log_in_failure (source, at) WHERE kind <> 'held';

-- As is_log_in_held, right before a code is looked at: one at a time of an account, from wherever, until the transaction
-- ends. Otherwise as many codes could be tried at once as there are log-ins under way, before the first of them counts.
-- Each statement of a volatile function sees what has been committed by then.
CREATE FUNCTION is_attempt_held(p_account_key bytea, p_source text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT pg_advisory_xact_lock(hashtextextended(encode(p_account_key, 'hex'), 12));
    SELECT is_log_in_held(p_account_key, p_source)
$$;
GRANT EXECUTE ON FUNCTION is_attempt_held(bytea, text) TO medlem_login;

-- As 0013 made it, for a session of the caller's.
CREATE OR REPLACE FUNCTION report_activity(p_token_hash bytea)
RETURNS TABLE (expires_at timestamptz, idle_ends_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE session s SET active_at = now() WHERE s.token_hash = p_token_hash AND s.account_id = current_account_id()
    RETURNING s.expires_at, s.active_at + s.idle_limit
$$;

-- The caller logs out.
CREATE FUNCTION close_own_session(p_token_hash bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT close_session(token_hash) FROM session
    WHERE token_hash = p_token_hash AND account_id = current_account_id()
$$;

-- As 0013 made them, and they ask for the fresh code too, after the route has (Q-12).
CREATE OR REPLACE FUNCTION create_account(p_id uuid, p_username text, p_display_name text, p_role text, p_person_id uuid)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO account (id, username, display_name, role, person_id)
    SELECT p_id, p_username, p_display_name, p_role, p_person_id WHERE is_national() AND has_stepped_up()
$$;
CREATE OR REPLACE FUNCTION update_account(p_id uuid, p_version bigint, p_display_name text, p_disabled boolean)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE account SET display_name = p_display_name, disabled = p_disabled, version = version + 1
    WHERE id = p_id AND version = p_version AND is_national() AND has_stepped_up();
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF p_disabled THEN
        PERFORM end_sessions(p_id, NULL);
    END IF;
    RETURN true;
END
$$;
CREATE OR REPLACE FUNCTION issue_code(p_account_id uuid, p_code_hash bytea, p_purpose text, p_lifetime interval)
RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO activation_code (account_id, code_hash, purpose, expires_at)
    SELECT p_account_id, p_code_hash, p_purpose, now() + p_lifetime WHERE is_national() AND has_stepped_up()
    ON CONFLICT (account_id) DO UPDATE SET code_hash = EXCLUDED.code_hash, purpose = EXCLUDED.purpose,
                                           expires_at = EXCLUDED.expires_at, sealed_seed = NULL
    RETURNING expires_at
$$;

-- As 0002 made it, without the names: whoever types a personnummer is told that the register has it, and as whom the
-- program calls the person, no more.
DROP FUNCTION find_person_by_personnummer(text);
CREATE FUNCTION find_person_by_personnummer(p_personnummer text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM person
    WHERE personnummer = p_personnummer AND NOT withdrawn
      AND (is_national() OR cardinality(current_branch_ids()) > 0)
$$;

-- Somebody out of the caller's sight, whose personnummer the caller has given in this transaction: the only ones of whom
-- a local administrator may make a member by their id. Gone when the transaction ends.
CREATE TABLE person_claim (
    transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    person_id uuid NOT NULL,
    CONSTRAINT person_claim_pkey PRIMARY KEY (transaction_id, person_id)
);
ALTER TABLE person_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY person_claim_owner ON person_claim TO CURRENT_USER USING (true);
CREATE FUNCTION forget_claim() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM person_claim WHERE transaction_id = NEW.transaction_id AND person_id = NEW.person_id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER person_claim_ends AFTER INSERT ON person_claim DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION forget_claim();

-- The day of birth, which is a part of the number.
CREATE FUNCTION claim_person(p_person_id uuid, p_personnummer text) RETURNS TABLE (birth_date date)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    SELECT p.birth_date INTO birth_date FROM person p
    WHERE p.id = p_person_id AND p.personnummer = p_personnummer AND NOT p.withdrawn
      AND (is_national() OR cardinality(current_branch_ids()) > 0);
    IF FOUND THEN
        INSERT INTO person_claim (person_id) VALUES (p_person_id) ON CONFLICT DO NOTHING;
        RETURN NEXT;
    END IF;
END
$$;

-- As 0009 made it, and whom a local administrator does not see by a membership is claimed.
CREATE OR REPLACE FUNCTION match_import_numbers() RETURNS TABLE (row_number integer, person_id uuid, has_name boolean)
LANGUAGE plpgsql VOLATILE ROWS 100000 SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    branches uuid[] := current_branch_ids();
BEGIN
    IF NOT is_national() AND cardinality(branches) = 0 THEN
        RETURN;
    END IF;
    PERFORM count_import_lookups();
    IF NOT is_national() THEN
        INSERT INTO person_claim (person_id)
        SELECT DISTINCT p.id
        FROM pg_temp.import_row r JOIN person p ON p.personnummer = r.personnummer AND NOT p.withdrawn
        WHERE NOT EXISTS (SELECT FROM membership m
                          WHERE m.person_id = p.id AND NOT m.withdrawn AND m.branch_id = ANY (branches))
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN QUERY
        SELECT r.row_number, p.id,
               search_form(p.family_name) = search_form(r.family_name)
               OR split_part(search_form(p.given_names), ' ', 1) = split_part(search_form(r.given_names), ' ', 1)
        FROM pg_temp.import_row r JOIN person p ON p.personnummer = r.personnummer AND NOT p.withdrawn;
END
$$;

-- A membership or an assignment brings a person into the branch's sight. So a local administrator adds one only for whom
-- the branch sees already, whom this transaction has added, or whom it has claimed.
CREATE FUNCTION refuse_unknown_persons() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    branches uuid[] := current_branch_ids();
BEGIN
    IF current_account_id() IS NULL OR is_national() THEN -- the owner, or whoever sees everybody
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT n.person_id FROM new_rows n
               EXCEPT
               SELECT p.id FROM new_rows n JOIN person p ON p.id = n.person_id
               WHERE p.xmin = pg_current_xact_id()::xid
               EXCEPT
               SELECT c.person_id FROM person_claim c WHERE c.transaction_id = pg_current_xact_id()
               EXCEPT
               SELECT m.person_id FROM new_rows n JOIN membership m ON m.person_id = n.person_id
               WHERE NOT m.withdrawn AND m.branch_id = ANY (branches) AND m.id NOT IN (SELECT id FROM new_rows)
               EXCEPT
               SELECT a.person_id FROM new_rows n JOIN assignment a ON a.person_id = n.person_id
               WHERE NOT a.withdrawn AND a.branch_id = ANY (branches) AND a.id NOT IN (SELECT id FROM new_rows)) THEN
        RAISE EXCEPTION 'A person out of sight is not brought into it by an id.' USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER membership_known_person AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_unknown_persons();
CREATE TRIGGER assignment_known_person AFTER INSERT ON assignment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_unknown_persons();

-- Nor by hanging a row upon somebody else, or by taking back that it was withdrawn; no request does either.
CREATE FUNCTION refuse_other_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF current_account_id() IS NOT NULL THEN
        RAISE EXCEPTION 'A row stays with its person, and stays withdrawn.' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER membership_same_person BEFORE UPDATE ON membership
    FOR EACH ROW WHEN (NEW.person_id <> OLD.person_id OR (OLD.withdrawn AND NOT NEW.withdrawn))
    EXECUTE FUNCTION refuse_other_person();
CREATE TRIGGER assignment_same_person BEFORE UPDATE ON assignment
    FOR EACH ROW WHEN (NEW.person_id <> OLD.person_id OR (OLD.withdrawn AND NOT NEW.withdrawn))
    EXECUTE FUNCTION refuse_other_person();
CREATE TRIGGER address_same_person BEFORE UPDATE ON address
    FOR EACH ROW WHEN (NEW.person_id <> OLD.person_id OR (OLD.withdrawn AND NOT NEW.withdrawn))
    EXECUTE FUNCTION refuse_other_person();

-- As 0009 made it, with two differences. The context is looked at once a statement and not once a row, since that costs
-- more now. And of a person's changes those branches hear that have the person: not one whose membership was taken back,
-- but for the very change that takes it back.
CREATE OR REPLACE FUNCTION audit_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    account uuid := current_account_id();
    change uuid := current_change_id();
    undone uuid := nullif(current_setting('medlem.undoes', true), '')::uuid;
    persons uuid[];
    row_count bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO audit_event (account_id, change_id, undoes, action, object, object_id, person_id, branch_id, new_values)
        SELECT account, change, undone, 'insert', TG_TABLE_NAME, n.id,
               CASE WHEN TG_TABLE_NAME = 'person' THEN n.id ELSE (n.now_values ->> 'person_id')::uuid END,
               (n.now_values ->> 'branch_id')::uuid, n.now_values
        FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n;
    ELSE
        INSERT INTO audit_event (account_id, change_id, undoes, action, object, object_id, person_id, branch_id,
                                 old_values, new_values)
        SELECT account, change, undone, 'update', TG_TABLE_NAME, n.id,
               CASE WHEN TG_TABLE_NAME = 'person' THEN n.id ELSE (n.now_values ->> 'person_id')::uuid END,
               (n.now_values ->> 'branch_id')::uuid, to_jsonb(o), n.now_values
        FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n LEFT JOIN old_rows o ON o.id = n.id;
    END IF;
    GET DIAGNOSTICS row_count = ROW_COUNT;

    -- Ids only: a notification is no place for personal data. A bulk load without a change id tells nobody. The events
    -- just written are the session's last, so the sequence stands at the latest of them.
    IF change IS NULL OR row_count = 0 THEN
        RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'person' THEN
        SELECT array_agg(id) INTO persons FROM new_rows;
    ELSE
        SELECT array_agg(DISTINCT person_id) INTO persons FROM new_rows;
    END IF;
    IF row_count <= 100 THEN
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

GRANT EXECUTE ON FUNCTION is_context_genuine(), has_stepped_up(), close_own_session(bytea), find_person_by_personnummer(text),
    claim_person(uuid, text) TO medlem_app;
