-- What the staged rows will do, or have done.
SELECT count(*) FILTER (WHERE is_new) AS new_persons,
       count(*) FILTER (WHERE is_first AND NOT is_new) AS matched_persons,
       count(*) FILTER (WHERE fills_blanks) AS changed_persons,
       count(membership_id) AS memberships,
       count(address_id) AS addresses,
       count(assignment_id) AS assignments,
       count(*) FILTER (WHERE waits) AS waiting
FROM import_row
