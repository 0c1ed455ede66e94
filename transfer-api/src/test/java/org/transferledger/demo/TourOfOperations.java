package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OPERATOR_ONE;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What operators do with the views. */
record TourOfOperations(Storyteller teller) {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  void play() {
    teller.reads("How far the views have come", OPERATOR_ONE, "/views");
    String rebuild =
        teller.orders(
            "Build a view anew",
            OPERATOR_ONE,
            "/rebuilds",
            """
            {"views": ["retention"]}\
            """);
    long deadline = System.nanoTime() + PATIENCE;
    while (teller
            .reads("How far it has come", OPERATOR_ONE, rebuild)
            .text("status")
            .equals("RUNNING")
        && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    teller.reads("The latest rebuilds", OPERATOR_ONE, "/rebuilds");
    for (String step : new String[] {"/stop", "/resume"}) {
      teller.refuses(
          "rebuild-status", "What is done goes on", OPERATOR_ONE, null, rebuild + step, null);
    }
    for (String step : new String[] {"/switch", "/discard"}) {
      teller.orders("What is done stays done", OPERATOR_ONE, rebuild + step, null);
    }
    deadLetters();
  }

  /** There are none, if all goes well. */
  private void deadLetters() {
    teller.reads("What views could not take", OPERATOR_ONE, "/dead-letters");
    String none = "/dead-letters/history/1";
    teller.findsNothing("There is none", OPERATOR_ONE, none);
    teller.refuses("not-found", "There is none to try", OPERATOR_ONE, null, none + "/retry", null);
    teller.refuses(
        "not-found",
        "There is none to do without",
        OPERATOR_ONE,
        null,
        none + "/discard",
        """
        {"reason": "The fault is known."}\
        """);
  }
}
