import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftCall } from '#features/calls/draft-call.ts';
import { askEnquiry } from '#features/calls/enquiry/ask-enquiry.ts';
import { openSheet } from '#features/intake/open-sheet.ts';
import { createAuthority } from '#features/people/create-authority.ts';
import { giveDelegation } from '#features/people/give-delegation.ts';
import { invitePerson } from '#features/people/invite-person.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import { declareFigure } from '#features/programmes/share/declare-figure.ts';
import { addMember, nameLead } from '#features/programmes/working-group/change-group-people.ts';
import { addLine } from '#features/programmes/working-group/change-roadmap.ts';
import { createGroup } from '#features/programmes/working-group/change-working-group.ts';
import type { PlainDay } from '#kernel/day.ts';
import { euros } from '#kernel/money.ts';
import { roles } from '#kernel/role.ts';
import { projectRoot } from '#platform/project-root.ts';
import { anApp } from '#test/app.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aPlan, someSettings } from '#test/builders/draft-call.ts';
import { anEnvelope } from '#test/builders/envelope.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { crawl, type Visited } from '#test/crawler.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { agentMap } from '#web/agent-map.ts';

const database = useDatabase();
const signingKey = aSigningKey();
/** In the name of everything that belongs to the first authority. */
const mark = 'Quetzalcoatl';

async function aService(name: string) {
  const { db } = database;
  const context = aContext(db);
  const { id, slug } = settled(await createAuthority(context, { name, shortName: name }));
  const person = await aPerson(db, {
    name: `Personne de ${name}`,
    roles: roles.map((role) => ({ authorityId: id, role })),
  });
  await aPerson(db, { name: `Adjointe de ${name}`, roles: [{ authorityId: id, role: 'officer' }] });
  const acting = { ...context, actorId: person.id };
  settled(
    await invitePerson(acting, {
      authorityId: id,
      name: `Invitée de ${name}`,
      email: `${slug}@exemple.test`,
      roles: ['auditor'],
      publicUrl: 'http://localhost',
      locale: 'fr',
    }),
  );
  settled(
    await giveDelegation(acting, {
      authorityId: id,
      delegation: {
        personId: person.id,
        reference: `Arrêté de ${name}`,
        scope: 'Actes',
        ceiling: euros(1000),
        from: '2026-01-01' as PlainDay,
        until: null,
      },
    }),
  );
  const programme = settled(
    await createProgramme(acting, {
      authorityId: id,
      slug: 'credits',
      name: `Programme de ${name}`,
    }),
  );
  const whole = await anEnvelope(db, programme, { name: `Enveloppe de ${name}` });
  await anEnvelope(db, programme, { name: `Part de ${name}`, parentId: whole.id, euros: 10 });
  await aGroupOf(acting, programme, { name, personId: person.id });
  settled(
    await draftCall(acting, {
      authorityId: id,
      settings: { ...someSettings(programme.id), name: `Appel de ${name}` },
      waves: [{ plan: aPlan, draws: [{ envelopeId: whole.id, ceiling: euros(10) }] }],
      template: 'association',
      copiedFrom: null,
    }),
  );
  const { call } = await anOpenCall(db, `appel-${slug}`, {
    authorityId: id,
    name: `Appel de ${name}`,
  });
  const question = { question: `Question à ${name} ?`, name: '', email: '', network: null };
  settled(
    await askEnquiry({ db, now: noon, machineNow: noon }, call, { ...question, locale: 'fr' }),
  );
  const bytes = readFileSync(join(projectRoot, 'demo/sheets/par-theme.md'));
  settled(await openSheet(acting, { authorityId: id, fileName: `${name}.md`, bytes }));
  return sessionOf({ ...partsForTest(), db, signingKey }, person);
}

type Acting = ReturnType<typeof aContext>;
type Owned = { id: string; authorityId: string };

/** A working group with all it can hold, and a figure declared of its programme. */
async function aGroupOf(
  acting: Omit<Acting, 'actorId'> & { actorId: string | null },
  { id: programmeId, authorityId }: Owned,
  { name, personId }: { name: string; personId: string },
) {
  const place = { authorityId, programmeId };
  const named = { name: `Groupe de ${name}`, theme: '', isExample: false };
  const group = settled(await createGroup(acting, place, named));
  settled(await nameLead(acting, group, { personId, role: 'group-lead' }));
  settled(await addMember(acting, group, { kind: 'organisation', name: `Membre de ${name}` }));
  const line = { objective: `Objectif de ${name}`, action: 'Agir', indicator: '', year: null };
  settled(await addLine(acting, group, line));
  settled(
    await declareFigure(acting, place, {
      label: `Part de ${name}`,
      value: { unit: 'permille', low: 600, high: 850 },
      year: 2026,
      perimeter: `Crédits de ${name}`,
      source: 'Feuille',
      sourceUrl: null,
    }),
  );
}

const doors = [...agentMap.map(({ path }) => path), '/account'];
const app = () => anApp(database.db, { signingKey });

describe('a person of another authority finds nothing, through any door', () => {
  let own: Visited;
  let other: Visited;
  let stranger: Record<string, string>;
  beforeAll(async () => {
    const owner = await aService(mark);
    stranger = await aService('Ailleurs');
    own = await crawl(app(), doors, owner);
    other = await crawl(app(), doors, stranger);
  });

  test('what could show does show, to its own people, on each page meant for it', () => {
    const shown = [...own.pages].filter(([, html]) => html.includes(mark)).map(([path]) => path);
    for (const page of [
      '/admin/people',
      '/admin/mail',
      '/audit',
      '/office/calls',
      '/office/sheets',
      '/office/programmes',
      '/office/groups',
    ]) {
      expect(shown.some((path) => path.startsWith(page))).toEqual(true);
    }
    expect(shown.length).toBeGreaterThan(6);
  });

  test('none of their pages says a word of it', () => {
    const leaks = [...other.pages].filter(([, html]) => html.includes(mark)).map(([path]) => path);
    expect(leaks).toEqual([]);
  });

  test('the addresses of its pages are absent for them', async () => {
    const foreign = [...own.pages.keys()].filter((path) => !other.pages.has(path));
    expect(foreign.length).toBeGreaterThan(3);
    for (const path of foreign) {
      const answer = await app().request(path, { headers: stranger });
      const body = await answer.text();
      // A list may answer a filter that names nothing of theirs; it must be empty of ours.
      const isList = path.includes('?');
      expect([path, isList ? 404 : answer.status, body.includes(mark)]).toEqual([path, 404, false]);
    }
  });

  test('its forms do nothing for them', async () => {
    const foreign = [...own.actions].filter((path) => !other.actions.has(path));
    expect(foreign.length).toBeGreaterThan(3);
    const send = async (path: string) => {
      const body = new URLSearchParams();
      const answer = await app().request(path, { method: 'POST', headers: stranger, body });
      return { status: answer.status, text: (await answer.text()).replaceAll(path, '') };
    };
    for (const path of foreign) {
      // Word for word what a thing that never was answers.
      const never = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, randomUUID());
      const answer = await send(path);
      expect([path, answer]).toEqual([path, await send(never)]);
      expect([path, answer.status >= 400]).toEqual([path, true]);
    }
  });
});
