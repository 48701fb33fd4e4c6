import { parseEuros } from '#kernel/money.ts';
import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import { parseYear } from '../programme-form.ts';
import { type FieldError, typedIn } from '../typed-fields.ts';
import type { AskedFigure } from './declare-figure.ts';
import type { DeclaredRefusal, DeclaredValue } from './declared-figure.ts';
import { shareMessages } from './share-messages.ts';

export const figureKinds = ['share', 'contractualised', 'rest'] as const;

export const typedFigure = (body: Record<string, unknown>) =>
  typedIn(body, ['kind', 'label', 'value', 'high', 'year', 'perimeter', 'source', 'source-url']);
export type TypedFigure = ReturnType<typeof typedFigure>;

export const parseFigure = (typed: TypedFigure): AskedFigure => ({
  label: typed.label,
  value: parseValue(typed),
  year: parseYear(typed.year),
  perimeter: typed.perimeter,
  source: typed.source,
  sourceUrl: typed['source-url'] || null,
});

function parseValue({ kind, value, high }: TypedFigure): DeclaredValue | null {
  if (kind === 'contractualised' || kind === 'rest') {
    const amount = high === '' ? parseEuros(value) : null;
    return amount === null ? null : { unit: 'cents', amount, part: kind };
  }
  const [low, top] = [parsePermille(value), parsePermille(high || value)];
  return low === null || top === null ? null : { unit: 'permille', low, high: top };
}

/** "60,5 %" is 605 thousandths; null for what is not a share to the tenth. */
function parsePermille(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d))?\s*%?$/.exec(text.replace(/\u00a0/g, ' '));
  return match ? Number(match[1]) * 10 + Number(match[2] ?? '0') : null;
}

export function explainFigure(refusal: DeclaredRefusal, locale: Locale): FieldError {
  const words = shareMessages[locale].refused;
  switch (refusal.reason) {
    case 'declared-text-missing':
      return { field: refusal.field, error: words.missing[refusal.field] };
    case 'declared-text-too-long':
      return { field: refusal.field, error: words.long(refusal.length) };
    case 'declared-value-unread':
      return { field: 'value', error: words.value };
    case 'declared-range-upside-down':
      return { field: 'high', error: words.upsideDown };
    case 'declared-share-above-whole':
      return { field: 'value', error: words.aboveWhole };
    case 'declared-year-unread':
      return { field: 'year', error: words.year };
    case 'declared-source-address-unread':
      return { field: 'source-url', error: words.url };
    default:
      return unreachable(refusal);
  }
}
