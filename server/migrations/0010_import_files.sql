-- Files on their way into the register, what was found in them, and the work on them. An import belongs to the account
-- that began it, also among national administrators, and is forgotten after a day.

CREATE TABLE import_file (
    id uuid CONSTRAINT import_file_pkey PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT import_file_account_fkey REFERENCES account,
    slot smallint NOT NULL CONSTRAINT import_file_slot_known CHECK (slot BETWEEN 1 AND 3),
    file_name text NOT NULL CONSTRAINT import_file_name_length CHECK (char_length(file_name) BETWEEN 1 AND 200),
    format text NOT NULL CONSTRAINT import_file_format_known CHECK (format IN ('csv', 'xlsx')),
    size bigint NOT NULL CONSTRAINT import_file_size_bounded CHECK (size BETWEEN 1 AND 20971520),
    uploaded bigint NOT NULL DEFAULT 0 CONSTRAINT import_file_uploaded_bounded CHECK (uploaded BETWEEN 0 AND size),
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Of the latest preview.
    choices jsonb,
    preview jsonb,
    plan_hash bytea, -- of all that it said, so that a run can tell whether it would do the same
    CONSTRAINT import_file_slot_free UNIQUE (account_id, slot), -- three files that are not finished
    CONSTRAINT import_file_preview_whole CHECK (num_nonnulls(choices, preview, plan_hash) IN (0, 3))
);
CREATE INDEX import_file_age ON import_file (created_at);

CREATE TABLE import_part (
    import_id uuid NOT NULL CONSTRAINT import_part_file_fkey REFERENCES import_file ON DELETE CASCADE,
    account_id uuid NOT NULL DEFAULT current_account_id(),
    start bigint NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT import_part_pkey PRIMARY KEY (import_id, start)
);

-- What the latest preview found.
CREATE TABLE import_problem (
    import_id uuid NOT NULL CONSTRAINT import_problem_file_fkey REFERENCES import_file ON DELETE CASCADE,
    account_id uuid NOT NULL DEFAULT current_account_id(),
    number integer NOT NULL, -- in the order in which they are listed
    row_number integer NOT NULL,
    severity text NOT NULL,
    field text,
    reason text NOT NULL,
    value text NOT NULL,
    row_name text NOT NULL,
    proposal jsonb,
    CONSTRAINT import_problem_pkey PRIMARY KEY (import_id, number)
);
CREATE INDEX import_problem_row ON import_problem (import_id, row_number);

CREATE TABLE import_answer (
    import_id uuid NOT NULL CONSTRAINT import_answer_file_fkey REFERENCES import_file ON DELETE CASCADE,
    account_id uuid NOT NULL DEFAULT current_account_id(),
    row_number integer NOT NULL,
    answer text NOT NULL CONSTRAINT import_answer_known CHECK (answer IN ('samePerson', 'newPerson', 'leaveOut')),
    previewed text, -- the answer that the latest preview heeded
    CONSTRAINT import_answer_pkey PRIMARY KEY (import_id, row_number)
);

CREATE TABLE import_job (
    id uuid CONSTRAINT import_job_pkey PRIMARY KEY,
    account_id uuid NOT NULL DEFAULT current_account_id() CONSTRAINT import_job_account_fkey REFERENCES account,
    request_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT import_job_kind_known CHECK (kind IN ('preview', 'run', 'undo')),
    state text NOT NULL DEFAULT 'waiting'
        CONSTRAINT import_job_state_known CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'failed')),
    phase text NOT NULL DEFAULT 'reading',
    percent integer NOT NULL DEFAULT 0 CONSTRAINT import_job_percent_bounded CHECK (percent BETWEEN 0 AND 100),
    import_id uuid CONSTRAINT import_job_file_fkey REFERENCES import_file ON DELETE SET NULL,
    undoes uuid CONSTRAINT import_job_undoes_fkey REFERENCES import_batch,
    batch_id uuid CONSTRAINT import_job_batch_fkey REFERENCES import_batch,
    failure jsonb, -- absent of a failed one: its server went away
    cancel_requested boolean NOT NULL DEFAULT false,
    heartbeat_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX import_job_age ON import_job (created_at);
CREATE INDEX import_job_account ON import_job (account_id);
CREATE UNIQUE INDEX import_job_one_of_file ON import_job (import_id) WHERE state IN ('waiting', 'running');
CREATE UNIQUE INDEX import_job_one_of_batch ON import_job (undoes) WHERE state IN ('waiting', 'running');
CREATE INDEX import_job_file ON import_job (import_id);

