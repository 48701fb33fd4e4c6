import { dayIn, formatDay } from '#kernel/day.ts';
import { formatPermille, permille, ratio } from '#kernel/ratio.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import type { Locale } from '#web/locale.ts';
import { type Criterion, type Grid, weightOf } from './grid.ts';
import { formatPoints } from './grid-form.ts';
import { gridMessages } from './grid-messages.ts';

/** The grid as it is read once nobody may change it. */
export function GridTable({ locale, grid }: { locale: Locale; grid: Grid }) {
  const words = gridMessages[locale];
  if (grid.criteria.length === 0) {
    return <EmptyState title={words.noGrid}>{words.noGridLong}</EmptyState>;
  }
  return (
    <>
      <CriterionTable locale={locale} grid={grid} />
      {grid.questions.length > 0 && (
        <>
          <h2>{words.questions}</h2>
          <DefinitionList
            items={grid.questions.map(({ text, excludes }) => ({
              term: text,
              detail: `${words.excludes} : ${words[excludes]}`,
            }))}
          />
        </>
      )}
      <h2>{words.opinions}</h2>
      <DefinitionList
        items={grid.opinions.map(({ kind, needed }) => ({
          term: words.opinionKinds[kind],
          detail: String(needed),
        }))}
      />
    </>
  );
}

function CriterionTable({ locale, grid }: { locale: Locale; grid: Grid }) {
  const words = gridMessages[locale].readOnly;
  const sum = weightOf(grid);
  const share = ({ weight }: Criterion) => {
    const exact = ratio(weight, sum);
    return exact ? formatPermille(permille(exact), locale) : '';
  };
  const scale = ({ scale: { min, max, step } }: Criterion) =>
    gridMessages[locale].scale(formatPoints(min), formatPoints(max), formatPoints(step));
  return (
    <DataTable
      locale={locale}
      id="criteria"
      caption={gridMessages[locale].criteria}
      count={words.count(grid.criteria.length)}
      rows={grid.criteria}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', label: words.criterion, cell: ({ label }) => label },
        { key: 'weight', label: words.weight, cell: ({ weight }) => weight, numeric: true },
        { key: 'share', label: words.share, cell: share, numeric: true },
        { key: 'scale', label: words.scale, cell: scale },
      ]}
    />
  );
}

export type RevisionLine = { revision: number; savedAt: Date; reason: string | null };

/** The latest first, each with why it came. */
export const RevisionList = ({
  locale,
  lines,
}: {
  locale: Locale;
  lines: readonly RevisionLine[];
}) => {
  const words = gridMessages[locale];
  return (
    <>
      <h2>{words.revisions}</h2>
      <DefinitionList
        items={lines.map(({ revision, savedAt, reason }) => ({
          term: words.revision(revision, formatDay(dayIn('Europe/Paris', savedAt), locale)),
          detail: reason ?? words.first,
        }))}
      />
    </>
  );
};
