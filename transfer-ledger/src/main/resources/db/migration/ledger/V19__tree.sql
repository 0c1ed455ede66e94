-- The Merkle tree over the log, as far as it is sealed, and what was signed of it.
create table tree_head (
  only_row boolean primary key default true check (only_row),
  size     bigint not null,
  root     bytea not null check (octet_length(root) = 32)
);
insert into tree_head (size, root) values (0, sha256(''));

-- The hashes of a tile one after the other, from the left; the last tile of a level grows.
create table tree_tile (
  level  smallint not null,
  index  bigint not null,
  hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, index)
);
-- Hashes do not get any smaller.
alter table tree_tile alter column hashes set storage external;

-- Signed notes, as C2SP's tlog-checkpoint has them.
create table checkpoint (
  size      bigint primary key,
  note      text not null,
  signed_at timestamptz not null
);
