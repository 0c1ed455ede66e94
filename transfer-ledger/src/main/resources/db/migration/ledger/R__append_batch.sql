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
-- left out, that it is a repeat first. Whatever is not among them got the next positions, in order.
create or replace function append_batch(
  p_commands uuid[], p_request_digests bytea[], p_outcomes bytea[], p_reached int[],
  p_read_appends int[], p_read_streams text[], p_read_versions bigint[],
  p_event_appends int[], p_event_ids uuid[], p_stream_types text[], p_stream_ids text[], p_versions bigint[],
  p_types text[], p_revisions int[], p_payloads bytea[], p_metadata bytea[],
  p_blinds bytea[], p_envelope_middles text[], p_envelope_ends text[])
returns table (append int, status text, at_position bigint, at_time timestamptz, same_request boolean, first_outcome bytea,
               moved_stream text)
language plpgsql volatile as $$
declare
  head          log_head%rowtype;
  recorded      timestamptz;
  recorded_text text;
  answers       bigint;
  left_out      int[] := '{}';
  shifts        int[];
  added         bigint;
begin
  select * into strict head from log_head for update;
  recorded := greatest(clock_timestamp(), head.last_recorded_at);
  recorded_text := rfc3339(recorded);

  return query
  select 0, 'HEAD', head.last_position, recorded, null::boolean, null::bytea, null::text
  union all
  select c.number::int, 'REPEATED', first.position, first.recorded_at, first.request_digest = c.digest, first.outcome, null
    from unnest(p_commands, p_request_digests) with ordinality as c(id, digest, number)
    join command_log first on first.command_id = c.id
  union all
  select r.append, 'CONFLICT', null, null, null, null, r.stream_id
    from unnest(p_read_appends, p_read_streams, p_read_versions) as r(append, stream_id, version)
   where r.version <> coalesce(
           (select e.version from event e where e.stream_id = r.stream_id order by e.version desc limit 1), -1);

  get diagnostics answers = row_count;
  if answers > 1 then
    select array_agg(bad.append) into left_out
      from (select c.number::int as append
              from unnest(p_commands) with ordinality as c(id, number)
              join command_log first on first.command_id = c.id
            union
            select r.append
              from unnest(p_read_appends, p_read_streams, p_read_versions) as r(append, stream_id, version)
             where r.version <> coalesce(
                     (select e.version from event e where e.stream_id = r.stream_id order by e.version desc limit 1), -1)) as bad;
  end if;

  -- How many events before each append were left out; null, the usual case, is none at all.
  if left_out <> '{}' then
    select array_agg(s.shift order by s.number) into shifts
      from (select a.number, sum(case when a.number = any (left_out) then a.size else 0 end) over (order by a.number) as shift
              from (select c.number, c.reached - lag(c.reached, 1, 0) over (order by c.number) as size
                      from unnest(p_reached) with ordinality as c(reached, number)) as a) as s;
  end if;

  -- The commitment is SHA-256(0x10, blind, envelope), and the envelope a text of one field a line. transfer-proof computes
  -- the same.
  insert into event (position, event_id, stream_type, stream_id, version, type, revision, payload, metadata,
                     recorded_at, blind, commitment)
  select head.last_position + e.number - coalesce(shifts[e.append], 0),
         e.event_id, e.stream_type, e.stream_id, e.version, e.type, e.revision, e.payload, e.metadata, recorded, e.blind,
         sha256('\x10'::bytea || e.blind || convert_to(
           E'transfer-ledger/event/v1\nposition ' || (head.last_position + e.number - coalesce(shifts[e.append], 0))::text
           || e.envelope_middle || recorded_text || e.envelope_end, 'UTF8'))
    from unnest(p_event_appends, p_event_ids, p_stream_types, p_stream_ids, p_versions, p_types, p_revisions,
                p_payloads, p_metadata, p_blinds, p_envelope_middles, p_envelope_ends) with ordinality
         as e(append, event_id, stream_type, stream_id, version, type, revision, payload, metadata, blind,
              envelope_middle, envelope_end, number)
   where e.append <> all (left_out);
  if found then
    get diagnostics added = row_count;
    update log_head set last_position = head.last_position + added, last_recorded_at = recorded;
  end if;

  insert into command_log (command_id, request_digest, outcome, position, recorded_at)
  select c.id, c.digest, c.outcome, head.last_position + c.reached - coalesce(shifts[c.number], 0), recorded
    from unnest(p_commands, p_request_digests, p_outcomes, p_reached) with ordinality
         as c(id, digest, outcome, reached, number)
   where c.number <> all (left_out);
end $$;
