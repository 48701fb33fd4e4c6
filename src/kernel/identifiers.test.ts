import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIban, type Iban, readIban } from './iban.ts';
import { accept, refuse } from './outcome.ts';
import { formatRegisterEntry, readRegisterEntry, readRna } from './rna.ts';
import { readSiret } from './siret.ts';
import { readUai } from './uai.ts';

test.each([
  '73282932000074',
  '23350001600040',
  '38047555800058',
  '52499120500013',
  '35600000000048',
  '35600000049837',
])('%s is a SIRET', (siret) => {
  expect(readSiret(siret)).toEqual(accept(siret));
});

test('a SIRET is read as people and spreadsheets write it', () => {
  const written = [
    '732 829 320 00074',
    '732\u00a0829\u202f320.00074',
    '73282932000074.0',
    ' 732-829-320-00074 ',
  ];
  expect(written.map(readSiret)).toEqual(written.map(() => accept('73282932000074')));
});

test.each([
  ['73282932000079', { reason: 'wrong-key', part: 'siret' }],
  ['21860194600000', { reason: 'wrong-key', part: 'siret' }],
  ['67895644300011', { reason: 'wrong-key', part: 'siren' }],
  ['732829320', { reason: 'siren-only' }],
  ['7328293200007', { reason: 'too-short', missing: 1, padded: null }],
  ['732829320000740', { reason: 'too-long', extra: 1 }],
  ['7,3282932E+13', { reason: 'rounded-by-spreadsheet' }],
  ['MONACOCONFO001', { reason: 'not-digits' }],
  ['', { reason: 'not-digits' }],
])('"%s" is no SIRET, and it is said why', (text, fault) => {
  expect(readSiret(text)).toEqual(refuse(fault));
});

test('leading zeros lost by a spreadsheet are offered, never put back by themselves', () => {
  // 005 520 135 is a SIREN that begins with zeros; so do some SIRET.
  const whole = '00552013500024';
  const key = [...'0123456789']
    .map((digit) => whole.slice(0, 13) + digit)
    .find((each) => readSiret(each).ok);
  expect(readSiret(key?.slice(2) ?? '')).toEqual(
    refuse({ reason: 'too-short', missing: 2, padded: key }),
  );
});

test.each(['W751234567', 'W2A1234567', 'w 751 234 567'])('%s is in the RNA', (text) => {
  expect(readRna(text)).toEqual(accept(text.replaceAll(' ', '').toUpperCase()));
});

test.each([
  ['751234567', { reason: 'no-w' }],
  ['W75123456', { reason: 'too-short', missing: 1 }],
  ['W75123456789', { reason: 'too-long', extra: 2 }],
  ['WABCDEFGHI', { reason: 'not-digits' }],
  ['', { reason: 'no-w' }],
])('"%s" is no RNA number, and it is said why', (text, fault) => {
  expect(readRna(text)).toEqual(refuse(fault));
});

test('an association of Alsace or Moselle gives its court, volume and folio', () => {
  const read = readRegisterEntry('Tribunal de Saint-Avold, vol. 42 – folio n° 118');
  expect(read.ok && formatRegisterEntry(read.value)).toBe(
    'Tribunal de Saint-Avold, volume 42, folio 118',
  );
  expect([
    readRegisterEntry('Strasbourg, folio 3'),
    readRegisterEntry('Strasbourg, volume 3'),
    readRegisterEntry('volume 3, folio 4'),
  ]).toEqual([
    refuse({ reason: 'no-volume' }),
    refuse({ reason: 'no-folio' }),
    refuse({ reason: 'no-court' }),
  ]);
});

test.each([
  ['0753364Z', accept('0753364Z')],
  ['075 3364 z', accept('0753364Z')],
  ['0753364A', refuse({ reason: 'wrong-key' })],
  ['0753364', refuse({ reason: 'no-letter' })],
  ['075336Z', refuse({ reason: 'too-short', missing: 1 })],
  ['00753364Z', refuse({ reason: 'too-long', extra: 1 })],
  ['O753364Z', refuse({ reason: 'not-digits' })],
])('"%s" as the number of a school', (text, outcome) => {
  expect(readUai(text)).toEqual(outcome);
});

test.each([
  ['FR76 3000 6000 0112 3456 7890 189', accept('FR7630006000011234567890189')],
  ['IBAN: fr7630006000011234567890189', accept('FR7630006000011234567890189')],
  ['DE89370400440532013000', accept('DE89370400440532013000')],
  ['FR7630006000011234567890188', refuse({ reason: 'wrong-key' })],
  ['FR763000600001123456789018', refuse({ reason: 'too-short', missing: 1 })],
  ['FR76300060000112345678901890', refuse({ reason: 'too-long', extra: 1 })],
  ['30006000011234567890189', refuse({ reason: 'no-country' })],
  ['FR76/30006', refuse({ reason: 'odd-signs' })],
])('"%s" as an account', (text, outcome) => {
  expect(readIban(text)).toEqual(outcome);
});

test('an account is shown as a bank prints it', () => {
  expect(formatIban('DE89370400440532013000' as Iban)).toBe(
    'DE89 3704 0044 0532 0130 00'.replaceAll(' ', '\u00a0'),
  );
});

test('one wrong digit is always seen, whatever is typed never breaks', () => {
  const digit = fc.integer({ min: 1, max: 9 });
  const sirets = fc.constantFrom('73282932000074', '23350001600040', '38047555800058');
  fc.assert(
    fc.property(sirets, fc.nat(13), digit, (siret, at, step) => {
      const wrong = (Number(siret[at]) + step) % 10;
      expect(readSiret(siret.slice(0, at) + wrong + siret.slice(at + 1)).ok).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const read of [readSiret, readRna, readRegisterEntry, readUai, readIban]) read(text);
    }),
  );
});
