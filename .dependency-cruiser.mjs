/** The order a grant travels: a feature imports upstream only. */
export const journey = [
  'people',
  'programmes',
  'organisations',
  'calls',
  'applications',
  'reviews',
  'committee',
  'awards',
  'publication',
  'overview',
];

/** Beside the journey: it calls the verbs of the others, and only the edges of the program call it. */
export const beside = ['intake'];

/** The nouns of the trade: pure files, one list to extend. */
const nouns = [
  'account',
  'application',
  'authority',
  'award',
  'award-row',
  'beneficiary',
  'call',
  'decision',
  'envelope',
  'figure',
  'finding',
  'opinion',
  'organisation',
  'programme',
  'publication',
  'role',
  'sitting',
  'snapshot',
  'correction',
  'budget',
  'field-kind',
  'credit',
  'working-group',
  'wave',
  'subscription',
  'ledger',
  'grid',
  'letterhead',
  'document-template',
  'form',
  'enquiry',
  'condition',
  'answer',
];

const noun = `^src/features/([^/]+/|[^/]+/[^/]+/)(${nouns.join('|')})\\.ts$`;
const tests = '\\.test\\.tsx?$';
const package_ = (...names) => `node_modules/(${names.join('|')})/`;

const upstreamOnly = journey.slice(0, -1).map((feature, index) => ({
  name: `${feature}-imports-upstream-only`,
  comment: 'A grant travels one way; so do imports. Downstream learns by event.',
  severity: 'error',
  from: { path: `^src/features/${feature}/`, pathNot: tests },
  to: { path: `^src/features/(${journey.slice(index + 1).join('|')})/` },
}));

export default {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      comment: 'Money, days and order are pure: they run anywhere, an auditor’s machine included.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'platform-imports-kernel-only',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^(src|demo|test)/', pathNot: '^src/(kernel|platform)/' },
    },
    {
      name: 'web-imports-kernel-and-platform-only',
      severity: 'error',
      from: { path: '^src/web/', pathNot: tests },
      to: { path: '^(src|demo|test)/', pathNot: '^src/(kernel|platform|web)/' },
    },
    ...upstreamOnly,
    {
      name: 'nobody-leans-on-intake',
      comment:
        'Taking in the past calls the verbs of the others; only cli, app, main and demo call it.',
      severity: 'error',
      from: { path: `^src/(kernel|platform|web|features/(${journey.join('|')}))/`, pathNot: tests },
      to: { path: `^src/features/(${beside.join('|')})/` },
    },
    {
      name: 'neighbours-keep-their-inside',
      comment:
        'From a neighbour: its noun, its queries, its verbs; never store, form, views, routes.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: tests },
      to: {
        path: '^src/features/[^/]+/.*-(store|form|views|routes)\\.tsx?$',
        pathNot: '^src/features/$1/',
      },
    },
    {
      name: 'a-noun-is-pure',
      comment: 'No clock, no database, no HTTP: `now` is an argument.',
      severity: 'error',
      from: { path: noun },
      to: { pathNot: `^src/kernel/|${noun}` },
    },
    {
      name: 'sql-stays-in-stores-and-queries',
      severity: 'error',
      from: {
        path: '^(src|demo)/',
        pathNot: `^src/platform/|-(store|queries|access|rows|invariants)\\.ts$|${tests}`,
      },
      to: { path: package_('kysely', 'pg') },
    },
    {
      name: 'http-stays-at-the-edge',
      severity: 'error',
      from: {
        path: '^(src|demo)/',
        pathNot: `^src/(web/|app\\.ts$|main\\.ts$)|-(routes|views)\\.tsx?$|${tests}`,
      },
      to: { path: package_('hono', '@hono/node-server') },
    },
    {
      name: 'views-hold-no-data',
      comment: 'HTML from plain values: a view may name the type of a row, never fetch one.',
      severity: 'error',
      from: { path: '-views\\.tsx$' },
      to: {
        path: '-(store|queries|access)\\.ts$|^src/platform/(database|events)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: { path: '^(src|demo|test)/' },
      to: { path: '^(src|demo|test)/.*index\\.tsx?$', pathNot: '[^/]index\\.tsx?$' },
    },
    {
      name: 'the-program-imports-no-test',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: tests },
      to: { path: '^test/|\\.test\\.tsx?$' },
    },
    {
      name: 'only-main-loads-the-demonstration',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/main\\.ts$|${tests}` },
      to: { path: '^demo/' },
    },
    {
      name: 'the-program-runs-without-tools',
      comment: 'bin/start installs no development package.',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import the cruiser cannot follow is one no other rule has seen.',
      severity: 'error',
      from: { path: '^(src|demo)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types too: an import that leaves no trace at run time still ties two files together.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
