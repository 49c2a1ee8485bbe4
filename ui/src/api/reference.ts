import { ref, type Ref } from 'vue'
import { currentLocale } from '@/i18n'
import { api } from './client'
import type { Schema } from './types'

/** Reference data every page needs: places and sectors. Read once per session and kept. */

/** A place; the roots of somebody's scope come with code and name only. */
export type RegionNode = Pick<Schema<'region.Region'>, 'code' | 'name'> & Partial<Schema<'region.Region'>>
export type RegionDetail = Schema<'region.RegionController.Detail'>
export type SectorItem = Schema<'organisation.Sector'>

const children = new Map<string, Promise<RegionNode[]>>()
const sectors: Ref<SectorItem[]> = ref([])
let sectorRequest: Promise<SectorItem[]> | null = null

/** Places right below `parent`. */
export function regionChildren(parent: string): Promise<RegionNode[]> {
  let request = children.get(parent)
  if (!request) {
    request = api.get<RegionNode[]>('/api/regions', { parent })
    request.catch(() => children.delete(parent))
    children.set(parent, request)
  }
  return request
}

/** Places by name or code, anywhere below `roots`. */
export async function findRegions(text: string, roots: readonly { code: string }[], signal?: AbortSignal): Promise<RegionNode[]> {
  const found = await api.get<RegionNode[]>('/api/regions/search', { q: text }, signal ? { signal } : {})
  return roots.length === 0 ? found : found.filter((place) => roots.some((root) => liesWithin(place.code, root.code)))
}

/** Whether a 12- or 15-digit code lies in the place of another: 2-2-2-3-3-3 digits, trailing zeros mean "all". */
export function liesWithin(code: string, root: string): boolean {
  const ends = [2, 4, 6, 9, 12, 15]
  const end = ends.find((length) => /^0*$/.test(root.slice(length))) ?? root.length
  return code.startsWith(root.slice(0, end))
}

export function loadSectors(): Promise<SectorItem[]> {
  sectorRequest ??= api
    .get<SectorItem[]>('/api/sectors')
    .then((answer) => (sectors.value = answer))
    .catch((error: unknown) => {
      sectorRequest = null
      throw error
    })
  return sectorRequest
}

/** The word of a sector, its code until the list has come. */
export function sectorName(code: string): string {
  const sector = sectors.value.find((one) => one.code === code)
  return sector ? wordOf(sector) : code
}

export function wordOf(sector: SectorItem): string {
  return currentLocale() === 'en' ? sector.nameEn || sector.name : sector.name
}

const names = new Map<string, Promise<string>>()

/** The word of a place, its code when it cannot be read. */
export function placeName(code: string): Promise<string> {
  let request = names.get(code)
  if (!request) {
    request = api
      .get<RegionDetail>(`/api/regions/${code}`)
      .then(({ region }) => region.name)
      .catch(() => code)
    names.set(code, request)
  }
  return request
}

export function forgetReference(): void {
  names.clear()
  children.clear()
  sectors.value = []
  sectorRequest = null
}
