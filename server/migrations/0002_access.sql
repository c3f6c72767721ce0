-- Who may do what: accounts, sessions, access grants, and row-level security on every table with personal data.
-- The runtime role medlem_app owns nothing here and never deletes. It reaches accounts and sessions through functions only.

CREATE TABLE account (
    id uuid CONSTRAINT account_pkey PRIMARY KEY DEFAULT uuid_v7(),
    username text NOT NULL CONSTRAINT account_username_format CHECK (username ~ '^[a-z0-9._-]{3,64}$')
        CONSTRAINT account_username_unique UNIQUE,
    display_name text NOT NULL CONSTRAINT account_display_name_length CHECK (char_length(display_name) BETWEEN 1 AND 200),
    password_hash text NOT NULL CONSTRAINT account_password_hash_format CHECK (password_hash LIKE '$argon2id$%'),
    role text NOT NULL
        CONSTRAINT account_role_known CHECK (role IN ('localAdministrator', 'nationalAdministrator')),
    person_id uuid CONSTRAINT account_person_fkey REFERENCES person,
    disabled boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT account_local_is_person CHECK (role <> 'localAdministrator' OR person_id IS NOT NULL)
);

-- What gives a person access to a branch's register; an assignment never does (design.md section 5).
CREATE TABLE access_grant (
    id uuid CONSTRAINT access_grant_pkey PRIMARY KEY DEFAULT uuid_v7(),
    branch_id uuid NOT NULL CONSTRAINT access_grant_branch_fkey REFERENCES branch,
    person_id uuid NOT NULL CONSTRAINT access_grant_person_fkey REFERENCES person,
    -- One administrator a branch; a second seat needs an approved exception, which part 4 brings.
    seat integer NOT NULL DEFAULT 1 CONSTRAINT access_grant_seat_first CHECK (seat = 1),
    valid_during tstzrange NOT NULL CONSTRAINT access_grant_period CHECK (NOT isempty(valid_during)),
    CONSTRAINT access_grant_one_per_seat EXCLUDE USING gist
        (branch_id WITH =, seat WITH =, valid_during WITH &&)
);
CREATE INDEX access_grant_person ON access_grant (person_id);

-- Only the SHA-256 of a token is kept (Q-10).
CREATE TABLE session (
    token_hash bytea CONSTRAINT session_pkey PRIMARY KEY
        CONSTRAINT session_token_hash_length CHECK (octet_length(token_hash) = 32),
    account_id uuid NOT NULL CONSTRAINT session_account_fkey REFERENCES account,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT session_period CHECK (expires_at > created_at)
);
CREATE INDEX session_account ON session (account_id);

-- A creating request acts once; a repetition within a day gets the first answer again (Q-22).
CREATE TABLE idempotency_key (
    account_id uuid NOT NULL CONSTRAINT idempotency_key_account_fkey REFERENCES account,
    key uuid NOT NULL,
    request_hash bytea NOT NULL, -- of operation, path and body
    status integer,
    entity_version bigint,
    reply bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

-- The context of a transaction. begin_request sets it from the session, with SET LOCAL's life.
CREATE FUNCTION current_account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('medlem.account_id', true), '')::uuid
$$;
CREATE FUNCTION current_change_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('medlem.change_id', true), '')::uuid
$$;
CREATE FUNCTION current_branch_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('medlem.branch_ids', true), ''), '{}')::uuid[]
$$;
CREATE FUNCTION is_national() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('medlem.national', true), '') = 'true'
$$;

