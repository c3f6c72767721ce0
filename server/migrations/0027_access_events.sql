-- The log tells each step of the access routine by itself, with the person whom it concerns and what it says.

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

-- Of what is done at once, such as an approval, the log tells the events of one kind together; but of access each one counts.
CREATE FUNCTION is_told_alone(p_object text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_object IN ('agreement', 'agreement_document', 'access_exception', 'access_settings', 'access_grant')
$$;

-- Of the steps of the routine, and of moves between branches, the log shows what people have decided and written. Accounts
-- and times stand in the event itself. An event of a kind of its own is neither an insert nor an update.
CREATE FUNCTION has_decided_values(p_object text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT is_told_alone(p_object) OR p_object = 'transfer'
$$;

CREATE FUNCTION is_decided_value(p_field text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_field IN ('reference', 'state', 'meeting', 'meeting_date', 'minutes_paragraph', 'signatory', 'return_reason',
                       'end_reason', 'end_note', 'seat', 'tie', 'municipality_code', 'kind', 'format', 'file_name', 'item',
                       'seats', 'reason', 'decision_note', 'valid_from', 'valid_to', 'two_approvers', 'first_day', 'last_day',
                       'type_name', 'note')
$$;

-- The person of an access event whose card the caller does not reach, but whom an agreement of a branch of the caller's
-- names, or an exception; as the agreement itself shows.
CREATE FUNCTION name_access_person(p_object text, p_person_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name
    FROM person p
    WHERE p.id = p_person_id AND is_told_alone(p_object) AND EXISTS (
        SELECT FROM agreement_person a
        WHERE a.person_id = p.id AND (is_national() OR a.branch_id = ANY (current_branch_ids()))
        UNION ALL
        SELECT FROM access_exception x
        WHERE x.person_id = p.id AND (is_national() OR x.branch_id = ANY (current_branch_ids())))
$$;

-- The list of the log: what is told alone is not told together with others.
SELECT pg_temp.amend('find_events(uuid[],uuid,uuid,text,date,date,bigint,integer)', '(e.change_id IS NULL',
                     '(e.change_id IS NULL OR is_told_alone(e.object)');
SELECT pg_temp.amend('tell_events(bigint[],uuid)', 'CASE WHEN e.change_id IS NULL THEN 1 ELSE',
                     'CASE WHEN e.change_id IS NULL OR is_told_alone(e.object) THEN 1 ELSE');

-- With the names of those whom the routine is about.
SELECT pg_temp.amend('tell_events(bigint[],uuid)', 'former_name(e.person_id)) END',
                     'former_name(e.person_id), name_access_person(e.object, e.person_id)) END');
SELECT pg_temp.amend('tell_events(bigint[],uuid)', '(SELECT b.name FROM branch b WHERE b.id = e.object_id)',
                     '(SELECT b.name FROM branch b WHERE b.id = e.object_id)'
                     ' WHEN ''agreement'' THEN (SELECT a.reference FROM agreement a WHERE a.id = e.object_id)');

-- And with their values.
SELECT pg_temp.amend('list_event_values(bigint)', 'AS name WHERE e.action = ''update''',
                     'AS name WHERE e.action = ''update'' OR (has_decided_values(e.object) AND v.old_values IS NOT NULL)');
SELECT pg_temp.amend('list_event_values(bigint)', 'WHERE e.action = ''insert'' AND n.value IS NOT NULL',
                     'WHERE (e.action = ''insert'' OR (has_decided_values(e.object) AND v.old_values IS NULL))'
                     ' AND n.value IS NOT NULL');
SELECT pg_temp.amend('list_event_values(bigint)', 'WHERE e.sequence = p_sequence',
                     'WHERE e.sequence = p_sequence AND (NOT has_decided_values(e.object) OR is_decided_value(f.name))');
SELECT pg_temp.amend('list_event_values(bigint)', 'SELECT f.name AS field,',
                     'SELECT CASE WHEN has_decided_values(e.object) AND f.name = ''end_reason'' THEN ''access_end_reason'''
                     ' ELSE f.name END AS field,');

GRANT EXECUTE ON FUNCTION is_told_alone(text), has_decided_values(text), is_decided_value(text), name_access_person(text, uuid) TO medlem_app;
