package org.transferledger.history.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ledger.officer;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;

/**
 * What an authority knew at a time: its records, lists and history as of then. A fact that came to
 * light later is in none of them, however long before it had happened.
 */
class WhatWasKnownTest extends ServerTest {
  private static final Act OFFICER = officer(Country.of("NO"), 1);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private TransferId held;

  @BeforeEach
  void somethingIsHeld() {
    web = new Web(context);
    ledger = new Ledger(commands, 3);
    held = ledger.retransferable();
  }

  @Test
  void nothingThatCameToLightLaterIsInWhatWasKnown() {
    String technology = ledger.technology.toString();
    var questions =
        List.of(
            "/packages/" + technology + "?",
            "/transfers/" + held + "?",
            "/firms/" + ledger.recipient + "?",
            "/custody?package=" + technology + "&",
            "/history?package=" + technology + "&",
            "/history?firm=" + ledger.recipient + "&",
            "/history?authority=NO&");
    Instant moment = Moments.now();
    Map<String, String> known = new LinkedHashMap<>();
    questions.forEach(it -> known.put(it, ask(it, moment)));

    var past = pastRelease();
    ledger.restrict(Kind.SUSPEND, Scope.everyone());

    questions.forEach(it -> assertThat(ask(it, moment)).as(it).isEqualTo(known.get(it)));
    assertThat(web.get(OFFICER, "/transfers/" + past + "?asOf=" + moment).status()).isEqualTo(404);
    Instant later = Moments.now();
    assertThat(ask("/packages/" + technology + "?", later)).contains("SUSPEND");
    assertThat(ask("/custody?package=" + technology + "&", later)).contains(past.toString());
    assertThat(ask("/history?package=" + technology + "&", later))
        .contains("transfer.past-release-recorded", "technology-package.access-restricted");
    assertThat(known.values()).noneMatch(it -> it.contains(past.toString()));
  }

  private String ask(String question, Instant moment) {
    return web.get(OFFICER, question + "asOf=" + moment).accepted().text();
  }

  /** It had happened an hour before anything was asked. */
  private TransferId pastRelease() {
    var id = new TransferId(UUID.randomUUID());
    var found =
        new PastRelease(
            ledger.onward(held),
            Instant.now().minus(Duration.ofHours(1)),
            Digest.of(new byte[] {1}),
            "A review");
    ledger.run(new RecordPastRelease(OFFICER, id, new CaseId(UUID.randomUUID()), found), id);
    return id;
  }
}
