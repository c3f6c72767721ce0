-- Changes the version that the caller saw; no row: it has been changed since, or is not there.
UPDATE branch
SET name = :name, organisation_number = :organisationNumber, municipality_code = :municipalityCode, care_of = :careOf,
    street = :street, postal_code = :postalCode, town = :town, email = :email, phone = :phone,
    contact_name = :contactName
WHERE id = :branchId AND version = :version
RETURNING id
