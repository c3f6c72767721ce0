-- What there is to ask and to tell about the rows that the file has no error in. A proposed person whom row-level
-- security hides from the caller is not told about.
SELECT r.row_number,
       coalesce(r.file_question, CASE WHEN r.may_be_new THEN 'maybeKnown' ELSE 'numberOfAnother' END) AS about,
       CASE WHEN r.may_be_new THEN r.family_name ELSE r.personnummer END AS value,
       r.given_names || ' ' || r.family_name AS row_name,
       r.answer, r.may_be_new,
       p.id AS proposed_id,
       CASE WHEN r.proposal_id IS NULL THEN r.same_row END AS earlier_row,
       coalesce(coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name,
                coalesce(e.preferred_name, e.given_names) || ' ' || e.family_name) AS proposed_name,
       coalesce(p.birth_date, e.birth_date) AS proposed_birth_date,
       p.member_number AS proposed_number
FROM import_row r
LEFT JOIN person p ON p.id = r.proposal_id
LEFT JOIN import_row e ON e.row_number = r.same_row AND r.proposal_id IS NULL
WHERE r.asks
UNION ALL
SELECT row_number, assignment_refusal, role_from::text, given_names || ' ' || family_name,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM import_row WHERE assignment_refusal IS NOT NULL
UNION ALL
SELECT row_number, 'protectedPerson', '', given_names || ' ' || family_name,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM import_row WHERE contact_left_out
UNION ALL
SELECT r.row_number, 'overlaps', r.member_from::text, r.given_names || ' ' || r.family_name,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM import_row r
WHERE r.person_id IS NOT NULL AND r.membership_id IS NULL
  AND NOT EXISTS (SELECT FROM membership m
                  WHERE m.person_id = r.person_id AND m.branch_id = r.branch_id AND NOT m.withdrawn
                    AND m.valid_from = r.member_from AND m.valid_to IS NOT DISTINCT FROM r.member_to)
ORDER BY row_number, about
