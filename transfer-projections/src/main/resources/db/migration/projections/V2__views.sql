-- Axon's token store, in its own column names. A token is JSON with the position that its view has reached.
create table token_entry (
  processor_name text not null,
  segment        int not null,
  token          bytea,
  token_type     text,
  claimed_at     text,
  owner          text,
  primary key (processor_name, segment)
);
-- Nodes that start at once on an empty table would all try to write this one.
insert into token_entry (processor_name, segment, token, token_type, claimed_at, owner)
values ('__config', 0, convert_to('{"config":{"id":"' || gen_random_uuid() || '"}}', 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken', '1970-01-01T00:00:00Z', null);

create view view_progress as
select processor_name as view, min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint) as position
  from token_entry
 where processor_name <> '__config'
 group by processor_name;

-- History: every event, and whom and what each stream concerns since which position.
create table history_event (
  position    bigint primary key,
  stream_type text not null,
  stream_id   text not null,
  version     bigint not null,
  type        text not null,
  payload     jsonb not null,
  actor_issuer  text not null,
  actor_subject text not null,
  capacity    text,
  decided_at  timestamptz,
  recorded_at timestamptz not null
);
create index history_event_stream on history_event (stream_id, position);

create table history_concern (
  subject_type text not null,
  subject_id   text not null,
  stream_id    text not null,
  since        bigint not null,
  primary key (subject_type, subject_id, stream_id)
);

-- Custody: one row a holding, with the positions between which each of its facts is valid.
create table custody_holding (
  transfer_id        uuid primary key,
  package_id         uuid not null,
  revision           text not null,
  manifest_digest    text not null,
  from_firm          text not null,
  from_site          uuid not null,
  firm               text not null,
  site               uuid not null,
  licence            uuid,
  production_licence uuid,
  purposes           jsonb not null,
  since_position     bigint not null,
  since              timestamptz not null,
  acknowledged_position bigint,
  disputed_position     bigint,
  ended_position        bigint,
  ended              timestamptz,
  ended_by           uuid
);
create index custody_holding_package on custody_holding (package_id, since_position);
create index custody_holding_firm on custody_holding (firm, since_position);
create index custody_holding_licence on custody_holding (licence, since_position);

create table custody_site (
  site  uuid primary key,
  state text not null
);

create table custody_package (
  package_id   uuid primary key,
  derived_from uuid
);
create index custody_package_derived_from on custody_package (derived_from);
