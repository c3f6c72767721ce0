-- A move that waits holds others up only while it can be carried out. One whose membership has ended, or has been taken
-- back, stays to be declined or withdrawn, but whoever the person belongs to by now may ask.

-- Replaces text in functions as they stand by now, and nothing else in them.
CREATE OR REPLACE FUNCTION pg_temp.amend(p_function regprocedure, p_old text, p_new text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    definition text := pg_get_functiondef(p_function);
BEGIN
    IF position(p_old IN definition) = 0 THEN
        RAISE EXCEPTION '% is not as expected.', p_function;
    END IF;
    EXECUTE replace(definition, p_old, p_new);
END
$$;

CREATE FUNCTION is_transfer_waiting(p_person_id uuid, p_today date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM member_transfer t JOIN membership m ON m.id = t.from_membership_id
                   WHERE t.person_id = p_person_id AND t.state = 'requested'
                     AND NOT m.withdrawn AND (m.valid_to IS NULL OR m.valid_to >= p_today))
$$;
SELECT pg_temp.amend('request_transfer(uuid,uuid,uuid,date,uuid,text,date)',
                     'EXISTS (SELECT FROM member_transfer t WHERE t.person_id = m.person_id AND t.state = ''requested'')',
                     'is_transfer_waiting(m.person_id, p_today)');
SELECT pg_temp.amend('request_incoming_transfer(uuid,uuid,uuid,text,text,text,date,date,uuid,text,date)',
                     'EXISTS (SELECT FROM member_transfer t WHERE t.person_id = p_person_id AND t.state = ''requested'')',
                     'is_transfer_waiting(p_person_id, p_today)');

-- The last guard: no membership is moved twice.
DROP INDEX member_transfer_one_waiting;
CREATE UNIQUE INDEX member_transfer_one_waiting ON member_transfer (from_membership_id) WHERE state = 'requested';
