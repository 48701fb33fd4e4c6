import { dayIn } from '#kernel/day.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import type { Db } from '#platform/database.ts';
import type { Opened } from '../draft/opened.ts';
import { writes } from '../editable.ts';
import { admitLate } from './dossier-queries.ts';
import {
  type ExplainedFault,
  explainFilingFault,
  explainFilingWarning,
} from './explain-filing-fault.ts';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier, FilingFault, FilingRefusal } from './filing.ts';
import { filingFaults, filingWarnings } from './filing-faults.ts';
import { outOfTime } from './filing-time.ts';
import type { SignFault } from './sign-application.ts';
import type { Mandate, SignatureState } from './signature.ts';
import { digestOf, signatureState } from './signature.ts';
import { readDossier } from './signature-queries.ts';

/** What was typed to sign, and what is wrong with it. */
export type TypedSignature = {
  name: string;
  title: string;
  mandate: Mandate;
  way: string;
  mail: string;
  /** The signature that stood when the form was shown; empty when there was none. */
  instead: string;
};

/** What the page says after an act on it. */
export type Said =
  | { said: 'refused'; refusal: FilingRefusal }
  | { said: 'not-signed'; why: 'changed-since-read' | 'no-file' | 'broken-file' | 'choose-way' }
  | { said: 'form-wrong'; faults: readonly SignFault[] }
  /** Shown once, to be handed over. */
  | { said: 'link'; url: string }
  | { said: 'signed' | 'mailed' };

export type CheckPage = Opened & {
  dossier: Dossier;
  faults: readonly ExplainedFault[];
  /** But the signature: what whoever signs should not meet. */
  faultsOfAnswers: number;
  warnings: readonly string[];
  untimely: FilingRefusal | null;
  signature: SignatureState;
  seen: string;
  typed: TypedSignature;
  canFile: boolean;
  said: Said | null;
};

type Given = { typed?: TypedSignature; said?: Said };

export async function gatherCheck(db: Db, opened: Opened, given: Given = {}): Promise<CheckPage> {
  const { application, locale, now } = opened;
  const dossier = await admitLate(db, await readDossier(db, application.id));
  const book = await openTerritories();
  const faults = filingFaults(dossier, { book, today: dayIn('Europe/Paris', now) });
  const known = { form: dossier.form, book, locale, now };
  const answers = filedAnswers(dossier.form, dossier.answers);
  return {
    ...opened,
    dossier,
    faults: faults.map((fault) => explainFilingFault(fault, known)),
    faultsOfAnswers: faults.filter((fault) => !isOfSignature(fault)).length,
    warnings: filingWarnings(dossier).map((warning) => explainFilingWarning(warning, locale)),
    untimely: outOfTime(dossier, now),
    signature: signatureState(dossier.signature, answers),
    seen: digestOf(answers),
    typed: given.typed ?? firstTyped(dossier),
    canFile: writes(application),
    said: given.said ?? null,
  };
}

const isOfSignature = ({ fault }: FilingFault): boolean => fault.startsWith('signature-');

/** Whoever signed or was asked before, else the representative of the profile. */
const firstTyped = ({ signature, organisation }: Dossier): TypedSignature => ({
  mandate: 'representative',
  ...(signature?.signatory ?? organisation.representative),
  way: '',
  mail: '',
  instead: signature?.id ?? '',
});
