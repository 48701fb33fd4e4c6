export type Bar = {
  key: string;
  label: string;
  href?: string;
  /** Only for the length; what is read is `text`. */
  value: number;
  text: string;
};

type BarChartParts = {
  label: string;
  bars: readonly Bar[];
  /** What a bar as long as its column stands for; without it, the longest bar is. */
  whole?: number;
};

/**
 * Horizontal bars. Labels are text, so that they wrap, zoom and are read; each bar is a small
 * SVG stretched to its column, since the content security policy allows no style attribute.
 */
export function BarChart({ label, bars, whole }: BarChartParts) {
  const longest = whole ?? Math.max(...bars.map(({ value }) => value), 1);
  return (
    <ol class="bar-chart" aria-label={label}>
      {bars.map(({ key, label: name, href, value, text }) => (
        <li key={key}>
          <span class="bar-chart__label">{href ? <a href={href}>{name}</a> : name}</span>
          <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-chart__bar" width={Math.round((value / longest) * 1000)} height="10" />
          </svg>
          <span class="bar-chart__text amount">{text}</span>
        </li>
      ))}
    </ol>
  );
}
