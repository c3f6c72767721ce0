-- The national organisation's work on branches: what is known of one, closing it and merging it into another; a search
-- over the members of all of them.

-- What is known of a branch. The address is where it gets its post, whole or absent, and in Sweden.
ALTER TABLE branch
    ADD COLUMN care_of text CONSTRAINT branch_care_of_length CHECK (char_length(care_of) BETWEEN 1 AND 200),
    ADD COLUMN street text CONSTRAINT branch_street_length CHECK (char_length(street) BETWEEN 1 AND 200),
    ADD COLUMN postal_code text CONSTRAINT branch_postal_code_format CHECK (postal_code ~ '^[1-9][0-9]{4}$'),
    ADD COLUMN town text COLLATE swedish CONSTRAINT branch_town_length CHECK (char_length(town) BETWEEN 1 AND 200),
    ADD COLUMN email text
        CONSTRAINT branch_email_format CHECK (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email) <= 254),
    ADD COLUMN phone text CONSTRAINT branch_phone_format CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    ADD COLUMN contact_name text
        CONSTRAINT branch_contact_name_length CHECK (char_length(contact_name) BETWEEN 1 AND 200),
    ADD CONSTRAINT branch_address_whole CHECK (
        (street IS NULL) = (postal_code IS NULL) AND (street IS NULL) = (town IS NULL)
        AND (care_of IS NULL OR street IS NOT NULL));

-- Neither is a branch closed by an ordinary statement, nor taken out of sight: functions do.
GRANT UPDATE (name, organisation_number, municipality_code, care_of, street, postal_code, town, email, phone,
              contact_name) ON branch TO medlem_app;
CREATE POLICY branch_change ON branch FOR UPDATE TO medlem_app USING ((SELECT is_national()) AND NOT withdrawn);

ALTER TABLE membership
    DROP CONSTRAINT membership_end_reason_known,
    ADD CONSTRAINT membership_end_reason_known CHECK (end_reason IN
        ('resigned', 'deceased', 'struckOff', 'expelled', 'transferred', 'registeredInError', 'unknown', 'branchClosed'));

-- Nothing lasts longer than the branch that it is of. The branch's row is held, so that a branch that is being closed
-- waits for what is on its way in, or the other way round; whole statements at a time, since an import has many rows.
CREATE FUNCTION refuse_closed_branch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM branch b WHERE b.id IN (SELECT branch_id FROM new_rows) ORDER BY b.id FOR SHARE;
    IF EXISTS (SELECT FROM new_rows n JOIN branch b ON b.id = n.branch_id
               WHERE NOT n.withdrawn AND b.closed_on IS NOT NULL
                 AND (n.valid_to IS NULL OR n.valid_to > b.closed_on)) THEN
        RAISE EXCEPTION 'The branch is closed.' USING ERRCODE = 'MR409', CONSTRAINT = 'branch_open';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER membership_branch_open_added AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_branch();
CREATE TRIGGER membership_branch_open_changed AFTER UPDATE ON membership REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_branch();
CREATE TRIGGER assignment_branch_open_added AFTER INSERT ON assignment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_branch();
CREATE TRIGGER assignment_branch_open_changed AFTER UPDATE ON assignment REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_branch();

