import type { SanitizedCollectionConfig } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'

type Named = Pick<SanitizedCollectionConfig, 'custom' | 'labels'> & Partial<Pick<SanitizedCollectionConfig, 'versions'>>

const VOWEL = /^[aeiouyéèêàâîôûœ]/i

/**
 * Returns a document as a sentence names it: « l’article « Titre » », « la page « Contact » ». One with drafts has no title
 * here while visitors do not read it (`recordedText`): « un article non publié ».
 */
export function documentWords({ custom, labels, versions }: Named, title: string | null): string {
  const noun = String(labels.singular).toLocaleLowerCase('fr')
  if (!title && versions?.drafts) return custom?.feminine ? `une ${noun} non publiée` : `un ${noun} non publié`
  return `${article(noun, Boolean(custom?.feminine))}${noun} « ${title || UNTITLED} »`
}

function article(noun: string, isFeminine: boolean): string {
  if (VOWEL.test(noun)) return 'l’'
  return isFeminine ? 'la ' : 'le '
}
