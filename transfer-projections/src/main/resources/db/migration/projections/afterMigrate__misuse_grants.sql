grant select, insert, update, delete
  on misuse_case_state, custody_revocation, retention_record, retention_end, retention_identity, retention_dual_use,
     retention_hold to "${application_role}";