-- The receipt of a closing, for both branches: what it did, and with whom. Written once, with it.
CREATE TABLE branch_closing (
    branch_id uuid CONSTRAINT branch_closing_pkey PRIMARY KEY
        CONSTRAINT branch_closing_branch_fkey REFERENCES branch,
    into_branch_id uuid CONSTRAINT branch_closing_into_branch_fkey REFERENCES branch,
    last_day date NOT NULL,
    reason text NOT NULL CONSTRAINT branch_closing_reason_length CHECK (char_length(reason) BETWEEN 1 AND 500),
    assignments bigint NOT NULL, -- that ended
    administrators text[] NOT NULL, -- who lost their access
    closed_at timestamptz NOT NULL DEFAULT now(),
    account_id uuid CONSTRAINT branch_closing_account_fkey REFERENCES account, -- absent: the server
    by_name text NOT NULL
);
CREATE INDEX branch_closing_into ON branch_closing (into_branch_id);
CREATE TABLE branch_closing_member (
    branch_id uuid NOT NULL CONSTRAINT branch_closing_member_closing_fkey REFERENCES branch_closing,
    person_id uuid NOT NULL CONSTRAINT branch_closing_member_person_fkey REFERENCES person,
    outcome text NOT NULL CONSTRAINT branch_closing_member_outcome_known
        CHECK (outcome IN ('moved', 'alreadyMember', 'memberElsewhere', 'withoutBranch')),
    CONSTRAINT branch_closing_member_pkey PRIMARY KEY (branch_id, person_id)
);
CREATE FUNCTION refuse_closing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A receipt stays as it is.' USING ERRCODE = 'MR409', CONSTRAINT = 'branch_closing_stays';
END
$$;
CREATE TRIGGER branch_closing_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON branch_closing
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closing_change();
CREATE TRIGGER branch_closing_member_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON branch_closing_member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closing_change();
ALTER TABLE branch_closing ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch_closing FORCE ROW LEVEL SECURITY;
CREATE POLICY branch_closing_owner ON branch_closing TO CURRENT_USER USING (true);
CREATE POLICY branch_closing_scope ON branch_closing FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[])
           OR into_branch_id = ANY ((SELECT current_branch_ids())::uuid[]));
-- The branch that took over is told of those whom it got, and of those whom it had.
ALTER TABLE branch_closing_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch_closing_member FORCE ROW LEVEL SECURITY;
CREATE POLICY branch_closing_member_owner ON branch_closing_member TO CURRENT_USER USING (true);
CREATE POLICY branch_closing_member_scope ON branch_closing_member FOR SELECT TO medlem_app
    USING (EXISTS (SELECT FROM branch_closing c WHERE c.branch_id = branch_closing_member.branch_id)
           AND ((SELECT is_national())
                OR EXISTS (SELECT FROM membership m WHERE m.person_id = branch_closing_member.person_id AND NOT m.withdrawn)));
GRANT SELECT ON branch_closing, branch_closing_member TO medlem_app;

-- A branch that the caller reaches no more, of whose closing the caller has the receipt, has a name there still.
CREATE FUNCTION name_closed_branch(p_branch_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT b.name FROM branch b JOIN branch_closing c ON b.id IN (c.branch_id, c.into_branch_id)
    WHERE b.id = p_branch_id
      AND (is_national() OR c.branch_id = ANY (current_branch_ids()) OR c.into_branch_id = ANY (current_branch_ids()))
    LIMIT 1
$$;

-- The branches that somebody has access to today, among those that the caller reaches.
CREATE FUNCTION list_administered_branches() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT g.branch_id FROM access_grant g
    WHERE g.valid_during @> now() AND (is_national() OR g.branch_id = ANY (current_branch_ids()))
$$;

-- Who has access to a branch today; for the national organisation.
CREATE FUNCTION name_branch_administrators(p_branch_id uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name
                              ORDER BY p.family_name, p.given_names, p.id), '{}')
    FROM access_grant g JOIN person p ON p.id = g.person_id
    WHERE g.branch_id = p_branch_id AND g.valid_during @> now() AND is_national()
$$;

-- Whose membership of the branch reaches beyond its last day, and what becomes of each when the branch ends, alone or
-- into another. With the caller's rights.
CREATE FUNCTION list_closing_members(p_branch_id uuid, p_last_day date, p_into uuid)
RETURNS TABLE (person_id uuid, outcome text) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH beyond AS (
        SELECT DISTINCT m.person_id FROM membership m
        WHERE m.branch_id = p_branch_id AND NOT m.withdrawn AND (m.valid_to IS NULL OR m.valid_to > p_last_day)
    ), elsewhere AS (
        SELECT m.person_id, bool_or(m.branch_id = p_into) AS is_in_other
        FROM beyond b JOIN membership m ON m.person_id = b.person_id
        WHERE m.branch_id <> p_branch_id AND NOT m.withdrawn AND (m.valid_to IS NULL OR m.valid_to > p_last_day)
        GROUP BY m.person_id
    )
    SELECT b.person_id, CASE WHEN e.is_in_other THEN 'alreadyMember'
                             WHEN p_into IS NOT NULL THEN 'moved'
                             WHEN e.person_id IS NOT NULL THEN 'memberElsewhere'
                             ELSE 'withoutBranch' END
    FROM beyond b LEFT JOIN elsewhere e ON e.person_id = b.person_id
