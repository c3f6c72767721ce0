-- A new address of a person whom the caller sees, and who is not protected, or has been opened. No row: no such person.
INSERT INTO address AS a (id, person_id, kind, care_of, street, postal_code, town, country, valid_from, valid_to,
                          undeliverable_since, undeliverable_reason, is_protected)
SELECT :id, p.id, :kind, :careOf, :street, :postalCode, :town, :country, :from, :to,
       :undeliverableSince, :undeliverableReason, p.is_protected
FROM person p WHERE p.id = :personId AND NOT p.withdrawn AND (NOT p.is_protected OR NOT is_hidden(p.id))
RETURNING json_build_object(
    'id', a.id, 'version', a.version,
    'fields', json_build_object(
        'kind', a.kind, 'careOf', a.care_of, 'street', a.street, 'postalCode', a.postal_code, 'town', a.town,
        'country', a.country, 'from', a.valid_from, 'to', a.valid_to,
        'undeliverableSince', a.undeliverable_since, 'undeliverableReason', a.undeliverable_reason)) AS entry
