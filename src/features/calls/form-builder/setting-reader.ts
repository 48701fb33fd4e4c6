import { parsePlainDay } from '#kernel/day.ts';
import { type Cents, parseEuros } from '#kernel/money.ts';
import { type Typed, textAt, textsAt } from '../form-page/typed.ts';

/** What is wrong with one setting, at the name of its input; its sentence is in the messages. */
export type SettingIssue = { name: string; wrong: WrongSetting };
export type WrongSetting =
  | { reason: 'missing' }
  | { reason: 'not-whole'; min: number; max: number }
  | { reason: 'not-number' }
  | { reason: 'not-amount' }
  | { reason: 'not-day' }
  | { reason: 'too-long'; max: number };

export type SettingReader = ReturnType<typeof readSettings>;

/** Reads one input after the other and keeps what was wrong: an officer hears of all at once. */
export function readSettings(typed: Typed) {
  const issues: SettingIssue[] = [];
  const wrong = (name: string, what: WrongSetting) => issues.push({ name, wrong: what });
  const text = (name: string, max = 4000): string => {
    const value = textAt(typed, name).replace(/\r\n/g, '\n').trim();
    if (value.length > max) wrong(name, { reason: 'too-long', max });
    return value;
  };

  return {
    typed,
    issues,
    text,
    due(name: string, max = 300): string {
      const value = text(name, max);
      if (value === '') wrong(name, { reason: 'missing' });
      return value;
    },
    whole(name: string, { min, max, otherwise }: WholeBounds): number {
      const value = compact(textAt(typed, name));
      const number = Number(value);
      if (/^\d{1,9}$/.test(value) && number >= min && number <= max) return number;
      wrong(name, { reason: 'not-whole', min, max });
      return otherwise;
    },
    numberOrNull: (name: string): number | null =>
      orNull(textAt(typed, name), readNumber, () => wrong(name, { reason: 'not-number' })),
    eurosOrNull: (name: string): Cents | null =>
      orNull(textAt(typed, name), parseEuros, () => wrong(name, { reason: 'not-amount' })),
    dayOrNull: (name: string): string | null =>
      orNull(textAt(typed, name), parsePlainDay, () => wrong(name, { reason: 'not-day' })),
    among<T extends string>(name: string, all: readonly T[]): T[] {
      const chosen = textsAt(typed, name);
      return all.filter((each) => chosen.includes(each));
    },
    isChosen: (name: string, value: string): boolean => textsAt(typed, name).includes(value),
  };
}

type WholeBounds = { min: number; max: number; otherwise: number };

const compact = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '');

function orNull<T>(text: string, read: (text: string) => T | null, wrong: () => void): T | null {
  if (text.trim() === '') return null;
  const value = read(text.trim());
  if (value === null) wrong();
  return value;
}

function readNumber(text: string): number | null {
  const match = /^[-−]?\d{1,12}(?:[.,]\d{1,4})?$/.exec(compact(text));
  return match ? Number(match[0].replace('−', '-').replace(',', '.')) : null;
}
