-- The national organisation's accounts, searched and read a page at a time. Takes the place of list_accounts.

CREATE INDEX account_name ON account (display_name COLLATE swedish, id);

DROP FUNCTION list_accounts(uuid);

-- p_account_id: that one alone; NULL: those with all of the words and of the state and role, after a name and id. A
-- word is looked for at the beginnings of a name's words and of the parts of a user name, such as anna.berg.
CREATE FUNCTION find_accounts(p_account_id uuid, p_words text, p_state text, p_role text, p_after_name text,
                              p_after_id uuid, p_limit integer)
RETURNS TABLE (id uuid, version bigint, username text, display_name text, role text, person_id uuid, state text,
               branches jsonb, open_sessions integer, last_log_in_at timestamptz, code_expires_at timestamptz,
               may_open_protected boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.version, a.username, a.display_name, a.role, a.person_id, s.state,
           coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', b.id, 'name', b.name))
                     FROM access_grant g JOIN branch b ON b.id = g.branch_id
                     WHERE g.person_id = a.person_id AND g.valid_during @> now() AND a.role = 'localAdministrator'),
                    '[]'),
           (SELECT count(*)::integer FROM session o WHERE o.account_id = a.id AND o.expires_at > now()
                                                      AND o.active_at + o.idle_limit > now()),
           a.last_log_in_at,
           (SELECT c.expires_at FROM activation_code c WHERE c.account_id = a.id AND c.expires_at > now()),
           a.may_open_protected
    FROM account a
    LEFT JOIN account_totp t ON t.account_id = a.id
    CROSS JOIN LATERAL (SELECT CASE WHEN a.disabled THEN 'disabled'
                                    WHEN a.password_hash IS NULL OR t.account_id IS NULL THEN 'inactive'
                                    ELSE 'active' END) AS s (state)
    WHERE is_national() AND (p_account_id IS NULL OR a.id = p_account_id)
      AND (p_words IS NULL
           OR ' ' || search_form(a.display_name || ' ' || a.username || ' ' || translate(a.username, '._', '  '))
              LIKE ALL (search_patterns(p_words)))
      AND (p_state IS NULL OR s.state = p_state)
      AND (p_role IS NULL OR a.role = p_role)
      AND (p_after_name IS NULL OR (a.display_name COLLATE swedish, a.id) > (p_after_name, p_after_id))
    ORDER BY a.display_name COLLATE swedish, a.id
    LIMIT p_limit
$$;

GRANT EXECUTE ON FUNCTION find_accounts(uuid, text, text, text, text, uuid, integer) TO medlem_app;
