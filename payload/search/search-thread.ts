import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Methods } from './engine/worker.mjs'

/** In the sources, which are there in production too: a bundler does not follow a thread. */
const PROGRAM = path.resolve('payload/search/engine/worker.mjs')

interface Answer {
  id: number
  result?: unknown
  error?: unknown
}

interface Waiting {
  resolve(result: unknown): void
  reject(error: unknown): void
}

/** The file of the index could not be opened, read or written; its cause says why. */
export class IndexFileError extends Error {
  name = 'IndexFileError'
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** The index of a file, in a thread of its own, which answers one question after the other. */
export class SearchThread {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private failure: Error | null = null

  constructor(file: string) {
    // Not the options of this process, which has TypeScript loaded for scripts.
    const options = { workerData: file, env: {}, execArgv: [] }
    // Where it reads `new Worker`, Turbopack takes the file into its bundle, and cannot run it there.
    this.worker = Reflect.construct(Worker, [PROGRAM, options]) as Worker
    this.worker.on('message', (answer: Answer) => this.settle(answer))
    this.worker.on('error', (error: Error) => this.fail(new IndexFileError(error)))
    this.worker.on('exit', () => this.fail(new Error('The thread of the search ended.')))
    this.worker.unref()
  }

  /** Resolves with the thread's answer. Rejects when it fails, or when the thread has ended. */
  async ask<Name extends keyof Methods>(
    method: Name,
    ...args: Parameters<Methods[Name]>
  ): Promise<ReturnType<Methods[Name]>> {
    if (this.failure) throw this.failure
    this.last += 1
    const id = this.last
    return await new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      // A script waits for its answer, and not for the thread.
      this.worker.ref()
      this.worker.postMessage({ id, method, args })
    })
  }

  /** Ends the thread once it has answered what it was asked. */
  async close(): Promise<void> {
    if (!this.failure) await this.ask('close')
    await this.worker.terminate()
  }

  private settle({ id, result, error }: Answer) {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (this.waiting.size === 0) this.worker.unref()
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new IndexFileError(error))
  }

  private fail(error: Error) {
    this.failure ??= error
    for (const { reject } of this.waiting.values()) reject(this.failure)
    this.waiting.clear()
  }
}
