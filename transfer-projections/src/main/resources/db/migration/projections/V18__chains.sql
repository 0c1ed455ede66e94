-- Custody also tells of chains: who registered a package, and which states consented to a retransfer. It is built anew
-- from the log.
truncate custody.holding, custody.site, custody.package, custody.revocation, custody.receipt;
delete from token_entry where processor_name = 'custody';
delete from dead_letter where view = 'custody' and discarded_at is null;
update view_state set dead_letters = 0 where name = 'custody';

-- The consents of states of origin to a retransfer, released or not; a state that has taken one back may give another.
create table custody.consent (
  transfer_id        uuid not null,
  state              text not null,
  position           bigint not null,
  conditions         jsonb not null,
  withdrawn_position bigint,
  primary key (transfer_id, state, position)
);

alter table custody.package
  add column owner    text not null,
  add column position bigint not null;

drop index custody.package_derived_from;
create index package_derived_from on custody.package (derived_from, position);

drop index custody.holding_parent;
create index holding_parent on custody.holding (parent, since_position);
create index holding_firm_package on custody.holding (firm, package_id, since_position);

-- What was released so long ago is found by its time.
create index holding_since on custody.holding (since);
