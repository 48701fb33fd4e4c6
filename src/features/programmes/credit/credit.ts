/** What makes and unmakes the amount of an envelope. */
export type MovementKind = 'grant' | 'cut' | 'transfer' | 'distribution' | 'return' | 'carry-over';
