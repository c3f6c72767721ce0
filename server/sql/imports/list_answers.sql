-- Every answer about a file, and what the latest preview knew of it.
SELECT row_number, answer, previewed FROM import_answer WHERE import_id = :importId
