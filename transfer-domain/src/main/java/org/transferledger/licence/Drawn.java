package org.transferledger.licence;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceTerms.Limits;

/**
 * What was drawn down so far.
 *
 * @param value in the currency of the limit; null where values are not limited
 * @param values by currency, whether limited or not, since an amendment may limit them later
 */
public record Drawn(
    int transfers,
    BigDecimal quantity,
    @Nullable BigDecimal value,
    Map<String, BigDecimal> values) {
  public Drawn {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  static Drawn nothing(Limits limits) {
    return new Drawn(0, BigDecimal.ZERO, null, Map.of()).under(limits);
  }

  /** The same under other limits. */
  Drawn under(Limits limits) {
    var limit = limits.value();
    return new Drawn(
        transfers,
        quantity,
        limit == null ? null : values.getOrDefault(limit.currency(), BigDecimal.ZERO),
        values);
  }

  Drawn plus(LicenceDrawnDown e, Limits limits) {
    Map<String, BigDecimal> total = new TreeMap<>(values);
    if (e.value() != null) {
      total.merge(e.value().currency(), e.value().amount(), BigDecimal::add);
    }
    return new Drawn(
            transfers + (e.countsAsTransfer() ? 1 : 0),
            e.quantity() == null ? quantity : quantity.add(e.quantity()),
            null,
            total)
        .under(limits);
  }

  /** Whether there is a limit of which nothing is left. */
  boolean exhausts(Limits limits) {
    return (limits.transfers() != null && transfers >= limits.transfers())
        || (limits.quantity() != null && quantity.compareTo(limits.quantity()) >= 0)
        || (limits.value() != null
            && requireNonNull(under(limits).value).compareTo(limits.value().amount()) >= 0);
  }

  /** Which limits are smaller than what was drawn, as sentences; empty if there are none. */
  List<String> beyond(Limits limits) {
    List<String> beyond = new ArrayList<>();
    if (limits.transfers() != null && transfers > limits.transfers()) {
      beyond.add("%d transfers are drawn".formatted(transfers));
    }
    if (limits.quantity() != null && quantity.compareTo(limits.quantity()) > 0) {
      beyond.add("quantity %s is drawn".formatted(quantity));
    }
    var limit = limits.value();
    if (limit != null) {
      values.forEach((currency, amount) -> {
        if (amount.signum() > 0
            && (!currency.equals(limit.currency()) || amount.compareTo(limit.amount()) > 0)) {
          beyond.add("value %s %s is drawn".formatted(amount, currency));
        }
      });
    }
    return beyond;
  }

  /** As {@link Licence#overdrawnBy}. */
  List<String> overdrawnBy(
      Limits limits,
      boolean asTransfer,
      boolean asGoods,
      @Nullable BigDecimal asked,
      @Nullable Money worth) {
    List<String> broken = new ArrayList<>();
    if (asTransfer && limits.transfers() != null && transfers + 1 > limits.transfers()) {
      broken.add("%d of %d transfers are drawn".formatted(transfers, limits.transfers()));
    }
    if (!asGoods) {
      return broken;
    }
    if (limits.quantity() != null
        && (asked == null
            || asked.signum() == 0
            || quantity.add(asked).compareTo(limits.quantity()) > 0)) {
      broken.add(
          "quantity %s is drawn of %s and %s is asked"
              .formatted(quantity, limits.quantity(), asked));
    }
    if (limits.value() != null && !fits(worth, limits.value())) {
      broken.add(
          "value %s is drawn of %s %s and %s is asked"
              .formatted(value, limits.value().amount(), limits.value().currency(), worth));
    }
    return broken;
  }

  private boolean fits(@Nullable Money worth, Money limit) {
    return worth != null
        && worth.amount().signum() > 0
        && worth.currency().equals(limit.currency())
        && requireNonNull(value).add(worth.amount()).compareTo(limit.amount()) <= 0;
  }
}
