-- Shared by all nodes, so that an opaque token of one is understood by the others.
create table secret (
  name  text primary key,
  value bytea not null check (octet_length(value) = 32)
);
insert into secret (name, value)
values ('opaque-tokens', sha256(convert_to(gen_random_uuid() || '' || gen_random_uuid() || gen_random_uuid(), 'UTF8')));
