import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import canonicalize from 'canonicalize';
import type { Locale } from '#kernel/money.ts';
import type { RunCommand } from '#platform/command-io.ts';
import { dossierFormat, sha256 } from './canonical-version.ts';
import { verifyDossierMessages } from './verify-dossier-messages.ts';

export const verifyDossierExits = { same: 0, other: 1, unreadable: 2 } as const;

/** `laureat verify-dossier FILE.json [FINGERPRINT]`: without network or database. */
export const verifyDossierCommand: RunCommand = async (args, io) => {
  const asked = parseArguments(args);
  const words = verifyDossierMessages[asked?.locale ?? 'fr'];
  const complain = (sentence: string): number => {
    io.err(sentence);
    return verifyDossierExits.unreadable;
  };
  if (!asked) return complain(words.usage);
  const text = await readFile(asked.file, 'utf8').catch(() => null);
  if (text === null) return complain(words.unreadable(asked.file));
  const dossier = parseDossier(text);
  if (!dossier) return complain(words.notADossier(asked.file));
  const hash = sha256(dossier.canonical);
  if (dossier.canonical !== text.trimEnd()) io.err(words.notCanonical(asked.file));
  io.out(words.said(dossier.number, dossier.version, dossier.filedAt));
  io.out(words.hash(hash));
  if (asked.expected === null) return verifyDossierExits.same;
  const isSame = asked.expected === hash;
  if (isSame) io.out(words.same);
  else io.err(words.other(asked.expected));
  return isSame ? verifyDossierExits.same : verifyDossierExits.other;
};

type Asked = { file: string; expected: string | null; locale: Locale };

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined) return null;
    // Printed in groups on the receipt, it may be typed with its spaces.
    const expected = rest.join('').toLowerCase();
    return {
      file,
      expected: expected === '' ? null : expected,
      locale: values.lang === 'en' ? 'en' : 'fr',
    };
  } catch {
    return null;
  }
}

type Read = { canonical: string; number: string; version: string; filedAt: string };

function parseDossier(text: string): Read | null {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return null;
  const { format, number, version, filedAt } = json as Record<string, unknown>;
  const canonical = canonicalize(json);
  if (format !== dossierFormat || canonical === undefined) return null;
  return {
    canonical,
    number: String(number),
    version: String(version),
    filedAt: String(filedAt),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
