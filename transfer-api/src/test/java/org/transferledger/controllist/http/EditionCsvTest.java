package org.transferledger.controllist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.controllist.Entry;
import org.transferledger.core.InvalidFields;
import org.transferledger.core.InvalidFields.Fault;

class EditionCsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,title\r\nML10,Aircraft\r\nml 10 c,\"Unmanned, \"\"small\"\"\nand large\"\r\n",
        "code,title\nML10,Aircraft\nML10.c,\"Unmanned, \"\"small\"\"\nand large\"",
        "\uFEFFcode,title\nML10,Aircraft\n\nML10c,\"Unmanned, \"\"small\"\"\nand large\"\n\n",
      })
  void anEditionIsReadAsRfc4180HasIt(String csv) {
    assertThat(EditionCsv.read("EU-CML", csv.getBytes(StandardCharsets.UTF_8)).entries())
        .containsExactly(
            new Entry("ML10", "Aircraft"), new Entry("ML10.c", "Unmanned, \"small\"\nand large"));
  }

  @Test
  void everyLineAtFaultIsNamed() {
    String csv =
        """
        code,title
        ML10,Aircraft
        ML23,Beyond the list
        "ML10.a","two
        lines"
        ML10.b
        ML10,Again
        ML11,
        ML12,x,y

        ML13
        """;
    assertThat(faults(csv).stream().map(Fault::field))
        .containsExactly(
            "line 3: code", "line 6", "line 7: code", "line 8: title", "line 9", "line 11");
    assertThat(faults(csv).getFirst().value()).isEqualTo("ML23");
    assertThat(faults(csv).getFirst().rule()).isNotBlank();
  }

  @Test
  void noMoreThanAHundredAreNamed() {
    String lines =
        IntStream.range(0, 500).mapToObj(it -> "X" + it + ",t\n").collect(Collectors.joining());
    assertThat(faults("code,title\n" + lines)).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "code,title", "code,title\n", "title,code\nML10,x"})
  void withoutHeaderOrEntriesItIsNone(String csv) {
    assertThat(faults(csv)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"code,title\nML10,\"open", "code,title\nML10,\"a\"b\n"})
  void whatIsNotCsvIsNamedByItsLine(String csv) {
    assertThat(faults(csv).stream().map(Fault::field)).allMatch(it -> it.startsWith("line 2"));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin = "code,title\nML10,Fly\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(faults(latin)).hasSize(1);
  }

  private static List<Fault> faults(String csv) {
    return faults(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Fault> faults(byte[] csv) {
    var thrown =
        assertThatExceptionOfType(InvalidFields.class)
            .isThrownBy(() -> EditionCsv.read("EU-CML", csv))
            .actual();
    return thrown.faults();
  }
}
