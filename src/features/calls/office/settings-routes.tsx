import type { Context } from 'hono';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import type { CallSettings, NativeCall } from '../call.ts';
import { listProgrammeChoices } from '../call-place-queries.ts';
import { findOfficeCall } from '../call-queries.ts';
import { changeCall, mendContact } from '../change-call.ts';
import { findLastChange } from '../last-change-queries.ts';
import { callMessages } from './call-messages.ts';
import { readOpened, settle } from './conflict-form.ts';
import { explainAct } from './explain-act.ts';
import { actingOn, backTo, callAddress, officeOf } from './officer-routes.ts';
import { settingsConflict } from './settings-conflict.ts';
import {
  parseSettings,
  readTypedSettings,
  type TypedSettings,
  typedSettingsOf,
} from './settings-form.ts';
import { type SettingsPage, SettingsView } from './settings-views.tsx';
import { type Body, type FieldFault, textOf } from './typed-body.ts';

const address = `${callAddress}/settings`;

export const mountCallSettings: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const call = await findOfficeCall(parts.db, officeOf(c), c.req.param('id'));
    if (!call) return c.notFound();
    const typed = typedSettingsOf(call.settings);
    return c.html(await page(c, parts, { ...untouched, call, typed, read: typed }));
  });

  app.post(address, allow('officer'), async (c) => {
    const call = await findOfficeCall(parts.db, officeOf(c), c.req.param('id'));
    if (!call) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const sent = readTypedSettings(body);
    const opened = readOpened(body, sent);
    const mine = call.state === 'draft' ? sent : withContact(call, sent);
    const { typed, both: unchosen } = settle(mine, opened);
    const { read } = opened;
    if (unchosen.length > 0) return overtaken(c, parts, { call, typed, read, unchosen });
    return save(c, parts, { call, typed, read, version: versionIn(body) });
  });
};

type Sent = Pick<Shown, 'call' | 'typed' | 'read'> & { version: number };

async function save(c: Context<Env>, parts: AppParts, sent: Sent): Promise<Response> {
  const { call, typed, version } = sent;
  const parsed = parseAll(typed, call);
  if (!parsed.ok) {
    return c.html(await page(c, parts, { ...untouched, ...sent, faults: parsed.refusal }), 422);
  }
  const asked = { office: officeOf(c), callId: call.id, version };
  const context = await actingOn(c, parts);
  const outcome =
    call.state === 'draft'
      ? await changeCall(context, { ...asked, settings: parsed.value })
      : await mendContact(context, { ...asked, contact: parsed.value.contact });
  if (outcome.ok) return backTo(c, call.id, 'saved');
  if (outcome.refusal.reason === 'changed-meanwhile') {
    return overtaken(c, parts, { ...sent, unchosen: [] });
  }
  const refused = explainAct(outcome.refusal, c.var.locale);
  return c.html(await page(c, parts, { ...untouched, ...sent, refused }), 422);
}

const versionIn = (body: Body): number => Number(textOf(body, 'version'));

type Overtaken = Pick<Shown, 'call' | 'typed' | 'read'> & {
  unchosen: readonly (keyof TypedSettings)[];
};

/** Both are shown, and what the form is compared with next is what is kept now. */
async function overtaken(c: Context<Env>, parts: AppParts, { call: { id }, ...of }: Overtaken) {
  const { db } = parts;
  const { locale } = c.var;
  const call = await findOfficeCall(db, officeOf(c), id);
  if (!call) return c.notFound();
  const [last, programmes] = await Promise.all([
    findLastChange(db, call),
    listProgrammeChoices(db, [call.authorityId]),
  ]);
  const merged = settingsConflict({ ...of, locale, call, last, programmes });
  const read = typedSettingsOf(call.settings);
  return c.html(await page(c, parts, { ...untouched, call, read, ...merged }), 409);
}

/** Of a published call, only whom to write to is read. */
const withContact = ({ settings }: NativeCall, sent: TypedSettings): TypedSettings => ({
  ...typedSettingsOf(settings),
  contactName: sent.contactName,
  contactMail: sent.contactMail,
  contactPhone: sent.contactPhone,
  contactHours: sent.contactHours,
});

function parseAll(
  typed: TypedSettings,
  { state, settings }: NativeCall,
): Outcome<CallSettings, readonly FieldFault[]> {
  const parsed = parseSettings(typed, settings.regulation);
  if (!parsed.ok || state === 'draft') return parsed;
  const { name, mail } = parsed.value.contact;
  if (name === '') return refuse([{ field: 'contactName', fault: 'contact-missing' }]);
  if (mail === '') return refuse([{ field: 'contactMail', fault: 'contact-missing' }]);
  return accept(parsed.value);
}

type Shown = Omit<SettingsPage, 'locale' | 'programmes'>;
const untouched = { faults: [], refused: null, conflict: null };

async function page(c: Context<Env>, { db }: AppParts, shown: Shown): Promise<string> {
  const { locale } = c.var;
  const programmes = await listProgrammeChoices(db, [shown.call.authorityId]);
  return renderAgentPage(c, {
    title: `${callMessages[locale].settings} : ${shown.call.settings.name}`,
    children: <SettingsView {...shown} {...{ locale, programmes }} />,
  });
}
