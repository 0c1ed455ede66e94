-- Restrictions, how each of them ended, and what had been released by then that they were meant to stop.
create schema restrictions;
insert into view_state (name) values ('restrictions');

create table restrictions.site (
  site     uuid primary key,
  firm     text not null,
  state    text not null,
  position bigint not null
);
create index site_firm on restrictions.site (firm);

create table restrictions.package (
  package_id   uuid primary key,
  owner        text not null,
  derived_from uuid
);
create index package_owner on restrictions.package (owner);
create index package_derived_from on restrictions.package (derived_from);

create table restrictions.restriction (
  position           bigint primary key,
  restriction_id     uuid not null,
  package_id         uuid not null,
  kind               text not null,
  stops_release      boolean not null,
  scope              text not null,
  scope_value        text,
  ordered            jsonb not null,
  state              text not null,
  effective          timestamptz not null,
  recorded           timestamptz not null,
  expires            timestamptz,
  ends               timestamptz,
  by_issuer          text not null,
  by_subject         text not null,
  confirmed_position bigint,
  confirmed          timestamptz,
  confirmed_issuer   text,
  confirmed_subject  text,
  ended_position     bigint,
  ended              timestamptz,
  ended_how          text,
  ended_issuer       text,
  ended_subject      text,
  ended_reason       text,
  ended_ground       text,
  ended_reference    text
);
create index restriction_package on restrictions.restriction (package_id, position);
create index restriction_id on restrictions.restriction (restriction_id);
create index restriction_kind on restrictions.restriction (kind, position);
create index restriction_scope on restrictions.restriction (scope_value);
create index restriction_window on restrictions.restriction (package_id, recorded) where stops_release;
create index restriction_ended on restrictions.restriction (ended_how, position) where ended_how is not null;

-- A release with all that a restriction could name of it, valid between two positions: the time of a past one may be
-- corrected.
create table restrictions.release (
  transfer_id   uuid not null,
  from_position bigint not null,
  to_position   bigint,
  position      bigint not null,
  package_id    uuid not null,
  revision      text not null,
  from_firm     text not null,
  firm          text not null,
  scopes        text[] not null,
  past          boolean not null,
  released      timestamptz not null,
  recorded      timestamptz not null,
  primary key (transfer_id, from_position)
);
create index release_time on restrictions.release (package_id, released);

create table restrictions.late (
  release_position     bigint not null,
  restriction_position bigint not null,
  from_position        bigint not null,
  to_position          bigint,
  transfer_id          uuid not null,
  release_from         bigint not null,
  primary key (release_position, restriction_position, from_position)
);
create index late_transfer on restrictions.late (transfer_id);
create index late_restriction on restrictions.late (restriction_position, release_position);
