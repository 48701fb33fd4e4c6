/** One violation per rule of the house: a file that breaks it, and what it reaches for. */
export type Planted = { rule: string; file: string; imports: string };

export const planted: readonly Planted[] = [
  { rule: 'kernel-imports-nothing', file: 'src/kernel/clocked.ts', imports: 'node:fs' },
  {
    rule: 'platform-imports-kernel-only',
    file: 'src/platform/dressed.ts',
    imports: '#web/page.tsx',
  },
  {
    rule: 'web-imports-kernel-and-platform-only',
    file: 'src/web/wise.tsx',
    imports: '#features/calls/call.ts',
  },
  {
    rule: 'people-imports-upstream-only',
    file: 'src/features/people/curious.ts',
    imports: '#features/calls/call.ts',
  },
  {
    rule: 'calls-imports-upstream-only',
    file: 'src/features/calls/hasty.ts',
    imports: '#features/publication/publication.ts',
  },
  {
    rule: 'nobody-leans-on-intake',
    file: 'src/features/publication/leaning.ts',
    imports: '#features/intake/take-in.ts',
  },
  {
    rule: 'neighbours-keep-their-inside',
    file: 'src/features/publication/prying.ts',
    imports: '#features/calls/call-store.ts',
  },
  { rule: 'a-noun-is-pure', file: 'src/features/calls/call.ts', imports: '#platform/clock.ts' },
  {
    rule: 'sql-stays-in-stores-and-queries',
    file: 'src/features/calls/open-call.ts',
    imports: 'kysely',
  },
  { rule: 'http-stays-at-the-edge', file: 'src/features/calls/close-call.ts', imports: 'hono' },
  {
    rule: 'views-hold-no-data',
    file: 'src/features/calls/call-views.tsx',
    imports: './call-queries.ts',
  },
  { rule: 'no-cycles', file: 'src/kernel/egg.ts', imports: './hen.ts' },
  { rule: 'no-barrels', file: 'src/web/barrelled.ts', imports: './index.ts' },
  {
    rule: 'the-program-imports-no-test',
    file: 'src/features/calls/tested.ts',
    imports: '#test/builders.ts',
  },
  {
    rule: 'only-main-loads-the-demonstration',
    file: 'src/cli.ts',
    imports: '#demo/load-demo.ts',
  },
  {
    rule: 'the-program-runs-without-tools',
    file: 'src/platform/generated-data.ts',
    imports: 'fast-check',
  },
  { rule: 'every-import-is-found', file: 'src/web/lost.ts', imports: '#web/nowhere.ts' },
];

const harmless = 'export const value = 1;\n';

/** What the planted files reach for. The hen closes the cycle, which is reported at the egg. */
export const reached: Record<string, string> = {
  'src/kernel/hen.ts': "import * as egg from './egg.ts';\nexport const value = egg;\n",
  'src/web/page.tsx': harmless,
  'src/web/index.ts': harmless,
  'src/platform/clock.ts': harmless,
  'src/features/publication/publication.ts': harmless,
  'src/features/intake/take-in.ts': harmless,
  'src/features/calls/call-store.ts': harmless,
  'src/features/calls/call-queries.ts': harmless,
  'test/builders.ts': harmless,
  'demo/load-demo.ts': harmless,
};
