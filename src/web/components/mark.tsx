/** Two laurel leaves that make a tick: the short one leans back, the long one rises. */
export const markPaths = [
  'M11.2 26.9C6.2 25.6 2.9 21.2 2.4 14.4c5.6 2 8.9 6.5 8.8 12.5Z',
  'M12.6 27.1C12.9 17 19.4 8 30 3.8c-1.6 11-8 19.4-17.4 23.3Z',
];

export const Mark = ({ class: className = 'mark' }: { class?: string }) => (
  <svg class={className} viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    {markPaths.map((path) => (
      <path key={path} d={path} fill="currentColor" />
    ))}
  </svg>
);
