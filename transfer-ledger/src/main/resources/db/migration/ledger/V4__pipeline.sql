-- Appends share commits from here on (R__append_batch.sql); folded states are kept; recorded events stay.

drop function append_events;

-- The last event of a stream says which version the stream has; a second record of it could only disagree.
drop table stream_head;

-- Ids are compared byte by byte. Names and ids are checked before an append is sent: as constraints the checks are parsed
-- for every statement anew, which costs a small append more than its own rows.
alter table event
  alter column stream_id type text collate "C",
  drop constraint event_stream_type_check,
  drop constraint event_stream_id_check,
  drop constraint event_type_check,
  drop constraint event_revision_check,
  drop constraint event_blind_check;

-- The caller brings the text that is hashed, all but position and time, and append_batch completes it.
drop function event_commitment(bytea, bigint, uuid, text, text, bigint, timestamptz, text, int, bytea, bytea);

create function rfc3339(moment timestamptz) returns text language sql stable parallel safe as $$
  select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
$$;

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
