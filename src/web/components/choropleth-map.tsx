import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';

/** From the palest to the darkest of one hue; null where nothing was published. */
export type MapStep = 1 | 2 | 3 | 4 | 5;
export type MapArea = {
  code: string;
  name: string;
  /** SVG path data, already projected into the view box. */
  path: string;
  /** Where its code is written. */
  centre: { x: number; y: number };
  step: MapStep | null;
  /** What a reader hears and sees on hover: "Gers (32) : 141 900 €, 4 projets". */
  text: string;
  href?: string;
};
export type ChoroplethMapParts = {
  locale: Locale;
  id: string;
  title: string;
  width: number;
  height: number;
  areas: readonly MapArea[];
  legend: readonly { step: MapStep; label: string }[];
};

export function ChoroplethMap({
  locale,
  id,
  title,
  width,
  height,
  areas,
  legend,
}: ChoroplethMapParts) {
  return (
    <figure class="map" aria-labelledby={`${id}-title`}>
      {/* Codes keep their size on the page whatever the scale the map was projected at. */}
      <svg viewBox={`0 0 ${width} ${height}`} font-size={width / 20}>
        <title>{title}</title>
        {/* The dashed outlines last, or their neighbours would cover half of them. */}
        {[...areas.filter(isShaded), ...areas.filter((area) => !isShaded(area))].map((area) => (
          <Area key={area.code} {...area} />
        ))}
      </svg>
      <figcaption>
        <span id={`${id}-title`} class="map__title">
          {title}
        </span>
        <Legend locale={locale} legend={legend} empty={areas.some(({ step }) => step === null)} />
      </figcaption>
    </figure>
  );
}

const isShaded = ({ step }: MapArea) => step !== null;

function Area({ code, path, centre, step, text, href }: MapArea) {
  const shape = (
    <g class={`map__area map__area--${step ?? 'none'}`}>
      <title>{text}</title>
      <path d={path} />
      <text x={centre.x} y={centre.y} text-anchor="middle" dominant-baseline="central">
        {code}
      </text>
    </g>
  );
  return href ? <a href={href}>{shape}</a> : shape;
}

type LegendParts = { locale: Locale; legend: ChoroplethMapParts['legend']; empty: boolean };

const Legend = ({ locale, legend, empty }: LegendParts) => (
  <ul class="map__legend">
    {legend.map(({ step, label }) => (
      <li key={step}>
        <Swatch step={step} />
        {label}
      </li>
    ))}
    {empty && (
      <li>
        <Swatch step="none" />
        {componentMessages[locale].noData}
      </li>
    )}
  </ul>
);

const Swatch = ({ step }: { step: MapStep | 'none' }) => (
  <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
    <g class={`map__area map__area--${step}`}>
      <path d="M.5.5h23v15H.5z" />
    </g>
  </svg>
);
