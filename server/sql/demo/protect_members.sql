-- A few members of the branch are protected, near the beginning of its list, and nobody who holds an assignment.
SELECT protect_persons(array_agg(f.person_id), CASE WHEN f.place = 5 THEN 'protectedRegistration'
                                                    ELSE 'confidentialityMarking' END)
FROM (SELECT b.person_id, row_number() OVER (ORDER BY b.family_name, b.first_names, b.person_id) AS place
      FROM branch_member b
      WHERE b.branch_id = :branchId AND b.periods @> current_date
        AND NOT EXISTS (SELECT FROM assignment a WHERE a.person_id = b.person_id)) f
WHERE f.place IN (3, 5, 12)
GROUP BY f.place = 5
