package org.transferledger.benchmarks.row;

import java.util.List;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Settings;

/** One row of the table. */
@FunctionalInterface
public interface Row {
  List<Figure> measure(Server server, Settings settings) throws Exception;
}
