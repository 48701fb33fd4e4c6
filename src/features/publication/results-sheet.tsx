import { type Cents, formatEuros } from '#kernel/money.ts';
import { Ledger, LedgerEntry, LedgerHeading } from '#web/components/ledger.tsx';
import { type DepartmentGroup, groupAwards, type ScaleGroup } from './award-groups.ts';
import type { AwardRow } from './award-row.ts';
import { beneficiarySlug } from './beneficiary.ts';
import { nameDepartment } from './figure-words.ts';
import { CorrectionNotes, FindingNotes } from './finding-notes.tsx';
import { type PlacedFindings, placeFindings } from './place-findings.ts';
import { beneficiaryAddress, territoryAddress } from './results-addresses.ts';
import type { ResultsPage } from './results-page.ts';

type SheetParts = { page: ResultsPage; placed: PlacedFindings };

/** The list itself, in its own order, each heading with its sum and each row with its notes. */
export function ResultsSheet({ page, awards }: { page: ResultsPage; awards: readonly AwardRow[] }) {
  const placed = placeFindings(page.snapshot.findings, awards);
  return (
    <div class="results-sheet">
      {groupAwards(awards).map((group) => (
        <ScaleSection key={group.scale ?? ''} page={page} placed={placed} group={group} />
      ))}
    </div>
  );
}

function ScaleSection({ page, placed, group }: SheetParts & { group: ScaleGroup }) {
  const { words, locale } = page;
  return (
    <section>
      <LedgerHeading
        level={2}
        id={group.scale ?? 'laureates'}
        title={words.scales[group.scale ?? 'unknown']}
        count={words.projects(group.count)}
        sum={formatEuros(BigInt(group.totalCents) as Cents, locale)}
        {...(group.scale === null
          ? {}
          : { sumHref: page.addresses.figure(`${group.scale}-total`) })}
      />
      {group.departments.length === 0 && (
        <Entries page={page} placed={placed} awards={group.awards} />
      )}
      {group.departments.map((department) => (
        <DepartmentSection
          key={department.department?.code ?? ''}
          page={page}
          placed={placed}
          group={department}
        />
      ))}
    </section>
  );
}

function DepartmentSection({ page, placed, group }: SheetParts & { group: DepartmentGroup }) {
  const code = group.department?.code;
  const findings = code === undefined ? undefined : placed.byDepartment.get(code);
  return (
    <section>
      <LedgerHeading
        level={3}
        {...(code === undefined
          ? { title: page.words.notPublished }
          : {
              id: `department-${code}`,
              title: nameDepartment(code),
              href: territoryAddress(code, page.locale),
              sumHref: page.addresses.figure(`department-${code}-total`),
            })}
        count={page.words.projects(group.count)}
        sum={formatEuros(BigInt(group.totalCents) as Cents, page.locale)}
        notes={findings && <FindingNotes page={page} findings={findings} />}
      />
      <Entries page={page} placed={placed} awards={group.awards} />
    </section>
  );
}

const Entries = ({ page, placed, awards }: SheetParts & { awards: readonly AwardRow[] }) => (
  <Ledger>
    {awards.map((award) => (
      <Entry key={award.position} page={page} placed={placed} award={award} />
    ))}
  </Ledger>
);

function Entry({ page, placed, award }: SheetParts & { award: AwardRow }) {
  const { words, locale } = page;
  const [only] = award.beneficiaries;
  const findings = placed.byPosition.get(award.position) ?? [];
  const corrections = page.snapshot.corrections.filter(
    ({ position }) => position === award.position,
  );
  return (
    <LedgerEntry
      id={`award-${award.position}`}
      name={award.beneficiary}
      {...(only !== undefined && award.beneficiaries.length === 1
        ? { nameHref: beneficiaryAddress(beneficiarySlug(only), locale) }
        : {})}
      nameless={words.nameless}
      title={award.title}
      amount={formatEuros(BigInt(award.amount_cents) as Cents, locale)}
      detail={award.scale === 'regional' && award.departments.length > 0 && named(page, award)}
      notes={
        findings.length + corrections.length > 0 && (
          <>
            <FindingNotes page={page} findings={findings} />
            <CorrectionNotes page={page} corrections={corrections} />
          </>
        )
      }
    />
  );
}

const named = ({ words }: ResultsPage, { departments }: AwardRow) =>
  words.territoriesNamed(departments.map(nameDepartment).join(', '));
