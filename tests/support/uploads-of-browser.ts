/** A file that the browser sends to the library, with the data of its record. */
export interface SentUpload {
  address: string
  file: File
  data: { alt?: string }
  /** Tells the page how much of it went out, in percent. */
  progress(percent: number): void
}

/** Answers the files that a page sends: they go by XMLHttpRequest, which tells how far they are. No answer for an error. */
export function answerUploads(answer: (upload: SentUpload) => Promise<Response> | Response) {
  class Request {
    upload: { onprogress?(event: { loaded: number; total: number }): void } = {}
    status = 0
    responseText = ''
    onload?(): void
    onerror?(): void
    onabort?(): void
    private address = ''
    private isAborted = false
    open(_method: string, address: string) {
      this.address = address
    }
    abort() {
      this.isAborted = true
      this.onabort?.()
    }
    async send(form: FormData) {
      const upload: SentUpload = {
        address: this.address,
        file: form.get('file') as File,
        data: JSON.parse(String(form.get('_payload'))),
        progress: (percent) => this.upload.onprogress?.({ loaded: percent, total: 100 }),
      }
      try {
        const response = await answer(upload)
        if (this.isAborted) return
        this.status = response.status
        this.responseText = await response.text()
        this.onload?.()
      } catch {
        if (!this.isAborted) this.onerror?.()
      }
    }
  }
  Object.assign(globalThis, { XMLHttpRequest: Request })
}
