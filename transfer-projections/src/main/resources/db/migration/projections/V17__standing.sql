-- Standing: what is under way or in force between which positions, and which firms and states take part in it.
create schema standing;
insert into view_state (name) values ('standing');

create table standing.thing (
  kind    text not null,
  id      uuid not null,
  started bigint not null,
  primary key (kind, id)
);

-- What has ended may go on, such as a licence after an appeal.
create table standing.span (
  kind          text not null,
  id            uuid not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (kind, id, from_position)
);

create table standing.party (
  started       bigint not null,
  kind          text not null,
  id            uuid not null,
  scope         text not null,
  value         text not null,
  role          text not null,
  from_position bigint not null,
  to_position   bigint,
  primary key (kind, id, scope, value, role, from_position)
);
create index party_value on standing.party (scope, value, started);

create table standing.site (
  site  uuid primary key,
  state text not null
);