$$;

-- How many assignments of the branch reach beyond its last day.
CREATE FUNCTION count_closing_assignments(p_branch_id uuid, p_last_day date) RETURNS bigint
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT count(*) FROM assignment a
    WHERE a.branch_id = p_branch_id AND NOT a.withdrawn AND (a.valid_to IS NULL OR a.valid_to > p_last_day)
$$;

-- Why a branch cannot end on a day, or into another branch; NULL: it can. What has begun after the day would never have
-- been. p_today: the server's day.
CREATE FUNCTION find_closing_hindrance(p_branch_id uuid, p_last_day date, p_into uuid, p_today date) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE
        WHEN b.closed_on IS NOT NULL THEN 'closed'
        WHEN p_into = p_branch_id
             OR (p_into IS NOT NULL AND NOT EXISTS (SELECT FROM branch i WHERE i.id = p_into AND NOT i.withdrawn))
            THEN 'intoUnknown'
        WHEN EXISTS (SELECT FROM branch i WHERE i.id = p_into AND i.closed_on IS NOT NULL) THEN 'intoClosed'
        WHEN p_last_day > p_today THEN 'inFuture'
        WHEN EXISTS (SELECT FROM membership m WHERE m.branch_id = p_branch_id AND NOT m.withdrawn
                                                AND m.valid_from > p_last_day AND m.valid_from <= p_today)
             OR EXISTS (SELECT FROM assignment a WHERE a.branch_id = p_branch_id AND NOT a.withdrawn
                                                   AND a.valid_from > p_last_day AND a.valid_from <= p_today)
            THEN 'tooEarly'
        END
    FROM branch b WHERE b.id = p_branch_id
$$;

-- Memberships beyond the last day end on it, or, not having begun, are taken back; where another branch takes over they go
-- on there, with the same type and the same end as they had. Whoever is or will be a member there already keeps that.
CREATE FUNCTION end_closing_memberships(p_branch_id uuid, p_last_day date, p_into uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO membership (person_id, branch_id, type_id, valid_from, valid_to, end_reason)
    SELECT m.person_id, p_into, m.type_id, greatest(m.valid_from, p_last_day + 1), m.valid_to, m.end_reason
    FROM membership m JOIN branch_closing_member c ON c.branch_id = m.branch_id AND c.person_id = m.person_id
    WHERE m.branch_id = p_branch_id AND NOT m.withdrawn AND (m.valid_to IS NULL OR m.valid_to > p_last_day)
      AND c.outcome = 'moved';
    UPDATE membership m
    SET valid_to = p_last_day, end_reason = CASE WHEN p_into IS NULL THEN 'branchClosed' ELSE 'transferred' END
    WHERE m.branch_id = p_branch_id AND NOT m.withdrawn AND m.valid_from <= p_last_day
      AND (m.valid_to IS NULL OR m.valid_to > p_last_day);
    UPDATE membership m SET withdrawn = true
    WHERE m.branch_id = p_branch_id AND NOT m.withdrawn AND m.valid_from > p_last_day;
END
$$;

CREATE FUNCTION end_closing_assignments(p_branch_id uuid, p_last_day date) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    UPDATE assignment SET valid_to = p_last_day
    WHERE branch_id = p_branch_id AND NOT withdrawn AND valid_from <= p_last_day
      AND (valid_to IS NULL OR valid_to > p_last_day);
    UPDATE assignment SET withdrawn = true
    WHERE branch_id = p_branch_id AND NOT withdrawn AND valid_from > p_last_day
$$;

-- Closes a branch, as a whole: 'done', or why not: 'notFound', 'stale', 'forbidden' or what find_closing_hindrance() says.
-- For the national organisation, with a fresh code (Q-12).
CREATE FUNCTION close_branch(p_branch_id uuid, p_version bigint, p_last_day date, p_reason text, p_into uuid, p_today date)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hindrance text;
BEGIN
    IF NOT is_national() OR NOT has_stepped_up() THEN
        RETURN 'forbidden';
    END IF;
    -- Both are held, in one order, so that two that merge into each other wait and do not lock each other out.
    PERFORM FROM branch b WHERE b.id IN (p_branch_id, p_into) ORDER BY b.id FOR UPDATE;
    IF NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND NOT b.withdrawn) THEN
        RETURN 'notFound';
    END IF;
    IF NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND b.version = p_version) THEN
        RETURN 'stale';
    END IF;
    hindrance := find_closing_hindrance(p_branch_id, p_last_day, p_into, p_today);
    IF hindrance IS NOT NULL THEN
        RETURN hindrance;
    END IF;
    INSERT INTO branch_closing (branch_id, into_branch_id, last_day, reason, assignments, administrators, account_id, by_name)
    VALUES (p_branch_id, p_into, p_last_day, p_reason, count_closing_assignments(p_branch_id, p_last_day),
            name_branch_administrators(p_branch_id), current_account_id(),
            coalesce((SELECT a.display_name FROM account a WHERE a.id = current_account_id()), ''));
    INSERT INTO branch_closing_member (branch_id, person_id, outcome)
    SELECT p_branch_id, c.person_id, c.outcome FROM list_closing_members(p_branch_id, p_last_day, p_into) c;
    PERFORM end_branch_access(p_branch_id, p_reason);
    PERFORM end_closing_assignments(p_branch_id, p_last_day);
    PERFORM end_closing_memberships(p_branch_id, p_last_day, p_into);
    UPDATE branch SET closed_on = p_last_day, merged_into = p_into WHERE id = p_branch_id;
    RETURN 'done';
