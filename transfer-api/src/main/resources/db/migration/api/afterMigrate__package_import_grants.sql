grant select, insert, update on package_import to "${application_role}";
grant select, insert on package_import_refusal to "${application_role}";
