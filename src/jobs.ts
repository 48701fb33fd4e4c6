import { remindCompletionsJob } from '#features/applications/after/remind-completions-job.ts';
import { eraseSleepingDraftsJob } from '#features/applications/after/sleeping-drafts-job.ts';
import { forgetTypings } from '#features/applications/draft/forget-typings.ts';
import { forgetSignatureAddresses } from '#features/applications/filing/forget-signature-addresses.ts';
import { remindDraftsJob } from '#features/applications/reminder/remind-drafts-job.ts';
import { forgetAskers } from '#features/calls/enquiry/forget-askers.ts';
import { tellDueNewsJob } from '#features/calls/subscription/due-news-job.ts';
import { forgetSubscribers } from '#features/calls/subscription/forget-subscribers.ts';
import { tellSubscribersJob } from '#features/calls/subscription/tell-subscribers-job.ts';
import { fetchAttachedJob } from '#features/intake/attached/fetch-job.ts';
import { takeDossiersInJob } from '#features/intake/import/commit-job.ts';
import { examineDossiersJob } from '#features/intake/import/examine-job.ts';
import { forgetImports } from '#features/intake/import/forget-imports.ts';
import { forgetMembersAsked } from '#features/organisations/member/forget-members-asked.ts';
import { forgetInvitations, forgetSignIns } from '#features/people/forget-sign-ins.ts';
import { takeCheckpointJob } from '#platform/checkpoint-job.ts';
import { scanFileJob, scanWaitingFilesJob, sweepFilesJob } from '#platform/files/file-jobs.ts';
import { forgetOldJobs } from '#platform/jobs/forget-old-jobs.ts';
import type { JobRegistry } from '#platform/jobs/job-registry.ts';
import { forgetOldMail } from '#platform/mail/forget-old-mail.ts';
import { sendMailJob } from '#platform/mail/send-mail-job.ts';

/** One line per job: what the workers can do. A job that was declared and is not here does not compile. */
export const jobs: JobRegistry = {
  'send-mail': sendMailJob,
  'forget-old-jobs': forgetOldJobs,
  'forget-old-mail': forgetOldMail,
  'forget-sign-ins': forgetSignIns,
  'forget-invitations': forgetInvitations,
  'forget-members-asked': forgetMembersAsked,
  'tell-due-news': tellDueNewsJob,
  'tell-subscribers': tellSubscribersJob,
  'forget-askers': forgetAskers,
  'remind-drafts': remindDraftsJob,
  'remind-completions': remindCompletionsJob,
  'erase-sleeping-drafts': eraseSleepingDraftsJob,
  'forget-subscribers': forgetSubscribers,
  'forget-typings': forgetTypings,
  'forget-signature-addresses': forgetSignatureAddresses,
  'examine-dossiers': examineDossiersJob,
  'take-dossiers-in': takeDossiersInJob,
  'fetch-attached-files': fetchAttachedJob,
  'forget-imports': forgetImports,
  'take-checkpoint': takeCheckpointJob,
  'scan-file': scanFileJob,
  'scan-waiting-files': scanWaitingFilesJob,
  'sweep-files': sweepFilesJob,
};
