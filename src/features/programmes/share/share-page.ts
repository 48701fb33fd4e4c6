import type { Locale } from '#web/locale.ts';
import type { ProgrammeSheet } from '../programme.ts';
import { programmePath } from '../programme-office.ts';
import type { FieldError } from '../typed-fields.ts';
import type { Perimeter } from './declared-figure.ts';
import type { YearShare } from './share.ts';
import type { TypedFigure } from './share-form.ts';

export type SharePage = {
  locale: Locale;
  programme: Pick<ProgrammeSheet, 'id' | 'name'>;
  years: readonly YearShare[];
  perimeters: readonly Perimeter[];
  mayWrite: boolean;
  typed: TypedFigure;
  refused: FieldError | null;
  said: 'declared' | 'withdrawn' | null;
};

export const sharePath = (programmeId: string): string => `${programmePath(programmeId)}/share`;
