import { allow, readerOf } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { listQuery, readList } from './application-list-form.ts';
import { listAddress, renderList } from './list-routes.tsx';
import { actingOn, callRead } from './office-call-routes.ts';
import { removeView } from './remove-view.ts';
import { saveView } from './save-view.ts';
import { viewMessages } from './view-messages.ts';

/** Lists kept under a name: a reader's own, or lent to the service. */
export const mountSavedViews: Mount = (app, parts) => {
  app.post(`${listAddress}/views`, allow('officer', 'auditor'), async (c) => {
    const call = await callRead(c, parts);
    if (!call) return c.notFound();
    const body = await c.req.parseBody();
    const textOf = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    // Read and written again: only what the list knows is kept.
    const query = listQuery(readList(new URLSearchParams(textOf('query').slice(0, 2000))));
    const asked = { call, query, name: textOf('name'), shared: textOf('shared') === 'yes' };
    const outcome = await saveView(await actingOn(c, parts), asked);
    if (outcome.ok) {
      const list = `/office/calls/${call.id}/applications${query === '' ? '' : `?${query}`}`;
      return c.redirect(localise(list, c.var.locale), 303);
    }
    const words = viewMessages[c.var.locale];
    const { refusal } = outcome;
    const refused =
      refusal.reason === 'view-name-missing' ? words.missing : words.long(refusal.most);
    return renderList(c, parts, {
      call,
      query: new URLSearchParams(query),
      refusal: { refused, typedName: asked.name },
    });
  });

  app.post(
    `${listAddress}/views/:view{[0-9a-f-]{36}}/removal`,
    allow('officer', 'auditor'),
    async (c) => {
      const call = await callRead(c, parts);
      if (!call) return c.notFound();
      const place = { id: c.req.param('view'), callId: call.id };
      const context = { db: parts.db, actorId: readerOf(c).personId };
      const outcome = await removeView(context, place);
      if (!outcome.ok) return c.notFound();
      return c.redirect(localise(`/office/calls/${call.id}/applications`, c.var.locale), 303);
    },
  );
};
