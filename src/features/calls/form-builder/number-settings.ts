import type { NumberKind } from '../form/form.ts';
import { textAt } from '../form-page/typed.ts';
import type { SettingReader } from './setting-reader.ts';

export const readNumberKind = (reader: SettingReader, prefix: string): NumberKind => ({
  kind: 'number',
  min: reader.numberOrNull(`${prefix}min`),
  max: reader.numberOrNull(`${prefix}max`),
  decimals:
    textAt(reader.typed, `${prefix}decimals`) === ''
      ? 0
      : reader.whole(`${prefix}decimals`, { min: 0, max: 4, otherwise: 0 }),
  unit: reader.text(`${prefix}unit`, 40),
});