END
$$;

-- The words of a member's name and e-mail, for an index on their beginnings.
CREATE FUNCTION search_words(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_remove(string_to_array(p_text, ' '), ''))
$$;
-- All of the words, each of them a beginning; NULL: no words.
CREATE FUNCTION search_beginnings(p_text text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg('''' || replace(replace(word, '\', '\\'), '''', '''''') || ''':*', ' & ')::tsquery
    FROM regexp_split_to_table(search_form(p_text), '\s+') AS word WHERE word <> ''
$$;
CREATE INDEX branch_member_words ON branch_member USING gin (search_words(name_text));

-- A page of the members of all branches that a search finds, by name, after a name and an id. A search by number takes
-- the place of the search by words, as in find_branch_members(). As the owner, since under a policy no index on words
-- is used; and so it looks at who asks. Planned for what is asked each time.
CREATE FUNCTION find_all_members(p_words text, p_by_number boolean, p_personnummer text, p_member_number bigint,
                                 p_birth_dates date[], p_after_family text, p_after_first text, p_after_id uuid,
                                 p_limit integer)
RETURNS TABLE (person_id uuid, family_name text, first_names text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT is_national() THEN
        RETURN;
    END IF;
    IF p_by_number THEN
        RETURN QUERY
            SELECT DISTINCT b.person_id, b.family_name COLLATE swedish, b.first_names COLLATE swedish
            FROM branch_member b
            WHERE b.person_id IN (SELECT p.id FROM person p WHERE p.member_number = p_member_number
                                  UNION SELECT p.id FROM person p WHERE p.personnummer = p_personnummer AND NOT p.withdrawn
                                  UNION SELECT p.id FROM person p WHERE p.birth_date = ANY (p_birth_dates))
              AND (b.family_name, b.first_names, b.person_id) > (p_after_family, p_after_first, p_after_id)
            ORDER BY 2, 3, 1 LIMIT p_limit;
    ELSE
        RETURN QUERY EXECUTE $query$
            SELECT DISTINCT b.person_id, b.family_name COLLATE swedish, b.first_names COLLATE swedish
            FROM branch_member b
            WHERE search_words(b.name_text) @@ search_beginnings($1)
              AND (b.family_name, b.first_names, b.person_id) > ($2, $3, $4)
            ORDER BY 2, 3, 1 LIMIT $5
        $query$ USING p_words, p_after_family, p_after_first, p_after_id, p_limit;
    END IF;
END
$$;

-- How many members there are on each of the days, and today by branch, age and type, as JSON of the wire's form: of one
-- branch, or of all, with the caller's rights. Each person counts once. All of a large register is better joined as a
-- whole than row by row, which the planner cannot know of what is counted in between.
CREATE FUNCTION count_statistics(p_branch_id uuid, p_today date, p_days date[]) RETURNS json
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET work_mem = '128MB' SET enable_nestloop = on AS $$
DECLARE
    told json;
BEGIN
    PERFORM set_config('enable_nestloop', (p_branch_id IS NOT NULL)::text, true); -- until the function's end
    EXECUTE $query$
        WITH counted AS MATERIALIZED (
            SELECT m.person_id, m.branch_id, m.type_id, daterange(m.valid_from, m.valid_to, '[]') AS days
            FROM membership m
            JOIN membership_type t ON t.id = m.type_id
            WHERE NOT m.withdrawn AND t.counts_in_statistics AND (m.valid_to IS NULL OR m.valid_to >= $3[1])
              AND ($1 IS NULL OR m.branch_id = $1)
        ), several AS MATERIALIZED (
            SELECT person_id FROM counted GROUP BY person_id HAVING count(*) > 1
        ), person_days AS MATERIALIZED (
            -- Days when somebody counts, none of them twice.
            SELECT c.person_id, c.days FROM counted c
            WHERE NOT EXISTS (SELECT FROM several s WHERE s.person_id = c.person_id)
            UNION ALL
            SELECT d.person_id, unnest(d.days)
            FROM (SELECT c.person_id, range_agg(c.days) AS days FROM counted c JOIN several s ON s.person_id = c.person_id
                  GROUP BY c.person_id) d
        ), net AS (
            -- With which of the days somebody begins to count, and with which one counts no more.
            SELECT f.number, sum(f.change) AS change
            FROM person_days p
            CROSS JOIN LATERAL (VALUES (width_bucket(lower(p.days) - 1, $3) + 1, 1),
                                       (width_bucket(upper(p.days) - 1, $3) + 1, -1)) AS f (number, change)
            GROUP BY f.number
        ), month AS (
            SELECT d.day, d.number, coalesce(sum(n.change) OVER (ORDER BY d.number), 0) AS members
            FROM unnest($3) WITH ORDINALITY AS d (day, number)
            LEFT JOIN net n ON n.number = d.number
        ), by_branch AS (
            SELECT p.branch_id, b.name, p.members, row_number() OVER (ORDER BY p.members DESC, b.name) AS place
            FROM (SELECT c.branch_id, count(*) AS members FROM counted c
                  WHERE c.days @> $2 AND $1 IS NULL GROUP BY c.branch_id) p
            JOIN branch b ON b.id = p.branch_id
        ), age_group (number, first, last) AS (
            VALUES (0, NULL::integer, 17), (1, 18, 25), (2, 26, 35), (3, 36, 45), (4, 46, 55), (5, 56, 65), (6, 66, 75),
                   (7, 76, NULL)
        ), by_age AS (
            -- Who was born by the day so many years ago is that old.
            SELECT 7 - width_bucket(q.birth_date - 1,
                                    ARRAY(SELECT ($2 - make_interval(years => g.first))::date FROM age_group g
                                          WHERE g.first IS NOT NULL ORDER BY g.first DESC)) AS number, count(*) AS members
            FROM person_days p JOIN person q ON q.id = p.person_id
            WHERE p.days @> $2
            GROUP BY 1
        ), by_type AS (
            SELECT t.name, p.members
            FROM (SELECT d.type_id, count(*) AS members
                  FROM (SELECT DISTINCT c.type_id, c.person_id FROM counted c WHERE c.days @> $2) d
                  GROUP BY d.type_id) p
            JOIN membership_type t ON t.id = p.type_id
        ), open_branch AS (
            SELECT b.id IN (SELECT list_administered_branches()) AS has_administrator
            FROM branch b WHERE b.closed_on IS NULL AND ($1 IS NULL OR b.id = $1)
        )
        SELECT json_build_object(
            'day', $2,
            'members', (SELECT coalesce(sum(members), 0) FROM by_age),
            'months', (SELECT json_agg(json_build_object('day', day, 'members', members) ORDER BY number) FROM month),
            'branches', (SELECT coalesce(json_agg(json_build_object(
                                                      'branch', json_build_object('id', branch_id, 'name', name),
                                                      'members', members) ORDER BY place), '[]')
                         FROM by_branch WHERE place <= 10),
            'otherBranches', (SELECT count(*) FROM by_branch WHERE place > 10),
            'otherBranchMembers', (SELECT coalesce(sum(members), 0) FROM by_branch WHERE place > 10),
            'ages', (SELECT json_agg(json_strip_nulls(json_build_object('from', g.first, 'to', g.last,
                                                                        'members', coalesce(a.members, 0)))
                                     ORDER BY g.number)
                     FROM age_group g LEFT JOIN by_age a ON a.number = g.number),
            'withoutBirthDate', (SELECT coalesce(sum(members), 0) FROM by_age WHERE number IS NULL),
            'types', (SELECT coalesce(json_agg(json_build_object('name', name, 'members', members)
                                               ORDER BY members DESC, name), '[]') FROM by_type),
            'openBranches', (SELECT count(*) FROM open_branch),
            'withoutAdministrator', (SELECT count(*) FROM open_branch WHERE NOT has_administrator))
    $query$ INTO told USING p_branch_id, p_today, p_days;
    RETURN told;
END
$$;

-- As 0018 made it, and the branch that took over is told by its name.
CREATE OR REPLACE FUNCTION list_event_values(p_sequence bigint) RETURNS TABLE (field text, old_value text, new_value text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH changed AS (
        SELECT f.name AS field, v.old_values ->> f.name AS old_value, v.new_values ->> f.name AS new_value
        FROM audit_event e
        JOIN audit_value v ON v.sequence = e.sequence
        CROSS JOIN LATERAL (
            SELECT unnest(e.field_names) AS name WHERE e.action = 'update'
            UNION ALL
            SELECT n.key FROM jsonb_each_text(v.new_values) n WHERE e.action = 'insert' AND n.value IS NOT NULL) f
        WHERE e.sequence = p_sequence
          AND f.name NOT IN ('id', 'person_id', 'version', 'withdrawn', 'member_number', 'is_protected')
    )
    SELECT c.field, coalesce(o.name, c.old_value), coalesce(n.name, c.new_value)
    FROM changed c
    LEFT JOIN LATERAL (
        SELECT t.name FROM membership_type t WHERE c.field = 'type_id' AND t.id = c.old_value::uuid
        UNION ALL SELECT r.name FROM role r WHERE c.field = 'role_id' AND r.id = c.old_value::uuid
        UNION ALL SELECT b.name FROM branch b WHERE c.field IN ('branch_id', 'merged_into') AND b.id = c.old_value::uuid
    ) o ON true
    LEFT JOIN LATERAL (
        SELECT t.name FROM membership_type t WHERE c.field = 'type_id' AND t.id = c.new_value::uuid
        UNION ALL SELECT r.name FROM role r WHERE c.field = 'role_id' AND r.id = c.new_value::uuid
        UNION ALL SELECT b.name FROM branch b WHERE c.field IN ('branch_id', 'merged_into') AND b.id = c.new_value::uuid
    ) n ON true
    ORDER BY c.field
$$;

GRANT EXECUTE ON FUNCTION name_closed_branch(uuid), list_administered_branches(), name_branch_administrators(uuid),
    list_closing_members(uuid, date, uuid), count_closing_assignments(uuid, date),
    find_closing_hindrance(uuid, date, uuid, date), close_branch(uuid, bigint, date, text, uuid, date),
    find_all_members(text, boolean, text, bigint, date[], text, text, uuid, integer),
    count_statistics(uuid, date, date[]) TO medlem_app;
