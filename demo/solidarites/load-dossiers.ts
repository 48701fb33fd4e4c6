import { withdrawApplication } from '#features/applications/filing/withdraw-application.ts';
import { profileAnswers } from '#features/applications/profile-answers.ts';
import type { NativeCall } from '#features/calls/call.ts';
import { findPublicCall } from '#features/calls/call-queries.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { demoEmail } from '#features/people/become-role.ts';
import { demoMessages } from '#features/people/demo-messages.ts';
import { makeFictitiousPerson } from '#features/people/fictitious-person.ts';
import { roleMessages } from '#features/people/role-messages.ts';
import { dayIn } from '#kernel/day.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import type { Db } from '#platform/database.ts';
import { settled } from '../settled.ts';
import {
  type AnswerPlace,
  actionAnswers,
  answersOf,
  budgetAnswers,
  essentialAnswers,
  needAnswer,
  structureAnswers,
} from './answers.ts';
import { type Applicant, openApplicants } from './applicants.ts';
import { asleep, halfFilled } from './dossiers/asleep.ts';
import { everyDossier } from './dossiers/every-dossier.ts';
import type { Example } from './dossiers/example.ts';
import { enterFromPaper } from './enter-from-paper.ts';
import { begin, fillIn, type Mine, readSigned, signAndFile } from './file-example.ts';
import { filedAt, hoursFrom, type Period } from './moments.ts';

type Context = { db: Db; now: Date; publicUrl: string };
type Given = { slug: string; lineIds: ReadonlyMap<string, string>; announcedOn: string };

/** Whose place a newcomer takes. */
const played = 'Le Quai des Figuiers';
const onPaper = 'Veillées Neuves de Margeride';
const withdrawnOnce = 'Saisons Dignes';
/** Filed again before the closing, having found what to say better, and to ask for. */
const refiled: readonly string[] = [
  'Les Passerelles de Vaucreuse',
  'Un Toit pour Souffler',
  'Fondation Prunelle et Genêt',
  'Communauté de communes du Val de Sarrasèque',
  'Parole Neuve',
];

/** All that was filed since the opening, each at its hour, and what sleeps unfinished. */
export async function loadDossiers(context: Context, given: Given): Promise<void> {
  const desk = await openDesk(context, given);
  // In the order of their hours: numbers are given as dossiers come.
  for (const { run } of planFilings(desk).toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await run();
  }
  for (const [depth, example] of asleep.entries()) await leaveAsleep(desk, example, depth);
  for (const example of halfFilled) await leaveHalfFilled(desk, example);
}

type Planned = { at: Date; run: () => Promise<void> };

function planFilings(desk: Desk): Planned[] {
  const turns = everyDossier.length;
  const earlier: { id?: string } = {};
  return everyDossier.flatMap((_, turn): Planned[] => {
    // A step that shares no divisor with 82: departments and kinds come mixed, as they would.
    const example = everyDossier[(turn * 37) % turns];
    if (!example) return [];
    const at = filedAt(desk.opensAt, turn, turns);
    const filing = { at, run: () => fileOne(desk, example, { at, earlier }) };
    if (example.name !== withdrawnOnce) return [filing];
    const before = hoursFrom(at, -40, desk);
    const giving = async () => {
      earlier.id = await fileAndWithdraw(desk, example, before);
    };
    return [{ at: before, run: giving }, filing];
  });
}

type Desk = Context &
  Period & {
    call: NativeCall;
    place: AnswerPlace;
    applicantOf: (example: Example, now: Date) => Promise<Applicant>;
  };

async function openDesk(context: Context, given: Given): Promise<Desk> {
  const { db, now } = context;
  const call = await findPublicCall(db, given.slug, now);
  const published = call && (await findPublishedForm(db, call.id));
  const opensAt = call?.waves[0]?.opensAt;
  if (!published || !opensAt) throw new Error(`No open call: ${given.slug}`);
  const book = await openTerritories();
  const today = dayIn('Europe/Paris', now);
  return {
    ...context,
    opensAt,
    latest: now,
    call,
    place: { ...given, form: published.form, book, today },
    applicantOf: openApplicants({ db, authorityId: call.authorityId, book }, played),
  };
}

type When = { at: Date; earlier: { id?: string } };

