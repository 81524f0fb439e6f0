import type { AuthorView } from '@/payload/queries/views'

const ARTICLE = /^(La |Le |Les |L[’'])/

/** Returns a name as it stands within a sentence: « la rédaction », « Anne Le Goff ». A person’s name keeps its capital: « Le Goff ». */
export function nameInSentence({ name, kind }: Pick<AuthorView, 'name' | 'kind'>): string {
  return kind === 'organization' ? name.replace(ARTICLE, (article) => article.toLowerCase()) : name
}

/** Returns the name after « de »: « de la rédaction », « du collectif », « d’Anne ». */
export function ofName(author: Pick<AuthorView, 'name' | 'kind'>): string {
  const name = nameInSentence(author)
  if (author.kind === 'organization' && /^les? /.test(name))
    return name.replace(/^le(s?) /, (_, s) => (s ? 'des ' : 'du '))
  return /^[aeiouàâäéèêëîïôöûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`
}
