import { findOfficeCall } from '#features/calls/call-queries.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, readerOf } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { officeOf } from './import-office.ts';
import { writeBack } from './write-back.ts';
import { listReturned } from './write-back-queries.ts';

const address = '/office/calls/:id{[0-9a-f-]{36}}/import/decisions';

/** For whoever writes decisions back to Démarches Simplifiées: see docs/demarches-simplifiees.md. */
export const mountWriteBack: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const reader = readerOf(c);
    const call = await findOfficeCall(parts.db, officeOf(reader), c.req.param('id'));
    if (!call) return c.notFound();
    const now = await domainNow(parts);
    const returned = await listReturned(parts.db, reader, { callId: call.id, now });
    const content = {
      format: 'laureat-retour-ds-1',
      appel: call.slug,
      dossiers: returned.map(writeBack),
    };
    return c.body(JSON.stringify(content, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="decisions-${call.slug}.json"`,
    });
  });
};
