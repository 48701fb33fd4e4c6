import { EmptyState } from '#web/components/empty-state.tsx';
import { Button } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { DeclaredFigure, Perimeter } from './declared-figure.ts';
import { FigureForm } from './figure-form-views.tsx';
import { shareMessages } from './share-messages.ts';
import { type SharePage, sharePath } from './share-page.ts';
import { declaredWords, formulaWords } from './share-words.ts';

/** Each perimeter by itself, never added to another. */
export function DeclaredFigures(page: SharePage) {
  const { locale, perimeters, years, mayWrite } = page;
  const words = shareMessages[locale];
  const isSeveral = perimeters.length + (years.length > 0 ? 1 : 0) > 1;
  return (
    <>
      <h2>{words.declaredTitle}</h2>
      <p>{words.declaredLead}</p>
      {perimeters.length === 0 && (
        <EmptyState title={words.noDeclared}>{words.noDeclaredLong}</EmptyState>
      )}
      {perimeters.length > 0 && isSeveral && (
        <Notice kind="warning" title={words.apartTitle}>
          <p>{words.apart}</p>
        </Notice>
      )}
      {perimeters.map((perimeter) => (
        <PerimeterSection
          key={`${perimeter.year} ${perimeter.words}`}
          page={page}
          perimeter={perimeter}
        />
      ))}
      {mayWrite && <FigureForm {...page} />}
    </>
  );
}

function PerimeterSection({ page, perimeter }: { page: SharePage; perimeter: Perimeter }) {
  const { locale } = page;
  const { year, words: perimeterWords, figures, computed } = perimeter;
  const words = shareMessages[locale];
  return (
    <section>
      <h3>{words.yearly(year)}</h3>
      <p>{perimeterWords}</p>
      {computed && (
        <p>
          {words.computedHere}
          {locale === 'fr' ? '\u00a0: ' : ': '}
          <strong>{formulaWords(computed, locale)}</strong>
        </p>
      )}
      <ul class="agent-list">
        {figures.map((figure) => (
          <FigureLine key={figure.id} page={page} figure={figure} />
        ))}
      </ul>
    </section>
  );
}

function FigureLine({ page, figure }: { page: SharePage; figure: DeclaredFigure }) {
  const { locale, programme, mayWrite } = page;
  const words = shareMessages[locale];
  const path = `${sharePath(programme.id)}/figures/${figure.id}/withdrawal`;
  return (
    <li>
      <span>
        {figure.label}
        {locale === 'fr' ? '\u00a0: ' : ': '}
        <strong class="amount">{declaredWords(figure.value, locale)}</strong>
        <br />
        <small>
          <Source locale={locale} figure={figure} />
        </small>
      </span>
      {mayWrite && (
        <form method="post" action={localise(path, locale)}>
          <Button variant="tertiary" aria-label={words.withdrawOf(figure.label)}>
            {words.withdraw}
          </Button>
        </form>
      )}
    </li>
  );
}

const Source = ({ locale, figure }: { locale: Locale; figure: DeclaredFigure }) => (
  <>
    {shareMessages[locale].source}
    {locale === 'fr' ? '\u00a0: ' : ': '}
    {figure.sourceUrl ? (
      <a href={figure.sourceUrl} rel="noreferrer">
        {figure.source}
      </a>
    ) : (
      figure.source
    )}
  </>
);
