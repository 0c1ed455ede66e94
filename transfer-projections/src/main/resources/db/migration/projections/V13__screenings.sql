-- Screenings, valid between two positions, since list version and time may be corrected; and what became of their matches.
create schema screenings;
insert into view_state (name) values ('screenings');

create table screenings.screening (
  position      bigint not null,
  from_position bigint not null,
  to_position   bigint,
  screening_id  uuid not null,
  firm          text not null,
  version       bigint not null,
  state         text not null,
  list          text not null,
  list_version  text not null,
  screened      timestamptz not null,
  recorded      timestamptz not null,
  by_issuer     text not null,
  by_subject    text not null,
  primary key (position, from_position)
);
create index screening_firm on screenings.screening (firm, position);
create index screening_event on screenings.screening (firm, version) where to_position is null;
create index screening_list on screenings.screening (list, list_version, screened) where to_position is null;
create index screening_latest on screenings.screening (firm, list, screened);

-- When a version of a list was first used, as far as was known. One that came up later takes its place.
create table screenings.list_version (
  list          text not null,
  list_version  text not null,
  from_position bigint not null,
  to_position   bigint,
  first_used    timestamptz not null,
  primary key (list, list_version, from_position)
);
create index list_version_used on screenings.list_version (list, first_used);

create table screenings.match (
  position           bigint not null,
  entry              text not null,
  screening_id       uuid not null,
  firm               text not null,
  score              int not null,
  outcome            text,
  outcome_reason     text,
  outcome_position   bigint,
  outcome_recorded   timestamptz,
  outcome_issuer     text,
  outcome_subject    text,
  set_aside_ground   text,
  set_aside_reference text,
  set_aside_reason   text,
  set_aside_position bigint,
  set_aside_recorded timestamptz,
  set_aside_issuer   text,
  set_aside_subject  text,
  primary key (position, entry)
);
create index match_screening on screenings.match (screening_id, entry);
create index match_cleared on screenings.match (position)
  where outcome = 'FALSE_POSITIVE' or set_aside_position is not null;
