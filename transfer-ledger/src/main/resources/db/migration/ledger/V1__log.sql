-- The log. One row orders all appends; positions have no gaps; what is written stays.

create table log_head (
  only_row         boolean primary key default true check (only_row),
  last_position    bigint not null,
  last_recorded_at timestamptz not null
);
insert into log_head (last_position, last_recorded_at) values (0, '-infinity');

create table stream_head (
  stream_id text primary key,
  type      text not null,
  version   bigint not null
);

create table event (
  position    bigint primary key,
  event_id    uuid not null,
  -- Names and ids go into a text that is hashed, one field after the other: no white space, no per cent sign.
  stream_type text not null check (stream_type ~ '^[a-z][a-z0-9-]*$'),
  stream_id   text not null check (stream_id ~ '^[!-$&-~]{1,200}$'),
  version     bigint not null,
  type        text not null check (type ~ '^[a-z][a-z0-9.-]*$'),
  revision    int not null check (revision > 0),
  payload     bytea not null,
  metadata    bytea not null,
  recorded_at timestamptz not null,
  blind       bytea not null check (octet_length(blind) = 32),
  commitment  bytea not null,
  unique (stream_id, version)
);

create table command_log (
  command_id     uuid primary key,
  request_digest bytea not null,
  outcome        bytea not null,
  position       bigint not null,
  recorded_at    timestamptz not null
);

-- SHA-256(0x10, blind, envelope); the envelope is a text of one field a line. transfer-proof computes the same.
create function event_commitment(
  blind bytea, at bigint, event_id uuid, stream_type text, stream_id text, version bigint, recorded_at timestamptz,
  type text, revision int, payload bytea, metadata bytea)
returns bytea language sql stable parallel safe as $$
  select sha256('\x10'::bytea || blind || convert_to(
    'transfer-ledger/event/v1' || E'\n'
    || 'position ' || at || E'\n'
    || 'event ' || event_id || E'\n'
    || 'stream ' || stream_type || ' ' || stream_id || ' ' || version || E'\n'
    || 'recorded ' || to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\n'
    || 'type ' || type || ' ' || revision || E'\n'
    || 'payload ' || octet_length(payload) || ' ' || encode(sha256(payload), 'base64') || E'\n'
    || 'metadata ' || octet_length(metadata) || ' ' || encode(sha256(metadata), 'base64') || E'\n', 'UTF8'));
$$;

-- One atomic append. The lock on log_head comes first; what follows is read by later statements, each of which sees all
-- that committed before the lock was granted. (One statement of common table expressions would see an older snapshot.)
create function append_events(
  p_command_id uuid, p_request_digest bytea, p_outcome bytea,
  p_streams text[], p_versions bigint[],
  p_event_ids uuid[], p_stream_types text[], p_stream_ids text[], p_event_versions bigint[],
  p_types text[], p_revisions int[], p_payloads bytea[], p_metadata bytea[], p_blinds bytea[],
  out status text, out last_position bigint, out recorded timestamptz,
  out same_request boolean, out first_outcome bytea, out moved_stream text)
language plpgsql volatile as $$
declare
  head log_head%rowtype;
  first command_log%rowtype;
begin
  select * into strict head from log_head for update;

  if p_command_id is not null then
    select * into first from command_log c where c.command_id = p_command_id;
    if found then
      status := 'REPEATED';
      last_position := first.position;
      recorded := first.recorded_at;
      same_request := first.request_digest = p_request_digest;
      first_outcome := first.outcome;
      return;
    end if;
  end if;

  select condition.stream_id into moved_stream
    from unnest(p_streams, p_versions) as condition(stream_id, version)
    left join stream_head current on current.stream_id = condition.stream_id
   where coalesce(current.version, -1) <> condition.version
   limit 1;
  if found then
    status := 'CONFLICT';
    return;
  end if;

  status := 'RECORDED';
  recorded := greatest(clock_timestamp(), head.last_recorded_at);
  last_position := head.last_position + cardinality(p_event_ids);

  if cardinality(p_event_ids) > 0 then
    insert into event (position, event_id, stream_type, stream_id, version, type, revision, payload, metadata,
                       recorded_at, blind, commitment)
    select head.last_position + e.number, e.event_id, e.stream_type, e.stream_id, e.version, e.type, e.revision,
           e.payload, e.metadata, recorded, e.blind,
           event_commitment(e.blind, head.last_position + e.number, e.event_id, e.stream_type, e.stream_id, e.version,
                            recorded, e.type, e.revision, e.payload, e.metadata)
      from unnest(p_event_ids, p_stream_types, p_stream_ids, p_event_versions, p_types, p_revisions, p_payloads,
                  p_metadata, p_blinds) with ordinality
           as e(event_id, stream_type, stream_id, version, type, revision, payload, metadata, blind, number);

    insert into stream_head as known (stream_id, type, version)
    select e.stream_id, min(e.stream_type), max(e.version)
      from unnest(p_stream_ids, p_stream_types, p_event_versions) as e(stream_id, stream_type, version)
     group by e.stream_id
    on conflict (stream_id) do update set version = excluded.version;

    update log_head set last_position = append_events.last_position, last_recorded_at = recorded;
  end if;

  if p_command_id is not null then
    insert into command_log (command_id, request_digest, outcome, position, recorded_at)
    values (p_command_id, p_request_digest, p_outcome, last_position, recorded);
  end if;
end $$;

-- The last position recorded at or before a moment, or null if the moment is not past. Where the log has been quiet
-- since, the head's time is moved beyond the moment, so that no event can be recorded before it any more: the answer
-- holds for good, whatever a clock does afterwards.
create function position_at(p_moment timestamptz) returns bigint language plpgsql volatile as $$
declare
  head log_head%rowtype;
  low  bigint := 0;
  high bigint;
  middle bigint;
begin
  if p_moment >= clock_timestamp() then
    return null;
  end if;
  select * into strict head from log_head;
  if head.last_recorded_at <= p_moment then
    select * into strict head from log_head for update;
    if head.last_recorded_at <= p_moment then
      update log_head set last_recorded_at = p_moment + interval '1 microsecond';
    end if;
  end if;
  -- Recorded time never runs backwards, so positions can be halved: no index on it is needed.
  high := head.last_position;
  while low < high loop
    middle := (low + high + 1) / 2;
    if (select recorded_at from event where position = middle) <= p_moment then
      low := middle;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end $$;
