package org.transferledger.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.transferledger.core.MandateId;
import org.transferledger.core.Person;

/** What the model knows of a state's authority. */
final class AuthorityModel {
  final Person proposer;
  final Set<Person> officers = new LinkedHashSet<>();
  final Set<Person> custodians = new LinkedHashSet<>();
  final List<Delegation> delegations = new ArrayList<>();

  /** When each mandate ends. */
  final Map<MandateId, Instant> mandates = new LinkedHashMap<>();

  final Map<MandateId, Person> auditors = new LinkedHashMap<>();

  boolean established;

  AuthorityModel(Person proposer, List<Person> officers) {
    this.proposer = proposer;
    this.officers.addAll(officers);
  }

  record Delegation(Person from, Person to, Instant until) {}

  /** Whether the person may decide for the state. */
  boolean decides(Person person, Instant at) {
    return established && (officers.contains(person) || delegate(person, at));
  }

  boolean audits(Person person, Instant at) {
    return mandates.entrySet().stream()
        .anyMatch(it -> at.isBefore(it.getValue()) && person.equals(auditors.get(it.getKey())));
  }

  boolean delegate(Person person, Instant at) {
    return inForce(at).anyMatch(it -> it.to.equals(person));
  }

  /** Whether the two count as one pair of eyes. */
  boolean one(Person first, Person second, Instant at) {
    return first.equals(second)
        || behind(first, at).stream().anyMatch(it -> behind(second, at).contains(it));
  }

  /** Everyone who decides. */
  List<Person> deciders(Instant at) {
    return Stream.concat(officers.stream(), inForce(at).map(Delegation::to)).toList();
  }

  Stream<Delegation> inForce(Instant at) {
    return delegations.stream().filter(it -> at.isBefore(it.until));
  }

  /** The person, and who delegated to the person. */
  private Set<Person> behind(Person person, Instant at) {
    var all = new LinkedHashSet<>(Set.of(person));
    inForce(at).filter(it -> it.to.equals(person)).forEach(it -> all.add(it.from));
    return all;
  }
}
