import { createOrganisation } from '#features/organisations/create-organisation.ts';
import type { OrganisationProfile } from '#features/organisations/organisation.ts';
import { demoEmail } from '#features/people/become-role.ts';
import { makeFictitiousPerson } from '#features/people/fictitious-person.ts';
import { slug } from '#kernel/slug.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { settled } from '../settled.ts';
import type { Example } from './dossiers/example.ts';
import { profileOf } from './profile.ts';

export type Applicant = {
  organisationId: string;
  rank: number;
  reader: Reader;
  profile: OrganisationProfile;
};
type Place = { db: Db; authorityId: string; book: TerritoryBook };

/** Each organisation once, with who manages it; a newcomer takes the place of `playedBy`'s. */
export function openApplicants({ db, authorityId, book }: Place, playedBy: string) {
  const known = new Map<string, Applicant>();
  return async (example: Example, now: Date): Promise<Applicant> => {
    const before = known.get(example.name);
    if (before) return before;
    const rank = known.size + 1;
    const profile = profileOf(example, rank, book);
    const { name, title } = profile.representative;
    const email =
      example.name === playedBy
        ? demoEmail('applicant')
        : `${slug(name)}@${slug(example.name)}.exemple.test`;
    const personId = await makeFictitiousPerson({ db, now }, { name, email });
    const { id: organisationId } = settled(
      await createOrganisation(
        { db, now, actorId: personId },
        { authorityId, profile, manager: { personId, title } },
      ),
    );
    const applicant = {
      organisationId,
      rank,
      reader: { personId, memberships: [] },
      profile,
    };
    known.set(example.name, applicant);
    return applicant;
  };
}
