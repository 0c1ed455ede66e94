package org.transferledger.roles.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import org.transferledger.roles.read.DualRoleView.Kind;
import org.transferledger.roles.read.DualRoleView.Role;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.transfer.TransferEvent.RetransferConsented;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferRequested;

/**
 * Keeps who did what on the way to each release and each decision on a licence. A release rests on
 * what was done to the transfer, on the decisions that put its licences into force, and on the
 * rating of the exporting state; a decision on a licence on what was done since the application or
 * the amendment was asked for, or a countersignature was declined.
 */
public final class RoleProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "roles";

  private static final String RATING = "RATING";

  private enum Change implements Write {
    ACT("copy roles.act (kind, id, position, role, issuer, subject) from stdin"),
    BEGINNING("copy roles.beginning (id, position) from stdin"),
    /** What was done to the licence until the decision. */
    DECIDED(
        """
        insert into roles.part (decision, kind, id, role, role_position, issuer, subject)
        select d.decision, 'LICENCE', d.id, a.role, a.position, a.issuer, a.subject
          from unnest(?::bigint[], ?::text[]) as d(decision, id)
          join roles.act a on a.kind = 'LICENCE' and a.id = d.id and a.position <= d.decision
           and a.position >= (select coalesce(max(b.position), 0) from roles.beginning b
                               where b.id = d.id and b.position <= d.decision)
        """),
    RELEASED(
        """
        insert into roles.part (decision, kind, id, role, role_position, issuer, subject)
        select d.decision, 'RELEASE', d.id, acts.*
          from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
               as d(decision, id, licence, production_licence, rating)
         cross join lateral (
               select a.role, a.position, a.issuer, a.subject from roles.act a
                where a.kind = 'RELEASE' and a.id = d.id and a.position <= d.decision
               union
               select p.role, p.role_position, p.issuer, p.subject
                 from (values (d.licence), (d.production_licence)) as l(id)
                 join lateral (select max(i.decision) as decision from roles.part i
                                where i.id = l.id and i.kind = 'LICENCE' and i.role = 'ISSUED'
                                  and i.decision < d.decision and i.role_position = i.decision) issue on true
                 join roles.part p on p.decision = issue.decision
               union
               select a.role, a.position, a.issuer, a.subject
                 from (select * from roles.act r
                        where r.kind = 'RATING' and r.id = d.rating and r.role = 'RATED' and r.position < d.decision
                        order by r.position desc limit 1) r
                 join roles.act a on a.kind = 'RATING' and a.id = d.rating
                  and a.position between r.position and d.decision) acts
        """),
    /** There are far fewer pairs than 1024 for one decision. */
    DUAL(
        """
        insert into roles.dual (number, decision, kind, id, issuer, subject, role, role_position, other,
                                other_position)
        select d.decision * 1024 + pairs.nth - 1, d.decision, pairs.kind, pairs.id, pairs.issuer, pairs.subject,
               pairs.role, pairs.role_position, pairs.other, pairs.other_position
          from unnest(?::bigint[]) as d(decision)
         cross join lateral (
               select row_number() over (order by a.role_position, b.role_position) as nth, a.*,
                      b.role as other, b.role_position as other_position
                 from roles.part a
                 join roles.part b on b.decision = a.decision and b.issuer = a.issuer and b.subject = a.subject
                  and b.role_position > a.role_position and b.role <> a.role
                where a.decision = d.decision) pairs
        """),
    FORGOTTEN("delete from roles.dual where id = ?"),
    DISPOSED("delete from roles.part where id = ?"),
    GONE("delete from roles.act where kind = 'RELEASE' and id = ?");

    private final String sql;

    Change(String sql) {
      this.sql = sql;
    }

    @Override
    public String sql() {
      return sql;
    }
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(List<ProjectedEvent> events, Rows rows) {
    events.forEach(it -> project(it, rows));
  }

  private static void project(ProjectedEvent projected, Rows rows) {
    switch (projected.event()) {
      case TransferRequested e ->
          act(Kind.RELEASE, e.transferId(), Role.REQUESTED, e.by(), projected, rows);
      case RetransferConsented e ->
          act(Kind.RELEASE, e.transferId(), Role.CONSENTED, e.by(), projected, rows);
      case TransferApproved e ->
          act(Kind.RELEASE, e.transferId(), Role.APPROVED, e.by(), projected, rows);
      case TransferReleased e -> {
        act(Kind.RELEASE, e.transferId(), Role.RELEASED, e.by(), projected, rows);
        var terms = e.terms();
        rows.add(
            Change.RELEASED,
            projected.position(),
            e.transferId().toString(),
            text(terms.licence()),
            text(terms.productionLicence()),
            rating(terms.packageId(), terms.revision(), e.rating().state()));
        rows.add(Change.DUAL, projected.position());
      }
      case TransferDisposed e -> {
        rows.alone(Change.FORGOTTEN, e.transferId().toString());
        rows.alone(Change.DISPOSED, e.transferId().toString());
        rows.alone(Change.GONE, e.transferId().toString());
      }
      case RevisionRated e ->
          act(
              RATING,
              rating(e.packageId(), e.revision(), e.rating().state()),
              Role.RATED,
              e.by(),
              projected,
              rows);
      case RevisionRerated e ->
          act(
              RATING,
              rating(e.packageId(), e.revision(), e.rating().state()),
              Role.RATED,
              e.by(),
              projected,
              rows);
      case RatingVerified e ->
          act(
              RATING,
              rating(e.packageId(), e.revision(), e.state()),
              Role.VERIFIED,
              e.by(),
              projected,
              rows);
      case LicenceEvent e -> project(e, projected, rows);
      default -> {
        // The others are no way to a decision.
      }
    }
  }

  private static void project(LicenceEvent event, ProjectedEvent projected, Rows rows) {
    switch (event) {
      case LicenceEvent.LicenceApplied _,
          LicenceEvent.CountersignatureDeclined _,
          LicenceEvent.AmendmentRequested _ ->
          rows.add(Change.BEGINNING, event.licenceId().toString(), projected.position());
      case LicenceEvent.LicenceAdvised e ->
          act(Kind.LICENCE, e.licenceId(), Role.ADVISED, e.by(), projected, rows);
      case LicenceEvent.LicenceCountersigned e ->
          act(Kind.LICENCE, e.licenceId(), Role.COUNTERSIGNED, e.by(), projected, rows);
      case LicenceEvent.LicenceIssued e -> decided(e, Role.ISSUED, e.by(), projected, rows);
      case LicenceEvent.AppealAllowed e -> decided(e, Role.ISSUED, e.by(), projected, rows);
      case LicenceEvent.LicenceAmended e -> decided(e, Role.ISSUED, e.by(), projected, rows);
      case LicenceEvent.GeneralLicencePublished e ->
          decided(e, Role.ISSUED, e.by(), projected, rows);
      case LicenceEvent.LicenceRefused e -> decided(e, Role.REFUSED, e.by(), projected, rows);
      case LicenceEvent.AmendmentRefused e -> decided(e, Role.REFUSED, e.by(), projected, rows);
      case LicenceEvent.AppealDismissed e -> decided(e, Role.REFUSED, e.by(), projected, rows);
      default -> {
        // The others decide on no application.
      }
    }
  }

  private static void decided(
      LicenceEvent event, Role role, Person by, ProjectedEvent projected, Rows rows) {
    act(Kind.LICENCE, event.licenceId(), role, by, projected, rows);
    rows.add(Change.DECIDED, projected.position(), event.licenceId().toString());
    rows.add(Change.DUAL, projected.position());
  }

  private static void act(
      Object kind, Object id, Role role, Person by, ProjectedEvent projected, Rows rows) {
    rows.add(
        Change.ACT,
        kind.toString(),
        id.toString(),
        projected.position(),
        role,
        by.issuer(),
        by.subject());
  }

  private static String rating(PackageId technology, RevisionLabel revision, Country state) {
    return technology + " " + state + " " + revision.value();
  }

  private static @Nullable String text(@Nullable LicenceId id) {
    return id == null ? null : id.toString();
  }
}
