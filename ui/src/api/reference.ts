import { ref, type Ref } from 'vue'
import { api } from './client'

/** Reference data every page needs: places and sectors. Read once per session and kept. */
export interface RegionNode {
  code: string
  name: string
  level?: string
  parentCode?: string | null
  hasChildren?: boolean
}

export interface SectorItem {
  code: string
  name: string
}

const children = new Map<string, Promise<RegionNode[]>>()
const sectors: Ref<SectorItem[]> = ref([])
let sectorRequest: Promise<SectorItem[]> | null = null

function listOf<T>(answer: T[] | { items: T[] }): T[] {
  return Array.isArray(answer) ? answer : answer.items
}

/** Places right below `parent`. */
export function regionChildren(parent: string): Promise<RegionNode[]> {
  let request = children.get(parent)
  if (!request) {
    request = api.get<RegionNode[] | { items: RegionNode[] }>('/api/regions', { parent, size: 500 }).then(listOf)
    request.catch(() => children.delete(parent))
    children.set(parent, request)
  }
  return request
}

export function loadSectors(): Promise<SectorItem[]> {
  sectorRequest ??= api
    .get<SectorItem[] | { items: SectorItem[] }>('/api/sectors')
    .then((answer) => (sectors.value = listOf(answer)))
    .catch((error: unknown) => {
      sectorRequest = null
      throw error
    })
  return sectorRequest
}

/** The word of a sector, its code until the list has come. */
export function sectorName(code: string): string {
  return sectors.value.find((sector) => sector.code === code)?.name ?? code
}

const names = new Map<string, Promise<string>>()

/** The word of a place, its code when it cannot be read. */
export function placeName(code: string): Promise<string> {
  let request = names.get(code)
  if (!request) {
    request = api
      .get<RegionNode>(`/api/regions/${code}`)
      .then((place) => place.name)
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
