import { parsePlainDay } from '#kernel/day.ts';
import { readIban } from '#kernel/iban.ts';
import { parseEuros } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { formatRegisterEntry, looksLikeRegister, readRegisterEntry, readRna } from '#kernel/rna.ts';
import { readSiret } from '#kernel/siret.ts';
import { readUai } from '#kernel/uai.ts';
import type { Answer } from './answer.ts';
import type { AnswerIssueReason } from './answer-issue.ts';
import type { Column, Field, NumberKind, Option } from './form.ts';

export type Small = Exclude<
  Field | Column,
  { kind: 'choices' | 'territory' | 'file' | 'table' | 'budget' | 'statement' | 'total' }
>;

type Read = Outcome<Answer, AnswerIssueReason>;

/** Understands one line of typing that is not empty. */
export function readSmall(asked: Small, typed: string): Read {
  const text = typed.trim();
  switch (asked.kind) {
    case 'short-text':
      return asText(text.replace(/\s+/g, ' '));
    case 'long-text':
      return asText(text.replaceAll('\r\n', '\n'));
    case 'number':
      return readNumber(asked, text);
    case 'euros':
      return readAmount(text);
    case 'date':
      return readDay(text);
    case 'choice':
      return readOption(asked.options, text);
    case 'yes-no':
      return readYesNo(text);
    default:
      return readKnown(asked.kind, text);
  }
}

const asText = (text: string): Read => accept({ kind: 'text', text });

function readNumber({ decimals }: NumberKind, text: string): Read {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const match = /^-?\d{1,11}(?:[.,](\d+))?$/.exec(compact);
  if (!match) return refuse({ reason: 'not-a-number' });
  if ((match[1]?.length ?? 0) > decimals) return refuse({ reason: 'too-many-decimals', decimals });
  const number = Number(compact.replace(',', '.'));
  return accept({ kind: 'number', number: number === 0 ? 0 : number });
}

function readAmount(text: string): Read {
  const amount = parseEuros(text.replace('−', '-'));
  return amount === null
    ? refuse({ reason: 'not-an-amount' })
    : accept({ kind: 'euros', cents: amount });
}

/** As a browser sends it, or as it is written where the browser knows no dates. */
function readDay(text: string): Read {
  const [, d = '', m = '', y] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const day = parsePlainDay(y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text);
  return day === null ? refuse({ reason: 'not-a-date' }) : accept({ kind: 'date', day });
}

const readOption = (options: readonly Option[], text: string): Read =>
  options.some(({ key }) => key === text)
    ? accept({ kind: 'choice', option: text })
    : refuse({ reason: 'not-an-option' });

const readYesNo = (text: string): Read =>
  text === 'yes' || text === 'no'
    ? accept({ kind: 'yes-no', yes: text === 'yes' })
    : refuse({ reason: 'not-an-option' });

type Known = 'siret' | 'rna' | 'uai' | 'iban' | 'email' | 'phone';

function readKnown(kind: Known, text: string): Read {
  switch (kind) {
    case 'siret':
      return checked(readSiret(text), (fault) => ({ reason: 'siret', fault }));
    case 'rna':
      return readRegistered(text);
    case 'uai':
      return checked(readUai(text), (fault) => ({ reason: 'uai', fault }));
    case 'iban':
      return checked(readIban(text), (fault) => ({ reason: 'iban', fault }));
    case 'email':
      return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(text)
        ? asText(text)
        : refuse({ reason: 'not-an-email' });
    case 'phone':
      return readPhone(text);
  }
}

const checked = <F>(read: Outcome<string, F>, issue: (fault: F) => AnswerIssueReason): Read =>
  read.ok ? asText(read.value) : refuse(issue(read.refusal));

/** An association of Alsace or Moselle has no RNA number, but an entry in the register of a court. */
function readRegistered(text: string): Read {
  if (!looksLikeRegister(text))
    return checked(readRna(text), (fault) => ({ reason: 'rna', fault }));
  const entry = readRegisterEntry(text);
  return entry.ok
    ? asText(formatRegisterEntry(entry.value))
    : refuse({ reason: 'register', fault: entry.refusal });
}

function readPhone(text: string): Read {
  const digits = text.replace(/[\s\u00a0\u202f.()/-]/g, '');
  return /^(0\d{9}|\+\d{8,15})$/.test(digits) ? asText(text) : refuse({ reason: 'not-a-phone' });
}
