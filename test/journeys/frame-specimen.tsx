import { publicRoute } from '#web/access.ts';
import { BarChart } from '#web/components/bar-chart.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Facets } from '#web/components/facets.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { SearchBox } from '#web/components/search-box.tsx';
import { Tag } from '#web/components/tag.tsx';
import { WithFilters } from '#web/components/with-filters.tsx';
import type { Env, Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { awards, bars, facets } from './frame-specimen-data.ts';
import { sheet } from './frame-specimen-sheet.tsx';

/** Every component on three pages, for the browser checks and for the eye; never in the product. */
export const mountSpecimen: Mount = (app) => {
  app.get('/specimen/sheet', publicRoute, (c) => c.html(renderPage({ ...frame(c.var), ...sheet })));
  app.get('/specimen/parts', publicRoute, (c) => c.html(renderPage({ ...frame(c.var), ...parts })));
  app.get('/specimen/search', publicRoute, (c) =>
    c.html(renderPage({ ...frame(c.var), ...search })),
  );
};

const frame = ({ locale, here, site }: Env['Variables']) => ({
  locale,
  path: here,
  settings: site.settings,
});

const locale = 'fr' as const;

const table = (
  <DataTable
    locale={locale}
    id="rows"
    caption="Les lignes qui font 486 000 €"
    count="12 lignes"
    rows={awards}
    rowKey={(award) => award.title}
    sorted={{ by: 'amount', direction: 'down' }}
    sortHref={(key, direction) => `?sort=${key}-${direction}`}
    columns={[
      {
        key: 'name',
        label: 'Bénéficiaire',
        cell: (award) => <a href="#x">{award.name ?? 'non publié'}</a>,
        sortable: true,
        foot: 'Somme',
      },
      { key: 'title', label: 'Projet', cell: (award) => award.title },
      { key: 'place', label: 'Département', cell: () => 'Gers (32)' },
      {
        key: 'amount',
        label: 'Montant',
        cell: (award) => award.amount,
        numeric: true,
        sortable: true,
        foot: '486 000 €',
      },
    ]}
  />
);

const parts = {
  title: 'Les lignes d’un chiffre',
  children: (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: '/', label: 'Accueil' },
          { href: '/x', label: 'Action des groupes de travail et des acteurs' },
        ]}
        current="Montant accordé à l’échelle régionale"
      />
      <PageTitle under="Somme des montants accordés des projets d’échelle régionale, en euros.">
        486 000 € à l’échelle régionale
      </PageTitle>
      <Notice kind="info" title="Publication reprise">
        <p>Cette page est établie à partir de la feuille publiée en 2021.</p>
      </Notice>
      <Notice kind="warning" title="Rectificatif">
        <p>Une version 2 corrige deux montants. Lire le rectificatif.</p>
      </Notice>
      <Notice kind="danger" title="Signature absente">
        <p>Le fichier est intact, mais son auteur n’est pas prouvé.</p>
      </Notice>
      <Notice kind="success" title="Tout concorde">
        <p>Les 52 lignes font exactement le total publié.</p>
      </Notice>
      {table}
      <Pagination locale={locale} page={2} pages={7} href={(page) => `?page=${page}`} />
      <h2>Montants par département</h2>
      <BarChart label="Montants accordés par département" bars={bars} />
      <h2>États</h2>
      <p>
        <Tag shape="disc" tone="accent">
          Publié
        </Tag>{' '}
        <Tag shape="ring">Brouillon</Tag>{' '}
        <Tag shape="half" tone="warning">
          À vérifier
        </Tag>{' '}
        <Tag shape="square" tone="danger">
          Refusé
        </Tag>{' '}
        <Tag shape="bar">Repris</Tag>{' '}
        <Tag shape="triangle" tone="warning">
          Réorienté
        </Tag>
      </p>
      <h2>Provenance</h2>
      <DefinitionList
        items={[
          { term: 'Source', detail: 'Feuille de résultats du 2 décembre 2021' },
          { term: 'Nature', detail: 'non renseigné' },
          { term: 'Empreinte', detail: <code>9f3c 21aa 0b7e 44d1 8c02 5e6f 7a90 13bc</code> },
        ]}
      />
      <Downloads
        locale={locale}
        items={[
          { href: '/a.csv', format: 'CSV', label: 'les 52 lignes', size: '7 ko' },
          { href: '/a.json', format: 'JSON', label: 'la publication signée', size: '31 ko' },
        ]}
      >
        <p>Pour vérifier ce fichier, hors ligne :</p>
        <code>bin/laureat verify publication.json</code>
      </Downloads>
      <EmptyState title="Aucun projet pour ces filtres" next={{ href: '?', label: 'Tout effacer' }}>
        Aucun projet publié ne se trouve en Lozère avec plus de 80 000 €. Élargissez le montant.
      </EmptyState>
    </>
  ),
};

const search = {
  title: 'Recherche',
  wide: true,
  active: 'search' as const,
  query: 'gers',
  children: (
    <>
      <PageTitle>Rechercher un lauréat</PageTitle>
      <SearchBox locale={locale} query="gers" />
      <WithFilters
        filters={
          <Facets
            locale={locale}
            action="/search"
            title="Filtrer"
            facets={facets}
            sentence="En 2021, dans le Gers, plus de 20 000 €."
            clearHref="?q=gers"
          />
        }
      >
        {table}
      </WithFilters>
    </>
  ),
};
