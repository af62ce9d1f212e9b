import type { EChartsCoreOption } from 'echarts/core'
import type { Histogram } from '../../../worker/parameters/api.js'

/** The colours of the page as a canvas wants them. */
export interface Colours {
  readonly ink: string
  readonly dim: string
  readonly line: string
  readonly below: string
  readonly above: string
  readonly shade: string
}

export interface SpreadWords {
  readonly number: (value: number) => string
  readonly households: (count: number) => string
}

/** Both ends of each stretch, with how many households it has. */
export const stretchesOf = ({
  from,
  width,
  counts,
}: Histogram): readonly { readonly from: number; readonly to: number; readonly count: number }[] =>
  counts.map((count, index) => {
    const start = rounded(from + index * width)
    return { from: start, to: rounded(start + width), count }
  })

/** Sums of steps such as 0.02 without their dust. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** The parts that stay while a value is dragged. */
export const fixedOption = (
  histogram: Histogram,
  words: SpreadWords,
  colours: Colours,
): EChartsCoreOption => {
  const stretches = stretchesOf(histogram)
  const last = stretches.at(-1)
  const axis = {
    axisLabel: { color: colours.dim, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } },
    splitLine: { lineStyle: { color: colours.line } },
  }
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 34, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      confine: true,
      formatter: (items: unknown) => {
        const [item] = Array.isArray(items) ? (items as { readonly dataIndex: number }[]) : []
        const found = stretches[item?.dataIndex ?? -1]
        return found === undefined
          ? ''
          : `${words.number(found.from)} – ${words.number(found.to)}<br/>${words.households(found.count)}`
      },
    },
    xAxis: {
      type: 'value',
      min: histogram.from,
      max: last?.to ?? histogram.from,
      ...axis,
      splitLine: { show: false },
      axisLabel: { ...axis.axisLabel, formatter: words.number },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      ...axis,
    },
    series: [],
  }
}

/** The line and what lies on its sides: all that changes with the value. */
export const lineOption = (
  histogram: Histogram,
  { value, usual }: { readonly value: number; readonly usual: number | null },
  words: SpreadWords,
  colours: Colours,
): EChartsCoreOption => ({
  series: [
    {
      id: 'households',
      type: 'bar',
      barCategoryGap: '8%',
      cursor: 'ew-resize',
      data: stretchesOf(histogram).map(({ from, to, count }) => ({
        value: [rounded((from + to) / 2), count],
        // A stretch belongs to the side on which it begins.
        itemStyle: { color: from < value ? colours.below : colours.above },
      })),
      markArea: {
        silent: true,
        itemStyle: { color: colours.shade },
        data: [[{ xAxis: histogram.from }, { xAxis: value }]],
      },
      markLine: {
        animation: false,
        silent: true,
        symbol: ['none', 'none'],
        data: [
          ...(usual === null || usual === value
            ? []
            : [
                {
                  xAxis: usual,
                  label: { show: false },
                  lineStyle: { color: colours.dim, type: 'dashed', width: 1 },
                },
              ]),
          {
            xAxis: value,
            symbol: ['circle', 'none'],
            symbolSize: 16,
            label: {
              formatter: () => words.number(value),
              color: colours.ink,
              fontWeight: 'bold',
              fontSize: 13,
            },
            lineStyle: { color: colours.ink, type: 'solid', width: 2 },
          },
        ],
      },
    },
  ],
})
