import { z } from 'zod'

/** The fields of the form, and their letters at most. */
export const FORM_LIMITS = { text: 4000, name: 100, email: 200, page: 300 } as const

type Field = keyof typeof FORM_LIMITS
/** What was typed, as it came, or what is wrong with it, field by field. */
export type TypedMessage = Record<Field, string>
export type MessageProblems = Partial<Record<Field, string>>

const MESSAGE = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Écrivez votre message.')
    .max(FORM_LIMITS.text, 'Votre message est trop long : 4 000 signes au plus.'),
  name: z.string().trim().max(FORM_LIMITS.name, 'Ce nom est trop long : 100 signes au plus.'),
  email: z
    .string()
    .trim()
    .max(FORM_LIMITS.email, 'Cette adresse est trop longue.')
    .refine(
      (email) => email === '' || z.email().safeParse(email).success,
      'Cette adresse n’a pas la forme nom@exemple.fr.',
    ),
  // A path of this site; anything else is left out, since nobody typed it.
  page: z
    .string()
    .max(FORM_LIMITS.page)
    .regex(/^\/(?!\/)[^\s\\]*$/)
    .catch(''),
})

/** In letters. */
const LONGEST_TITLE = 80

/** Returns the first words of a message, on one line: its name in lists. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE).trimEnd().toWellFormed()}…`
}

/** Reads the fields of a form that was sent; a missing one is empty. */
export function typedMessage(form: FormData): TypedMessage {
  const value = (name: Field) => {
    const sent = form.get(name)
    // Browsers send lines as CRLF, and count each as one sign.
    return typeof sent === 'string' ? sent.replaceAll('\r\n', '\n').toWellFormed() : ''
  }
  return { text: value('text'), name: value('name'), email: value('email'), page: value('page') }
}

/** Returns the message, trimmed, or what is wrong with it. */
export function readMessage(
  typed: TypedMessage,
): { kind: 'message'; message: TypedMessage } | { kind: 'refused'; problems: MessageProblems } {
  const read = MESSAGE.safeParse(typed)
  if (read.success) return { kind: 'message', message: read.data }
  const problems = read.error.issues.map(({ message, path }) => [path[0], message] as const)
  // The first of each field.
  return { kind: 'refused', problems: Object.fromEntries(problems.reverse()) }
}
