grant select on secret to "${application_role}";
