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
