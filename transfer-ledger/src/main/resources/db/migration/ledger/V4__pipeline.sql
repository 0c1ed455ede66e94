-- Appends share commits from here on (R__append_batch.sql); folded states are kept; the log belongs to a role that the
-- application is not.

drop function append_events;

-- The last event of a stream says which version the stream has; a second record of it could only disagree.
drop table stream_head;

-- Ids are compared byte by byte. (A bounded repetition costs fifty times as much as the two checks instead of it.)
alter table event
  alter column stream_id type text collate "C",
  drop constraint event_stream_id_check,
  add constraint event_stream_id_check check (stream_id ~ '^[!-$&-~]+$' and length(stream_id) <= 200);

-- As before, with the text of the time made once for all events of a commit.
create function event_commitment(
  blind bytea, at bigint, event_id uuid, stream_type text, stream_id text, version bigint, recorded text,
  type text, revision int, payload bytea, metadata bytea)
returns bytea language sql immutable parallel safe as $$
  select sha256('\x10'::bytea || blind || convert_to(
    'transfer-ledger/event/v1' || E'\n'
    || 'position ' || at || E'\n'
    || 'event ' || event_id || E'\n'
    || 'stream ' || stream_type || ' ' || stream_id || ' ' || version || E'\n'
    || 'recorded ' || recorded || E'\n'
    || 'type ' || type || ' ' || revision || E'\n'
    || 'payload ' || octet_length(payload) || ' ' || encode(sha256(payload), 'base64') || E'\n'
    || 'metadata ' || octet_length(metadata) || ' ' || encode(sha256(metadata), 'base64') || E'\n', 'UTF8'));
$$;
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

grant select, insert on event, command_log to "${application_role}";
grant select, update on log_head to "${application_role}";
grant select, insert, update on snapshot to "${application_role}";
