import { formatPermille, permille, ratio } from '#kernel/ratio.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import type { Locale } from '#web/locale.ts';
import { type Criterion, type Grid, weightOf } from '../grid/grid.ts';
import { gridMessages } from '../grid/grid-messages.ts';
import { noticeMessages } from './notice-messages.ts';

type GridParts = { locale: Locale; grid: Grid };

/** What is weighed and what excludes: an applicant answers what will be looked at. */
export function NoticeGrid({ locale, grid }: GridParts) {
  const words = gridMessages[locale];
  const opinions = grid.opinions.filter(({ needed }) => needed > 0);
  return (
    <>
      <p>{noticeMessages[locale].gridLead}</p>
      <Criteria locale={locale} grid={grid} />
      {grid.questions.length > 0 && (
        <>
          <h3>{words.questions}</h3>
          <DefinitionList
            items={grid.questions.map(({ text, excludes }) => ({
              term: text,
              detail: `${words.excludes} : ${words[excludes]}`,
            }))}
          />
        </>
      )}
      {opinions.length > 0 && (
        <>
          <h3>{words.opinions}</h3>
          <DefinitionList
            items={opinions.map(({ kind, needed }) => ({
              term: words.opinionKinds[kind],
              detail: String(needed),
            }))}
          />
        </>
      )}
    </>
  );
}

function Criteria({ locale, grid }: GridParts) {
  const words = noticeMessages[locale];
  const sum = weightOf(grid);
  const share = ({ weight }: Criterion) => {
    const exact = ratio(weight, sum);
    return exact ? formatPermille(permille(exact), locale) : '';
  };
  return (
    <DataTable
      locale={locale}
      id="criteria"
      caption={gridMessages[locale].criteria}
      count={gridMessages[locale].readOnly.count(grid.criteria.length)}
      rows={grid.criteria}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'criterion',
          label: words.criterion,
          cell: ({ label, guidance }) => (
            <>
              {label}
              {guidance !== '' && <span class="criterion__guidance">{guidance}</span>}
            </>
          ),
        },
        { key: 'share', label: words.share, numeric: true, cell: share },
        { key: 'scale', label: words.scaleOf, cell: (criterion) => scaleIn(criterion, locale) },
      ]}
    />
  );
}

/** Marks are kept in hundredths of a point. */
function scaleIn({ scale: { min, max, step } }: Criterion, locale: Locale): string {
  const points = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB');
  const [from, to, by] = [min, max, step].map((value) => points.format(value / 100));
  return gridMessages[locale].scale(from ?? '', to ?? '', by ?? '');
}
