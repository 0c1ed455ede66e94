package org.transferledger.history.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.transferledger.core.BatchId;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;
import org.transferledger.export.Selection;
import org.transferledger.history.read.HistoryFilter;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.http.Records.Concern;

/**
 * Which events are asked for, in a list and in an export: those for which all that is named holds.
 *
 * @param type stable event name
 * @param actor token subject of who did it
 * @param recordedFrom since when it is on record, inclusive
 * @param recordedTo until when it was recorded, exclusive
 */
record HistoryQuery(
    @BindParam("package")
        @JsonProperty("package")
        @Parameter(name = "package", description = "Events that concern this package.")
        @Nullable PackageId technology,
    @Parameter(description = "Events that concern this firm.") @Nullable FirmId firm,
    @Parameter(description = "Events that concern this licence.") @Nullable LicenceId licence,
    @Parameter(description = "Events that concern this transfer.") @Nullable TransferId transfer,
    @Parameter(description = "Events that concern this batch.") @Nullable BatchId batch,
    @Parameter(description = "Events that concern this shipment.") @Nullable ShipmentId shipment,
    @BindParam("case")
        @JsonProperty("case")
        @Parameter(name = "case", description = "Events that concern this misuse case.")
        @Nullable CaseId misuse,
    @Parameter(description = "Events of this state's authority.") @Nullable Country authority,
    @Parameter(description = "Events of this name, such as transfer.released.")
        @Nullable String type,
    @Parameter(description = "Events that this person did; the subject of their token.")
        @Nullable String actor,
    @Parameter(description = "The issuer of that person's token.") @Nullable String actorIssuer,
    @Parameter(
            description =
                "Events that name a rating with this control-list code, or with one that it is a"
                    + " part of.")
        @Nullable String rating,
    @Parameter(description = "Events that name this state, or a firm of it.")
        @Nullable Country country,
    @Parameter(
            description =
                "Words that all occur in titles, names and reasons, in any order and case.")
        @Nullable String text,
    @Parameter(description = "On record since this moment, inclusive (RFC 3339).")
        @Nullable Instant recordedFrom,
    @Parameter(description = "On record before this moment (RFC 3339).")
        @Nullable Instant recordedTo,
    @Parameter(
            description =
                "Happened since this moment, inclusive: as the event says, or when it was decided.")
        @Nullable Instant occurredFrom,
    @Parameter(description = "Happened before this moment.") @Nullable Instant occurredTo) {
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
  private static final int LONGEST = 200;

  HistoryQuery {
    Fields.check()
        .holds("type", type == null || TYPE.matcher(type).matches(), type, "an event name")
        .holds("actor", fits(actor), actor, "1 to 200 characters")
        .holds("actorIssuer", fits(actorIssuer), actorIssuer, "1 to 200 characters")
        .holds("rating", fits(rating), rating, "1 to 200 characters")
        .holds(
            "text",
            text == null || (fits(text) && HistoryFilter.hasWords(text)),
            text,
            "1 to 200 characters, with a word of two letters or digits")
        .orThrow();
  }

  private static boolean fits(@Nullable String value) {
    return value == null || (!value.isBlank() && value.length() <= LONGEST);
  }

  /** The firm and the package that the answer is limited to. */
  @JsonIgnore
  Concern concern() {
    return Concern.of(firm, technology);
  }

  /** All events. */
  static HistoryQuery everything() {
    return new HistoryQuery(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  /** The query of an export. */
  static HistoryQuery of(Selection it) {
    return new HistoryQuery(
        it.packageId(),
        it.firm(),
        it.licence(),
        it.transfer(),
        it.batch(),
        it.shipment(),
        it.caseId(),
        it.authority(),
        it.type(),
        it.actor(),
        it.actorIssuer(),
        it.rating(),
        it.country(),
        it.text(),
        it.recordedFrom(),
        it.recordedTo(),
        it.occurredFrom(),
        it.occurredTo());
  }

  /** The query as an export keeps it. */
  Selection selection() {
    return new Selection(
        technology,
        firm,
        licence,
        transfer,
        batch,
        shipment,
        misuse,
        authority,
        type,
        actor,
        actorIssuer,
        rating,
        country,
        text,
        recordedFrom,
        recordedTo,
        occurredFrom,
        occurredTo);
  }

  HistoryFilter filter(boolean cases) {
    return new HistoryFilter(
        subjects(),
        type,
        actor,
        actorIssuer,
        rating,
        country,
        text,
        occurredFrom,
        occurredTo,
        cases);
  }

  private List<Subject> subjects() {
    return Stream.of(
            subject(SubjectType.TRANSFER, transfer),
            subject(SubjectType.BATCH, batch),
            subject(SubjectType.SHIPMENT, shipment),
            subject(SubjectType.CASE, misuse),
            subject(SubjectType.LICENCE, licence),
            subject(SubjectType.PACKAGE, technology),
            subject(SubjectType.FIRM, firm),
            subject(SubjectType.AUTHORITY, authority))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<Subject> subject(SubjectType type, @Nullable Object id) {
    return id == null ? Stream.of() : Stream.of(new Subject(type, id.toString()));
  }
}
