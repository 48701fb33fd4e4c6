import type { Context } from 'hono';
import { listAuthoritiesOf } from '#features/people/authority-queries.ts';
import { slug } from '#kernel/slug.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { changeProgramme } from './change-programme.ts';
import { createProgramme } from './create-programme.ts';
import { mountCredits } from './credit/credit-routes.tsx';
import { delegateMessages } from './envelope/delegate-messages.ts';
import { listDelegatedParts } from './envelope/delegate-queries.ts';
import { DelegatedPartsView } from './envelope/delegate-views.tsx';
import { listEnvelopes } from './envelope/envelope-queries.ts';
import { mountEnvelopes } from './envelope/envelope-routes.tsx';
import { atDesk, deskOf, findOwn, pageOf, todayAt } from './programme-desk-routes.ts';
import {
  emptyProgramme,
  explainProgramme,
  parseProgramme,
  readTypedProgramme,
  type TypedProgramme,
  typedFrom,
} from './programme-form.ts';
import { ProgrammeFormView } from './programme-form-views.tsx';
import { listProgrammes } from './programme-list-queries.ts';
import { ProgrammeListView } from './programme-list-views.tsx';
import { programmeMessages } from './programme-messages.ts';
import { delegates, programmePath, programmesPath, readers, writers } from './programme-office.ts';
import { ProgrammeView } from './programme-views.tsx';
import type { FieldError } from './typed-fields.ts';

const programmesOnAPage = 50;
const one = `${programmesPath}/:programme{[0-9a-f-]{36}}` as const;

/** Who funds what: programmes, their envelopes, the movements of credits. */
export const mountProgrammes: Mount = (app, parts) => {
  mountReading(app, parts);
  mountWriting(app, parts);
  mountEnvelopes(app, parts);
  mountCredits(app, parts);
};

const mountReading: Mount = (app, parts) => {
  const { db } = parts;

  app.get(programmesPath, allow(...readers, ...delegates), async (c) => {
    const { locale } = c.var;
    if (deskOf(c).read.length === 0) return delegatedPage(c as Context<Env>, parts);
    const today = await todayAt(parts);
    const { page, offset } = pageOf(c.req.query('page'), programmesOnAPage);
    const desk = deskOf(c);
    const place = { limit: programmesOnAPage, offset, today };
    const { programmes, count } = await listProgrammes(db, desk.read, place);
    const pages = Math.max(1, Math.ceil(count / programmesOnAPage));
    const list = { locale, today, programmes, count, page, pages, mayWrite: desk.write.length > 0 };
    const { title } = programmeMessages[locale];
    const children = <ProgrammeListView {...list} />;
    return c.html(renderAgentPage(c, { title, wide: true, children }));
  });

  app.get(one, allow(...readers), async (c) => {
    const found = await findOwn(db, c, 'read');
    if (!found) return c.notFound();
    const page = {
      locale: c.var.locale,
      today: await todayAt(parts),
      programme: found,
      envelopes: await listEnvelopes(db, found.id),
      mayWrite: deskOf(c).write.includes(found.authorityId),
      page: pageOf(c.req.query('page'), 1).page,
      saved: c.req.query('done') === 'saved',
    };
    const children = <ProgrammeView {...page} />;
    return c.html(renderAgentPage(c, { title: found.name, wide: true, children }));
  });
};

async function delegatedPage(c: Context<Env>, { db }: AppParts): Promise<Response> {
  const { locale } = c.var;
  const delegated = await listDelegatedParts(db, readerOf(c));
  const { title } = delegateMessages[locale];
  const children = <DelegatedPartsView locale={locale} parts={delegated} />;
  return c.html(renderAgentPage(c, { title, wide: true, children }));
}

const mountWriting: Mount = (app, parts) => {
  const { db } = parts;
  const saved = (c: Context<Env>, id: string) =>
    c.redirect(`${localise(programmePath(id), c.var.locale)}?done=saved`, 303);

  app.get(`${programmesPath}/new`, allow(...writers), async (c) =>
    c.html(await creation(c, parts, emptyProgramme, null)),
  );

  app.post(programmesPath, allow(...writers), async (c) => {
    const typed = readTypedProgramme(await c.req.parseBody());
    const authorityId = authoritiesWhere(readerOf(c), ...writers).find(
      (id) => id === typed.authority,
    );
    if (!authorityId) {
      const error = programmeMessages[c.var.locale].refused.authority;
      return c.html(await creation(c, parts, typed, { field: 'authority', error }), 422);
    }
    const terms = { ...parseProgramme(typed), authorityId, slug: slug(typed.name) };
    const outcome = await createProgramme(await atDesk(c, parts), terms);
    if (outcome.ok) return saved(c, outcome.value.id);
    const refused = explainProgramme(outcome.refusal, c.var.locale);
    return c.html(await creation(c, parts, typed, refused), 422);
  });

  app.get(`${one}/edition`, allow(...writers), async (c) => {
    const found = await findOwn(db, c, 'write');
    return found ? c.html(edition(c, found.id, typedFrom(found), null)) : c.notFound();
  });

  app.post(`${one}/edition`, allow(...writers), async (c) => {
    const found = await findOwn(db, c, 'write');
    if (!found) return c.notFound();
    const typed = readTypedProgramme(await c.req.parseBody());
    const outcome = await changeProgramme(await atDesk(c, parts), found, parseProgramme(typed));
    if (outcome.ok) return saved(c, found.id);
    const refused = explainProgramme(outcome.refusal, c.var.locale);
    return c.html(edition(c, found.id, typed, refused), 422);
  });
};

type Refused = FieldError | null;

async function creation(
  c: Context<Env>,
  { db }: AppParts,
  typed: TypedProgramme,
  refused: Refused,
): Promise<string> {
  const { locale } = c.var;
  const authorities = await listAuthoritiesOf(db, deskOf(c).write);
  const title = programmeMessages[locale].newTitle;
  const page = { locale, title, action: programmesPath, typed, refused, authorities };
  return renderAgentPage(c, { title, children: <ProgrammeFormView {...page} /> });
}

function edition(c: Context<Env>, id: string, typed: TypedProgramme, refused: Refused): string {
  const { locale } = c.var;
  const title = programmeMessages[locale].editTitle(typed.name);
  const action = `${programmePath(id)}/edition`;
  const page = { locale, title, action, typed, refused, authorities: [] };
  return renderAgentPage(c, { title, children: <ProgrammeFormView {...page} /> });
}
