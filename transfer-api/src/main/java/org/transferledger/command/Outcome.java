package org.transferledger.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Violation;

/**
 * What is kept of a command's answer: the version it led to, or why it was refused.
 *
 * @param version of the command's own stream, for an accepted command
 * @param violations for a refused one
 */
record Outcome(@Nullable Long version, @Nullable List<Violation> violations) {}
