-- Changes an address unless somebody has done so since :version. No row: find_address_version tells why.
UPDATE address a
SET kind = :kind, care_of = :careOf, street = :street, postal_code = :postalCode, town = :town, country = :country,
    valid_from = :from, valid_to = :to,
    undeliverable_since = :undeliverableSince, undeliverable_reason = :undeliverableReason
WHERE a.id = :id AND a.version = :version AND NOT a.withdrawn
RETURNING json_build_object(
    'id', a.id, 'version', a.version,
    'fields', json_build_object(
        'kind', a.kind, 'careOf', a.care_of, 'street', a.street, 'postalCode', a.postal_code, 'town', a.town,
        'country', a.country, 'from', a.valid_from, 'to', a.valid_to,
        'undeliverableSince', a.undeliverable_since, 'undeliverableReason', a.undeliverable_reason)) AS entry
