import { type Answers, answerOf } from '#features/calls/form/answer.ts';
import { sumOfSide } from '#features/calls/form/budget.ts';
import { essentialKeys } from '#features/calls/form/essentials.ts';
import { listFields } from '#features/calls/form/form.ts';
import { answerFaults } from '#features/calls/form/missing-answers.ts';
import { type Shown, shownFields } from '#features/calls/form/shown-fields.ts';
import { type Cents, noMoney, sumCents } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier, FilingFault, FilingWarning } from './filing.ts';
import { owesRepublicanContract, republicanContractKey } from './republican-contract.ts';
import { signatureState } from './signature.ts';

type Context = { book: TerritoryBook; today: string };

/** Everything that keeps a dossier from being filed, in the order people read it. */
export function filingFaults(dossier: Dossier, context: Context): FilingFault[] {
  const shown = shownFields(dossier.form, dossier.answers);
  return [
    ...organisationFaults(dossier),
    ...answersFaults(dossier, context.today),
    ...unreadFaults(dossier, shown),
    ...requestFaults(dossier, shown),
    ...cofundingFaults(dossier, shown),
    ...territoryFaults(dossier, shown, context.book),
    ...fileFaults(dossier, shown),
    ...signatureFaults(dossier),
    ...scanFaults(dossier),
  ];
}

export function filingWarnings({ organisation, call, files }: Dossier): FilingWarning[] {
  const waiting = files.filter(({ antivirus }) => antivirus === 'waiting').length;
  return [
    ...(isPending(organisation) && call.settings.pendingSiretAllowed
      ? [{ warning: 'siret-pending' } as const]
      : []),
    ...(waiting > 0 ? [{ warning: 'antivirus-waiting', count: waiting } as const] : []),
  ];
}

const isPending = ({ siret, siretPending }: Dossier['organisation']) =>
  siret === null && siretPending;

function organisationFaults({ organisation, call }: Dossier): FilingFault[] {
  const { kind, siret, uai } = organisation;
  const { applicantKinds: allowed, pendingSiretAllowed } = call.settings;
  const faults: FilingFault[] = [];
  if (!allowed.includes(kind)) faults.push({ fault: 'kind-not-eligible', kind, allowed });
  // A primary school has no SIRET of its own: the form asks for that of the commune that is paid.
  if (siret !== null || (kind === 'public-school' && uai !== null)) return faults;
  if (!isPending(organisation)) faults.push({ fault: 'siret-missing' });
  else if (!pendingSiretAllowed) faults.push({ fault: 'siret-pending' });
  return faults;
}

/** The bounds of the amount asked are the call's: they are said once, by `requestFaults`. */
function answersFaults({ form, answers, organisation, call }: Dossier, today: string) {
  const siretMayWait = isPending(organisation) && call.settings.pendingSiretAllowed;
  const kinds = new Map(listFields(form).map(({ field }) => [field.key, field.kind]));
  return answerFaults(form, answers)
    .filter(({ name, reason }) => {
      if (name === essentialKeys.requested) return reason === 'missing';
      if (reason !== 'missing') return true;
      if (kinds.get(name) === 'siret') return !siretMayWait;
      return name !== republicanContractKey || owesRepublicanContract(organisation.kind, today);
    })
    .map((issue): FilingFault => ({ fault: 'answer', issue }));
}

/** What was typed and not understood is missing too: it is said once, and how. */
const unreadFaults = ({ unread }: Dossier, shown: Shown): FilingFault[] =>
  keysOf(shown)
    .filter((key) => unread.includes(key) && !answerOf(shown.answers, key))
    .map((field) => ({ fault: 'not-understood', field }));

const keysOf = ({ sections }: Shown): string[] =>
  sections.flatMap(({ fields }) => fields.map(({ key }) => key));

const requestedOf = (answers: Answers): Cents | null => {
  const answer = answerOf(answers, essentialKeys.requested);
  return answer?.kind === 'euros' ? answer.cents : null;
};

function requestFaults({ call }: Dossier, { answers }: Shown): FilingFault[] {
  const { floor, ceiling } = call.settings;
  const field = essentialKeys.requested;
  const requested = requestedOf(answers);
  if (requested === null) return [];
  if (ceiling !== null && requested > ceiling) {
    return [{ fault: 'above-ceiling', field, ceiling, requested }];
  }
  const least = floor !== null && floor > noMoney ? floor : null;
  if (least !== null && requested < least) {
    return [{ fault: 'below-floor', field, floor: least, requested }];
  }
  // Nothing is asked for: no version can be kept of that.
  return requested <= 0n ? [{ fault: 'answer', issue: { name: field, reason: 'missing' } }] : [];
}

/** Of the budgets of the actions together; a form without one says nothing of others' shares. */
function cofundingFaults({ call }: Dossier, shown: Shown): FilingFault[] {
  const least = call.settings.cofundingPermille;
  const requested = requestedOf(shown.answers);
  const budgets = shown.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'budget' && field.of === 'action');
  const income = sumCents(
    budgets.flatMap(({ key }) => {
      const answer = answerOf(shown.answers, key);
      return answer?.kind === 'budget' ? [sumOfSide('income', answer.lines)] : [];
    }),
  );
  const [first] = budgets;
  if (least === null || requested === null || !first || income === 0n) return [];
  const others = income - requested;
  // Compared exactly: a share is rounded for people only.
  if (others * 1000n >= BigInt(least) * income) return [];
  const permille = others <= 0n ? 0 : Number((others * 1000n) / income);
  return [{ fault: 'cofunding-too-low', field: first.key, permille, least }];
}

function territoryFaults({ call }: Dossier, shown: Shown, book: TerritoryBook): FilingFault[] {
  const { departments } = call.settings;
  const field = essentialKeys.territories;
  const answer = answerOf(shown.answers, field);
  if (departments.length === 0 || answer?.kind !== 'territories') return [];
  const codes = answer.codes.filter((code) => {
    const place = book.find(code);
    return place !== null && !place.departments.some((each) => departments.includes(each));
  });
  return codes.length > 0 ? [{ fault: 'territory-not-eligible', field, codes }] : [];
}

/** One that waits for the antivirus may be filed; one that it refused, or that is gone, may not. */
function fileFaults({ files }: Dossier, shown: Shown): FilingFault[] {
  return keysOf(shown).flatMap((field) => {
    const answer = answerOf(shown.answers, field);
    if (answer?.kind !== 'files') return [];
    return answer.ids.flatMap((id): FilingFault[] => {
      const file = files.find((each) => each.id === id);
      if (!file) return [{ fault: 'file-gone', field, name: '' }];
      return file.antivirus === 'refused'
        ? [{ fault: 'file-refused', field, name: file.name }]
        : [];
    });
  });
}

function signatureFaults({ signature, form, answers }: Dossier): FilingFault[] {
  const standing = signatureState(signature, filedAnswers(form, answers));
  switch (standing.state) {
    case 'missing':
      return [{ fault: 'signature-missing' }];
    case 'waited': {
      const { signatory, askedAt, linkEndsAt } = standing;
      return [{ fault: 'signature-waited', signatory, askedAt, linkEndsAt }];
    }
    case 'outdated':
      return [
        {
          fault: 'signature-outdated',
          signatory: standing.signatory,
          changed: standing.changed,
        },
      ];
    case 'given':
      return [];
  }
}

/** A scan that the antivirus refused is no signature. */
function scanFaults({ signature, files }: Dossier): FilingFault[] {
  const scan = files.find(({ id }) => id === signature?.given?.scanFileId);
  return scan?.antivirus === 'refused' ? [{ fault: 'signature-missing' }] : [];
}
