import type { SanitizedCollectionConfig } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'

type Named = Pick<SanitizedCollectionConfig, 'custom' | 'labels'>

const VOWEL = /^[aeiouyéèêàâîôûœ]/i

/** Returns a document as a sentence names it: « l’article « Titre » », « la page « Contact » ». */
export function documentWords({ custom, labels }: Named, title: string | null): string {
  const noun = String(labels.singular).toLocaleLowerCase('fr')
  return `${article(noun, Boolean(custom?.feminine))}${noun} « ${title || UNTITLED} »`
}

function article(noun: string, isFeminine: boolean): string {
  if (VOWEL.test(noun)) return 'l’'
  return isFeminine ? 'la ' : 'le '
}
