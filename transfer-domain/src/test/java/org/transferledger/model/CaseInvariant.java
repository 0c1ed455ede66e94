package org.transferledger.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.firm.FirmEvent;
import org.transferledger.firm.FirmEvent.AuthorisationEnded;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.misuse.Finding.Degree;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.CaseReopened;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.misuse.MisuseEvent.EvidenceExcluded;
import org.transferledger.misuse.MisuseEvent.FindingRecorded;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;
import org.transferledger.misuse.MisuseEvent.MeasureDecided;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.misuse.MisuseEvent.ReporterDisposed;
import org.transferledger.misuse.MisuseEvent.ReporterRead;
import org.transferledger.misuse.MisuseEvent.ReporterRevealed;
import org.transferledger.misuse.MisuseEvent.ResponseRecorded;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;
import org.transferledger.model.MemoryLedger.Recorded;

/**
 * A case is investigated by outsiders, decided on evidence after a hearing, closed when nothing is
 * left open, and tells who has reported only those who may know.
 */
final class CaseInvariant implements Invariant {
  private final Map<CaseId, Told> cases = new HashMap<>();
  private final Map<FirmId, Map<Person, Instant>> people = new HashMap<>();

  /** What the events of a case have told. */
  private static final class Told {
    @Nullable FirmId accused;
    final Set<Person> investigators = new HashSet<>();
    final Set<EvidenceId> evidence = new HashSet<>();
    final Set<Person> revealed = new HashSet<>();
    final Set<Integer> undecided = new HashSet<>();
    boolean contained;
    boolean kept;
    boolean disposed;

    /** Until when the subject may answer, once it is notified, in this opening of the case. */
    @Nullable Instant respondBy;

    boolean answered;

    boolean heard(Instant at) {
      return answered || (respondBy != null && !at.isBefore(respondBy));
    }
  }

  @Override
  public @Nullable String wrong(Recorded next) {
    return switch (next.event()) {
      case FirmEvent it -> {
        firm(it);
        yield null;
      }
      case MisuseEvent it -> misuse(it, cases.computeIfAbsent(it.caseId(), _ -> new Told()), next);
      default -> null;
    };
  }

  private void firm(FirmEvent event) {
    var employed = people.computeIfAbsent(event.firmId(), _ -> new HashMap<>());
    switch (event) {
      case FirmRegistered it -> employed.put(it.details().administrator(), Instant.MAX);
      case PersonAuthorised it -> {
        var person = it.authorisation().person();
        if (!Instant.MAX.equals(employed.get(person))) {
          employed.put(person, it.authorisation().until());
        }
      }
      case AuthorisationEnded it -> {
        if (!Instant.MAX.equals(employed.get(it.person()))) {
          employed.remove(it.person());
        }
      }
      default -> {}
    }
  }

  private @Nullable String misuse(MisuseEvent event, Told told, Recorded next) {
    if (told.disposed) {
      return "something happens to a case that is disposed of";
    }
    switch (event) {
      case MisuseReported it -> {
        told.accused = it.allegation().firm();
        told.kept = it.identity() != null;
      }
      case MisuseDisclosed it -> told.accused = it.firm();
      case CaseOpened it -> told.accused = it.allegation().firm();
      case ReportTriaged it when it.triage().accused() != null ->
          told.accused = it.triage().accused();
      case InvestigatorAssigned it -> {
        told.investigators.add(it.investigator());
        return insider(it.investigator(), told, next)
            ? "who belongs to the accused firm investigates it"
            : null;
      }
      case EvidenceAdded it -> {
        told.evidence.add(it.evidenceId());
        return investigates(it.by(), told, next);
      }
      case EvidenceExcluded it -> {
        told.evidence.remove(it.evidenceId());
        return investigates(it.by(), told, next);
      }
      case SubjectNotified it -> {
        if (told.respondBy != null) {
          return "notified twice without a reopening";
        }
        told.respondBy = it.notice().respondBy();
        return investigates(it.by(), told, next);
      }
      case ResponseRecorded _ -> told.answered = told.respondBy != null;
      case FindingRecorded it -> {
        return found(it, told, next);
      }
      case MeasureDecided it -> {
        told.undecided.remove(it.decision().number());
        return insider(it.by(), told, next) ? "an insider decides on a measure" : null;
      }
      case ContainmentOrdered _ -> told.contained = true;
      case ContainmentEnded _ -> told.contained = false;
      case ContainmentMadePermanent it -> {
        told.contained = false;
        return insider(it.by(), told, next) ? "an insider makes a containment permanent" : null;
      }
      case CaseClosed _ -> {
        return told.contained || !told.undecided.isEmpty()
            ? "closed with something left undecided"
            : null;
      }
      case CaseReopened it -> {
        told.undecided.clear();
        told.respondBy = null;
        told.answered = false;
        return insider(it.by(), told, next) ? "an insider reopens the case" : null;
      }
      case ReporterRevealed it -> {
        told.revealed.add(it.reveal().recipient());
        return insider(it.reveal().recipient(), told, next) || insider(it.by(), told, next)
            ? "the reporter is revealed to the accused firm, or by it"
            : null;
      }
      case ReporterRead it -> {
        return told.kept && told.revealed.contains(it.by()) && !insider(it.by(), told, next)
            ? null
            : "read by somebody who is not to know the reporter, or after the disposal";
      }
      case ReporterDisposed it -> {
        told.kept = false;
        return insider(it.by(), told, next) ? "an insider disposes of the reporter" : null;
      }
      case CaseDisposed it -> {
        told.disposed = true;
        return insider(it.by(), told, next) ? "an insider disposes of the case" : null;
      }
      default -> {}
    }
    return null;
  }

  private @Nullable String found(FindingRecorded it, Told told, Recorded next) {
    var finding = it.finding();
    for (int number = 1; number <= finding.measures().size(); number++) {
      told.undecided.add(number);
    }
    if (!told.evidence.containsAll(finding.evidence())) {
      return "cites what is not on record, or is excluded";
    }
    if (finding.degree() != Degree.NOT) {
      if (finding.waiver() == null && !told.heard(next.cause().act().at())) {
        return "found against a subject that was not heard since the case was opened last";
      }
      if (finding.evidence().isEmpty() || finding.measures().isEmpty()) {
        return "found on no evidence, or without a measure";
      }
    }
    return investigates(it.by(), told, next);
  }

  private @Nullable String investigates(Person by, Told told, Recorded next) {
    return told.investigators.contains(by) && !insider(by, told, next)
        ? null
        : "investigated by somebody who is not to";
  }

  private boolean insider(Person person, Told told, Recorded next) {
    var until = people.getOrDefault(told.accused, Map.of()).get(person);
    return until != null && next.cause().act().at().isBefore(until);
  }
}
