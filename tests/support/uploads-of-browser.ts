/** A file that the browser sends, with the data of its record in the library. */
export interface SentUpload {
  address: string
  file: File
  data: { alt?: string }
  /** All that is sent with it. */
  form: FormData
  /** By their names in small letters. */
  headers: Record<string, string>
  /** Tells the page how much of it went out, in percent. */
  progress(percent: number): void
}

/** Answers the forms with files that a page sends: they go by XMLHttpRequest, which tells how far they are. No answer for an error. */
export function answerUploads(answer: (upload: SentUpload) => Promise<Response> | Response) {
  class Request {
    upload: { onload?(): void; onprogress?(event: { loaded: number; total: number }): void } = {}
    status = 0
    responseText = ''
    onload?(): void
    onerror?(): void
    onabort?(): void
    private address = ''
    private isAborted = false
    private headers: Record<string, string> = {}
    open(_method: string, address: string) {
      this.address = address
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name.toLowerCase()] = value
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
        form,
        headers: this.headers,
        progress: (percent) => {
          this.upload.onprogress?.({ loaded: percent, total: 100 })
          if (percent === 100) this.upload.onload?.()
        },
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
