-- The name of a person, if the caller sees one, or as it was when the person left.
SELECT name FROM (
    SELECT coalesce((SELECT coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name FROM person p
                     WHERE p.id = :personId AND NOT p.withdrawn), former_name(:personId)) AS name
) named
WHERE name IS NOT NULL
