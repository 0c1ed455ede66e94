package org.transferledger.technology.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.core.Reason;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.TechnologyCommand.ArchivePackage;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.Rerating;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyCommand.SetRestrictionAside;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyCommand.WithdrawRevision;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.imports.PackageReferences;

/** Technology packages over HTTP. */
@RestController
@RequestMapping("/packages")
@Tag(name = "packages")
class TechnologyPackageEndpoint {
  private final Records records;
  private final PackageReferences references;

  TechnologyPackageEndpoint(Records records, PackageReferences references) {
    this.records = records;
    this.references = references;
  }

  @PostMapping
  @Operation(summary = "Register a package (administrator or export-control officer of the owner)")
  ResponseEntity<CommandAnswer> register(
      @RequestBody PackageDetails details, CommandCall.Creation call) {
    var id = references.id(call, details);
    return call.create(new RegisterPackage(call.act(), id, details), id, "/packages/" + id);
  }

  @PutMapping("/{packageId}/revisions/{revision}")
  @Operation(summary = "Issue a revision with its manifest (owner)")
  ResponseEntity<CommandAnswer> issueRevision(
      @PathVariable PackageId packageId,
      @PathVariable RevisionLabel revision,
      @RequestBody RevisionContent content,
      CommandCall.Addition call) {
    return call.add(
        new IssueRevision(call.act(), packageId, revision, content),
        packageId,
        revision,
        "/packages/" + packageId);
  }

  @PostMapping("/{packageId}/revisions/{revision}/ratings")
  @Operation(summary = "Rate a revision for a state (export-control officer of the owner)")
  ResponseEntity<CommandAnswer> rate(
      @PathVariable PackageId packageId,
      @PathVariable RevisionLabel revision,
      @RequestBody Rating rating,
      CommandCall.Change call) {
    return call.change(new RateRevision(call.act(), packageId, revision, rating), packageId);
  }

  @PostMapping("/{packageId}/revisions/{revision}/ratings/{state}/verification")
  @Operation(summary = "Verify a rating (officer of its state)")
  ResponseEntity<CommandAnswer> verify(
      @PathVariable PackageId packageId,
      @PathVariable RevisionLabel revision,
      @PathVariable Country state,
      CommandCall.Change call) {
    return call.change(new VerifyRating(call.act(), packageId, revision, state), packageId);
  }

  @PostMapping("/{packageId}/revisions/{revision}/reratings")
  @Operation(
      summary =
          "Change a rating (export-control officer of the owner, or officer of the rating's state)")
  ResponseEntity<CommandAnswer> rerate(
      @PathVariable PackageId packageId,
      @PathVariable RevisionLabel revision,
      @RequestBody Rerating rerating,
      CommandCall.Change call) {
    return call.change(new Rerate(call.act(), packageId, revision, rerating), packageId);
  }

  @PostMapping("/{packageId}/revisions/{revision}/withdrawal")
  @Operation(summary = "Withdraw a revision (administrator or export-control officer of the owner)")
  ResponseEntity<CommandAnswer> withdraw(
      @PathVariable PackageId packageId,
      @PathVariable RevisionLabel revision,
      @RequestBody Reason withdrawal,
      CommandCall.Change call) {
    return call.change(
        new WithdrawRevision(call.act(), packageId, revision, withdrawal), packageId);
  }

  @PostMapping("/{packageId}/archiving")
  @Operation(summary = "Archive a package (administrator of the owner)")
  ResponseEntity<CommandAnswer> archive(
      @PathVariable PackageId packageId, @RequestBody Reason archiving, CommandCall.Change call) {
    return call.change(new ArchivePackage(call.act(), packageId, archiving), packageId);
  }

  @PostMapping("/{packageId}/restrictions")
  @Operation(summary = "Restrict access (officer of either state)")
  ResponseEntity<CommandAnswer> restrict(
      @PathVariable PackageId packageId,
      @RequestBody RestrictionOrder order,
      CommandCall.Addition call) {
    var id = new RestrictionId(call.newId());
    return call.add(
        new RestrictAccess(call.act(), packageId, id, order),
        packageId,
        id,
        "/packages/" + packageId);
  }

  @PostMapping("/{packageId}/restrictions/{restrictionId}/confirmation")
  @Operation(summary = "Confirm an emergency hold (another officer of the same state)")
  ResponseEntity<CommandAnswer> confirm(
      @PathVariable PackageId packageId,
      @PathVariable RestrictionId restrictionId,
      CommandCall.Change call) {
    return call.change(new ConfirmRestriction(call.act(), packageId, restrictionId), packageId);
  }

  @PostMapping("/{packageId}/restrictions/{restrictionId}/lifting")
  @Operation(summary = "Lift a restriction (another officer of the same state)")
  ResponseEntity<CommandAnswer> lift(
      @PathVariable PackageId packageId,
      @PathVariable RestrictionId restrictionId,
      @RequestBody Lifting lifting,
      CommandCall.Change call) {
    return call.change(
        new LiftRestriction(call.act(), packageId, restrictionId, lifting), packageId);
  }

  @PostMapping("/{packageId}/restrictions/{restrictionId}/setting-aside")
  @Operation(
      summary =
          "Set a restriction aside, a revocation included, after an appeal, by a court, or on a"
              + " delisting (another officer of the same state)")
  ResponseEntity<CommandAnswer> setAside(
      @PathVariable PackageId packageId,
      @PathVariable RestrictionId restrictionId,
      @RequestBody SettingAside settingAside,
      CommandCall.Change call) {
    return call.change(
        new SetRestrictionAside(call.act(), packageId, restrictionId, settingAside), packageId);
  }

  @GetMapping("/{packageId}")
  @Operation(
      summary =
          "The package with revisions and restrictions (owner, officers, auditors, investigators)")
  ResponseEntity<TechnologyPackage> get(
      @PathVariable PackageId packageId, @ParameterObject AsOf when, Actor caller) {
    return records.get(
        TechnologyPackage.STREAM,
        packageId,
        caller,
        when,
        it ->
            records.byOffice(caller, Concern.of(it.owner(), it.id()))
                || Records.belongsTo(it.owner(), caller));
  }
}
