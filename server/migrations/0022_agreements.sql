-- Agreements (lokaladministratörsavtal), their papers, exceptions, and access that cannot exist without them (design.md,
-- section 5). The runtime role writes none of these tables, but for a paper on its way: functions do, which ask for the
-- national organisation and a fresh code. The constraints and triggers bind the owner too.

-- A closed branch has no agreement and no access.
ALTER TABLE branch
    ADD COLUMN closed_on date,
    ADD COLUMN merged_into uuid CONSTRAINT branch_merged_into_fkey REFERENCES branch,
    ADD CONSTRAINT branch_merged_is_closed CHECK (merged_into IS NULL OR closed_on IS NOT NULL),
    ADD CONSTRAINT branch_merged_into_another CHECK (merged_into <> id);

-- What stands on the paper: LA-, eight characters of Crockford's base32, and his check symbol (the number modulo 37).
-- shared/domain/access/agreementreference.h reads them back.
CREATE FUNCTION agreement_check_symbol(p_number bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', (p_number % 37)::integer + 1, 1)
$$;
-- 40 random bits. Of those whose check symbol is none of the 32 ordinary characters none is used: they would be hard to
-- read out and to type.
CREATE FUNCTION draw_agreement_reference() RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    number bigint;
    text_form text := '';
BEGIN
    LOOP
        number := ('x' || left(replace(gen_random_uuid()::text, '-', ''), 10))::bit(40)::bigint;
        EXIT WHEN number % 37 < 32;
    END LOOP;
    FOR i IN 0..7 LOOP
        text_form := substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((number >> (5 * i)) & 31)::integer + 1, 1) || text_form;
    END LOOP;
    RETURN 'LA-' || left(text_form, 4) || '-' || right(text_form, 4) || '-' || public.agreement_check_symbol(number);
END
$$;

CREATE TABLE agreement (
    id uuid CONSTRAINT agreement_pkey PRIMARY KEY DEFAULT uuid_v7(),
    branch_id uuid NOT NULL CONSTRAINT agreement_branch_fkey REFERENCES branch,
    reference text NOT NULL DEFAULT draw_agreement_reference()
        CONSTRAINT agreement_reference_unique UNIQUE
        CONSTRAINT agreement_reference_format CHECK (reference ~ '^LA(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]$'),
    state text NOT NULL DEFAULT 'draft' CONSTRAINT agreement_state_known CHECK (state IN
        ('draft', 'sent', 'received', 'returned', 'approved', 'inForce', 'superseded', 'ended', 'discarded')),
    -- Stands for access from before there were agreements: without papers, and nothing new rests on it.
    legacy boolean NOT NULL DEFAULT false,
    meeting text CONSTRAINT agreement_meeting_known CHECK (meeting IN ('annualMeeting', 'memberMeeting', 'boardMeeting')),
    meeting_date date,
    minutes_paragraph text
        CONSTRAINT agreement_minutes_paragraph_length CHECK (char_length(minutes_paragraph) BETWEEN 1 AND 20),
    signatory text NOT NULL DEFAULT '' CONSTRAINT agreement_signatory_length CHECK (char_length(signatory) <= 200),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT agreement_created_by_fkey REFERENCES account, -- absent: the server
    changed_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    received_at timestamptz,
    return_reason text CONSTRAINT agreement_return_reason_length CHECK (char_length(return_reason) BETWEEN 1 AND 500),
    first_approver uuid CONSTRAINT agreement_first_approver_fkey REFERENCES account, -- where two have to approve
    approved_by uuid CONSTRAINT agreement_approved_by_fkey REFERENCES account,
    in_force_since timestamptz,
    replaces uuid CONSTRAINT agreement_replaces_fkey REFERENCES agreement, -- was in force until this one came
    ended_at timestamptz,
    end_reason text CONSTRAINT agreement_end_reason_known CHECK (end_reason IN
        ('resigned', 'deceased', 'branchClosed', 'withdrawnByNational', 'approvedByMistake')),
    end_note text CONSTRAINT agreement_end_note_length CHECK (char_length(end_note) <= 500),
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT agreement_of_branch_unique UNIQUE (id, branch_id),
    CONSTRAINT agreement_paper_whole CHECK (
        legacy OR state IN ('draft', 'returned', 'discarded')
        OR (meeting IS NOT NULL AND meeting_date IS NOT NULL AND signatory <> '')),
    CONSTRAINT agreement_in_force_dated
        CHECK ((state IN ('inForce', 'superseded', 'ended')) = (in_force_since IS NOT NULL)),
    CONSTRAINT agreement_end_whole CHECK ((state IN ('superseded', 'ended')) = (ended_at IS NOT NULL)),
    CONSTRAINT agreement_end_reasoned CHECK ((state = 'ended') = (end_reason IS NOT NULL))
);
-- A branch has one agreement that is in force, and one that is on its way.
CREATE UNIQUE INDEX agreement_one_in_force ON agreement (branch_id) WHERE state = 'inForce';
CREATE UNIQUE INDEX agreement_one_under_way ON agreement (branch_id)
    WHERE state IN ('draft', 'sent', 'received', 'returned', 'approved');
CREATE INDEX agreement_branch ON agreement (branch_id, created_at DESC);

CREATE TABLE agreement_person (
    agreement_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    seat integer NOT NULL CONSTRAINT agreement_person_seat_range CHECK (seat BETWEEN 1 AND 10),
    person_id uuid NOT NULL CONSTRAINT agreement_person_person_fkey REFERENCES person,
    tie text NOT NULL CONSTRAINT agreement_person_tie_known CHECK (tie IN ('member', 'employee', 'outsider')),
    municipality_code text
        CONSTRAINT agreement_person_municipality_code_format CHECK (municipality_code ~ '^[0-9]{4}$'),
    ended_at timestamptz, -- resigned, died or was taken off, while the agreement went on or with it
    CONSTRAINT agreement_person_pkey PRIMARY KEY (agreement_id, seat),
    CONSTRAINT agreement_person_once UNIQUE (agreement_id, person_id),
    CONSTRAINT agreement_person_seat_unique UNIQUE (agreement_id, branch_id, seat, person_id),
    CONSTRAINT agreement_person_agreement_fkey FOREIGN KEY (agreement_id, branch_id) REFERENCES agreement (id, branch_id),
    CONSTRAINT agreement_person_municipality_of_employee CHECK (municipality_code IS NULL OR tie = 'employee')
);
CREATE INDEX agreement_person_person ON agreement_person (person_id);

-- A paper that has come in. It is never changed, only superseded by a later one of its kind.
CREATE TABLE agreement_document (
    id uuid CONSTRAINT agreement_document_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL,
    branch_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT agreement_document_kind_known CHECK (kind IN ('signedAgreement', 'minutesExcerpt')),
    format text NOT NULL CONSTRAINT agreement_document_format_known CHECK (format IN ('pdf', 'jpeg', 'png')),
    file_name text NOT NULL CONSTRAINT agreement_document_file_name_length CHECK (char_length(file_name) BETWEEN 1 AND 200),
    size bigint NOT NULL CONSTRAINT agreement_document_size_bounded CHECK (size BETWEEN 1 AND 10485760),
    sha256 bytea NOT NULL,
    content bytea NOT NULL,
    has_active_content boolean NOT NULL DEFAULT false,
    registered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    registered_by uuid CONSTRAINT agreement_document_registered_by_fkey REFERENCES account, -- absent: the server
    superseded_at timestamptz,
    CONSTRAINT agreement_document_agreement_fkey FOREIGN KEY (agreement_id, branch_id) REFERENCES agreement (id, branch_id),
    CONSTRAINT agreement_document_whole CHECK (octet_length(content) = size),
    CONSTRAINT agreement_document_digest CHECK (sha256 = sha256(content))
);
ALTER TABLE agreement_document ALTER COLUMN content SET STORAGE EXTERNAL; -- compressed already
CREATE UNIQUE INDEX agreement_document_current ON agreement_document (agreement_id, kind) WHERE superseded_at IS NULL;
CREATE INDEX agreement_document_agreement ON agreement_document (agreement_id);

-- A paper on its way, of one account. Forgotten after a day.
CREATE TABLE document_upload (
    id uuid CONSTRAINT document_upload_pkey PRIMARY KEY, -- of the paper that it becomes
    account_id uuid NOT NULL DEFAULT current_account_id()
        CONSTRAINT document_upload_account_fkey REFERENCES account,
    agreement_id uuid NOT NULL CONSTRAINT document_upload_agreement_fkey REFERENCES agreement,
    kind text NOT NULL CONSTRAINT document_upload_kind_known CHECK (kind IN ('signedAgreement', 'minutesExcerpt')),
    file_name text NOT NULL CONSTRAINT document_upload_file_name_length CHECK (char_length(file_name) BETWEEN 1 AND 200),
    size bigint NOT NULL CONSTRAINT document_upload_size_bounded CHECK (size BETWEEN 1 AND 10485760),
    uploaded bigint NOT NULL DEFAULT 0 CONSTRAINT document_upload_uploaded_bounded CHECK (uploaded BETWEEN 0 AND size),
    slot smallint NOT NULL CONSTRAINT document_upload_slot_known CHECK (slot BETWEEN 1 AND 4),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT document_upload_slot_free UNIQUE (account_id, slot) -- four papers that are not finished
);
CREATE INDEX document_upload_age ON document_upload (created_at);

CREATE TABLE document_part (
    upload_id uuid NOT NULL CONSTRAINT document_part_upload_fkey REFERENCES document_upload ON DELETE CASCADE,
    account_id uuid NOT NULL DEFAULT current_account_id(),
    start bigint NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT document_part_pkey PRIMARY KEY (upload_id, start)
);
ALTER TABLE document_part ALTER COLUMN content SET STORAGE EXTERNAL;

-- What a reviewer has looked at. Who ticked first stays.
CREATE TABLE agreement_review_tick (
    agreement_id uuid NOT NULL CONSTRAINT agreement_review_tick_agreement_fkey REFERENCES agreement,
    item text NOT NULL CONSTRAINT agreement_review_tick_item_known CHECK (item IN
        ('agreementSignedByBranch', 'agreementSignedByAdministrator', 'minutesSigned', 'minutesWitnessed',
         'minutesNameSamePersons', 'personsIdentified')),
    account_id uuid CONSTRAINT agreement_review_tick_account_fkey REFERENCES account, -- absent: the server
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT agreement_review_tick_pkey PRIMARY KEY (agreement_id, item)
);

