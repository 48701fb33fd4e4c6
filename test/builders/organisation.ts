import { createOrganisation } from '#features/organisations/create-organisation.ts';
import {
  emptyProfile,
  type MemberRole,
  type OrganisationProfile,
} from '#features/organisations/organisation.ts';
import { createAuthority } from '#features/people/create-authority.ts';
import type { Db } from '#platform/database.ts';
import { aContext, noon, settled } from './call.ts';
import { aPerson } from './person.ts';

let made = 0;

/** A fictitious SIRET whose keys are right, never the same twice in a process. */
export function aSiret(): string {
  made += 1;
  const siren = withKey(String(90_000_000 + made));
  return withKey(`${siren}0001`);
}

const withKey = (digits: string): string =>
  [...'0123456789'].map((key) => digits + key).find(passes) ?? '';

const passes = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => sum + doubled(Number(digit), at), 0) % 10 === 0;

const doubled = (digit: number, at: number): number => {
  if (at % 2 === 0) return digit;
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
};

export const aProfile = (given: Partial<OrganisationProfile> = {}): OrganisationProfile => ({
  ...emptyProfile('association'),
  name: 'Les Jardins partagés (fictifs)',
  siret: aSiret(),
  rna: 'W313009999',
  address: '3 place de l’Exemple',
  postalCode: '31000',
  city: 'Toulouse',
  communeCode: '31555',
  mail: 'contact@jardins.exemple.test',
  phone: '05 00 00 00 01',
  representative: { name: 'Claude Vidal (fictif)', title: 'présidente' },
  ...given,
});

type Given = {
  authorityId?: string;
  profile?: Partial<OrganisationProfile>;
  /** Beside the manager, who is always there. */
  members?: readonly { personId: string; role: MemberRole }[];
};

/** An organisation with its manager, and who else is asked for. */
export async function anOrganisation(db: Db, given: Given = {}) {
  const context = aContext(db);
  const profile = aProfile(given.profile);
  const authorityId =
    given.authorityId ??
    settled(
      await createAuthority(context, {
        name: `Service de ${profile.siret}`,
        shortName: `service-${profile.siret ?? made}`,
      }),
    ).id;
  const manager = await aPerson(db, { name: 'Sacha Bonnet (fictif)' });
  const { id } = settled(
    await createOrganisation(context, {
      authorityId,
      profile,
      manager: { personId: manager.id, title: 'présidente' },
    }),
  );
  for (const { personId, role } of given.members ?? []) {
    await db
      .insertInto('organisation_members')
      .values({ organisation_id: id, person_id: personId, role, title: '', granted_at: noon })
      .execute();
  }
  const reader = { personId: manager.id, memberships: [] };
  return { id, authorityId, profile, manager, reader };
}
