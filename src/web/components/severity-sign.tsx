export type Severity = 'error' | 'warning' | 'note';

/** Three proof-reader's signs that stay distinct in black and white: struck, flagged, inserted. */
const signs: Record<Severity, string> = {
  error: 'M2 2h12v12H2zM4.5 11.5l7-7',
  warning: 'M8 1.8 15 14.2H1zM8 6v4.2M8 11.6v1',
  note: 'M2 13.5 8 3l6 10.5',
};

export const SeveritySign = ({ severity }: { severity: Severity }) => (
  <svg
    class={`sign sign--${severity}`}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
  >
    <path d={signs[severity]} />
  </svg>
);
