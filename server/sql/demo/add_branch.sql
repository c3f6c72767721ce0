-- The branch of that name, added unless the organisation has it, with where it gets its post and whom to ask.
WITH added AS (
    INSERT INTO branch (name, municipality_code, street, postal_code, town, email, phone, contact_name)
    VALUES (:name, :municipalityCode, :street, :postalCode, :town, :email, :phone, :contactName)
    ON CONFLICT (name) WHERE NOT withdrawn DO NOTHING
    RETURNING id
)
SELECT id FROM added UNION ALL SELECT id FROM branch WHERE name = :name
