-- What the application may do with the log. Granted at each start, to whichever role it has by then.
grant select, insert on event, command_log to "${application_role}";
grant select, update on log_head to "${application_role}";
grant select, insert, update on snapshot to "${application_role}";
grant select, update on tree_head to "${application_role}";
grant select, insert, update on tree_tile to "${application_role}";
grant select, insert on checkpoint to "${application_role}";
