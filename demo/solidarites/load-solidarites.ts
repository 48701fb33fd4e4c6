import { findOfficeCall } from '#features/calls/call-queries.ts';
import { draftCall } from '#features/calls/draft-call.ts';
import { findFormDraft } from '#features/calls/form/form-revision-queries.ts';
import { saveFormDraft } from '#features/calls/form/save-form-draft.ts';
import { publishCall } from '#features/calls/publish-call.ts';
import { serveLines } from '#features/calls/serve-lines.ts';
import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import { addLine } from '#features/programmes/working-group/change-roadmap.ts';
import { createGroup } from '#features/programmes/working-group/change-working-group.ts';
import { euros } from '#kernel/money.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import { departmentsOfRegion } from '#kernel/territories.ts';
import type { Db } from '#platform/database.ts';
import { settled } from '../settled.ts';
import { demoCalendar } from './calendar.ts';
import { openDemoCredits } from './credits.ts';
import { solidaritesForm } from './form.ts';
import { exampleGroups } from './groups.ts';
import { loadDossiers } from './load-dossiers.ts';
import { regulation, summary } from './regulation.ts';

type Context = { db: Db; now: Date; actorId: string | null; publicUrl: string };

/** The fictitious call, from its credits to its opening, through the verbs any officer's act goes through. */
export async function loadSolidarites(context: Context): Promise<void> {
  const calendar = demoCalendar(context.now);
  const year = Number(calendar.committeeOn.slice(0, 4));
  const authority = settled(
    await createAuthority(context, {
      name: 'Service régional des solidarités (fictif)',
      shortName: 'Solidarités (fictif)',
    }),
  );
  const programme = settled(
    await createProgramme(context, {
      authorityId: authority.id,
      slug: 'solidarites-de-proximite',
      name: 'Solidarités de proximité (fictif)',
      years: { first: year, last: year + 3 },
      description: 'Un programme inventé, pour montrer Lauréat de bout en bout.',
      source: 'tout y est fictif',
    }),
  );
  const place = { authorityId: authority.id, programmeId: programme.id };
  const lineIds = await writeRoadmaps(context, place);
  const envelopeId = await openDemoCredits(context, { ...place, year });
  const slug = await openCall(context, { ...place, envelopeId, lineIds: [...lineIds.values()] });
  await loadDossiers(context, { slug, lineIds, announcedOn: calendar.announcedOn });
}

type Place = { authorityId: string; programmeId: string };

/** By group and rank in it: "11a" is the first line of the eleventh. */
async function writeRoadmaps(context: Context, place: Place): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, { name, theme, lines }] of exampleGroups.entries()) {
    const group = settled(await createGroup(context, place, { name, theme, isExample: true }));
    for (const [rank, line] of lines.entries()) {
      const { id } = settled(await addLine(context, group, { ...line, year: null }));
      ids.set(`${index + 1}${'abc'.charAt(rank)}`, id);
    }
  }
  return ids;
}

type Opening = Place & { envelopeId: string; lineIds: readonly string[] };

async function openCall(context: Context, opening: Opening): Promise<string> {
  const { authorityId, envelopeId, lineIds } = opening;
  const { publicFrom, ...plan } = demoCalendar(context.now);
  const before = { ...context, now: publicFrom };
  const { id: callId, slug } = settled(
    await draftCall(before, {
      authorityId,
      settings: settingsOf(opening, plan.opensAt),
      waves: [
        {
          plan: { ...plan, name: '', graceMinutes: 15 },
          draws: [{ envelopeId, ceiling: euros(1_600_000) }],
        },
      ],
      template: null,
      copiedFrom: null,
    }),
  );
  const of = { authorityId, callId };
  const version = (await findFormDraft(context.db, of))?.version ?? 0;
  settled(await saveFormDraft(before, { ...of, form: solidaritesForm, version }));
  const office = [authorityId];
  const read = async () => ({
    office,
    callId,
    version: (await findOfficeCall(context.db, office, callId))?.version ?? 0,
  });
  settled(await serveLines(before, { ...(await read()), lineIds }));
  settled(await publishCall(before, { ...(await read()), from: null }));
  return slug;
}

const settingsOf = ({ programmeId }: Place, opensAt: Date) => ({
  programmeId,
  name: `Solidarités de proximité ${opensAt.getUTCFullYear()} (démonstration)`,
  edition: String(opensAt.getUTCFullYear()),
  summary,
  regulation,
  applicantKinds: [
    'association',
    'foundation',
    'commune',
    'epci',
    'ccas',
    'public-school',
  ] as const,
  departments: departmentsOfRegion('76').map(({ code }): DepartmentCode => code),
  scales: ['departmental', 'regional'] as const,
  natures: ['innovant', 'démonstrateur', 'expérimental', 'méthodologique'],
  floor: euros(3_000),
  ceiling: euros(80_000),
  cofundingPermille: 200,
  sealed: false,
  pendingSiretAllowed: true,
  contact: {
    name: 'Pôle des solidarités (fictif)',
    mail: 'solidarites@demonstration.test',
    phone: '05 00 00 00 00',
    hours: 'du lundi au vendredi, de 9 h à 12 h',
  },
  questionsUntil: null,
});
