import type { Reason } from './save-answers'
import type { Unwritten } from './save-outcome'

export const KEPT = 'Votre texte est gardé sur cet ordinateur.'
const NO_ANSWER = 'Le site ne répond pas : rien n’est enregistré pour l’instant.'

/** The message when the site does not answer a save. */
export const NOT_SAVED = `${NO_ANSWER} ${KEPT}`

const REST = 'Le reste est enregistré.'
const NO_MORE = 'ce que vous tapez n’est plus enregistré.'

/** Returns why a text is not written and what becomes of it, in French; `documentLabel` is « cet article », « cette page ». */
export function reasonLine(unwritten: Unwritten, documentLabel: string): string {
  return LINES[unwritten.reason](unwritten, documentLabel)
}

/** The same of a form that saves on demand: nothing is tried again by itself. `hasFile`: a file is sent with the text. */
export function plainReasonLine(unwritten: Unwritten, documentLabel: string, hasFile: boolean): string {
  const cause = PLAIN_CAUSES[unwritten.reason]
  if (cause) return `${cause(documentLabel)}${kept(unwritten)}`
  if (hasFile && isTooLargeAsAWhole(unwritten)) return `Ce fichier est trop lourd : ${NOTHING}${kept(unwritten)}`
  return reasonLine(unwritten, documentLabel)
}

function isTooLargeAsAWhole({ reason, fields }: Unwritten): boolean {
  return reason === 'tooLarge' && fields.length === 0
}

/** Where this browser had no place for the text, the line does not say that it is kept. */
function kept({ isKept }: Unwritten): string {
  return isKept ? ` ${KEPT}` : ''
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
  noAnswer: ({ isKept }) =>
    `${isKept ? `${NOT_SAVED} Il` : `${NO_ANSWER} Votre texte`} sera enregistré dès que le site répondra.`,
  tooManyRequests: (unwritten) =>
    `Le site reçoit trop de demandes à la fois : rien n’est enregistré pour l’instant.${kept(unwritten)} Un nouvel essai suit dans un moment.`,
  failed: (unwritten) =>
    `Le site n’a pas réussi à enregistrer : rien n’est enregistré pour l’instant.${kept(unwritten)} Un nouvel essai suit dans un moment.`,
  sessionOver: (unwritten) => `Votre session est terminée : ${NO_MORE}${kept(unwritten)}`,
  otherAccount: (unwritten) =>
    `Ce navigateur est maintenant connecté au compte de ${unwritten.account ?? 'quelqu’un d’autre'} : rien de ce que vous tapez n’est enregistré sous ce nom.${kept(unwritten)}`,
  notAllowed: (unwritten, label) =>
    `Vous n’avez plus le droit de modifier ${label} : ${NO_MORE} Une publication vient peut-être d’avoir lieu.${kept(unwritten)}`,
  trashed: (unwritten, label) => `Quelqu’un a mis ${label} à la corbeille : ${NO_MORE}${kept(unwritten)}`,
  deleted: (unwritten, label) => `Quelqu’un a supprimé ${label} : ${NO_MORE}${kept(unwritten)}`,
  conflict: (unwritten, label) => `Quelqu’un a enregistré ${label} ailleurs : ${NO_MORE}${kept(unwritten)}`,
  fields: (unwritten) => fieldsLine(unwritten),
  tooLarge: (unwritten) =>
    fieldsLine(unwritten) || `Ce texte est trop volumineux pour être enregistré.${kept(unwritten)}`,
  refused: (unwritten) => `${unwritten.message ?? 'Le site refuse ce texte.'} Rien n’est enregistré.${kept(unwritten)}`,
} satisfies Record<Reason, (unwritten: Unwritten, documentLabel: string) => string>

function fieldsLine(unwritten: Unwritten): string {
  const { fields, isKept, isRestWritten } = unwritten
  if (fields.length === 0) return ''
  const sentences = fields.map(({ label, message }) => `${label} : ${message}`).join(' ')
  if (!isRestWritten) return `${sentences} Rien n’est enregistré.${kept(unwritten)}`
  if (!isKept) return `${sentences} ${REST}`
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
