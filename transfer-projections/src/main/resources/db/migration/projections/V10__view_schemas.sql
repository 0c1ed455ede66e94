-- Each view has a schema of its own from here on, so that it can be built anew beside itself and put in its place at once:
-- the schemas are renamed, and no reader waits for it. The views of before are dropped, and built anew from the log.
drop table history_event, history_concern, custody_revocation, custody_holding, custody_site, custody_package,
           rerating_site, rerating_rating, rerating_transfer, rerating,
           misuse_case_state,
           retention_record, retention_end, retention_identity, retention_dual_use, retention_hold;
delete from token_entry
 where processor_name in ('history-v1', 'custody-v1', 'reratings-v1', 'misuse-cases-v1', 'retention-v1');
update token_entry set processor_name = regexp_replace(processor_name, '-v1$', '') where processor_name like '%-v1';

-- A row for each schema with a view, that of a view which is being built too. Whoever holds the row writes the view.
create table view_state (
  name       text primary key,
  dead_letters int not null default 0,
  generation int not null default 1,
  built_at   timestamptz
);

-- What a view could not take, until it can or somebody decides that it shall do without.
create table dead_letter (
  view         text not null,
  position     bigint not null,
  stream_type  text not null,
  stream_id    text not null,
  event        text not null,
  -- Null where only an earlier event of the stream stands in the way.
  cause        text,
  attempts     int not null,
  failed_at    timestamptz not null default now(),
  retry_at     timestamptz,
  discarded_at timestamptz,
  discarded_by text,
  reason       text,
  primary key (view, position)
);
create index dead_letter_stream on dead_letter (view, stream_id) where discarded_at is null;
create index dead_letter_retry on dead_letter (retry_at) where discarded_at is null;

-- Who has asked for views to be built anew, and how far that has come. A node that builds says so again and again; one that
-- has not said so for a while is taken to be gone.
create table rebuild (
  id         uuid primary key,
  started_by text not null,
  started_at timestamptz not null default now(),
  node       text,
  seen_at    timestamptz,
  stopped    boolean not null default false,
  failure    text
);

create table rebuild_view (
  rebuild_id uuid not null references rebuild,
  view       text not null,
  status     text not null default 'WAITING',
  position   bigint not null default 0,
  rows       bigint not null default 0,
  seconds    double precision not null default 0,
  parity     jsonb,
  ended_at   timestamptz,
  primary key (rebuild_id, view)
);
create unique index rebuild_view_at_once on rebuild_view (view)
  where status in ('WAITING', 'BUILDING', 'COMPARING', 'DIFFERENT');

-- History: every event, whom and what its stream concerns, and by what it is found.
create schema history;
insert into view_state (name) values ('history');

create table history.event (
  position      bigint primary key,
  stream_type   text not null,
  stream_id     text not null,
  version       bigint not null,
  type          text not null,
  payload       json not null,
  actor_issuer  text not null,
  actor_subject text not null,
  capacity      text,
  decided_at    timestamptz,
  -- When it happened, where the event says so; else when it was decided.
  occurred_at   timestamptz,
  recorded_at   timestamptz not null
);
create index event_occurred on history.event (occurred_at);
create index event_stream on history.event (stream_id, position);
create index event_type on history.event (type, position);
create index event_actor on history.event (actor_subject, position);
create index event_correction on history.event (stream_id, position) where type = 'record.corrected';

create table history.concern (
  stream_id text not null,
  kind      text not null,
  value     text not null,
  since     bigint not null,
  primary key (stream_id, kind, value)
);

-- A row for each event and each thing that it is found by. What a stream concerns may be known only after some of its
-- events: so since when it is known is said too.
create table history.term (
  kind     text not null collate "C",
  value    text not null collate "C",
  position bigint not null,
  since    bigint not null,
  primary key (kind, value, position) include (since)
);

-- Custody: one row a holding, with the positions between which each of its facts is valid.
create schema custody;
insert into view_state (name) values ('custody');

