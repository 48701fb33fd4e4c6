import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { Tag } from '#web/components/tag.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { programmePath, programmesPath } from '../programme-office.ts';
import { RefusedForm } from '../refused-form.tsx';
import type { FieldError } from '../typed-fields.ts';
import { GroupFields } from './group-fields.tsx';
import { groupPath, groupsPath } from './group-office.ts';
import type { TypedGroup } from './working-group-form.ts';
import { groupMessages } from './working-group-messages.ts';
import type { GroupLine } from './working-group-queries.ts';

export type GroupList = {
  locale: Locale;
  groups: { total: number; rows: readonly GroupLine[] };
  page: number;
  pages: number;
  /** The address of another page of the list. */
  href: (page: number) => string;
};

/** All the groups a person sees, whatever their programme: the door of those who lead some. */
export function OwnGroupsView(list: GroupList) {
  const words = groupMessages[list.locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.mine}</p>
      {list.groups.total === 0 ? (
        <EmptyState title={words.none}>{words.noneMine}</EmptyState>
      ) : (
        <GroupTable {...list} caption={words.title} id="groups" ofAll />
      )}
      <Pagination {...list} />
    </>
  );
}

export type ProgrammeGroups = GroupList & {
  programme: { id: string; name: string };
  archived: GroupList['groups'];
  typed: TypedGroup;
  refused: FieldError | null;
};

export function ProgrammeGroupsView(list: ProgrammeGroups) {
  const { locale, programme, groups, archived } = list;
  const words = groupMessages[locale];
  const links = [
    { href: localise(programmesPath, locale), label: words.programmes },
    { href: localise(programmePath(programme.id), locale), label: programme.name },
  ];
  const csv = localise(`${groupsPath(programme.id)}/roadmaps.csv`, locale);
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={words.title} />
      <PageTitle over={programme.name}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {groups.total === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <GroupTable {...list} caption={words.title} id="groups" />
      )}
      <Pagination {...list} />
      {archived.total > 0 && (
        <GroupTable {...list} groups={archived} caption={words.archived} id="archived" />
      )}
      {groups.total + archived.total > 0 && (
        <Downloads locale={locale} items={[{ href: csv, format: 'CSV', label: words.csv }]} />
      )}
      <h2>{words.newTitle}</h2>
      <form class="form" method="post" action={localise(groupsPath(programme.id), locale)}>
        <RefusedForm title={words.refusedTitle} refused={list.refused} />
        <GroupFields locale={locale} typed={list.typed} refused={list.refused} />
        <Button>{words.create}</Button>
      </form>
    </>
  );
}

type TableParts = Pick<GroupList, 'locale' | 'groups'> & {
  id: string;
  caption: string;
  ofAll?: boolean;
};

function GroupTable({ locale, groups, id, caption, ofAll = false }: TableParts) {
  const words = groupMessages[locale];
  const name = (group: GroupLine) => (
    <>
      <a href={localise(groupPath(group), locale)}>{group.name}</a>
      {group.isExample && <ExampleTag locale={locale} />}
    </>
  );
  const programme = {
    key: 'programme',
    label: words.programme,
    cell: ({ programmeName }: GroupLine) => programmeName,
  };
  return (
    <DataTable
      locale={locale}
      id={id}
      caption={caption}
      count={words.count(groups.total)}
      rows={groups.rows}
      rowKey={(group) => group.id}
      columns={[
        { key: 'name', label: words.name, cell: name },
        ...(ofAll ? [programme] : []),
        { key: 'leads', label: words.leads, cell: ({ leads }) => leads || words.noLead },
        { key: 'members', label: words.members, cell: ({ members }) => members, numeric: true },
        { key: 'lines', label: words.lines, cell: ({ lines }) => lines, numeric: true },
      ]}
    />
  );
}

const ExampleTag = ({ locale }: { locale: Locale }) => (
  <>
    {' '}
    <Tag shape="ring">{groupMessages[locale].example}</Tag>
  </>
);
