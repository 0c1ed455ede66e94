package org.transferledger.ledger.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells states of different making apart: a digest of the byte code of a class and of everything of
 * this product that it refers to, directly or not. So a state that was folded or written by other
 * code is recognised without anyone having to remember a number.
 */
final class Shape {
  private static final Pattern OURS = Pattern.compile("org/transferledger/[\\w/$]+");

  private Shape() {}

  static byte[] of(Class<?> state) {
    MessageDigest digest = sha256();
    digest.update(state.getName().getBytes(StandardCharsets.UTF_8));
    code(state)
        .forEach((name, code) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(sha256().digest(code));
        });
    return digest.digest();
  }

  /** The names of the classes that make up the shape. */
  static Set<String> classes(Class<?> state) {
    return code(state).keySet();
  }

  private static SortedMap<String, byte[]> code(Class<?> state) {
    SortedMap<String, byte[]> classes = new TreeMap<>();
    Deque<String> unseen = new ArrayDeque<>();
    unseen.add(state.getName().replace('.', '/'));
    while (!unseen.isEmpty()) {
      String name = unseen.remove();
      byte[] code = classes.containsKey(name) ? null : code(name, state.getClassLoader());
      if (code != null) {
        classes.put(name, code);
        for (PoolEntry entry : ClassFile.of().parse(code).constantPool()) {
          if (entry instanceof Utf8Entry text) {
            OURS.matcher(text.stringValue()).results().forEach(it -> unseen.add(it.group()));
          }
        }
      }
    }
    return classes;
  }

  private static byte @Nullable [] code(String name, ClassLoader loader) {
    try (InputStream file = loader.getResourceAsStream(name + ".class")) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
