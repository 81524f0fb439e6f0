import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceDocument } from '@/payload/editorial/import/model'
import { readBytes } from '@/payload/import/read-bytes'
import { annotatedDrafts, type CorpusFolder, type ExpectedBlock, expectedBlocks, folderOf } from './annotated-draft'
import { fileOf } from './file-of'
import { packed } from './packed'

export interface DraftAsFile {
  name: string
  /** As its reader read it. */
  source: SourceDocument
  expected: ExpectedBlock[]
}

/** Returns the drafts of a folder, read from the files that they are: annotated ones, and those with a file beside them. */
export async function draftsAsFiles(folder: CorpusFolder): Promise<DraftAsFile[]> {
  const drafts: DraftAsFile[] = []
  // One after another: Jest loads a reader once, and not twice at a time.
  for (const draft of annotatedDrafts(folder)) {
    const { name, bytes } = await fileOf(draft)
    const { source } = await readBytes(bytes, name)
    drafts.push({
      name: draft.name,
      source: { ...source, format: draft.source.format },
      expected: draft.expected,
    })
  }
  for (const path of filesIn(folderOf(folder))) drafts.push(await readWithExpected(path))
  return drafts
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => !/\.(?:draft|expected)$/.test(file))
        .sort()
        .map((file) => join(folder, file))
    : []
}

async function readWithExpected(path: string): Promise<DraftAsFile> {
  const file = path.replace(/^.*\//, '').replace(/\.parts$/, '')
  const bytes = path.endsWith('.parts') ? packed(readFileSync(path, 'utf8'), file) : new Uint8Array(readFileSync(path))
  const name = file.replace(/\.\w+$/, '')
  const { source } = await readBytes(bytes, file)
  return {
    name,
    source,
    expected: expectedBlocks(readFileSync(path.replace(/\.\w+(?:\.parts)?$/, '.expected'), 'utf8')),
  }
}
