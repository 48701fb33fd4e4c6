import type { Context } from 'hono';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import type { CallSettings, NativeCall } from '../call.ts';
import { listProgrammeChoices } from '../call-place-queries.ts';
import { findOfficeCall } from '../call-queries.ts';
import { changeCall, mendContact } from '../change-call.ts';
import { callMessages } from './call-messages.ts';
import { explainAct } from './explain-act.ts';
import { actingOn, backTo, callAddress, officeOf } from './officer-routes.ts';
import {
  parseSettings,
  readTypedSettings,
  type TypedSettings,
  typedSettingsOf,
} from './settings-form.ts';
import { SettingsView } from './settings-views.tsx';
import { type FieldFault, textOf } from './typed-body.ts';

const address = `${callAddress}/settings`;

export const mountCallSettings: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const call = await findOfficeCall(parts.db, officeOf(c), c.req.param('id'));
    if (!call) return c.notFound();
    const typed = typedSettingsOf(call.settings);
    return c.html(await page(c, parts, { call, typed, faults: [], refused: null }));
  });

  app.post(address, allow('officer'), async (c) => {
    const body = await c.req.parseBody({ all: true });
    const office = officeOf(c);
    const call = await findOfficeCall(parts.db, office, c.req.param('id'));
    if (!call) return c.notFound();
    const isDraft = call.state === 'draft';
    const sent = readTypedSettings(body);
    const typed = isDraft ? sent : withContact(call, sent);
    const parsed = parseAll(typed, call);
    if (!parsed.ok) {
      const faulty = { call, typed, faults: parsed.refusal, refused: null };
      return c.html(await page(c, parts, faulty), 422);
    }
    const read = { office, callId: call.id, version: Number(textOf(body, 'version')) };
    const context = await actingOn(c, parts);
    const outcome = isDraft
      ? await changeCall(context, { ...read, settings: parsed.value })
      : await mendContact(context, { ...read, contact: parsed.value.contact });
    if (outcome.ok) return backTo(c, call.id, 'saved');
    const refused = explainAct(outcome.refusal, c.var.locale);
    return c.html(await page(c, parts, { call, typed, faults: [], refused }), 422);
  });
};

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

type Shown = {
  call: NativeCall;
  typed: TypedSettings;
  faults: readonly FieldFault[];
  refused: string | null;
};

async function page(c: Context<Env>, { db }: AppParts, shown: Shown): Promise<string> {
  const { locale } = c.var;
  const programmes = await listProgrammeChoices(db, [shown.call.authorityId]);
  return renderAgentPage(c, {
    title: `${callMessages[locale].settings} : ${shown.call.settings.name}`,
    children: <SettingsView {...shown} {...{ locale, programmes }} />,
  });
}
