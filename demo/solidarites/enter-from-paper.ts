import { enterDossier } from '#features/applications/enter-dossier.ts';
import { profileAnswers } from '#features/applications/profile-answers.ts';
import type { NativeCall } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { createOrganisation } from '#features/organisations/create-organisation.ts';
import { getOrganisation } from '#features/organisations/organisation-queries.ts';
import { dayIn } from '#kernel/day.ts';
import type { Db } from '#platform/database.ts';
import { settled } from '../settled.ts';
import type { AnswerPlace } from './answers.ts';
import type { Example } from './dossiers/example.ts';
import { profileOf } from './profile.ts';

type Entry = {
  call: NativeCall;
  example: Example;
  rank: number;
  answers: Answers;
  place: AnswerPlace;
  receivedAt: Date;
};

/** A dossier that came by post: the service opens its organisation, which has no account. */
export async function enterFromPaper(
  context: { db: Db; now: Date; actorId: string },
  { call, example, rank, answers, place, receivedAt }: Entry,
): Promise<void> {
  const { form, book, today } = place;
  const { authorityId } = call;
  const profile = profileOf(example, rank, book);
  const { id } = settled(
    await createOrganisation(context, { authorityId, profile, manager: null }),
  );
  const organisation = await getOrganisation(context.db, id);
  const [wave] = call.waves;
  if (!wave) throw new Error('An open call has a wave');
  settled(
    await enterDossier(context, {
      call,
      waveId: wave.id,
      organisation,
      channel: 'paper',
      receivedOn: dayIn('Europe/Paris', receivedAt),
      answers: { ...profileAnswers(form, organisation, { today, book }), ...answers },
      applicationId: null,
      book,
    }),
  );
}
