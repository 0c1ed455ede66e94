grant select, insert, update, delete
  on rerating_site, rerating_rating, rerating_transfer, rerating to "${application_role}";
