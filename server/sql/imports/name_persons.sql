-- Who is in no register yet gets an id, is as the first row says that is about that person, and keeps the old register's
-- member number unless somebody has it; the first row of two has it.
UPDATE import_row r
SET person_id = import_id((SELECT uuid_v7()), n.first_row), is_new = n.is_new, new_number = n.new_number
FROM (
    SELECT i.row_number, i.first_row, i.first_row = i.row_number AS is_new,
           CASE WHEN g.number IS NULL AND i.row_number = min(i.row_number) FILTER (WHERE i.first_row = i.row_number)
                                                         OVER (PARTITION BY i.member_number)
                THEN i.member_number END AS new_number
    FROM (SELECT row_number, member_number,
                 min(row_number) OVER (PARTITION BY coalesce(same_row, row_number)) AS first_row
          FROM import_row WHERE person_id IS NULL AND NOT waits AND NOT left_out) i
    LEFT JOIN find_given_member_numbers((SELECT array_agg(member_number) FROM import_row
                                         WHERE member_number IS NOT NULL)) AS g (number)
           ON g.number = i.member_number
) n
WHERE n.row_number = r.row_number
