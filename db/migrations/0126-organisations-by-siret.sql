-- Whoever types the number of an organisation that is already here asks to join it.
create unique index two_organisations_never_share_a_siret on organisations (siret)
  where siret is not null;
