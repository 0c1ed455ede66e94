package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void aRowIsQuotedAndEndsWithItsLine() {
    assertThat(Csv.row("a", "", "b\"c", "d,e\nf"))
        .isEqualTo("\"a\",\"\",\"b\"\"c\",\"d,e\nf\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "\ra"})
  void whatASpreadsheetWouldCalculateIsText(String field) {
    assertThat(Csv.row(field)).isEqualTo("\"'" + field + "\"\r\n");
  }

  @Test
  void whatOnlyContainsSuchASignIsLeftAsItIs() {
    assertThat(Csv.row("a=1")).isEqualTo("\"a=1\"\r\n");
  }
}
