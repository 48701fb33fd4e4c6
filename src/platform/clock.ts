/** The machine's time: logs, signatures, sessions and leases, always. See domain-clock for the trade's. */
export const realNow = (): Date => new Date();
