-- The person, if the caller sees one, or has had one whose log up to then is the caller's.
SELECT id FROM (SELECT CAST(:personId AS uuid) AS id) asked
WHERE EXISTS (SELECT FROM person p WHERE p.id = asked.id AND NOT p.withdrawn) OR former_name(asked.id) IS NOT NULL
