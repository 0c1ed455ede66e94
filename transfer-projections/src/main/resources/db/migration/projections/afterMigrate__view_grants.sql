-- The views are the application's to write; their tables are the owner's.
grant select, insert, update, delete on token_entry, view_state, dead_letter to "${application_role}";
grant select on view_progress to "${application_role}";
do $$
declare
  view text;
begin
  for view in select name from view_state loop
    execute format('grant usage on schema %I to %I', view, '${application_role}');
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', view, '${application_role}');
  end loop;
end $$;
grant select, insert, update on rebuild, rebuild_view to "${application_role}";
grant execute on function view_begin(text), view_index(text), view_switch(text), view_discard(text)
  to "${application_role}";
