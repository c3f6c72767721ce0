-- Row-level security lets the national organisation only.
INSERT INTO branch (id, name, organisation_number, municipality_code, care_of, street, postal_code, town, email, phone,
                    contact_name)
VALUES (:branchId, :name, :organisationNumber, :municipalityCode, :careOf, :street, :postalCode, :town, :email, :phone,
        :contactName)
