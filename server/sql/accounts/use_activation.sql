-- Uses a one-time code up; false: somebody was faster.
SELECT use_activation(:accountId, :codeHash) AS is_used
