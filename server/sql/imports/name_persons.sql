-- Who is in no register yet gets an id.
UPDATE import_row SET person_id = uuid_v7(), is_new = true WHERE person_id IS NULL AND NOT waits
