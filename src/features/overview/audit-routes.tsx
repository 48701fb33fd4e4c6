import type { Context } from 'hono';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { streamText } from '#web/stream-text.ts';
import { auditPath } from './audit-addresses.ts';
import { pageSize, parseAudit } from './audit-criteria.ts';
import { auditCsv, auditJsonLines } from './audit-file.ts';
import { auditMessages } from './audit-messages.ts';
import { type AuditScope, countEvents, listEventNames, listEvents } from './audit-queries.ts';
import { AuditView } from './audit-views.tsx';

/** The auditor's log: of the authorities they audit, and of no other. */
export const mountAudit: Mount = (app, { db }) => {
  app.get(auditPath, allow('auditor'), async (c) => {
    const { locale } = c.var;
    const { before, problems } = parseAudit(c.req.query());
    const scope = scopeOf(c);
    const [events, count, names] = await Promise.all([
      listEvents(db, scope, { before }, pageSize),
      countEvents(db, scope),
      listEventNames(db, scope.authorityIds),
    ]);
    const { criteria, authorityIds } = scope;
    const several = authorityIds.length > 1;
    const page = { locale, criteria, before, problems, events, count, names, several };
    return c.html(
      renderAgentPage(c, {
        title: auditMessages[locale].title,
        wide: true,
        children: <AuditView {...page} />,
      }),
    );
  });

  app.get(`${auditPath}/events.csv`, allow('auditor'), (c) =>
    c.body(streamText(auditCsv(db, scopeOf(c))), 200, fileHeaders('csv', 'text/csv')),
  );

  app.get(`${auditPath}/events.jsonl`, allow('auditor'), (c) =>
    c.body(
      streamText(auditJsonLines(db, scopeOf(c))),
      200,
      fileHeaders('jsonl', 'application/jsonl'),
    ),
  );
};

const scopeOf = (c: Context<Env>): AuditScope => ({
  authorityIds: authoritiesWhere(readerOf(c), 'auditor'),
  criteria: parseAudit(c.req.query()).criteria,
});

const fileHeaders = (extension: string, type: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="events.${extension}"`,
  'cache-control': 'no-store',
});
