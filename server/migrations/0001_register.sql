-- The register itself: branches, persons, addresses, memberships, roles, assignments.
-- Run as medlem_owner. Rows are never deleted: they end on a date, or are withdrawn when a change is undone.
-- The exclusion constraints say "withdrawn IS FALSE" and queries "NOT withdrawn": so the planner, which thinks GiST as
-- cheap as a B-tree, does not look up rows in their indexes, which takes several times as long.

-- Nobody runs a function of ours without being granted it by name.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Names sort the Swedish way: å ä ö last, w after v (domain.md, "Names, sorting, telephone").
CREATE COLLATION swedish (provider = icu, locale = 'sv-SE');

-- UUIDv7 (RFC 9562) for rows that SQL makes; the program makes its own.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
                    PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                    FROM 1 FOR 6),
            52, 1), 53, 1), 'hex')::uuid
$$;

CREATE TABLE branch (
    id uuid CONSTRAINT branch_pkey PRIMARY KEY DEFAULT uuid_v7(),
    name text COLLATE swedish NOT NULL
        CONSTRAINT branch_name_unique UNIQUE
        CONSTRAINT branch_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    organisation_number text
        CONSTRAINT branch_organisation_number_unique UNIQUE
        CONSTRAINT branch_organisation_number_format CHECK (organisation_number ~ '^[0-9]{2}[2-9][0-9]{7}$'),
    municipality_code text CONSTRAINT branch_municipality_code_format CHECK (municipality_code ~ '^[0-9]{4}$'),
    version bigint NOT NULL DEFAULT 1
);

-- Given once, never reused, kept for life.
CREATE SEQUENCE member_number_seq START WITH 100001;

CREATE TABLE person (
    id uuid CONSTRAINT person_pkey PRIMARY KEY DEFAULT uuid_v7(),
    member_number bigint NOT NULL DEFAULT nextval('member_number_seq')
        CONSTRAINT person_member_number_unique UNIQUE,
    given_names text COLLATE swedish NOT NULL
        CONSTRAINT person_given_names_length CHECK (char_length(given_names) BETWEEN 1 AND 200),
    preferred_name text COLLATE swedish
        CONSTRAINT person_preferred_name_length CHECK (char_length(preferred_name) BETWEEN 1 AND 200),
    family_name text COLLATE swedish NOT NULL
        CONSTRAINT person_family_name_length CHECK (char_length(family_name) BETWEEN 1 AND 200),
    personnummer text CONSTRAINT person_personnummer_format CHECK (personnummer ~ '^(18|19|20)[0-9]{10}$'),
    birth_date date CONSTRAINT person_birth_date_range CHECK (birth_date >= DATE '1850-01-01'),
    email text CONSTRAINT person_email_format CHECK (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email) <= 254),
    phone text CONSTRAINT person_phone_format CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    mobile text CONSTRAINT person_mobile_format CHECK (mobile ~ '^\+[1-9][0-9]{3,14}$'),
    withdrawn boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT person_birth_date_of_personnummer CHECK (
        personnummer IS NULL
        OR birth_date = make_date(substr(personnummer, 1, 4)::int, substr(personnummer, 5, 2)::int,
                                  substr(personnummer, 7, 2)::int
                                  - CASE WHEN substr(personnummer, 7, 2)::int > 60 THEN 60 ELSE 0 END))
);
CREATE UNIQUE INDEX person_personnummer_unique ON person (personnummer) WHERE NOT withdrawn;
CREATE INDEX person_name ON person (family_name, given_names, id);
CREATE INDEX person_birth_date ON person (birth_date);

CREATE TABLE address (
    id uuid CONSTRAINT address_pkey PRIMARY KEY DEFAULT uuid_v7(),
    person_id uuid NOT NULL CONSTRAINT address_person_fkey REFERENCES person,
    kind text NOT NULL
        CONSTRAINT address_kind_known CHECK (kind IN ('registered', 'postal', 'temporary', 'foreign')),
    care_of text CONSTRAINT address_care_of_length CHECK (char_length(care_of) BETWEEN 1 AND 200),
    street text NOT NULL CONSTRAINT address_street_length CHECK (char_length(street) BETWEEN 1 AND 200),
    postal_code text NOT NULL CONSTRAINT address_postal_code_length CHECK (char_length(postal_code) <= 12),
    town text COLLATE swedish NOT NULL CONSTRAINT address_town_length CHECK (char_length(town) BETWEEN 1 AND 200),
    country text NOT NULL DEFAULT 'SE' CONSTRAINT address_country_format CHECK (country ~ '^[A-Z]{2}$'),
    valid_from date NOT NULL,
    valid_to date,
    undeliverable_since date,
    undeliverable_reason text CONSTRAINT address_undeliverable_reason_known
        CHECK (undeliverable_reason IN ('moved', 'unknown', 'wrongAddress')),
    withdrawn boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT address_period CHECK (valid_to >= valid_from),
    CONSTRAINT address_temporary_ends CHECK (kind <> 'temporary' OR valid_to IS NOT NULL),
    CONSTRAINT address_foreign_is_abroad CHECK ((kind = 'foreign') = (country <> 'SE')),
    CONSTRAINT address_swedish_postal_code CHECK (country <> 'SE' OR postal_code ~ '^[1-9][0-9]{4}$'),
    CONSTRAINT address_undeliverable_whole
        CHECK ((undeliverable_since IS NULL) = (undeliverable_reason IS NULL)),
    -- At most one address of each kind on any day.
    CONSTRAINT address_one_of_kind EXCLUDE USING gist
        (person_id WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn IS FALSE)
);
CREATE INDEX address_person ON address (person_id);

