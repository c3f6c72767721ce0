-- Accounts that nobody gets into with a password alone: the second factor, recovery and one-time codes, a delay after
-- failures, and sessions that end when nobody sits there. All limits go by the database's time (Q-50). The runtime role
-- reaches none of these tables, only the functions.

ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL; -- none before the account is activated
ALTER TABLE account ADD COLUMN last_log_in_at timestamptz;

-- The seed is encrypted with a key that the database does not have (Q-07).
CREATE TABLE account_totp (
    account_id uuid CONSTRAINT account_totp_pkey PRIMARY KEY CONSTRAINT account_totp_account_fkey REFERENCES account,
    sealed_seed bytea NOT NULL,
    last_step bigint NOT NULL DEFAULT 0 -- the latest that counted: each counts once, on whatever server
);

CREATE TABLE recovery_code (
    account_id uuid NOT NULL CONSTRAINT recovery_code_account_fkey REFERENCES account,
    code_hash bytea NOT NULL CONSTRAINT recovery_code_hash_length CHECK (octet_length(code_hash) = 32),
    CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE activation_code (
    account_id uuid CONSTRAINT activation_code_pkey PRIMARY KEY CONSTRAINT activation_code_account_fkey REFERENCES account,
    code_hash bytea NOT NULL CONSTRAINT activation_code_hash_length CHECK (octet_length(code_hash) = 32),
    purpose text NOT NULL
        CONSTRAINT activation_code_purpose_known CHECK (purpose IN ('activation', 'newPassword', 'newSecondFactor')),
    expires_at timestamptz NOT NULL,
    sealed_seed bytea -- offered to whoever has the code, and of no use before the code is used
);

-- account_key is the hash of whatever name was typed, so that a name that nobody has is counted alike. 'held': refused
-- without regard to what was given; does not count, and is written so that it takes as long as the others (Q-09).
CREATE TABLE log_in_failure (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT log_in_failure_pkey PRIMARY KEY,
    account_key bytea NOT NULL,
    source text NOT NULL,
    kind text NOT NULL CONSTRAINT log_in_failure_kind_known CHECK (kind IN ('password', 'code', 'held')),
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX log_in_failure_account ON log_in_failure (account_key, at);
CREATE INDEX log_in_failure_source ON log_in_failure (source, at);
CREATE INDEX log_in_failure_age ON log_in_failure (at);

-- Something that the key file of the first server sealed, so that no server begins with another key.
CREATE TABLE secret_check (
    id boolean CONSTRAINT secret_check_pkey PRIMARY KEY DEFAULT true CONSTRAINT secret_check_one CHECK (id),
    sealed bytea NOT NULL
);

ALTER TABLE session
    ADD COLUMN id uuid NOT NULL DEFAULT uuid_v7() CONSTRAINT session_id_unique UNIQUE,
    ADD COLUMN active_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN idle_limit interval NOT NULL DEFAULT interval '30 minutes',
    ADD COLUMN stepped_up_at timestamptz,
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN client text NOT NULL DEFAULT '';

ALTER TABLE account_totp ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_totp FORCE ROW LEVEL SECURITY;
CREATE POLICY account_totp_owner ON account_totp TO CURRENT_USER USING (true);
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_code_owner ON recovery_code TO CURRENT_USER USING (true);
ALTER TABLE activation_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE activation_code FORCE ROW LEVEL SECURITY;
CREATE POLICY activation_code_owner ON activation_code TO CURRENT_USER USING (true);
ALTER TABLE log_in_failure ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_in_failure FORCE ROW LEVEL SECURITY;
CREATE POLICY log_in_failure_owner ON log_in_failure TO CURRENT_USER USING (true);
ALTER TABLE secret_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE secret_check FORCE ROW LEVEL SECURITY;
CREATE POLICY secret_check_owner ON secret_check TO CURRENT_USER USING (true);

-- As 0002 made it; a session ends by idleness too, and may have been stepped up in the last five minutes (Q-11, Q-12).
DROP FUNCTION begin_request(bytea, uuid);
CREATE FUNCTION begin_request(p_token_hash bytea, p_change_id uuid)
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
        PERFORM set_config('medlem.account_id', account_id::text, true),
                set_config('medlem.change_id', p_change_id::text, true),
                set_config('medlem.branch_ids', branch_ids::text, true),
                set_config('medlem.national', (role = 'nationalAdministrator')::text, true);
        RETURN NEXT;
    END IF;
END
$$;

-- Whether a log-in is refused whatever is given (Q-07, Q-08): from the fifth failure of an account from a source on it
-- waits, twice as long each time, 15 minutes at most; an account takes 100 failures an hour and five wrong codes after a
-- right password in 15 minutes; a source 100 failures an hour. What lies in the future, because the clock was put back,
-- does not count.
CREATE FUNCTION is_log_in_held(p_account_key bytea, p_source text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT count(*) >= 5 AND clock_timestamp() < max(at)
                                + interval '1 second' * least(900, power(2, least(count(*) - 5, 10)))
                     FROM log_in_failure
                     WHERE account_key = p_account_key AND source = p_source AND kind <> 'held'
                       AND at BETWEEN clock_timestamp() - interval '24 hours' AND clock_timestamp()), false)
        OR (SELECT count(*) >= 100 FROM log_in_failure
            WHERE account_key = p_account_key AND kind <> 'held'
              AND at BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp())
        OR (SELECT count(*) >= 5 FROM log_in_failure
            WHERE account_key = p_account_key AND kind = 'code'
              AND at BETWEEN clock_timestamp() - interval '15 minutes' AND clock_timestamp())
        OR (SELECT count(*) >= 100 FROM log_in_failure
            WHERE source = p_source AND kind <> 'held'
              AND at BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp())
$$;

-- For the log-in only. Always one row; without an account for a name that nobody may log in with. One at a time of an
-- account and a source: who does not wait for the answer is held.
CREATE FUNCTION begin_log_in(p_username text, p_account_key bytea, p_source text)
RETURNS TABLE (account_id uuid, password_hash text, sealed_seed bytea, is_held boolean, now_seconds bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.password_hash, t.sealed_seed,
           NOT pg_try_advisory_xact_lock(hashtextextended(encode(p_account_key, 'hex') || p_source, 11))
               OR is_log_in_held(p_account_key, p_source),
           floor(extract(epoch FROM clock_timestamp()))::bigint
    FROM (VALUES (true)) AS always (row)
    LEFT JOIN (account a JOIN account_totp t ON t.account_id = a.id)
        ON a.username = p_username AND NOT a.disabled AND a.password_hash IS NOT NULL
$$;

CREATE FUNCTION note_log_in_failure(p_account_key bytea, p_source text, p_kind text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM log_in_failure WHERE at < clock_timestamp() - interval '24 hours';
    INSERT INTO log_in_failure (account_key, source, kind) VALUES (p_account_key, p_source, p_kind)
$$;

-- Who got in has made up for the failures from the same source.
CREATE FUNCTION forgive_log_in_failures(p_account_key bytea, p_source text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM log_in_failure WHERE account_key = p_account_key AND source = p_source
$$;

-- True once for each step; a later transaction waits for the earlier one's end and then sees its step.
CREATE FUNCTION claim_totp_step(p_account_id uuid, p_step bigint) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH claimed AS (UPDATE account_totp SET last_step = p_step
                     WHERE account_id = p_account_id AND last_step < p_step RETURNING true)
    SELECT EXISTS (SELECT FROM claimed)
$$;

-- How many codes are left; NULL: it is none of the account's.
CREATE FUNCTION claim_recovery_code(p_account_id uuid, p_code_hash bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM recovery_code WHERE account_id = p_account_id AND code_hash = p_code_hash;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT count(*) FROM recovery_code WHERE account_id = p_account_id);
END
$$;

-- Tells the listeners of each, so that its event streams end at once.
CREATE FUNCTION end_sessions(p_account_id uuid, p_except bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ended bytea;
    total bigint := 0;
BEGIN
    FOR ended IN DELETE FROM session
                 WHERE account_id = p_account_id AND token_hash IS DISTINCT FROM p_except RETURNING token_hash
    LOOP
        PERFORM pg_notify('medlem_session_ended', encode(ended, 'hex'));
        total := total + 1;
    END LOOP;
    RETURN total;
END
$$;

-- Nobody asks for a session that is over any more, but its event streams are still open.
CREATE FUNCTION end_finished_sessions() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    total bigint;
BEGIN
    PERFORM close_session(s.token_hash) FROM session s
    WHERE s.expires_at <= now() OR s.active_at + s.idle_limit <= now();
    GET DIAGNOSTICS total = ROW_COUNT;
    RETURN total;
END
$$;

-- As 0010 made it, and of five sessions the oldest ends (Q-10). The account's row is written first, so that log-ins of
-- one account come one after the other.
DROP FUNCTION open_session(uuid, bytea, interval);
CREATE FUNCTION open_session(p_account_id uuid, p_token_hash bytea, p_lifetime interval, p_idle_limit interval,
                             p_address text, p_client text, p_stepped_up boolean) RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE account SET last_log_in_at = now() WHERE id = p_account_id;
    PERFORM end_finished_sessions();
    PERFORM forget_old_idempotency_keys(), forget_old_imports();
    PERFORM close_session(s.token_hash) FROM session s
    WHERE s.account_id = p_account_id
      AND s.id NOT IN (SELECT k.id FROM session k WHERE k.account_id = p_account_id
                       ORDER BY k.created_at DESC, k.id DESC LIMIT 4);
    INSERT INTO session (token_hash, account_id, expires_at, idle_limit, address, client, stepped_up_at)
    VALUES (p_token_hash, p_account_id, now() + p_lifetime, p_idle_limit, p_address, p_client,
            CASE WHEN p_stepped_up THEN now() END);
    RETURN now() + p_lifetime;
END
$$;

CREATE FUNCTION report_activity(p_token_hash bytea)
RETURNS TABLE (expires_at timestamptz, idle_ends_at timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE session s SET active_at = now() WHERE s.token_hash = p_token_hash
    RETURNING s.expires_at, s.active_at + s.idle_limit
$$;

CREATE FUNCTION step_up(p_token_hash bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE session SET stepped_up_at = now() WHERE token_hash = p_token_hash
$$;

CREATE FUNCTION list_own_sessions(p_token_hash bytea)
RETURNS TABLE (id uuid, created_at timestamptz, active_at timestamptz, address text, client text, is_this_one boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.id, s.created_at, s.active_at, s.address, s.client, s.token_hash = p_token_hash FROM session s
    WHERE s.account_id = current_account_id() AND s.expires_at > now() AND s.active_at + s.idle_limit > now()
    ORDER BY s.created_at DESC, s.id DESC
$$;

CREATE FUNCTION end_own_session(p_id uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM close_session(token_hash) FROM session WHERE id = p_id AND account_id = current_account_id();
    RETURN FOUND;
END
$$;

-- What the caller has to prove anew.
CREATE FUNCTION find_own_credentials()
RETURNS TABLE (account_id uuid, username text, password_hash text, sealed_seed bytea, now_seconds bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.username, a.password_hash, t.sealed_seed, floor(extract(epoch FROM clock_timestamp()))::bigint
    FROM account a JOIN account_totp t ON t.account_id = a.id WHERE a.id = current_account_id()
$$;

-- Names that a new password must not be made of (Q-05).
CREATE FUNCTION list_account_words(p_account_id uuid) RETURNS TABLE (word text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT username FROM account WHERE id = p_account_id
    UNION SELECT display_name FROM account WHERE id = p_account_id
    UNION SELECT b.name FROM branch b
          JOIN access_grant g ON g.branch_id = b.id
          JOIN account a ON a.person_id = g.person_id
          WHERE a.id = p_account_id
$$;

CREATE FUNCTION set_password(p_account_id uuid, p_password_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE account SET password_hash = p_password_hash WHERE id = p_account_id
$$;

-- p_step: the one that proved that the app has the seed.
CREATE FUNCTION set_totp(p_account_id uuid, p_sealed_seed bytea, p_step bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO account_totp (account_id, sealed_seed, last_step) VALUES (p_account_id, p_sealed_seed, p_step)
    ON CONFLICT (account_id) DO UPDATE SET sealed_seed = EXCLUDED.sealed_seed, last_step = EXCLUDED.last_step
$$;

CREATE FUNCTION set_recovery_codes(p_account_id uuid, p_code_hashes bytea[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM recovery_code WHERE account_id = p_account_id;
    INSERT INTO recovery_code (account_id, code_hash) SELECT p_account_id, h FROM unnest(p_code_hashes) AS h
$$;

-- No row: nobody of that name has this code, or it is too old.
CREATE FUNCTION find_activation(p_username text, p_code_hash bytea)
RETURNS TABLE (account_id uuid, username text, display_name text, purpose text, offered_seed bytea, password_hash text,
               sealed_seed bytea, now_seconds bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.username, a.display_name, c.purpose, c.sealed_seed, a.password_hash, t.sealed_seed,
           floor(extract(epoch FROM clock_timestamp()))::bigint
    FROM account a JOIN activation_code c ON c.account_id = a.id LEFT JOIN account_totp t ON t.account_id = a.id
    WHERE a.username = p_username AND NOT a.disabled AND c.code_hash = p_code_hash AND c.expires_at > now()
$$;

-- The first offer stays: the seed that the app was given.
CREATE FUNCTION offer_seed(p_account_id uuid, p_code_hash bytea, p_sealed_seed bytea) RETURNS bytea
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE activation_code SET sealed_seed = coalesce(sealed_seed, p_sealed_seed)
    WHERE account_id = p_account_id AND code_hash = p_code_hash RETURNING sealed_seed
$$;

-- True once.
CREATE FUNCTION use_activation(p_account_id uuid, p_code_hash bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM activation_code WHERE account_id = p_account_id AND code_hash = p_code_hash AND expires_at > now();
    RETURN FOUND;
END
$$;

-- What follows is the national organisation's. is_national() is asked once more, after the route has.
CREATE FUNCTION list_accounts(p_account_id uuid)
RETURNS TABLE (id uuid, version bigint, username text, display_name text, role text, person_id uuid, state text,
               open_sessions integer, last_log_in_at timestamptz, code_expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.version, a.username, a.display_name, a.role, a.person_id,
           CASE WHEN a.disabled THEN 'disabled'
                WHEN a.password_hash IS NULL OR t.account_id IS NULL THEN 'inactive' ELSE 'active' END,
           (SELECT count(*)::integer FROM session s WHERE s.account_id = a.id AND s.expires_at > now()
                                                      AND s.active_at + s.idle_limit > now()),
           a.last_log_in_at, CASE WHEN c.expires_at > now() THEN c.expires_at END
    FROM account a
    LEFT JOIN account_totp t ON t.account_id = a.id
    LEFT JOIN activation_code c ON c.account_id = a.id
    WHERE is_national() AND (p_account_id IS NULL OR a.id = p_account_id)
    ORDER BY a.display_name COLLATE swedish, a.id
$$;

CREATE FUNCTION create_account(p_id uuid, p_username text, p_display_name text, p_role text, p_person_id uuid)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO account (id, username, display_name, role, person_id)
    SELECT p_id, p_username, p_display_name, p_role, p_person_id WHERE is_national()
$$;

CREATE FUNCTION update_account(p_id uuid, p_version bigint, p_display_name text, p_disabled boolean) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE account SET display_name = p_display_name, disabled = p_disabled, version = version + 1
    WHERE id = p_id AND version = p_version AND is_national();
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF p_disabled THEN
        PERFORM end_sessions(p_id, NULL);
    END IF;
    RETURN true;
END
$$;

CREATE FUNCTION issue_code(p_account_id uuid, p_code_hash bytea, p_purpose text, p_lifetime interval)
RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO activation_code (account_id, code_hash, purpose, expires_at)
    SELECT p_account_id, p_code_hash, p_purpose, now() + p_lifetime WHERE is_national()
    ON CONFLICT (account_id) DO UPDATE SET code_hash = EXCLUDED.code_hash, purpose = EXCLUDED.purpose,
                                           expires_at = EXCLUDED.expires_at, sealed_seed = NULL
    RETURNING expires_at
$$;

CREATE FUNCTION end_account_sessions(p_account_id uuid) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT end_sessions(a.id, NULL) FROM account a WHERE a.id = p_account_id AND is_national()
$$;

-- The first server's stays; each compares it with its own key.
CREATE FUNCTION agree_on_secret(p_sealed bytea) RETURNS bytea
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO secret_check (sealed) VALUES (p_sealed) ON CONFLICT DO NOTHING;
    SELECT sealed FROM secret_check
$$;

GRANT EXECUTE ON FUNCTION begin_request(bytea, uuid), begin_log_in(text, bytea, text),
    is_log_in_held(bytea, text), note_log_in_failure(bytea, text, text), forgive_log_in_failures(bytea, text),
    claim_totp_step(uuid, bigint), claim_recovery_code(uuid, bytea), end_sessions(uuid, bytea), end_finished_sessions(),
    open_session(uuid, bytea, interval, interval, text, text, boolean), report_activity(bytea), step_up(bytea),
    list_own_sessions(bytea), end_own_session(uuid), find_own_credentials(), list_account_words(uuid),
    set_password(uuid, text), set_totp(uuid, bytea, bigint), set_recovery_codes(uuid, bytea[]),
    find_activation(text, bytea), offer_seed(uuid, bytea, bytea), use_activation(uuid, bytea), list_accounts(uuid),
    create_account(uuid, text, text, text, uuid), update_account(uuid, bigint, text, boolean),
    issue_code(uuid, bytea, text, interval), end_account_sessions(uuid), agree_on_secret(bytea) TO medlem_app;
