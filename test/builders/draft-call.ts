import { type CallSettings, emptySettings } from '#features/calls/call.ts';
import { findOfficeCall } from '#features/calls/call-queries.ts';
import { draftCall } from '#features/calls/draft-call.ts';
import { unplanned, type WavePlan } from '#features/calls/wave/wave.ts';
import { euros } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { aContext, settled } from './call.ts';
import { anEnvelope, aProgramme } from './envelope.ts';

/** Opens on 7 December 2026 and closes on Friday 15 January 2027, noon in Paris. */
export const aPlan: WavePlan = {
  ...unplanned,
  opensAt: new Date('2026-12-07T08:00:00Z'),
  closesAt: new Date('2027-01-15T11:00:00Z'),
  instructionFrom: '2027-01-18',
  instructionUntil: '2027-02-12',
  committeeOn: '2027-02-22',
  announcedOn: '2027-03-01',
};

export const someSettings = (programmeId: string): CallSettings => ({
  ...emptySettings(programmeId),
  name: 'Solidarités de proximité (fictif)',
  edition: '2027',
  summary: 'Des projets d’entraide, près de chez soi.',
  regulation: 'Un dossier par porteur.',
  applicantKinds: ['association', 'commune'],
  ceiling: euros(20_000),
  contact: {
    name: 'Pôle solidarités (fictif)',
    mail: 'solidarites@exemple.test',
    phone: '',
    hours: '',
  },
});

/** A draft that lacks nothing to be published, its programme, and its envelope of 100 000 €. */
export async function aDraftCall(
  db: Db,
  given: { settings?: Partial<CallSettings>; plan?: Partial<WavePlan>; euros?: number } = {},
) {
  const { authority, programme } = await aProgramme(db);
  const envelope = await anEnvelope(db, programme);
  const ceiling = euros(given.euros ?? 60_000);
  const { id } = settled(
    await draftCall(aContext(db), {
      authorityId: authority.id,
      settings: { ...someSettings(programme.id), ...given.settings },
      waves: [{ plan: { ...aPlan, ...given.plan }, draws: [{ envelopeId: envelope.id, ceiling }] }],
      template: 'association',
      copiedFrom: null,
    }),
  );
  const office = [authority.id];
  const read = async () => {
    const call = await findOfficeCall(db, office, id);
    if (!call) throw new Error('The call is gone');
    return call;
  };
  return { id, office, authority, programme, envelope, read };
}
