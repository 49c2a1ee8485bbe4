/** Which of the chosen files are taken, and why the others are not. */
export interface FileLimits {
  /** As in an `accept` attribute: `image/*,.xlsx`. */
  accept?: string
  maxBytes?: number
  maxCount?: number
}

export type Refusal = { file: File; reason: 'type' | 'size' | 'count' }

function accepted(file: File, accept: string | undefined): boolean {
  if (!accept) return true
  return accept
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .some((one) => {
      if (one.startsWith('.')) return file.name.toLowerCase().endsWith(one)
      return one.endsWith('/*') ? file.type.startsWith(one.slice(0, -1)) : file.type === one
    })
}

export function sortOut(chosen: File[], present: number, limits: FileLimits): { taken: File[]; refused: Refusal[] } {
  const taken: File[] = []
  const refused: Refusal[] = []
  for (const file of chosen) {
    if (!accepted(file, limits.accept)) refused.push({ file, reason: 'type' })
    else if (limits.maxBytes !== undefined && file.size > limits.maxBytes) refused.push({ file, reason: 'size' })
    else if (limits.maxCount !== undefined && present + taken.length >= limits.maxCount) refused.push({ file, reason: 'count' })
    else taken.push(file)
  }
  return { taken, refused }
}
