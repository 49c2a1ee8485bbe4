import { describe, expect, it } from 'vitest'
import { toCgcs2000 } from './datum'

describe('datums', () => {
  it('takes GCJ-02 back to the published position', () => {
    // test vector of github.com/googollee/eviltransform
    const [lon, lat] = toCgcs2000('GCJ02', [121.531541859215, 31.17530398364597])
    expect(lon).toBeCloseTo(121.5272106, 6)
    expect(lat).toBeCloseTo(31.1774276, 6)
  })
  it('takes BD-09 further back than GCJ-02, and leaves CGCS2000 alone', () => {
    const [lon, lat] = toCgcs2000('BD09', [121.538, 31.181])
    expect(lon).toBeCloseTo(121.5272, 3)
    expect(lat).toBeCloseTo(31.1774, 2)
    expect(toCgcs2000('CGCS2000', [119.3, 31.2])).toEqual([119.3, 31.2])
  })
  it('moves nothing abroad', () => {
    expect(toCgcs2000('GCJ02', [2.35, 48.85])).toEqual([2.35, 48.85])
  })
})