async function fileOne(desk: Desk, example: Example, { at, earlier }: When): Promise<void> {
  if (example.name === onPaper) return fileFromPaper(desk, example, at);
  const applicant = await desk.applicantOf(example, hoursFrom(at, -70, desk));
  const { db, call } = desk;
  const follows = example.name === withdrawnOnce && earlier.id !== undefined;
  const mine = await begin(
    db,
    { slug: call.slug, applicant, ...(follows ? { earlierId: earlier.id } : {}) },
    hoursFrom(at, follows ? -2 : -48, desk),
  );
  const isRefiled = refiled.includes(example.name);
  const first = isRefiled ? firstDraftOf(example) : example;
  await file(desk, mine, { example: first, applicant, at });
  if (isRefiled) await file(desk, mine, { example, applicant, at: hoursFrom(at, 26, desk) });
}

const firstDraftOf = (example: Example): Example => ({
  ...example,
  asks: example.asks - 400,
  summary: `${example.summary.split(/[,.]/)[0]}.`,
});

type Filed = { example: Example; applicant: Applicant; at: Date };

async function file(desk: Desk, mine: Mine, { example, applicant, at }: Filed): Promise<void> {
  const { db, publicUrl } = desk;
  const { rank, profile } = applicant;
  const savedAt = hoursFrom(at, -1, desk);
  const place = { ...desk.place, today: dayIn('Europe/Paris', savedAt) };
  const typed = answersOf(example, rank, place);
  const isNew = await fillIn(db, mine, typed, savedAt);
  const read = isNew
    ? { answers: { ...profileAnswers(place.form, profile, place), ...typed }, instead: null }
    : await readSigned(db, mine);
  const { representative } = profile;
  await signAndFile(db, mine, { ...read, at, representative, form: place.form, publicUrl });
}

/** A first dossier, given up for a better one that begins from it. */
async function fileAndWithdraw(desk: Desk, example: Example, at: Date): Promise<string> {
  const { db, call } = desk;
  const applicant = await desk.applicantOf(example, hoursFrom(at, -70, desk));
  const mine = await begin(db, { slug: call.slug, applicant }, hoursFrom(at, -3, desk));
  const first = { ...example, title: 'Une halte pour les saisonniers', asks: 27_000 };
  await file(desk, mine, { example: first, applicant, at });
  const now = hoursFrom(at, 36, desk);
  settled(await withdrawApplication({ db, now, reader: mine.reader }, mine.id));
  return mine.id;
}

async function fileFromPaper(desk: Desk, example: Example, at: Date): Promise<void> {
  const { db, call, place } = desk;
  // The account a newcomer is given who becomes an officer; until then it belongs to no service.
  const name = demoMessages.fr.fictitious(roleMessages.fr.officer.name);
  const officer = { name, email: demoEmail('officer') };
  const actorId = await makeFictitiousPerson({ db, now: at }, officer);
  const rank = everyDossier.length + asleep.length + 1;
  const receivedAt = hoursFrom(at, -24, desk);
  await enterFromPaper(
    { db, now: at, actorId },
    { call, example, rank, answers: answersOf(example, rank, place), place, receivedAt },
  );
}

/** Nothing, the essentials, the action, all but the signature. */
async function leaveAsleep(desk: Desk, example: Example, depth: number): Promise<void> {
  const { db, call, place, opensAt } = desk;
  const now = hoursFrom(opensAt, 30 + 50 * depth, desk);
  const applicant = await desk.applicantOf(example, now);
  const mine = await begin(db, { slug: call.slug, applicant }, now);
  const { rank } = applicant;
  const stages = [
    {},
    essentialAnswers(example, place),
    {
      ...essentialAnswers(example, place),
      ...structureAnswers(example, rank),
      ...actionAnswers(example, rank, place),
    },
    answersOf(example, rank, { ...place, today: dayIn('Europe/Paris', now) }),
  ];
  await fillIn(db, mine, stages[depth] ?? {}, hoursFrom(now, 1, desk));
}

async function leaveHalfFilled(desk: Desk, example: Example): Promise<void> {
  const { db, call, place } = desk;
  const now = hoursFrom(desk.latest, -20, desk);
  const applicant = await desk.applicantOf(example, now);
  const mine = await begin(db, { slug: call.slug, applicant }, now);
  const { autres_financeurs: _, ...budget } = budgetAnswers(example, applicant.rank);
  const answers = {
    ...essentialAnswers(example, place),
    ...structureAnswers(example, applicant.rank),
    ...needAnswer(example),
    ...budget,
  };
  await fillIn(db, mine, answers, hoursFrom(now, 1, desk));
}
