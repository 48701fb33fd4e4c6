import type { Scale } from '#features/publication/award-row.ts';
import type { Cents } from '#kernel/money.ts';
import { findDepartmentByName } from '#kernel/territories.ts';
import { type Amount, findAmounts } from './find-amounts.ts';
import { readScale } from './read-scale.ts';

/** What a sentence states about the whole call. `subject`: a scale, a department, another call. */
export type StatedFigure = { readonly start: number; readonly end: number } & (
  | { kind: 'awarded-total' | 'budget' | 'amount'; cents: Cents; subject: string | null }
  | { kind: 'awarded-count' | 'filed-count'; count: number; subject: string | null }
  | { kind: 'scale-count'; count: number; subject: Scale }
  | { kind: 'share'; low: Share; high: Share | null; subject: Scale | null; of: ShareOf }
);
/** A share as printed: 76 with no decimal, 76.9 with one. */
export type Share = { readonly digits: number; readonly decimals: number };
export type ShareOf = 'awards' | 'amount' | null;

const things =
  'projets?|dossiers?|lauréats?|associations?|structures?|actions?|initiatives?|candidatures?|demandes?|porteurs?|bénéficiaires?';
const counted = new RegExp(
  `(?<![\\d.,])(\\d{1,3}(?: \\d{3}){1,3}|\\d{1,6}) (${things})(?![\\p{L}])`,
  'giu',
);
const filed = /^[^.;\d]{0,30}(?:déposée?s|reçue?s|instruite?s|examinée?s|présentée?s)/iu;
const filedBefore =
  /(?:sur|reçu|recueilli|enregistré|instruit|examiné)s? (?:les |un total de )?$/iu;
const awarded =
  /^[^.;\d]{0,40}(?:retenue?s|financée?s|lauréats?|sélectionnée?s|soutenue?s|subventionnée?s)(?![\p{L}])/iu;
const place = /^[^.;\d]{0,60}? (?:dans|en|pour|au) (?:le |la |l['’]|les )?(\p{Lu}[\p{L}-]{2,30})/u;

const totalBefore =
  /(?:(?:montant|somme|soutien|aide|financement|subvention)s? (?:totale?s?|globa(?:le?|ux)|cumulée?s?)|pour un total|total (?:attribué|accordé|alloué|versé))(?! par)[^.;€\d]{0,40}$/iu;
const budgetBefore =
  /(?:dotée?s? (?:de|d['’])|(?:enveloppe|budget|crédits?|dotation)(?: \p{L}{3,12}){0,2} (?:de|d['’]|à)|^(?:enveloppe|budget|crédits?|dotation)(?: (?:totale?|globale?|disponible|régionale?|prévue?|de l['’]appel(?: à projets?)?|20\d\d)){0,3} ?:) ?(?:environ |plus de |près de )?$/iu;
const perApplication =
  /^[^.;]{0,20}(?:par (?:projet|dossier|structure|action|lauréat)|maximum|au plus)/iu;
const otherCall = /(?:premi(?:er|ère)|précédente?|ancienne?)[^.;]{0,50}$/iu;
const share = /(?:(\d{1,3})(?:[.,](\d{1,2}))?(?: ?%)? (?:à|et) )?(\d{1,3})(?:[.,](\d{1,2}))? ?%/gu;

export function findStatedFigures(text: string, amounts = findAmounts(text)): StatedFigure[] {
  return [...statedCounts(text), ...statedAmounts(text, amounts), ...statedShares(text)].sort(
    (a, b) => a.start - b.start,
  );
}

function statedCounts(text: string): StatedFigure[] {
  return [...text.matchAll(counted)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const count = Number((match[1] ?? '').replace(/ /g, ''));
    return statedCount(text.slice(0, start), match[2] ?? '', text.slice(end, end + 100), {
      start,
      end,
      count,
    });
  });
}

type CountAt = { start: number; end: number; count: number };

function statedCount(head: string, thing: string, tail: string, at: CountAt): StatedFigure[] {
  const clause = tail.split(/[.;\d]/, 1)[0] ?? '';
  const scale = readScale(`${thing}${clause}`);
  const isAwarded = /^lauréat/i.test(thing) || awarded.test(tail);
  if (filed.test(tail) || (filedBefore.test(head.slice(-30)) && !isAwarded)) {
    return [{ ...at, kind: 'filed-count', subject: null }];
  }
  if (scale) return [{ ...at, kind: 'scale-count', subject: scale }];
  if (!isAwarded) return [];
  const named = findDepartmentByName(place.exec(clause)?.[1] ?? '');
  return [{ ...at, kind: 'awarded-count', subject: named?.code ?? null }];
}

function statedAmounts(text: string, amounts: readonly Amount[]): StatedFigure[] {
  return amounts.flatMap(({ start, end, cents, currency }): StatedFigure[] => {
    if (currency === 'none' || cents === null) return [];
    const head = text.slice(Math.max(0, start - 90), start);
    return [{ start, end, cents, ...amountRole(head, text.slice(end, end + 40)) }];
  });
}

type AmountRole = Pick<Extract<StatedFigure, { cents: Cents }>, 'kind' | 'subject'>;

/** A total, an envelope, or only an amount: by the words around it. */
function amountRole(head: string, tail: string): AmountRole {
  if (perApplication.test(tail)) return { kind: 'amount', subject: null };
  if (totalBefore.test(head)) return { kind: 'awarded-total', subject: null };
  if (!budgetBefore.test(head)) return { kind: 'amount', subject: null };
  return { kind: 'budget', subject: otherCall.test(head) ? 'other-call' : null };
}

function statedShares(text: string): StatedFigure[] {
  return [...text.matchAll(share)].map((match) => {
    const [words, lowWhole, lowDecimals = '', whole = '', decimals = ''] = match;
    const last = { digits: Number(`${whole}.${decimals || '0'}`), decimals: decimals.length };
    const low = lowWhole
      ? { digits: Number(`${lowWhole}.${lowDecimals || '0'}`), decimals: lowDecimals.length }
      : null;
    const end = match.index + words.length;
    const clause = text.slice(end, end + 120).split(/[.;]/, 1)[0] ?? '';
    const at = { start: match.index, end, low: low ?? last, high: low ? last : null };
    const before =
      text
        .slice(Math.max(0, match.index - 80), match.index)
        .split(/[.;:]/)
        .at(-1) ?? '';
    const subject = readScale(clause) ?? readScale(before);
    return { ...at, kind: 'share', subject, of: shareOf(clause) };
  });
}

function shareOf(clause: string): ShareOf {
  if (/^ (?:des |de ces |du nombre )?(?:dossiers|projets|lauréats|actions)/i.test(clause))
    return 'awards';
  return /^ (?:des |du |de la |de l['’])?(?:crédits|montants?|euros|enveloppe|financements?|aides?)/i.test(
    clause,
  )
    ? 'amount'
    : null;
}
