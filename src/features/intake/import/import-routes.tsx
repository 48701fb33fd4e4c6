import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { NativeCall } from '#features/calls/call.ts';
import { findOfficeCall } from '#features/calls/call-queries.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { mountAttached } from '../attached/attached-routes.tsx';
import { takesDossiers } from './examine-import.ts';
import { explainSource } from './explain-source.ts';
import { ImportListView } from './import-list-views.tsx';
import { importMessages } from './import-messages.ts';
import { importAddress, officeOf } from './import-office.ts';
import { listImports } from './import-queries.ts';
import { mountOneImport } from './one-import-routes.tsx';
import { openImport } from './open-import.ts';
import { mostBytes } from './read-source.ts';
import { mountWriteBack } from './write-back-routes.ts';

const address = '/office/calls/:id{[0-9a-f-]{36}}/import';

/** Dossiers filed elsewhere: read, looked at, taken in. */
export const mountImports: Mount = (app, parts) => {
  const { db } = parts;

  app.get(address, allow('officer'), async (c) => {
    const call = await findOfficeCall(db, officeOf(readerOf(c)), c.req.param('id'));
    return call ? c.html(await page(c, parts, { call, refused: null })) : c.notFound();
  });

  const limit = bodyLimit({
    maxSize: mostBytes + 500_000,
    onError: async (c) => {
      const context = c as Context<Env>;
      const call = await findOfficeCall(db, officeOf(readerOf(context)), c.req.param('id') ?? '');
      if (!call) return c.notFound();
      const refusal = { reason: 'file-too-large', limit: mostBytes } as const;
      const refused = explainSource(refusal, context.var.locale);
      return c.html(await page(context, parts, { call, refused }), 413);
    },
  });

  app.post(`${address}/files`, allow('officer'), limit, async (c) => {
    const { locale } = c.var;
    const call = await findOfficeCall(db, officeOf(readerOf(c)), c.req.param('id'));
    if (!call) return c.notFound();
    const file = (await c.req.formData()).get('file');
    if (!(file instanceof File) || file.name === '') {
      const refused = importMessages[locale].fileMissing;
      return c.html(await page(c, parts, { call, refused }), 422);
    }
    const context = { db, now: await domainNow(parts), actorId: readerOf(c).personId };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const asked = { office: officeOf(readerOf(c)), callId: call.id, fileName: file.name, bytes };
    const opened = await openImport(context, asked);
    if (opened.ok) {
      return c.redirect(localise(importAddress(call.id, `/${opened.value.id}`), locale), 303);
    }
    const refused = explainSource(opened.refusal, locale);
    return c.html(await page(c, parts, { call, refused }), 422);
  });

  mountWriteBack(app, parts);
  mountOneImport(app, parts);
  mountAttached(app, parts);
};

type Shown = { call: NativeCall; refused: string | null };

async function page(c: Context<Env>, { db }: AppParts, { call, refused }: Shown) {
  const { locale } = c.var;
  const imports = await listImports(db, { authorityId: call.authorityId, callId: call.id });
  const takes = takesDossiers(call);
  const title = `${importMessages[locale].title} : ${call.settings.name}`;
  const children = <ImportListView {...{ locale, call, refused, imports, takes }} />;
  return renderAgentPage(c, { title, wide: true, children });
}
