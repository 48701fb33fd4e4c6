import { parseArgs } from 'node:util';
import type { Locale } from '#kernel/money.ts';
import type { CommandIo } from '#platform/command-io.ts';
import { type CommandWords, commandWords } from './command-messages.ts';
import { readPublishedFolder, type UnreadTarget } from './read-published-folder.ts';
import { addTrustedKey, isFingerprint, readTrustedKeys } from './trusted-keys.ts';
import { explainFault } from './verify-messages.ts';
import { type ReadSheet, type Verdict, verifyPublication } from './verify-publication.ts';

export const verifyExits = { proven: 0, broken: 1, unreadable: 2, intact: 3 } as const;

type Asked = { target: string; named: string | null; locale: Locale };

/** `laureat verify FILE|FOLDER|URL [--key FINGERPRINT] [--lang en]` */
export async function verifyCommand(
  args: readonly string[],
  io: CommandIo,
  readSheet: ReadSheet,
): Promise<number> {
  const asked = parseArguments(args);
  const words = commandWords[asked?.locale ?? 'fr'];
  if (!asked) return complain(io, words.verifyUsage);
  if (asked.named !== null && !isFingerprint(asked.named)) {
    return complain(io, words.notAFingerprint(asked.named));
  }
  const folder = await readPublishedFolder(asked.target);
  if (!folder.ok) return complain(io, explainUnread(folder.refusal, words));
  const trust = { named: asked.named, known: await readTrustedKeys(io.env) };
  return report(verifyPublication(folder.value, trust, readSheet), asked.locale, io);
}

/** `laureat trust FINGERPRINT [NAME]` */
export async function trustCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [fingerprint = '', ...name] = args;
  if (!isFingerprint(fingerprint)) return complain(io, commandWords.fr.trustUsage);
  const file = await addTrustedKey(io.env, fingerprint, name.join(' '));
  io.out(commandWords.fr.trusted(fingerprint, file));
  return 0;
}

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, lang: { type: 'string' } },
    });
    const [target, ...more] = positionals;
    if (target === undefined || more.length > 0) return null;
    return { target, named: values.key ?? null, locale: values.lang === 'en' ? 'en' : 'fr' };
  } catch {
    return null;
  }
}

function complain(io: CommandIo, sentence: string): number {
  io.err(sentence);
  return verifyExits.unreadable;
}

function explainUnread(refusal: UnreadTarget, words: CommandWords): string {
  switch (refusal.reason) {
    case 'not-found':
      return words.notFound(refusal.target);
    case 'too-large':
      return words.tooLarge(refusal.target, refusal.limitMb);
    case 'no-answer':
      return words.noAnswer(refusal.target, refusal.status);
    case 'not-an-archive':
      return words.notAnArchive(refusal.target);
  }
}

function report(verdict: Verdict, locale: Locale, io: CommandIo): number {
  const words = commandWords[locale];
  if (verdict.outcome === 'unreadable')
    return complain(io, words.unreadable[verdict.reason](verdict.at));
  if (verdict.outcome === 'broken') {
    io.err(`${words.broken} ${explainFault(verdict.fault, locale)}`);
    return verifyExits.broken;
  }
  const { snapshot, proof } = verdict.publication;
  io.out(
    words.checked(
      snapshot.call.name,
      snapshot.version,
      snapshot.awards?.length ?? null,
      snapshot.figures.length,
    ),
  );
  io.out(words.files(verdict.checked.join(', ')));
  io.out(words.hash(proof.sha256));
  io.out(words[verdict.outcome](verdict.fingerprint));
  return verifyExits[verdict.outcome];
}
