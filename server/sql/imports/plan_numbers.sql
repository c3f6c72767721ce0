-- A new person keeps the old register's member number unless somebody has it; the first row of two has it.
UPDATE import_row r
SET new_number = f.member_number
FROM (SELECT min(row_number) AS row_number, member_number FROM import_row WHERE is_new AND member_number IS NOT NULL
      GROUP BY member_number) f
LEFT JOIN find_given_member_numbers((SELECT array_agg(n.member_number) FROM import_row n
                                     WHERE n.is_new AND n.member_number IS NOT NULL)) AS g (number)
       ON g.number = f.member_number
WHERE f.row_number = r.row_number AND g.number IS NULL
