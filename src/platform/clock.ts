/** The machine's time: logs, signatures, sessions and leases, always. */
export const realNow = (): Date => new Date();

/**
 * The time of the trade: whether a call is open, what is due. A verb gets it as an argument.
 * In the demonstration it may be set apart from the machine's; nowhere else.
 */
export type DomainClock = { now(): Date };

/** @public for the demonstration's settable clock. */
export const realClock: DomainClock = { now: realNow };
