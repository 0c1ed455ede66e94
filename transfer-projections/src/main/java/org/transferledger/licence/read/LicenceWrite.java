package org.transferledger.licence.read;

import org.transferledger.projection.Write;

/** The statements by which the view of licences is written, in the order in which they run. */
enum LicenceWrite implements Write {
  ISSUE(
      "copy licences.issue (licence_id, issue_position, from_position, version, reference) from"
          + " stdin"),
  PROVISO("copy licences.proviso (licence_id, issue_position, item, text) from stdin"),
  USAGE("copy licences.usage (licence_id, firm, position) from stdin"),
  EVIDENCE(
      "copy licences.evidence (licence_id, firm, position, recorded, proviso, sha256, description,"
          + " by_issuer, by_subject) from stdin"),
  BEGUN(
      "copy licences.state (licence_id, from_position, applied_position, firm, issuing_state,"
          + " permits, kind, status, countersigned, issue_position, valid_from, valid_until,"
          + " limit_transfers, limit_quantity, limit_value, limit_currency) from stdin"),
  /**
   * All steps are of one kind, so that they follow each other in the order of the log. A step of a
   * pending application is none while it is an amendment that is pending.
   */
  NEXT(
      """
      with n as (
             select * from (values (?::uuid, ?::bigint, ?::text, ?::text, ?::bigint, ?::timestamptz, ?::timestamptz,
                                    ?::int, ?::numeric, ?::numeric, ?::text)) as
               n(licence_id, position, step, status, issue_position, valid_from, valid_until, limit_transfers,
                 limit_quantity, limit_value, limit_currency)),
           before as (
             update licences.state s set to_position = n.position
               from n
              where s.licence_id = n.licence_id and s.to_position is null
                and (n.step in ('BECOMES', 'AMENDED') or s.status in ('APPLIED', 'ADVISED', 'COUNTERSIGNED'))
             returning s.*)
      insert into licences.state (licence_id, from_position, applied_position, firm, issuing_state, permits, kind,
                                  status, countersigned, issue_position, valid_from, valid_until, limit_transfers,
                                  limit_quantity, limit_value, limit_currency)
      select b.licence_id, n.position, b.applied_position, b.firm, b.issuing_state, b.permits, b.kind,
             case when n.step = 'AMENDED' or (n.step = 'COUNTERSIGNED' and b.countersigned = 0)
                  then b.status else n.status end,
             case n.step when 'COUNTERSIGNED' then b.countersigned + 1 when 'PROCEEDS' then 0 else b.countersigned end,
             coalesce(n.issue_position, b.issue_position),
             coalesce(n.valid_from, b.valid_from), coalesce(n.valid_until, b.valid_until),
             case n.step when 'AMENDED' then n.limit_transfers else b.limit_transfers end,
             case n.step when 'AMENDED' then n.limit_quantity else b.limit_quantity end,
             case n.step when 'AMENDED' then n.limit_value else b.limit_value end,
             case n.step when 'AMENDED' then n.limit_currency else b.limit_currency end
        from before b, n
      """),
  DRAWN(
      """
      insert into licences.drawn (licence_id, position, transfers, quantity, currency, value)
      select d.licence_id, d.position, coalesce(t.transfers, 0) + d.transfers,
             coalesce(t.quantity, 0) + coalesce(d.quantity, 0), d.currency, coalesce(v.value, 0) + d.value
        from (values (?::uuid, ?::bigint, ?::int, ?::numeric, ?::text, ?::numeric))
             as d(licence_id, position, transfers, quantity, currency, value)
        left join lateral (
               select p.transfers, p.quantity from licences.drawn p
                where p.licence_id = d.licence_id and p.position < d.position
                order by p.position desc limit 1) t on true
        left join lateral (
               select p.value from licences.drawn p
                where p.licence_id = d.licence_id and p.currency = d.currency and p.position < d.position
                order by p.position desc limit 1) v on true
      """),
  BINDS_APPLICANT(
      """
      insert into licences.duty (number, licence_id, firm, issue_position, item, position, since)
      select p.issue_position * 64 + p.item, p.licence_id, s.firm, p.issue_position, p.item, p.issue_position,
             ?::timestamptz
        from licences.proviso p
        join licences.state s on s.licence_id = p.licence_id and s.from_position = s.applied_position
       where p.licence_id = ? and p.issue_position = ? and s.firm is not null
      """),
  BINDS_USER(
      """
      insert into licences.duty (number, licence_id, firm, issue_position, item, position, since)
      select u.position * 64 + p.item, p.licence_id, u.firm, p.issue_position, p.item, u.position, u.since
        from (values (?::uuid, ?::text, ?::bigint, ?::timestamptz)) as u(licence_id, firm, position, since)
        join licences.proviso p on p.licence_id = u.licence_id
      """),
  CORRECTED(
      """
      insert into licences.issue (licence_id, issue_position, from_position, version, reference)
      select distinct i.licence_id, i.issue_position, ?::bigint, i.version, ?::text
        from licences.issue i where i.licence_id = ?::uuid and i.version = ?
      """);

  private final String sql;

  LicenceWrite(String sql) {
    this.sql = sql;
  }

  @Override
  public String sql() {
    return sql;
  }
}
