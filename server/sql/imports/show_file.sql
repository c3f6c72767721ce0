-- One of the caller's imports. answered: the rows without an error whose question has been answered since the preview.
SELECT f.id, f.file_name, f.format, f.size, f.uploaded, f.created_at, f.choices, f.preview,
       (SELECT count(*) FROM import_answer a
        WHERE a.import_id = f.id AND a.previewed IS NULL
          AND NOT EXISTS (SELECT FROM import_problem p WHERE p.import_id = f.id AND p.row_number = a.row_number
                                                         AND p.severity = 'error')) AS answered
FROM import_file f WHERE f.id = :importId
