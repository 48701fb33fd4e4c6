import { fingerprintOf } from '#platform/signing.ts';
import type { AwardRow } from './award-row.ts';
import { type Fault, findFault } from './check-publication.ts';
import { correctAwards } from './correction.ts';
import type { Finding } from './finding.ts';
import { publicationFiles } from './publication-files.ts';
import { canonicalJson, sha256Of } from './seal-snapshot.ts';
import type { SealedPublication } from './snapshot.ts';
import { parseSealedPublication } from './snapshot-form.ts';

/** Files by name, "publication.json" among them. */
export type PublishedFolder = ReadonlyMap<string, Uint8Array>;

/** Reads a source document again; null when this kind of document cannot be read here. */
export type ReadSheet = (
  bytes: Uint8Array,
  fileName: string,
) => { awards: AwardRow[]; findings: Finding[] } | null;

/** Whom the reader trusts: one key named for this check, or the fingerprints already known. */
export type Trust = { named: string | null; known: readonly string[] };

export type Verdict =
  | {
      outcome: 'proven' | 'intact';
      publication: SealedPublication;
      fingerprint: string;
      checked: string[];
    }
  | { outcome: 'broken'; fault: Fault }
  | { outcome: 'unreadable'; reason: 'missing' | 'not-json' | 'not-a-publication'; at: string };

/**
 * Recomputes everything a publication says, without the network and without a database.
 * A key inside a file proves nothing: without a key the reader already trusts, the best answer is
 * "intact, author not proven".
 */
export function verifyPublication(
  folder: PublishedFolder,
  trust: Trust,
  readSheet: ReadSheet,
): Verdict {
  const bytes = folder.get('publication.json');
  if (!bytes) return { outcome: 'unreadable', reason: 'missing', at: 'publication.json' };
  const text = decodeUtf8(bytes);
  const value = text === null ? undefined : parseJson(text);
  if (text === null || value === undefined) {
    return { outcome: 'unreadable', reason: 'not-json', at: 'publication.json' };
  }
  const parsed = parseSealedPublication(value);
  if ('wrongAt' in parsed) {
    return { outcome: 'unreadable', reason: 'not-a-publication', at: parsed.wrongAt };
  }
  const { publication } = parsed;
  const fault =
    findFault(publication) ??
    // Two members of one name, or a number spelt otherwise, could read differently elsewhere.
    (canonicalJson(publication) === text ? null : ({ check: 'rewritten' } as const)) ??
    findFileFault(publication, folder) ??
    findSourceFault(publication, folder, readSheet);
  return fault ? { outcome: 'broken', fault } : judgeAuthor(publication, folder, trust);
}

function judgeAuthor(
  publication: SealedPublication,
  folder: PublishedFolder,
  trust: Trust,
): Verdict {
  const fingerprint = fingerprintOf(publication.proof.public_key);
  if (trust.named !== null && trust.named !== fingerprint) {
    return {
      outcome: 'broken',
      fault: { check: 'key', expected: [trust.named], found: fingerprint },
    };
  }
  const proven = trust.named === fingerprint || trust.known.includes(fingerprint);
  const checked = [...folder.keys()].filter((name) => isChecked(publication, name));
  return { outcome: proven ? 'proven' : 'intact', publication, fingerprint, checked };
}

const isChecked = (publication: SealedPublication, name: string): boolean =>
  publicationFiles(publication).has(name) ||
  publication.snapshot.provenance.document?.file_name === name;

function findFileFault(publication: SealedPublication, folder: PublishedFolder): Fault | null {
  for (const [name, expected] of publicationFiles(publication)) {
    const found = folder.get(name);
    if (found && !Buffer.from(expected).equals(found)) return { check: 'file', name };
  }
  return null;
}

function findSourceFault(
  { snapshot }: SealedPublication,
  folder: PublishedFolder,
  readSheet: ReadSheet,
): Fault | null {
  const { document } = snapshot.provenance;
  const bytes = document && folder.get(document.file_name);
  if (!document || !bytes) return null;
  const computed = sha256Of(bytes);
  if (computed !== document.sha256) {
    return { check: 'source-hash', name: document.file_name, stated: document.sha256, computed };
  }
  const read = readSheet(bytes, document.file_name);
  if (!read) return null;
  const expected = correctAwards(read.awards, snapshot.corrections);
  if (!expected) return { check: 'source-corrections' };
  const wrong = expected.findIndex(
    (award, index) => canonicalJson(award) !== canonicalJson(snapshot.awards?.[index] ?? null),
  );
  if (wrong !== -1) return { check: 'source-award', position: wrong + 1 };
  if (expected.length !== snapshot.awards?.length) {
    return { check: 'source-award', position: expected.length + 1 };
  }
  return canonicalJson(read.findings) === canonicalJson(snapshot.findings)
    ? null
    : { check: 'source-findings' };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
