grant select, insert, update, delete on deadline_task to "${application_role}";
