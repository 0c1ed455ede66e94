-- Building a view anew beside itself. The application's role owns no schema, so the owner lends it these few steps.

-- An empty copy of a view's schema, with its indexes from the beginning on: what is written looks up what was written
-- before, and without them would take the longer for each event, the more there are. What is left of an earlier try is
-- dropped.
create or replace function view_begin(p_view text) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  source record;
  next   text := p_view || '_next';
begin
  perform from public.view_state where name = p_view;
  if not found then
    raise exception 'there is no view %', p_view;
  end if;
  perform view_discard(p_view);
  execute format('create schema %I', next);
  execute format('grant usage on schema %I to %I', next, session_user);
  for source in
    select c.oid, c.relname from pg_class c where c.relnamespace = p_view::regnamespace and c.relkind = 'r'
  loop
    execute format('create table %I.%I (like %I.%I including all excluding indexes)', next, source.relname, p_view,
                   source.relname);
    execute (select format('alter table %I.%I add %s', next, source.relname, pg_get_constraintdef(k.oid))
               from pg_constraint k where k.conrelid = source.oid and k.contype = 'p');
    execute format('grant select, insert, update, delete on %I.%I to %I', next, source.relname, session_user);
  end loop;
  perform public.view_index(p_view);
  insert into public.view_state (name) values (next);
end $$;

-- The indexes besides the primary keys, as far as they are not there yet.
create or replace function view_index(p_view text) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  definition text;
begin
  for definition in
    select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_class n on n.oid = i.indexrelid
     where c.relnamespace = p_view::regnamespace and not i.indisprimary
       and not exists (select from pg_class e where e.relname = n.relname
                        and e.relnamespace = (p_view || '_next')::regnamespace)
  loop
    execute regexp_replace(definition, ' ON ' || p_view || '\.', ' ON ' || p_view || '_next.');
  end loop;
end $$;

-- Of each table how many rows there are on both sides, and whether they are the same rows.
create or replace function view_parity(p_view text)
returns table (table_name text, live bigint, rebuilt bigint, same boolean) language plpgsql stable as $$
declare
  source text;
begin
  for source in
    select c.relname from pg_class c where c.relnamespace = p_view::regnamespace and c.relkind = 'r' order by 1
  loop
    return query execute format(
      'select %3$L, l.rows, n.rows, l.rows = n.rows and l.hash is not distinct from n.hash
         from (select count(*) as rows, sum(hashtextextended(t::text, 0)) as hash from %1$I.%3$I t) l,
              (select count(*) as rows, sum(hashtextextended(t::text, 0)) as hash from %2$I.%3$I t) n',
      p_view, p_view || '_next', source);
  end loop;
end $$;

-- The new schema takes the place of the old one. The caller holds the view's row, so neither is written meanwhile.
create or replace function view_switch(p_view text) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare
  next text := p_view || '_next';
begin
  execute format('alter schema %I rename to %I', p_view, p_view || '_old');
  execute format('alter schema %I rename to %I', next, p_view);
  -- What somebody has decided to do without stays decided.
  delete from public.dead_letter n
   where n.view = next
     and exists (select from public.dead_letter d
                  where d.view = p_view and d.position = n.position and d.discarded_at is not null);
  delete from public.dead_letter where view = p_view and discarded_at is null;
  update public.dead_letter set view = p_view where view = next;
  update public.view_state
     set generation = generation + 1, built_at = now(),
         dead_letters = (select count(*) from public.dead_letter where view = p_view and discarded_at is null)
   where name = p_view;
  delete from public.view_state where name = next;
end $$;

-- Drops what a building has left behind: the unfinished copy, or the one that was replaced.
create or replace function view_discard(p_view text) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  execute format('drop schema if exists %I cascade', p_view || '_old');
  execute format('drop schema if exists %I cascade', p_view || '_next');
  delete from public.dead_letter where view = p_view || '_next';
  delete from public.view_state where name = p_view || '_next';
end $$;

revoke execute on function view_begin(text), view_index(text), view_switch(text), view_discard(text) from public;
