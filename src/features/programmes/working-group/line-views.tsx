import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Tag } from '#web/components/tag.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { RefusedForm } from '../refused-form.tsx';
import type { FieldError } from '../typed-fields.ts';
import { LineFields } from './group-fields.tsx';
import { groupPath, linePath } from './group-office.ts';
import type { RoadmapLine } from './roadmap-line.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import type { TypedLine } from './working-group-form.ts';
import { groupMessages } from './working-group-messages.ts';
import type { FoundGroup } from './working-group-queries.ts';

export type LinePage = {
  locale: Locale;
  group: FoundGroup;
  line: RoadmapLine;
  typed: TypedLine;
  refused: FieldError | null;
};

export function LineView({ locale, group, line, typed, refused }: LinePage) {
  const words = roadmapMessages[locale];
  const path = localise(linePath(group, line), locale);
  const links = [
    { href: localise('/office/groups', locale), label: groupMessages[locale].title },
    { href: localise(groupPath(group), locale), label: group.name },
  ];
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={words.editTitle} />
      <PageTitle over={group.name}>{words.editTitle}</PageTitle>
      {line.archivedAt && (
        <p>
          <Tag shape="bar">{words.states.archived}</Tag>
        </p>
      )}
      <form class="form" method="post" action={path}>
        <RefusedForm title={groupMessages[locale].refusedTitle} refused={refused} />
        <LineFields locale={locale} typed={typed} refused={refused} />
        <Button>{words.save}</Button>
      </form>
      {!line.archivedAt && <p>{words.archiveLong}</p>}
      <div class="form__buttons">
        {(line.archivedAt ? (['restoration'] as const) : (['place', 'archival'] as const)).map(
          (act) => (
            <form key={act} method="post" action={`${path}/${act}`}>
              <Button variant="secondary">{words.acts[act]}</Button>
            </form>
          ),
        )}
      </div>
    </>
  );
}
