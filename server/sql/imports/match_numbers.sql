-- Whose personnummer it is, is who the row is about; with quite another name it waits for an answer.
UPDATE import_row r
SET person_id = CASE WHEN f.has_name THEN f.person_id END,
    proposal_id = CASE WHEN NOT f.has_name THEN f.person_id END,
    waits = NOT f.has_name
FROM (
    SELECT i.row_number, p.person_id,
           search_form(p.family_name) = search_form(i.family_name)
           OR split_part(search_form(p.given_names), ' ', 1) = split_part(search_form(i.given_names), ' ', 1) AS has_name
    FROM find_persons_by_personnummer((SELECT array_agg(n.personnummer) FROM import_row n
                                       WHERE n.personnummer IS NOT NULL)) p
    JOIN import_row i ON i.personnummer = p.personnummer
) f
WHERE f.row_number = r.row_number AND NOT r.waits
