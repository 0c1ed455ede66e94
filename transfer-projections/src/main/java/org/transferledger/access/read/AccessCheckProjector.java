package org.transferledger.access.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessEvent;
import org.transferledger.access.AccessEvent.AccessDenied;
import org.transferledger.access.AccessEvent.AccessGranted;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Violation;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;
import org.transferledger.projection.Write;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.transfer.TransferEvent.TransferDisposed;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every access check as it was answered, until the transfer is disposed of. */
public final class AccessCheckProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "access_checks";

  /** Of the packages and nationalities that are asked for, those that a check has opened. */
  private static final String OPENED =
      """
      select k.package_id, k.nationality
        from unnest(?::uuid[], ?::text[]) as k(package_id, nationality)
       cross join lateral (
             select from access_checks.nationality e
              where e.package_id = k.package_id and e.nationality = k.nationality and e.granted limit 1) e
      """;

  private final JsonMapper json;

  public AccessCheckProjector(JsonMapper json) {
    this.json = json;
  }

  private enum Change implements Write {
    CHECK(
        "copy access_checks.access_check (position, access_id, recorded, transfer_id, package_id,"
            + " revision, firm, person_issuer, person_subject, nationalities, purpose, granted,"
            + " failed, by_issuer, by_subject) from stdin"),
    NATIONALITY(
        "copy access_checks.nationality (position, nationality, package_id, granted, first) from"
            + " stdin"),
    FORGOTTEN(
        """
        delete from access_checks.nationality n using access_checks.access_check c
         where c.transfer_id = ? and n.position = c.position
        """),
    /** What is left of the package was opened first by a later check. */
    OPENED_LATER(
        """
        update access_checks.nationality n set first = true
          from (select e.nationality, min(e.position) as position
                  from access_checks.nationality e
                 where e.granted
                   and e.package_id in (
                         select c.package_id from access_checks.access_check c where c.transfer_id = ?)
                 group by e.package_id, e.nationality) earliest
         where n.position = earliest.position and n.nationality = earliest.nationality and not n.first
        """),
    GONE("delete from access_checks.access_check where transfer_id = ?");

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
    var opened = opened(events, rows);
    for (ProjectedEvent projected : events) {
      switch (projected.event()) {
        case AccessGranted e ->
            checked(
                new Answer(
                    e, e.request(), e.holder(), e.packageId(), e.revision(), e.nationalities()),
                List.of(),
                opened,
                projected,
                rows);
        case AccessDenied e ->
            checked(
                new Answer(
                    e, e.request(), e.holder(), e.packageId(), e.revision(), e.nationalities()),
                e.failed(),
                opened,
                projected,
                rows);
        case TransferDisposed e -> {
          rows.alone(Change.FORGOTTEN, e.transferId().value());
          rows.alone(Change.OPENED_LATER, e.transferId().value());
          rows.alone(Change.GONE, e.transferId().value());
          opened = opened(events, rows);
        }
        default -> {
          // The other events answer no access check.
        }
      }
    }
  }

  /** A package, opened to somebody of a nationality. */
  private record Opening(PackageId packageId, Country nationality) {
    static Stream<Opening> of(DomainEvent event) {
      return event instanceof AccessGranted e
          ? e.nationalities().stream().map(it -> new Opening(e.packageId(), it))
          : Stream.empty();
    }
  }

  /** What was opened already, of that which the events open. */
  private static Set<Opening> opened(List<ProjectedEvent> events, Rows rows) {
    Set<Opening> opened = new HashSet<>();
    var asked = events.stream().flatMap(it -> Opening.of(it.event())).distinct().toList();
    if (!asked.isEmpty()) {
      rows.query(OPENED)
          .params(
              asked.stream().map(it -> it.packageId.toString()).toArray(String[]::new),
              asked.stream().map(it -> it.nationality.code()).toArray(String[]::new))
          .query(row -> {
            opened.add(
                new Opening(
                    PackageId.of(row.getString("package_id")),
                    new Country(row.getString("nationality"))));
          });
    }
    return opened;
  }

  /** What both answers say. */
  private record Answer(
      AccessEvent event,
      AccessRequest request,
      FirmId holder,
      PackageId packageId,
      RevisionLabel revision,
      List<Country> nationalities) {}

  private void checked(
      Answer answer,
      List<Violation> failed,
      Set<Opening> opened,
      ProjectedEvent projected,
      Rows rows) {
    var request = answer.request;
    boolean granted = failed.isEmpty();
    rows.add(
        Change.CHECK,
        projected.position(),
        answer.event.accessId().value(),
        projected.recordedAt(),
        request.transferId().value(),
        answer.packageId.value(),
        answer.revision.value(),
        answer.holder.value(),
        request.person().issuer(),
        request.person().subject(),
        answer.nationalities.stream().map(Country::code).toList(),
        request.purpose(),
        granted,
        json.writeValueAsString(failed),
        answer.event.by().issuer(),
        answer.event.by().subject());
    answer.nationalities.stream()
        .distinct()
        .forEach(it ->
            rows.add(
                Change.NATIONALITY,
                projected.position(),
                it.code(),
                answer.packageId.value(),
                granted,
                granted && opened.add(new Opening(answer.packageId, it))));
  }
}
