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