-- Special reasons (särskilda skäl): more than one administrator, or one who is not of the branch.
CREATE TABLE access_exception (
    id uuid CONSTRAINT access_exception_pkey PRIMARY KEY DEFAULT uuid_v7(),
    branch_id uuid NOT NULL CONSTRAINT access_exception_branch_fkey REFERENCES branch,
    kind text NOT NULL CONSTRAINT access_exception_kind_known CHECK (kind IN ('severalAdministrators', 'notOfBranch')),
    state text NOT NULL DEFAULT 'requested'
        CONSTRAINT access_exception_state_known CHECK (state IN ('requested', 'granted', 'refused', 'withdrawn')),
    seats integer NOT NULL DEFAULT 1, -- how many administrators in all it allows
    person_id uuid CONSTRAINT access_exception_person_fkey REFERENCES person, -- whom it concerns
    reason text NOT NULL CONSTRAINT access_exception_reason_length CHECK (char_length(reason) BETWEEN 1 AND 1000),
    requested_by uuid CONSTRAINT access_exception_requested_by_fkey REFERENCES account, -- absent: the server
    requested_at timestamptz NOT NULL DEFAULT now(),
    decided_by uuid CONSTRAINT access_exception_decided_by_fkey REFERENCES account,
    decided_at timestamptz, -- of the latest decision: granted, refused, or withdrawn
    decision_note text CONSTRAINT access_exception_decision_note_length CHECK (char_length(decision_note) BETWEEN 1 AND 1000),
    valid_from date,
    valid_to date, -- last day; absent: until it is changed
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT access_exception_of_branch_unique UNIQUE (id, branch_id),
    CONSTRAINT access_exception_subject CHECK (CASE kind
        WHEN 'severalAdministrators' THEN seats BETWEEN 2 AND 10 AND person_id IS NULL
        ELSE seats = 1 AND person_id IS NOT NULL END),
    CONSTRAINT access_exception_decision_whole CHECK ((state = 'requested') = (decided_at IS NULL)),
    CONSTRAINT access_exception_granted_from CHECK (state NOT IN ('granted', 'withdrawn') OR valid_from IS NOT NULL),
    CONSTRAINT access_exception_period CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX access_exception_requested_once ON access_exception (branch_id, kind, person_id)
    NULLS NOT DISTINCT WHERE state = 'requested';
CREATE INDEX access_exception_branch ON access_exception (branch_id, kind);

-- How the national organisation reviews.
CREATE TABLE access_settings (
    id uuid CONSTRAINT access_settings_pkey PRIMARY KEY
        CONSTRAINT access_settings_one CHECK (id = '00000000-0000-0000-0000-000000000000'),
    two_approvers boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 1
);
INSERT INTO access_settings (id) VALUES ('00000000-0000-0000-0000-000000000000');

-- What gives access. Each existing one (there is no released version with any) gets an agreement of its own that says
-- that there was none: the latest of a branch is in force, if it still gives access.
ALTER TABLE access_grant
    ADD COLUMN agreement_id uuid,
    ADD COLUMN exception_id uuid,          -- for a seat above 1
    ADD COLUMN outsider_exception_id uuid, -- for somebody who is not of the branch
    ADD COLUMN ended_by uuid CONSTRAINT access_grant_ended_by_fkey REFERENCES agreement, -- that replaced it
    ADD COLUMN restores uuid CONSTRAINT access_grant_restores_fkey REFERENCES access_grant; -- given again after a mistake
UPDATE access_grant SET agreement_id = uuid_v7();
INSERT INTO agreement (id, branch_id, state, legacy, created_at, changed_at, in_force_since, ended_at)
SELECT g.agreement_id, g.branch_id, CASE WHEN g.is_open THEN 'inForce' ELSE 'superseded' END, true, lower(g.valid_during),
       now(), lower(g.valid_during), CASE WHEN NOT g.is_open THEN least(upper(g.valid_during), now()) END
FROM (SELECT a.agreement_id, a.branch_id, a.valid_during,
             row_number() OVER (PARTITION BY a.branch_id ORDER BY lower(a.valid_during) DESC) = 1
                 AND coalesce(upper(a.valid_during) > now(), true) AS is_open
      FROM access_grant a) g;
INSERT INTO agreement_person (agreement_id, branch_id, seat, person_id, tie)
SELECT g.agreement_id, g.branch_id, g.seat, g.person_id,
       CASE WHEN EXISTS (SELECT FROM membership m WHERE m.person_id = g.person_id AND m.branch_id = g.branch_id
                                                    AND NOT m.withdrawn) THEN 'member' ELSE 'employee' END
FROM access_grant g;
-- From here on access is open until it ends, and ends when it is ended.
UPDATE access_grant g
SET valid_during = tstzrange(lower(g.valid_during), CASE a.state WHEN 'inForce' THEN NULL ELSE a.ended_at END)
FROM agreement a WHERE a.id = g.agreement_id AND lower(g.valid_during) < coalesce(a.ended_at, 'infinity');
ALTER TABLE access_grant
    ALTER COLUMN agreement_id SET NOT NULL,
    DROP CONSTRAINT access_grant_seat_first,
    ADD CONSTRAINT access_grant_seat_range CHECK (seat BETWEEN 1 AND 10),
    ADD CONSTRAINT access_grant_seat_by_exception CHECK ((seat > 1) = (exception_id IS NOT NULL)),
    ADD CONSTRAINT access_grant_begins CHECK (NOT lower_inf(valid_during) AND lower_inc(valid_during)),
    ADD CONSTRAINT access_grant_agreement_fkey FOREIGN KEY (agreement_id, branch_id, seat, person_id)
        REFERENCES agreement_person (agreement_id, branch_id, seat, person_id),
    ADD CONSTRAINT access_grant_exception_fkey FOREIGN KEY (exception_id, branch_id)
        REFERENCES access_exception (id, branch_id),
    ADD CONSTRAINT access_grant_outsider_exception_fkey FOREIGN KEY (outsider_exception_id, branch_id)
        REFERENCES access_exception (id, branch_id),
    -- Two agreements never give access to a branch at the same time.
    ADD CONSTRAINT access_grant_one_agreement EXCLUDE USING gist
        (branch_id WITH =, agreement_id WITH <>, valid_during WITH &&);
CREATE INDEX access_grant_agreement ON access_grant (agreement_id);

ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_owner ON agreement TO CURRENT_USER USING (true);
CREATE POLICY agreement_scope ON agreement FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[]));
ALTER TABLE agreement_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_person FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_person_owner ON agreement_person TO CURRENT_USER USING (true);
CREATE POLICY agreement_person_scope ON agreement_person FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[]));
ALTER TABLE agreement_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_document FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_document_owner ON agreement_document TO CURRENT_USER USING (true);
CREATE POLICY agreement_document_scope ON agreement_document FOR SELECT TO medlem_app
    USING ((SELECT is_national()) OR branch_id = ANY ((SELECT current_branch_ids())::uuid[]));
ALTER TABLE document_upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_upload FORCE ROW LEVEL SECURITY;
CREATE POLICY document_upload_owner ON document_upload TO CURRENT_USER USING (true);
CREATE POLICY document_upload_own ON document_upload TO medlem_app
    USING (account_id = (SELECT current_account_id()))
    WITH CHECK (account_id = (SELECT current_account_id()) AND agreement_id IN (SELECT id FROM agreement));
ALTER TABLE document_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_part FORCE ROW LEVEL SECURITY;
CREATE POLICY document_part_owner ON document_part TO CURRENT_USER USING (true);
CREATE POLICY document_part_own ON document_part TO medlem_app
    USING (account_id = (SELECT current_account_id()))
    WITH CHECK (account_id = (SELECT current_account_id()) AND upload_id IN (SELECT id FROM document_upload));
ALTER TABLE agreement_review_tick ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_review_tick FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_review_tick_owner ON agreement_review_tick TO CURRENT_USER USING (true);
ALTER TABLE access_exception ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_exception FORCE ROW LEVEL SECURITY;
CREATE POLICY access_exception_owner ON access_exception TO CURRENT_USER USING (true);
ALTER TABLE access_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY access_settings_owner ON access_settings TO CURRENT_USER USING (true);
GRANT SELECT ON agreement, agreement_person, agreement_document TO medlem_app;
GRANT SELECT, INSERT, UPDATE ON document_upload, document_part TO medlem_app;

-- What keeps the tables true, whoever writes them.

CREATE FUNCTION refuse_access_change(p_rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The access routine does not allow that.' USING ERRCODE = 'MR409', CONSTRAINT = p_rule;
END
$$;

CREATE FUNCTION refuse_access_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM public.refuse_access_change(TG_TABLE_NAME || '_stays');
    RETURN NULL;
END
$$;
CREATE TRIGGER agreement_stays BEFORE DELETE OR TRUNCATE ON agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_removal();
CREATE TRIGGER agreement_document_stays BEFORE DELETE OR TRUNCATE ON agreement_document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_removal();
CREATE TRIGGER access_exception_stays BEFORE DELETE OR TRUNCATE ON access_exception
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_removal();
CREATE TRIGGER access_settings_stays BEFORE DELETE OR TRUNCATE ON access_settings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_removal();
CREATE TRIGGER access_grant_stays BEFORE DELETE OR TRUNCATE ON access_grant
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_access_removal();

-- The states and what may follow upon each (domain.md). superseded goes back to inForce when its successor was approved
-- by mistake.
CREATE FUNCTION may_agreement_become(p_old text, p_new text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE p_old WHEN 'draft' THEN p_new IN ('draft', 'sent', 'received', 'discarded')
                      WHEN 'sent' THEN p_new IN ('sent', 'received', 'discarded')
                      WHEN 'received' THEN p_new IN ('received', 'returned', 'approved', 'inForce', 'discarded')
                      WHEN 'returned' THEN p_new IN ('returned', 'draft', 'received', 'discarded')
                      WHEN 'approved' THEN p_new IN ('approved', 'returned', 'inForce', 'discarded')
                      WHEN 'inForce' THEN p_new IN ('inForce', 'superseded', 'ended')
                      WHEN 'superseded' THEN p_new IN ('superseded', 'inForce')
                      ELSE p_new = p_old END
$$;

CREATE FUNCTION has_both_documents(p_agreement_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) = 2 FROM public.agreement_document
    WHERE agreement_id = p_agreement_id AND superseded_at IS NULL
$$;

CREATE FUNCTION guard_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM branch b WHERE b.id = NEW.branch_id AND (b.closed_on IS NOT NULL OR b.withdrawn) FOR SHARE)
       AND NEW.state NOT IN ('discarded', 'superseded', 'ended') THEN
        PERFORM refuse_access_change('agreement_branch_open');
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' OR NEW.legacy THEN
            PERFORM refuse_access_change('agreement_begins_as_draft');
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.branch_id, NEW.reference, NEW.legacy, NEW.created_at)
       IS DISTINCT FROM (OLD.id, OLD.branch_id, OLD.reference, OLD.legacy, OLD.created_at)
       OR NOT may_agreement_become(OLD.state, NEW.state) THEN
        PERFORM refuse_access_change('agreement_state');
    END IF;
    -- What was signed stays as it was signed.
    IF NOT (OLD.state IN ('draft', 'returned') AND NEW.state = 'draft')
       AND (NEW.meeting, NEW.meeting_date, NEW.minutes_paragraph, NEW.signatory)
           IS DISTINCT FROM (OLD.meeting, OLD.meeting_date, OLD.minutes_paragraph, OLD.signatory) THEN
        PERFORM refuse_access_change('agreement_signed');
    END IF;
    IF NEW.state IN ('received', 'approved', 'inForce') AND NOT NEW.legacy AND NOT has_both_documents(NEW.id) THEN
        PERFORM refuse_access_change('agreement_documents');
    END IF;
    IF NEW.state IN ('approved', 'inForce') AND NEW.state <> OLD.state AND OLD.state <> 'superseded'
       AND NOT EXISTS (SELECT FROM agreement_person p WHERE p.agreement_id = NEW.id) THEN
        PERFORM refuse_access_change('agreement_names_nobody');
    END IF;
    IF NEW.state = 'inForce' AND OLD.state IN ('received', 'approved')
       AND EXISTS (SELECT FROM access_settings s WHERE s.two_approvers)
       AND coalesce(NEW.first_approver = NEW.approved_by, true) THEN
        PERFORM refuse_access_change('agreement_two_approvers');
    END IF;
    NEW.changed_at := greatest(clock_timestamp(), OLD.changed_at);
    RETURN NEW;
