-- Notes which answers the preview has heeded.
UPDATE import_answer a SET previewed = u.answer
FROM unnest(:rows::integer[], :answers::text[]) AS u (row_number, answer)
WHERE a.import_id = :importId AND a.row_number = u.row_number
