-- What the import will do, or has done.
SELECT count(*) FILTER (WHERE is_new) AS new_persons,
       count(*) FILTER (WHERE person_id IS NOT NULL AND NOT is_new) AS matched_persons,
       count(*) FILTER (WHERE fills_blanks) AS changed_persons,
       count(membership_id) AS memberships,
       count(address_id) AS addresses,
       count(assignment_id) AS assignments,
       count(*) FILTER (WHERE waits) AS waiting
FROM import_row
