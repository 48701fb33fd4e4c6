import type { LineReport } from './line-problem.ts';

/** JSON has no big integers: the bound that an amount passes is one. */
const mark = '$cents';

export const reportsToJson = (reports: unknown): string =>
  JSON.stringify(reports, (_, value: unknown) =>
    typeof value === 'bigint' ? { [mark]: value.toString() } : value,
  );

export const readReport = (report: LineReport): LineReport =>
  JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    isMarked(value) ? BigInt(value[mark]) : value,
  );

const isMarked = (value: unknown): value is { [mark]: string } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, mark);
