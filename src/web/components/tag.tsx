export type Tone = 'neutral' | 'accent' | 'warning' | 'danger';
export type Shape = 'disc' | 'ring' | 'half' | 'square' | 'triangle' | 'bar';

const shapes: Record<Shape, string> = {
  disc: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  ring: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  half: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.6v6.8a3.4 3.4 0 1 0 0-6.8Z',
  square: 'M1.5 1.5h9v9h-9z',
  triangle: 'M6 1l5.5 10H.5z',
  bar: 'M1 4.5h10v3H1z',
};

type TagParts = { children: string; tone?: Tone; shape?: Shape };

/** A state as a word and a shape; the tone only repeats what they say. */
export const Tag = ({ children, tone = 'neutral', shape }: TagParts) => (
  <span class={`tag tag--${tone}`} data-color={tone}>
    {shape && (
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shapes[shape]} fill="currentColor" fill-rule="evenodd" />
      </svg>
    )}
    {children}
  </span>
);
