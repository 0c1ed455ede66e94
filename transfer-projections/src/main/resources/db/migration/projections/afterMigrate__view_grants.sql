-- The views are the application's to write; their tables are the owner's.
grant select, insert, update, delete
  on token_entry, history_event, history_concern, custody_holding, custody_site, custody_package to "${application_role}";
grant select on view_progress to "${application_role}";
