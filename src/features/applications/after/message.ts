/** Who speaks: the members of the organisation, or the officers of the authority. */
export const sides = ['applicant', 'service'] as const;
export type Side = (typeof sides)[number];

export const otherSide = (side: Side): Side => (side === 'applicant' ? 'service' : 'applicant');

export const longestMessage = 8_000;
