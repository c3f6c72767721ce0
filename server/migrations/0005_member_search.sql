-- A branch's list, ready to read in every order: one row for each person with a membership in the branch, kept by
-- triggers. A page is then a walk along one index, however many members the branch and the register have.

-- How a text is compared when somebody searches: without regard to case, accent marks other than those of å ä ö, and
-- the hyphen in a double name.
CREATE FUNCTION search_form(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(lower(normalize(p_text) COLLATE swedish),
                     'áàâãéèêëíìîïóòôõúùûüýÿçñ-', 'aaaaeeeeiiiioooouuuuyycn ')
$$;

-- One LIKE pattern a word: the word begins somewhere in a text that begins with a space. Every word must be found.
CREATE FUNCTION search_patterns(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg('% ' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'), '{}')
    FROM regexp_split_to_table(search_form(p_text), '\s+') AS word WHERE word <> ''
$$;

-- The first of the towns whose days hold the day; no town: NULL. Inlined into the statement, so it costs no call.
CREATE FUNCTION town_on(p_towns text[], p_days daterange[], p_day date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_days[1] @> p_day THEN p_towns[1]
                ELSE (SELECT t.town FROM unnest(p_towns, p_days) AS t (town, days) WHERE t.days @> p_day LIMIT 1) END
$$;

CREATE TABLE branch_member (
    branch_id uuid NOT NULL CONSTRAINT branch_member_branch_fkey REFERENCES branch,
    person_id uuid NOT NULL CONSTRAINT branch_member_person_fkey REFERENCES person,
    family_name text COLLATE swedish NOT NULL,
    first_names text COLLATE swedish NOT NULL, -- the preferred name, else all given names
    member_number bigint NOT NULL,
    birth_date date NOT NULL, -- infinity: not known
    member_since date NOT NULL,
    periods datemultirange NOT NULL,
    name_text text NOT NULL, -- names and e-mail in search form, a space before each word
    towns text[] COLLATE swedish NOT NULL, -- of the addresses, in the order in which post goes to them, as
    town_days daterange[] NOT NULL,        -- chosenPostalAddress() in shared/domain/members decides it; the days
    town_text text NOT NULL,               -- and all towns in search form
    CONSTRAINT branch_member_pkey PRIMARY KEY (branch_id, person_id)
);
CREATE INDEX branch_member_name ON branch_member (branch_id, family_name, first_names, person_id);
CREATE INDEX branch_member_number ON branch_member (branch_id, member_number, person_id);
CREATE INDEX branch_member_birth_date ON branch_member (branch_id, birth_date, person_id);
CREATE INDEX branch_member_since ON branch_member (branch_id, member_since, person_id);
CREATE INDEX branch_member_person ON branch_member (person_id);

-- What the rows of branch_member must be.
CREATE VIEW branch_member_source WITH (security_invoker = true) AS
    SELECT m.branch_id, m.person_id, p.family_name, coalesce(p.preferred_name, p.given_names) AS first_names,
           p.member_number, coalesce(p.birth_date, 'infinity') AS birth_date, min(m.valid_from) AS member_since,
           range_agg(daterange(m.valid_from, m.valid_to, '[]')) AS periods,
           ' ' || search_form(concat_ws(' ', p.given_names, p.family_name, p.email)) AS name_text,
           coalesce(post.towns, '{}') AS towns, coalesce(post.town_days, '{}') AS town_days,
           coalesce(post.town_text, '') AS town_text
    FROM membership m
    JOIN person p ON p.id = m.person_id
    CROSS JOIN LATERAL (
        SELECT array_agg(a.town ORDER BY rank, a.valid_from DESC) AS towns,
               array_agg(daterange(a.valid_from, least(a.valid_to, a.undeliverable_since - 1), '[]')
                         ORDER BY rank, a.valid_from DESC) AS town_days,
               string_agg(' ' || search_form(a.town), '' ORDER BY rank, a.valid_from DESC) AS town_text
        FROM address a, array_position('{temporary,postal,registered,foreign}'::text[], a.kind) AS rank
        WHERE a.person_id = m.person_id AND NOT a.withdrawn
          AND (a.undeliverable_since IS NULL OR a.undeliverable_since > a.valid_from)) post
    WHERE NOT m.withdrawn AND NOT p.withdrawn
    GROUP BY m.branch_id, m.person_id, p.id, post.towns, post.town_days, post.town_text;

-- The person's row is locked first, so that of two changes at once the later one sees what the earlier one did.
CREATE FUNCTION refresh_branch_member() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    about_person uuid;
BEGIN
    IF TG_TABLE_NAME = 'person' THEN
        about_person := NEW.id;
    ELSE
        about_person := NEW.person_id;
    END IF;
    PERFORM FROM person WHERE id = about_person FOR NO KEY UPDATE;
    INSERT INTO branch_member (branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
                               periods, name_text, towns, town_days, town_text)
    SELECT branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
           periods, name_text, towns, town_days, town_text
    FROM branch_member_source WHERE person_id = about_person
    ON CONFLICT ON CONSTRAINT branch_member_pkey DO UPDATE SET
        family_name = excluded.family_name, first_names = excluded.first_names,
        member_number = excluded.member_number, birth_date = excluded.birth_date,
        member_since = excluded.member_since, periods = excluded.periods,
        name_text = excluded.name_text, towns = excluded.towns, town_days = excluded.town_days,
        town_text = excluded.town_text;
    DELETE FROM branch_member b
    WHERE b.person_id = about_person
      AND NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
                      WHERE m.person_id = b.person_id AND m.branch_id = b.branch_id
                        AND NOT m.withdrawn AND NOT p.withdrawn);
    RETURN NULL;
END
$$;
-- A new person has no membership yet, and thus no row.
CREATE TRIGGER person_list AFTER UPDATE ON person
    FOR EACH ROW WHEN ((OLD.given_names, OLD.preferred_name, OLD.family_name, OLD.birth_date, OLD.email, OLD.withdrawn)
                       IS DISTINCT FROM
                       (NEW.given_names, NEW.preferred_name, NEW.family_name, NEW.birth_date, NEW.email, NEW.withdrawn))
    EXECUTE FUNCTION refresh_branch_member();
CREATE TRIGGER membership_list AFTER INSERT OR UPDATE ON membership
    FOR EACH ROW EXECUTE FUNCTION refresh_branch_member();
CREATE TRIGGER address_list_added AFTER INSERT ON address
    FOR EACH ROW EXECUTE FUNCTION refresh_branch_member();
CREATE TRIGGER address_list_changed AFTER UPDATE ON address
    FOR EACH ROW WHEN ((OLD.kind, OLD.town, OLD.valid_from, OLD.valid_to, OLD.undeliverable_since, OLD.withdrawn)
                       IS DISTINCT FROM
                       (NEW.kind, NEW.town, NEW.valid_from, NEW.valid_to, NEW.undeliverable_since, NEW.withdrawn))
    EXECUTE FUNCTION refresh_branch_member();

-- For a bulk load by the owner that had the triggers off.
CREATE FUNCTION rebuild_branch_member() RETURNS void LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    DELETE FROM branch_member;
    INSERT INTO branch_member (branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
                               periods, name_text, towns, town_days, town_text)
    SELECT branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
           periods, name_text, towns, town_days, town_text
    FROM branch_member_source
$$;

ALTER TABLE branch_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch_member FORCE ROW LEVEL SECURITY;
CREATE POLICY branch_member_owner ON branch_member TO CURRENT_USER USING (true);
CREATE POLICY branch_member_scope ON branch_member FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[]));
GRANT SELECT ON branch_member TO medlem_app;

-- The members of a branch that a query finds, in no order. p_filter: current, pending, former or all, on p_day.
-- A search by number (personnummer, member number, birth dates) takes the place of the search by words.
CREATE FUNCTION find_branch_members(p_branch_id uuid, p_day date, p_filter text, p_words text, p_by_number boolean,
                                    p_personnummer text, p_member_number bigint, p_birth_dates date[])
RETURNS SETOF branch_member LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT b.* FROM branch_member b
    WHERE b.branch_id = p_branch_id
      AND CASE p_filter
              WHEN 'current' THEN b.periods @> p_day
              WHEN 'pending' THEN NOT b.periods @> p_day
                                  AND (upper_inf(b.periods) OR upper(b.periods) > p_day)
              WHEN 'former' THEN upper(b.periods) <= p_day
              ELSE true
          END
      AND CASE
              WHEN p_by_number THEN
                  b.member_number = p_member_number OR b.birth_date = ANY (p_birth_dates)
                  OR b.person_id IN (SELECT p.id FROM person p WHERE p.personnummer = p_personnummer AND NOT p.withdrawn)
              WHEN p_words IS NOT NULL THEN
                  (b.name_text || b.town_text) LIKE ALL ((SELECT search_patterns(p_words))::text[])
                  AND (b.name_text LIKE ALL ((SELECT search_patterns(p_words))::text[])
                       OR (b.name_text || coalesce(' ' || search_form(town_on(b.towns, b.town_days, p_day)), ''))
                          LIKE ALL ((SELECT search_patterns(p_words))::text[]))
              ELSE true
          END
$$;

-- The membership that counts on the day: the active one, else the next, else the last.
CREATE FUNCTION counting_membership(p_branch_id uuid, p_person_id uuid, p_day date)
RETURNS TABLE (membership_type text, state text) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT t.name,
           CASE WHEN m.valid_from > p_day THEN 'pending' WHEN m.valid_to < p_day THEN 'ended' ELSE 'active' END
    FROM membership m JOIN membership_type t ON t.id = m.type_id
    WHERE m.person_id = p_person_id AND m.branch_id = p_branch_id AND NOT m.withdrawn
    ORDER BY daterange(m.valid_from, m.valid_to, '[]') @> p_day DESC, m.valid_from > p_day DESC,
             abs(m.valid_from - p_day)
    LIMIT 1
$$;

GRANT EXECUTE ON FUNCTION search_form(text), search_patterns(text), town_on(text[], daterange[], date),
    find_branch_members(uuid, date, text, text, boolean, text, bigint, date[]),
    counting_membership(uuid, uuid, date) TO medlem_app;
