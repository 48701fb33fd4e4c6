/** Why one dossier is taken after the closing. */
export const lateCauses = ['outage', 'paper', 'other'] as const;
export type LateCause = (typeof lateCauses)[number];

/** A reasoned decision that one dossier, or those of one organisation, may still be filed. */
export type LateAdmission = {
  id: string;
  cause: LateCause;
  reason: string;
  /** Filed before that instant, it is taken; from it on, it is late again. */
  until: Date;
  decidedAt: Date;
  decidedBy: string | null;
};

export const admitsAt = ({ until }: LateAdmission, now: Date): boolean => now < until;
