package org.transferledger.restriction.read;

import org.transferledger.projection.Write;

/**
 * The statements of this view. A release meets the restrictions before it, and a restriction the
 * releases before it, so that each pair is looked at once.
 */
enum RestrictionWrite implements Write {
  SITE("copy restrictions.site (site, firm, state, position) from stdin"),
  PACKAGE("copy restrictions.package (package_id, owner, derived_from) from stdin"),
  IMPOSED(
      "copy restrictions.restriction (position, restriction_id, package_id, kind, stops_release,"
          + " scope, scope_value, ordered, state, effective, recorded, expires, ends, by_issuer,"
          + " by_subject) from stdin"),
  CONFIRMED(
      "update restrictions.restriction set confirmed_position = ?, confirmed = ?, confirmed_issuer"
          + " = ?, confirmed_subject = ? where package_id = ? and restriction_id = ?"),
  ENDED(
      "update restrictions.restriction set ended_position = ?, ended = ?, ended_how = ?,"
          + " ended_issuer = ?, ended_subject = ?, ended_reason = ?, ended_ground = ?,"
          + " ended_reference = ? where package_id = ? and restriction_id = ?"),
  /** Whom and what it names, and the states of the firms and of the sites as they are on record. */
  RELEASED(
      """
      insert into restrictions.release (transfer_id, from_position, position, package_id, revision, from_firm, firm,
                                        scopes, past, released, recorded)
      select made.transfer, made.position, made.position, made.package_id, made.revision, made.from_firm, made.firm,
             string_to_array(made.scopes, ',') || array(select distinct 'STATE ' || s.state from restrictions.site s
                                   where s.position < made.position
                                     and ((s.site = made.from_site and s.firm = made.from_firm)
                                          or (s.site = made.site and s.firm = made.firm)) order by 1),
             made.past, made.released, made.recorded
        from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],
                    ?::boolean[], ?::timestamptz[], ?::timestamptz[])
             as made(transfer, position, package_id, revision, from_firm, from_site, firm, site, scopes, past, released,
                     recorded)
      """),
  NO_LONGER_LATE(
      "update restrictions.late set to_position = ? where transfer_id = ? and to_position is null"),
  NO_LONGER_THEN(
      "update restrictions.release set to_position = ? where transfer_id = ? and to_position is"
          + " null"),
  AT_ANOTHER_TIME(
      """
      insert into restrictions.release (transfer_id, from_position, position, package_id, revision, from_firm, firm,
                                        scopes, past, released, recorded)
      select r.transfer_id, corrected.position, r.position, r.package_id, r.revision, r.from_firm, r.firm, r.scopes,
             r.past, corrected.released, r.recorded
        from (values (?::uuid, ?::bigint, ?::timestamptz)) as corrected(transfer, position, released)
        join restrictions.release r on r.transfer_id = corrected.transfer and r.to_position = corrected.position
      """),
  /** Of the package and of all that was derived from it. */
  TOO_LATE(
      """
      with recursive affected(package_id) as (
             select ?::uuid
             union
             select p.package_id from restrictions.package p join affected a on p.derived_from = a.package_id)
      insert into restrictions.late (release_position, restriction_position, from_position, transfer_id, release_from)
      select l.position, r.position, r.position, l.transfer_id, l.from_position
        from restrictions.restriction r
        join affected a on true
        join restrictions.release l
          on l.package_id = a.package_id and l.released >= r.effective and l.released < r.recorded
       where r.position = ? and r.stops_release and l.from_position < r.position
         and (l.to_position is null or l.to_position > r.position)
         and rtrim(r.scope || ' ' || coalesce(r.scope_value, '')) = any(l.scopes)
      """),
  /** Of the package and of all that it was derived from. */
  TOLD_LATER(
      """
      with recursive told as (
             select l.* from unnest(?::uuid[], ?::bigint[]) as t(transfer_id, from_position)
               join restrictions.release l using (transfer_id, from_position)),
           lineage(released, package_id) as (
             select distinct package_id, package_id from told
             union
             select a.released, p.derived_from
               from restrictions.package p join lineage a on p.package_id = a.package_id
              where p.derived_from is not null)
      insert into restrictions.late (release_position, restriction_position, from_position, transfer_id, release_from)
      select l.position, r.position, l.from_position, l.transfer_id, l.from_position
        from told l
        join lineage a on a.released = l.package_id
        join restrictions.restriction r
          on r.package_id = a.package_id and r.recorded > l.released and r.effective <= l.released and r.stops_release
       where r.position < l.from_position
         and rtrim(r.scope || ' ' || coalesce(r.scope_value, '')) = any(l.scopes)
      """),
  FORGOTTEN("delete from restrictions.late where transfer_id = ?"),
  GONE("delete from restrictions.release where transfer_id = ?");

  private final String sql;

  RestrictionWrite(String sql) {
    this.sql = sql;
  }

  @Override
  public String sql() {
    return sql;
  }
}
