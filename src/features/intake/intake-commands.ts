import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Locale } from '#kernel/money.ts';
import { explainUnreadable, intakeMessages } from './intake-messages.ts';
import { formatReport } from './intake-report.ts';
import { readSourceLines, reconcileDocument } from './reconcile-document.ts';

export const reconcileExits = { reconciled: 0, errors: 1, unreadable: 2 } as const;

export type ReconcileIo = {
  out(text: string): void;
  err(text: string): void;
  readFile?(path: string): Promise<Uint8Array>;
};
type Asked = { file: string; json: boolean; locale: Locale };

/** `laureat reconcile FILE [--json] [--lang en]` */
export async function reconcileCommand(args: readonly string[], io: ReconcileIo): Promise<number> {
  const asked = parseArguments(args);
  if (!asked) return complain(io, intakeMessages[args.includes('en') ? 'en' : 'fr'].usage);
  const { file, json, locale } = asked;
  const bytes = await readBytes(file, io);
  if (!bytes) return complain(io, intakeMessages[locale].notFound(file));

  const read = reconcileDocument(bytes, file);
  if (!read.ok) return complain(io, explainUnreadable(read.refusal, locale));
  const source = readSourceLines(bytes, file);
  const lines = source.ok ? source.value : [];
  io.out(json ? JSON.stringify(read.value, null, 2) : formatReport(read.value, lines, locale));
  const wrong = read.value.findings.some(({ severity }) => severity === 'error');
  return wrong ? reconcileExits.errors : reconcileExits.reconciled;
}

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, lang: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'fr') return null;
    return { file, json: values.json ?? false, locale: values.lang ?? 'fr' };
  } catch {
    return null;
  }
}

async function readBytes(file: string, io: ReconcileIo): Promise<Uint8Array | null> {
  try {
    return await (io.readFile ?? readFile)(file);
  } catch {
    return null;
  }
}

function complain(io: ReconcileIo, sentence: string): number {
  io.err(sentence);
  return reconcileExits.unreadable;
}
