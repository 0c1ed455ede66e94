package org.transferledger.core;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param rule the slug of the rule
 * @param field the field of the command at fault, where there is one
 * @param detail what was found, for people
 */
public record Violation(String rule, Rule.Kind kind, @Nullable String field, String detail) {}