END
$$;
CREATE TRIGGER agreement_guard BEFORE INSERT OR UPDATE ON agreement
    FOR EACH ROW EXECUTE FUNCTION guard_agreement();
CREATE TRIGGER agreement_version BEFORE UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION count_version();

-- At the end of the transaction an agreement that is in force gives access to exactly those whom it names, but for those
-- who have left; any other gives none. It runs with the commit, which is the runtime role's.
CREATE FUNCTION check_agreement_access() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    now_state text := (SELECT a.state FROM agreement a WHERE a.id = NEW.id);
BEGIN
    IF EXISTS (SELECT p.person_id, p.seat FROM agreement_person p
               WHERE p.agreement_id = NEW.id AND p.ended_at IS NULL AND now_state = 'inForce'
               EXCEPT
               SELECT g.person_id, g.seat FROM access_grant g WHERE g.agreement_id = NEW.id AND upper_inf(g.valid_during))
       OR EXISTS (SELECT g.person_id, g.seat FROM access_grant g
                  WHERE g.agreement_id = NEW.id AND upper_inf(g.valid_during)
                  EXCEPT
                  SELECT p.person_id, p.seat FROM agreement_person p
                  WHERE p.agreement_id = NEW.id AND p.ended_at IS NULL AND now_state = 'inForce') THEN
        PERFORM refuse_access_change('agreement_access_whole');
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER agreement_access_whole AFTER UPDATE ON agreement DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state IN ('inForce', 'superseded', 'ended'))
    EXECUTE FUNCTION check_agreement_access();

-- Who is named is a part of what is signed. Later somebody may leave.
CREATE FUNCTION guard_agreement_person() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    about uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.agreement_id ELSE NEW.agreement_id END;
    now_state text;
BEGIN
    SELECT a.state INTO now_state FROM agreement a WHERE a.id = about FOR SHARE;
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.agreement_id, NEW.branch_id, NEW.seat, NEW.person_id, NEW.tie, NEW.municipality_code)
           IS DISTINCT FROM (OLD.agreement_id, OLD.branch_id, OLD.seat, OLD.person_id, OLD.tie, OLD.municipality_code)
           OR now_state <> 'inForce' OR OLD.ended_at IS NOT NULL THEN
            PERFORM refuse_access_change('agreement_person_signed');
        END IF;
        RETURN NEW;
    END IF;
    IF coalesce(now_state <> 'draft', false) OR (TG_OP = 'INSERT' AND NEW.ended_at IS NOT NULL) THEN
        PERFORM refuse_access_change('agreement_person_signed');
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER agreement_person_guard BEFORE INSERT OR UPDATE OR DELETE ON agreement_person
    FOR EACH ROW EXECUTE FUNCTION guard_agreement_person();

CREATE FUNCTION guard_agreement_document() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    now_state text;
BEGIN
    SELECT a.state INTO now_state FROM agreement a WHERE a.id = NEW.agreement_id FOR SHARE;
    IF now_state NOT IN ('draft', 'sent', 'received', 'returned') THEN
        PERFORM refuse_access_change('agreement_document_closed');
    END IF;
    IF TG_OP = 'UPDATE'
       AND (OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL
            OR (NEW.id, NEW.agreement_id, NEW.branch_id, NEW.kind, NEW.format, NEW.file_name, NEW.size, NEW.sha256,
                NEW.has_active_content, NEW.registered_at)
               IS DISTINCT FROM (OLD.id, OLD.agreement_id, OLD.branch_id, OLD.kind, OLD.format, OLD.file_name, OLD.size,
                                 OLD.sha256, OLD.has_active_content, OLD.registered_at)
            OR NEW.registered_by IS DISTINCT FROM OLD.registered_by) THEN
        PERFORM refuse_access_change('agreement_document_unchanged');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER agreement_document_guard BEFORE INSERT OR UPDATE ON agreement_document
    FOR EACH ROW EXECUTE FUNCTION guard_agreement_document();

CREATE FUNCTION guard_access_exception() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'requested' THEN
            PERFORM refuse_access_change('access_exception_begins_as_request');
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.branch_id, NEW.kind, NEW.reason, NEW.requested_at)
       IS DISTINCT FROM (OLD.id, OLD.branch_id, OLD.kind, OLD.reason, OLD.requested_at)
       OR NEW.person_id IS DISTINCT FROM OLD.person_id
       OR NOT (OLD.state = 'requested' AND NEW.state IN ('granted', 'refused') AND NEW.seats <= OLD.seats
               OR OLD.state = 'granted' AND NEW.state = 'withdrawn' AND NEW.seats = OLD.seats
                  AND (NEW.valid_from, NEW.valid_to) IS NOT DISTINCT FROM (OLD.valid_from, OLD.valid_to)) THEN
        PERFORM refuse_access_change('access_exception_state');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER access_exception_guard BEFORE INSERT OR UPDATE ON access_exception
    FOR EACH ROW EXECUTE FUNCTION guard_access_exception();
CREATE TRIGGER access_exception_version BEFORE UPDATE ON access_exception FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER access_settings_version BEFORE UPDATE ON access_settings FOR EACH ROW EXECUTE FUNCTION count_version();

-- Days are Sweden's.
CREATE FUNCTION day_of(p_moment timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT (p_moment AT TIME ZONE 'Europe/Stockholm')::date
$$;
CREATE FUNCTION belongs_to_branch(p_person_id uuid, p_branch_id uuid, p_day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM membership m
                   WHERE m.person_id = p_person_id AND m.branch_id = p_branch_id AND NOT m.withdrawn
                     AND daterange(m.valid_from, m.valid_to, '[]') @> p_day)
$$;
-- Whether an exception covers a seat (of so many administrators) or a person on a day. It cannot be withdrawn before the
-- transaction has ended.
CREATE FUNCTION is_covered(p_exception_id uuid, p_kind text, p_branch_id uuid, p_seats integer, p_person_id uuid, p_day date)
RETURNS boolean LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM access_exception e
    WHERE e.id = p_exception_id AND e.branch_id = p_branch_id AND e.kind = p_kind AND e.state = 'granted'
      AND daterange(e.valid_from, e.valid_to, '[]') @> p_day
      AND CASE p_kind WHEN 'severalAdministrators' THEN e.seats >= p_seats ELSE e.person_id = p_person_id END
    FOR SHARE;
    RETURN FOUND;
END
$$;

-- New access rests on an agreement that is in force with both of its papers, on exceptions where they are needed, or on
-- access that a mistake had ended. It ends once, and stays as it was.
CREATE FUNCTION guard_access_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    day date := day_of(lower(NEW.valid_during));
    basis agreement;
    named agreement_person;
    former access_grant;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.branch_id, NEW.seat, NEW.person_id, NEW.agreement_id)
           IS DISTINCT FROM (OLD.id, OLD.branch_id, OLD.seat, OLD.person_id, OLD.agreement_id)
           OR (NEW.exception_id, NEW.outsider_exception_id, NEW.restores)
              IS DISTINCT FROM (OLD.exception_id, OLD.outsider_exception_id, OLD.restores)
           OR NOT upper_inf(OLD.valid_during) OR upper_inf(NEW.valid_during)
           OR lower(NEW.valid_during) IS DISTINCT FROM lower(OLD.valid_during) THEN
            PERFORM refuse_access_change('access_grant_ends_once');
        END IF;
        RETURN NEW;
    END IF;
    SELECT * INTO basis FROM agreement a WHERE a.id = NEW.agreement_id AND a.branch_id = NEW.branch_id FOR SHARE;
    IF NOT FOUND OR basis.state <> 'inForce' OR NOT upper_inf(NEW.valid_during) OR NEW.ended_by IS NOT NULL
       OR lower(NEW.valid_during) < basis.in_force_since THEN
        PERFORM refuse_access_change('access_grant_agreement_in_force');
    END IF;
    IF EXISTS (SELECT FROM branch b WHERE b.id = NEW.branch_id AND (b.closed_on IS NOT NULL OR b.withdrawn)) THEN
        PERFORM refuse_access_change('access_grant_branch_open');
    END IF;
    SELECT * INTO named FROM agreement_person p
    WHERE p.agreement_id = NEW.agreement_id AND p.seat = NEW.seat AND p.person_id = NEW.person_id;
    IF NOT FOUND OR named.ended_at IS NOT NULL THEN
        PERFORM refuse_access_change('access_grant_person_named');
    END IF;
    IF NEW.restores IS NOT NULL THEN
        SELECT g.* INTO former FROM access_grant g JOIN agreement m ON m.id = g.ended_by
        WHERE g.id = NEW.restores AND m.end_reason = 'approvedByMistake';
        IF NOT FOUND
           OR (former.branch_id, former.seat, former.person_id, former.agreement_id)
              IS DISTINCT FROM (NEW.branch_id, NEW.seat, NEW.person_id, NEW.agreement_id)
           OR (former.exception_id, former.outsider_exception_id)
              IS DISTINCT FROM (NEW.exception_id, NEW.outsider_exception_id)
           OR lower(NEW.valid_during) < upper(former.valid_during) THEN
            PERFORM refuse_access_change('access_grant_restored');
        END IF;
        RETURN NEW;
    END IF;
    IF basis.legacy OR NOT has_both_documents(NEW.agreement_id) THEN
        PERFORM refuse_access_change('access_grant_documents');
    END IF;
    IF NEW.seat > 1
       AND NOT is_covered(NEW.exception_id, 'severalAdministrators', NEW.branch_id, NEW.seat, NULL, day) THEN
        PERFORM refuse_access_change('access_grant_seat_excepted');
    END IF;
    IF (named.tie = 'outsider'
        OR (named.tie = 'member' AND NOT belongs_to_branch(NEW.person_id, NEW.branch_id, day))
        OR NEW.outsider_exception_id IS NOT NULL)
       AND NOT is_covered(NEW.outsider_exception_id, 'notOfBranch', NEW.branch_id, 1, NEW.person_id, day) THEN
        PERFORM refuse_access_change('access_grant_person_excepted');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER access_grant_guard BEFORE INSERT OR UPDATE ON access_grant
    FOR EACH ROW EXECUTE FUNCTION guard_access_grant();
