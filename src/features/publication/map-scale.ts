/** Five equal classes of amount from nothing up, their bounds round numbers. */
export type MapScale = { width: number; steps: readonly { from: number; to: number }[] };

const roundWidths = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Null when there is nothing to show. Amounts in whole cents. */
export function mapScale(amounts: readonly number[]): MapScale | null {
  const greatest = Math.max(0, ...amounts);
  if (greatest === 0) return null;
  const fifth = Math.ceil(greatest / 5);
  const magnitude = 10 ** Math.floor(Math.log10(fifth));
  const width = Math.round(
    magnitude * (roundWidths.find((width) => width * magnitude >= fifth) ?? 10),
  );
  const steps = [0, 1, 2, 3, 4].map((step) => ({ from: step * width, to: (step + 1) * width }));
  return { width, steps };
}

/** The class of an amount: 1 is ]0, width], so a bound belongs to the class it closes. */
export function mapStep(scale: MapScale, amount: number): 1 | 2 | 3 | 4 | 5 | null {
  if (amount <= 0) return null;
  const step = Math.min(5, Math.ceil(amount / scale.width));
  return step as 1 | 2 | 3 | 4 | 5;
}