-- Opens a request: looks the session up by database time, sets the context, and tells who calls. No row: no session,
-- and the context stays empty, so that row-level security shows nothing.
CREATE FUNCTION begin_request(p_token_hash bytea, p_change_id uuid)
RETURNS TABLE (account_id uuid, username text, display_name text, role text, expires_at timestamptz, branch_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    SELECT a.id, a.username, a.display_name, a.role, s.expires_at,
           coalesce((SELECT array_agg(g.branch_id) FROM access_grant g
                     WHERE g.person_id = a.person_id AND g.valid_during @> now()
                       AND a.role = 'localAdministrator'), '{}')
      INTO account_id, username, display_name, role, expires_at, branch_ids
      FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND NOT a.disabled;
    IF FOUND THEN
        PERFORM set_config('medlem.account_id', account_id::text, true),
                set_config('medlem.change_id', p_change_id::text, true),
                set_config('medlem.branch_ids', branch_ids::text, true),
                set_config('medlem.national', (role = 'nationalAdministrator')::text, true);
        RETURN NEXT;
    END IF;
END
$$;

-- For the log-in only: the stored hash of an account that may log in.
CREATE FUNCTION find_credentials(p_username text) RETURNS TABLE (account_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id, password_hash FROM account WHERE username = p_username AND NOT disabled
$$;

CREATE FUNCTION open_session(p_account_id uuid, p_token_hash bytea, p_lifetime interval) RETURNS timestamptz
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM session WHERE expires_at < now();
    INSERT INTO session (token_hash, account_id, expires_at) VALUES (p_token_hash, p_account_id, now() + p_lifetime)
    RETURNING expires_at
$$;

-- Tells the listeners, so that the session's event streams end at once.
CREATE FUNCTION close_session(p_token_hash bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM session WHERE token_hash = p_token_hash;
    SELECT pg_notify('medlem_session_ended', encode(p_token_hash, 'hex'))
$$;

-- For the log-in only: the same password, hashed with newer parameters (Q-03). Who calls knows the old hash.
CREATE FUNCTION replace_password_hash(p_account_id uuid, p_old_hash text, p_new_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE account SET password_hash = p_new_hash WHERE id = p_account_id AND password_hash = p_old_hash
$$;

CREATE FUNCTION forget_old_idempotency_keys() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'
$$;

-- Whether somebody in the register has this personnummer, whatever the branch. Whoever asks knows the number already;
-- the answer lets a person be found in place of stored twice.
CREATE FUNCTION find_person_by_personnummer(p_personnummer text)
RETURNS TABLE (person_id uuid, given_names text, preferred_name text, family_name text, birth_date date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id, given_names, preferred_name, family_name, birth_date FROM person
    WHERE personnummer = p_personnummer AND NOT withdrawn
      AND (is_national() OR cardinality(current_branch_ids()) > 0)
$$;

GRANT EXECUTE ON FUNCTION uuid_v7(), current_account_id(), current_change_id(), current_branch_ids(), is_national(),
    begin_request(bytea, uuid), find_credentials(text), open_session(uuid, bytea, interval), close_session(bytea),
    replace_password_hash(uuid, text, text), forget_old_idempotency_keys(), find_person_by_personnummer(text),
    count_version() TO medlem_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO medlem_app;
GRANT USAGE ON SEQUENCE member_number_seq TO medlem_app;
GRANT SELECT ON branch TO medlem_app;
GRANT SELECT ON schema_migration TO medlem_app; -- a server refuses to start on another schema than its own
GRANT SELECT, INSERT, UPDATE ON person, address, membership, assignment, membership_type, role, idempotency_key
    TO medlem_app;

-- Row-level security, the second of two guards (design.md section 4). Each policy reads the context once a statement:
-- a scalar sub-select is an init plan. FORCE binds the owner too, who gets a policy of its own for migrations.
ALTER TABLE branch ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch FORCE ROW LEVEL SECURITY;
CREATE POLICY branch_owner ON branch TO CURRENT_USER USING (true);
CREATE POLICY branch_scope ON branch FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR id = ANY ((SELECT current_branch_ids())::uuid[]));

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_owner ON membership TO CURRENT_USER USING (true);
CREATE POLICY membership_scope ON membership TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[]));

ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY assignment_owner ON assignment TO CURRENT_USER USING (true);
CREATE POLICY assignment_scope ON assignment TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[]));

-- A person is seen through a membership or an assignment in a branch of one's own.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_owner ON person TO CURRENT_USER USING (true);
CREATE POLICY person_read ON person FOR SELECT TO medlem_app
    USING ((SELECT is_national())
           OR EXISTS (SELECT FROM membership m WHERE m.person_id = person.id AND NOT m.withdrawn)
           OR EXISTS (SELECT FROM assignment a WHERE a.person_id = person.id AND NOT a.withdrawn));
CREATE POLICY person_change ON person FOR UPDATE TO medlem_app
    USING ((SELECT is_national())
           OR EXISTS (SELECT FROM membership m WHERE m.person_id = person.id AND NOT m.withdrawn)
           OR EXISTS (SELECT FROM assignment a WHERE a.person_id = person.id AND NOT a.withdrawn));
-- A new person has no membership yet; the same transaction gives one.
CREATE POLICY person_add ON person FOR INSERT TO medlem_app
    WITH CHECK ((SELECT is_national()) OR cardinality((SELECT current_branch_ids())) > 0);

ALTER TABLE address ENABLE ROW LEVEL SECURITY;
ALTER TABLE address FORCE ROW LEVEL SECURITY;
CREATE POLICY address_owner ON address TO CURRENT_USER USING (true);
CREATE POLICY address_scope ON address TO medlem_app
    USING ((SELECT is_national())
           OR EXISTS (SELECT FROM membership m WHERE m.person_id = address.person_id AND NOT m.withdrawn)
           OR EXISTS (SELECT FROM assignment a WHERE a.person_id = address.person_id AND NOT a.withdrawn));

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY account_owner ON account TO CURRENT_USER USING (true);
ALTER TABLE access_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY access_grant_owner ON access_grant TO CURRENT_USER USING (true);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_owner ON session TO CURRENT_USER USING (true);

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_owner ON idempotency_key TO CURRENT_USER USING (true);
CREATE POLICY idempotency_key_own ON idempotency_key TO medlem_app
    USING (account_id = (SELECT current_account_id()));

-- Roles and membership types are read by all and set by the national organisation.
ALTER TABLE membership_type ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership_type FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_type_owner ON membership_type TO CURRENT_USER USING (true);
CREATE POLICY membership_type_read ON membership_type FOR SELECT TO medlem_app USING (true);
CREATE POLICY membership_type_add ON membership_type FOR INSERT TO medlem_app WITH CHECK ((SELECT is_national()));
CREATE POLICY membership_type_change ON membership_type FOR UPDATE TO medlem_app USING ((SELECT is_national()));
ALTER TABLE role ENABLE ROW LEVEL SECURITY;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
CREATE POLICY role_owner ON role TO CURRENT_USER USING (true);
CREATE POLICY role_read ON role FOR SELECT TO medlem_app USING (true);
CREATE POLICY role_add ON role FOR INSERT TO medlem_app WITH CHECK ((SELECT is_national()));
CREATE POLICY role_change ON role FOR UPDATE TO medlem_app USING ((SELECT is_national()));
