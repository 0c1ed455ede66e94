package org.transferledger.licence;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.transferledger.core.Fields;

/**
 * An amount of money.
 *
 * @param amount not negative, at most 15 digits before and 4 after the point
 * @param currency ISO 4217, for example {@code DKK}
 */
public record Money(BigDecimal amount, String currency) {
  private static final Set<String> ISO =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  public Money {
    currency = Fields.capitals(currency);
    Fields.check()
        .present("amount", amount)
        .holds("amount", amount == null || Amounts.valid(amount), amount, Amounts.RULE)
        .holds("currency", currency != null && ISO.contains(currency), currency, "an ISO 4217 code")
        .orThrow();
  }
}
