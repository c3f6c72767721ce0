-- What the user has said about the doubtful rows. Two persons cannot have one personnummer, so there "new" is no answer;
-- a row that is to be left out is left out, also when nothing is doubtful about it any more.
UPDATE import_row
SET left_out = coalesce(answer = 'leaveOut', false),
    waits = asks AND (answer IS NULL OR (answer = 'newPerson' AND NOT may_be_new)),
    person_id = CASE WHEN answer = 'leaveOut' THEN NULL
                     WHEN asks AND answer = 'samePerson' THEN proposal_id
                     ELSE person_id END
WHERE asks OR answer IS NOT NULL
