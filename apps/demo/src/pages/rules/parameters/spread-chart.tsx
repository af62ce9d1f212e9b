import { BarChart } from 'echarts/charts'
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTheme } from '../../../shell/theme.js'
import type { Histogram } from '../../../worker/parameters/api.js'
import { type Colours, fixedOption, lineOption, type SpreadWords } from './spread-option.js'

use([
  BarChart,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
])

/** What the style sheet says, as a canvas knows no variables. */
const coloursOf = (element: Element): Colours => {
  const style = getComputedStyle(element)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ink: colour('--ink'),
    dim: colour('--dim'),
    line: colour('--line'),
    below: colour('--undetermined'),
    above: colour('--accent'),
    shade: colour('--undetermined-soft'),
  }
}

/** A pointer on the chart moves the line, as on the slider. */
const followPointer = (chart: ECharts, move: (value: number) => void): void => {
  let held = false
  const at = ({ offsetX }: { readonly offsetX: number }): void => {
    const value: unknown = chart.convertFromPixel({ xAxisIndex: 0 }, offsetX)
    if (held && typeof value === 'number') move(value)
  }
  const renderer = chart.getZr()
  renderer.on('mousedown', (event) => {
    held = true
    at(event)
  })
  renderer.on('mousemove', at)
  renderer.on('mouseup', () => {
    held = false
  })
  renderer.on('globalout', () => {
    held = false
  })
}

interface Props {
  readonly histogram: Histogram
  readonly value: number
  readonly usual: number | null
  readonly words: SpreadWords
  /** All that the picture tells, in a sentence. */
  readonly label: string
  readonly onMove: (value: number) => void
}

/** The households by their number, with the line that the parameter draws through them. */
export const SpreadChart = ({ histogram, value, usual, words, label, onMove }: Props) => {
  const element = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const moving = useRef(onMove)
  moving.current = onMove
  const { dark } = useTheme()
  const colours = useRef<Colours | null>(null)
  useEffect(() => {
    const place = element.current
    if (place === null) return undefined
    const made = init(place)
    chart.current = made
    followPointer(made, (moved) => {
      moving.current(moved)
    })
    const watching = new ResizeObserver(() => {
      made.resize()
    })
    watching.observe(place)
    return () => {
      watching.disconnect()
      chart.current = null
      made.dispose()
    }
  }, [])
  useEffect(() => {
    const place = element.current
    if (place === null) return
    colours.current = coloursOf(place)
    chart.current?.setOption(fixedOption(histogram, words, colours.current), { notMerge: true })
  }, [histogram, words, dark])
  useEffect(() => {
    if (colours.current === null) return
    // Drawn with the next frame: the figures come first, and a fast drag skips what nobody would see.
    chart.current?.setOption(lineOption(histogram, { value, usual }, words, colours.current), {
      lazyUpdate: true,
    })
  }, [histogram, value, usual, words, dark])
  return <div ref={element} className="try-chart" role="img" aria-label={label} />
}
