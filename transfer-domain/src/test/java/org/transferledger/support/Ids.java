package org.transferledger.support;

import org.transferledger.core.BarrierId;
import org.transferledger.core.CaseId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.MandateId;
import org.transferledger.core.PackageId;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;

/** The ids of the records in the tests. */
public final class Ids {
  public static final PackageId PACKAGE = PackageId.of("00000000-0000-4000-8000-0000000000a1");
  public static final PackageId PARENT_PACKAGE =
      PackageId.of("00000000-0000-4000-8000-0000000000a2");
  public static final PackageId GRANDPARENT_PACKAGE =
      PackageId.of("00000000-0000-4000-8000-0000000000a3");
  public static final PackageId UNKNOWN_PACKAGE =
      PackageId.of("00000000-0000-4000-8000-0000000000af");

  public static final SiteId UA_SITE = SiteId.of("00000000-0000-4000-8000-0000000000b1");
  public static final SiteId UA_SECOND_SITE = SiteId.of("00000000-0000-4000-8000-0000000000b2");
  public static final SiteId DK_SITE = SiteId.of("00000000-0000-4000-8000-0000000000b3");
  public static final SiteId UNKNOWN_SITE = SiteId.of("00000000-0000-4000-8000-0000000000bf");

  public static final LicenceId EXPORT_LICENCE =
      LicenceId.of("00000000-0000-4000-8000-0000000000c1");
  public static final LicenceId PRODUCTION_LICENCE =
      LicenceId.of("00000000-0000-4000-8000-0000000000c2");
  public static final LicenceId UNKNOWN_LICENCE =
      LicenceId.of("00000000-0000-4000-8000-0000000000cf");

  public static final TransferId TRANSFER = TransferId.of("00000000-0000-4000-8000-0000000000d1");
  public static final TransferId OTHER_TRANSFER =
      TransferId.of("00000000-0000-4000-8000-0000000000d2");

  public static final TransferId THIRD_TRANSFER =
      TransferId.of("00000000-0000-4000-8000-0000000000d3");
  public static final TransferId FOURTH_TRANSFER =
      TransferId.of("00000000-0000-4000-8000-0000000000d4");
  public static final TransferId UNKNOWN_TRANSFER =
      TransferId.of("00000000-0000-4000-8000-0000000000df");

  public static final RestrictionId RESTRICTION =
      RestrictionId.of("00000000-0000-4000-8000-0000000000e1");
  public static final RestrictionId OTHER_RESTRICTION =
      RestrictionId.of("00000000-0000-4000-8000-0000000000e2");

  public static final CaseId CASE = CaseId.of("00000000-0000-4000-8000-0000000000f1");
  public static final CaseId OTHER_CASE = CaseId.of("00000000-0000-4000-8000-0000000000f2");

  public static final ScreeningId SCREENING =
      ScreeningId.of("00000000-0000-4000-8000-000000000501");
  public static final ScreeningId OTHER_SCREENING =
      ScreeningId.of("00000000-0000-4000-8000-000000000502");
  public static final MandateId MANDATE = MandateId.of("00000000-0000-4000-8000-000000000601");
  public static final MandateId OTHER_MANDATE =
      MandateId.of("00000000-0000-4000-8000-000000000602");
  public static final BarrierId BARRIER = BarrierId.of("00000000-0000-4000-8000-000000000701");

  private Ids() {}
}
