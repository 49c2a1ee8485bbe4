import { newKey } from '@/api/client'
import { dangers, type PhotoKind } from '@/api/hidden-danger'

/** Each file is sent once: a form that is sent again after a failure goes on where it stopped. */
interface Sent {
  key: string
  id?: string
}
const known = new WeakMap<Blob, Map<PhotoKind, Sent>>()

function recordOf(file: Blob, kind: PhotoKind): Sent {
  const kinds = known.get(file) ?? new Map<PhotoKind, Sent>()
  known.set(file, kinds)
  const sent = kinds.get(kind) ?? { key: newKey() }
  kinds.set(kind, sent)
  return sent
}

/** Uploads one after another and gives back their ids, in order; `progress` runs from 0 to 1 over all of them. */
export async function uploadPhotos(files: readonly File[], kind: PhotoKind, progress: (share: number) => void = () => {}): Promise<string[]> {
  const ids: string[] = []
  for (const [index, file] of files.entries()) {
    const sent = recordOf(file, kind)
    if (!sent.id) {
      const told = (share: number) => progress((index + share) / files.length)
      sent.id = (await dangers.uploadPhoto(file, file.name, kind, sent.key, told)).id
    }
    ids.push(sent.id)
    progress((index + 1) / files.length)
  }
  return ids
}
