-- Import: many rows in one statement. Audit and branch lists follow a statement as a whole in place of row by row, which
-- is the same for one row and many times as fast for a hundred thousand.

-- As audit_row(), for all rows of the statement: every changed row has its event, whoever changed it and however many.
-- The listeners hear of each row, or, of a statement with very many, of each branch.
CREATE FUNCTION audit_statement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
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
        FROM (SELECT id, to_jsonb(new_rows) AS now_values FROM new_rows) n JOIN old_rows o ON o.id = n.id;
    END IF;
    GET DIAGNOSTICS row_count = ROW_COUNT;

    -- Ids only: a notification is no place for personal data. A bulk load without a change id tells nobody.
    IF current_change_id() IS NULL OR row_count = 0 THEN
        RETURN NULL;
    ELSIF row_count <= 100 THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', (SELECT max(sequence) FROM audit_event WHERE change_id = current_change_id()),
            'object', TG_TABLE_NAME, 'personId', p.about_person, 'changeId', current_change_id(),
            'branchIds', coalesce((SELECT json_agg(b.branch_id) FROM (
                                       SELECT m.branch_id FROM membership m WHERE m.person_id = p.about_person
                                       UNION
                                       SELECT a.branch_id FROM assignment a WHERE a.person_id = p.about_person) b),
                                  '[]'))::text)
        FROM (SELECT CASE WHEN TG_TABLE_NAME = 'person' THEN id
                          ELSE (to_jsonb(new_rows) ->> 'person_id')::uuid END AS about_person FROM new_rows) p;
    ELSIF TG_TABLE_NAME = 'membership' THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', (SELECT max(sequence) FROM audit_event WHERE change_id = current_change_id()),
            'object', 'membership', 'personId', NULL, 'changeId', current_change_id(),
            'branchIds', json_build_array(b.branch_id))::text)
        FROM (SELECT DISTINCT (to_jsonb(new_rows) ->> 'branch_id')::uuid AS branch_id FROM new_rows) b;
    END IF;
    RETURN NULL;
END
$$;

-- As refresh_branch_member(), for all persons of the statement.
CREATE FUNCTION refresh_branch_members(p_persons uuid[]) RETURNS void
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
    DELETE FROM branch_member b
    WHERE b.person_id = ANY (p_persons)
      AND NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
                      WHERE m.person_id = b.person_id AND m.branch_id = b.branch_id
                        AND NOT m.withdrawn AND NOT p.withdrawn);
END
$$;

CREATE FUNCTION list_changed_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    IF TG_TABLE_NAME = 'person' THEN
        SELECT array_agg(n.id) INTO persons FROM new_rows n JOIN old_rows o ON o.id = n.id
        WHERE (o.given_names, o.preferred_name, o.family_name, o.birth_date, o.email, o.withdrawn)
              IS DISTINCT FROM
              (n.given_names, n.preferred_name, n.family_name, n.birth_date, n.email, n.withdrawn);
    ELSE
        SELECT array_agg(DISTINCT n.person_id) INTO persons FROM new_rows n;
    END IF;
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
    SELECT array_agg(DISTINCT n.person_id) INTO persons FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (o.kind, o.town, o.valid_from, o.valid_to, o.undeliverable_since, o.withdrawn)
          IS DISTINCT FROM (n.kind, n.town, n.valid_from, n.valid_to, n.undeliverable_since, n.withdrawn);
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
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_rows();
CREATE TRIGGER membership_list_added AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_rows();
CREATE TRIGGER membership_list_changed AFTER UPDATE ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_rows();
CREATE TRIGGER address_list_added AFTER INSERT ON address REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_rows();
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
    waits boolean NOT NULL DEFAULT false, -- until somebody says whom it is about
    -- What the import will do with it.
    proposal_id uuid,      -- who it may be about
    person_id uuid,        -- who it is about
    is_new boolean NOT NULL DEFAULT false,
    fills_blanks boolean NOT NULL DEFAULT false,
    new_number bigint,     -- the member number that a new person keeps from the old register
    membership_id uuid,    -- absent: nothing to add
    address_id uuid,
    assignment_id uuid,
    seat integer,
    assignment_refusal text -- why the assignment stays out: mustBeMember, noFreeSeat
);
CREATE INDEX import_row_role ON import_row (branch_id, role_id) WHERE role_id IS NOT NULL;
GRANT SELECT ON import_row TO medlem_app;
ALTER TABLE import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_row FORCE ROW LEVEL SECURITY;

