import { BarChart } from '#web/components/bar-chart.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { ChoroplethMap } from '#web/components/choropleth-map.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Facets } from '#web/components/facets.tsx';
import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { Ledger, LedgerEntry, LedgerHeading } from '#web/components/ledger.tsx';
import { MarginNote, ProofLine } from '#web/components/margin-note.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { SearchBox } from '#web/components/search-box.tsx';
import { Sheet } from '#web/components/sheet.tsx';
import { StatedAndTrue } from '#web/components/stated-and-true.tsx';
import { Tag } from '#web/components/tag.tsx';
import { WithFilters } from '#web/components/with-filters.tsx';
import type { Env, Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { areas, awards, bars, facets, legend } from './frame-specimen-data.ts';

/** Every component on three pages, for the browser checks and for the eye; never in the product. */
export const mountSpecimen: Mount = (app) => {
  app.get('/specimen/sheet', (c) => c.html(renderPage({ ...frame(c.var), ...sheet })));
  app.get('/specimen/parts', (c) => c.html(renderPage({ ...frame(c.var), ...parts })));
  app.get('/specimen/search', (c) => c.html(renderPage({ ...frame(c.var), ...search })));
};

const frame = ({ locale, here, site }: Env['Variables']) => ({
  locale,
  path: here,
  settings: site.settings,
});

const locale = 'fr' as const;
const line = (number: number) => ({
  href: `#ligne-${number}`,
  label: `Ligne ${number} de la source`,
});

const map = (
  <ChoroplethMap
    locale={locale}
    id="map"
    title="Montant accordé par département"
    width={400}
    height={340}
    areas={areas}
    legend={legend}
  />
);

const threeNotes = [25, 27, 33].map((number) => (
  <MarginNote key={number} locale={locale} severity="note" source={line(number)}>
    Une note plus longue que la ligne courte à côté de laquelle elle se tient.
  </MarginNote>
));

const figures = (
  <KeyFigures label="Chiffres clés">
    <KeyFigure
      label="accordés au total"
      value="2 046 303"
      unit="€"
      rows={{ href: '#lignes', label: '52 lignes' }}
    >
      <StatedAndTrue
        locale={locale}
        caption="Montant total"
        stated="2 046 321 €"
        computed="2 046 303 €"
        difference="−18 €"
        source={line(27)}
      />
    </KeyFigure>
    <KeyFigure
      label="projets retenus"
      value="52"
      rule="sur 82 dossiers déposés"
      rows={{ href: '#lignes', label: '52 lignes' }}
    />
    <KeyFigure
      label="des projets à l’échelle départementale"
      value="76,9"
      unit="%"
      rule="arrondi au dixième"
      rows={{ href: '#departements', label: '40 lignes' }}
    />
  </KeyFigures>
);

const sheet = {
  title: 'Résultats de l’appel à projets',
  wide: true,
  active: 'search' as const,
  children: (
    <>
      <PageTitle
        over="Stratégie nationale de prévention et de lutte contre la pauvreté · Occitanie"
        under="Publié le 2 décembre 2021 · Repris de la feuille publiée, dans son ordre · Version 1"
      >
        Action des groupes de travail et des acteurs
      </PageTitle>
      {figures}
      <Sheet aside={map}>
        <ProofLine
          notes={
            <MarginNote locale={locale} severity="note" source={line(25)}>
              Annoncé à 2 M€ ; les lignes font 2 046 303 €.
            </MarginNote>
          }
        >
          <p class="lead">
            Sur les 82 dossiers déposés, 52 projets ont été retenus par le comité de pilotage
            régional, réuni fin novembre sous la présidence du Commissaire.
          </p>
        </ProofLine>
        {[1, 2, 3].map((number) => (
          <ProofLine key={number} notes={number === 2 ? null : threeNotes}>
            {`Ligne ${number}`}
          </ProofLine>
        ))}
        <LedgerHeading
          level={2}
          title="Échelle régionale"
          count="12 projets"
          sum="486 000 €"
          id="regional"
        />
        <Ledger>
          {awards.slice(0, 4).map((award) => (
            <LedgerEntry key={award.title} {...award} notes={noteOf(award.title)} />
          ))}
        </Ledger>
        <LedgerHeading
          level={2}
          title="Échelle départementale"
          count="40 projets"
          sum="1 560 303 €"
          id="departements"
        />
        <LedgerHeading
          level={3}
          title="Ariège (09)"
          href="#09"
          count="2 projets"
          sum="61 100 €"
          notes={
            <MarginNote locale={locale} severity="warning" source={line(83)}>
              Écrit « ARRIÈGE » dans la source.
            </MarginNote>
          }
        />
        <Ledger>
          {awards.slice(4).map((award) => (
            <LedgerEntry key={award.title} {...award} notes={noteOf(award.title)} />
          ))}
        </Ledger>
      </Sheet>
    </>
  ),
};

function noteOf(title: string) {
  if (title.startsWith('L’ADIE')) {
    return (
      <MarginNote locale={locale} severity="error" source={line(33)}>
        Aucun bénéficiaire n’est écrit au-dessus de ce projet.
      </MarginNote>
    );
  }
  return title.startsWith('Planter') ? (
    <>
      <MarginNote locale={locale} severity="warning" source={line(173)}>
        Le montant est écrit sans « € ».
      </MarginNote>
      <MarginNote locale={locale} severity="note">
        Deux projets pour ce bénéficiaire : 115 000 €.
      </MarginNote>
    </>
  ) : null;
}

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
