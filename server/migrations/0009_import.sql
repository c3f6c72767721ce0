-- Import: many rows in one statement. Audit and branch lists follow a statement as a whole in place of row by row, which
-- is the same for one row and many times as fast for a hundred thousand.

-- As audit_row(), for all rows of the statement: every changed row has its event, whoever changed it and however many.
-- The listeners hear of each row, or, of a statement with very many, of each branch.
CREATE FUNCTION audit_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
    row_count bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO audit_event (account_id, change_id, undoes, action, object, object_id, person_id, branch_id, new_values)
        SELECT current_account_id(), current_change_id(), nullif(current_setting('medlem.undoes', true), '')::uuid,
               'insert', TG_TABLE_NAME, n.id,
               CASE WHEN TG_TABLE_NAME = 'person' THEN n.id ELSE (n.now_values ->> 'person_id')::uuid END,
               (n.now_values ->> 'branch_id')::uuid, n.now_values
        FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n;
    ELSE
        INSERT INTO audit_event (account_id, change_id, undoes, action, object, object_id, person_id, branch_id,
                                 old_values, new_values)
        SELECT current_account_id(), current_change_id(), nullif(current_setting('medlem.undoes', true), '')::uuid,
               'update', TG_TABLE_NAME, n.id,
               CASE WHEN TG_TABLE_NAME = 'person' THEN n.id ELSE (n.now_values ->> 'person_id')::uuid END,
               (n.now_values ->> 'branch_id')::uuid, to_jsonb(o), n.now_values
        FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n LEFT JOIN old_rows o ON o.id = n.id;
    END IF;
    GET DIAGNOSTICS row_count = ROW_COUNT;

    -- Ids only: a notification is no place for personal data. A bulk load without a change id tells nobody. The events
    -- just written are the session's last, so the sequence stands at the latest of them.
    IF current_change_id() IS NULL OR row_count = 0 THEN
        RETURN NULL;
    END IF;
    IF TG_TABLE_NAME = 'person' THEN
        SELECT array_agg(id) INTO persons FROM new_rows;
    ELSE
        SELECT array_agg(DISTINCT person_id) INTO persons FROM new_rows;
    END IF;
    IF row_count <= 100 THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', currval('audit_event_sequence_seq'), 'object', TG_TABLE_NAME, 'personId', p.id,
            'changeId', current_change_id(),
            'branchIds', coalesce((SELECT json_agg(b.branch_id) FROM (
                                       SELECT m.branch_id FROM membership m WHERE m.person_id = p.id
                                       UNION
                                       SELECT a.branch_id FROM assignment a WHERE a.person_id = p.id) b),
                                  '[]'))::text)
        FROM unnest(persons) AS p (id);
    ELSE
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', currval('audit_event_sequence_seq'), 'object', TG_TABLE_NAME, 'personId', NULL,
            'changeId', current_change_id(), 'branchIds', json_build_array(b.branch_id))::text)
        FROM (SELECT branch_id FROM membership WHERE person_id = ANY (persons)
              UNION
              SELECT branch_id FROM assignment WHERE person_id = ANY (persons)) b;
    END IF;
    RETURN NULL;
END
$$;

