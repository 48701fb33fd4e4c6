import { type Answer, type Answers, answerOf } from './answer.ts';
import type { Condition } from './condition.ts';
import type { Field, Form, Section } from './form.ts';
import { holds } from './holds.ts';
import { computeTotal } from './total.ts';

export type ShownSection = { section: Section; fields: readonly Field[] };
export type Shown = {
  sections: readonly ShownSection[];
  /** Of the fields that are shown, totals included: what is hidden counts as not answered. */
  answers: Answers;
};

/** In the order people read: a condition leans on what stands before it, so one pass is enough. */
export function shownFields(form: Form, answers: Answers): Shown {
  const known: Record<string, Answer> = Object.create(null);
  const sections: ShownSection[] = [];
  for (const section of form.sections) {
    if (!isShown(section.shownWhen, known)) continue;
    sections.push({ section, fields: section.fields.filter((field) => show(field)) });
  }
  return { sections, answers: { ...known } };

  function show(field: Field): boolean {
    if (!isShown(field.shownWhen, known)) return false;
    const answer =
      field.kind === 'total' ? computeTotal(field, known) : answerOf(answers, field.key);
    if (answer) known[field.key] = answer;
    return true;
  }
}

const isShown = (shownWhen: Condition | null, known: Answers): boolean =>
  shownWhen === null || holds(shownWhen, known);
