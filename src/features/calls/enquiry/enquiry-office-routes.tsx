import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { findOfficeCall, isUuid } from '../call-queries.ts';
import { answerEnquiry } from './answer-enquiry.ts';
import type { Enquiry, SettleRefusal } from './enquiry.ts';
import { readTypedSettlement, type TypedSettlement } from './enquiry-office-form.ts';
import { enquiryOfficeMessages } from './enquiry-office-messages.ts';
import { OfficeEnquiryView } from './enquiry-office-one-views.tsx';
import { OfficeEnquiriesView } from './enquiry-office-views.tsx';
import {
  countEnquiries,
  findOfficeEnquiry,
  listAnswerVersions,
  listOfficeEnquiries,
  type OfficeEnquiry,
} from './enquiry-queries.ts';
import { setAsideEnquiry } from './set-aside-enquiry.ts';

const enquiriesOnAPage = 50;
const list = '/office/calls/:id/enquiries';
const one = `${list}/:enquiry`;

/** The officer of the call's own authority reads what was asked, and settles it. */
export const mountOfficeEnquiries: Mount = (app, parts) => {
  app.get(list, allow('officer'), async (c) => {
    const call = await callOf(c, parts);
    const html = call && (await listPage(c, parts, call));
    return html ? c.html(html) : c.notFound();
  });

  app.get(one, allow('officer'), async (c) => {
    const found = await enquiryOf(c, parts);
    return found ? c.html(await onePage(c, parts, found)) : c.notFound();
  });

  app.post(`${one}/answer`, allow('officer'), (c) =>
    settle(c, parts, 'published', ({ context, call, enquiry, typed }) =>
      answerEnquiry(context, call, { ...typed, id: enquiry.id, publicUrl: publicUrlOf(parts) }),
    ),
  );

  app.post(`${one}/setting-aside`, allow('officer'), (c) =>
    settle(c, parts, 'wasSetAside', ({ context, call, enquiry, typed }) =>
      setAsideEnquiry(context, call, {
        id: enquiry.id,
        reason: typed.reason,
        publicUrl: publicUrlOf(parts),
      }),
    ),
  );
};

const publicUrlOf = ({ settings }: AppParts): string => settings.publicUrl;

const callOf = (c: Context<Env>, { db }: AppParts): Promise<NativeCall | null> =>
  findOfficeCall(db, authoritiesWhere(readerOf(c), 'officer'), c.req.param('id') ?? '');

type Found = { call: NativeCall; enquiry: OfficeEnquiry };

async function enquiryOf(c: Context<Env>, parts: AppParts): Promise<Found | null> {
  const id = c.req.param('enquiry') ?? '';
  const call = await callOf(c, parts);
  if (!call || !isUuid(id)) return null;
  const enquiry = await findOfficeEnquiry(parts.db, { callId: call.id, id });
  return enquiry && { call, enquiry };
}

type Settling = Found & {
  context: { db: AppParts['db']; now: Date; actorId: string };
  typed: TypedSettlement;
};
type Done = 'published' | 'wasSetAside';

async function settle(
  c: Context<Env>,
  parts: AppParts,
  done: Done,
  act: (settling: Settling) => Promise<{ ok: true } | { ok: false; refusal: SettleRefusal }>,
): Promise<Response> {
  const found = await enquiryOf(c, parts);
  if (!found) return c.notFound();
  const typed = readTypedSettlement(await c.req.parseBody());
  const now = await domainNow(parts);
  const context = { db: parts.db, now, actorId: readerOf(c).personId };
  const outcome = await act({ ...found, context, typed });
  if (outcome.ok) {
    const { call, enquiry } = found;
    const page = `/office/calls/${call.id}/enquiries/${enquiry.id}?done=${done}`;
    return c.redirect(localise(page, c.var.locale), 303);
  }
  if (outcome.refusal.reason === 'not-found') return c.notFound();
  // Read again: what a colleague published meanwhile is what the form now comes after.
  const again = (await enquiryOf(c, parts)) ?? found;
  return c.html(await onePage(c, parts, again, { typed, refusal: outcome.refusal }), 422);
}

const about = ({ id, slug, settings: { name } }: NativeCall) => ({ id, slug, name });

async function listPage(c: Context<Env>, { db }: AppParts, call: NativeCall) {
  const { locale } = c.var;
  const state = parseState(c.req.query('state'));
  const counts = await countEnquiries(db, call.id);
  const pages = Math.max(1, Math.ceil(counts[state] / enquiriesOnAPage));
  const page = Number(c.req.query('page') ?? '1');
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const enquiries = await listOfficeEnquiries(
    db,
    { callId: call.id, state },
    { limit: enquiriesOnAPage, offset: (page - 1) * enquiriesOnAPage },
  );
  const view = { locale, call: about(call), state, counts, enquiries, page, pages };
  const title = enquiryOfficeMessages[locale].of(call.settings.name);
  return renderAgentPage(c, { title, wide: true, children: <OfficeEnquiriesView {...view} /> });
}

const parseState = (text: string | undefined): Enquiry['state'] =>
  text === 'answered' || text === 'set-aside' ? text : 'waiting';

type Refused = { typed: TypedSettlement; refusal: SettleRefusal };

async function onePage(
  c: Context<Env>,
  { db }: AppParts,
  { call, enquiry }: Found,
  refused?: Refused,
): Promise<string> {
  const { locale } = c.var;
  const asked = c.req.query('done');
  const view = {
    locale,
    call: about(call),
    enquiry,
    versions: await listAnswerVersions(db, enquiry.id),
    typed: refused?.typed ?? asPublished(enquiry),
    refusal: refused?.refusal ?? null,
    done: !refused && (asked === 'published' || asked === 'wasSetAside') ? (asked as Done) : null,
  };
  const title = enquiryOfficeMessages[locale].of(call.settings.name);
  return renderAgentPage(c, { title, children: <OfficeEnquiryView {...view} /> });
}

/** The form begins with what is published; before that, with the words of who asked. */
const asPublished = ({ asked, question, answer, version }: OfficeEnquiry): TypedSettlement => ({
  question: question ?? asked,
  answer: answer ?? '',
  reason: '',
  after: version,
  tell: false,
});
