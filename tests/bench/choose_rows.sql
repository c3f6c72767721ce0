-- What both sides of the measurements read and change: members of one branch, and 32 addresses with their body on the
-- wire, of which clients 0 to 15 are pgbench's.
CREATE SCHEMA bench;
GRANT USAGE ON SCHEMA bench TO medlem_app;
CREATE TABLE bench.member AS
    SELECT person_id AS id FROM branch_member WHERE branch_id = :'branch' AND periods @> current_date;
CREATE TABLE bench.target AS
    SELECT row_number() OVER (ORDER BY a.id)::int - 1 AS client, a.id, a.version, a.kind, a.street,
           a.postal_code AS "postalCode", a.town, a.country, a.valid_from AS "from", a.valid_to AS "to",
           a.undeliverable_since AS "undeliverableSince", a.undeliverable_reason AS "undeliverableReason",
           json_strip_nulls(json_build_object(
               'kind', a.kind, 'careOf', 'Rum @', 'street', a.street, 'postalCode', a.postal_code, 'town', a.town,
               'country', a.country, 'from', a.valid_from, 'to', a.valid_to))::text AS body
    FROM address a
    WHERE a.kind = 'registered' AND a.valid_to IS NULL AND a.undeliverable_since IS NULL AND NOT a.withdrawn
      AND a.person_id IN (SELECT id FROM bench.member)
    ORDER BY a.id LIMIT 32;
GRANT SELECT ON bench.target TO medlem_app;
