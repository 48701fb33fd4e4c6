import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button } from '#web/components/form.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { localise } from '#web/locale.ts';
import { RefusedForm } from '../refused-form.tsx';
import { LineFields } from './group-fields.tsx';
import { groupPath, linePath } from './group-office.ts';
import type { GroupPage } from './group-page.ts';
import type { RoadmapLine } from './roadmap-line.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import { groupMessages } from './working-group-messages.ts';

export function GroupRoadmap(page: GroupPage) {
  const { locale, group, lines, archivedLines, typed, refused } = page;
  const words = roadmapMessages[locale];
  const path = localise(groupPath(group), locale);
  const own = refused?.form === 'line' ? refused : null;
  return (
    <>
      <h2>{words.title}</h2>
      {lines.total === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <LineTable page={page} lines={lines} id="lines" caption={words.lines} />
      )}
      <Pagination
        locale={locale}
        page={page.page}
        pages={page.pages}
        href={(number) => `${path}?page=${number}`}
      />
      {archivedLines.total > 0 && (
        <LineTable page={page} lines={archivedLines} id="archived-lines" caption={words.archived} />
      )}
      <h3>{words.newTitle}</h3>
      <form class="form" method="post" action={`${path}/lines`}>
        <RefusedForm title={groupMessages[locale].refusedTitle} refused={own} />
        <LineFields locale={locale} typed={typed.line} refused={own} />
        <Button>{words.add}</Button>
      </form>
    </>
  );
}

type TableParts = {
  page: GroupPage;
  lines: { total: number; rows: readonly RoadmapLine[] };
  id: string;
  caption: string;
};

function LineTable({ page: { locale, group }, lines, id, caption }: TableParts) {
  const words = roadmapMessages[locale];
  const objective = (line: RoadmapLine) => (
    <a href={localise(linePath(group, line), locale)}>{line.objective}</a>
  );
  return (
    <DataTable
      locale={locale}
      id={id}
      caption={caption}
      count={words.count(lines.total)}
      rows={lines.rows}
      rowKey={(line) => line.id}
      columns={[
        { key: 'objective', label: words.objective, cell: objective },
        { key: 'action', label: words.action, cell: ({ action }) => action },
        { key: 'indicator', label: words.indicator, cell: ({ indicator }) => indicator },
        { key: 'year', label: words.year, cell: ({ year }) => year ?? '', numeric: true },
      ]}
    />
  );
}
