-- Nothing: stands in for the migration that another branch brings.
SELECT 1;
