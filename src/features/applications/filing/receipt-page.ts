import { dayIn } from '#kernel/day.ts';
import { formatEuros, type Locale, noMoney } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import type { FiledApplication } from '../application.ts';
import type { SeenApplication } from '../application-queries.ts';
import { getFiledContent, getReceipt, listFiledFiles } from './filing-queries.ts';
import { type ReceiptFacts, receiptFacts } from './receipt-facts.ts';

export type ReceiptPage = ReceiptFacts & {
  locale: Locale;
  id: string;
  title: string;
  requested: string;
  files: readonly string[];
  /** "2026-11-24": the day the receipt is of. */
  day: string;
  postal: readonly string[];
};

export type Filed = SeenApplication & FiledApplication;

/** What was filed, as its receipt says it: on screen and on paper alike. */
export async function gatherReceipt(
  db: Db,
  application: Filed,
  locale: Locale,
): Promise<ReceiptPage> {
  const receipt = await getReceipt(db, application);
  const content = await getFiledContent(db, application);
  const facts = receiptFacts(
    {
      receipt,
      call: application.call.settings.name,
      authority: application.call.authorityName,
      organisation: application.organisationName,
      contact: application.call.settings.contact,
    },
    locale,
  );
  return {
    ...facts,
    locale,
    id: application.id,
    title: application.essentials.title,
    requested: formatEuros(application.essentials.requested ?? noMoney, locale),
    files: await listFiledFiles(db, fileIds(content.answers)),
    day: dayIn('Europe/Paris', receipt.filedAt),
    postal: postalOf(content.organisation),
  };
}

const fileIds = (answers: object): string[] =>
  Object.values(answers).flatMap((answer) =>
    answer?.kind === 'files' && Array.isArray(answer.ids) ? answer.ids : [],
  );

function postalOf(organisation: object): string[] {
  const { address, postalCode, city } = organisation as Record<string, unknown>;
  return [address, [postalCode, city].filter(Boolean).join(' ')].filter(
    (line): line is string => typeof line === 'string' && line !== '',
  );
}
