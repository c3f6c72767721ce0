-- New member numbers go on above those that come in, before any is given: not even to a person of the same file.
SELECT continue_member_numbers((SELECT max(new_number) FROM import_row))
