import type { Context } from 'hono';
import { listAuthoritiesOf } from '#features/people/authority-queries.ts';
import { listOpenEnvelopes } from '#features/programmes/envelope/envelope-queries.ts';
import { dayIn } from '#kernel/day.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { listCallsToCopy, listOfficeCalls } from '../call-list-queries.ts';
import { listProgrammeChoices } from '../call-place-queries.ts';
import { copyCall } from '../copy-call.ts';
import { openSimpleCall, type SimpleCallRefusal } from '../open-simple-call.ts';
import { readCallList } from './call-list-form.ts';
import { CallListView } from './calls-list-views.tsx';
import { aNewOne, parseNewCall, readTypedNewCall, untypedNewCall } from './new-call-form.ts';
import { newCallMessages } from './new-call-messages.ts';
import { type NewCallPage, NewCallView } from './new-call-views.tsx';
import { officeMessages } from './office-messages.ts';
import { actingOn, backTo, officeOf } from './officer-routes.ts';
import { type FieldFault, textOf } from './typed-body.ts';

const callsOnAPage = 50;

/** The calls of an officer, and the one page that opens a simple one. */
export const mountOfficeCalls: Mount = (app, parts) => {
  app.get('/office/calls', allow('officer'), (c) => callList(c, parts));

  app.get('/office/calls/new', allow('officer'), async (c) => {
    const lists = await newCallLists(c, parts);
    const typed = untypedNewCall({
      authority: lists.authorities[0]?.id ?? '',
      programme: lists.programmes[0]?.id ?? aNewOne,
    });
    return c.html(newCallPage(c, { ...lists, typed, faults: [] }));
  });

  app.post('/office/calls', allow('officer'), async (c) => {
    const typed = readTypedNewCall(await c.req.parseBody({ all: true }));
    const show = async (faults: readonly FieldFault[]) =>
      c.html(newCallPage(c, { ...(await newCallLists(c, parts)), typed, faults }), 422);
    const parsed = parseNewCall(typed);
    if (!parsed.ok) return show(parsed.refusal);
    const asked = { ...parsed.value, office: officeOf(c) };
    const outcome = await openSimpleCall(await actingOn(c, parts), asked);
    return outcome.ok
      ? backTo(c, outcome.value.id, 'drafted')
      : show([faultOf[outcome.refusal.reason] ?? unknownPlace]);
  });

  app.post('/office/calls/copies', allow('officer'), async (c) => {
    const body = await c.req.parseBody();
    const asked = { office: officeOf(c), callId: textOf(body, 'call') };
    const edition = textOf(body, 'edition').slice(0, 100);
    const outcome = await copyCall(await actingOn(c, parts), { ...asked, edition });
    return outcome.ok ? backTo(c, outcome.value.id, 'copied') : c.notFound();
  });
};

/** What only the verb could know, at the field that said it. */
const unknownPlace: FieldFault = { field: 'programme', fault: 'programme-missing' };
const faultOf: Partial<Record<SimpleCallRefusal['reason'], FieldFault>> = {
  'programme-name-taken': { field: 'programmeName', fault: 'programme-name-taken' },
  'envelope-year-outside-programme': { field: 'opensAt', fault: 'envelope-year' },
  'envelope-unknown': { field: 'envelope', fault: 'envelope-missing' },
};

async function newCallLists(c: Context<Env>, parts: AppParts) {
  const office = officeOf(c);
  const { now } = await actingOn(c, parts);
  const [authorities, programmes, envelopes, copies] = await Promise.all([
    listAuthoritiesOf(parts.db, office),
    listProgrammeChoices(parts.db, office),
    listOpenEnvelopes(parts.db, office, dayIn('Europe/Paris', now)),
    listCallsToCopy(parts.db, office),
  ]);
  return { locale: c.var.locale, authorities, programmes, envelopes, copies };
}

const newCallPage = (c: Context<Env>, page: NewCallPage): string =>
  renderAgentPage(c, {
    title: newCallMessages[page.locale].title,
    children: <NewCallView {...page} />,
  });

async function callList(c: Context<Env>, parts: AppParts): Promise<Response> {
  const { locale } = c.var;
  const asked = readCallList(c.req.query());
  const { now } = await actingOn(c, parts);
  const { calls, count } = await listOfficeCalls(
    parts.db,
    {
      ...asked,
      authorityIds: officeOf(c),
      limit: callsOnAPage,
      offset: (asked.page - 1) * callsOnAPage,
    },
    now,
  );
  const pages = Math.max(1, Math.ceil(count / callsOnAPage));
  if (asked.page > pages) return c.redirect(localise('/office/calls', locale), 303);
  const children = <CallListView {...{ locale, asked, calls, count, pages }} />;
  return c.html(renderAgentPage(c, { title: officeMessages[locale].title, wide: true, children }));
}
