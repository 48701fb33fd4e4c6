import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { AwardRow } from '#features/publication/award-row.ts';
import type { Constant } from '#features/publication/figure.ts';
import { keyFigures } from '#features/publication/key-figures.ts';
import { sealSnapshot } from '#features/publication/seal-snapshot.ts';
import type { SealedPublication, Snapshot } from '#features/publication/snapshot.ts';
import { fingerprintOf, type SigningKey } from '#platform/signing.ts';

export const anAward = (award: Partial<AwardRow> = {}): AwardRow => {
  const beneficiary = award.beneficiary === undefined ? 'Les Jardins (fictif)' : award.beneficiary;
  return {
    position: 1,
    beneficiary,
    beneficiaries: beneficiary === null ? [] : [beneficiary],
    title: 'Un potager partagé',
    amount_cents: 1_000_000,
    scale: 'departmental',
    departments: ['32'],
    theme: null,
    line: null,
    ...award,
  };
};

/** Awards numbered in the order given. */
export const awards = (...rows: Partial<AwardRow>[]): AwardRow[] =>
  rows.map((row, index) => anAward({ position: index + 1, ...row }));

export const aSigningKey = (): SigningKey => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const privateKey = createPrivateKey(pem);
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKeyBase64 = Buffer.from(x, 'base64url').toString('base64');
  return {
    publicKeyBase64,
    fingerprint: fingerprintOf(publicKeyBase64),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
};

type Given = { awards?: AwardRow[] | null; constants?: Constant[] } & Partial<Snapshot>;

export function aSnapshot(given: Given = {}): Snapshot {
  const rows = given.awards === undefined ? awards({}) : given.awards;
  return {
    format: 'laureat-publication/1',
    version: 1,
    previous_sha256: null,
    reason: null,
    issued_at: '2026-11-24T09:00:00.000Z',
    authority: { name: 'Préfecture d’exemple (fictive)' },
    programme: { name: 'Programme d’exemple' },
    call: {
      slug: 'appel-d-exemple',
      name: 'Appel d’exemple',
      edition: '2026',
      year: 2026,
      announced_on: '2026-11-24',
      region: '76',
    },
    provenance: {
      kind: 'taken-in',
      document: null,
      sources: [
        { title: 'Feuille d’exemple', publisher: 'Préfecture', published_on: null, url: null },
      ],
    },
    order: 'sheet',
    constants: [],
    findings: [],
    corrections: [],
    questions: [],
    ...given,
    awards: rows,
    figures: given.figures ?? keyFigures(rows, given.constants ?? []),
  };
}

export const aPublication = (given: Given = {}, key = aSigningKey()): SealedPublication =>
  sealSnapshot(aSnapshot(given), key);
