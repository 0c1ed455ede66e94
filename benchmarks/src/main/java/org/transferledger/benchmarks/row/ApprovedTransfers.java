package org.transferledger.benchmarks.row;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.transferledger.benchmarks.release.World;
import org.transferledger.core.LicenceId;
import org.transferledger.core.TransferId;

/** Transfers that only wait to be released, each under one of many licences, drawn by lot. */
final class ApprovedTransfers {
  private final World world;
  private final List<LicenceId> licences;

  private ApprovedTransfers(World world, List<LicenceId> licences) {
    this.world = world;
    this.licences = licences;
  }

  /** Issues so many licences, each of them good for {@code limit} transfers. */
  static ApprovedTransfers under(World world, int licences, int limit) throws Exception {
    Queue<LicenceId> issued = new ConcurrentLinkedQueue<>();
    Callers.share(Collections.nCopies(licences, limit), it -> issued.add(world.licence(it)));
    return new ApprovedTransfers(world, List.copyOf(issued));
  }

  /** So many new ones. */
  Collection<TransferId> prepare(int transfers) throws Exception {
    Queue<TransferId> approved = new ConcurrentLinkedQueue<>();
    Callers.share(
        Collections.nCopies(transfers, licences), it -> approved.add(world.approved(any(it))));
    return approved;
  }

  private static LicenceId any(List<LicenceId> licences) {
    return licences.get(ThreadLocalRandom.current().nextInt(licences.size()));
  }
}
