/** A body that funds and publishes: a prefecture, a DREETS. */
export type Authority = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  createdAt: Date;
};

export type AuthorityRefusal =
  | { reason: 'name-missing' }
  | { reason: 'address-taken'; slug: string };
