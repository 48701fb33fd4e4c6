import type { Context } from 'hono';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { listEnvelopes } from '../envelope/envelope-queries.ts';
import type { ProgrammeSheet } from '../programme.ts';
import { atDesk, deskOf, findOwn } from '../programme-desk-routes.ts';
import { isId, programmesPath, readers, writers } from '../programme-office.ts';
import { declareFigure, withdrawFigure } from './declare-figure.ts';
import { perimetersOf } from './declared-figure.ts';
import { listDeclaredFigures } from './declared-figure-queries.ts';
import { sharesOf } from './share.ts';
import { shareCsv } from './share-csv.ts';
import { explainFigure, parseFigure, typedFigure } from './share-form.ts';
import { shareMessages } from './share-messages.ts';
import { type SharePage, sharePath } from './share-page.ts';
import { ShareView } from './share-views.tsx';

const address = `${programmesPath}/:programme/share` as const;

/** What is contractualised of a programme: computed from its envelopes, and declared elsewhere. */
export const mountShare: Mount = (app, parts) => {
  const { db } = parts;

  app.get(address, allow(...readers), async (c) => {
    const programme = await findOwn(db, c, 'read');
    return programme ? c.html(await page(parts, c, programme)) : c.notFound();
  });

  app.get(`${address}.csv`, allow(...readers), async (c) => {
    const programme = await findOwn(db, c, 'read');
    if (!programme) return c.notFound();
    const [envelopes, figures] = await Promise.all([
      listEnvelopes(db, programme.id),
      listDeclaredFigures(db, programme.id),
    ]);
    return c.body(shareCsv(sharesOf(envelopes), figures, c.var.locale), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${programme.slug}-part-contractualisee.csv"`,
    });
  });

  app.post(`${address}/figures`, allow(...writers), async (c) => {
    const programme = await findOwn(db, c, 'write');
    if (!programme) return c.notFound();
    const typed = typedFigure(await c.req.parseBody());
    const outcome = await declareFigure(
      await atDesk(c, parts),
      placeOf(programme),
      parseFigure(typed),
    );
    if (outcome.ok) return back(c, programme, 'declared');
    const refused = explainFigure(outcome.refusal, c.var.locale);
    return c.html(await page(parts, c, programme, { typed, refused }), 422);
  });

  app.post(`${address}/figures/:figure/withdrawal`, allow(...writers), async (c) => {
    const programme = await findOwn(db, c, 'write');
    const id = c.req.param('figure');
    if (!programme || !isId(id)) return c.notFound();
    const place = { ...placeOf(programme), id };
    const isWithdrawn = await withdrawFigure(await atDesk(c, parts), place);
    return isWithdrawn ? back(c, programme, 'withdrawn') : c.notFound();
  });
};

const placeOf = ({ authorityId, id }: ProgrammeSheet) => ({ authorityId, programmeId: id });

const back = (c: Context<Env>, { id }: ProgrammeSheet, said: 'declared' | 'withdrawn') =>
  c.redirect(`${localise(sharePath(id), c.var.locale)}?done=${said}`, 303);

async function page(
  { db }: AppParts,
  c: Context<Env>,
  programme: ProgrammeSheet,
  sent: Partial<Pick<SharePage, 'typed' | 'refused'>> = {},
): Promise<string> {
  const { locale } = c.var;
  const [envelopes, figures] = await Promise.all([
    listEnvelopes(db, programme.id),
    listDeclaredFigures(db, programme.id),
  ]);
  const done = c.req.query('done');
  const shown: SharePage = {
    locale,
    programme,
    years: sharesOf(envelopes),
    perimeters: perimetersOf(figures),
    mayWrite: deskOf(c).write.includes(programme.authorityId),
    typed: sent.typed ?? typedFigure({}),
    refused: sent.refused ?? null,
    said: done === 'declared' || done === 'withdrawn' ? done : null,
  };
  const { title } = shareMessages[locale];
  return renderAgentPage(c, { title, wide: true, children: <ShareView {...shown} /> });
}
