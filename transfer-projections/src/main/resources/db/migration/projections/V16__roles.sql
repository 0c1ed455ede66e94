-- Roles: who did what on the way to each release and each decision on a licence, and where one person did two of it.
create schema roles;
insert into view_state (name) values ('roles');

-- What people did to a transfer, a licence or a rating (of package, revision and state).
create table roles.act (
  kind     text not null,
  id       text not null,
  position bigint not null,
  role     text not null,
  issuer   text not null,
  subject  text not null,
  primary key (kind, id, position)
);

-- From which position on the acts count that a decision on a licence rests on.
create table roles.beginning (
  id       text not null,
  position bigint not null,
  primary key (id, position)
);

-- The acts that a decision rests on.
create table roles.part (
  decision      bigint not null,
  kind          text not null,
  id            text not null,
  role          text not null,
  role_position bigint not null,
  issuer        text not null,
  subject       text not null,
  primary key (decision, role_position)
);
create index part_id on roles.part (id, decision);

create table roles.dual (
  number          bigint primary key,
  decision        bigint not null,
  kind            text not null,
  id              text not null,
  issuer          text not null,
  subject         text not null,
  role            text not null,
  role_position   bigint not null,
  other           text not null,
  other_position  bigint not null
);
create index dual_id on roles.dual (id, number);
create index dual_person on roles.dual (subject, number);