CREATE TABLE membership_type (
    id uuid CONSTRAINT membership_type_pkey PRIMARY KEY DEFAULT uuid_v7(),
    name text COLLATE swedish NOT NULL
        CONSTRAINT membership_type_name_unique UNIQUE
        CONSTRAINT membership_type_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    votes boolean NOT NULL DEFAULT true,
    counts_in_statistics boolean NOT NULL DEFAULT true,
    minimum_age integer CONSTRAINT membership_type_minimum_age_range CHECK (minimum_age BETWEEN 0 AND 120),
    maximum_age integer CONSTRAINT membership_type_maximum_age_range CHECK (maximum_age BETWEEN 0 AND 120),
    term text NOT NULL DEFAULT 'calendarYear'
        CONSTRAINT membership_type_term_known CHECK (term IN ('calendarYear', 'twelveMonths', 'untilFurtherNotice')),
    fee_kronor integer NOT NULL DEFAULT 0
        CONSTRAINT membership_type_fee_range CHECK (fee_kronor BETWEEN 0 AND 100000),
    in_use boolean NOT NULL DEFAULT true,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT membership_type_ages CHECK (maximum_age >= minimum_age)
);

CREATE TABLE membership (
    id uuid CONSTRAINT membership_pkey PRIMARY KEY DEFAULT uuid_v7(),
    person_id uuid NOT NULL CONSTRAINT membership_person_fkey REFERENCES person,
    branch_id uuid NOT NULL CONSTRAINT membership_branch_fkey REFERENCES branch,
    type_id uuid NOT NULL CONSTRAINT membership_type_fkey REFERENCES membership_type,
    valid_from date NOT NULL,
    valid_to date,
    end_reason text CONSTRAINT membership_end_reason_known CHECK (end_reason IN
        ('resigned', 'deceased', 'struckOff', 'expelled', 'transferred', 'registeredInError')),
    withdrawn boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT membership_period CHECK (valid_to >= valid_from),
    CONSTRAINT membership_end_whole CHECK ((valid_to IS NULL) = (end_reason IS NULL)),
    -- One membership at a time in a branch.
    CONSTRAINT membership_one_at_a_time EXCLUDE USING gist
        (person_id WITH =, branch_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (withdrawn IS FALSE)
);
CREATE INDEX membership_person ON membership (person_id, branch_id) INCLUDE (withdrawn);
CREATE INDEX membership_branch ON membership (branch_id, person_id);

CREATE TABLE role (
    id uuid CONSTRAINT role_pkey PRIMARY KEY DEFAULT uuid_v7(),
    name text COLLATE swedish NOT NULL
        CONSTRAINT role_name_unique UNIQUE
        CONSTRAINT role_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    seats integer NOT NULL DEFAULT 1 CONSTRAINT role_seats_range CHECK (seats BETWEEN 1 AND 50),
    mandate_years integer CONSTRAINT role_mandate_years_range CHECK (mandate_years BETWEEN 1 AND 10),
    may_be_vacant boolean NOT NULL DEFAULT false,
    requires_membership boolean NOT NULL DEFAULT true,
    on_board boolean NOT NULL DEFAULT false,
    sort_order integer NOT NULL DEFAULT 0 CONSTRAINT role_sort_order_range CHECK (sort_order BETWEEN 0 AND 10000),
    in_use boolean NOT NULL DEFAULT true,
    version bigint NOT NULL DEFAULT 1
);

CREATE TABLE assignment (
    id uuid CONSTRAINT assignment_pkey PRIMARY KEY DEFAULT uuid_v7(),
    person_id uuid NOT NULL CONSTRAINT assignment_person_fkey REFERENCES person,
    branch_id uuid NOT NULL CONSTRAINT assignment_branch_fkey REFERENCES branch,
    role_id uuid NOT NULL CONSTRAINT assignment_role_fkey REFERENCES role,
    seat integer NOT NULL CONSTRAINT assignment_seat_range CHECK (seat BETWEEN 1 AND 50),
    valid_from date NOT NULL,
    valid_to date,
    elected_on date,
    elected_by text CONSTRAINT assignment_elected_by_known
        CHECK (elected_by IN ('annualMeeting', 'memberMeeting', 'boardMeeting')),
    minutes_paragraph text
        CONSTRAINT assignment_minutes_paragraph_length CHECK (char_length(minutes_paragraph) BETWEEN 1 AND 20),
    withdrawn boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT assignment_period CHECK (valid_to >= valid_from),
    -- A seat has one holder at a time, and a person holds a role once at a time.
    CONSTRAINT assignment_one_per_seat EXCLUDE USING gist
        (branch_id WITH =, role_id WITH =, seat WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (withdrawn IS FALSE),
    CONSTRAINT assignment_once_per_person EXCLUDE USING gist
        (person_id WITH =, branch_id WITH =, role_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (withdrawn IS FALSE)
);
CREATE INDEX assignment_person ON assignment (person_id, branch_id) INCLUDE (withdrawn);
CREATE INDEX assignment_branch ON assignment (branch_id, role_id);

-- Every change of an editable row counts its version up by one; a statement cannot forget it or skip ahead.
CREATE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    RETURN NEW;
END
$$;
CREATE TRIGGER branch_version BEFORE UPDATE ON branch FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER person_version BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER address_version BEFORE UPDATE ON address FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER membership_type_version BEFORE UPDATE ON membership_type FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER membership_version BEFORE UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER role_version BEFORE UPDATE ON role FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER assignment_version BEFORE UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION count_version();