create table custody.holding (
  transfer_id           uuid primary key,
  package_id            uuid not null,
  revision              text not null,
  manifest_digest       text not null,
  from_firm             text not null,
  from_site             uuid not null,
  firm                  text not null,
  site                  uuid not null,
  licence               uuid,
  production_licence    uuid,
  purposes              jsonb not null,
  parent                uuid,
  unauthorised          boolean not null,
  since_position        bigint not null,
  since                 timestamptz not null,
  acknowledged_position bigint,
  disputed_position     bigint,
  recalled_position     bigint,
  return_due            timestamptz,
  disposal              text,
  disposal_position     bigint,
  disposed              timestamptz
);
create index holding_position on custody.holding (since_position);
create index holding_package on custody.holding (package_id, since_position);
create index holding_firm on custody.holding (firm, since_position);
create index holding_from_firm on custody.holding (from_firm, since_position);
create index holding_licence on custody.holding (licence, since_position);
create index holding_production_licence on custody.holding (production_licence, since_position);
create index holding_parent on custody.holding (parent);

create table custody.site (
  site  uuid primary key,
  state text not null
);

create table custody.package (
  package_id   uuid primary key,
  derived_from uuid
);
create index package_derived_from on custody.package (derived_from);

-- A revocation ends holdings until it is set aside, and a holding may be under several.
create table custody.revocation (
  transfer_id    uuid not null,
  restriction_id uuid not null,
  from_position  bigint not null,
  from_time      timestamptz not null,
  to_position    bigint,
  primary key (transfer_id, restriction_id)
);
create index revocation_restriction on custody.revocation (restriction_id);

-- Reratings: under which ratings each transfer was made, and the list of those that were changed later.
create schema reratings;
insert into view_state (name) values ('reratings');

create table reratings.site (
  site  uuid primary key,
  state text not null
);

create table reratings.rating (
  package_id uuid not null,
  revision   text not null,
  state      text not null,
  rating     jsonb not null,
  position   bigint not null,
  primary key (package_id, revision, state)
);

create table reratings.transfer (
  transfer_id uuid not null,
  package_id  uuid not null,
  revision    text not null,
  state       text not null,
  rating      jsonb not null,
  position    bigint not null,
  primary key (transfer_id, state)
);
create index transfer_revision on reratings.transfer (package_id, revision, state);

create table reratings.rerating (
  number            bigint primary key,
  transfer_id       uuid not null,
  transfer_position bigint not null,
  package_id        uuid not null,
  revision          text not null,
  state             text not null,
  rating            jsonb not null,
  new_rating        jsonb not null,
  reason            text not null,
  by_issuer         text not null,
  by_subject        text not null,
  position          bigint not null,
  recorded          timestamptz not null
);
create index rerating_package on reratings.rerating (package_id, number);
create index rerating_transfer on reratings.rerating (transfer_id);

-- Misuse cases: a row for each state that a case has been in, valid between two positions.
create schema misuse_cases;
insert into view_state (name) values ('misuse_cases');

create table misuse_cases.state (
  case_id         uuid not null,
  from_position   bigint not null,
  to_position     bigint,
  opened_position bigint not null,
  status          text not null,
  accused         text,
  disclosed_by    text,
  package_id      uuid,
  overdue         boolean not null,
  state           jsonb not null,
  primary key (case_id, from_position)
);
create index state_opened on misuse_cases.state (opened_position, from_position);
create index state_accused on misuse_cases.state (accused, opened_position);
create index state_disclosed_by on misuse_cases.state (disclosed_by, opened_position);
create index state_overdue on misuse_cases.state (opened_position) where overdue and to_position is null;

-- Retention: what is kept, when it ended, and what holds it. A transfer has ended with all that was passed on from it.
create schema retention;
insert into view_state (name) values ('retention');

create table retention.record (
  kind              text not null,
  id                uuid not null,
  position          bigint not null,
  parent            uuid,
  package_id        uuid,
  revision          text,
  firms             text[] not null,
  transfer_id       uuid,
  disposed_position bigint,
  primary key (kind, id)
);
create index record_position on retention.record (position);
create index record_parent on retention.record (parent);

create table retention.ending (
  kind           text not null,
  id             uuid not null,
  from_position  bigint not null,
  to_position    bigint,
  ended          timestamptz not null,
  identity_until timestamptz,
  primary key (kind, id, from_position)
);

create table retention.identity (
  case_id           uuid primary key,
  disposed_position bigint
);

create table retention.dual_use (
  package_id    uuid not null,
  revision      text not null,
  state         text not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (package_id, revision, state, from_position)
);

create table retention.legal_hold (
  hold_id         uuid primary key,
  kind            text not null,
  value           text,
  legal_basis     text not null,
  placed_position bigint not null,
  lifted_position bigint
);
create index legal_hold_subject on retention.legal_hold (kind, value);
