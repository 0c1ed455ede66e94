package org.transferledger.commands;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.transferledger.core.Rule;

/**
 * What there is to know of one command.
 *
 * @param command the record
 * @param events stable names of what it may append
 * @param rules what it may be refused by
 * @param endpoints where it is asked for; none where a deadline does it
 * @param byDeadline whether the system does it when a time has come
 * @param tests the domain's test classes that try it
 */
record CommandRow(
    JavaClass command,
    List<String> events,
    List<Rule> rules,
    List<Endpoint> endpoints,
    boolean byDeadline,
    List<String> tests) {

  /**
   * An address.
   *
   * @param summary what it does, and in brackets who may
   */
  record Endpoint(String method, String path, String summary) {}

  /** The package of the feature, without the ones above. */
  String feature() {
    String name = command.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String name() {
    return command.getSimpleName();
  }
}
