-- Importing again. An import that was taken back has given nobody a number: who comes in again, comes in with the old
-- register's number. Numbers out of the sequence stay given once.
ALTER TABLE person DROP CONSTRAINT person_member_number_unique;
CREATE UNIQUE INDEX person_member_number_unique ON person (member_number) WHERE NOT withdrawn;
CREATE INDEX person_withdrawn_number ON person (member_number) WHERE withdrawn;

-- As 0009 made it, without those who were taken back.
CREATE OR REPLACE FUNCTION find_given_member_numbers(p_numbers bigint[]) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.member_number FROM person p JOIN unnest(p_numbers) AS n (number) ON p.member_number = n.number
    WHERE NOT p.withdrawn AND (is_national() OR cardinality(current_branch_ids()) > 0)
$$;

-- As 0009 made it, by the two indexes.
CREATE OR REPLACE FUNCTION continue_member_numbers(p_number bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT setval('member_number_seq',
                  greatest(p_number, (SELECT max(member_number) FROM person WHERE NOT withdrawn),
                           (SELECT max(member_number) FROM person WHERE withdrawn),
                           (SELECT last_value FROM member_number_seq)))
    WHERE p_number IS NOT NULL
$$;

-- Everybody's jobs whose server went away: another's lost undo shall not keep a batch from being taken back.
CREATE FUNCTION give_lost_import_jobs_up() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE import_job SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'failed' END
    WHERE is_import_job_lost(state, heartbeat_at)
$$;

-- An answer says whom a row is about as its columns were read; read otherwise, the row may be about somebody else.
CREATE FUNCTION forget_import_answers(p_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM import_answer WHERE import_id = p_id AND account_id = current_account_id()
$$;

GRANT EXECUTE ON FUNCTION give_lost_import_jobs_up(), forget_import_answers(uuid) TO medlem_app;
