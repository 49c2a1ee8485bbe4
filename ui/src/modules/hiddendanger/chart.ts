import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { StatRow } from './statistics'

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

interface Words {
  open: string
  overdue: string
  cancelled: string
}

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Bars of finished and open ones, with the overdue part in ink; a press on a bar gives its row. */
export class DangerChart {
  private readonly chart: ECharts
  private rows: StatRow[] = []
  private readonly watcher: ResizeObserver

  constructor(target: HTMLElement, onPick: (row: StatRow) => void) {
    this.chart = init(target, undefined, { renderer: 'svg' })
    this.chart.on('click', ({ dataIndex }) => {
      const row = this.rows[dataIndex]
      if (row) onPick(row)
    })
    this.watcher = new ResizeObserver(() => this.chart.resize())
    this.watcher.observe(target)
  }

  show(rows: StatRow[], upright: boolean, words: Words): void {
    this.rows = rows
    const names = { type: 'category' as const, data: rows.map((row) => row.labels.join(' · ')), inverse: !upright, axisTick: { show: false }, axisLine: { lineStyle: { color: token('--al-line') } }, axisLabel: { color: token('--al-ink-2'), fontSize: 12, width: upright ? undefined : 104, overflow: 'truncate' as const } }
    const counts = { type: 'value' as const, minInterval: 1, splitLine: { lineStyle: { color: token('--al-line-soft') } }, axisLabel: { color: token('--al-ink-3'), fontSize: 12 } }
    const part = (name: string, colour: string, values: number[], last: boolean) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      barMaxWidth: upright ? 34 : 16,
      cursor: 'pointer',
      itemStyle: { color: colour },
      data: values,
      ...(last ? { label: { show: true, position: upright ? ('top' as const) : ('right' as const), color: token('--al-ink-2'), fontSize: 12, formatter: ({ dataIndex }: { dataIndex: number }) => String(rows[dataIndex]?.total ?? '') } } : {}),
    })
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: token('--al-font') },
        grid: { left: upright ? 40 : 116, right: upright ? 12 : 44, top: upright ? 22 : 4, bottom: 24 },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
        xAxis: upright ? names : counts,
        yAxis: upright ? counts : names,
        series: [
          part(words.cancelled, token('--al-seq-3'), rows.map((row) => row.total - row.open), false),
          part(words.open, token('--al-chart-1'), rows.map((row) => row.open - row.overdue), false),
          part(words.overdue, token('--al-ink-1'), rows.map((row) => row.overdue), true),
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
