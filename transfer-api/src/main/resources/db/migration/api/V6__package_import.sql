-- How far an upload of many packages has come: its first `received` lines are settled, and `digest` is that of all bytes
-- up to their end, so that who sends the upload again is known to send the same.
create table package_import (
  id         uuid primary key,
  firm       text not null,
  digest     bytea not null,
  received   int not null default 0,
  registered int not null default 0,
  repeated   int not null default 0,
  refused    int not null default 0,
  complete   boolean not null default false
);

create table package_import_refusal (
  import_id uuid not null references package_import,
  line      int not null,
  ordinal   int not null,
  rule      text not null,
  field     text,
  value     text,
  detail    text not null,
  primary key (import_id, line, ordinal)
);
