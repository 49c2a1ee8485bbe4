import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addMessages } from '@/i18n'
import { answering, problem, show } from '@/components/testing'
import { deviceOf } from './device'
import SignIn from './SignIn.vue'
import { safeTarget } from './target'
import zh from './zh-CN'
import en from './en'

const options = { 'GET /api/session/options': { oidc: false, sample: false, idleMinutes: 30, systemName: '' } }

async function attempt(answer: () => Response) {
  const { fetcher, asked } = answering({ ...options, 'POST /api/session': answer })
  vi.stubGlobal('fetch', fetcher)
  const { wrapper } = await show(SignIn, { at: '/sign-in' })
  await flushPromises()
  await wrapper.find('input[name=username]').setValue('shenzy')
  await wrapper.find('input[name=password]').setValue('wrong')
  await wrapper.find('form').trigger('submit')
  await flushPromises()
  return { wrapper, asked }
}

beforeEach(async () => {
  document.body.innerHTML = ''
  await addMessages('session', { 'zh-CN': zh, en })
})

describe('sign-in', () => {
  it('says how many attempts are left, beside the password', async () => {
    const { wrapper } = await attempt(() => problem(401, { code: 'sign-in-failed', attemptsLeft: 3, detail: '账号或密码不对。还可再试 3 次。' }))
    expect(wrapper.find('[data-field=password]').text()).toContain('还可再试 3 次')
  })

  it('says until when the account is locked', async () => {
    const { wrapper } = await attempt(() => problem(423, { code: 'locked', until: '2026-11-23T00:27:00Z' }))
    expect(wrapper.find('[role=alert]').text()).toContain('08:27')
  })

  it('asks for the code as a second step and sends it with the password', async () => {
    const { wrapper, asked } = await attempt(() => problem(401, { code: 'code-required' }))
    expect(wrapper.find('[data-field=password]').exists()).toBe(false)
    await wrapper.find('[data-field=code] input').setValue('123456')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(JSON.parse(String(asked.at(-1)!.init.body))).toEqual({ account: 'shenzy', password: 'wrong', code: '123456' })
  })

  it('offers single sign-on and sample accounts only where they exist', async () => {
    const { wrapper } = await attempt(() => problem(401, { code: 'sign-in-failed' }))
    expect(wrapper.find('.other').exists()).toBe(false)
    expect(wrapper.find('.samples').exists()).toBe(false)
  })

  it('goes on only to a page of this site', () => {
    expect([safeTarget('/map?x=1'), safeTarget('//evil.test'), safeTarget('https://evil.test'), safeTarget('/\\evil'), safeTarget('/sign-in'), safeTarget(undefined)]).toEqual(['/map?x=1', '/', '/', '/', '/', '/'])
  })

  it('names devices as people would', () => {
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/130 Safari/537 Edg/130')).toEqual({ browser: 'Edge', system: 'Windows' })
    expect(deviceOf('Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile Safari/537')).toEqual({ browser: 'Chrome', system: 'Android' })
    expect(deviceOf(null)).toBeNull()
  })
})
