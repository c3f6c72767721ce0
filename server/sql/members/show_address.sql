-- One address as on the wire. No row: missing, withdrawn, or of a person whom the caller does not see.
SELECT json_build_object(
    'id', a.id, 'version', a.version,
    'fields', json_build_object(
        'kind', a.kind, 'careOf', a.care_of, 'street', a.street, 'postalCode', a.postal_code, 'town', a.town,
        'country', a.country, 'from', a.valid_from, 'to', a.valid_to,
        'undeliverableSince', a.undeliverable_since, 'undeliverableReason', a.undeliverable_reason)) AS entry
FROM address a JOIN person p ON p.id = a.person_id AND NOT p.withdrawn
WHERE a.id = :addressId AND NOT a.withdrawn
