/** Two laurel leaves that make a tick: the short one leans back, the long one rises. */
export const markPaths = [
  'M3.2 16.4C7.6 15.6 11.9 18 13.9 22.6c.5 1.2.9 2.5 1 3.9C10.2 26.6 5.6 23.6 3.2 16.4Z',
  'M15.6 27.6C14.4 18.2 19 9.4 29.2 4.2c.6 9.6-3.6 18.6-13.6 23.4Z',
];

export const Mark = ({ class: className = 'mark' }: { class?: string }) => (
  <svg class={className} viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    {markPaths.map((path) => (
      <path key={path} d={path} fill="currentColor" />
    ))}
  </svg>
);
