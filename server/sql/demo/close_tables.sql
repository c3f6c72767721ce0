-- A script: makes what the triggers would have made, goes on with the member numbers, and closes what was opened.
SELECT rebuild_branch_member();
SELECT setval('member_number_seq', (SELECT max(member_number) FROM person));
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE person FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
ALTER TABLE address FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
ALTER TABLE membership FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
ALTER TABLE assignment FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
