-- Misuse cases: a row for each state that a case has been in, valid between two positions.
create table misuse_case_state (
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
create index misuse_case_state_opened on misuse_case_state (opened_position, from_position);
create index misuse_case_state_accused on misuse_case_state (accused, opened_position);
create index misuse_case_state_disclosed_by on misuse_case_state (disclosed_by, opened_position);
create index misuse_case_state_overdue on misuse_case_state (opened_position) where overdue and to_position is null;

-- A revocation ends holdings until it is set aside, and a holding may be under several.
create table custody_revocation (
  transfer_id    uuid not null references custody_holding on delete cascade,
  restriction_id uuid not null,
  from_position  bigint not null,
  from_time      timestamptz not null,
  to_position    bigint,
  primary key (transfer_id, restriction_id)
);
create index custody_revocation_restriction on custody_revocation (restriction_id);
insert into custody_revocation (transfer_id, restriction_id, from_position, from_time)
select transfer_id, ended_by, ended_position, ended from custody_holding where ended_by is not null;
alter table custody_holding drop column ended_position, drop column ended, drop column ended_by;

-- Retention: what is kept, when it ended, and what holds it. A transfer has ended with all that was passed on from it.
create table retention_record (
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
create index retention_record_position on retention_record (position);
create index retention_record_parent on retention_record (parent);

create table retention_end (
  kind           text not null,
  id             uuid not null,
  from_position  bigint not null,
  to_position    bigint,
  ended          timestamptz not null,
  identity_until timestamptz,
  primary key (kind, id, from_position)
);

create table retention_identity (
  case_id           uuid primary key,
  disposed_position bigint
);

create table retention_dual_use (
  package_id    uuid not null,
  revision      text not null,
  state         text not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (package_id, revision, state, from_position)
);

create table retention_hold (
  hold_id         uuid primary key,
  kind            text not null,
  value           text,
  legal_basis     text not null,
  placed_position bigint not null,
  lifted_position bigint
);
create index retention_hold_subject on retention_hold (kind, value);
