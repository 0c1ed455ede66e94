package org.transferledger.model;

import org.transferledger.model.PackageModel.RevisionModel;
import org.transferledger.shipment.BatchDetails;

/** What the model knows of a batch. */
final class BatchModel {
  final BatchDetails details;
  final PackageModel technology;
  final RevisionModel revision;
  boolean shipped;

  BatchModel(BatchDetails details, PackageModel technology, RevisionModel revision) {
    this.details = details;
    this.technology = technology;
    this.revision = revision;
  }
}
