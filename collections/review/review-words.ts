import type { Proposal } from '@/payload-types'

/** Returns the French sentence for who comes too late: the text is not proposed any more. */
export function noLongerProposed(
  proposal: Pick<Proposal, 'returnedByName' | 'state'> | null,
  isOnSite: boolean,
): string {
  if (proposal?.state === 'returned') {
    return `Ce texte a déjà été renvoyé${proposal.returnedByName ? ` par ${proposal.returnedByName}` : ''}.`
  }
  return isOnSite
    ? 'Ce texte n’est plus proposé : il est en ligne.'
    : 'Ce texte n’est pas, ou n’est plus, proposé à la relecture.'
}

/** Returns the French sentence for who writes a text that is proposed; `thisDocument`: « cet article ». */
export function readOnlyWhileProposed(thisDocument: string): string {
  const pronoun = thisDocument.startsWith('cette ') ? 'la' : 'le'
  return `Vous avez proposé ${thisDocument} à la relecture : « Reprendre » permet de ${pronoun} modifier de nouveau.`
}
