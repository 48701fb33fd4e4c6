import { ChoroplethMap } from '#web/components/choropleth-map.tsx';
import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { Ledger, LedgerEntry, LedgerHeading } from '#web/components/ledger.tsx';
import { MarginNote, ProofLine } from '#web/components/margin-note.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Sheet } from '#web/components/sheet.tsx';
import { StatedAndTrue } from '#web/components/stated-and-true.tsx';
import { areas, awards, legend } from './frame-specimen-data.ts';

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

/** The results sheet in small. */
export const sheet = {
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