-- As refresh_branch_member(), for all persons of a statement: what their rows in the lists must be, and, when something
-- can have gone, without those that must not be any more.
CREATE FUNCTION list_persons(p_persons uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM person WHERE id = ANY (p_persons) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO branch_member (branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
                               periods, name_text, towns, town_days, town_text)
    SELECT branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
           periods, name_text, towns, town_days, town_text
    FROM branch_member_source WHERE person_id = ANY (p_persons)
    ON CONFLICT ON CONSTRAINT branch_member_pkey DO UPDATE SET
        family_name = excluded.family_name, first_names = excluded.first_names,
        member_number = excluded.member_number, birth_date = excluded.birth_date,
        member_since = excluded.member_since, periods = excluded.periods,
        name_text = excluded.name_text, towns = excluded.towns, town_days = excluded.town_days,
        town_text = excluded.town_text;
END
$$;

CREATE FUNCTION refresh_branch_members(p_persons uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM list_persons(p_persons);
    DELETE FROM branch_member b
    WHERE b.person_id = ANY (p_persons)
      AND NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
                      WHERE m.person_id = b.person_id AND m.branch_id = b.branch_id
                        AND NOT m.withdrawn AND NOT p.withdrawn);
END
$$;

-- The persons whose rows of the list a statement has made false: those of the new rows, and, for a row that went from one
-- person to another, those of the old ones.
CREATE FUNCTION list_changed_persons() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    SELECT array_agg(n.id) INTO persons FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (o.given_names, o.preferred_name, o.family_name, o.birth_date, o.email, o.withdrawn)
          IS DISTINCT FROM (n.given_names, n.preferred_name, n.family_name, n.birth_date, n.email, n.withdrawn);
    IF persons IS NOT NULL THEN
        PERFORM refresh_branch_members(persons);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION list_added_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    SELECT array_agg(DISTINCT n.person_id) INTO persons FROM new_rows n;
    IF persons IS NOT NULL THEN
        PERFORM list_persons(persons);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION list_changed_memberships() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    SELECT array_agg(c.person_id) INTO persons
    FROM (SELECT person_id FROM new_rows UNION SELECT person_id FROM old_rows) c;
    IF persons IS NOT NULL THEN
        PERFORM refresh_branch_members(persons);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION list_changed_addresses() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    SELECT array_agg(DISTINCT c.person_id) INTO persons
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    CROSS JOIN LATERAL (VALUES (n.person_id), (o.person_id)) AS c (person_id)
    WHERE (o.person_id, o.kind, o.town, o.valid_from, o.valid_to, o.undeliverable_since, o.withdrawn)
          IS DISTINCT FROM
          (n.person_id, n.kind, n.town, n.valid_from, n.valid_to, n.undeliverable_since, n.withdrawn);
    IF persons IS NOT NULL THEN
        PERFORM refresh_branch_members(persons);
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER person_audit ON person;
DROP TRIGGER address_audit ON address;
DROP TRIGGER membership_audit ON membership;
DROP TRIGGER assignment_audit ON assignment;
DROP TRIGGER person_list ON person;
DROP TRIGGER membership_list ON membership;
DROP TRIGGER address_list_added ON address;
DROP TRIGGER address_list_changed ON address;
DROP FUNCTION refresh_branch_member();
CREATE TRIGGER person_audit_added AFTER INSERT ON person REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER person_audit_changed AFTER UPDATE ON person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER address_audit_added AFTER INSERT ON address REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER address_audit_changed AFTER UPDATE ON address REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER membership_audit_added AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER membership_audit_changed AFTER UPDATE ON membership
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER assignment_audit_added AFTER INSERT ON assignment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER assignment_audit_changed AFTER UPDATE ON assignment
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER person_list AFTER UPDATE ON person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_persons();
CREATE TRIGGER membership_list_added AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_added_rows();
CREATE TRIGGER membership_list_changed AFTER UPDATE ON membership
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_memberships();
CREATE TRIGGER address_list_added AFTER INSERT ON address REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_added_rows();
CREATE TRIGGER address_list_changed AFTER UPDATE ON address REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_addresses();

-- The form of the rows of one import on their way in. This table itself stays empty, nobody may write to it: each import
-- gets a temporary one of its form, which goes with the transaction, and of the same name, which is found first.
CREATE TABLE import_row (
    row_number integer CONSTRAINT import_row_pkey PRIMARY KEY, -- in the file
    member_number bigint,
    given_names text COLLATE swedish NOT NULL,
    preferred_name text COLLATE swedish,
    family_name text COLLATE swedish NOT NULL,
    personnummer text,
    birth_date date,
    email text,
    phone text,
    mobile text,
    address_kind text,
    care_of text,
    street text,
    postal_code text,
    town text COLLATE swedish,
    country text,
    branch_id uuid NOT NULL,
    type_id uuid NOT NULL,
    member_from date NOT NULL,
    member_to date,
    end_reason text,
    role_id uuid,
    role_from date,
    role_to date,
    role_seats integer,                 -- of a role that may not be in the register yet
    role_requires_membership boolean,
    file_question text,                 -- why an earlier row makes this one doubtful
    answer text,                        -- of the user to the question whom the row is about
    -- What the import will do with it.
    same_row integer,                   -- the first row of the file with the same personnummer, if an earlier one
    asks boolean NOT NULL DEFAULT false, -- it is for the user to say whom it is about
    may_be_new boolean NOT NULL DEFAULT true,
    proposal_id uuid,                   -- who it may be about
    waits boolean NOT NULL DEFAULT false, -- there is no answer
    left_out boolean NOT NULL DEFAULT false,
    person_id uuid,                     -- who it is about; absent: it waits or is left out
    is_new boolean NOT NULL DEFAULT false,
    is_first boolean NOT NULL DEFAULT false, -- of the rows about that person
    fills_blanks boolean NOT NULL DEFAULT false,
    new_number bigint,                  -- the member number that a new person keeps from the old register
    membership_id uuid,                 -- absent: nothing to add
    address_id uuid,
    assignment_id uuid,
    seat integer,
    assignment_refusal text             -- why the assignment stays out: mustBeMember, noFreeSeat
);
CREATE INDEX import_row_role ON import_row (branch_id, role_id) WHERE seat IS NOT NULL;
GRANT SELECT ON import_row TO medlem_app;
ALTER TABLE import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_row FORCE ROW LEVEL SECURITY;

-- The id for a row of an import: a UUIDv7 whose last four bytes are the row's number, so that it costs no random bytes and
-- that the rows of one import stand together in the indexes.
CREATE FUNCTION import_id(p_base uuid, p_row_number integer) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT encode(overlay(uuid_send(p_base) PLACING int4send(p_row_number) FROM 13), 'hex')::uuid
$$;

-- The runtime role makes no temporary tables of its own; this one is the only one it gets. It belongs to the owner, in
-- the session's own temporary schema, where no other session of the runtime role looks; a second one in the same
-- transaction fails. Functions with the owner's rights find a temporary name last, or by its schema.
CREATE FUNCTION open_import_stage() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    -- Most of a hundred thousand rows; without it each step writes them to the disk and reads them again. Has to be the
    -- same in every transaction of a session.
    PERFORM set_config('temp_buffers', '64MB', true), set_config('work_mem', '64MB', true);
    CREATE TEMP TABLE import_row (LIKE public.import_row INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
    GRANT SELECT, INSERT, UPDATE ON pg_temp.import_row TO medlem_app;
END
$$;
DO $$
BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, medlem_app', current_database());
END
$$;

-- Lets the planner know how many rows there are, and by what they can be told apart.
CREATE FUNCTION analyse_import_stage() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE pg_temp.import_row (row_number, member_number, personnummer, family_name, given_names, branch_id, role_id,
                                asks, waits, person_id, is_new, membership_id);
END
$$;

-- How many personnummer the imports of a local administrator have asked about, whatever the branch.
CREATE TABLE import_lookup (
    sequence bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT import_lookup_pkey PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT import_lookup_account_fkey REFERENCES account,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    numbers integer NOT NULL
);
CREATE INDEX import_lookup_account ON import_lookup (account_id, at);
ALTER TABLE import_lookup ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_lookup FORCE ROW LEVEL SECURITY;
CREATE POLICY import_lookup_owner ON import_lookup TO CURRENT_USER USING (true);

-- A local administrator may look up 20 personnummer a second one by one (Q-28), and no more by import: 72 000 an hour.
-- Beyond that MR429. Two imports of the same account at once take turns.
CREATE FUNCTION count_import_lookups() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked bigint;
BEGIN
    IF is_national() THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('import_lookup' || current_account_id()::text, 0));
    DELETE FROM import_lookup WHERE account_id = current_account_id() AND at < now() - interval '1 hour';
    SELECT count(personnummer) INTO asked FROM pg_temp.import_row;
    IF asked + coalesce((SELECT sum(numbers) FROM import_lookup WHERE account_id = current_account_id()), 0) > 72000 THEN
        RAISE EXCEPTION 'Too many personnummer within an hour.' USING ERRCODE = 'MR429', CONSTRAINT = 'import_lookups';
    END IF;
    INSERT INTO import_lookup (account_id, numbers) VALUES (current_account_id(), asked);
END
$$;

-- Who has the personnummer of which staged row, whatever the branch, and whether the names go together: the same surname
-- or the same first given name. As find_person_by_personnummer: who asks knows the number already; no name is told.
CREATE FUNCTION match_import_numbers() RETURNS TABLE (row_number integer, person_id uuid, has_name boolean)
LANGUAGE plpgsql VOLATILE ROWS 100000 SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT is_national() AND cardinality(current_branch_ids()) = 0 THEN
        RETURN;
    END IF;
    PERFORM count_import_lookups();
    RETURN QUERY
        SELECT r.row_number, p.id,
               search_form(p.family_name) = search_form(r.family_name)
               OR split_part(search_form(p.given_names), ' ', 1) = split_part(search_form(r.given_names), ' ', 1)
        FROM pg_temp.import_row r JOIN person p ON p.personnummer = r.personnummer AND NOT p.withdrawn;
END
$$;

-- Which of these member numbers are given to somebody, whatever the branch.
CREATE FUNCTION find_given_member_numbers(p_numbers bigint[]) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.member_number FROM person p JOIN unnest(p_numbers) AS n (number) ON p.member_number = n.number
    WHERE is_national() OR cardinality(current_branch_ids()) > 0
$$;

-- New numbers go on above the highest that was ever given.
CREATE FUNCTION continue_member_numbers(p_number bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT setval('member_number_seq',
                  greatest(p_number, (SELECT max(member_number) FROM person), (SELECT last_value FROM member_number_seq)))
    WHERE p_number IS NOT NULL
$$;

-- Gives each assignment of the import a seat, the earliest mandates first, by the rules of the form: a role that asks
-- for membership needs one on the first day, and no day has more holders than the role has seats.
CREATE FUNCTION seat_import_rows() RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    item record;
    free_seat integer;
BEGIN
    UPDATE import_row r SET assignment_refusal = 'mustBeMember'
    WHERE r.role_requires_membership AND r.person_id IS NOT NULL
      AND NOT (r.membership_id IS NOT NULL AND daterange(r.member_from, r.member_to, '[]') @> r.role_from)
      AND NOT EXISTS (SELECT FROM import_row o
                      WHERE o.person_id = r.person_id AND o.branch_id = r.branch_id AND o.membership_id IS NOT NULL
                        AND daterange(o.member_from, o.member_to, '[]') @> r.role_from)
      AND NOT EXISTS (SELECT FROM membership m
                      WHERE m.person_id = r.person_id AND m.branch_id = r.branch_id AND NOT m.withdrawn
                        AND daterange(m.valid_from, m.valid_to, '[]') @> r.role_from);
    FOR item IN
        SELECT r.row_number, r.person_id, r.branch_id, r.role_id, r.role_from, r.role_to, r.role_seats AS seats
        FROM import_row r
        WHERE r.role_id IS NOT NULL AND r.person_id IS NOT NULL AND r.assignment_refusal IS NULL
          AND NOT EXISTS (SELECT FROM assignment a
                          WHERE a.person_id = r.person_id AND a.branch_id = r.branch_id AND a.role_id = r.role_id
                            AND NOT a.withdrawn
                            AND daterange(a.valid_from, a.valid_to, '[]') && daterange(r.role_from, r.role_to, '[]'))
        ORDER BY r.role_from, r.row_number
    LOOP
        CONTINUE WHEN EXISTS (SELECT FROM import_row r
                              WHERE r.branch_id = item.branch_id AND r.role_id = item.role_id AND r.seat IS NOT NULL
                                AND r.person_id = item.person_id
                                AND daterange(r.role_from, r.role_to, '[]')
                                    && daterange(item.role_from, item.role_to, '[]'));
        WITH held AS (
            SELECT a.seat, a.valid_from, coalesce(a.valid_to, 'infinity') AS valid_to
            FROM assignment a
            WHERE a.branch_id = item.branch_id AND a.role_id = item.role_id AND NOT a.withdrawn
              AND daterange(a.valid_from, a.valid_to, '[]') && daterange(item.role_from, item.role_to, '[]')
            UNION ALL
            SELECT r.seat, r.role_from, coalesce(r.role_to, 'infinity')
            FROM import_row r
            WHERE r.branch_id = item.branch_id AND r.role_id = item.role_id AND r.seat IS NOT NULL
              AND daterange(r.role_from, r.role_to, '[]') && daterange(item.role_from, item.role_to, '[]')
        )
        SELECT min(s.seat) INTO free_seat
        FROM generate_series(1, 50) AS s (seat)
        WHERE NOT EXISTS (SELECT FROM held h WHERE h.seat = s.seat)
          AND NOT EXISTS (SELECT FROM (SELECT greatest(valid_from, item.role_from) AS day FROM held) d
                          WHERE (SELECT count(*) FROM held h WHERE d.day BETWEEN h.valid_from AND h.valid_to)
                                >= item.seats);
        UPDATE import_row
        SET seat = free_seat, assignment_id = CASE WHEN free_seat IS NOT NULL THEN uuid_v7() END,
            assignment_refusal = CASE WHEN free_seat IS NULL THEN 'noFreeSeat' END
        WHERE row_number = item.row_number;
    END LOOP;
END
$$;

-- One finished import. Its rows are those that the audit has under its change.
CREATE TABLE import_batch (
    id uuid CONSTRAINT import_batch_pkey PRIMARY KEY, -- the change
    account_id uuid CONSTRAINT import_batch_account_fkey REFERENCES account, -- absent: run on the server itself
    file_name text NOT NULL CONSTRAINT import_batch_file_name_length CHECK (char_length(file_name) BETWEEN 1 AND 200),
    at timestamptz NOT NULL DEFAULT now(),
    new_persons integer NOT NULL,
    matched_persons integer NOT NULL,
    changed_persons integer NOT NULL,
    memberships integer NOT NULL,
    addresses integer NOT NULL,
    assignments integer NOT NULL,
    undone_at timestamptz
);
CREATE INDEX import_batch_account ON import_batch (account_id);
ALTER TABLE import_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY import_batch_owner ON import_batch TO CURRENT_USER USING (true);
CREATE POLICY import_batch_scope ON import_batch TO medlem_app
    USING ((SELECT is_national()) OR account_id = (SELECT current_account_id()));
GRANT SELECT, INSERT, UPDATE ON import_batch TO medlem_app;

-- Whether a change is an import, whoever made it.
CREATE FUNCTION is_import(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM import_batch WHERE id = p_change_id)
$$;

-- What keeps an import from being taken back: its rows that have been changed since, and what rests on them by now, in
-- whatever branch. For whoever sees the batch; of a person whom row-level security hides from the caller no more than
-- that there is one. A person with an account or an access counts as changed.
CREATE FUNCTION list_import_hindrances(p_batch_id uuid)
RETURNS TABLE (kind text, person_id uuid, display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH batch AS MATERIALIZED (
        SELECT e.sequence, e.object, e.object_id, e.person_id, e.action, (e.new_values ->> 'version')::bigint AS version
        FROM audit_event e JOIN import_batch b ON b.id = e.change_id
        WHERE e.change_id = p_batch_id AND b.undone_at IS NULL
          AND (is_national() OR b.account_id = current_account_id())
          AND e.object IN ('person', 'address', 'membership', 'assignment')
    ), last AS MATERIALIZED (
        SELECT object, object_id, person_id, max(version) AS version FROM batch GROUP BY object, object_id, person_id
    ), new_person AS MATERIALIZED (
        SELECT object_id AS id FROM batch WHERE object = 'person' AND action = 'insert'
    ), other AS (
        -- What is kept about a new person, and what asks for a new membership. EXCEPT and INTERSECT, since no plan for
        -- them is slow, however little the planner knows about a batch that has just come.
        (SELECT 'address' AS object, a.id, a.person_id
         FROM new_person p JOIN address a ON a.person_id = p.id AND NOT a.withdrawn
         UNION ALL
         SELECT 'membership', m.id, m.person_id
         FROM new_person p JOIN membership m ON m.person_id = p.id AND NOT m.withdrawn
         UNION ALL
         SELECT 'assignment', s.id, s.person_id
         FROM new_person p JOIN assignment s ON s.person_id = p.id AND NOT s.withdrawn
         UNION ALL
         SELECT 'assignment', s.id, s.person_id
         FROM batch x JOIN membership m ON m.id = x.object_id
         JOIN assignment s ON s.person_id = m.person_id AND s.branch_id = m.branch_id AND NOT s.withdrawn
                          AND s.valid_from <@ daterange(m.valid_from, m.valid_to, '[]')
         JOIN role r ON r.id = s.role_id AND r.requires_membership
         WHERE x.object = 'membership' AND x.action = 'insert')
        EXCEPT
        SELECT object, object_id, person_id FROM batch
    ), holder AS (
        (SELECT person_id FROM account UNION SELECT person_id FROM access_grant) INTERSECT SELECT id FROM new_person
    ), hindrance AS (
        SELECT 'personChanged' AS kind, l.person_id FROM last l JOIN person t ON t.id = l.object_id
        WHERE l.object = 'person' AND t.version <> l.version
        UNION ALL
        SELECT 'addressChanged', l.person_id FROM last l JOIN address t ON t.id = l.object_id
        WHERE l.object = 'address' AND t.version <> l.version
        UNION ALL
        SELECT 'membershipChanged', l.person_id FROM last l JOIN membership t ON t.id = l.object_id
        WHERE l.object = 'membership' AND t.version <> l.version
        UNION ALL
        SELECT 'assignmentChanged', l.person_id FROM last l JOIN assignment t ON t.id = l.object_id
        WHERE l.object = 'assignment' AND t.version <> l.version
        UNION ALL
        SELECT o.object || 'Added', o.person_id FROM other o
        UNION ALL
        SELECT 'personChanged', h.person_id FROM holder h
    )
    SELECT h.kind, p.id, coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name
    FROM hindrance h
    LEFT JOIN person p ON p.id = h.person_id
                      AND (is_national()
                           OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND NOT m.withdrawn
                                                                 AND m.branch_id = ANY (current_branch_ids()))
                           OR EXISTS (SELECT FROM assignment s WHERE s.person_id = p.id AND NOT s.withdrawn
                                                                 AND s.branch_id = ANY (current_branch_ids())))
$$;

-- A branch, type or role that an import created is hidden again when the import is taken back and nobody else uses it;
-- its name is free then. Rows that were taken back keep pointing to it.
ALTER TABLE branch ADD COLUMN withdrawn boolean NOT NULL DEFAULT false, DROP CONSTRAINT branch_name_unique;
ALTER TABLE membership_type ADD COLUMN withdrawn boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT membership_type_name_unique;
ALTER TABLE role ADD COLUMN withdrawn boolean NOT NULL DEFAULT false, DROP CONSTRAINT role_name_unique;
CREATE UNIQUE INDEX branch_name_unique ON branch (name) WHERE NOT withdrawn;
CREATE UNIQUE INDEX membership_type_name_unique ON membership_type (name) WHERE NOT withdrawn;
CREATE UNIQUE INDEX role_name_unique ON role (name) WHERE NOT withdrawn;
ALTER POLICY branch_scope ON branch
    USING (NOT withdrawn AND ((SELECT is_national()) OR id = ANY ((SELECT current_branch_ids())::uuid[])));
ALTER POLICY membership_type_read ON membership_type USING (NOT withdrawn);
ALTER POLICY role_read ON role USING (NOT withdrawn);
CREATE POLICY branch_add ON branch FOR INSERT TO medlem_app WITH CHECK ((SELECT is_national()) AND NOT withdrawn);
GRANT INSERT ON branch TO medlem_app;

-- For undo_import, and only for a batch that this transaction takes back.
CREATE FUNCTION withdraw_import_names(p_batch_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM import_batch WHERE id = p_batch_id AND undone_at = now() AND is_national()) THEN
        RETURN;
    END IF;
    UPDATE branch t SET withdrawn = true
    FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'branch' AND e.action = 'insert' AND e.object_id = t.id
      AND t.version = 1
      AND NOT EXISTS (SELECT FROM membership m WHERE m.branch_id = t.id AND NOT m.withdrawn)
      AND NOT EXISTS (SELECT FROM assignment a WHERE a.branch_id = t.id AND NOT a.withdrawn)
      AND NOT EXISTS (SELECT FROM access_grant g WHERE g.branch_id = t.id);
    UPDATE membership_type t SET withdrawn = true
    FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'membership_type' AND e.action = 'insert' AND e.object_id = t.id
      AND t.version = 1
      AND NOT EXISTS (SELECT FROM membership m WHERE m.type_id = t.id AND NOT m.withdrawn);
    UPDATE role t SET withdrawn = true
    FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'role' AND e.action = 'insert' AND e.object_id = t.id
      AND t.version = 1
      AND NOT EXISTS (SELECT FROM assignment a WHERE a.role_id = t.id AND NOT a.withdrawn);
END
$$;

-- Takes an import back as a whole, or not at all (MR412). With the caller's rights: row-level security decides what it
-- reaches, and when that is not all, nothing happens. Returns how many rows; 0: no such import, or taken back before.
CREATE FUNCTION undo_import(p_batch_id uuid) RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    wanted bigint;
    changed bigint;
    total bigint := 0;
BEGIN
    SELECT memberships::bigint + addresses + assignments + new_persons + changed_persons INTO wanted
    FROM import_batch WHERE id = p_batch_id AND undone_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    IF EXISTS (SELECT FROM list_import_hindrances(p_batch_id)) THEN
        RAISE EXCEPTION 'The import has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    UPDATE import_batch SET undone_at = now() WHERE id = p_batch_id;
    PERFORM set_config('medlem.undoes', p_batch_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses. A version as the import left it
    -- is asked for again, since somebody may have saved since the hindrances were looked for.
    UPDATE address t SET withdrawn = true FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'address' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE person t
    SET withdrawn = e.action = 'insert',
        email = CASE WHEN e.action = 'update' THEN e.old_values ->> 'email' ELSE t.email END,
        phone = CASE WHEN e.action = 'update' THEN e.old_values ->> 'phone' ELSE t.phone END,
        mobile = CASE WHEN e.action = 'update' THEN e.old_values ->> 'mobile' ELSE t.mobile END
    FROM audit_event e WHERE e.change_id = p_batch_id AND e.object = 'person' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE assignment t SET withdrawn = true FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'assignment' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE membership t SET withdrawn = true FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'membership' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    IF total <> wanted THEN
        RAISE EXCEPTION 'A part of the import is out of reach.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    PERFORM withdraw_import_names(p_batch_id);
    RETURN total;
END
$$;

-- An import is taken back as a batch, never from one of its members' cards. As 0006 made them, otherwise.
ALTER FUNCTION may_undo_change(uuid) RENAME TO may_undo_single_change;
CREATE FUNCTION may_undo_change(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN is_import(p_change_id) THEN false ELSE may_undo_single_change(p_change_id) END
$$;
ALTER FUNCTION undo_change(uuid) RENAME TO undo_single_change;
CREATE FUNCTION undo_change(p_change_id uuid) RETURNS integer
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN is_import(p_change_id) THEN 0 ELSE undo_single_change(p_change_id) END
$$;

-- For an import on the server itself, which runs with the rights of the national organisation but for no account. The
-- runtime role may not run it: whoever runs the command line is the database's owner, who may do everything as it is, so
-- that no session of the program can become national by it.
CREATE FUNCTION begin_server_import(p_change_id uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT set_config('medlem.change_id', p_change_id::text, true), set_config('medlem.national', 'true', true)
$$;

-- Whether the caller still may do what the transaction has done: "yes", "noSession" or "noAccess" (Q-17). By the clock,
-- not by the transaction's beginning. What it has found is locked until the commit: to end it, somebody must wait for
-- that, and who has ended it before is seen here.
CREATE FUNCTION confirm_access(p_token_hash bytea) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    caller account;
    covered uuid[];
BEGIN
    PERFORM FROM session s
    WHERE s.token_hash = p_token_hash AND s.account_id = current_account_id() AND s.expires_at > clock_timestamp()
    FOR SHARE;
    IF NOT FOUND THEN
        RETURN 'noSession';
    END IF;
    SELECT * INTO caller FROM account a WHERE a.id = current_account_id() AND NOT a.disabled FOR SHARE;
    IF NOT FOUND THEN
        RETURN 'noSession';
    END IF;
    IF is_national() THEN
        RETURN CASE caller.role WHEN 'nationalAdministrator' THEN 'yes' ELSE 'noAccess' END;
    END IF;
    WITH held AS (
        SELECT g.branch_id FROM access_grant g
        WHERE g.person_id = caller.person_id AND g.valid_during @> clock_timestamp() FOR SHARE
    )
    SELECT array_agg(branch_id) INTO covered FROM held;
    RETURN CASE WHEN caller.role = 'localAdministrator' AND cardinality(current_branch_ids()) > 0
                     AND current_branch_ids() <@ covered THEN 'yes' ELSE 'noAccess' END;
END
$$;

-- Which columns go to which fields, under a name: the national organisation's, or a local administrator's own.
CREATE TABLE import_mapping (
    id uuid CONSTRAINT import_mapping_pkey PRIMARY KEY,
    owner_id uuid CONSTRAINT import_mapping_owner_fkey REFERENCES account, -- absent: the national organisation's
    name text COLLATE swedish NOT NULL CONSTRAINT import_mapping_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
    columns jsonb NOT NULL,
    CONSTRAINT import_mapping_name_unique UNIQUE NULLS NOT DISTINCT (owner_id, name)
);
ALTER TABLE import_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY import_mapping_owner ON import_mapping TO CURRENT_USER USING (true);
CREATE POLICY import_mapping_scope ON import_mapping TO medlem_app
    USING (CASE WHEN (SELECT is_national()) THEN owner_id IS NULL ELSE owner_id = (SELECT current_account_id()) END);
GRANT SELECT, INSERT, UPDATE ON import_mapping TO medlem_app;

-- The caller's own, by the rule of import_mapping_scope. A mapping tells nothing about anybody, so it may go for good.
CREATE FUNCTION remove_import_mapping(p_id uuid) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (
        DELETE FROM import_mapping
        WHERE id = p_id AND CASE WHEN is_national() THEN owner_id IS NULL ELSE owner_id = current_account_id() END
        RETURNING id
    )
    SELECT EXISTS (SELECT FROM gone)
$$;

GRANT EXECUTE ON FUNCTION import_id(uuid, integer), match_import_numbers(), find_given_member_numbers(bigint[]),
    continue_member_numbers(bigint),
    open_import_stage(), analyse_import_stage(), seat_import_rows(), list_import_hindrances(uuid),
    withdraw_import_names(uuid), undo_import(uuid), is_import(uuid), may_undo_change(uuid), undo_change(uuid),
    confirm_access(bytea), remove_import_mapping(uuid) TO medlem_app;
