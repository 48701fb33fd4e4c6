import type { Context } from 'hono';
import { listOpenEnvelopes } from '#features/programmes/envelope/envelope-queries.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import type { NativeCall } from '../call.ts';
import { findOfficeCall } from '../call-queries.ts';
import { addWave } from '../wave/add-wave.ts';
import { addedWaveFaults } from '../wave/added-wave.ts';
import { planWave, removeWave } from '../wave/plan-wave.ts';
import { type Draw, unplanned, type Wave, type WavePlan } from '../wave/wave.ts';
import { listDrawnEnvelopes } from '../wave/wave-envelope-queries.ts';
import { explainAct } from './explain-act.ts';
import { actingOn, backTo, callAddress, officeOf } from './officer-routes.ts';
import { textOf } from './typed-body.ts';
import {
  parseDraws,
  parseWave,
  planOf,
  readTypedDraws,
  readTypedWave,
  typedDrawsOf,
  typedWaveOf,
} from './wave-form.ts';
import { waveMessages } from './wave-messages.ts';
import { type WavePage, WaveView } from './wave-views.tsx';

const address = `${callAddress}/waves/:number`;

export const mountCallWaves: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const place = await placeOf(c as Context<Env>, parts);
    if (!place) return c.notFound();
    const { call, wave } = place;
    const drawn = await listDrawnEnvelopes(parts.db, call.id);
    const draws = typedDrawsOf(drawn.filter(({ waveId }) => waveId === wave?.id));
    const typed = typedWaveOf(wave ? planOf(wave) : unplanned);
    return c.html(page(c as Context<Env>, { ...place, typed, draws, ...asRead(call) }));
  });

  app.post(address, allow('officer'), (c) => save(c as Context<Env>, parts));

  app.post(`${callAddress}/waves/:number{[0-9]+}/removal`, allow('officer'), async (c) => {
    const version = Number(textOf(await c.req.parseBody(), 'version'));
    const asked = { office: officeOf(c), callId: c.req.param('id'), version };
    const outcome = await removeWave(await actingOn(c, parts), asked);
    if (outcome.ok || outcome.refusal.reason !== 'call-unknown') {
      return backTo(c, asked.callId, 'saved');
    }
    return c.notFound();
  });
};

const asRead = ({ version }: NativeCall) => ({
  faults: [],
  missing: [],
  refused: null,
  version,
});

type Place = Pick<WavePage, 'call' | 'number' | 'envelopes'> & { wave: Wave | null };

/**
 * The wave of the address in a draft of theirs. A published one is extended, not edited; one more can
 * be added to a call that is published.
 */
async function placeOf(c: Context<Env>, { db }: AppParts): Promise<Place | null> {
  const call = await findOfficeCall(db, officeOf(c), c.req.param('id') ?? '');
  const asked = c.req.param('number') ?? '';
  const isAddition = call?.state === 'published' && asked === 'new';
  if (!call || (call.state !== 'draft' && !isAddition)) return null;
  const wave = call.waves.find(({ number }) => String(number) === asked) ?? null;
  if (wave === null && asked !== 'new') return null;
  const envelopes = await listOpenEnvelopes(db, [call.authorityId]);
  return { call, wave, number: wave?.number ?? null, envelopes };
}

async function save(c: Context<Env>, parts: AppParts): Promise<Response> {
  const place = await placeOf(c, parts);
  if (!place) return c.notFound();
  const body = await c.req.parseBody();
  const typed = readTypedWave(body);
  const draws = readTypedDraws(
    body,
    place.envelopes.map(({ id }) => id),
  );
  const version = Number(textOf(body, 'version'));
  const sent = { ...place, typed, draws, version };
  const [plan, drawn] = [parseWave(typed), parseDraws(draws)];
  if (plan.ok && drawn.ok) return keep(c, parts, sent, { plan: plan.value, draws: drawn.value });
  const faults = [...(plan.ok ? [] : plan.refusal), ...(drawn.ok ? [] : drawn.refusal)];
  return c.html(page(c, { ...sent, faults, missing: [], refused: null }), 422);
}

type Sent = Place & Pick<WavePage, 'typed' | 'draws' | 'version'>;
type Understood = { plan: WavePlan; draws: readonly Draw[] };

/** Planned in a draft; added at once to a call that is published. */
async function keep(c: Context<Env>, parts: AppParts, sent: Sent, understood: Understood) {
  const { call, wave, version } = sent;
  const isAddition = call.state === 'published';
  const asked = { office: officeOf(c), callId: call.id, version, ...understood };
  const context = await actingOn(c, parts);
  const outcome = isAddition
    ? await addWave(context, asked)
    : await planWave(context, { ...asked, waveId: wave?.id ?? null });
  if (outcome.ok) return backTo(c, call.id, isAddition ? 'added' : 'saved');
  const refused = explainAct(outcome.refusal, c.var.locale);
  const missing = isAddition ? addedWaveFaults(call, understood, context.now) : [];
  return c.html(page(c, { ...sent, faults: [], missing, refused }), 422);
}

function page(c: Context<Env>, shown: Omit<WavePage, 'locale'> & { call: NativeCall }): string {
  const { locale } = c.var;
  const words = waveMessages[locale];
  const title = shown.number === null ? words.newTitle : words.title(shown.number);
  return renderAgentPage(c, { title, children: <WaveView {...shown} locale={locale} /> });
}
