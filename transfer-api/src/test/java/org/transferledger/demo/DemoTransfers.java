package org.transferledger.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the first chapters of the story leave behind, for the tests that go on otherwise: ids.
 *
 * @param technology the package that the partner has a revision of
 * @param licence under which the partner got it
 * @param productionLicence of the sender
 * @param transfer that the partner has received
 * @param approved a further one to the partner, which waits for its release
 * @param site of the partner
 */
public record DemoTransfers(
    String technology,
    String licence,
    String productionLicence,
    String transfer,
    String approved,
    String site) {
  public static final String SENDER = StoryGround.STRIZH;
  public static final String PARTNER = StoryGround.NORDVIND;

  /** Plays them. */
  public static DemoTransfers play(String address) {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var teller = new Storyteller(new DemoApi(address, (_, _, _, _) -> {}), nowhere, "story-1");
    var ground = new StoryGround();
    new AuthorityChapter(teller, ground).tell();
    new FirmChapter(teller, ground).tell();
    new ScreeningChapter(teller, ground).tell();
    new TechnologyChapter(teller, ground, Path.of("..", "demo", "uav-airframe")).tell();
    new LicenceChapter(teller, ground).tell();
    new TransferChapter(teller, ground).tell();
    new AccessChapter(teller, ground).tell();
    var transferring = new Transferring(teller, ground);
    String approved = transferring.requestToPartner();
    transferring.approve(approved);
    return new DemoTransfers(
        StoryGround.id(ground.technology),
        StoryGround.id(ground.partnerLicence),
        StoryGround.id(ground.productionLicence),
        StoryGround.id(ground.partnerTransfer),
        StoryGround.id(approved),
        ground.aalborg);
  }
}
