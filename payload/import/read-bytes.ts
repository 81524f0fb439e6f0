import type { SourceDocument, SourceFormat } from '../editorial/import/model'
import { kindOfFile } from './file-kind'
import type { Brought } from './read-draft-file'
import { REASONS, Refusal } from './refusal'
import { readDocx } from './readers/docx'
import { readTxt } from './readers/txt'

type Words = Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> & { attachments?: Brought['attachments'] }

/** Returns what a file holds. Throws a Refusal with the reason why it is not read. Run in a process of its own (`read-in-process.ts`). */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Brought> {
  const kind = await kindOfFile(bytes, name)
  switch (kind.format) {
    case 'docx':
      return brought(name, kind.format, await readDocx(kind.zip))
    default:
      return brought(name, 'txt', readTxt((kind as { text: string }).text))
  }
}

function brought(name: string | null, format: SourceFormat, { attachments = [], ...words }: Words): Brought {
  const isWritten = words.lines.some(({ runs, picture }) => picture || runs.some(({ text }) => text.trim() !== ''))
  if (!isWritten && attachments.length === 0) throw new Refusal(REASONS.noWords)
  return { source: { name, format, ...words }, attachments }
}
