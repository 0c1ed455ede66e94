package org.transferledger.torture;

import java.util.random.RandomGenerator;
import org.transferledger.torture.Ground.Grant;

/** One client, who does at random what clients do. */
final class Worker {
  private final Client client;
  private final Grounds grounds;
  private final Answers answers;
  private final RandomGenerator random;
  private final Transfers transfers;
  private final Chains chains;
  private final Measures measures;

  Worker(
      Client client,
      Calls calls,
      Firms firms,
      Grounds grounds,
      Answers answers,
      RandomGenerator random) {
    this.client = client;
    this.grounds = grounds;
    this.answers = answers;
    this.random = random;
    var sender = new Sender(client, random);
    this.transfers = new Transfers(sender, calls, firms);
    this.chains = new Chains(sender, calls, firms);
    this.measures = new Measures(sender, calls);
  }

  /** One thing, to its end. */
  void act() {
    Ground ground = grounds.any(random);
    int chance = random.nextInt(100);
    if (chance < 54) {
      transfers.transfer(ground, random.nextInt(4) > 0 ? Grant.PARTNER : Grant.OWN_PLANT);
    } else if (chance < 65) {
      chains.passOn(ground);
    } else if (chance < 67) {
      chains.recall(ground);
    } else if (chance < 72) {
      measures.restrict(ground);
    } else if (chance < 74) {
      measures.revoke(ground);
    } else if (chance < 76) {
      measures.misuse(ground);
    } else if (chance < 77) {
      measures.suspend();
    } else if (chance < 85) {
      transfers.ask(ground);
    } else if (chance < 98) {
      answers.anyAnswered(random).ifPresent(client::settle);
    } else {
      grounds.another(random);
    }
  }
}
