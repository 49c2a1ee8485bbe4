import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { breaks, plain, segments, type PageOf } from './indicator'

use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export interface Words {
  target: (value: string) => string
  path: string
  forecast: (value: string) => string
  break: string
  scope: (code: string) => string
}

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const colours = ['--al-chart-3', '--al-chart-1', '--al-chart-2', '--al-chart-4']
const symbols = ['emptyRect', 'circle', 'triangle', 'diamond']
const dashes: ('solid' | number[])[] = ['solid', 'solid', [6, 3], [2, 2]]

type Cell = [number, number] | [number, number, string]

/** Actual against path by year: broken where the way of counting changes, the running year as a dashed forecast. */
export class SeriesChart {
  private readonly chart: ECharts
  private readonly watcher: ResizeObserver

  constructor(target: HTMLElement, onPick: (year: number) => void) {
    this.chart = init(target, undefined, { renderer: 'svg' })
    this.chart.on('click', ({ value }) => {
      if (Array.isArray(value)) onPick(Number(value[0]))
    })
    this.watcher = new ResizeObserver(() => this.chart.resize())
    this.watcher.observe(target)
  }

  show(page: PageOf, words: Words): void {
    const label = (color: string, position: string) => ({ show: true, position, color, fontSize: 12, formatter: ({ value }: { value: unknown }) => plain(Number((value as Cell)[1])) })
    const parts = segments(page.lines)
    const scopes = [...new Set(parts.map((part) => part.scope))]
    const pathCells: Cell[] = page.lines.flatMap((line) => (line.path === null ? [] : [[line.year, line.path] as Cell]))
    const years = page.lines.map((line) => line.year)
    const forecast = page.assessment.forecast
    if (forecast) years.push(forecast.year)
    const first = Math.min(...years)
    const last = Math.max(...years)
    const broken = breaks(page.lines)
    const series = parts.map((part) => {
      const at = scopes.indexOf(part.scope) % colours.length
      const colour = token(colours[at]!)
      return {
        type: 'line' as const,
        name: words.scope(part.scope),
        data: part.points.map((point) => (point.line.conflict ? { value: [point.year, point.value] as Cell, label: { formatter: `${plain(point.value)} ※`, color: token('--al-notice'), fontWeight: 600 as const } } : ([point.year, point.value] as Cell))),
        symbol: symbols[at],
        symbolSize: 8,
        cursor: 'pointer',
        lineStyle: { color: colour, width: 2, type: dashes[at] },
        itemStyle: { color: colour },
        label: label(token('--al-ink-1'), at % 2 === 0 || scopes.length === 1 ? 'top' : 'bottom'),
      }
    })
    const end = parts.at(-1)?.points.at(-1)
    const accent = token('--al-chart-1')
    const ahead = forecast
      ? [
          { type: 'line' as const, name: 'low', stack: 'band', silent: true, symbol: 'none', lineStyle: { opacity: 0 }, data: band(end, forecast.low, forecast.year, end?.value), tooltip: { show: false } },
          { type: 'line' as const, name: 'high', stack: 'band', silent: true, symbol: 'none', lineStyle: { opacity: 0 }, areaStyle: { color: token('--al-chart-band') }, data: band(end, forecast.high - forecast.low, forecast.year, 0), tooltip: { show: false } },
          {
            type: 'line' as const,
            name: 'forecast',
            symbol: 'emptyCircle',
            symbolSize: 9,
            lineStyle: { color: accent, width: 2, type: [3, 3] },
            itemStyle: { color: accent },
            data: [...(end ? [{ value: [end.year, end.value], symbol: 'none', label: { show: false } }] : []), { value: [forecast.year, forecast.expected], symbol: 'emptyCircle' }],
            label: { show: true, position: 'right' as const, color: accent, fontSize: 12, lineHeight: 16, formatter: `${words.forecast(plain(forecast.expected))}\n${plain(forecast.low)}–${plain(forecast.high)}` },
          },
        ]
      : []
    const target = page.assessment.target
    const highest = Math.max(...page.lines.map((line) => Math.max(line.value ?? 0, line.path ?? 0)))
    const crowded = forecast !== null && target !== null && Math.abs(target - forecast.expected) < highest * 0.15
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: token('--al-font') },
        grid: { left: 56, right: 92, top: 40, bottom: 28 },
        tooltip: { trigger: 'item', confine: true, valueFormatter: (value: unknown) => plain(Number(Array.isArray(value) ? value[1] : value)) },
        xAxis: { type: 'value', min: first - 1, max: last + 1, interval: 1, axisTick: { show: false }, splitLine: { show: false }, axisLine: { lineStyle: { color: token('--al-line') } }, axisLabel: { color: token('--al-ink-3'), fontSize: 12, formatter: (value: number) => (value >= first && value <= last ? String(value) : '') } },
        yAxis: { type: 'value', min: 0, name: page.indicator.unit, nameTextStyle: { color: token('--al-ink-3'), fontSize: 12, align: 'right' }, splitLine: { lineStyle: { color: token('--al-line-soft') } }, axisLabel: { color: token('--al-ink-3'), fontSize: 12, formatter: (value: number) => plain(value) } },
        series: [
          {
            type: 'line',
            name: words.path,
            data: pathCells,
            symbol: 'none',
            silent: true,
            lineStyle: { color: token('--al-chart-ref'), width: 1.5, type: [7, 4] },
            endLabel: { show: target !== null && pathCells.length > 0, color: token('--al-ink-2'), fontSize: 12, offset: [4, crowded && forecast && target !== null && target < forecast.expected ? 26 : crowded ? -26 : -10], formatter: words.target(plain(target)) },
            markArea: { silent: true, itemStyle: { color: token('--al-surface-3'), opacity: 0.75 }, data: broken.map((one) => [{ xAxis: middle(one) - 0.18 }, { xAxis: middle(one) + 0.18 }]) },
            markLine: { silent: true, symbol: 'none', lineStyle: { color: token('--al-ink-3'), type: [2, 3], width: 1 }, label: { formatter: words.break, position: 'end', color: token('--al-ink-1'), fontSize: 12, fontWeight: 600 }, data: broken.map((one) => ({ xAxis: middle(one) })) },
          },
          ...(pathCells.length === 0 ? [frame(broken, words)] : []),
          ...series,
          ...ahead,
        ],
      },
      true,
    )
  }

  dispose(): void {
    this.watcher.disconnect()
    this.chart.dispose()
  }
}

const middle = (one: { before: number; after: number }) => (one.before + one.after) / 2

/** Without a path there is no line to hang the break on. */
function frame(broken: { before: number; after: number }[], words: Words) {
  return { type: 'line' as const, data: broken.map((one) => [middle(one), 0]), symbol: 'none', silent: true, lineStyle: { opacity: 0 }, markLine: { silent: true, symbol: 'none', lineStyle: { color: token('--al-ink-3'), type: [2, 3], width: 1 }, label: { formatter: words.break, position: 'end' as const, color: token('--al-ink-1'), fontSize: 12, fontWeight: 600 }, data: broken.map((one) => ({ xAxis: middle(one) })) } }
}

/** The lower edge, or the height above it, from the newest value to the running year. */
function band(end: { year: number; value: number } | undefined, value: number, year: number, start: number | undefined): Cell[] {
  return [...(end && start !== undefined ? [[end.year, start] as Cell] : []), [year, value]]
}
