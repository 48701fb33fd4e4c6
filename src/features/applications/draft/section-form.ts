import { type Form, findField, type Section } from '#features/calls/form/form.ts';
import { type Typed, textAt } from '#features/calls/form-page/typed.ts';
import type { WorkingAnswers } from '../answer-queries.ts';
import { isTyped, type SentAnswer } from '../keep-answers.ts';
import { typedMark, typedOf } from '../typed-field.ts';

/** No key has a colon: these names never meet those of the fields. */
export const seenName = (field: string): string => `seen:${field}`;
export const choiceName = (field: string): string => `choose:${field}`;

/** What a page showed of a field: its version, and the mark of its words. */
export const seenValue = (field: string, version: number, typed: Typed): string =>
  `${version}.${typedMark(field, typed)}`;

export const seenIn = ({ versions, typed }: WorkingAnswers, field: string): string =>
  seenValue(field, versions.get(field) ?? 0, typed);

/**
 * The fields of a body that somebody really changed: one left as it was shown is not sent, so that
 * a whole section saved by one never writes over what another changed in it.
 */
export function parseSent(form: Form, body: Typed, always: string | null = null): SentAnswer[] {
  return Object.keys(body).flatMap((name) => {
    if (!name.startsWith('seen:')) return [];
    const key = name.slice('seen:'.length);
    const field = findField(form, key);
    const [version = '', mark = ''] = textAt(body, name).split('.');
    if (field && !isTyped(field)) return [];
    if (textAt(body, choiceName(key)) === 'theirs') return [];
    if (key !== always && typedMark(key, body) === mark) return [];
    return [{ field: key, typed: typedOf(key, body), version: versionIn(version) }];
  });
}

/** A version that was not read matches none: the field comes back as a conflict, never overwritten. */
const versionIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

/** What was typed on a page over what is kept: only the fields that page held. */
export function overlay(section: Section, kept: Typed, body: Typed): Typed {
  const here = section.fields.filter((field) => isTyped(field)).map(({ key }) => key);
  const isHere = (name: string) => here.some((key) => name === key || name.startsWith(`${key}.`));
  const others = Object.entries(kept).filter(([name]) => !isHere(name));
  return {
    ...Object.fromEntries(others),
    ...Object.assign({}, ...here.map((key) => typedOf(key, body))),
  };
}

/** Where one asked to go once saved. */
export type Going = { to: 'here' | 'dossier' | 'check' } | { to: 'section' | 'files'; key: string };

export function parseGoing(text: string): Going {
  if (text === 'dossier' || text === 'check') return { to: text };
  const [, to, key] = /^(section|files):([a-z][a-z0-9_]{0,59})$/.exec(text) ?? [];
  if ((to === 'section' || to === 'files') && key !== undefined) return { to, key };
  return { to: 'here' };
}
