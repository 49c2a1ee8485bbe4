import { describe, expect, it } from 'vitest'
import { bodyOf, formOf } from './organisation'

describe('an organisation form', () => {
  it('sends the code of its place and leaves blanks out', () => {
    const form = formOf(null, { code: '990102000000', name: '云汀区' })
    form.name = ' 云汀区商务局 '
    expect(bodyOf(form)).toMatchObject({ name: '云汀区商务局', regionCode: '990102000000', shortName: null, contactPhone: null, closed: false, version: 0 })
    expect(bodyOf(form)).not.toHaveProperty('region')
  })
})
