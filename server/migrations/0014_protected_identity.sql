-- Protected identity (skyddade personuppgifter): where such a person is, is read by nobody who has not opened the person
-- with a reason, whatever the statement.

-- Who may open protected persons, and lift a protection. The national organisation says who.
ALTER TABLE account ADD COLUMN may_open_protected boolean NOT NULL DEFAULT false;

-- As 0013 made them, with that right.
DROP FUNCTION list_accounts(uuid);
CREATE FUNCTION list_accounts(p_account_id uuid)
RETURNS TABLE (id uuid, version bigint, username text, display_name text, role text, person_id uuid, state text,
               open_sessions integer, last_log_in_at timestamptz, code_expires_at timestamptz,
               may_open_protected boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.version, a.username, a.display_name, a.role, a.person_id,
           CASE WHEN a.disabled THEN 'disabled'
                WHEN a.password_hash IS NULL OR t.account_id IS NULL THEN 'inactive' ELSE 'active' END,
           (SELECT count(*)::integer FROM session s WHERE s.account_id = a.id AND s.expires_at > now()
                                                      AND s.active_at + s.idle_limit > now()),
           a.last_log_in_at, CASE WHEN c.expires_at > now() THEN c.expires_at END, a.may_open_protected
    FROM account a
    LEFT JOIN account_totp t ON t.account_id = a.id
    LEFT JOIN activation_code c ON c.account_id = a.id
    WHERE is_national() AND (p_account_id IS NULL OR a.id = p_account_id)
    ORDER BY a.display_name COLLATE swedish, a.id
$$;

DROP FUNCTION create_account(uuid, text, text, text, uuid);
CREATE FUNCTION create_account(p_id uuid, p_username text, p_display_name text, p_role text, p_person_id uuid,
                               p_may_open_protected boolean)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO account (id, username, display_name, role, person_id, may_open_protected)
    SELECT p_id, p_username, p_display_name, p_role, p_person_id, p_may_open_protected WHERE is_national()
$$;

DROP FUNCTION update_account(uuid, bigint, text, boolean);
CREATE FUNCTION update_account(p_id uuid, p_version bigint, p_display_name text, p_disabled boolean,
                               p_may_open_protected boolean) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE account SET display_name = p_display_name, disabled = p_disabled,
                       may_open_protected = p_may_open_protected, version = version + 1
    WHERE id = p_id AND version = p_version AND is_national();
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF p_disabled THEN
        PERFORM end_sessions(p_id, NULL);
    END IF;
    RETURN true;
END
$$;

GRANT EXECUTE ON FUNCTION list_accounts(uuid), create_account(uuid, text, text, text, uuid, boolean),
    update_account(uuid, bigint, text, boolean, boolean) TO medlem_app;
