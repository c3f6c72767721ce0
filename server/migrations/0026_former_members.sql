-- The former branch keeps the past and sees nothing later (domain.md). Whoever has left a branch and is a member of another
-- one is no more read, changed or heard of there; the branch keeps its own memberships and assignments, its log up to then,
-- and the row of its list as it stood. Days are Sweden's. Whoever has left and is a member nowhere else is kept as before.

-- Replaces text in functions as they stand by now, and nothing else in them.
CREATE FUNCTION pg_temp.amend(p_function regprocedure, p_old text, p_new text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    definition text := pg_get_functiondef(p_function);
BEGIN
    IF position(p_old IN definition) = 0 THEN
        RAISE EXCEPTION '% is not as expected.', p_function;
    END IF;
    EXECUTE replace(definition, p_old, p_new);
END
$$;

-- The last days too, so that whether somebody is a member still costs one look into the index.
DROP INDEX membership_person;
CREATE INDEX membership_person ON membership (person_id, branch_id) INCLUDE (withdrawn, valid_to);
DROP INDEX assignment_person;
CREATE INDEX assignment_person ON assignment (person_id, branch_id) INCLUDE (withdrawn, valid_to);

-- Whether one of the branches still has the person: by a membership or an assignment that lasts, today or later; or by one
-- that has ended when no membership lasts anywhere. For functions that have seen to who asks.
CREATE FUNCTION is_kept(p_branch_ids uuid[], p_person_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    today date := day_of(now());
BEGIN
    RETURN EXISTS (SELECT FROM membership m
                   WHERE m.person_id = p_person_id AND m.branch_id = ANY (p_branch_ids) AND NOT m.withdrawn
                     AND (m.valid_to IS NULL OR m.valid_to >= today))
        OR EXISTS (SELECT FROM assignment a
                   WHERE a.person_id = p_person_id AND a.branch_id = ANY (p_branch_ids) AND NOT a.withdrawn
                     AND (a.valid_to IS NULL OR a.valid_to >= today))
        OR ((EXISTS (SELECT FROM membership m
                     WHERE m.person_id = p_person_id AND m.branch_id = ANY (p_branch_ids) AND NOT m.withdrawn)
             OR EXISTS (SELECT FROM assignment a
                        WHERE a.person_id = p_person_id AND a.branch_id = ANY (p_branch_ids) AND NOT a.withdrawn))
            AND NOT EXISTS (SELECT FROM membership m
                            WHERE m.person_id = p_person_id AND NOT m.withdrawn
                              AND (m.valid_to IS NULL OR m.valid_to >= today)));
END
$$;

-- The conditions of person_read. As 0016 made it, with the days.
CREATE OR REPLACE FUNCTION is_in_sight(p_person_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN is_national() OR is_kept(current_branch_ids(), p_person_id);
END
$$;

-- A member who is one still costs a look into one index; the others a function, which asks all of it.
ALTER POLICY person_read ON person
    USING ((SELECT is_national())
           OR EXISTS (SELECT FROM membership m
                      WHERE m.person_id = person.id AND NOT m.withdrawn
                        AND (m.valid_to IS NULL OR m.valid_to >= day_of(now())))
           OR is_in_sight(id));
ALTER POLICY person_change ON person
    USING ((SELECT is_national())
           OR EXISTS (SELECT FROM membership m
                      WHERE m.person_id = person.id AND NOT m.withdrawn
                        AND (m.valid_to IS NULL OR m.valid_to >= day_of(now())))
           OR is_in_sight(id));
ALTER POLICY address_scope ON address
    USING ((NOT is_protected OR person_id = ANY ((SELECT opened_persons())::uuid[]))
           AND ((SELECT is_national())
                OR EXISTS (SELECT FROM membership m
                           WHERE m.person_id = address.person_id AND NOT m.withdrawn
                             AND (m.valid_to IS NULL OR m.valid_to >= day_of(now())))
                OR is_in_sight(person_id)));

-- Up to when the caller sees what is told of a person: for ever, or, of whom has left the caller's branches, to the end
-- of the last day there. NULL: the person was never theirs.
CREATE FUNCTION sight_end(p_person_id uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    branches uuid[] := current_branch_ids();
BEGIN
    IF is_national() OR is_kept(branches, p_person_id) THEN
        RETURN 'infinity';
    END IF;
    RETURN (SELECT (max(t.valid_to) + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'
            FROM (SELECT m.valid_to FROM membership m
                  WHERE m.person_id = p_person_id AND m.branch_id = ANY (branches) AND NOT m.withdrawn
                  UNION ALL
                  SELECT a.valid_to FROM assignment a
                  WHERE a.person_id = p_person_id AND a.branch_id = ANY (branches) AND NOT a.withdrawn) t);
END
$$;

-- The list as it stood. Whether somebody was protected is a part of that.
ALTER TABLE branch_member ADD COLUMN protection text NOT NULL DEFAULT 'none';
UPDATE branch_member b SET protection = p.protection FROM person p WHERE p.id = b.person_id AND p.is_protected;

-- As 0016 made it, with the protection.
CREATE OR REPLACE VIEW branch_member_source WITH (security_invoker = true) AS
    SELECT m.branch_id, m.person_id, p.family_name, coalesce(p.preferred_name, p.given_names) AS first_names,
           p.member_number, coalesce(p.birth_date, 'infinity') AS birth_date, min(m.valid_from) AS member_since,
           range_agg(daterange(m.valid_from, m.valid_to, '[]')) AS periods,
           ' ' || search_form(concat_ws(' ', p.given_names, p.family_name, p.email)) AS name_text,
           coalesce(post.towns, '{}') AS towns, coalesce(post.town_days, '{}') AS town_days,
           coalesce(post.town_text, '') AS town_text, p.protection
    FROM membership m
    JOIN person p ON p.id = m.person_id
    CROSS JOIN LATERAL (
        SELECT array_agg(a.town ORDER BY rank, a.valid_from DESC) AS towns,
               array_agg(daterange(a.valid_from, least(a.valid_to, a.undeliverable_since - 1), '[]')
                         ORDER BY rank, a.valid_from DESC) AS town_days,
               string_agg(' ' || search_form(a.town), '' ORDER BY rank, a.valid_from DESC) AS town_text
        FROM address a, array_position('{temporary,postal,registered,foreign}'::text[], a.kind) AS rank
        WHERE a.person_id = m.person_id AND NOT a.withdrawn AND NOT a.is_protected
          AND (a.undeliverable_since IS NULL OR a.undeliverable_since > a.valid_from)) post
    WHERE NOT m.withdrawn AND NOT p.withdrawn
    GROUP BY m.branch_id, m.person_id, p.id, post.towns, post.town_days, post.town_text;

-- As 0009 made it, but a row whose branch has the person no more only follows the branch's own memberships. What it says
-- otherwise stays as it was at the last change before; of a row that comes in so late nobody knows where the person lived
-- then. Only where somebody lives who is protected by now is forgotten here too.
CREATE OR REPLACE FUNCTION list_persons(p_persons uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM person WHERE id = ANY (p_persons) ORDER BY id FOR NO KEY UPDATE;
    WITH source AS MATERIALIZED (
        SELECT s.branch_id, s.person_id, s.family_name, s.first_names, s.member_number, s.birth_date, s.member_since,
               s.periods, s.name_text, s.towns, s.town_days, s.town_text, s.protection,
               upper_inf(s.periods) OR upper(s.periods) > day_of(now())
                   OR is_kept(ARRAY[s.branch_id], s.person_id) AS keeps
        FROM branch_member_source s WHERE s.person_id = ANY (p_persons)
    ), present AS (
        INSERT INTO branch_member (branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
                                   periods, name_text, towns, town_days, town_text, protection)
        SELECT branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
               periods, name_text, towns, town_days, town_text, protection
        FROM source WHERE keeps
        ON CONFLICT ON CONSTRAINT branch_member_pkey DO UPDATE SET
            family_name = excluded.family_name, first_names = excluded.first_names,
            member_number = excluded.member_number, birth_date = excluded.birth_date,
            member_since = excluded.member_since, periods = excluded.periods,
            name_text = excluded.name_text, towns = excluded.towns, town_days = excluded.town_days,
            town_text = excluded.town_text, protection = excluded.protection
    )
    INSERT INTO branch_member AS b (branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
                                    periods, name_text, towns, town_days, town_text, protection)
    SELECT branch_id, person_id, family_name, first_names, member_number, birth_date, member_since,
           periods, ' ' || search_form(first_names || ' ' || family_name), '{}', '{}', '', protection
    FROM source WHERE NOT keeps
    ON CONFLICT ON CONSTRAINT branch_member_pkey DO UPDATE SET
        member_since = excluded.member_since, periods = excluded.periods,
        name_text = CASE WHEN excluded.protection = 'none' THEN b.name_text
                         ELSE ' ' || search_form(b.first_names || ' ' || b.family_name) END,
        towns = CASE WHEN excluded.protection = 'none' THEN b.towns ELSE '{}' END,
        town_days = CASE WHEN excluded.protection = 'none' THEN b.town_days ELSE '{}' END,
        town_text = CASE WHEN excluded.protection = 'none' THEN b.town_text ELSE '' END;
END
$$;

SELECT pg_temp.amend('list_changed_persons()', 'o.is_protected', 'o.protection'),
       pg_temp.amend('list_changed_persons()', 'n.is_protected', 'n.protection');

-- As 0005 made it, by the same rule.
CREATE OR REPLACE FUNCTION rebuild_branch_member() RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT refresh_branch_members(ARRAY(SELECT person_id FROM membership UNION SELECT person_id FROM branch_member))
$$;

-- What the lists have kept up to now of those who had left is of today, not of then: the place and the e-mail go.
UPDATE branch_member b
SET name_text = ' ' || search_form(b.first_names || ' ' || b.family_name), towns = '{}', town_days = '{}', town_text = ''
WHERE upper(b.periods) <= day_of(now()) AND NOT is_kept(ARRAY[b.branch_id], b.person_id);

-- Of whom has left the caller's branches for another what those keep: as a card's person and the last day there, as on the
-- wire; by the row of the list, or, of somebody who was no member, by the name alone. NULL: nobody, or somebody in sight.
CREATE FUNCTION former_member(p_person_id uuid) RETURNS json
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    branches uuid[] := current_branch_ids();
BEGIN
    IF cardinality(branches) = 0 OR is_national() OR is_kept(branches, p_person_id) THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT json_build_object(
            'person', json_build_object(
                'id', p.id, 'version', 1, 'memberNumber', p.member_number,
                'fields', json_build_object(
                    'givenNames', coalesce(l.first_names, p.preferred_name, p.given_names),
                    'familyName', coalesce(l.family_name, p.family_name), 'birthDate', nullif(l.birth_date, 'infinity'))),
            'former', json_build_object('lastDay', coalesce(
                (SELECT max(m.valid_to) FROM membership m
                 WHERE m.person_id = p.id AND m.branch_id = ANY (branches) AND NOT m.withdrawn),
                (SELECT max(a.valid_to) FROM assignment a
                 WHERE a.person_id = p.id AND a.branch_id = ANY (branches) AND NOT a.withdrawn))))
        FROM person p
        LEFT JOIN LATERAL (
            SELECT b.first_names, b.family_name, b.birth_date FROM branch_member b
            WHERE b.person_id = p.id AND b.branch_id = ANY (branches) ORDER BY upper(b.periods) DESC, b.branch_id LIMIT 1
        ) l ON true
        WHERE p.id = p_person_id AND NOT p.withdrawn AND sight_end(p.id) IS NOT NULL);
END
$$;
CREATE FUNCTION former_name(p_person_id uuid) RETURNS text
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = public, pg_temp AS $$
    SELECT (f.told #>> '{person,fields,givenNames}') || ' ' || (f.told #>> '{person,fields,familyName}')
    FROM former_member(p_person_id) AS f (told)
$$;

-- As 0022 made it, for the caller: the name as it was, of whom has left.
CREATE OR REPLACE FUNCTION person_name(p_person_id uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(former_name(p.id), coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name)
    FROM person p WHERE p.id = p_person_id
$$;

-- The log: of a person's events that belong to no branch those up to then.
ALTER POLICY audit_event_read ON audit_event
    USING ((SELECT is_national())
           OR (branch_id IS NOT NULL AND branch_id = ANY ((SELECT current_branch_ids())::uuid[]))
           OR (branch_id IS NULL
               AND (EXISTS (SELECT FROM membership m
                            WHERE m.person_id = audit_event.person_id AND NOT m.withdrawn
                              AND (m.valid_to IS NULL OR m.valid_to >= day_of(now())))
                    OR at < sight_end(person_id))));

-- As 0018 made them, by that rule.
DROP FUNCTION may_see_event(uuid, uuid);
CREATE FUNCTION may_see_event(p_branch_id uuid, p_person_id uuid, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT is_national()
        OR coalesce(p_branch_id = ANY (current_branch_ids()), false)
        OR (p_branch_id IS NULL AND coalesce(p_at < sight_end(p_person_id), false))
$$;
SELECT pg_temp.amend('name_event_accounts(bigint[])', 'may_see_event(e.branch_id, e.person_id)',
                     'may_see_event(e.branch_id, e.person_id, e.at)');
CREATE OR REPLACE FUNCTION name_change_author(p_change_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.display_name
    FROM audit_event e JOIN account a ON a.id = e.account_id
    WHERE e.change_id = p_change_id AND may_see_event(e.branch_id, e.person_id, e.at)
    LIMIT 1
$$;
-- As 0020 made it, by that rule; who is a member still is looked at together with the others.
CREATE OR REPLACE FUNCTION list_audit_accounts() RETURNS TABLE (id uuid, display_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH own AS MATERIALIZED (
        SELECT CASE WHEN is_national() THEN '{}' ELSE current_branch_ids() END AS ids
    ), own_person AS MATERIALIZED (
        SELECT t.person_id, CASE WHEN bool_or(t.lasts) THEN 'infinity' ELSE sight_end(t.person_id) END AS until
        FROM (SELECT m.person_id, m.valid_to IS NULL OR m.valid_to >= day_of(now()) AS lasts
              FROM membership m, own WHERE NOT m.withdrawn AND m.branch_id = ANY (own.ids)
              UNION ALL
              SELECT s.person_id, s.valid_to IS NULL OR s.valid_to >= day_of(now())
              FROM assignment s, own WHERE NOT s.withdrawn AND s.branch_id = ANY (own.ids)) t
        GROUP BY t.person_id
    )
    SELECT a.id, a.display_name, a.role FROM account a
    WHERE is_national() AND EXISTS (SELECT FROM audit_event e WHERE e.account_id = a.id)
       OR a.id IN (SELECT e.account_id FROM audit_event e CROSS JOIN own LEFT JOIN own_person o ON o.person_id = e.person_id
                   WHERE e.chain_id = ANY (own.ids)
                     AND (e.branch_id = ANY (own.ids) OR (e.branch_id IS NULL AND e.at < o.until)))
    ORDER BY a.display_name COLLATE swedish, a.id
$$;
SELECT pg_temp.amend('tell_events(bigint[],uuid)',
                     'CASE WHEN part.total = 1 THEN coalesce(p.preferred_name, p.given_names) || '' '' || p.family_name END',
                     'CASE WHEN part.total = 1 THEN coalesce(coalesce(p.preferred_name, p.given_names) || '' '' || p.family_name,'
                     ' former_name(e.person_id)) END');
SELECT pg_temp.amend('find_audit_chain(uuid,uuid)', 'current_date', 'day_of(now())');

-- Who is shown an address is shown the person as it is.
SELECT pg_temp.amend('append_read(text,uuid)', 'IF shown_id IS NULL OR current_account_id() IS NULL THEN',
                     'IF shown_id IS NULL OR current_account_id() IS NULL'
                     ' OR (p_object = ''address'' AND NOT is_in_sight(shown_id)) THEN');

-- Of a change hear the branches that have the person.
CREATE FUNCTION list_keeping_branches(p_person_id uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT t.branch_id
    FROM (SELECT m.branch_id FROM membership m WHERE m.person_id = p_person_id AND NOT m.withdrawn
          UNION
          SELECT a.branch_id FROM assignment a WHERE a.person_id = p_person_id AND NOT a.withdrawn) t
    WHERE is_kept(ARRAY[t.branch_id], p_person_id)
$$;
SELECT pg_temp.amend('audit_statement()',
$old$                                       SELECT m.branch_id FROM membership m WHERE m.person_id = p.id AND NOT m.withdrawn
                                       UNION
                                       SELECT a.branch_id FROM assignment a WHERE a.person_id = p.id AND NOT a.withdrawn
                                       UNION
                                       SELECT (v.now_values$old$,
$new$                                       SELECT k.branch_id FROM list_keeping_branches(p.id) AS k (branch_id)
                                       UNION
                                       SELECT (v.now_values$new$);

-- Nobody comes back into sight by an id. Whoever returns is claimed, as somebody of another branch is: by the personnummer,
-- or, when the register has none, by being a former member of the caller's branch.
SELECT pg_temp.amend('claim_person(uuid,text)', 'p.personnummer = p_personnummer',
                     '(p.personnummer = p_personnummer OR (p.personnummer IS NULL AND former_member(p.id) IS NOT NULL))');
SELECT pg_temp.amend('match_import_numbers()',
                     'WHERE m.person_id = p.id AND NOT m.withdrawn AND m.branch_id = ANY (branches)',
                     'WHERE m.person_id = p.id AND NOT m.withdrawn AND m.branch_id = ANY (branches)'
                     ' AND (m.valid_to IS NULL OR m.valid_to >= day_of(now()))');

-- Whether the person is a member of another branch than these, today or later.
CREATE FUNCTION is_member_elsewhere(p_branch_ids uuid[], p_person_id uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (SELECT FROM membership m
                   WHERE m.person_id = p_person_id AND m.branch_id <> ALL (p_branch_ids) AND NOT m.withdrawn
                     AND (m.valid_to IS NULL OR m.valid_to >= day_of(now())))
$$;
SELECT pg_temp.amend('refuse_unknown_persons()',
                     'WHERE NOT m.withdrawn AND m.branch_id = ANY (branches)',
                     'WHERE NOT m.withdrawn AND m.branch_id = ANY (branches)'
                     ' AND (m.valid_to IS NULL OR m.valid_to >= day_of(now())'
                     ' OR NOT is_member_elsewhere(branches, m.person_id))');
SELECT pg_temp.amend('refuse_unknown_persons()',
                     'WHERE NOT a.withdrawn AND a.branch_id = ANY (branches)',
                     'WHERE NOT a.withdrawn AND a.branch_id = ANY (branches)'
                     ' AND (a.valid_to IS NULL OR a.valid_to >= day_of(now())'
                     ' OR NOT is_member_elsewhere(branches, a.person_id))');

-- Nor by lengthening, once more, what had ended before.
CREATE FUNCTION refuse_return() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    branches uuid[] := current_branch_ids();
    today date := day_of(now());
BEGIN
    IF current_account_id() IS NULL OR is_national() THEN -- the owner, or whoever sees everybody
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM new_rows n JOIN old_rows o ON o.id = n.id
               WHERE NOT n.withdrawn AND (n.valid_to IS NULL OR n.valid_to >= today) AND o.valid_to < today
                 AND is_member_elsewhere(branches, n.person_id)
                 AND NOT EXISTS (SELECT FROM membership m
                                 WHERE m.person_id = n.person_id AND m.branch_id = ANY (branches) AND NOT m.withdrawn
                                   AND (m.valid_to IS NULL OR m.valid_to >= today) AND m.id <> n.id)
                 AND NOT EXISTS (SELECT FROM assignment a
                                 WHERE a.person_id = n.person_id AND a.branch_id = ANY (branches) AND NOT a.withdrawn
                                   AND (a.valid_to IS NULL OR a.valid_to >= today) AND a.id <> n.id)) THEN
        RAISE EXCEPTION 'The person has left for another branch.' USING ERRCODE = 'MR409', CONSTRAINT = 'person_in_sight';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER membership_return AFTER UPDATE ON membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_return();
CREATE TRIGGER assignment_return AFTER UPDATE ON assignment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_return();

-- Whether one of the caller's own changes has ended, or changed otherwise, what is the past by now.
CREATE FUNCTION has_become_past(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM audit_event e
                   WHERE e.change_id = p_change_id AND e.account_id = current_account_id() AND e.action = 'update'
                     AND e.object IN ('membership', 'assignment') AND NOT is_in_sight(e.person_id))
$$;
SELECT pg_temp.amend('may_undo_change(uuid)', 'WHEN is_import(p_change_id) THEN',
                     'WHEN is_import(p_change_id) OR has_become_past(p_change_id) THEN');

-- No name of whom the caller sees no more.
SELECT pg_temp.amend('list_import_hindrances(uuid)',
$old$(is_national()
                           OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND NOT m.withdrawn
                                                                 AND m.branch_id = ANY (current_branch_ids()))
                           OR EXISTS (SELECT FROM assignment s WHERE s.person_id = p.id AND NOT s.withdrawn
                                                                 AND s.branch_id = ANY (current_branch_ids())))$old$,
                     'is_in_sight(p.id)');

-- The lists of several branches tell of one person once, by the row of the branch that has the person longest.
SELECT pg_temp.amend('find_all_members(text,boolean,text,bigint,date[],text,text,uuid,integer)',
                     'AND (b.family_name, b.first_names, b.person_id) > (',
                     'AND NOT EXISTS (SELECT FROM branch_member l
                              WHERE l.person_id = b.person_id
                                AND (coalesce(upper(l.periods), ''infinity''), l.branch_id)
                                    > (coalesce(upper(b.periods), ''infinity''), b.branch_id))
              AND (b.family_name, b.first_names, b.person_id) > (');

GRANT EXECUTE ON FUNCTION day_of(timestamptz), sight_end(uuid), former_member(uuid), former_name(uuid),
    may_see_event(uuid, uuid, timestamptz), has_become_past(uuid) TO medlem_app;
