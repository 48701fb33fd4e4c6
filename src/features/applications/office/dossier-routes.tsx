import type { Context } from 'hono';
import { openTerritories } from '#kernel/territory-book.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { serveFile } from '#web/file-serve.ts';
import type { Locale } from '#web/locale.ts';
import { findLateAdmission } from '../late-admission-queries.ts';
import { type WrittenSection, writeAnswers } from '../written-answers.ts';
import { DifferencesView } from './difference-views.tsx';
import { scanHolder } from './dossier-files.ts';
import { dossierMessages } from './dossier-messages.ts';
import { type DossierPage, differencesOf } from './dossier-page.ts';
import { DossierView } from './dossier-views.tsx';
import { conducts } from './office-call-routes.ts';
import {
  type FiledDossier,
  findFiled,
  listAttempts,
  listEventsOf,
  listHeldFiles,
  listVersions,
} from './read-dossier-queries.ts';
import { findVersionAnswers, listFilesFiled } from './version-answers-queries.ts';
import { listWhoSees } from './who-sees-queries.ts';

const address = '/office/applications/:id{[0-9a-f-]{36}}';

/** One filed dossier, as the service reads it. */
export const mountDossier: Mount = (app, parts) => {
  const { db } = parts;
  const files = openFiles(parts.settings);

  app.get(address, allow('officer', 'auditor'), async (c) => {
    const dossier = await dossierOf(c, parts);
    const page = dossier && (await pageOf(c, parts, dossier));
    if (!page) return c.notFound();
    const title = dossierMessages[c.var.locale].title(String(page.dossier.number));
    return c.html(renderAgentPage(c, { title, children: <DossierView {...page} /> }));
  });

  app.get(`${address}/differences`, allow('officer', 'auditor'), async (c) => {
    const dossier = await dossierOf(c, parts);
    const [from, to] = [versionOf(c.req.query('from')), versionOf(c.req.query('to'))];
    if (!dossier || from === null || to === null) return c.notFound();
    const { locale } = c.var;
    const before = await sectionsOf(db, dossier, { version: from, locale });
    const after = await sectionsOf(db, dossier, { version: to, locale });
    if (!before || !after) return c.notFound();
    const names = new Map((await listHeldFiles(db, dossier)).map(({ id, name }) => [id, name]));
    const title = dossierMessages[locale].differencesOf(String(dossier.number));
    const children = (
      <DifferencesView
        {...{ locale, dossier, from, to }}
        differences={differencesOf(before, after)}
        fileName={(id) => names.get(id) ?? null}
      />
    );
    return c.html(renderAgentPage(c, { title, wide: true, children }));
  });

  app.get(`${address}/files/:file{[0-9a-f-]{36}}`, allow('officer', 'auditor'), async (c) => {
    const dossier = await dossierOf(c, parts);
    if (!dossier) return c.notFound();
    const filed = await listFilesFiled(db, dossier.id);
    const held = await listHeldFiles(db, dossier);
    const file = held.find(({ id }) => id === c.req.param('file'));
    if (!file || !(filed.has(file.id) || file.holder.kind === scanHolder)) return c.notFound();
    const context = { db, files, now: realNow(), actorId: readerOf(c).personId };
    return serveFile(c, context, file);
  });
};

async function dossierOf(c: Context<Env>, parts: AppParts): Promise<FiledDossier | null> {
  const id = c.req.param('id') ?? '';
  return findFiled(parts.db, readerOf(c), { id, now: await domainNow(parts) });
}

const versionOf = (text: string | undefined): number | null =>
  /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : null;

async function sectionsOf(
  db: Db,
  dossier: FiledDossier,
  { version, locale }: { version: number; locale: Locale },
): Promise<WrittenSection[] | null> {
  const asked = { callId: dossier.callId, applicationId: dossier.id, version };
  const found = await findVersionAnswers(db, asked);
  if (!found) return null;
  return writeAnswers(found.form, found.answers, { locale, book: await openTerritories() });
}

async function pageOf(
  c: Context<Env>,
  { db, settings }: AppParts,
  dossier: FiledDossier,
): Promise<DossierPage | null> {
  const { locale } = c.var;
  const asked = c.req.query('version');
  const number = asked === undefined ? dossier.version : versionOf(asked);
  const sections = number && (await sectionsOf(db, dossier, { version: number, locale }));
  const versions = await listVersions(db, dossier.id);
  const version = versions.find((each) => each.version === number);
  if (!sections || !version) return null;
  const held = await listHeldFiles(db, dossier);
  return {
    ...{ locale, dossier, version, versions, sections },
    files: new Map(held.map((file) => [file.id, file])),
    scans: held.filter(({ holder }) => holder.kind === scanHolder),
    hasScanner: settings.clamdUrl !== null,
    attempts: await listAttempts(db, dossier.id),
    events: await listEventsOf(db, dossier),
    whoSees: await listWhoSees(db, dossier),
    late: await findLateAdmission(db, dossier.id),
    acts: conducts(c, dossier.authorityId),
  };
}
