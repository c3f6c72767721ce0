-- Lets the planner know how many rows have been staged.
SELECT analyse_import_stage()
