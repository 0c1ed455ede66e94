-- Custody also tells what is unacknowledged, what is due to be returned, and who may not manufacture any more. It is built
-- anew from the log.
truncate custody.holding, custody.site, custody.package, custody.revocation;
delete from token_entry where processor_name = 'custody';

alter table custody.holding
  drop column acknowledged_position,
  drop column disputed_position,
  add column receipt_due timestamptz,
  add column recalled timestamptz,
  add column manufacture boolean not null,
  add column manufacture_until timestamptz;

-- What the holder has said of the receipt, which may be several things one after the other.
create table custody.receipt (
  transfer_id     uuid not null,
  position        bigint not null,
  receipt         text not null,
  received_digest text,
  primary key (transfer_id, position)
);

-- Production: what was made, by whom and from what.
create schema production;
insert into view_state (name) values ('production');

create table production.batch (
  batch_id           uuid primary key,
  position           bigint not null,
  version            bigint not null,
  firm               text not null,
  site               uuid not null,
  package_id         uuid not null,
  revision           text not null,
  holding            uuid not null,
  production_licence uuid not null,
  quantity           numeric not null
);
create index batch_position on production.batch (position);
create index batch_firm on production.batch (firm, position);
create index batch_package on production.batch (package_id, position);

-- The day may be corrected: so since when it is as it is told is said too.
create table production.made (
  batch_id      uuid not null,
  from_position bigint not null,
  made_on       date not null,
  primary key (batch_id, from_position)
);
