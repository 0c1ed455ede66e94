-- Appends share commits from here on (R__append_batch.sql); folded states are kept; the log belongs to a role that the
-- application is not.

drop function append_events;

-- A state as of a version, so that a long stream need not be read from its start. It is a copy: the events are the
-- truth, and a copy of another shape is of no use.
create table snapshot (
  stream_id text primary key,
  version   bigint not null,
  shape     bytea not null,
  state     bytea not null
);

-- What is recorded stays, whoever asks. (The owner could take the trigger away; that it was done shows in the proofs.)
create function event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the log is never changed: % of events refused', lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger event_stays before update or delete or truncate on event
  for each statement execute function event_stays();

grant select, insert on event, command_log to "${application_role}";
grant select, update on log_head to "${application_role}";
grant select, insert, update on stream_head, snapshot to "${application_role}";
