-- A holding may rest on another, may have no authority, may be recalled, and comes to an end of its own.
alter table custody_holding
  add column parent            uuid,
  add column unauthorised      boolean not null default false,
  add column recalled_position bigint,
  add column return_due        timestamptz,
  add column disposal          text,
  add column disposal_position bigint,
  add column disposed          timestamptz;
create index custody_holding_parent on custody_holding (parent);
