import { describe, expect, it } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { flushPromises } from '@vue/test-utils'
import { show } from '@/components/testing'
import type { KeptPhoto } from '@/offline/db'
import PhonePhotos from './PhonePhotos.vue'

const Form = defineComponent({
  setup() {
    const photos = shallowRef<KeptPhoto[]>([])
    return () => h(PhonePhotos, { modelValue: photos.value, 'onUpdate:modelValue': (list: KeptPhoto[]) => (photos.value = list) })
  },
})

async function shoot(wrapper: Awaited<ReturnType<typeof show>>['wrapper'], ...names: string[]) {
  const input = wrapper.find<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: names.map((name) => new File(['x'], name, { type: 'image/jpeg' })), configurable: true })
  await input.trigger('change')
  await flushPromises()
}

describe('the photos of a field report', () => {
  it('show the one just taken, and the others small', async () => {
    const { wrapper } = await show(Form)
    await shoot(wrapper, 'a.jpg')
    expect(wrapper.findAll('img.large')).toHaveLength(1)
    await shoot(wrapper, 'b.jpg', 'c.jpg')
    const small = wrapper.findAll('.row button')
    expect(small).toHaveLength(3)
    expect(small[2]!.classes()).toContain('on')
  })

  it('begin again when the last one is removed', async () => {
    const { wrapper } = await show(Form)
    await shoot(wrapper, 'a.jpg')
    await wrapper.find('.remove').trigger('click')
    expect(wrapper.find('.first').exists()).toBe(true)
  })
})
