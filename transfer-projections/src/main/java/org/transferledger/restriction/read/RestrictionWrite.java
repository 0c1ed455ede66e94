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
  /**
   * Of the package and of all that it was derived from. What has an {@code offset 0} is looked up
   * for each row by an index, however few rows there seem to be.
   */
  TOLD_LATER(
      """
      insert into restrictions.late (release_position, restriction_position, from_position, transfer_id, release_from)
      select met.*
        from unnest(?::uuid[], ?::bigint[]) as told(transfer_id, from_position)
       cross join lateral (
             with recursive lineage(package_id) as (
                    select l.package_id from restrictions.release l
                     where l.transfer_id = told.transfer_id and l.from_position = told.from_position
                    union
                    select p.derived_from from lineage a
                     cross join lateral (select derived_from from restrictions.package
                                          where package_id = a.package_id and derived_from is not null offset 0) p)
             select l.position, r.position, l.from_position, l.transfer_id, l.from_position
               from restrictions.release l
               join lineage a on true
              cross join lateral (
                    select * from restrictions.restriction
                     where package_id = a.package_id and recorded > l.released and effective <= l.released
                       and stops_release and position < l.from_position offset 0) r
              where l.transfer_id = told.transfer_id and l.from_position = told.from_position
                and rtrim(r.scope || ' ' || coalesce(r.scope_value, '')) = any(l.scopes)) met
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
