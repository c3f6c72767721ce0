-- What a clock that jumps would leave behind (Q-50), and whether the database is fit to be served (Q-52).

-- Open: neither over nor idle, and not from the future. A session of a clock that ran ahead would live as much longer as
-- the clock was put back; so it ends, and whoever sits there logs in again. A minute is what corrections of a clock need.
CREATE FUNCTION is_session_open(p_created_at timestamptz, p_active_at timestamptz, p_idle_limit interval,
                                p_expires_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT p_expires_at > now() AND p_active_at + p_idle_limit > now()
       AND p_created_at <= now() + interval '1 minute' AND p_active_at <= now() + interval '1 minute'
$$;

-- As 0016 made it, with is_session_open.
CREATE OR REPLACE FUNCTION begin_request(p_token_hash bytea, p_change_id uuid)
RETURNS TABLE (account_id uuid, username text, display_name text, role text, expires_at timestamptz,
               idle_ends_at timestamptz, stepped_up boolean, branch_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    session_id uuid;
BEGIN
    SELECT s.id, a.id, a.username, a.display_name, a.role, s.expires_at, s.active_at + s.idle_limit,
           coalesce(s.stepped_up_at > now() - interval '5 minutes' AND s.stepped_up_at <= now(), false),
           coalesce((SELECT array_agg(g.branch_id) FROM access_grant g
                     WHERE g.person_id = a.person_id AND g.valid_during @> now()
                       AND a.role = 'localAdministrator'), '{}')
      INTO session_id, account_id, username, display_name, role, expires_at, idle_ends_at, stepped_up, branch_ids
      FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = p_token_hash AND is_session_open(s.created_at, s.active_at, s.idle_limit, s.expires_at)
       AND NOT a.disabled;
    IF FOUND THEN
        PERFORM set_config('medlem.session_id', session_id::text, true);
        PERFORM set_context(account_id, p_change_id, branch_ids, role = 'nationalAdministrator', stepped_up);
        RETURN NEXT;
    END IF;
END
$$;

-- As 0013 made it, with is_session_open.
CREATE OR REPLACE FUNCTION end_finished_sessions() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    total bigint;
BEGIN
    PERFORM close_session(s.token_hash) FROM session s
    WHERE NOT is_session_open(s.created_at, s.active_at, s.idle_limit, s.expires_at);
    GET DIAGNOSTICS total = ROW_COUNT;
    RETURN total;
END
$$;

-- One-time codes alike: one that was issued by a clock that ran ahead would live longer than it was said to.
ALTER TABLE activation_code ADD COLUMN issued_at timestamptz NOT NULL DEFAULT now();
CREATE FUNCTION is_code_open(p_issued_at timestamptz, p_expires_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT p_expires_at > now() AND p_issued_at <= now() + interval '1 minute'
$$;

-- As 0014 made it, with the time of the code.
CREATE OR REPLACE FUNCTION issue_code(p_account_id uuid, p_code_hash bytea, p_purpose text, p_lifetime interval)
RETURNS timestamptz LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO activation_code (account_id, code_hash, purpose, expires_at)
    SELECT p_account_id, p_code_hash, p_purpose, now() + p_lifetime WHERE is_national() AND has_stepped_up()
    ON CONFLICT (account_id) DO UPDATE SET code_hash = EXCLUDED.code_hash, purpose = EXCLUDED.purpose,
                                           expires_at = EXCLUDED.expires_at, issued_at = EXCLUDED.issued_at,
                                           sealed_seed = NULL
    RETURNING expires_at
$$;

-- As 0013 made them, with is_code_open.
CREATE OR REPLACE FUNCTION find_activation(p_username text, p_code_hash bytea)
RETURNS TABLE (account_id uuid, username text, display_name text, purpose text, offered_seed bytea, password_hash text,
               sealed_seed bytea, now_seconds bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.username, a.display_name, c.purpose, c.sealed_seed, a.password_hash, t.sealed_seed,
           floor(extract(epoch FROM clock_timestamp()))::bigint
    FROM account a JOIN activation_code c ON c.account_id = a.id LEFT JOIN account_totp t ON t.account_id = a.id
    WHERE a.username = p_username AND NOT a.disabled AND c.code_hash = p_code_hash
      AND is_code_open(c.issued_at, c.expires_at)
$$;
CREATE OR REPLACE FUNCTION use_activation(p_account_id uuid, p_code_hash bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM activation_code
    WHERE account_id = p_account_id AND code_hash = p_code_hash AND is_code_open(issued_at, expires_at);
    RETURN FOUND;
END
$$;

-- As 0017 made it, with is_code_open.
CREATE OR REPLACE FUNCTION find_accounts(p_account_id uuid, p_words text, p_state text, p_role text, p_after_name text,
                              p_after_id uuid, p_limit integer)
RETURNS TABLE (id uuid, version bigint, username text, display_name text, role text, person_id uuid, state text,
               branches jsonb, open_sessions integer, last_log_in_at timestamptz, code_expires_at timestamptz,
               may_open_protected boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.version, a.username, a.display_name, a.role, a.person_id, s.state,
           coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', b.id, 'name', b.name))
                     FROM access_grant g JOIN branch b ON b.id = g.branch_id
                     WHERE g.person_id = a.person_id AND g.valid_during @> now() AND a.role = 'localAdministrator'),
                    '[]'),
           (SELECT count(*)::integer FROM session o WHERE o.account_id = a.id AND o.expires_at > now()
                                                      AND o.active_at + o.idle_limit > now()),
           a.last_log_in_at,
           (SELECT c.expires_at FROM activation_code c
            WHERE c.account_id = a.id AND is_code_open(c.issued_at, c.expires_at)),
           a.may_open_protected
    FROM account a
    LEFT JOIN account_totp t ON t.account_id = a.id
    CROSS JOIN LATERAL (SELECT CASE WHEN a.disabled THEN 'disabled'
                                    WHEN a.password_hash IS NULL OR t.account_id IS NULL THEN 'inactive'
                                    ELSE 'active' END) AS s (state)
    WHERE is_national() AND (p_account_id IS NULL OR a.id = p_account_id)
      AND (p_words IS NULL
           OR ' ' || search_form(a.display_name || ' ' || a.username || ' ' || translate(a.username, '._', '  '))
              LIKE ALL (search_patterns(p_words)))
      AND (p_state IS NULL OR s.state = p_state)
      AND (p_role IS NULL OR a.role = p_role)
      AND (p_after_name IS NULL OR (a.display_name COLLATE swedish, a.id) > (p_after_name, p_after_id))
    ORDER BY a.display_name COLLATE swedish, a.id
    LIMIT p_limit
$$;

-- Which codes of its app an account has used. The latest alone, as 0013 kept it, would lock everybody out who had logged
-- in while the clock ran ahead, until the time came that it had shown.
CREATE TABLE used_totp_step (
    account_id uuid NOT NULL CONSTRAINT used_totp_step_account_fkey REFERENCES account,
    step bigint NOT NULL,
    CONSTRAINT used_totp_step_pkey PRIMARY KEY (account_id, step)
);
ALTER TABLE used_totp_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_totp_step FORCE ROW LEVEL SECURITY;
CREATE POLICY used_totp_step_owner ON used_totp_step TO CURRENT_USER USING (true);
INSERT INTO used_totp_step (account_id, step) SELECT account_id, last_step FROM account_totp WHERE last_step > 0;
ALTER TABLE account_totp DROP COLUMN last_step;

-- True once for each step, on whatever server: a later transaction waits for the earlier one's end and then finds its
-- row. Nor does a code count whose successor has been used. Steps of two days ago (5 760) are forgotten; a clock that
-- jumps a day does not bring them back.
CREATE OR REPLACE FUNCTION claim_totp_step(p_account_id uuid, p_step bigint) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM used_totp_step WHERE account_id = p_account_id AND step < p_step - 5760;
    INSERT INTO used_totp_step (account_id, step)
    SELECT p_account_id, p_step
    WHERE NOT EXISTS (SELECT FROM used_totp_step u WHERE u.account_id = p_account_id AND u.step = p_step + 1)
    ON CONFLICT DO NOTHING;
    RETURN FOUND;
END
$$;

-- As 0013 made it. p_step: the one that proved that the app has the seed.
CREATE OR REPLACE FUNCTION set_totp(p_account_id uuid, p_sealed_seed bytea, p_step bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO account_totp (account_id, sealed_seed) VALUES (p_account_id, p_sealed_seed)
    ON CONFLICT (account_id) DO UPDATE SET sealed_seed = EXCLUDED.sealed_seed;
    DELETE FROM used_totp_step WHERE account_id = p_account_id;
    INSERT INTO used_totp_step (account_id, step) VALUES (p_account_id, p_step);
$$;

-- As 0010 made it; a job whose server wrote ahead of the clock and went away would count as alive for as long as that.
CREATE OR REPLACE FUNCTION is_import_job_lost(p_state text, p_heartbeat timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT p_state IN ('waiting', 'running')
       AND p_heartbeat NOT BETWEEN clock_timestamp() - interval '15 seconds' AND clock_timestamp() + interval '15 seconds'
$$;

-- As 0009 made it; what was asked in the future does not count.
CREATE OR REPLACE FUNCTION count_import_lookups() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked bigint;
BEGIN
    IF is_national() THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('import_lookup' || current_account_id()::text, 0));
    DELETE FROM import_lookup
    WHERE account_id = current_account_id()
      AND at NOT BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp();
    SELECT count(personnummer) INTO asked FROM pg_temp.import_row;
    IF asked + coalesce((SELECT sum(numbers) FROM import_lookup WHERE account_id = current_account_id()), 0) > 72000 THEN
        RAISE EXCEPTION 'Too many personnummer within an hour.' USING ERRCODE = 'MR429', CONSTRAINT = 'import_lookups';
    END IF;
    INSERT INTO import_lookup (account_id, numbers) VALUES (current_account_id(), asked);
END
$$;

-- As 0015 made it, for whatever it is asked by whoever runs SQL as medlem_app: one event at least and 100 000 at most, and
-- the chains are joined after five minutes at the latest (Q-34). More often than that is no harm: it joins only chains
-- that have grown. What was held more than an hour ago is told of and forgotten meanwhile.
CREATE OR REPLACE FUNCTION keep_audit(p_limit bigint, p_join_after interval) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    most bigint := least(greatest(coalesce(p_limit, 20000), 1), 100000);
    join_after interval := least(greatest(coalesce(p_join_after, '20 seconds'), '0 seconds'), '5 minutes');
    total bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended('keep_audit', 15)) THEN
        RETURN NULL;
    END IF;
    PERFORM forget_held_attempts();
    total := chain_waiting_events(most);
    IF total < most AND is_join_due(join_after) THEN
        PERFORM join_chains();
        total := total + chain_waiting_events(most);
        UPDATE audit_head SET joined_at = clock_timestamp() WHERE chain_id = national_chain_id();
    END IF;
    RETURN total;
END
$$;

-- For /readyz. Writable: neither a standby nor read-only. Kept: the heads of the chains can be read, and none of the events
-- that are first in line has waited for its chain for five minutes, which takes a second while a server's job is alive. An
-- event from the future waits too: the clock has been put back meanwhile. Tells nothing about anybody.
CREATE FUNCTION show_readiness() RETURNS TABLE (is_writable boolean, is_audit_kept boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off',
           (SELECT coalesce(bool_and(octet_length(h.hash) = 32 AND h.position > 0), true) FROM audit_head h)
               AND coalesce((SELECT bool_and(e.at BETWEEN clock_timestamp() - interval '5 minutes'
                                                      AND clock_timestamp() + interval '5 minutes')
                             FROM (SELECT w.sequence FROM audit_waiting w ORDER BY w.sequence LIMIT 100) f
                             JOIN audit_event e ON e.sequence = f.sequence), true)
$$;

GRANT EXECUTE ON FUNCTION show_readiness() TO medlem_app;
