package org.transferledger.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The authorities of the story without the rest of it, for the tests that need its auditor. */
public final class DemoAuthorities {
  private DemoAuthorities() {}

  /** Plays the first chapter, which changes nothing where it was played before. */
  public static void establish(String address) {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var teller = new Storyteller(new DemoApi(address, (_, _, _, _) -> {}), nowhere, "story-1");
    new AuthorityChapter(teller, new StoryGround()).tell();
  }
}