-- The runtime role makes no temporary tables of its own; this one is the only one it gets.
CREATE FUNCTION open_import_stage() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    CREATE TEMP TABLE import_row (LIKE public.import_row INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP;
    GRANT SELECT, INSERT, UPDATE ON pg_temp.import_row TO medlem_app;
END
$$;

-- Lets the planner know how many rows there are.
CREATE FUNCTION analyse_import_stage() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE pg_temp.import_row;
END
$$;

-- Who has which of these personnummer, whatever the branch. As find_person_by_personnummer: who asks knows the number.
CREATE FUNCTION find_persons_by_personnummer(p_numbers text[])
RETURNS TABLE (person_id uuid, personnummer text, given_names text, family_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, p.personnummer, p.given_names, p.family_name
    FROM person p JOIN unnest(p_numbers) AS n (number) ON p.personnummer = n.number
    WHERE NOT p.withdrawn AND (is_national() OR cardinality(current_branch_ids()) > 0)
$$;

-- Which of these member numbers are given to somebody, whatever the branch.
CREATE FUNCTION find_given_member_numbers(p_numbers bigint[]) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.member_number FROM person p JOIN unnest(p_numbers) AS n (number) ON p.member_number = n.number
    WHERE is_national() OR cardinality(current_branch_ids()) > 0
$$;

-- New numbers go on above the highest that was ever given.
CREATE FUNCTION continue_member_numbers() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT setval('member_number_seq', greatest(max(member_number), (SELECT last_value FROM member_number_seq)))
    FROM person HAVING max(member_number) IS NOT NULL
$$;

-- Gives each assignment of the import a seat, the earliest mandates first, by the rules of the form: a role that asks
-- for membership needs one on the first day, and no day has more holders than the role has seats.
CREATE FUNCTION seat_import_rows() RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    item record;
    free_seat integer;
BEGIN
    UPDATE import_row r SET assignment_refusal = 'mustBeMember'
    FROM role o
    WHERE o.id = r.role_id AND o.requires_membership AND r.person_id IS NOT NULL
      AND NOT (r.membership_id IS NOT NULL AND daterange(r.member_from, r.member_to, '[]') @> r.role_from)
      AND NOT EXISTS (SELECT FROM membership m
                      WHERE m.person_id = r.person_id AND m.branch_id = r.branch_id AND NOT m.withdrawn
                        AND daterange(m.valid_from, m.valid_to, '[]') @> r.role_from);
    FOR item IN
        SELECT r.row_number, r.person_id, r.branch_id, r.role_id, r.role_from, r.role_to, o.seats
        FROM import_row r JOIN role o ON o.id = r.role_id
        WHERE r.person_id IS NOT NULL AND r.assignment_refusal IS NULL
          AND NOT EXISTS (SELECT FROM assignment a
                          WHERE a.person_id = r.person_id AND a.branch_id = r.branch_id AND a.role_id = r.role_id
                            AND NOT a.withdrawn
                            AND daterange(a.valid_from, a.valid_to, '[]') && daterange(r.role_from, r.role_to, '[]'))
        ORDER BY r.role_from, r.row_number
    LOOP
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

-- What keeps an import from being taken back: its rows that have been changed since, and what rests on them by now.
CREATE FUNCTION list_import_hindrances(p_batch_id uuid)
RETURNS TABLE (object text, object_id uuid, person_id uuid)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH last AS (
        SELECT DISTINCT ON (e.object, e.object_id) e.object, e.object_id, e.person_id,
               (e.new_values ->> 'version')::bigint AS version
        FROM audit_event e WHERE e.change_id = p_batch_id
        ORDER BY e.object, e.object_id, e.sequence DESC
    ), added AS (
        SELECT e.object_id FROM audit_event e WHERE e.change_id = p_batch_id AND e.action = 'insert'
    )
    SELECT l.object, l.object_id, l.person_id FROM last l JOIN person t ON t.id = l.object_id
    WHERE l.object = 'person' AND t.version <> l.version
    UNION ALL
    SELECT l.object, l.object_id, l.person_id FROM last l JOIN address t ON t.id = l.object_id
    WHERE l.object = 'address' AND t.version <> l.version
    UNION ALL
    SELECT l.object, l.object_id, l.person_id FROM last l JOIN membership t ON t.id = l.object_id
    WHERE l.object = 'membership' AND t.version <> l.version
    UNION ALL
    SELECT l.object, l.object_id, l.person_id FROM last l JOIN assignment t ON t.id = l.object_id
    WHERE l.object = 'assignment' AND t.version <> l.version
    UNION ALL
    SELECT r.object, r.id, p.person_id
    FROM audit_event p
    CROSS JOIN LATERAL (
        SELECT 'address' AS object, a.id FROM address a WHERE a.person_id = p.object_id AND NOT a.withdrawn
        UNION ALL SELECT 'membership', m.id FROM membership m WHERE m.person_id = p.object_id AND NOT m.withdrawn
        UNION ALL SELECT 'assignment', s.id FROM assignment s WHERE s.person_id = p.object_id AND NOT s.withdrawn) r
    WHERE p.change_id = p_batch_id AND p.object = 'person' AND p.action = 'insert'
      AND NOT EXISTS (SELECT FROM added d WHERE d.object_id = r.id)
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
    UPDATE import_batch SET undone_at = now() WHERE id = p_batch_id AND undone_at IS NULL;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    SELECT memberships::bigint + addresses + assignments + new_persons + changed_persons INTO wanted
    FROM import_batch WHERE id = p_batch_id;
    IF EXISTS (SELECT FROM list_import_hindrances(p_batch_id)) THEN
        RAISE EXCEPTION 'The import has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    PERFORM set_config('medlem.undoes', p_batch_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses.
    UPDATE address t SET withdrawn = true FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'address' AND e.object_id = t.id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE person t
    SET withdrawn = e.action = 'insert',
        email = CASE WHEN e.action = 'update' THEN e.old_values ->> 'email' ELSE t.email END,
        phone = CASE WHEN e.action = 'update' THEN e.old_values ->> 'phone' ELSE t.phone END,
        mobile = CASE WHEN e.action = 'update' THEN e.old_values ->> 'mobile' ELSE t.mobile END
    FROM audit_event e WHERE e.change_id = p_batch_id AND e.object = 'person' AND e.object_id = t.id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE assignment t SET withdrawn = true FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'assignment' AND e.object_id = t.id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE membership t SET withdrawn = true FROM audit_event e
    WHERE e.change_id = p_batch_id AND e.object = 'membership' AND e.object_id = t.id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    IF total <> wanted THEN
        RAISE EXCEPTION 'A part of the import is out of reach.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    RETURN total;
END
$$;

-- For an import on the server itself, which runs with the rights of the national organisation but for no account.
CREATE FUNCTION begin_server_import(p_change_id uuid) RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT set_config('medlem.change_id', p_change_id::text, true), set_config('medlem.national', 'true', true)
$$;

GRANT EXECUTE ON FUNCTION find_persons_by_personnummer(text[]), find_given_member_numbers(bigint[]),
    continue_member_numbers(), open_import_stage(), analyse_import_stage(), seat_import_rows(), list_import_hindrances(uuid), undo_import(uuid),
    begin_server_import(uuid) TO medlem_app;
