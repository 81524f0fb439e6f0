import { createHash } from 'node:crypto'
import { wordsOfLine } from '@/payload/editorial/plain-text'
import { childrenOf, isRecord } from '@/payload/editorial/rich-text'
import type { Finding, WrittenDocument } from '../before-publication/check'

/** What says of two findings that they are the same, whatever moved between. */
export type About = Pick<Finding, 'place' | 'words'> & { rule: string }

/**
 * Returns the fingerprint of a rule and of the words that it is about: those it names, else all that stands at its place.
 * It changes with these words, and not with where they stand.
 */
export function fingerprintOf(document: WrittenDocument, { rule, words, place }: About): string {
  const about = words ?? wordsAt(document, place)
  return createHash('sha256')
    .update(`${rule}\n${about.replaceAll(/\s+/g, ' ').trim()}`)
    .digest('base64url')
}

function wordsAt(document: WrittenDocument, place: Finding['place']): string {
  if ('field' in place) {
    const value = (document as unknown as Record<string, unknown>)[place.field]
    return typeof value === 'string' ? value : JSON.stringify(value ?? null)
  }
  const node = document.body ? childrenOf(document.body.root)[place.node] : undefined
  if (!node) return ''
  return isRecord(node.fields) ? JSON.stringify(node.fields, withoutIds) : wordsOfLine(node)
}

/** P40: the ids of blocks and rows are made anew. */
function withoutIds(name: string, value: unknown): unknown {
  return name === 'id' ? undefined : value
}
