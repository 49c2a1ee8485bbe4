import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { power, type Picture } from './park'

use([LineChart, GridComponent, TooltipComponent, SVGRenderer])

export interface CurveWords {
  curve: string
  intolerable: string
  negligible: string
  deaths: string
  frequency: string
}

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const lowest = 1e-9
/** GB 36894-2018, both lines with slope −1: 1e-4 and 1e-6 a year at ten deaths; nothing is tolerable from 1000 on. */
const most = 1000
const lineAt = (product: number): [number, number][] => [[1, product], [most, product / most], [most, lowest]]

/** F–N on double logarithmic axes with the two lines of the criterion. */
export class CurveChart {
  private readonly chart: ECharts
  private readonly watcher: ResizeObserver

  constructor(target: HTMLElement) {
    this.chart = init(target, undefined, { renderer: 'svg' })
    this.watcher = new ResizeObserver(() => this.chart.resize())
    this.watcher.observe(target)
  }

  show(points: Picture['curve'], words: CurveWords): void {
    const steps: [number, number][] = []
    let from = 1
    for (const point of points) {
      const f = Math.max(lowest, point.frequency)
      steps.push([from, f], [point.deaths, f])
      from = point.deaths
    }
    const last = steps.at(-1)
    if (last) steps.push([last[0], lowest])
    const soft = token('--al-ink-3')
    const axis = { type: 'log' as const, axisLine: { lineStyle: { color: token('--al-line') } }, splitLine: { lineStyle: { color: token('--al-line-soft') } }, nameTextStyle: { color: soft, fontSize: 12 } }
    const criterion = (name: string, product: number, colour: string) => ({ type: 'line' as const, name, data: lineAt(product), symbol: 'none', silent: true, lineStyle: { color: colour, width: 1.5, type: [7, 4] } })
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: token('--al-font') },
        grid: { left: 52, right: 20, top: 26, bottom: 34 },
        tooltip: { trigger: 'axis', confine: true, formatter: (given: unknown) => tip(given, words) },
        xAxis: { ...axis, min: 1, max: most, name: words.deaths, nameLocation: 'end', nameGap: 4, axisLabel: { color: soft, fontSize: 12 } },
        yAxis: { ...axis, min: lowest, max: 1e-2, name: words.frequency, nameTextStyle: { color: soft, fontSize: 12, align: 'left' }, axisLabel: { color: soft, fontSize: 12, formatter: (value: number) => power(value, 1) } },
        series: [
          criterion(words.intolerable, 1e-3, token('--al-risk-1')),
          criterion(words.negligible, 1e-5, token('--al-chart-1')),
          { type: 'line', name: words.curve, data: steps, symbol: 'none', lineStyle: { color: token('--al-ink-1'), width: 2.5 }, areaStyle: { color: token('--al-chart-band'), origin: 'start' } },
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

function tip(given: unknown, words: CurveWords): string {
  const all = given as { seriesName?: string; value: [number, number] }[]
  const own = all.filter((one) => one.seriesName === words.curve).at(-1)
  return own ? `N ≥ ${power(own.value[0])}<br>F = ${power(own.value[1])}` : ''
}
