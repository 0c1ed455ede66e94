package org.transferledger.commands;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which code runs which, as the bytecode tells, lambdas and method references included.
 *
 * @param inside the classes that are followed into
 */
record Calls(JavaClasses inside) {
  /** All code that may run when some does, itself included. */
  Set<JavaCodeUnit> from(Collection<? extends JavaCodeUnit> begin) {
    Set<JavaCodeUnit> seen = new LinkedHashSet<>(begin);
    Deque<JavaCodeUnit> open = new ArrayDeque<>(begin);
    while (!open.isEmpty()) {
      called(open.remove()).filter(seen::add).forEach(open::add);
    }
    return seen;
  }

  private Stream<JavaCodeUnit> called(JavaCodeUnit code) {
    return Stream.of(
            code.getCallsFromSelf().stream().map(it -> it.getTarget().resolveMember()),
            code.getMethodReferencesFromSelf().stream().map(it -> it.getTarget().resolveMember()),
            code.getConstructorReferencesFromSelf().stream()
                .map(it -> it.getTarget().resolveMember()))
        .flatMap(it -> it)
        .<JavaMember>flatMap(Optional::stream)
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .flatMap(this::implementations)
        .filter(it -> inside.contain(it.getOwner().getName()));
  }

  /** What may run where a method without a body is called. */
  private Stream<JavaCodeUnit> implementations(JavaCodeUnit code) {
    if (!(code instanceof JavaMethod) || !code.getModifiers().contains(JavaModifier.ABSTRACT)) {
      return Stream.of(code);
    }
    String[] parameters =
        code.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    return code.getOwner().getAllSubclasses().stream()
        .flatMap(it -> it.tryGetMethod(code.getName(), parameters).stream())
        .map(JavaCodeUnit.class::cast);
  }

  /** The classes that some code makes instances of. */
  static Stream<JavaClass> made(Collection<? extends JavaCodeUnit> codes) {
    return codes.stream()
        .flatMap(it ->
            Stream.concat(
                it.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner()),
                it.getConstructorReferencesFromSelf().stream()
                    .map(reference -> reference.getTargetOwner())));
  }
}
