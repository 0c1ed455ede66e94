package org.transferledger.correction.http;

import org.transferledger.core.Act;
import org.transferledger.core.FirmId;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;

/** Corrections of what is on record of firms. */
final class Corrections {
  private Corrections() {}

  static Answer ask(Web web, Act by, FirmId firm, long version, String field, String value) {
    return web.post(
        by,
        "/corrections",
        """
        {"streamType": "firm", "streamId": "%s", "version": %d, "field": "%s", "value": "%s",
         "reason": "A mistake in writing it down."}\
        """
            .formatted(firm, version, field, value));
  }

  static Answer confirm(Web web, Act by, String correction) {
    return web.post(by, "/corrections/" + correction + "/confirmation", null);
  }
}
