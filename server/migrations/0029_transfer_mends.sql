-- What an attack on the transfers found, mended: who answers does not rewrite the other branch's past, and a transfer tells
-- nobody what has come to be true of a person afterwards, elsewhere.

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

-- The one side asks for a day, and the other may move it, but not into a past of years that nobody has asked for: that
-- would end the membership, and assignments, which the other branch has had meanwhile. The national organisation corrects.
SELECT pg_temp.amend('accept_transfer(uuid,bigint,date,uuid,date)',
                     'WHEN m.valid_to < t.first_day AND m.valid_to < p_first_day THEN ''ended''',
                     'WHEN m.valid_to < t.first_day AND m.valid_to < p_first_day THEN ''ended'''
                     ' WHEN p_first_day < least(t.first_day, p_today) AND NOT is_national() THEN ''tooEarly''');

-- Birth date and member number are told as they are to whom they are shown anyway, and to the new branch while it is
-- asked. The old branch, when it has the person no more, is told what its list has kept; whoever asked without being told
-- anything what it wrote itself, also when the person has become protected, which it is not told of either.
SELECT pg_temp.amend('transfer_entry(member_transfer)',
$old$CROSS JOIN LATERAL (SELECT knows_old_branch(t) AS knows, is_in_sight(t.person_id) AS is_in_sight) k$old$,
$new$CROSS JOIN LATERAL (SELECT knows_old_branch(t) AS knows, is_in_sight(t.person_id) AS is_in_sight) s
    CROSS JOIN LATERAL (SELECT s.knows, s.is_in_sight,
                               s.is_in_sight OR (s.knows AND t.state = 'requested'
                                                 AND t.to_branch_id = ANY (current_branch_ids())) AS is_shown) k
    LEFT JOIN branch_member l ON l.branch_id = t.from_branch_id AND l.person_id = t.person_id
                             AND t.from_branch_id = ANY (current_branch_ids()) AND l.protection = 'none'$new$);
SELECT pg_temp.amend('transfer_entry(member_transfer)',
$old$CASE WHEN p.is_protected THEN NULL WHEN k.knows OR k.is_in_sight THEN p.birth_date
                          ELSE t.written_birth_date END$old$,
$new$CASE WHEN k.is_shown THEN CASE WHEN NOT p.is_protected THEN p.birth_date END
                          WHEN k.knows THEN nullif(l.birth_date, 'infinity')
                          ELSE t.written_birth_date END$new$);
SELECT pg_temp.amend('transfer_entry(member_transfer)',
                     'CASE WHEN (k.knows OR k.is_in_sight) AND NOT p.is_protected THEN p.member_number END',
                     'CASE WHEN k.is_shown THEN CASE WHEN NOT p.is_protected THEN p.member_number END'
                     ' WHEN k.knows THEN l.member_number END');

-- What has been handed over stays so, while the new branch has it, also before the day: the old branch does not have a member
-- longer than both have agreed on. It may end the membership earlier; and the national organisation corrects.
CREATE INDEX member_transfer_from_membership ON member_transfer (from_membership_id) WHERE state = 'done';
CREATE FUNCTION refuse_taking_back() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF current_account_id() IS NOT NULL AND NOT is_national()
       AND EXISTS (SELECT FROM member_transfer t JOIN membership m ON m.id = t.to_membership_id
                   WHERE t.from_membership_id = NEW.id AND t.state = 'done' AND NOT m.withdrawn
                     AND (NEW.valid_to IS NULL OR NEW.valid_to > t.last_day)) THEN
        RAISE EXCEPTION 'The membership has been handed over to another branch.'
            USING ERRCODE = 'MR409', CONSTRAINT = 'membership_handed_over';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER membership_taken_back AFTER UPDATE ON membership FOR EACH ROW
    WHEN (NOT NEW.withdrawn AND OLD.valid_to IS NOT NULL AND (NEW.valid_to IS NULL OR NEW.valid_to > OLD.valid_to))
    EXECUTE FUNCTION refuse_taking_back();

-- A type of membership that does not fit is told of first, whatever else hinders: else asking with such a one, which leaves
-- nothing behind, tells of each branch in turn whether somebody is a member there, and since when.
SELECT pg_temp.amend('request_transfer(uuid,uuid,uuid,date,uuid,text,date)', $old$
    IF outcome = 'done' THEN$old$, $new$
    IF outcome IN ('overlaps', 'tooEarly', 'afterEnd') THEN
        birth_date := (SELECT p.birth_date FROM person p WHERE p.id = m.person_id);
        type_id := p_type_id;
    END IF;
    IF outcome = 'done' THEN$new$);
SELECT pg_temp.amend('request_incoming_transfer(uuid,uuid,uuid,text,text,text,date,date,uuid,text,date)', $old$
    IF outcome = 'done' THEN$old$, $new$
    IF outcome IN ('overlaps', 'tooEarly', 'afterEnd') THEN
        birth_date := (SELECT p.birth_date FROM person p WHERE p.id = p_person_id);
        type_id := p_type_id;
    END IF;
    IF outcome = 'done' THEN$new$);