-- Given again once.
CREATE UNIQUE INDEX access_grant_restored_once ON access_grant (restores);

-- No branch closes over somebody's head: end_branch_access() comes first. Whoever changes the branch need not see access.
CREATE FUNCTION guard_branch_closing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM access_grant g WHERE g.branch_id = NEW.id AND upper_inf(g.valid_during)) THEN
        PERFORM refuse_access_change('branch_without_access');
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER branch_closing BEFORE UPDATE ON branch
    FOR EACH ROW WHEN ((NEW.closed_on IS NOT NULL AND OLD.closed_on IS NULL) OR (NEW.withdrawn AND NOT OLD.withdrawn))
    EXECUTE FUNCTION guard_branch_closing();

-- The audit of all of it, written by triggers. The values are kept apart like any others. Those branches hear of it.
CREATE FUNCTION write_access_event(p_action text, p_object text, p_object_id uuid, p_person_id uuid, p_branch_id uuid,
                                   p_old_values jsonb, p_new_values jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    sequence bigint := nextval('audit_event_sequence_seq');
    salt bytea := uuid_send(gen_random_uuid());
BEGIN
    INSERT INTO audit_value (sequence, salt, old_values, new_values) VALUES (sequence, salt, p_old_values, p_new_values);
    INSERT INTO audit_event (sequence, chain_id, account_id, role, change_id, request_id, source, action, object, object_id,
                             person_id, branch_id, field_names, value_digest)
    OVERRIDING SYSTEM VALUE
    VALUES (sequence, find_audit_chain(p_branch_id, p_person_id), current_account_id(), current_audit_role(),
            current_change_id(), current_request_id(), current_source(), p_action, p_object, p_object_id, p_person_id,
            p_branch_id,
            CASE WHEN p_old_values IS NULL THEN '{}' ELSE list_changed_fields(p_old_values, p_new_values) END,
            value_digest(salt, p_old_values, p_new_values));
    IF current_change_id() IS NOT NULL THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', sequence, 'object', 'access', 'personId', NULL, 'changeId', current_change_id(),
            'branchIds', CASE WHEN p_branch_id IS NULL THEN '[]'::json ELSE json_build_array(p_branch_id) END)::text);
    END IF;
END
$$;

CREATE FUNCTION audit_agreement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND list_changed_fields(to_jsonb(OLD) - 'changed_at', to_jsonb(NEW) - 'changed_at') = '{}' THEN
        RETURN NULL; -- its papers or names have changed, which have events of their own
    END IF;
    PERFORM write_access_event(
        CASE WHEN TG_OP = 'INSERT' THEN 'agreementDrafted'
             WHEN NEW.state = OLD.state OR NEW.state = 'draft' THEN 'agreementChanged'
             WHEN NEW.state = 'approved' THEN 'agreementFirstApproved'
             WHEN NEW.state = 'inForce' AND OLD.state = 'superseded' THEN 'agreementRestored'
             WHEN NEW.state = 'inForce' THEN 'agreementApproved'
             WHEN NEW.end_reason = 'approvedByMistake' THEN 'agreementReversed'
             ELSE 'agreement' || upper(left(NEW.state, 1)) || substr(NEW.state, 2) END,
        'agreement', NEW.id, NULL, NEW.branch_id, CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) - 'changed_at' END,
        to_jsonb(NEW) - 'changed_at');
    RETURN NULL;
END
$$;
CREATE TRIGGER agreement_audit AFTER INSERT OR UPDATE ON agreement FOR EACH ROW EXECUTE FUNCTION audit_agreement();

CREATE FUNCTION audit_agreement_person() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM write_access_event('administratorTakenOff', 'agreement', OLD.agreement_id, OLD.person_id, OLD.branch_id,
                                   NULL, to_jsonb(OLD));
    ELSIF TG_OP = 'INSERT' THEN
        PERFORM write_access_event('administratorNamed', 'agreement', NEW.agreement_id, NEW.person_id, NEW.branch_id,
                                   NULL, to_jsonb(NEW));
    ELSE
        PERFORM write_access_event('administratorLeft', 'agreement', NEW.agreement_id, NEW.person_id, NEW.branch_id,
                                   to_jsonb(OLD), to_jsonb(NEW));
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER agreement_person_audit AFTER INSERT OR UPDATE OR DELETE ON agreement_person
    FOR EACH ROW EXECUTE FUNCTION audit_agreement_person();

CREATE FUNCTION audit_agreement_document() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM write_access_event(
        CASE TG_OP WHEN 'INSERT' THEN 'documentRegistered' ELSE 'documentSuperseded' END, 'agreement_document', NEW.id,
        NULL, NEW.branch_id, CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) - 'content' END, to_jsonb(NEW) - 'content');
    RETURN NULL;
END
$$;
CREATE TRIGGER agreement_document_audit AFTER INSERT OR UPDATE ON agreement_document
    FOR EACH ROW EXECUTE FUNCTION audit_agreement_document();

CREATE FUNCTION audit_review_tick() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tick agreement_review_tick := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
    PERFORM write_access_event(CASE TG_OP WHEN 'INSERT' THEN 'reviewTicked' ELSE 'reviewUnticked' END, 'agreement',
                               tick.agreement_id, NULL, (SELECT a.branch_id FROM agreement a WHERE a.id = tick.agreement_id),
                               NULL, to_jsonb(tick));
    RETURN NULL;
END
$$;
CREATE TRIGGER agreement_review_tick_audit AFTER INSERT OR DELETE ON agreement_review_tick
    FOR EACH ROW EXECUTE FUNCTION audit_review_tick();

CREATE FUNCTION audit_access_exception() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM write_access_event('exception' || upper(left(NEW.state, 1)) || substr(NEW.state, 2), 'access_exception', NEW.id,
                               NEW.person_id, NEW.branch_id, CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END,
                               to_jsonb(NEW));
    RETURN NULL;
END
$$;
CREATE TRIGGER access_exception_audit AFTER INSERT OR UPDATE ON access_exception
    FOR EACH ROW EXECUTE FUNCTION audit_access_exception();

CREATE FUNCTION audit_access_settings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM write_access_event('accessSettingsChanged', 'access_settings', NEW.id, NULL, NULL,
                               CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END, to_jsonb(NEW));
    RETURN NULL;
END
$$;
CREATE TRIGGER access_settings_audit AFTER INSERT OR UPDATE ON access_settings
    FOR EACH ROW EXECUTE FUNCTION audit_access_settings();

CREATE FUNCTION audit_access_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM write_access_event(
        CASE WHEN TG_OP = 'UPDATE' THEN 'accessEnded' WHEN NEW.restores IS NULL THEN 'accessGiven' ELSE 'accessRestored' END,
        'access_grant', NEW.id, NEW.person_id, NEW.branch_id, CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END,
        to_jsonb(NEW));
    RETURN NULL;
END
$$;
CREATE TRIGGER access_grant_audit AFTER INSERT OR UPDATE ON access_grant
    FOR EACH ROW EXECUTE FUNCTION audit_access_grant();

