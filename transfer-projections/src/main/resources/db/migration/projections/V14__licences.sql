-- Licences: how far each has come, how much of it is drawn, and which provisos bind whom, as of any position.
create schema licences;
insert into view_state (name) values ('licences');

-- A row for each change of status or terms, valid between two positions; what is drawn is told apart.
create table licences.state (
  licence_id       uuid not null,
  from_position    bigint not null,
  to_position      bigint,
  applied_position bigint not null,
  -- The applicant; null for a general licence.
  firm             text,
  issuing_state    text not null,
  permits          text not null,
  kind             text not null,
  status           text not null,
  countersigned    int not null,
  issue_position   bigint,
  valid_from       timestamptz not null,
  valid_until      timestamptz not null,
  limit_transfers  int,
  limit_quantity   numeric,
  limit_value      numeric,
  limit_currency   text,
  primary key (licence_id, from_position)
);
create index state_applied on licences.state (applied_position, from_position);
create index state_firm on licences.state (firm, applied_position);
create index state_issuing on licences.state (issuing_state, applied_position);

-- What was drawn until after each position; the value in the currency of that draw-down.
create table licences.drawn (
  licence_id uuid not null,
  position   bigint not null,
  transfers  int not null,
  quantity   numeric not null,
  currency   text,
  value      numeric,
  primary key (licence_id, position)
);
create index drawn_currency on licences.drawn (licence_id, currency, position) where currency is not null;

-- A reference may be corrected: so since when it is as it is told is said too.
create table licences.issue (
  licence_id     uuid not null,
  issue_position bigint not null,
  from_position  bigint not null,
  version        bigint not null,
  reference      text not null,
  primary key (licence_id, issue_position, from_position)
);

create table licences.proviso (
  licence_id     uuid not null,
  issue_position bigint not null,
  item           int not null,
  text           text not null,
  primary key (licence_id, issue_position, item)
);

create table licences.usage (
  licence_id uuid not null,
  firm       text not null,
  position   bigint not null,
  primary key (licence_id, firm)
);

-- Who is bound by which proviso since when. The number is made of position and item.
create table licences.duty (
  number         bigint primary key,
  licence_id     uuid not null,
  firm           text not null,
  issue_position bigint not null,
  item           int not null,
  position       bigint not null,
  since          timestamptz not null
);
create index duty_licence on licences.duty (licence_id, number);
create index duty_firm on licences.duty (firm, number);

create table licences.evidence (
  licence_id  uuid not null,
  firm        text not null,
  position    bigint not null,
  recorded    timestamptz not null,
  proviso     text not null,
  sha256      text not null,
  description text not null,
  by_issuer   text not null,
  by_subject  text not null,
  primary key (licence_id, firm, position)
);
