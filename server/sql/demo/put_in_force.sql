-- In force since it was drafted, or as soon after that as the branch's other agreements let it.
SELECT put_agreement_in_force(a.id, :accountId, access_moment(a.branch_id, a.created_at))
FROM agreement a WHERE a.id = :agreementId
