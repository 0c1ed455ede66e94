package org.transferledger.demo;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A story that begins with the empty ledger, played through the public API of a running server: a
 * Ukrainian maker of unmanned aircraft shares a technology package with its own plant in Denmark
 * and with a Danish partner, who passes it on; what is made in Denmark is shipped to Ukraine;
 * misuse is reported, and what the partner has is called back. Played again it repeats the same
 * commands and changes nothing.
 */
public final class Story {
  private final Storyteller teller;
  private final StoryGround ground = new StoryGround();
  private final String address;
  private final Path files;

  Story(String address, Path files, PrintStream out, DemoApi.Listener listener) {
    this(address, files, new Storyteller(new DemoApi(address, listener), out, "story-1"));
  }

  /** A story told by somebody who has more to tell. */
  Story(String address, Path files, Storyteller teller) {
    this.teller = teller;
    this.address = address;
    this.files = files;
  }

  /**
   * Plays the story and exits with 1 when any step goes otherwise than told.
   *
   * @param arguments optionally the address of the server
   */
  public static void main(String[] arguments) {
    String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
    String address = arguments.length > 0 ? arguments[0] : "http://localhost:" + port;
    try {
      new Story(address, Path.of("demo", "uav-airframe"), System.out, (_, _, _, _) -> {}).play();
    } catch (RuntimeException e) {
      System.err.printf("%nThe story stops here. %s%n", e.getMessage());
      System.exit(1);
    }
  }

  /** Plays it, and returns what it leaves behind. */
  StoryGround play() {
    new AuthorityChapter(teller, ground).tell();
    new FirmChapter(teller, ground).tell();
    new ScreeningChapter(teller, ground).tell();
    new TechnologyChapter(teller, ground, files).tell();
    new LicenceChapter(teller, ground).tell();
    new TransferChapter(teller, ground).tell();
    new RetransferChapter(teller, ground).tell();
    new ProductionChapter(teller, ground).tell();
    var access = new AccessChapter(teller, ground);
    access.tell();
    new MisuseChapter(teller, ground).tell();
    access.tellAgain();
    new RecallChapter(teller, ground).tell();
    new ReratingChapter(teller, ground, address).tell();
    new CaseChapter(teller, ground).tell();
    new AuditChapter(teller, ground, address).tell();
    teller.says("");
    teller.says(
        "%d steps went as told, %d of them refusals.".formatted(teller.steps(), teller.refusals()));
    return ground;
  }
}
