const SERVER_FAULT = 500

/** Returns the French sentence that editors read of a failure, and whether another try would fail in the same way. */
export function failureOf(error: unknown): { sentence: string; isLasting: boolean } {
  const { status, data } = (error ?? {}) as {
    status?: number
    data?: { errors?: { label?: string; message: string }[] }
  }
  if (status === undefined || status >= SERVER_FAULT) {
    return { sentence: 'Le site n’a pas pu le faire : il essaie de nouveau.', isLasting: false }
  }
  const fields = data?.errors?.map(({ label, message }) => (label ? `${label} : ${message}` : message)) ?? []
  const message = error instanceof Error ? error.message : ''
  return { sentence: fields.length > 0 ? fields.join(' ') : message, isLasting: true }
}
