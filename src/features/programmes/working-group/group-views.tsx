import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Tag } from '#web/components/tag.tsx';
import { localise } from '#web/locale.ts';
import { programmePath, programmesPath } from '../programme-office.ts';
import { RefusedForm } from '../refused-form.tsx';
import { GroupFields } from './group-fields.tsx';
import { groupPath, groupsPath } from './group-office.ts';
import type { GroupPage } from './group-page.ts';
import { GroupLeads, GroupMembers } from './group-people-views.tsx';
import { GroupRoadmap } from './group-roadmap-views.tsx';
import { groupMessages } from './working-group-messages.ts';

export function GroupView(page: GroupPage) {
  const { locale, group, rules, said } = page;
  const words = groupMessages[locale];
  return (
    <>
      <Breadcrumb locale={locale} links={linksTo(page)} current={group.name} />
      <PageTitle over={group.programmeName} under={group.theme || undefined}>
        {group.name}
      </PageTitle>
      <p>
        {group.isExample && <Tag shape="ring">{words.example}</Tag>}{' '}
        {group.archivedAt && <Tag shape="bar">{words.isArchived}</Tag>}
      </p>
      {said && (
        <Notice kind="success" title={words.done} live>
          <p>{words.said[said]}</p>
        </Notice>
      )}
      <GroupRoadmap {...page} />
      <GroupLeads {...page} />
      <GroupMembers {...page} />
      {rules && <GroupSettings {...page} />}
    </>
  );
}

function linksTo({ locale, group, rules }: GroupPage) {
  const words = groupMessages[locale];
  if (!rules) return [{ href: localise('/office/groups', locale), label: words.title }];
  return [
    { href: localise(programmesPath, locale), label: words.programmes },
    { href: localise(programmePath(group.programmeId), locale), label: group.programmeName },
    { href: localise(groupsPath(group.programmeId), locale), label: words.title },
  ];
}

function GroupSettings({ locale, group, typed, refused }: GroupPage) {
  const words = groupMessages[locale];
  const path = localise(groupPath(group), locale);
  const own = refused?.form === 'group' ? refused : null;
  return (
    <>
      <h2>{words.edit}</h2>
      <form class="form" method="post" action={path}>
        <RefusedForm title={words.refusedTitle} refused={own} />
        <GroupFields locale={locale} typed={typed.group} refused={own} />
        <Button>{words.save}</Button>
      </form>
      <GroupStanding locale={locale} group={group} />
    </>
  );
}

/** What it is in the list, and whether it is in use: each its own button, nothing is lost by either. */
function GroupStanding({ locale, group }: Pick<GroupPage, 'locale' | 'group'>) {
  const words = groupMessages[locale];
  const acts =
    group.archivedAt === null
      ? [
          { path: 'place', label: words.up },
          { path: 'archival', label: words.archive },
        ]
      : [{ path: 'restoration', label: words.restore }];
  return (
    <>
      <h2>{words.standing}</h2>
      <p>{words.archiveLong}</p>
      <div class="form__buttons">
        {acts.map(({ path, label }) => (
          <form key={path} method="post" action={localise(`${groupPath(group)}/${path}`, locale)}>
            <Button variant="secondary">{label}</Button>
          </form>
        ))}
      </div>
    </>
  );
}
