-- Access checks: a row for each, as it was answered. It never changes.
create schema access_checks;
insert into view_state (name) values ('access_checks');

create table access_checks.access_check (
  position       bigint primary key,
  access_id      uuid not null,
  recorded       timestamptz not null,
  transfer_id    uuid not null,
  package_id     uuid not null,
  revision       text not null,
  firm           text not null,
  person_issuer  text not null,
  person_subject text not null,
  nationalities  text[] not null,
  purpose        text,
  granted        boolean not null,
  failed         jsonb not null,
  by_issuer      text not null,
  by_subject     text not null
);
create index access_check_package on access_checks.access_check (package_id, position);
create index access_check_transfer on access_checks.access_check (transfer_id, position);
create index access_check_firm on access_checks.access_check (firm, position);
create index access_check_person on access_checks.access_check (person_subject, position);
create index access_check_denied on access_checks.access_check (position) where not granted;

-- A row for each nationality of the person. The first by which a package was opened stands for all that come after it.
create table access_checks.nationality (
  position    bigint not null,
  nationality text not null,
  package_id  uuid not null,
  granted     boolean not null,
  first       boolean not null default false,
  primary key (position, nationality)
);
create index nationality_position on access_checks.nationality (nationality, position);
create index nationality_opened on access_checks.nationality (package_id, nationality, position) where granted;
create index nationality_first on access_checks.nationality (nationality, position) where first;
