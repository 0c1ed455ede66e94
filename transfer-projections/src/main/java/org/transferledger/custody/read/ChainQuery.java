package org.transferledger.custody.read;

import org.transferledger.custody.read.ChainView.Direction;

/**
 * The statement that follows a chain. PostgreSQL works on it step by step and only as far as rows
 * are asked for, so a bound on the rows leaves out the farthest. Each step finds its rows by an
 * index: an order or a limit in it keeps PostgreSQL from reading the whole table at each step.
 */
final class ChainQuery {
  private static final String RELEASED_BY_FIRM =
      """
      select h.transfer_id, h.parent, 1 from custody.holding h
       where h.from_firm = :firm and h.since_position <= :at
      """;

  private static final String HELD_BY_FIRM =
      """
      select h.transfer_id, h.parent, 0 from custody.holding h
       where h.firm = :firm and h.since_position <= :at
      """;

  private static final String TRANSFER =
      """
      select h.transfer_id, h.parent, 0 from custody.holding h
       where h.transfer_id = :transfer and h.since_position <= :at
      """;

  /** The first holdings: what they rest on is not on record. */
  private static final String OF_PACKAGE_AND_DERIVED =
      """
      select h.transfer_id, h.parent, p.steps + 1
        from (with recursive derived(package_id, steps) as (
                select :package::uuid, 0
                union all
                select p.package_id, d.steps + 1
                  from derived d join custody.package p on p.derived_from = d.package_id and p.position <= :at
                 where d.steps < :depth)
              select * from derived) p
        join custody.holding h on h.package_id = p.package_id and h.since_position <= :at
       where p.steps < :depth and not exists (
             select 1 from custody.holding b where b.transfer_id = h.parent and b.since_position <= :at)
      """;

  private static final String OF_OWNERS_OF_DERIVED =
      """
      select h.transfer_id, h.parent, p.steps
        from (with recursive base(package_id, owner, steps) as (
                select p.derived_from, p.owner, 1
                  from custody.package p where p.package_id = :package and p.position <= :at
                union all
                select p.derived_from, p.owner, b.steps + 1
                  from base b join custody.package p on p.package_id = b.package_id
                 where b.steps < :depth)
              select * from base) p
        join custody.holding h on h.firm = p.owner and h.package_id = p.package_id and h.since_position <= :at
      """;

  private static final String CHAIN =
      """
      with recursive chain(transfer_id, parent, depth) as (
        %1$s
        union
        select c.transfer_id, c.parent, t.depth + 1
          from chain t cross join lateral (select c.* from custody.holding c where %2$s) c
         where t.depth < :depth),
      found as materialized (select * from chain limit :most + 1),
      kept as materialized (select transfer_id, min(depth) as depth from (select * from found limit :most) f group by 1),
      bound as materialized (
        select (select count(*) from found) > :most as cut,
               exists (select 1 from found t cross join lateral (select c.* from custody.holding c where %2$s) c
                        where t.depth = :depth and c.transfer_id not in (select transfer_id from kept)) as deeper)
      select h.*, k.depth, b.cut, b.deeper, %3$s, (
               select jsonb_agg(jsonb_build_object('state', s.state, 'conditions', s.conditions, 'position', s.position,
                        'withdrawnPosition', case when s.withdrawn_position <= :at then s.withdrawn_position end)
                        order by s.position)
                 from custody.consent s
                where s.transfer_id = h.transfer_id and s.position <= :at) as consents
        from kept k
        cross join bound b
        cross join lateral (select * from custody.holding h where h.transfer_id = k.transfer_id limit 1) h
        %4$s
       where h.since_position > :after
       order by h.since_position limit :limit
      """;

  private ChainQuery() {}

  static String of(Origin origin, Direction direction) {
    return switch (direction) {
      case DOWNSTREAM ->
          CHAIN.formatted(
              switch (origin) {
                case Origin.OfFirm _ -> RELEASED_BY_FIRM;
                case Origin.OfTransfer _ -> TRANSFER;
                case Origin.OfPackage _ -> OF_PACKAGE_AND_DERIVED;
              },
              "c.parent = t.transfer_id and c.since_position <= :at%s order by c.since_position"
                  .formatted(origin instanceof Origin.OfFirm ? " and c.from_firm <> :firm" : ""),
              HoldingRows.COLUMNS,
              HoldingRows.JOINS);
      case UPSTREAM ->
          CHAIN.formatted(
              switch (origin) {
                case Origin.OfFirm _ -> HELD_BY_FIRM;
                case Origin.OfTransfer _ -> TRANSFER;
                case Origin.OfPackage _ -> OF_OWNERS_OF_DERIVED;
              },
              "c.transfer_id = t.parent and c.since_position <= :at%s limit 1"
                  .formatted(origin instanceof Origin.OfFirm ? " and c.firm <> :firm" : ""),
              HoldingRows.COLUMNS,
              HoldingRows.JOINS);
    };
  }
}
