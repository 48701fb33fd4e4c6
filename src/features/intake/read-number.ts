import { type Cents, cents } from '#kernel/money.ts';

/** What the number is counted in: 1 for euros, 1 000 for k€, 1 000 000 for M€. */
export type Multiplier = 1 | 1_000 | 1_000_000 | 1_000_000_000;
export type NumberContext = { multiplier: Multiplier; symbolFirst: boolean };

// A thousand billion euros: more than any sheet, and far from the edge of a JSON integer.
const ceiling = 100_000_000_000_000n;

/**
 * Reads a number as it is printed: "1 300", "363.000", "6 900,00", "3,8" (millions), "3,196" after
 * a €. Null when it could be read two ways ("3,196 €") or is not one number ("24 8500").
 */
export function readAmountNumber(text: string, context: NumberContext): Cents | null {
  const parts = splitNumber(text.replace(/[\s']/g, ' '), context);
  if (!parts) return null;
  const scale = BigInt(context.multiplier) * 100n;
  const unit = 10n ** BigInt(parts.decimals.length);
  const scaled = BigInt(parts.whole + parts.decimals) * scale;
  if (scaled % unit !== 0n) return null;
  const amount = scaled / unit;
  return amount > ceiling ? null : cents(amount);
}

type Parts = { whole: string; decimals: string };

function splitNumber(text: string, context: NumberContext): Parts | null {
  if (/^0\d/.test(text) || text.length > 24) return null;
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(text);
  if (plain) return splitPlain(plain[1] ?? '', plain[2] ?? '', text, context);
  const grouped = /^(\d{1,3}(?:([ .,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/.exec(text);
  if (!grouped) return null;
  return { whole: (grouped[1] ?? '').replace(/\D/g, ''), decimals: grouped[3] ?? '' };
}

/** One separator at most: is it for thousands or for decimals? */
function splitPlain(whole: string, decimals: string, text: string, context: NumberContext) {
  // Millions are written with decimals ("2,046 M€"); euros never with three of them.
  if (decimals.length < 3 || context.multiplier > 1) return { whole, decimals };
  if (decimals.length > 3 || whole.length > 3) return null;
  const thousands = text.includes('.') || context.symbolFirst;
  return thousands ? { whole: whole + decimals, decimals: '' } : null;
}
