package org.transferledger.ledger.event;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a payload of one revision into one of the next. What is stored stays as it is.
 *
 * @param name of the event
 * @param from the revision that it reads; it makes {@code from + 1}
 */
public record Upcaster(String name, int from, UnaryOperator<ObjectNode> change) {}
