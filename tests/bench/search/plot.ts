/** Line plots beside each other as one SVG picture. Deterministic: the same numbers give the same bytes. */

/** A line through points. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Panel {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
}

const WIDTH = 320;
const HEIGHT = 260;
const LEFT = 52;
const RIGHT = 24;
const TOP = 34;
const BOTTOM = 46;
const LEGEND = 30;
const FONT = 'font-family="system-ui, sans-serif"';
const INK = '#222222';
const GRID = '#dddddd';

/** Values of an axis to their places on it. */
type Scale = (value: number) => number;

const number = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function label(text: string, x: number, y: number, extra = ''): string {
  return `<text x="${number(x)}" y="${number(y)}" ${FONT} font-size="11" fill="${INK}"${extra}>${escaped(text)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${colour}"/>`;
}

/** 1, 2 and 5 times the powers of ten, from the last below the least value to the first above the largest. */
function logarithmicTicks(least: number, most: number): readonly number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(least)) - 1; power <= Math.ceil(Math.log10(most)); power += 1)
    all.push(...[1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  const from = all.findLastIndex((tick) => tick <= least);
  const to = all.findIndex((tick) => tick >= most);
  return all.slice(from, to + 1);
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e4 ? `${value / 1e3}k` : String(value);
}

function xAxis(values: readonly number[]): { readonly scale: Scale; readonly drawn: readonly string[] } {
  const most = Math.max(...values);
  const scale: Scale = (value) => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const bottom = HEIGHT - BOTTOM;
  const drawn = [...new Set(values)].map((value) =>
    label(short(value), scale(value), bottom + 16, ' text-anchor="middle"'),
  );
  return { scale, drawn: [...drawn, line(LEFT, bottom, WIDTH - RIGHT, bottom, INK)] };
}

function yAxis(values: readonly number[]): { readonly scale: Scale; readonly drawn: readonly string[] } {
  const ticks = logarithmicTicks(Math.min(...values), Math.max(...values));
  const [low = 1, high = 10] = [ticks[0], ticks.at(-1)];
  const bottom = HEIGHT - BOTTOM;
  const scale: Scale = (value) => bottom - (Math.log(value / low) / Math.log(high / low)) * (bottom - TOP);
  const isShown = (tick: number) => ticks.length <= 8 || String(tick).replace(/[0.]/g, '') === '1';
  const drawn = ticks
    .filter(isShown)
    .flatMap((tick) => [
      line(LEFT, scale(tick), WIDTH - RIGHT, scale(tick), GRID),
      label(short(tick), LEFT - 6, scale(tick) + 4, ' text-anchor="end"'),
    ]);
  return { scale, drawn };
}

function curve({ colour, points }: Series, x: Scale, y: Scale): readonly string[] {
  const places = points.map((point) => ({ x: number(x(point.x)), y: number(y(point.y)) }));
  const path = places.map((place) => `${place.x},${place.y}`).join(' ');
  const dots = places.map((place) => `<circle cx="${place.x}" cy="${place.y}" r="3" fill="${colour}"/>`);
  return [`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...dots];
}

function panel({ title, xLabel, yLabel, series }: Panel, place: number): string {
  const points = series.flatMap((one) => one.points);
  const x = xAxis(points.map((point) => point.x));
  const y = yAxis(points.map((point) => point.y));
  const middle = (TOP + HEIGHT - BOTTOM) / 2;
  const drawn = [
    label(title, LEFT, 18, ' font-weight="bold"'),
    ...y.drawn,
    ...x.drawn,
    label(xLabel, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, ' text-anchor="middle"'),
    label(yLabel, 12, middle, ` text-anchor="middle" transform="rotate(-90 12 ${number(middle)})"`),
    ...series.flatMap((one) => curve(one, x.scale, y.scale)),
  ];
  return `<g transform="translate(${place * WIDTH} 0)">\n${drawn.join('\n')}\n</g>`;
}

function legend(series: readonly Series[]): string {
  const entries = series.map(({ name, colour }, place) => {
    const x = LEFT + place * 200;
    return `<circle cx="${x}" cy="${HEIGHT + 10}" r="4" fill="${colour}"/>\n${label(name, x + 10, HEIGHT + 14)}`;
  });
  return entries.join('\n');
}

/** Panels from left to right, with a linear horizontal and a logarithmic vertical axis; values have to be above 0. */
export function plot(title: string, panels: readonly Panel[]): string {
  const width = WIDTH * panels.length;
  const height = HEIGHT + LEGEND;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${panels.map(panel).join('\n')}
${legend(panels[0]?.series ?? [])}
</svg>
`;
}
