import { ref } from 'vue'
import { api, type Paged } from '@/api/client'
import type { Schema } from '@/api/types'

export type Notice = Schema<'notice.Notice'>
type Unread = Schema<'notice.NoticeController.Unread'>

/** How many are unread; shared by the bell and the page. */
export const unread = ref(0)

export async function countUnread(): Promise<void> {
  unread.value = (await api.get<Unread>('/api/notices/unread-count')).unread
}

export async function markRead(notice: Notice): Promise<void> {
  if (notice.readAt) return
  await api.post(`/api/notices/${notice.id}/read`)
  notice.readAt = new Date().toISOString()
  unread.value = Math.max(0, unread.value - 1)
}

export async function markAllRead(): Promise<void> {
  unread.value = (await api.post<Unread>('/api/notices/read-all')).unread
}

export const latest = () => api.get<Paged<Notice>>('/api/notices', { page: 1, size: 8 })

/** Kind of record → its page. */
const pages: Record<string, string> = {
  'hidden-danger': 'hidden-danger',
  filing: 'return-filing',
  'major-hazard': 'major-hazard',
  accident: 'accident',
}

/** The page behind a notice, when its subject has one. */
export function targetOf(notice: Notice): { name: string; params: { id: string } } | null {
  const page = pages[notice.subjectType]
  return page && notice.subjectId ? { name: page, params: { id: notice.subjectId } } : null
}
