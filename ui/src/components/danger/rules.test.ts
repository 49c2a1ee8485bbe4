import { describe, expect, it } from 'vitest'
import type { ActionName, ActionTold } from '@/api/hidden-danger'
import { actionPath } from '@/api/hidden-danger'
import { show } from '../testing'
import DangerDue from './DangerDue.vue'
import { actionBar, blocksOf, progressKey } from './rules'

const told = (action: ActionName, enabled = true, code: string | null = null): ActionTold => ({ action, enabled, code, reason: code })
const names = (list: ActionTold[]) => list.map((one) => one.action)

describe('the action bar', () => {
  it('makes what the server names the one primary action', () => {
    const bar = actionBar([told('URGE'), told('ACCEPT'), told('REJECT')], 'ACCEPT', 'ORDINARY')
    expect(bar.primary?.action).toBe('ACCEPT')
    expect(names(bar.near)).toEqual(['REJECT', 'URGE'])
  })

  it('never makes an action primary that this person may not do', () => {
    const bar = actionBar([told('ACCEPT', false, 'same-person'), told('URGE')], 'ACCEPT', 'ORDINARY')
    expect(bar.primary?.action).toBe('URGE')
    expect(names(bar.more)).toEqual(['ACCEPT'])
  })

  it('offers grading again and the five items of an ordinary danger only behind "more"', () => {
    const bar = actionBar([told('ASSESS'), told('FIVE_FIXINGS'), told('SET_CONTROLS')], null, 'ORDINARY')
    expect(bar.primary?.action).toBe('SET_CONTROLS')
    expect(names(bar.more)).toEqual(['ASSESS', 'FIVE_FIXINGS'])
  })

  it('leaves out what would only be noise: nothing paused, nothing to decide', () => {
    const bar = actionBar([told('RESUME_CLOCK', false, 'clock-not-paused'), told('DECIDE_EXTENSION', false, 'no-extension-pending'), told('COMMENT')], null, 'MAJOR')
    expect(bar).toEqual({ primary: null, near: [], more: [] })
  })

  it('names the paths of the server', () => {
    expect(actionPath('START_TREATMENT')).toBe('start-treatment')
    expect(actionPath('VOID')).toBe('void')
  })
})

describe('progress', () => {
  const label = (stage: string) => stage
  it('draws the steps that are done, the one in work and those ahead', () => {
    expect(blocksOf({ step: 5, state: 'TREATING' }, label).map((block) => block.state)).toEqual(['done', 'done', 'done', 'done', 'done', 'now', 'todo'])
    expect(blocksOf({ step: 7, state: 'CANCELLED' }, label).every((block) => block.state === 'done')).toBe(true)
  })
  it('has no step in work once a danger is void', () => {
    expect(blocksOf({ step: 2, state: 'VOID' }, label).some((block) => block.state === 'now')).toBe(false)
  })
  it('says that an extension waits for a decision', () => {
    expect(progressKey({ state: 'TREATING', extensionPending: true })).toBe('hiddendanger.progress.EXTENSION')
    expect(progressKey({ state: 'TREATING', extensionPending: false })).toBe('hiddendanger.progress.TREATING')
  })
})

describe('the due mark of a hidden danger', () => {
  const words = async (props: object) => (await show(DangerDue, { props: { dueOn: '2026-11-17', daysLeft: null, ...props } as never })).wrapper
  it('counts as the server does, whatever the clock of this computer says', async () => {
    expect((await words({ dueState: 'OVERDUE', daysLeft: -6 })).text()).toContain('逾期 6 天')
    expect((await words({ dueState: 'TODAY', daysLeft: 0 })).text()).toBe('今天')
    expect((await words({ dueState: 'OK', daysLeft: 11 })).text()).toBe('剩 11 天')
  })
  it('is half full when the server says soon, across a holiday too', async () => {
    expect((await words({ dueState: 'SOON', daysLeft: 9 })).classes()).toContain('soon')
    expect((await words({ dueState: 'OK', daysLeft: 2 })).classes()).toContain('ok')
  })
  it('says paused, done in time, done late and no limit', async () => {
    expect((await words({ dueState: 'PAUSED', daysLeft: 3 })).text()).toBe('暂停计时')
    expect((await words({ dueState: 'DONE_ON_TIME' })).text()).toBe('按期完成')
    expect((await words({ dueState: 'DONE_LATE' })).text()).toBe('已完成')
    expect((await words({ dueState: 'NONE', dueOn: null })).text()).toBe('未定期限')
  })
})
