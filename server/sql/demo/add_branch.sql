-- The branch of that name, added unless the organisation has it.
WITH added AS (
    INSERT INTO branch (name, municipality_code) VALUES (:name, :municipalityCode)
    ON CONFLICT (name) WHERE NOT withdrawn DO NOTHING
    RETURNING id
)
SELECT id FROM added UNION ALL SELECT id FROM branch WHERE name = :name
