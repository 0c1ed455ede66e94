-- The version of a stream's last event, -1 if there is none.
create or replace function stream_version(p_stream_id text) returns bigint language sql stable parallel safe as $$
  select coalesce((select e.version from event e where e.stream_id = p_stream_id order by e.version desc limit 1), -1);
$$;

-- Many appends in one commit. Each is all or nothing by itself: one that was answered before, or that read a stream which
-- has moved, is left out and told so; the others go on.
--
-- The caller sees to it that no append reads or writes a stream that an earlier one of the same batch writes, and that no
-- command is in it twice. So each append can be decided by what is committed, and the order in the batch is a serial one.
--
-- The lock on log_head comes first; what follows is read by later statements, each of which sees all that committed
-- before the lock was granted. (One statement of common table expressions would see an older snapshot.)
--
-- The first row has append 0, the last position before the batch and the time of recording. Further rows tell what was
-- left out. Whatever is not among them got the next positions, in order.
create or replace function append_batch(
  p_commands uuid[], p_request_digests bytea[], p_outcomes bytea[],
  p_sizes int[],
  p_read_appends int[], p_read_streams text[], p_read_versions bigint[],
  p_event_appends int[], p_event_ids uuid[], p_stream_types text[], p_stream_ids text[], p_versions bigint[],
  p_types text[], p_revisions int[], p_payloads bytea[], p_metadata bytea[], p_blinds bytea[])
returns table (append int, status text, at_position bigint, at_time timestamptz, same_request boolean, first_outcome bytea,
               moved_stream text)
language plpgsql volatile as $$
declare
  head          log_head%rowtype;
  recorded      timestamptz;
  recorded_text text;
  left_out      int[] := '{}';
  added         bigint;
begin
  select * into strict head from log_head for update;
  recorded := greatest(clock_timestamp(), head.last_recorded_at);
  recorded_text := rfc3339(recorded);
  return query select 0, 'HEAD', head.last_position, recorded, null::boolean, null::bytea, null::text;

  return query
  select c.number::int, 'REPEATED', first.position, first.recorded_at, first.request_digest = c.digest, first.outcome,
         null::text
    from unnest(p_commands, p_request_digests) with ordinality as c(id, digest, number)
    join command_log first on first.command_id = c.id;
  if found then
    select array_agg(c.number::int) into left_out
      from unnest(p_commands) with ordinality as c(id, number)
      join command_log first on first.command_id = c.id;
  end if;

  -- begin of the conditions
  return query
  select r.append, 'CONFLICT', null::bigint, null::timestamptz, null::boolean, null::bytea, r.stream_id
    from unnest(p_read_appends, p_read_streams, p_read_versions) as r(append, stream_id, version)
   where stream_version(r.stream_id) <> r.version and r.append <> all (left_out);
  if found then
    select left_out || array_agg(r.append) into left_out
      from unnest(p_read_appends, p_read_streams, p_read_versions) as r(append, stream_id, version)
     where stream_version(r.stream_id) <> r.version;
  end if;
  -- end of the conditions

  insert into event (position, event_id, stream_type, stream_id, version, type, revision, payload, metadata,
                     recorded_at, blind, commitment)
  select e.position, e.event_id, e.stream_type, e.stream_id, e.version, e.type, e.revision,
         e.payload, e.metadata, recorded, e.blind,
         event_commitment(e.blind, e.position, e.event_id, e.stream_type, e.stream_id, e.version,
                          recorded_text, e.type, e.revision, e.payload, e.metadata)
    from (select e.*, head.last_position + row_number() over (order by e.number) as position
            from unnest(p_event_appends, p_event_ids, p_stream_types, p_stream_ids, p_versions, p_types, p_revisions,
                        p_payloads, p_metadata, p_blinds) with ordinality
                 as e(append, event_id, stream_type, stream_id, version, type, revision, payload, metadata, blind, number)
           where e.append <> all (left_out)) as e;
  if found then
    get diagnostics added = row_count;
    update log_head set last_position = head.last_position + added, last_recorded_at = recorded;
  end if;

  insert into command_log (command_id, request_digest, outcome, position, recorded_at)
  select c.id, c.digest, c.outcome, head.last_position + c.reached, recorded
    from (select c.*, sum(c.size) over (order by c.number) as reached
            from unnest(p_commands, p_request_digests, p_outcomes, p_sizes) with ordinality
                 as c(id, digest, outcome, size, number)
           where c.number <> all (left_out)) as c;
end $$;
