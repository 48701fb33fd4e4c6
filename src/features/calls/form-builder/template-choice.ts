import { type FormTemplate, templates } from '../form/templates.ts';

/** Null: a blank page. */
export const findTemplate = (key: string): FormTemplate | null =>
  templates.find((template) => template.key === key) ?? null;
