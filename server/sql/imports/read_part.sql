-- One piece of a file: they are read one by one, so that the file is in memory once.
SELECT content FROM import_part WHERE import_id = :importId AND start = :start
