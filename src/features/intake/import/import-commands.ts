import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { findPublicCall } from '#features/calls/call-queries.ts';
import { formatCount, type Locale } from '#kernel/money.ts';
import type { CommandIo } from '#platform/command-io.ts';
import type { Db } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { openInstance } from '#platform/open-instance.ts';
import { explainProblem, explainWarning } from './explain-line.ts';
import { explainSource } from './explain-source.ts';
import { type AtOnceRefusal, importAtOnce } from './import-at-once.ts';
import { importCommandMessages } from './import-command-messages.ts';
import { importMessages } from './import-messages.ts';
import type { LineShown } from './import-queries.ts';
import type { Mapping } from './mapping.ts';
import { parseMapping } from './mapping-json.ts';

/** 0 taken in, or ready to be · 1 refused · 2 the command's words or files are off. */
const exits = { done: 0, refused: 1, usage: 2 } as const;

type Asked = {
  file: string;
  call: string;
  mapping: string | null;
  dryRun: boolean;
  locale: Locale;
};
type Given = Asked & { bytes: Uint8Array; read: { mapping?: Mapping } };

/** `laureat import-dossiers FILE --call SLUG [--mapping FILE] [--dry-run]` */
export async function importDossiersCommand(
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const asked = parseArguments(args);
  if (!asked) return complain(io, importCommandMessages.fr.usage);
  const words = importCommandMessages[asked.locale];
  const bytes = await readFile(asked.file).catch(() => null);
  if (!bytes) return complain(io, words.notFound(asked.file));
  const mapping = asked.mapping === null ? null : await readMapping(asked.mapping);
  if (asked.mapping !== null && !mapping) return complain(io, words.mappingWrong(asked.mapping));
  const settings = settingsOrExplain(io.env);
  const instance = await openInstance(settings);
  try {
    const { db } = instance;
    const context = { db, now: await domainNow({ db, settings }), actorId: null };
    return await takeIn(context, { ...asked, bytes, read: mapping ? { mapping } : {} }, io);
  } finally {
    await instance.close();
  }
}

function complain(io: CommandIo, sentence: string): number {
  io.err(sentence);
  return exits.usage;
}

type Context = { db: Db; now: Date; actorId: null };

async function takeIn(context: Context, given: Given, io: CommandIo): Promise<number> {
  const { locale, dryRun, bytes } = given;
  const call = await findPublicCall(context.db, given.call, context.now);
  if (!call) {
    io.err(importCommandMessages[locale].noCall(given.call));
    return exits.refused;
  }
  const outcome = await importAtOnce(context, {
    office: [call.authorityId],
    callId: call.id,
    fileName: basename(given.file),
    ...{ bytes, dryRun, ...given.read },
  });
  if (!outcome.ok) return tellRefusal(outcome.refusal, given, io);
  tellLines(outcome.value.lines, locale, io);
  const { created = 0, changed = 0, unchanged = 0 } = outcome.value.counts ?? {};
  const count = (value: number) => formatCount(value, locale);
  io.out(importMessages[locale].committed(count(created), count(changed), count(unchanged)));
  return exits.done;
}

function tellRefusal(refusal: AtOnceRefusal, { locale, dryRun }: Asked, io: CommandIo): number {
  if (refusal.reason !== 'only-looked') {
    io.err(explainSource(refusal, locale));
    return exits.refused;
  }
  tellLines(refusal.lines, locale, io);
  if (refusal.refused > 0) {
    io.err(importMessages[locale].refusals['lines-refused'](refusal.refused));
    return exits.refused;
  }
  if (dryRun) io.out(importCommandMessages[locale].ready);
  return exits.done;
}

function tellLines(lines: readonly LineShown[], locale: Locale, io: CommandIo): void {
  for (const { position, number, outcome, report } of lines) {
    if (outcome === null) continue;
    const said = [
      ...(report?.problems ?? []).map((problem) => explainProblem(problem, locale)),
      ...(report?.warnings ?? []).map((warning) => explainWarning(warning, locale)),
    ];
    const becomes = importMessages[locale].outcomes[outcome];
    const words = importCommandMessages[locale];
    io.out(words.line(position, number ?? '—', becomes, said.join(' ')));
  }
}

async function readMapping(file: string): Promise<Mapping | null> {
  try {
    return parseMapping(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

const text = { type: 'string' } as const;
const options = { call: text, mapping: text, lang: text, 'dry-run': { type: 'boolean' } } as const;

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...more] = positionals;
    const { call, mapping = null, lang } = values;
    if (!file || more.length > 0 || !call) return null;
    const locale = lang === 'en' ? 'en' : 'fr';
    return { file, call, mapping, dryRun: values['dry-run'] ?? false, locale };
  } catch {
    return null;
  }
}
