import { formatEuros, type Locale } from '#kernel/money.ts';
import type { Answers } from '../form/answer.ts';
import { type Form, listFields } from '../form/form.ts';

/** Each total that can be said, as people write it. */
export const writtenTotals = (answers: Answers, form: Form, locale: Locale): Map<string, string> =>
  new Map(
    listFields(form).flatMap(({ field: { key, kind } }) => {
      const total = kind === 'total' ? answers[key] : undefined;
      if (total?.kind === 'euros') return [[key, formatEuros(total.cents, locale)]];
      return total?.kind === 'number' ? [[key, formatNumber(total.number, locale)]] : [];
    }),
  );

const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 4 }).format(
    value,
  );
