-- What the papers of an agreement say.
SELECT a.reference, b.name AS branch_name, person_name(p.person_id) AS administrator, p.tie, a.meeting_date,
       a.minutes_paragraph, a.signatory
FROM agreement a
JOIN branch b ON b.id = a.branch_id
JOIN agreement_person p ON p.agreement_id = a.id AND p.seat = 1
WHERE a.id = :agreementId
