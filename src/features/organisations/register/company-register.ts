import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import {
  type FromRegister,
  type OrganisationProfile,
  type RegisterField,
  registerFields,
} from '../organisation.ts';

/** What a public register knows of one place of a body. */
export type Company = {
  siret: string;
  /** Null when its legal category is none of ours. */
  kind: ApplicantKind | null;
  /** The place, or the body itself, has closed. */
  isClosed: boolean;
} & Pick<OrganisationProfile, 'name' | 'shortName' | 'rna' | 'address' | 'postalCode' | 'city'>;

export type RegisterAnswer =
  | { state: 'found'; company: Company; readAt: Date }
  | { state: 'unknown' }
  /** It does not answer, or says what cannot be read: the form is filled in by hand. */
  | { state: 'away' }
  /** None is set: nothing is said of it. */
  | { state: 'off' };

export type CompanyRegister = { find(siret: string): Promise<RegisterAnswer> };

export const noRegister: CompanyRegister = { find: async () => ({ state: 'off' }) };

/** What is saved and reads as the register said; what was so before and did not change stays so. */
export function fromRegister(
  answer: RegisterAnswer,
  profile: OrganisationProfile,
  before: { profile: OrganisationProfile; marks: FromRegister | null } | null = null,
): FromRegister | null {
  if (answer.state === 'found') {
    const { company, readAt } = answer;
    return marks(
      readAt,
      (field) => (company[field] ?? '') !== '' && company[field] === profile[field],
    );
  }
  if (!before?.marks) return null;
  const { readAt, fields } = before.marks;
  return marks(
    readAt,
    (field) => fields.includes(field) && before.profile[field] === profile[field],
  );
}

function marks(readAt: Date, isKept: (field: RegisterField) => boolean): FromRegister | null {
  const fields = registerFields.filter(isKept);
  return fields.length === 0 ? null : { fields, readAt };
}
