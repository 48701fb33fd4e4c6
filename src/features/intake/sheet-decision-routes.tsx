import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { explainSheet } from './explain-sheet.ts';
import type { IntakeSheet } from './intake-sheet.ts';
import { type Settlement, settleSheet } from './settle-sheet.ts';
import { findOfficersSheet } from './sheet-access.ts';
import { parseFieldName, parseSettlement } from './sheet-form.ts';
import { sheetPage } from './sheet-page.ts';
import { type RowPage, RowView } from './sheet-row-views.tsx';

type Typed = Extract<Settlement, { kind: 'correction' }>;

export const mountDecisions: Mount = (app, parts) => {
  app.get(
    '/office/sheets/:id{[0-9a-f-]{36}}/awards/:position{[0-9]+}',
    allow('officer'),
    async (c) => {
      const sheet = await findOfficersSheet(parts.db, readerOf(c), c.req.param('id'));
      const question = c.req.query('question');
      const row = sheet && {
        field: parseFieldName(c.req.query('field')),
        question: question && /^\d{1,5}$/.test(question) ? Number(question) : null,
      };
      const html = row && rowHtml(c, sheet, Number(c.req.param('position')), row);
      return html ? c.html(html) : c.notFound();
    },
  );

  app.post('/office/sheets/:id{[0-9a-f-]{36}}/decisions', allow('officer'), async (c) => {
    const settlement = parseSettlement(await c.req.formData());
    if (!settlement) return errorResponse(c, 409);
    const id = c.req.param('id');
    const context = {
      db: parts.db,
      now: realNow(),
      actorId: readerOf(c).personId,
      authorityIds: authoritiesWhere(readerOf(c), 'officer'),
    };
    const settled = await settleSheet(context, id, settlement);
    if (settled.ok) return c.redirect(backTo(c, id, settlement), 303);
    if (settled.refusal.reason === 'not-found') return c.notFound();
    return refuseDecision(c, parts, settlement, explainSheet(settled.refusal, c.var.locale));
  });
};

type Row = Pick<RowPage, 'field' | 'question'> & Partial<Pick<RowPage, 'typed' | 'refusal'>>;

function rowHtml(c: Context<Env>, sheet: IntakeSheet, position: number, row: Row): string | null {
  const page = sheetPage(sheet, c.var.locale);
  const award = page.awards[position - 1];
  if (!award) return null;
  const children = <RowView page={page} award={award} {...row} />;
  return renderAgentPage(c, { title: page.words.rowTitle(position), children });
}

/** What was typed comes back with the reason it was not taken. */
async function refuseDecision(
  c: Context<Env>,
  parts: AppParts,
  settlement: Settlement,
  refusal: string,
): Promise<Response> {
  const sheet =
    settlement.kind === 'correction'
      ? await findOfficersSheet(parts.db, readerOf(c), c.req.param('id'))
      : null;
  const html =
    sheet &&
    rowHtml(c, sheet, (settlement as Typed).position, rowTyped(settlement as Typed, refusal));
  return html ? c.html(html, 422) : errorResponse(c, 409, { explanation: { happened: refusal } });
}

const rowTyped = ({ field, question, text, reason }: Typed, refusal: string): Row => ({
  field,
  question,
  typed: { text, reason },
  refusal,
});

/** Back to the question that was settled, or to the row that was corrected. */
function backTo(c: Context<Env>, id: string, settlement: Settlement): string {
  const place =
    settlement.question === null && settlement.kind === 'correction'
      ? `row-${settlement.position}`
      : `question-${(settlement.question ?? 0) + 1}`;
  return `${c.var.locale === 'en' ? '/en' : ''}/office/sheets/${id}#${place}`;
}
