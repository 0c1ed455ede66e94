package org.transferledger.licence;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Person;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.Question;

/**
 * The way of an application, for a licence or for its amendment, up to the decision.
 *
 * @param stage APPLIED, ADVISED or COUNTERSIGNED
 * @param adviser who advised, once someone has
 * @param countersigners who countersigned, in order
 * @param awaited what the authority waits to be told
 */
public record Proceeding(
    LicenceTerms terms,
    Status stage,
    @Nullable Person adviser,
    List<Person> countersigners,
    @Nullable Question awaited,
    Clock clock) {
  public Proceeding {
    countersigners = List.copyOf(countersigners);
  }

  static Proceeding begun(LicenceTerms terms, Clock clock) {
    return new Proceeding(terms, Status.APPLIED, null, List.of(), null, clock);
  }

  Proceeding advised(Person by) {
    return new Proceeding(terms, Status.ADVISED, by, List.of(), awaited, clock);
  }

  Proceeding countersigned(Person by) {
    var all = Stream.concat(countersigners.stream(), Stream.of(by)).toList();
    var next = all.size() == 2 ? Status.COUNTERSIGNED : stage;
    return new Proceeding(terms, next, adviser, all, awaited, clock);
  }

  Proceeding declined() {
    return new Proceeding(terms, Status.APPLIED, null, List.of(), awaited, clock);
  }

  Proceeding asked(LicenceEvent.InformationRequested e) {
    return new Proceeding(
        terms, stage, adviser, countersigners, e.question(), clock.stopped(e.at()));
  }

  Proceeding told(LicenceEvent.InformationProvided e) {
    return new Proceeding(terms, stage, adviser, countersigners, null, clock.resumed(e.at()));
  }
}
