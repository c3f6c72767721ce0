-- The demo's local administrator has the name that the account shows.
UPDATE person
SET given_names = 'Anna', preferred_name = NULL, family_name = 'Lindqvist', email = 'anna.lindqvist@example.org'
WHERE id = :personId
