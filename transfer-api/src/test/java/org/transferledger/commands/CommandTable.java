package org.transferledger.commands;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.commands.CommandRow.Endpoint;
import org.transferledger.core.Command;
import org.transferledger.core.Decision;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rule;

/** Every command with its events, rules, endpoint and tests, found in the bytecode. */
final class CommandTable {
  private static final String CATALOGUE = "org.transferledger.catalogue";

  private final JavaClasses product;
  private final Calls calls;
  private final Map<JavaMethod, Set<String>> endpoints;
  private final Map<JavaClass, Set<String>> tests;
  private final List<CommandRow> rows;

  /** Finds them among the classes of the product and among the tests of the domain. */
  CommandTable(JavaClasses product, JavaClasses tests) {
    this.product = product;
    this.calls = new Calls(product);
    this.endpoints =
        product.stream()
            .filter(it -> it.getPackageName().endsWith(".http"))
            .flatMap(it -> it.getMethods().stream())
            .filter(it -> it.isAnnotatedWith(Operation.class))
            .collect(toMap(it -> it, it -> made(calls.from(List.of(it)))));
    var testCalls = new Calls(tests);
    this.tests =
        tests.stream()
            .filter(it -> outermost(it).getSimpleName().endsWith("Test"))
            .collect(toMap(it -> it, it -> made(testCalls.from(it.getCodeUnits()))));
    this.rows =
        product.stream()
            .filter(it -> it.isAssignableTo(Command.class) && it.isRecord())
            .map(this::row)
            .sorted(Comparator.comparing(CommandRow::feature).thenComparing(CommandRow::name))
            .toList();
  }

  /** By feature, in the order of names. */
  List<CommandRow> rows() {
    return rows;
  }

  /** Every rule of the domain. */
  List<Rule> rules() {
    return product.stream()
        .filter(it -> it.isAssignableTo(Rule.class) && it.isEnum() && decided(it))
        .flatMap(it -> constants(it).stream())
        .toList();
  }

  /** What the table must not have: commands that lead nowhere, and rules that nothing leads to. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<Rule> reached = new HashSet<>();
    for (CommandRow row : rows) {
      reached.addAll(row.rules());
      if (row.events().isEmpty()) {
        faults.add(row.name() + " leads to no event");
      }
      if (row.endpoints().isEmpty() && !row.byDeadline()) {
        faults.add(row.name() + " has neither endpoint nor deadline");
      }
      if (row.tests().isEmpty()) {
        faults.add(row.name() + " is in no test of the domain");
      }
    }
    rules().stream()
        .filter(it -> !reached.contains(it))
        .forEach(it -> faults.add(it.slug() + " is a rule of no command"));
    return faults;
  }

  private CommandRow row(JavaClass command) {
    Set<JavaCodeUnit> decision = calls.from(handlers(command));
    List<String> events =
        Calls.made(decision)
            .filter(it -> it.isAssignableTo(DomainEvent.class))
            .sorted(
                Comparator.comparing(
                        (JavaClass it) -> !it.getPackageName().equals(command.getPackageName()))
                    .thenComparing(CommandTable::stableName))
            .map(CommandTable::stableName)
            .distinct()
            .toList();
    List<Rule> rules =
        decision.stream()
            .flatMap(it -> it.getFieldAccesses().stream())
            .filter(it -> it.getTargetOwner().isAssignableTo(Rule.class))
            .flatMap(it -> constant(it.getTargetOwner(), it.getTarget().getName()))
            .distinct()
            .sorted(Comparator.comparing(Rule::slug))
            .toList();
    return new CommandRow(
        command, events, rules, endpoints(command), byDeadline(command), testsOf(command));
  }

  private List<JavaMethod> handlers(JavaClass command) {
    return product.stream()
        .flatMap(it -> it.getMethods().stream())
        .filter(it -> it.isAnnotatedWith(Decision.class))
        .filter(it -> it.getRawParameterTypes().getFirst().equals(command))
        .toList();
  }

  private List<Endpoint> endpoints(JavaClass command) {
    return endpoints.keySet().stream()
        .filter(it -> endpoints.get(it).contains(command.getName()))
        .map(CommandTable::endpoint)
        .sorted(Comparator.comparing(Endpoint::path))
        .toList();
  }

  private static Endpoint endpoint(JavaMethod method) {
    var mapping = mapping(method.reflect());
    String operation = method.getAnnotationOfType(Operation.class).summary();
    String path = first(mapping(method.getOwner().reflect())) + first(mapping);
    return new Endpoint(
        mapping == null ? "" : mapping.method()[0].name(), path.isEmpty() ? "/" : path, operation);
  }

  private static @Nullable RequestMapping mapping(AnnotatedElement element) {
    return AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
  }

  private static String first(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
  }

  private boolean byDeadline(JavaClass command) {
    return product.stream()
        .filter(it -> it.getPackageName().equals(CATALOGUE))
        .anyMatch(it -> made(it.getCodeUnits()).contains(command.getName()));
  }

  private List<String> testsOf(JavaClass command) {
    return tests.keySet().stream()
        .filter(it -> tests.get(it).contains(command.getName()))
        .map(it -> outermost(it).getSimpleName())
        .distinct()
        .sorted()
        .toList();
  }

  /** The names of the classes that some code makes instances of. */
  private static Set<String> made(Collection<? extends JavaCodeUnit> codes) {
    return Calls.made(codes).map(JavaClass::getName).collect(toSet());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(CommandTable::outermost).orElse(type);
  }

  /** Whether it belongs to the domain, whose rules decisions break; requests have rules too. */
  private static boolean decided(JavaClass rules) {
    return rules.getSource().isPresent() && !rules.getPackageName().endsWith(".command");
  }

  @SuppressWarnings("unchecked")
  private static String stableName(JavaClass event) {
    var name = EventCatalogue.names().get((Class<? extends DomainEvent>) event.reflect());
    return name == null ? event.getSimpleName() : name.name();
  }

  private static Stream<Rule> constant(JavaClass rules, String name) {
    return constants(rules).stream().filter(it -> it.name().equals(name));
  }

  private static List<Rule> constants(JavaClass rules) {
    Object[] constants = rules.reflect().getEnumConstants();
    return constants == null ? List.of() : Arrays.stream(constants).map(Rule.class::cast).toList();
  }
}
