-- What the register has to say about the rows, besides what the file alone has shown.
SELECT row_number, 'numberOfAnother' AS about, personnummer AS value
FROM import_row WHERE waits AND proposal_id IS NOT NULL AND personnummer IS NOT NULL
UNION ALL
SELECT row_number, 'maybeKnown', family_name
FROM import_row WHERE waits AND proposal_id IS NOT NULL AND personnummer IS NULL
UNION ALL
SELECT row_number, assignment_refusal, role_from::text FROM import_row WHERE assignment_refusal IS NOT NULL
UNION ALL
SELECT r.row_number, 'overlaps', r.member_from::text
FROM import_row r
WHERE r.person_id IS NOT NULL AND r.membership_id IS NULL
  AND NOT EXISTS (SELECT FROM membership m
                  WHERE m.person_id = r.person_id AND m.branch_id = r.branch_id AND NOT m.withdrawn
                    AND m.valid_from = r.member_from AND m.valid_to IS NOT DISTINCT FROM r.member_to)
ORDER BY row_number
