import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import type { CallRefusal } from '../calls/call.ts';
import { recordPastCall } from '../calls/record-past-call.ts';
import type { Authority } from '../people/authority.ts';
import type { Programme } from '../programmes/programme.ts';
import type { Constant } from './figure.ts';
import { issuePublication, type PublicationContext } from './issue-publication.ts';
import type { SealedPublication, Snapshot, Source } from './snapshot.ts';

export type PublicFigures = {
  authority: Authority;
  programme: Programme;
  call: Snapshot['call'];
  sources: Source[];
  constants: Constant[];
};

/** Publishes a past call of which only figures are known: no list of laureates, and it says so. */
export async function publishPublicFigures(
  context: PublicationContext,
  { authority, programme, call, sources, constants }: PublicFigures,
): Promise<Outcome<SealedPublication, CallRefusal>> {
  return inTransaction<PublicationContext, Outcome<SealedPublication, CallRefusal>>(
    context,
    async (context) => {
      const recorded = await recordPastCall(context, {
        authorityId: authority.id,
        programmeId: programme.id,
        slug: call.slug,
        name: call.name,
        edition: call.edition,
      });
      if (!recorded.ok) return refuse(recorded.refusal);
      const publication = await issuePublication(
        context,
        recorded.value.id,
        {
          authority: { name: authority.name },
          programme: { name: programme.name },
          call,
          provenance: { kind: 'public-figures', document: null, sources },
          order: 'published',
          awards: null,
          constants,
          findings: [],
          corrections: [],
          questions: [],
        },
        null,
      );
      return accept(publication);
    },
  );
}