ALTER TABLE import_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_file FORCE ROW LEVEL SECURITY;
CREATE POLICY import_file_owner ON import_file TO CURRENT_USER USING (true);
CREATE POLICY import_file_own ON import_file TO medlem_app USING (account_id = (SELECT current_account_id()));
ALTER TABLE import_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_part FORCE ROW LEVEL SECURITY;
CREATE POLICY import_part_owner ON import_part TO CURRENT_USER USING (true);
CREATE POLICY import_part_own ON import_part TO medlem_app USING (account_id = (SELECT current_account_id()));
ALTER TABLE import_problem ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_problem FORCE ROW LEVEL SECURITY;
CREATE POLICY import_problem_owner ON import_problem TO CURRENT_USER USING (true);
CREATE POLICY import_problem_own ON import_problem TO medlem_app USING (account_id = (SELECT current_account_id()));
ALTER TABLE import_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY import_answer_owner ON import_answer TO CURRENT_USER USING (true);
CREATE POLICY import_answer_own ON import_answer TO medlem_app USING (account_id = (SELECT current_account_id()));
ALTER TABLE import_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_job FORCE ROW LEVEL SECURITY;
CREATE POLICY import_job_owner ON import_job TO CURRENT_USER USING (true);
CREATE POLICY import_job_own ON import_job TO medlem_app USING (account_id = (SELECT current_account_id()));
GRANT SELECT, INSERT, UPDATE ON import_file, import_part, import_problem, import_answer, import_job TO medlem_app;

-- A server tells twice a second of each of its jobs that it is still there. One that is silent for longer is given up,
-- for good: complete_job.sql does not finish it either.
CREATE FUNCTION is_import_job_lost(p_state text, p_heartbeat timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT p_state IN ('waiting', 'running') AND p_heartbeat < clock_timestamp() - interval '15 seconds'
$$;

-- The caller's own file, with all that was made of it.
CREATE FUNCTION forget_import(p_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM import_file WHERE id = p_id AND account_id = current_account_id()
$$;

CREATE FUNCTION forget_import_problems(p_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM import_problem WHERE import_id = p_id AND account_id = current_account_id()
$$;

CREATE FUNCTION forget_old_imports() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM import_file WHERE created_at < now() - interval '24 hours';
    DELETE FROM import_job WHERE created_at < now() - interval '24 hours'
$$;

-- As 0007 made it; a log-in forgets old imports too.
CREATE OR REPLACE FUNCTION open_session(p_account_id uuid, p_token_hash bytea, p_lifetime interval) RETURNS timestamptz
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM session WHERE expires_at < now();
    SELECT forget_old_idempotency_keys();
    SELECT forget_old_imports();
    INSERT INTO session (token_hash, account_id, expires_at) VALUES (p_token_hash, p_account_id, now() + p_lifetime)
    RETURNING expires_at
$$;

-- What the server itself tells of its jobs, for no caller. True: the job may begin, or begin again after a deadlock.
CREATE FUNCTION take_import_job(p_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE import_job SET state = 'running', heartbeat_at = clock_timestamp()
    WHERE id = p_id AND state IN ('waiting', 'running') AND NOT cancel_requested AND NOT is_import_job_lost(state, heartbeat_at)
    RETURNING true
$$;

-- Keeps all of a server's jobs alive and tells how far the running one has come. Returns whether that one shall go on.
CREATE FUNCTION pulse_import_jobs(p_ids uuid[], p_running uuid, p_phase text, p_percent integer) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE import_job
    SET heartbeat_at = clock_timestamp(),
        phase = CASE WHEN id = p_running THEN p_phase ELSE phase END,
        percent = CASE WHEN id = p_running THEN p_percent ELSE percent END
    WHERE id = ANY (p_ids) AND state IN ('waiting', 'running') AND NOT is_import_job_lost(state, heartbeat_at);
    RETURN p_running IS NULL
        OR EXISTS (SELECT FROM import_job
                   WHERE id = p_running AND NOT cancel_requested AND NOT is_import_job_lost(state, heartbeat_at));
END
$$;

-- Ends a job of which nothing stays; a job that is done is left as it is. Whoever was asked to stop has been stopped.
CREATE FUNCTION end_import_job(p_id uuid, p_failure jsonb) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE import_job
    SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'failed' END,
        failure = CASE WHEN cancel_requested THEN NULL ELSE p_failure END
    WHERE id = p_id AND state IN ('waiting', 'running')
$$;

-- Who ran an import that the caller sees.
CREATE FUNCTION name_import_author(p_batch_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.display_name FROM import_batch b JOIN account a ON a.id = b.account_id
    WHERE b.id = p_batch_id AND (is_national() OR b.account_id = current_account_id())
$$;

GRANT EXECUTE ON FUNCTION is_import_job_lost(text, timestamptz), forget_import(uuid), forget_import_problems(uuid),
    forget_old_imports(), take_import_job(uuid), pulse_import_jobs(uuid[], uuid, text, integer),
    end_import_job(uuid, jsonb), name_import_author(uuid) TO medlem_app;
