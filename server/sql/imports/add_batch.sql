-- The import as a whole, which can be taken back.
INSERT INTO import_batch (id, account_id, file_name, new_persons, matched_persons, changed_persons, memberships,
                          addresses, assignments)
VALUES (:changeId, current_account_id(), :fileName, :newPersons, :matchedPersons, :changedPersons, :memberships,
        :addresses, :assignments)