-- As 0020 made it, with the steps of the access routine among what happens to accounts.
CREATE OR REPLACE FUNCTION audit_topic(p_action text, p_object text, p_outcome text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_action IN ('logIn', 'logInFailed', 'activationFailed', 'logOut') THEN 'logIns'
                WHEN p_outcome = 'refused' THEN 'refusals'
                WHEN p_action IN ('insert', 'update', 'importStarted', 'importDone', 'importUndoStarted', 'importUndone',
                                  'protectionLifted') THEN 'changes'
                WHEN p_action = 'export' THEN 'exports'
                WHEN p_action IN ('read', 'list') THEN 'reads'
                WHEN p_object IN ('account', 'session', 'agreement', 'agreement_document', 'access_exception',
                                  'access_settings', 'access_grant') THEN 'accounts'
                ELSE 'reads' END
$$;

-- What the routine does. Each function asks by itself who calls, and locks the branch first, so that whatever happens to
-- a branch's access happens one after the other.

CREATE FUNCTION lock_branch_access(p_branch_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM branch WHERE id = p_branch_id FOR UPDATE;
END
$$;

-- The caller still is who the request was begun by, and stays so until the commit (Q-17): the session, the account, and
-- the national role or the branch. As confirm_access, without the token.
CREATE FUNCTION confirm_caller(p_branch_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    caller account;
    is_confirmed boolean;
BEGIN
    PERFORM FROM session s WHERE s.id = current_session_id() AND s.expires_at > clock_timestamp() FOR SHARE;
    is_confirmed := FOUND;
    SELECT * INTO caller FROM account a WHERE a.id = current_account_id() AND NOT a.disabled FOR SHARE;
    is_confirmed := is_confirmed AND FOUND;
    IF is_confirmed AND is_national() THEN
        is_confirmed := caller.role = 'nationalAdministrator';
    ELSIF is_confirmed THEN
        PERFORM FROM access_grant g
        WHERE g.person_id = caller.person_id AND g.branch_id = p_branch_id AND upper_inf(g.valid_during) FOR SHARE;
        is_confirmed := FOUND AND p_branch_id = ANY (current_branch_ids());
    END IF;
    IF NOT is_confirmed THEN
        PERFORM refuse_access_change('caller_gone');
    END IF;
END
$$;

-- Whoever has not proven it is told nothing else.
CREATE FUNCTION require_national() RETURNS void LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT (is_national() AND has_stepped_up()) THEN
        RAISE EXCEPTION 'That is for the national organisation, with a fresh code.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$$;

-- The branch of an agreement that the caller sees, locked; NULL: there is none.
CREATE FUNCTION lock_agreement(p_id uuid) RETURNS agreement
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    found_one agreement;
BEGIN
    PERFORM lock_branch_access(a.branch_id) FROM agreement a
    WHERE a.id = p_id AND (is_national() OR a.branch_id = ANY (current_branch_ids()));
    IF FOUND THEN
        SELECT * INTO found_one FROM agreement a WHERE a.id = p_id FOR UPDATE;
        PERFORM confirm_caller(found_one.branch_id);
    END IF;
    RETURN found_one;
END
$$;

-- The moment of a change of access: by the clock, behind all that waited for the branch, and after every access that it
-- may end has begun, so that none is without duration, not even when the clock was put back (Q-50).
CREATE FUNCTION access_moment(p_branch_id uuid, p_moment timestamptz) RETURNS timestamptz
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT greatest(p_moment, max(lower(g.valid_during)) + interval '1 microsecond', max(upper(g.valid_during)))
    FROM access_grant g WHERE g.branch_id = p_branch_id
$$;

-- The exceptions that new access may rest on, the one that lasts longest first.
CREATE FUNCTION find_seat_exception(p_branch_id uuid, p_seats integer, p_day date) RETURNS uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT e.id FROM access_exception e
    WHERE e.branch_id = p_branch_id AND e.kind = 'severalAdministrators' AND e.state = 'granted' AND e.seats >= p_seats
      AND daterange(e.valid_from, e.valid_to, '[]') @> p_day
    ORDER BY e.valid_to DESC NULLS FIRST, e.id LIMIT 1
$$;
CREATE FUNCTION find_outsider_exception(p_branch_id uuid, p_person_id uuid, p_day date) RETURNS uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT e.id FROM access_exception e
    WHERE e.branch_id = p_branch_id AND e.kind = 'notOfBranch' AND e.state = 'granted' AND e.person_id = p_person_id
      AND daterange(e.valid_from, e.valid_to, '[]') @> p_day
    ORDER BY e.valid_to DESC NULLS FIRST, e.id LIMIT 1
$$;
CREATE FUNCTION needs_outsider_exception(p_tie text, p_person_id uuid, p_branch_id uuid, p_day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT p_tie = 'outsider' OR (p_tie = 'member' AND NOT belongs_to_branch(p_person_id, p_branch_id, p_day))
$$;
CREATE FUNCTION is_person_unavailable(p_person_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM person p WHERE p.id = p_person_id AND p.withdrawn)
        OR EXISTS (SELECT FROM membership m
                   WHERE m.person_id = p_person_id AND m.end_reason = 'deceased' AND NOT m.withdrawn)
$$;

-- The names of ApprovalHindrance on the wire.
CREATE FUNCTION list_approval_hindrances(p_id uuid, p_account_id uuid) RETURNS text[]
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN a.state NOT IN ('received', 'approved') THEN 'notReceived' END,
        CASE WHEN b.closed_on IS NOT NULL OR b.withdrawn THEN 'branchClosed' END,
        CASE WHEN NOT EXISTS (SELECT FROM agreement_document d WHERE d.agreement_id = a.id AND d.kind = 'signedAgreement'
                                                                 AND d.superseded_at IS NULL)
             THEN 'signedAgreementMissing' END,
        CASE WHEN NOT EXISTS (SELECT FROM agreement_document d WHERE d.agreement_id = a.id AND d.kind = 'minutesExcerpt'
                                                                 AND d.superseded_at IS NULL)
             THEN 'minutesExcerptMissing' END,
        CASE WHEN p.total = 0 THEN 'nobodyNamed' END,
        CASE WHEN p.is_unavailable THEN 'personUnavailable' END,
        CASE WHEN p.lacks_exception
                  OR (p.total > 1 AND find_seat_exception(a.branch_id, p.total, day_of(clock_timestamp())) IS NULL)
             THEN 'exceptionMissing' END,
        CASE WHEN (SELECT count(*) < 6 FROM agreement_review_tick t WHERE t.agreement_id = a.id)
             THEN 'reviewIncomplete' END,
        CASE WHEN a.state = 'approved' AND a.first_approver IS NOT DISTINCT FROM p_account_id
                  AND EXISTS (SELECT FROM access_settings s WHERE s.two_approvers)
             THEN 'secondApproverSame' END], NULL)
    FROM agreement a
    JOIN branch b ON b.id = a.branch_id
    CROSS JOIN LATERAL (
        SELECT count(*)::integer AS total, coalesce(bool_or(is_person_unavailable(n.person_id)), false) AS is_unavailable,
               coalesce(bool_or(needs_outsider_exception(n.tie, n.person_id, a.branch_id, day_of(clock_timestamp()))
                                AND find_outsider_exception(a.branch_id, n.person_id, day_of(clock_timestamp())) IS NULL),
                        false) AS lacks_exception
        FROM agreement_person n WHERE n.agreement_id = a.id) p
    WHERE a.id = p_id
$$;

-- Whoever has lost the branch: the streams of that account end with the reason, and all of its sessions when that was the
-- last branch (Q-14).
CREATE FUNCTION tell_lost_access(p_branch_id uuid, p_person_ids uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    loser account;
BEGIN
    FOR loser IN SELECT a.* FROM account a
                 WHERE a.person_id = ANY (p_person_ids) AND a.role = 'localAdministrator'
                   AND NOT EXISTS (SELECT FROM access_grant g WHERE g.person_id = a.person_id AND g.branch_id = p_branch_id
                                                                AND upper_inf(g.valid_during))
                 ORDER BY a.id
    LOOP
        PERFORM pg_notify('medlem_access_ended', json_build_object('session', encode(s.token_hash, 'hex'),
                                                                   'branchId', p_branch_id)::text)
        FROM session s WHERE s.account_id = loser.id;
        IF NOT EXISTS (SELECT FROM access_grant g WHERE g.person_id = loser.person_id AND upper_inf(g.valid_during)) THEN
            PERFORM end_sessions(loser.id, NULL);
        END IF;
    END LOOP;
END
$$;

-- Ends what the branch's access rests on, and gives what the agreement names. Who is named again goes on without a gap.
CREATE FUNCTION put_agreement_in_force(p_id uuid, p_account_id uuid, p_moment timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    branch_of uuid := (SELECT a.branch_id FROM agreement a WHERE a.id = p_id);
    former uuid := (SELECT a.id FROM agreement a WHERE a.branch_id = branch_of AND a.state = 'inForce');
    total integer := (SELECT count(*) FROM agreement_person p WHERE p.agreement_id = p_id);
    losers uuid[];
BEGIN
    WITH ended AS (
        UPDATE access_grant g SET valid_during = tstzrange(lower(g.valid_during), p_moment), ended_by = p_id
        WHERE g.branch_id = branch_of AND upper_inf(g.valid_during) RETURNING g.person_id
    )
    SELECT coalesce(array_agg(person_id), '{}') INTO losers FROM ended;
    UPDATE agreement SET state = 'superseded', ended_at = p_moment WHERE id = former;
    UPDATE agreement SET state = 'inForce', approved_by = p_account_id, in_force_since = p_moment, replaces = former
    WHERE id = p_id;
    INSERT INTO access_grant (branch_id, seat, person_id, agreement_id, exception_id, outsider_exception_id, valid_during)
    SELECT branch_of, p.seat, p.person_id, p_id,
           CASE WHEN p.seat > 1 THEN find_seat_exception(branch_of, total, day_of(p_moment)) END,
           CASE WHEN needs_outsider_exception(p.tie, p.person_id, branch_of, day_of(p_moment))
                THEN find_outsider_exception(branch_of, p.person_id, day_of(p_moment)) END,
           tstzrange(p_moment, NULL)
    FROM agreement_person p WHERE p.agreement_id = p_id ORDER BY p.seat;
    PERFORM tell_lost_access(branch_of, losers);
END
$$;

-- 'done', 'first' (of two approvers), 'stale' or 'notFound'.
CREATE FUNCTION approve_agreement(p_id uuid, p_version bigint) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis agreement;
BEGIN
    PERFORM require_national();
    basis := lock_agreement(p_id);
    IF basis.id IS NULL THEN
        RETURN 'notFound';
    ELSIF basis.version <> p_version THEN
        RETURN 'stale';
    ELSIF cardinality(list_approval_hindrances(p_id, current_account_id())) > 0 THEN
        PERFORM refuse_access_change('approval_hindrances');
    END IF;
    IF basis.state = 'received' AND (SELECT s.two_approvers FROM access_settings s) THEN
        UPDATE agreement SET state = 'approved', first_approver = current_account_id() WHERE id = p_id;
        RETURN 'first';
    END IF;
    PERFORM put_agreement_in_force(p_id, current_account_id(), access_moment(basis.branch_id, clock_timestamp()));
    RETURN 'done';
END
$$;

CREATE FUNCTION reverse_approval(p_id uuid, p_version bigint, p_reason text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis agreement;
    moment timestamptz;
    losers uuid[];
BEGIN
    PERFORM require_national();
    basis := lock_agreement(p_id);
    IF basis.id IS NULL THEN
        RETURN 'notFound';
    ELSIF basis.version <> p_version THEN
        RETURN 'stale';
    ELSIF basis.state <> 'inForce' OR basis.legacy
          OR EXISTS (SELECT FROM agreement_person p WHERE p.agreement_id = p_id AND p.ended_at IS NOT NULL) THEN
        PERFORM refuse_access_change('agreement_state');
    END IF;
    moment := access_moment(basis.branch_id, clock_timestamp());
    WITH ended AS (
        UPDATE access_grant g SET valid_during = tstzrange(lower(g.valid_during), moment)
        WHERE g.agreement_id = p_id AND upper_inf(g.valid_during) RETURNING g.person_id
    )
    SELECT array_agg(person_id) INTO losers FROM ended;
    UPDATE agreement SET state = 'ended', ended_at = moment, end_reason = 'approvedByMistake', end_note = p_reason
    WHERE id = p_id;
    UPDATE agreement SET state = 'inForce', ended_at = NULL WHERE id = basis.replaces;
    INSERT INTO access_grant (branch_id, seat, person_id, agreement_id, exception_id, outsider_exception_id, valid_during,
                              restores)
    SELECT g.branch_id, g.seat, g.person_id, g.agreement_id, g.exception_id, g.outsider_exception_id,
           tstzrange(moment, NULL), g.id
    FROM access_grant g WHERE g.ended_by = p_id AND g.agreement_id = basis.replaces ORDER BY g.seat;
    PERFORM tell_lost_access(basis.branch_id, losers);
    RETURN 'done';
END
$$;

-- Ends the access of one person, or of everybody whom the agreement names, without a successor.
CREATE FUNCTION end_agreement_access(p_id uuid, p_person_id uuid, p_reason text, p_note text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    branch_of uuid := (SELECT a.branch_id FROM agreement a WHERE a.id = p_id);
    moment timestamptz := access_moment(branch_of, clock_timestamp());
    losers uuid[];
BEGIN
    WITH ended AS (
        UPDATE access_grant g SET valid_during = tstzrange(lower(g.valid_during), moment)
        WHERE g.agreement_id = p_id AND upper_inf(g.valid_during) AND (p_person_id IS NULL OR g.person_id = p_person_id)
        RETURNING g.person_id
    )
    SELECT coalesce(array_agg(person_id), '{}') INTO losers FROM ended;
    UPDATE agreement_person p SET ended_at = moment
    WHERE p.agreement_id = p_id AND p.ended_at IS NULL AND (p_person_id IS NULL OR p.person_id = p_person_id);
    IF EXISTS (SELECT FROM agreement_person p WHERE p.agreement_id = p_id AND p.ended_at IS NULL) THEN
        UPDATE agreement SET changed_at = moment WHERE id = p_id;
    ELSE
        UPDATE agreement SET state = 'ended', ended_at = moment, end_reason = p_reason, end_note = p_note WHERE id = p_id;
    END IF;
    PERFORM tell_lost_access(branch_of, losers);
END
$$;

-- 'unknownPerson' too.
CREATE FUNCTION end_agreement(p_id uuid, p_version bigint, p_person_id uuid, p_reason text, p_note text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis agreement;
BEGIN
    PERFORM require_national();
    basis := lock_agreement(p_id);
    IF basis.id IS NULL THEN
        RETURN 'notFound';
    ELSIF basis.version <> p_version THEN
        RETURN 'stale';
    ELSIF basis.state <> 'inForce' OR p_reason = 'approvedByMistake' THEN
        PERFORM refuse_access_change('agreement_state');
    ELSIF p_person_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM agreement_person p
                          WHERE p.agreement_id = p_id AND p.person_id = p_person_id AND p.ended_at IS NULL) THEN
        RETURN 'unknownPerson';
    END IF;
    PERFORM end_agreement_access(p_id, p_person_id, p_reason, p_note);
    RETURN 'done';
END
$$;

-- The caller's own. Every session of the account ends with the last branch, also the calling one.
CREATE FUNCTION resign_access(p_branch_id uuid, p_note text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    own_person uuid := (SELECT a.person_id FROM account a
                        WHERE a.id = current_account_id() AND a.role = 'localAdministrator');
    basis uuid;
BEGIN
    IF NOT has_stepped_up() OR own_person IS NULL OR NOT p_branch_id = ANY (current_branch_ids()) THEN
        RETURN 'notFound';
    END IF;
    PERFORM lock_branch_access(p_branch_id);
    PERFORM confirm_caller(p_branch_id);
    SELECT g.agreement_id INTO basis FROM access_grant g
    WHERE g.branch_id = p_branch_id AND g.person_id = own_person AND upper_inf(g.valid_during);
    IF basis IS NULL THEN
        RETURN 'notFound';
    END IF;
    PERFORM end_agreement_access(basis, own_person, 'resigned', p_note);
    RETURN 'done';
END
$$;

-- For whoever closes a branch, who has asked who calls: ends its access and gives up what is under way.
CREATE FUNCTION end_branch_access(p_branch_id uuid, p_note text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM lock_branch_access(p_branch_id);
    PERFORM end_agreement_access(a.id, NULL, 'branchClosed', p_note)
    FROM agreement a WHERE a.branch_id = p_branch_id AND a.state = 'inForce';
    UPDATE agreement SET state = 'discarded'
    WHERE branch_id = p_branch_id AND state IN ('draft', 'sent', 'received', 'returned', 'approved');
END
$$;

-- Puts the people named into the seats, in their order; p_persons: [{"personId", "tie", "municipalityCode"}]. Those alone
-- whom the caller sees. Nothing happens when they are there already.
CREATE FUNCTION name_administrators(p_id uuid, p_persons jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    branch_of uuid := (SELECT a.branch_id FROM agreement a WHERE a.id = p_id);
BEGIN
    IF EXISTS (SELECT FROM jsonb_array_elements(p_persons) n
               WHERE NOT EXISTS (SELECT FROM person p WHERE p.id = (n ->> 'personId')::uuid AND NOT p.withdrawn
                                                        AND is_in_sight(p.id))
                 AND NOT EXISTS (SELECT FROM agreement_person k
                                 WHERE k.agreement_id = p_id AND k.person_id = (n ->> 'personId')::uuid)) THEN
        PERFORM refuse_access_change('agreement_person_unknown');
    END IF;
    IF (SELECT coalesce(jsonb_agg(jsonb_build_array(p.person_id, p.tie, p.municipality_code) ORDER BY p.seat), '[]')
        FROM agreement_person p WHERE p.agreement_id = p_id)
       = (SELECT coalesce(jsonb_agg(jsonb_build_array(n.value -> 'personId', n.value -> 'tie', n.value ->> 'municipalityCode')
                                    ORDER BY n.ordinality), '[]')
          FROM jsonb_array_elements(p_persons) WITH ORDINALITY n) THEN
        RETURN;
    END IF;
    DELETE FROM agreement_person WHERE agreement_id = p_id;
    INSERT INTO agreement_person (agreement_id, branch_id, seat, person_id, tie, municipality_code)
    SELECT p_id, branch_of, n.ordinality, (n.value ->> 'personId')::uuid, n.value ->> 'tie', n.value ->> 'municipalityCode'
    FROM jsonb_array_elements(p_persons) WITH ORDINALITY n;
END
$$;

-- p_fields: AgreementFields in their form on the wire.
CREATE FUNCTION draft_agreement(p_id uuid, p_branch_id uuid, p_fields jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT (is_national() OR p_branch_id = ANY (current_branch_ids()))
       OR NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND NOT b.withdrawn) THEN
        RETURN 'notFound';
    END IF;
    PERFORM lock_branch_access(p_branch_id);
    PERFORM confirm_caller(p_branch_id);
    INSERT INTO agreement (id, branch_id, meeting, meeting_date, minutes_paragraph, signatory, created_by)
    VALUES (p_id, p_branch_id, p_fields ->> 'meeting', (p_fields ->> 'meetingDate')::date, p_fields ->> 'minutesParagraph',
            p_fields ->> 'signatory', current_account_id());
    PERFORM name_administrators(p_id, p_fields -> 'administrators');
    RETURN 'done';
END
$$;

CREATE FUNCTION change_agreement(p_id uuid, p_version bigint, p_fields jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis agreement := lock_agreement(p_id);
BEGIN
    IF basis.id IS NULL THEN
        RETURN 'notFound';
    ELSIF basis.version <> p_version THEN
        RETURN 'stale';
    END IF;
    UPDATE agreement
    SET state = 'draft', meeting = p_fields ->> 'meeting', meeting_date = (p_fields ->> 'meetingDate')::date,
        minutes_paragraph = p_fields ->> 'minutesParagraph', signatory = p_fields ->> 'signatory'
    WHERE id = p_id;
    PERFORM name_administrators(p_id, p_fields -> 'administrators');
    DELETE FROM agreement_review_tick WHERE agreement_id = p_id;
    RETURN 'done';
END
$$;

-- One step that changes nothing but the state: 'sent' and 'discarded' for the branch too, 'received' and 'returned' (with
-- its reason) for the national organisation alone.
CREATE FUNCTION move_agreement(p_id uuid, p_version bigint, p_state text, p_reason text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis agreement := lock_agreement(p_id);
BEGIN
    IF basis.id IS NULL OR p_state NOT IN ('sent', 'discarded', 'received', 'returned')
       OR (p_state IN ('received', 'returned') AND NOT is_national()) THEN
        RETURN 'notFound';
    ELSIF basis.version <> p_version THEN
        RETURN 'stale';
    ELSIF basis.state = p_state OR (p_state = 'discarded' AND basis.state IN ('received', 'approved') AND NOT is_national())
    THEN
        PERFORM refuse_access_change('agreement_state');
    END IF;
    UPDATE agreement
    SET state = p_state,
        sent_at = CASE p_state WHEN 'sent' THEN clock_timestamp() ELSE sent_at END,
        received_at = CASE p_state WHEN 'received' THEN clock_timestamp() ELSE received_at END,
        return_reason = CASE p_state WHEN 'returned' THEN p_reason WHEN 'received' THEN NULL ELSE return_reason END,
        first_approver = NULL
    WHERE id = p_id;
    RETURN 'done';
END
$$;

CREATE FUNCTION tick_review(p_id uuid, p_version bigint, p_items text[]) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis agreement := lock_agreement(p_id);
BEGIN
    IF basis.id IS NULL OR NOT is_national() THEN
        RETURN 'notFound';
    ELSIF basis.version <> p_version THEN
        RETURN 'stale';
    ELSIF basis.state <> 'received' THEN
        PERFORM refuse_access_change('agreement_state');
    END IF;
    DELETE FROM agreement_review_tick WHERE agreement_id = p_id AND NOT item = ANY (p_items);
    INSERT INTO agreement_review_tick (agreement_id, item, account_id)
    SELECT DISTINCT p_id, i, current_account_id() FROM unnest(p_items) AS i
    ON CONFLICT DO NOTHING;
    UPDATE agreement SET changed_at = clock_timestamp() WHERE id = p_id;
    RETURN 'done';
END
$$;

-- A paper that is whole and has been looked at, for whoever has asked who calls. An earlier one of its kind is superseded,
-- and what a reviewer saw in the earlier papers counts no more.
CREATE FUNCTION keep_agreement_document(p_id uuid, p_agreement_id uuid, p_kind text, p_format text, p_file_name text,
                                        p_content bytea, p_has_active_content boolean) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    branch_of uuid := (SELECT a.branch_id FROM agreement a WHERE a.id = p_agreement_id);
BEGIN
    PERFORM lock_branch_access(branch_of);
    UPDATE agreement_document SET superseded_at = clock_timestamp()
    WHERE agreement_id = p_agreement_id AND kind = p_kind AND superseded_at IS NULL;
    INSERT INTO agreement_document (id, agreement_id, branch_id, kind, format, file_name, size, sha256, content,
                                    has_active_content, registered_by)
    VALUES (p_id, p_agreement_id, branch_of, p_kind, p_format, p_file_name, octet_length(p_content), sha256(p_content),
            p_content, p_has_active_content, current_account_id());
    DELETE FROM agreement_review_tick WHERE agreement_id = p_agreement_id;
    UPDATE agreement SET changed_at = clock_timestamp() WHERE id = p_agreement_id;
END
$$;

CREATE FUNCTION request_exception(p_id uuid, p_branch_id uuid, p_kind text, p_seats integer, p_person_id uuid, p_reason text)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT (is_national() OR p_branch_id = ANY (current_branch_ids()))
       OR NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND NOT b.withdrawn) THEN
        RETURN 'notFound';
    ELSIF p_person_id IS NOT NULL AND NOT (is_in_sight(p_person_id)
          AND EXISTS (SELECT FROM person p WHERE p.id = p_person_id AND NOT p.withdrawn)) THEN
        RETURN 'unknownPerson';
    END IF;
    PERFORM confirm_caller(p_branch_id);
    INSERT INTO access_exception (id, branch_id, kind, seats, person_id, reason, requested_by)
    VALUES (p_id, p_branch_id, p_kind, p_seats, p_person_id, p_reason, current_account_id());
    RETURN 'done';
END
$$;

CREATE FUNCTION decide_exception(p_id uuid, p_version bigint, p_granted boolean, p_seats integer, p_from date, p_to date,
                                 p_note text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis access_exception;
BEGIN
    PERFORM require_national();
    SELECT * INTO basis FROM access_exception e WHERE e.id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'notFound';
    END IF;
    PERFORM confirm_caller(basis.branch_id);
    IF basis.version <> p_version THEN
        RETURN 'stale';
    END IF;
    UPDATE access_exception
    SET state = CASE WHEN p_granted THEN 'granted' ELSE 'refused' END, decided_by = current_account_id(),
        decided_at = clock_timestamp(), decision_note = p_note,
        seats = CASE WHEN p_granted AND kind = 'severalAdministrators' THEN p_seats ELSE seats END,
        valid_from = CASE WHEN p_granted THEN p_from END, valid_to = CASE WHEN p_granted THEN p_to END
    WHERE id = p_id;
    RETURN 'done';
END
$$;

-- Access that rests on it goes on until there is a new agreement.
CREATE FUNCTION withdraw_exception(p_id uuid, p_version bigint, p_note text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    basis access_exception;
BEGIN
    PERFORM require_national();
    SELECT * INTO basis FROM access_exception e WHERE e.id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'notFound';
    END IF;
    PERFORM confirm_caller(basis.branch_id);
    IF basis.version <> p_version THEN
        RETURN 'stale';
    END IF;
    UPDATE access_exception SET state = 'withdrawn', decided_by = current_account_id(), decided_at = clock_timestamp(),
                                decision_note = p_note
    WHERE id = p_id;
    RETURN 'done';
END
$$;

CREATE FUNCTION update_access_settings(p_version bigint, p_two_approvers boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM require_national();
    UPDATE access_settings SET two_approvers = p_two_approvers WHERE version = p_version;
    RETURN CASE WHEN FOUND THEN 'done' ELSE 'stale' END;
END
$$;

-- For demo data and tests, which run as the owner: an agreement as far as p_state (draft, sent, received or returned), with
-- papers that say what they stand for, and one that is in force since p_since, so that they keep every rule that real ones
-- keep.
CREATE FUNCTION draft_demo_agreement(p_branch_id uuid, p_person_id uuid, p_since timestamptz, p_state text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    new_id uuid := uuid_v7();
    paper bytea := convert_to($pdf$%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>> endobj
4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
5 0 obj<</Length 80>>stream
BT /F1 14 Tf 72 760 Td (This stands for a paper, in data that is made up.) Tj ET
endstream endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000053 00000 n 
0000000103 00000 n 
0000000214 00000 n 
0000000276 00000 n 
trailer<</Size 6/Root 1 0 R>>
startxref
402
%%EOF
$pdf$, 'UTF8');
BEGIN
    PERFORM lock_branch_access(p_branch_id);
    INSERT INTO agreement (id, branch_id, meeting, meeting_date, minutes_paragraph, signatory, created_at)
    VALUES (new_id, p_branch_id, 'annualMeeting', day_of(p_since), '12', 'Eva Ek, ordförande', p_since);
    INSERT INTO agreement_person (agreement_id, branch_id, seat, person_id, tie)
    VALUES (new_id, p_branch_id, 1, p_person_id,
            CASE WHEN belongs_to_branch(p_person_id, p_branch_id, day_of(p_since)) THEN 'member' ELSE 'employee' END);
    IF p_state IN ('received', 'returned') THEN
        PERFORM keep_agreement_document(uuid_v7(), new_id, 'signedAgreement', 'pdf', 'avtal.pdf', paper, false),
                keep_agreement_document(uuid_v7(), new_id, 'minutesExcerpt', 'pdf', 'protokollsutdrag.pdf', paper, false);
        UPDATE agreement SET state = 'received', received_at = p_since WHERE id = new_id;
    END IF;
    IF p_state IN ('sent', 'returned') THEN
        UPDATE agreement SET state = p_state,
                             sent_at = CASE p_state WHEN 'sent' THEN p_since END,
                             return_reason = CASE p_state WHEN 'returned' THEN 'Protokollsutdraget är inte vidimerat.' END
        WHERE id = new_id;
    END IF;
    RETURN new_id;
END
$$;
CREATE FUNCTION give_demo_access(p_branch_id uuid, p_person_id uuid, p_since timestamptz) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    new_id uuid := draft_demo_agreement(p_branch_id, p_person_id, p_since, 'received');
BEGIN
    INSERT INTO agreement_review_tick (agreement_id, item, at)
    SELECT new_id, i, p_since FROM unnest(ARRAY['agreementSignedByBranch', 'agreementSignedByAdministrator', 'minutesSigned',
                                                'minutesWitnessed', 'minutesNameSamePersons', 'personsIdentified']) AS i;
    PERFORM put_agreement_in_force(new_id, NULL, access_moment(p_branch_id, p_since));
    RETURN new_id;
END
$$;

-- What the routine tells, in its form on the wire (shared/protocol/agreemententry.h and its neighbours).

CREATE FUNCTION wire_time(p_at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
CREATE FUNCTION person_name(p_person_id uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name FROM person p WHERE p.id = p_person_id
$$;
CREATE FUNCTION account_name(p_account_id uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce((SELECT a.display_name FROM account a WHERE a.id = p_account_id), '')
$$;
CREATE FUNCTION branch_entry(p_branch_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM branch b WHERE b.id = p_branch_id
$$;
CREATE FUNCTION reaches_branch(p_branch_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT is_national() OR p_branch_id = ANY (current_branch_ids())
$$;

-- Through however many agreements without a gap.
CREATE FUNCTION has_access_since(p_person_id uuid, p_branch_id uuid) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH RECURSIVE held AS (
        SELECT lower(g.valid_during) AS since FROM access_grant g
        WHERE g.person_id = p_person_id AND g.branch_id = p_branch_id AND upper_inf(g.valid_during)
        UNION ALL
        SELECT lower(g.valid_during) FROM held h
        JOIN access_grant g ON g.person_id = p_person_id AND g.branch_id = p_branch_id AND upper(g.valid_during) = h.since
    )
    SELECT min(since) FROM held
$$;

CREATE FUNCTION agreement_document_entry(d agreement_document) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object('id', d.id, 'kind', d.kind, 'format', d.format, 'fileName', d.file_name, 'size', d.size,
                              'sha256', encode(d.sha256, 'hex'), 'registeredAt', wire_time(d.registered_at),
                              'registeredBy', account_name(d.registered_by),
                              'isSuperseded', d.superseded_at IS NOT NULL, 'hasActiveContent', d.has_active_content)
$$;

-- NULL: none, or none of the caller's.
CREATE FUNCTION agreement_entry(p_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object(
        'id', a.id, 'version', a.version, 'reference', a.reference, 'branch', branch_entry(a.branch_id), 'state', a.state,
        'fields', jsonb_build_object('meeting', a.meeting, 'meetingDate', a.meeting_date, 'minutesParagraph',
                                     a.minutes_paragraph, 'signatory', a.signatory, 'administrators', n.named),
        'administrators', n.entries,
        'documents', coalesce((SELECT jsonb_agg(agreement_document_entry(d) ORDER BY d.registered_at DESC, d.id)
                               FROM agreement_document d WHERE d.agreement_id = a.id), '[]'),
        'ticked', coalesce((SELECT jsonb_agg(jsonb_build_object('item', t.item, 'by', account_name(t.account_id),
                                                                'at', wire_time(t.at)) ORDER BY t.at, t.item)
                            FROM agreement_review_tick t WHERE t.agreement_id = a.id), '[]'),
        'createdAt', wire_time(a.created_at), 'createdBy', account_name(a.created_by), 'sentAt', wire_time(a.sent_at),
        'receivedAt', wire_time(a.received_at), 'returnReason', a.return_reason,
        'firstApprover', (SELECT f.display_name FROM account f WHERE f.id = a.first_approver),
        'inForceSince', wire_time(a.in_force_since), 'endedAt', wire_time(a.ended_at), 'endReason', a.end_reason)
    FROM agreement a
    CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(o.named ORDER BY p.seat), '[]') AS named,
               coalesce(jsonb_agg(jsonb_build_object(
                   'named', o.named, 'name', person_name(p.person_id),
                   'belongsToBranch', belongs_to_branch(p.person_id, a.branch_id, day_of(now())),
                   'otherBranches', CASE WHEN is_national() THEN coalesce((
                       SELECT jsonb_agg(branch_entry(g.branch_id) ORDER BY g.branch_id) FROM access_grant g
                       WHERE g.person_id = p.person_id AND g.branch_id <> a.branch_id AND upper_inf(g.valid_during)), '[]')
                       ELSE '[]' END,
                   'hasAccessSince', wire_time(has_access_since(p.person_id, a.branch_id))) ORDER BY p.seat), '[]') AS entries
        FROM agreement_person p
        CROSS JOIN LATERAL (SELECT jsonb_build_object('personId', p.person_id, 'tie', p.tie,
                                                      'municipalityCode', p.municipality_code) AS named) o
        WHERE p.agreement_id = a.id) n
    WHERE a.id = p_id AND reaches_branch(a.branch_id)
$$;

CREATE FUNCTION agreement_summary(a agreement) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object('id', a.id, 'reference', a.reference, 'branch', branch_entry(a.branch_id), 'state', a.state,
                              'administratorNames', coalesce((SELECT jsonb_agg(person_name(p.person_id) ORDER BY p.seat)
                                                              FROM agreement_person p WHERE p.agreement_id = a.id), '[]'),
                              'changedAt', wire_time(a.changed_at))
$$;

-- What waits for the caller first, longest first (rank 0), then the rest, newest first: place grows in that order.
CREATE FUNCTION find_agreements(p_states text[], p_branch_id uuid, p_reference text, p_after_rank integer,
                                p_after_place bigint, p_after_id uuid, p_limit integer)
RETURNS TABLE (id uuid, rank integer, place bigint, summary jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, o.rank, p.place, agreement_summary(a)
    FROM agreement a
    CROSS JOIN LATERAL (SELECT CASE WHEN a.state = ANY (CASE WHEN is_national() THEN '{received,approved}'::text[]
                                                             ELSE '{draft,sent,returned}' END)
                                    THEN 0 ELSE 1 END) AS o (rank)
    CROSS JOIN LATERAL (SELECT (extract(epoch FROM a.changed_at) * 1000000)::bigint
                               * CASE o.rank WHEN 0 THEN 1 ELSE -1 END) AS p (place)
    WHERE reaches_branch(a.branch_id)
      AND (cardinality(p_states) = 0 OR a.state = ANY (p_states))
      AND (p_branch_id IS NULL OR a.branch_id = p_branch_id)
      AND (p_reference IS NULL OR a.reference = p_reference)
      AND (p_after_id IS NULL OR (o.rank, p.place, a.id) > (p_after_rank, p_after_place, p_after_id))
    ORDER BY o.rank, p.place, a.id
    LIMIT p_limit
$$;

-- NULL: none, or not the national organisation.
CREATE FUNCTION approval_effect(p_id uuid) RETURNS jsonb
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object(
        'version', a.version,
        'lose', coalesce((SELECT jsonb_agg(person_name(g.person_id) ORDER BY g.seat) FROM access_grant g
                          WHERE g.branch_id = a.branch_id AND upper_inf(g.valid_during)
                            AND g.person_id NOT IN (SELECT p.person_id FROM agreement_person p
                                                    WHERE p.agreement_id = a.id)), '[]'),
        'gain', coalesce((SELECT jsonb_agg(person_name(p.person_id) ORDER BY p.seat) FROM agreement_person p
                          WHERE p.agreement_id = a.id AND has_access_since(p.person_id, a.branch_id) IS NULL), '[]'),
        'keep', coalesce((SELECT jsonb_agg(person_name(p.person_id) ORDER BY p.seat) FROM agreement_person p
                          WHERE p.agreement_id = a.id AND has_access_since(p.person_id, a.branch_id) IS NOT NULL), '[]'),
        'hindrances', to_jsonb(list_approval_hindrances(a.id, current_account_id())),
        'needsSecondApprover', a.state = 'received' AND (SELECT s.two_approvers FROM access_settings s),
        'withoutAccount', coalesce((SELECT jsonb_agg(p.person_id ORDER BY p.seat) FROM agreement_person p
                                    WHERE p.agreement_id = a.id AND has_access_since(p.person_id, a.branch_id) IS NULL
                                      AND NOT EXISTS (SELECT FROM account c WHERE c.person_id = p.person_id
                                                                              AND c.role = 'localAdministrator')), '[]'))
    FROM agreement a WHERE a.id = p_id AND is_national()
$$;

CREATE FUNCTION is_exception_in_use(p_exception_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM access_grant g
                   WHERE p_exception_id IN (g.exception_id, g.outsider_exception_id) AND upper_inf(g.valid_during))
$$;

-- p_id: that one alone. Requested first, the longest waiting first; then those that end first, and last those without end.
CREATE FUNCTION find_exceptions(p_id uuid, p_branch_id uuid, p_states text[], p_expires_before date, p_after_rank integer,
                                p_after_place bigint, p_after_id uuid, p_limit integer)
RETURNS TABLE (id uuid, rank integer, place bigint, entry jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.id, o.rank, p.place, jsonb_build_object(
        'id', e.id, 'version', e.version, 'branch', branch_entry(e.branch_id), 'kind', e.kind, 'state', e.state,
        'seats', e.seats, 'personId', e.person_id, 'personName', person_name(e.person_id), 'reason', e.reason,
        'requestedBy', account_name(e.requested_by), 'requestedAt', wire_time(e.requested_at),
        'decidedBy', (SELECT d.display_name FROM account d WHERE d.id = e.decided_by),
        'decidedAt', wire_time(e.decided_at), 'decisionNote', e.decision_note, 'from', e.valid_from, 'until', e.valid_to,
        'isInUse', is_exception_in_use(e.id),
        'isExpired', e.state = 'granted' AND coalesce(e.valid_to < day_of(now()), false))
    FROM access_exception e
    CROSS JOIN LATERAL (SELECT CASE e.state WHEN 'requested' THEN 0 ELSE 1 END) AS o (rank)
    CROSS JOIN LATERAL (SELECT CASE o.rank WHEN 0 THEN (extract(epoch FROM e.requested_at) * 1000000)::bigint
                                           ELSE coalesce(e.valid_to - DATE '2000-01-01', 10000000)::bigint END) AS p (place)
    WHERE reaches_branch(e.branch_id)
      AND (p_id IS NULL OR e.id = p_id)
      AND (p_branch_id IS NULL OR e.branch_id = p_branch_id)
      AND (cardinality(p_states) = 0 OR e.state = ANY (p_states))
      AND (p_expires_before IS NULL
           OR ((e.state = 'withdrawn' OR e.valid_to < p_expires_before) AND is_exception_in_use(e.id)))
      AND (p_after_id IS NULL OR (o.rank, p.place, e.id) > (p_after_rank, p_after_place, p_after_id))
    ORDER BY o.rank, p.place, e.id
    LIMIT p_limit
$$;

CREATE FUNCTION show_access_settings() RETURNS TABLE (version bigint, two_approvers boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.version, s.two_approvers FROM access_settings s WHERE is_national()
$$;

-- The exception of somebody's access that ends first, or has ended; one that was withdrawn has ended that day.
CREATE FUNCTION first_ending_exception(p_exception_id uuid, p_outsider_exception_id uuid)
RETURNS TABLE (id uuid, until date)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT e.id, CASE e.state WHEN 'withdrawn' THEN day_of(e.decided_at) ELSE e.valid_to END AS until
    FROM access_exception e WHERE e.id IN (p_exception_id, p_outsider_exception_id)
    ORDER BY until NULLS LAST, e.id LIMIT 1
$$;

CREATE FUNCTION branch_access_state(p_branch_id uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN count(*) = 0 THEN 'withoutAdministrator'
                WHEN bool_or(x.until < day_of(now()) + 30) THEN 'exceptionExpired' ELSE 'administered' END
    FROM access_grant g
    LEFT JOIN LATERAL first_ending_exception(g.exception_id, g.outsider_exception_id) x ON true
    WHERE g.branch_id = p_branch_id AND upper_inf(g.valid_during)
$$;

-- p_branch_id: that one alone. By name; closed ones are left out.
CREATE FUNCTION find_branch_access(p_branch_id uuid, p_words text, p_state text, p_after_name text, p_after_id uuid,
                                   p_limit integer)
RETURNS TABLE (id uuid, name text, entry jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT b.id, b.name, jsonb_build_object(
        'branch', branch_entry(b.id), 'state', s.state,
        'administrators', coalesce((
            SELECT jsonb_agg(jsonb_build_object(
                'personId', g.person_id, 'name', person_name(g.person_id), 'seat', g.seat, 'tie', p.tie,
                'since', wire_time(has_access_since(g.person_id, b.id)), 'agreementId', a.id,
                'agreementReference', a.reference, 'exceptionId', x.id, 'exceptionUntil', x.until,
                'hasAccount', c.is_active IS TRUE, 'lastLogInAt', wire_time(c.last_log_in_at)) ORDER BY g.seat)
            FROM access_grant g
            JOIN agreement a ON a.id = g.agreement_id
            JOIN agreement_person p ON p.agreement_id = a.id AND p.seat = g.seat
            LEFT JOIN LATERAL first_ending_exception(g.exception_id, g.outsider_exception_id) x ON true
            LEFT JOIN LATERAL (
                SELECT bool_or(NOT k.disabled AND k.password_hash IS NOT NULL AND t.account_id IS NOT NULL) AS is_active,
                       max(k.last_log_in_at) AS last_log_in_at
                FROM account k LEFT JOIN account_totp t ON t.account_id = k.id
                WHERE k.person_id = g.person_id AND k.role = 'localAdministrator') c ON true
            WHERE g.branch_id = b.id AND upper_inf(g.valid_during)), '[]'),
        'underWay', (SELECT agreement_summary(u) FROM agreement u
                     WHERE u.branch_id = b.id AND u.state IN ('draft', 'sent', 'received', 'returned', 'approved')),
        'withoutSince', CASE WHEN s.state = 'withoutAdministrator'
                             THEN (SELECT wire_time(max(upper(g.valid_during))) FROM access_grant g
                                   WHERE g.branch_id = b.id) END)
    FROM branch b
    CROSS JOIN LATERAL (SELECT branch_access_state(b.id)) AS s (state)
    WHERE NOT b.withdrawn AND b.closed_on IS NULL AND reaches_branch(b.id)
      AND (p_branch_id IS NULL OR b.id = p_branch_id)
      AND (p_state IS NULL OR s.state = p_state)
      AND (p_words IS NULL
           OR ' ' || search_form(b.name || coalesce((SELECT string_agg(' ' || person_name(g.person_id), '')
                                                     FROM access_grant g
                                                     WHERE g.branch_id = b.id AND upper_inf(g.valid_during)), ''))
              LIKE ALL (search_patterns(p_words)))
      AND (p_after_name IS NULL OR (b.name, b.id) > (p_after_name COLLATE swedish, p_after_id))
    ORDER BY b.name, b.id
    LIMIT p_limit
$$;

-- Access is open until it is ended. By the clock it would come back to somebody whose access has ended, when the clock is
-- put back or a stand-in's clock is behind (Q-16, Q-50). So whatever asked for access that is valid now asks for access
-- that is open; as the functions stand by now, and nothing else in them.
DO $$
DECLARE
    asking record;
BEGIN
    FOR asking IN SELECT p.oid FROM pg_proc p
                  WHERE p.pronamespace = 'public'::regnamespace AND p.prosrc ~ 'g\.valid_during @> (now|clock_timestamp)\(\)'
    LOOP
        EXECUTE regexp_replace(pg_get_functiondef(asking.oid), 'g\.valid_during @> (now|clock_timestamp)\(\)',
                               'upper_inf(g.valid_during)', 'g');
    END LOOP;
END
$$;

-- A backup brings back sessions that have ended since, and codes that have been used since. So they all go before a server
-- opens (Q-16). Which cluster the database was last opened in: another one means that it was restored from a dump. A copy
-- of the whole cluster looks like the cluster itself, also to a stand-in that takes over, whose sessions shall go on; so
-- whoever restores one runs "medlemsregisterd after-restore".
CREATE TABLE database_identity (
    id boolean CONSTRAINT database_identity_pkey PRIMARY KEY DEFAULT true
        CONSTRAINT database_identity_one CHECK (id),
    system_identifier bigint NOT NULL
);
ALTER TABLE database_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE database_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY database_identity_owner ON database_identity TO CURRENT_USER USING (true);
INSERT INTO database_identity (system_identifier) SELECT system_identifier FROM pg_control_system();

-- The recovery codes too: one that has been used since the backup would count again.
CREATE FUNCTION end_sign_ins() RETURNS TABLE (sessions bigint, codes bigint)
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    of_kind bigint;
BEGIN
    PERFORM close_session(s.token_hash) FROM session s;
    GET DIAGNOSTICS sessions = ROW_COUNT;
    DELETE FROM activation_code;
    GET DIAGNOSTICS codes = ROW_COUNT;
    DELETE FROM recovery_code;
    GET DIAGNOSTICS of_kind = ROW_COUNT;
    codes := codes + of_kind;
    UPDATE database_identity SET system_identifier = c.system_identifier FROM pg_control_system() c;
    PERFORM write_event('sessionsEnded', 'session', NULL, NULL, NULL, 'done',
                        jsonb_build_object('reason', 'restore', 'sessions', sessions, 'codes', codes), NULL, 'server', NULL);
    RETURN NEXT;
END
$$;

-- For a server that starts: true when it has found the database restored, and has ended all of them.
CREATE FUNCTION heed_restore() RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM database_identity i, pg_control_system() c
    WHERE i.system_identifier = c.system_identifier FOR UPDATE OF i;
    IF FOUND THEN
        RETURN false;
    END IF;
    PERFORM end_sign_ins();
    RETURN true;
END
$$;

GRANT EXECUTE ON FUNCTION heed_restore(), approve_agreement(uuid, bigint), reverse_approval(uuid, bigint, text),
    end_agreement(uuid, bigint, uuid, text, text), resign_access(uuid, text),
    draft_agreement(uuid, uuid, jsonb), change_agreement(uuid, bigint, jsonb),
    move_agreement(uuid, bigint, text, text), tick_review(uuid, bigint, text[]),
    request_exception(uuid, uuid, text, integer, uuid, text),
    decide_exception(uuid, bigint, boolean, integer, date, date, text), withdraw_exception(uuid, bigint, text),
    update_access_settings(bigint, boolean), show_access_settings(), agreement_entry(uuid),
    find_agreements(text[], uuid, text, integer, bigint, uuid, integer), approval_effect(uuid),
    find_exceptions(uuid, uuid, text[], date, integer, bigint, uuid, integer),
    find_branch_access(uuid, text, text, text, uuid, integer) TO medlem_app;
