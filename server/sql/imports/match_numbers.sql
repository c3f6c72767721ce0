-- Whose personnummer it is, is who the row is about. The row asks first when the register has quite another name for it,
-- or when an earlier row of the file has the number.
UPDATE import_row r
SET same_row = nullif(f.first_row, r.row_number),
    asks = f.asks,
    may_be_new = false,
    person_id = CASE WHEN NOT f.asks THEN f.person_id END,
    proposal_id = CASE WHEN f.asks THEN f.person_id END
FROM (
    SELECT n.row_number, n.first_row, m.person_id,
           n.first_row <> n.row_number OR NOT m.has_name AS asks
    FROM (SELECT row_number, min(row_number) OVER (PARTITION BY personnummer) AS first_row
          FROM import_row WHERE personnummer IS NOT NULL) n
    LEFT JOIN match_import_numbers() m ON m.row_number = n.row_number
    WHERE n.first_row <> n.row_number OR m.person_id IS NOT NULL
) f
WHERE f.row_number = r.row_number
