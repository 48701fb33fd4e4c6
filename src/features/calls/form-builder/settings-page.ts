import type { Locale } from '#web/locale.ts';
import type { Field, Form } from '../form/form.ts';
import type { Typed } from '../form-page/typed.ts';
import type { BuilderAddresses } from './builder-addresses.ts';

/** A setting to be mended: its sentence, and the name of the input it is about. */
export type SettingError = { name: string; message: string };

/** What every page that edits a part of a form shows again with all that was typed. */
export type SettingsPage = {
  locale: Locale;
  callName: string;
  form: Form;
  at: BuilderAddresses;
  /** What a condition of this part may lean on: the questions asked before it. */
  before: readonly Field[];
  typed: Typed;
  errors: readonly SettingError[];
  /** The mark of what was shown: sent back, so that another's work is never written over. */
  seen: string;
  /** Another saved this part in between. */
  isOvertaken: boolean;
};

export const errorAt = (page: SettingsPage, name: string): string | undefined =>
  page.errors.find((error) => error.name === name)?.message;
