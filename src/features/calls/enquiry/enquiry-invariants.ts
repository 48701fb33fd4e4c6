import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const enquiryInvariants: readonly Invariant[] = [
  {
    name: 'an-enquiry-is-answered-when-an-answer-was-published',
    fr: 'Une question est dite répondue si, et seulement si, une réponse est publiée, sans trou entre ses versions.',
    en: 'An enquiry is said to be answered if, and only if, an answer was published, its versions without a gap.',
    offending: sql`
      select enquiries.id as enquiry
      from enquiries
      left join (
        select enquiry_id, count(*) as count, max(version) as last
        from enquiry_answers group by enquiry_id
      ) as published on published.enquiry_id = enquiries.id
      where (state = 'answered') <> (published.count is not null)
        or published.count <> published.last
      order by 1`,
  },
];
