import type { Context } from 'hono';
import { dayIn } from '#kernel/day.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { sendDocument } from '#web/send-document.ts';
import { takeForm } from '#web/upload-form.ts';
import type { Authority } from '../authority.ts';
import { findAdministered, listAdministered } from '../member-access.ts';
import { logoIn, logoLimits, refusedLogo, typedFrom, typedIn } from './letterhead-form.ts';
import { letterheadMessages } from './letterhead-messages.ts';
import { findLetterhead, getLetterhead, listLetterheads } from './letterhead-queries.ts';
import {
  type LetterheadPage,
  LetterheadsView,
  LetterheadView,
  letterheadAddress,
} from './letterhead-views.tsx';
import { sampleLetter } from './sample-letter.ts';
import { restoreLetterhead, writeLetterhead } from './write-letterhead.ts';

const administrator = allow('administrator');
const address = '/admin/letterheads/:authority';

/** How the letters of the services one administers begin and end. */
export const mountLetterheads: Mount = (app, parts) => {
  const { db, settings } = parts;
  const files = openFiles(settings);

  app.get('/admin/letterheads', administrator, async (c) => {
    const { locale } = c.var;
    const authorities = await listAdministered(db, readerOf(c));
    const lines = await listLetterheads(
      db,
      authorities.map(({ id }) => id),
    );
    const services = authorities.map((authority) => ({
      authority,
      lines: lines.filter(({ authorityId }) => authorityId === authority.id),
    }));
    const children = <LetterheadsView locale={locale} services={services} />;
    return c.html(renderAgentPage(c, { title: letterheadMessages[locale].title, children }));
  });

  app.get(address, administrator, async (c) => {
    const authority = await findAuthority(db, c);
    if (!authority) return c.notFound();
    const saved = /^[1-9]\d{0,5}$/.exec(c.req.query('saved') ?? '');
    return c.html(await page(db, c, authority, { saved: saved ? Number(saved[0]) : null }));
  });

  app.post(`${address}/files`, administrator, async (c) => {
    const authority = await findAuthority(db, c);
    return authority ? write(c, contextOf(c, db, files), authority) : c.notFound();
  });
  mountVersions(app, parts);
};

const mountVersions: Mount = (app, { db }) => {
  app.get(`${address}/versions/:version/letter.pdf`, administrator, async (c) => {
    const authority = await findAuthority(db, c);
    const version = versionIn(c);
    const letterhead =
      authority && version !== null ? await findLetterhead(db, authority.id, version) : null;
    if (!letterhead) return c.notFound();
    const { locale } = c.var;
    const pdf = await renderLetterPdf(
      sampleLetter(letterhead, locale, dayIn('Europe/Paris', realNow())),
    );
    return sendDocument(c, { bytes: pdf, kind: 'pdf', name: `en-tete-v${version}` });
  });

  app.post(`${address}/versions/:version/restoration`, administrator, async (c) => {
    const authority = await findAuthority(db, c);
    const version = versionIn(c);
    if (!authority || version === null) return c.notFound();
    const asked = { authorityId: authority.id, version };
    const context = { db, now: realNow(), actorId: readerOf(c).personId };
    const outcome = await restoreLetterhead(context, asked);
    return outcome.ok ? backTo(c, authority, outcome.value.version) : c.notFound();
  });
};

type WriteContext = ReturnType<typeof contextOf>;

async function write(c: Context<Env>, context: WriteContext, authority: Authority) {
  const { db } = context;
  const form = await takeForm(context, c.req.raw, logoLimits);
  if (!form) return c.html(await page(db, c, authority, { broken: true }), 400);
  const typed = typedIn(form);
  const refused = refusedLogo(form);
  const logo = await logoIn(form);
  const outcome =
    refused.length > 0
      ? { ok: false as const, refusal: refused }
      : await writeLetterhead(context, { authorityId: authority.id, typed, logo });
  return outcome.ok
    ? backTo(c, authority, outcome.value.version)
    : c.html(await page(db, c, authority, { typed, wrong: outcome.refusal }), 422);
}

const backTo = (c: Context<Env>, { slug }: Authority, version: number) =>
  c.redirect(`${letterheadAddress(slug, c.var.locale)}?saved=${version}`, 303);

const contextOf = (c: Context<Env>, db: Db, files: Files) => ({
  db,
  files,
  now: realNow(),
  actorId: readerOf(c).personId,
});

const findAuthority = (db: Db, c: Context<Env>) =>
  findAdministered(db, readerOf(c), c.req.param('authority') ?? '');

function versionIn(c: Context<Env>): number | null {
  const asked = c.req.param('version') ?? '';
  return /^(0|[1-9]\d{0,5})$/.test(asked) ? Number(asked) : null;
}

async function page(
  db: Db,
  c: Context<Env>,
  authority: Authority,
  answer: Partial<LetterheadPage>,
): Promise<string> {
  const { locale } = c.var;
  const current = await getLetterhead(db, authority.id);
  const children = (
    <LetterheadView
      {...{ locale, authority, wrong: [], saved: null }}
      typed={typedFrom(current)}
      hasLogo={current.logo !== null}
      lines={await listLetterheads(db, [authority.id])}
      {...answer}
    />
  );
  return renderAgentPage(c, { title: letterheadMessages[locale].of(authority.name), children });
}
