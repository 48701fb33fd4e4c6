import { Button, Choice, Field } from '#web/components/form.tsx';
import { localise } from '#web/locale.ts';
import { listQuery } from './application-list-form.ts';
import type { ListPage } from './list-page.ts';
import type { SavedView } from './saved-view-queries.ts';
import { viewMessages } from './view-messages.ts';

/** One's own lists and those that were lent: each is a link, and shows what its reader may see. */
export function Views(page: ListPage) {
  const { locale, call, asked, views, refused, typedName } = page;
  const words = viewMessages[locale];
  const base = localise(`/office/calls/${call.id}/applications`, locale);
  return (
    <section aria-labelledby="views" class="no-print">
      <h2 id="views">{words.title}</h2>
      {views.length === 0 && <p>{words.none}</p>}
      {views.length > 0 && (
        <ul class="part-list">
          {views.map((view) => (
            <li key={view.id}>
              <a href={view.query === '' ? base : `${base}?${view.query}`}>{view.name}</a>{' '}
              <ViewMark page={page} view={view} />
            </li>
          ))}
        </ul>
      )}
      <form class="form form--line" method="post" action={`${base}/views`}>
        <input type="hidden" name="query" value={listQuery({ ...asked, page: 1 })} />
        <Field
          name="name"
          id="view-name"
          label={words.name}
          value={typedName}
          error={refused ?? undefined}
        />
        <Choice name="shared" value="yes" label={words.share} />
        <Button variant="secondary">{words.save}</Button>
      </form>
    </section>
  );
}

function ViewMark({ page: { locale, call }, view }: { page: ListPage; view: SavedView }) {
  const words = viewMessages[locale];
  if (!view.mine) return <>{words.by(view.by)}</>;
  const action = localise(`/office/calls/${call.id}/applications/views/${view.id}/removal`, locale);
  return (
    <form method="post" action={action} class="inline-form">
      {view.shared && `${words.shared} `}
      <Button variant="tertiary" aria-label={words.removeNamed(view.name)}>
        {words.remove}
      </Button>
    </form>
  );
}
