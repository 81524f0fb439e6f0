import { hasContent } from '@/payload/editorial/plain-text'
import { type Check, finds } from './check'

export const emptyText: Check = ({ body }) => (hasContent(body) ? [] : finds('blocks', 'À remplir : texte', 'body'))
