import { describe, expect, it } from 'vitest'
import DueMark from './DueMark.vue'
import FigureStrip from './FigureStrip.vue'
import Gauge from './Gauge.vue'
import GaugeLadder from './GaugeLadder.vue'
import GradeBox from './GradeBox.vue'
import RiskTag from './RiskTag.vue'
import Seal from './Seal.vue'
import StepBar from './StepBar.vue'
import WarnFlag from './WarnFlag.vue'
import { show } from './testing'

const now = new Date('2026-11-23T00:12:00Z')

describe('marks', () => {
  it.each(['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const)('a risk level is never colour alone: %s has a shape and a word', async (level) => {
    const { wrapper } = await show(RiskTag, { props: { level } })
    expect(wrapper.find('svg').exists()).toBe(true)
    expect(wrapper.text()).toMatch(/^(红|橙|黄|蓝) · (重大|较大|一般|低)风险$/)
  })

  it('an unknown risk level is a dash, not a colour', async () => {
    const { wrapper } = await show(RiskTag, { props: { level: null } })
    expect(wrapper.text()).toBe('—')
    expect(wrapper.find('svg').exists()).toBe(false)
  })

  it('a warning, a grade and a seal do not look like a risk level', async () => {
    expect((await show(WarnFlag, { props: { level: 'ORANGE' } })).wrapper.text()).toBe('橙色预警')
    expect((await show(GradeBox, { props: { grade: 'B' } })).wrapper.classes()).toEqual(['grade'])
    expect((await show(Seal, { props: { grade: 'MAJOR' } })).wrapper.text()).toBe('重大隐患')
    expect((await show(Seal, { props: { grade: 'ORDINARY' } })).wrapper.text()).toBe('')
  })

  it('time is ink and words', async () => {
    const words = async (props: object) => (await show(DueMark, { props: { now, ...props } })).wrapper.text().replace(/\s+/g, ' ')
    expect(await words({ due: '2026-11-17' })).toBe('! 逾期 6 天')
    expect(await words({ due: '2026-11-25' })).toBe('剩 2 天')
    expect(await words({ due: '2026-11-23T09:00:00Z' })).toBe('今天 17:00')
    expect(await words({ due: '2026-11-17', paused: true })).toBe('暂停计时')
    expect(await words({ due: '2026-11-20', done: true, doneOn: '2026-11-20' })).toBe('按期完成')
  })

  it('the gauge tells its value to a screen reader and keeps to its scale', async () => {
    const { wrapper } = await show(Gauge, { props: { value: 120, max: 100, limit: 80, unit: 'mm' } })
    expect(wrapper.attributes('aria-valuetext')).toBe('120 / 100 mm')
    expect(wrapper.find('.fill').attributes('style')).toContain('width: 100%')
    expect(wrapper.classes()).toContain('over')
  })

  it('ladder and steps mark where it stands', async () => {
    const rungs = [{ label: '提醒', state: 'done' }, { label: '函告', state: 'now' }, { label: '通报', state: 'todo' }]
    expect((await show(GaugeLadder, { props: { rungs } })).wrapper.find('[aria-current=step]').text()).toContain('函告')
    const steps = ['排查', '登记', '评估', '报告', '监控', '治理', '核销'].map((label, i) => ({ label, state: i < 5 ? 'done' : i === 5 ? 'now' : 'todo' }))
    const compact = (await show(StepBar, { props: { steps, compact: true, caption: '治理中' } })).wrapper
    expect(compact.find('[role=img]').attributes('aria-label')).toBe('第 6 步，共 7 步：治理')
    expect(compact.findAll('.blocks i')).toHaveLength(7)
  })

  it('figures filter when pressed; a share does not', async () => {
    const figures = [{ key: 'open', label: '未销号', value: 193, unit: '件' }, { key: 'rate', label: '按期率', value: null, unit: '%', still: true }]
    const { wrapper } = await show(FigureStrip, { props: { figures, active: 'open' } })
    await wrapper.findAll('.figure')[0]!.trigger('click')
    await wrapper.findAll('.figure')[1]!.trigger('click')
    expect(wrapper.emitted('pick')).toEqual([['open']])
    expect(wrapper.text()).toContain('—')
  })
})
