-- Persons who may be the one typed, the surest first: the same personnummer in the whole register; within what the caller
-- sees the same surname, given names and birth date; in the branch the same surname and first given name. Of a person
-- whom the caller does not see only the id is told, and of a former member what the branch's list says.
WITH typed AS (
    SELECT search_form(:familyName) AS family, string_to_array(search_form(:givenNames), ' ') AS given
), found AS (
    SELECT f.id AS person_id, 1 AS rank FROM find_person_by_personnummer(:personnummer) AS f (id)
    UNION ALL
    SELECT p.id, 2 FROM person p, typed t
    WHERE p.birth_date = :birthDate AND NOT p.withdrawn AND search_form(p.family_name) = t.family
      AND (string_to_array(search_form(p.given_names), ' ') @> t.given
           OR string_to_array(search_form(p.given_names), ' ') <@ t.given
           OR string_to_array(search_form(p.preferred_name), ' ') <@ t.given)
    UNION ALL
    SELECT b.person_id, 3 FROM branch_member b LEFT JOIN person p ON p.id = b.person_id, typed t
    WHERE b.branch_id = :branchId
      AND b.name_text LIKE ALL ((SELECT search_patterns(concat_ws(' ', t2.given[1], t2.family)) FROM typed t2)::text[])
      AND search_form(coalesce(p.family_name, b.family_name)) = t.family
      AND (string_to_array(search_form(coalesce(p.given_names, b.first_names)), ' '))[1] = t.given[1]
), best AS (
    SELECT person_id, min(rank) AS rank FROM found GROUP BY person_id
)
SELECT best.person_id, best.rank, coalesce(p.given_names, l.first_names) AS given_names, p.preferred_name,
       coalesce(p.family_name, l.family_name) AS family_name,
       coalesce(p.birth_date, nullif(l.birth_date, 'infinity')) AS birth_date,
       coalesce(p.member_number, l.member_number) AS member_number, l.person_id IS NOT NULL AS in_branch
FROM best
LEFT JOIN person p ON p.id = best.person_id
LEFT JOIN branch_member l ON l.branch_id = :branchId AND l.person_id = best.person_id
ORDER BY best.rank, coalesce(p.family_name, l.family_name), coalesce(p.given_names, l.first_names), best.person_id
LIMIT 10
