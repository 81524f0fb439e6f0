import type { Reason } from './save-answers'
import type { Unwritten } from './save-outcome'

/** The message when the site does not answer a save. */
export const NOT_SAVED =
  'Le site ne répond pas : rien n’est enregistré pour l’instant. Votre texte est gardé sur cet ordinateur.'

export const KEPT = 'Votre texte est gardé sur cet ordinateur.'
const REST = 'Le reste est enregistré.'

/** Returns why a text is not written and what becomes of it, in French; `documentLabel` is « cet article », « cette page ». */
export function reasonLine(unwritten: Unwritten, documentLabel: string): string {
  return LINES[unwritten.reason](unwritten, documentLabel)
}

/** The same of a form that saves on demand: nothing is tried again by itself. */
export function plainReasonLine(unwritten: Unwritten, documentLabel: string): string {
  const cause = PLAIN_CAUSES[unwritten.reason]
  return cause ? `${cause(documentLabel)} ${KEPT}` : reasonLine(unwritten, documentLabel)
}

const NOTHING = 'rien n’est enregistré.'
const PLAIN_CAUSES: Partial<Record<Reason, (documentLabel: string) => string>> = {
  noAnswer: () => `Le site ne répond pas : ${NOTHING}`,
  tooManyRequests: () => `Le site reçoit trop de demandes à la fois : ${NOTHING}`,
  failed: () => `Le site n’a pas réussi à enregistrer : ${NOTHING}`,
  sessionOver: () => `Votre session est terminée : ${NOTHING}`,
  notAllowed: (label) => `Vous n’avez plus le droit de modifier ${label} : ${NOTHING}`,
  deleted: (label) => `Quelqu’un a supprimé ${label} : ${NOTHING}`,
}

/** Returns why the text stays here in a few words, for a list of kept texts. */
export function shortReason(reason: Reason | 'left'): string {
  return SHORT[reason]
}

const LINES = {
  written: () => '',
  noAnswer: () => `${NOT_SAVED} Il sera enregistré dès que le site répondra.`,
  tooManyRequests: () =>
    `Le site reçoit trop de demandes à la fois : rien n’est enregistré pour l’instant. ${KEPT} Un nouvel essai suit dans un moment.`,
  failed: () =>
    `Le site n’a pas réussi à enregistrer : rien n’est enregistré pour l’instant. ${KEPT} Un nouvel essai suit dans un moment.`,
  sessionOver: () => `Votre session est terminée : ce que vous tapez n’est plus enregistré. ${KEPT}`,
  otherAccount: ({ account }) =>
    `Ce navigateur est maintenant connecté au compte de ${account ?? 'quelqu’un d’autre'} : rien de ce que vous tapez n’est enregistré sous ce nom. ${KEPT}`,
  notAllowed: (_, label) =>
    `Vous n’avez plus le droit de modifier ${label} : ce que vous tapez n’est plus enregistré. Une publication vient peut-être d’avoir lieu. ${KEPT}`,
  trashed: (_, label) => `Quelqu’un a mis ${label} à la corbeille : ce que vous tapez n’est plus enregistré. ${KEPT}`,
  deleted: (_, label) => `Quelqu’un a supprimé ${label} : ce que vous tapez n’est plus enregistré. ${KEPT}`,
  conflict: (_, label) => `Quelqu’un a enregistré ${label} ailleurs : ce que vous tapez n’est plus enregistré. ${KEPT}`,
  fields: (unwritten) => fieldsLine(unwritten),
  tooLarge: (unwritten) => fieldsLine(unwritten) || `Ce texte est trop volumineux pour être enregistré. ${KEPT}`,
  refused: ({ message }) => `${message ?? 'Le site refuse ce texte.'} Rien n’est enregistré. ${KEPT}`,
} satisfies Record<Reason, (unwritten: Unwritten, documentLabel: string) => string>

function fieldsLine({ fields, isRestWritten }: Unwritten): string {
  if (fields.length === 0) return ''
  const sentences = fields.map(({ label, message }) => `${label} : ${message}`).join(' ')
  if (!isRestWritten) return `${sentences} Rien n’est enregistré. ${KEPT}`
  return `${sentences} ${REST} ${fields.length === 1 ? 'Ce champ est gardé' : 'Ces champs sont gardés'} sur cet ordinateur.`
}

const SHORT = {
  written: '',
  left: 'la page a été quittée avant l’enregistrement',
  noAnswer: 'le site ne répondait pas',
  tooManyRequests: 'le site recevait trop de demandes',
  failed: 'le site n’a pas réussi à enregistrer',
  sessionOver: 'la session était terminée',
  otherAccount: 'le navigateur était connecté à un autre compte',
  notAllowed: 'ce compte n’a plus le droit de modifier ce document',
  trashed: 'le document est à la corbeille',
  deleted: 'le document a été supprimé',
  conflict: 'quelqu’un d’autre a enregistré entre-temps',
  fields: 'un champ a été refusé',
  tooLarge: 'un champ est trop volumineux',
  refused: 'le site a refusé ce texte',
} satisfies Record<Reason | 'left', string>
