/** RFC 9457 problem+json as the server sends it. */
export interface FieldError {
  field: string
  message: string
}

export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  code?: string
  /** Number under which the server logged the failure; shown to be copied. */
  number?: string
  errors?: FieldError[]
  /** The stored version, when somebody changed the record meanwhile. */
  current?: unknown
  [extension: string]: unknown
}

/** Anything that went wrong between the page and the server, in words that can be shown. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly errors: FieldError[]
  readonly current: unknown
  readonly number: string | undefined
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? `HTTP ${status}`)
    this.name = 'ApiError'
    this.status = status
    this.code = body.code ?? ''
    this.errors = body.errors ?? []
    this.current = body.current
    this.number = body.number
    this.body = body
  }

  /** Somebody else changed the record since it was read. */
  get isConflict(): boolean {
    return this.status === 409 && this.current !== undefined && this.current !== null
  }

  /** No such record, or outside the reader's places: the server does not tell which. */
  get isAbsent(): boolean {
    return this.status === 404 || this.status === 403
  }

  /** The server was not reached at all. */
  get isOffline(): boolean {
    return this.status === 0
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError
}
