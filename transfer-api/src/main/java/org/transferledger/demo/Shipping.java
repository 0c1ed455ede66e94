package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Batches made in Odense, and their way to Vinnytsia. */
record Shipping(Storyteller teller, StoryGround ground) {
  /** Records a batch of one aircraft for each serial number. */
  String batch(String... serialNumbers) {
    return teller.creates(
        "Record a batch of %d aircraft".formatted(serialNumbers.length),
        STRIZH_ENGINEER,
        "POST",
        "/batches",
        """
        {"firm": "%s", "site": "%s", "holding": "%s", "productionLicence": "%s",
         "serialNumbers": [%s], "quantity": %d, "madeOn": "%s"}\
        """
            .formatted(
                StoryGround.STRIZH,
                ground.odense,
                StoryGround.id(ground.ownPlantTransfer),
                StoryGround.id(ground.productionLicence),
                Arrays.stream(serialNumbers)
                    .map("\"%s\""::formatted)
                    .collect(Collectors.joining(", ")),
                serialNumbers.length,
                ground.day(0)));
  }

  String request(String batch) {
    return teller.creates(
        "Request its shipment to Ukraine",
        STRIZH_EXPORT_CONTROL,
        "POST",
        "/shipments",
        """
        {"from": {"firm": "%s", "site": "%s"}, "consignee": {"firm": "%s", "site": "%s"},
         "batches": ["%s"], "licence": "%s", "endUserCertificate": "UA-EUC-2026-118",
         "customsReference": "26DK009710001234A5"}\
        """
            .formatted(
                StoryGround.STRIZH,
                ground.odense,
                StoryGround.DEPOT,
                ground.vinnytsia,
                StoryGround.id(batch),
                StoryGround.id(ground.shipmentLicence)));
  }
}
