package org.transferledger.standing.read;

import org.transferledger.projection.Write;

/** The statements by which the view is written, in the order in which they run. */
enum StandingWrite implements Write {
  SITE("copy standing.site (site, state) from stdin"),
  THING("copy standing.thing (kind, id, started) from stdin"),
  SPAN("copy standing.span (kind, id, from_position) from stdin"),
  PARTY(
      """
      insert into standing.party (started, kind, id, scope, value, role, from_position)
      select t.started, t.kind, t.id, p.scope, p.value, p.role, p.position
        from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[])
             as p(kind, id, scope, value, role, position)
       cross join lateral (select * from standing.thing where kind = p.kind and id = p.id offset 0) t
      on conflict do nothing
      """),
  /** The state in which a site lies, if the site is on record. */
  AT_SITE(
      """
      insert into standing.party (started, kind, id, scope, value, role, from_position)
      select t.started, t.kind, t.id, 'STATE', s.state, p.role, p.position
        from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) as p(kind, id, site, role, position)
       cross join lateral (select * from standing.thing where kind = p.kind and id = p.id offset 0) t
       cross join lateral (select * from standing.site where site = p.site offset 0) s
      on conflict do nothing
      """),
  /** Who takes part by the terms of before, and not as the applicant. */
  OTHERWISE(
      """
      update standing.party set to_position = ?
       where kind = ? and id = ? and from_position < ? and to_position is null and role <> 'APPLICANT'
      """),
  ENDED(
      """
      update standing.span set to_position = ?
       where kind = ? and id = ? and from_position < ? and to_position is null
      """),
  GONE("delete from standing.thing where kind in ('TRANSFER', 'HOLDING') and id = ?"),
  SPANLESS("delete from standing.span where kind in ('TRANSFER', 'HOLDING') and id = ?"),
  FORGOTTEN("delete from standing.party where kind in ('TRANSFER', 'HOLDING') and id = ?");

  private final String sql;

  StandingWrite(String sql) {
    this.sql = sql;
  }

  @Override
  public String sql() {
    return sql;
  }
}
