-- How agreements are reviewed, for the national organisation.
SELECT version, two_approvers FROM show_access_settings()
