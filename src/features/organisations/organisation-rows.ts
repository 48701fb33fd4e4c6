import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { DocumentKind } from './document/document.ts';
import type { MemberRole } from './organisation.ts';

export type OrganisationRow = {
  id: string;
  authority_id: string;
  kind: ApplicantKind;
  name: string;
  short_name: string;
  siret: string | null;
  siret_pending: boolean;
  rna: string | null;
  register_court: string | null;
  register_volume: string | null;
  register_folio: string | null;
  uai: string | null;
  object: string;
  address: string;
  postal_code: string;
  city: string;
  commune_code: string | null;
  mail: string;
  phone: string;
  website: string;
  representative_name: string;
  representative_title: string;
  version: number;
  created_at: Date;
  changed_at: Date;
  changed_by: string | null;
  register_fields: string[];
  register_read_at: Date | null;
};

export type OrganisationMemberRow = {
  organisation_id: string;
  person_id: string;
  role: MemberRole;
  title: string;
  granted_at: Date;
};

export type OrganisationInvitationRow = {
  id: string;
  authority_id: string;
  organisation_id: string;
  email: string;
  role: MemberRole;
  token_hash: string;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: string | null;
  withdrawn_at: Date | null;
};

export type JoinRequestRow = {
  id: string;
  authority_id: string;
  organisation_id: string;
  person_id: string;
  asked_at: Date;
  answered_at: Date | null;
  answered_by: string | null;
  answer: 'accepted' | 'declined' | null;
};

export type OrganisationDocumentRow = {
  id: string;
  authority_id: string;
  organisation_id: string;
  kind: DocumentKind;
  file_id: string;
  expires_on: string | null;
  added_by: string | null;
  added_at: Date;
};

declare module '#platform/database.ts' {
  interface Database {
    organisations: OrganisationRow;
    organisation_members: OrganisationMemberRow;
    organisation_invitations: OrganisationInvitationRow;
    join_requests: JoinRequestRow;
    organisation_documents: OrganisationDocumentRow;
  }
}
