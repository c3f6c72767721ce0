-- Answers to single questions, in place of earlier ones.
INSERT INTO import_answer (import_id, row_number, answer)
SELECT :importId, u.row_number, u.answer FROM unnest(:rows::integer[], :answers::text[]) AS u (row_number, answer)
ON CONFLICT ON CONSTRAINT import_answer_pkey DO UPDATE SET answer = excluded.answer
