-- Reratings: under which ratings each transfer was made, and the list of those that were changed later.
create table rerating_site (
  site  uuid primary key,
  state text not null
);

create table rerating_rating (
  package_id uuid not null,
  revision   text not null,
  state      text not null,
  rating     jsonb not null,
  primary key (package_id, revision, state)
);

create table rerating_transfer (
  transfer_id uuid not null,
  package_id  uuid not null,
  revision    text not null,
  state       text not null,
  rating      jsonb not null,
  position    bigint not null,
  primary key (transfer_id, state)
);
create index rerating_transfer_revision on rerating_transfer (package_id, revision, state);

create table rerating (
  number            bigint generated always as identity primary key,
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
create index rerating_package on rerating (package_id, number);
